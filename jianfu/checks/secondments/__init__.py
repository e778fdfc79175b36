"""Checks of 第10至11条，借调."""
