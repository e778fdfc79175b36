"""The invented sentences of ``tools/learning/told``: one line each, norm ids or ``none`` or ``outside``, a tab, the text."""

from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "told"
OUTSIDE, NOTHING = "outside", "none"


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
