"""Measures what jianfu finds on labelled real documents, on hard negatives and on an unlabelled corpus.

``python -m tools.evaluate`` prints the figures; ``--errors --norm 3.3`` shows every miss and false alarm of a
norm in its context; ``--corpus --norm 3.3 --show 20`` shows samples of what a check fires on where nobody
labelled; ``--write`` renews ``docs/accuracy.md``. The documents are not part of the project: they are looked
for in ``../shared/data`` beside the repository, and without them there is nothing to measure. Every norm that
a text can show counts. Findings that the text itself shows to be approved (``excused``) are no alarms and are
not counted. How it counts stands in ``scoring.py``.
"""
