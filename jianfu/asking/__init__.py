"""Answers a problem told in plain words: which norms it concerns, which words show it, what one may do."""
