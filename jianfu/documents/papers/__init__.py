"""Special papers, read as what they are: meeting notices, score sheets, rankings, secondment letters and so on.

Each module has one kind of paper: dataclasses that say what stands in it, and a function that reads it out of a
``Reading`` or says None. ``reading.once`` keeps what was read for all checks that ask.
"""
