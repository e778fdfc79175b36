"""The checks: one file, one norm, filed by the law's chapters. Start at ``check.py``."""
