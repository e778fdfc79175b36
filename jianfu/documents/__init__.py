"""A file becomes a document, and a document is understood: start at ``read.py`` and ``understand.py``."""
