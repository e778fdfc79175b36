"""The optional second reader: a language model on the local network that proposes passages and judges nothing."""
