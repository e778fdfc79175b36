"""Trains the model that recognises, in a sentence of a told problem, which norms it concerns.

``python -m tools.learning.train_told`` reads ``tools/learning/told/*.tsv`` (invented sentences, one line each: norm
ids, or ``none``, or ``outside``, a tab, the sentence) and writes ``jianfu/learned/told.json.gz``. The same input and
seed give the same file.
"""

from tools.learning.linear import Sample, train
from tools.learning.told_sentences import OUTSIDE, told_sentences

LONGEST_NGRAM = 4


def samples() -> list[Sample]:
    """The sentences with what is to be learned: norms, and ``outside``."""
    return [Sample((told.text,), told.norms | ({OUTSIDE} & {told.matter})) for told in told_sentences()]


def main() -> None:
    """Trains and writes."""
    told = samples()
    provenance = {
        "data": f"{len(told)} invented sentences, tools/learning/told",
        "purpose": "which norms a sentence of a told problem concerns",
    }
    train("told", told, provenance, longest=LONGEST_NGRAM)


if __name__ == "__main__":
    main()
