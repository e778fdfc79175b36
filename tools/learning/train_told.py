"""Trains the model that recognises, in a sentence of a told problem, which norms it concerns.

``python -m tools.learning.train_told`` reads ``tools/learning/told/*.tsv`` (invented sentences, one line each: norm
ids, or ``none``, or ``outside``, a tab, the sentence) and writes ``jianfu/learned/told.json.gz``. The same input and
seed give the same file.
"""

from dataclasses import dataclass
from pathlib import Path

from tools.learning.linear import Sample, train

FOLDER = Path(__file__).parent / "told"
OUTSIDE, NOTHING = "outside", "none"
MOST_NGRAMS = 60_000


@dataclass(frozen=True, slots=True)
class Told:
    """An invented sentence.

    Attributes:
        text: the sentence.
        norms: the norms it shows a departure from.
        matter: ``outside`` for a matter outside the Provisions, ``none`` where nothing departs, else empty.
    """

    text: str
    norms: frozenset[str]
    matter: str


def told_sentences() -> list[Told]:
    """Every invented sentence, in the order of the files."""
    lines = [line for path in sorted(FOLDER.glob("*.tsv")) for line in path.read_text("utf-8").splitlines()]
    told = []
    for names, text in (line.split("\t") for line in lines if line.strip()):
        matter = names if names in (OUTSIDE, NOTHING) else ""
        told.append(Told(text, frozenset() if matter else frozenset(names.split()), matter))
    return told


def samples() -> list[Sample]:
    """The sentences with what is to be learned: norms, and ``outside``."""
    return [Sample(told.text, told.norms | ({OUTSIDE} & {told.matter})) for told in told_sentences()]


def main() -> None:
    """Trains and writes."""
    told = samples()
    provenance = {
        "data": f"{len(told)} invented sentences, tools/learning/told",
        "purpose": "which norms a sentence of a told problem concerns",
    }
    train("told", told, provenance, most_ngrams=MOST_NGRAMS)


if __name__ == "__main__":
    main()
