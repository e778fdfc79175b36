"""The one error a reader raises."""


class UnreadableError(Exception):
    """A file cannot be read.

    The message is one line of Chinese for the user: what happened and what to do. The file's name is not in
    it; whoever reports the error knows the name.
    """
