"""One module per format; each has ``read(data) -> Content`` and is imported when its format is met."""
