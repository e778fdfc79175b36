"""Checks of 第1至3条，公文."""
