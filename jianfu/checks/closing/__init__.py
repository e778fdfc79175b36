"""Checks of 末段，此前的规定."""
