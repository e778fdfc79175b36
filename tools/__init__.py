"""Tools of the developers: what the program finds on real documents, and how fast. Not installed."""
