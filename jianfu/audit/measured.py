"""How well each norm is found on labelled real documents, and which norms are on trial because of it.

The table ``measured.tsv`` beside this file is written by ``make evaluate``; nothing in it is set by hand.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple, dataclass, fields
from datetime import date
from functools import cache
from importlib.resources import files
from io import StringIO
from pathlib import Path

TABLE = Path(str(files("jianfu.audit").joinpath("measured.tsv")))

TRIAL_BELOW = 0.7
"""A norm whose precision is lower is on trial."""

TRIAL_FROM = 3
"""Labels, or predictions, from which on a low precision is no accident of one document."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts that add up over documents.

    Attributes:
        labelled: labels, required or acceptable.
        required: labels that must be found.
        predicted: what was predicted.
        right: predictions that a label bears out.
        found: required labels that were predicted.
    """

    labelled: int = 0
    required: int = 0
    predicted: int = 0
    right: int = 0
    found: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(*(a + b for a, b in zip(astuple(self), astuple(other), strict=True)))

    @property
    def precision(self) -> float | None:
        """Right of predicted; None when nothing was predicted."""
        return self.right / self.predicted if self.predicted else None

    @property
    def recall(self) -> float | None:
        """Found of required; None when nothing was required."""
        return self.found / self.required if self.required else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of both; None when either is unknown, 0 when both are 0."""
        if self.precision is None or self.recall is None:
            return None
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Measured:
    """The figures of one norm.

    Attributes:
        documents: document × norm: is the norm labelled in a document, is it predicted anywhere in it.
        passages: every label and every finding by itself.
        sample: file name of the labelled documents.
        size: how many documents it holds.
        day: when it was measured.
    """

    documents: Tally
    passages: Tally
    sample: str
    size: int
    day: date

    @property
    def known(self) -> bool:
        """Whether the sample says anything on the norm: it is labelled there, or was predicted."""
        return bool(self.documents.labelled or self.documents.predicted)

    @property
    def on_trial(self) -> bool:
        """Whether precision is below 0.7, over documents or passages, on three labels or predictions or more.

        Predictions count beside labels: a norm that is labelled nowhere and predicted often is always wrong.
        """
        return any(
            tally.precision is not None
            and tally.precision < TRIAL_BELOW
            and max(tally.labelled, tally.predicted) >= TRIAL_FROM
            for tally in (self.documents, self.passages)
        )


_UNITS = ("documents", "passages")
_COUNTS = tuple(field.name for field in fields(Tally))
_COLUMNS = ("norm", *(f"{unit}_{count}" for unit in _UNITS for count in _COUNTS), "sample", "size", "day")


def measured() -> Mapping[str, Measured]:
    """The figures by norm; a norm that is not in the table was not measured."""
    return _read(TABLE)


def norms_on_trial() -> frozenset[str]:
    """The norms whose findings are shown only to those who ask for them."""
    return _on_trial(TABLE)


def as_table(figures: Iterable[tuple[str, Measured]]) -> str:
    """The text of the table, one line a norm, columns set apart by tabulators."""
    return "".join("\t".join(map(str, cells)) + "\n" for cells in (_COLUMNS, *_rows(figures)))


def _rows(figures: Iterable[tuple[str, Measured]]) -> Iterator[tuple[object, ...]]:
    for norm, of in figures:
        yield norm, *astuple(of.documents), *astuple(of.passages), of.sample, of.size, of.day


@cache
def _read(table: Path) -> dict[str, Measured]:
    rows = csv.DictReader(StringIO(table.read_text(encoding="utf-8")), delimiter="\t")
    return {row["norm"]: _measured(row) for row in rows}


def _measured(row: dict[str, str]) -> Measured:
    documents, passages = (Tally(*(int(row[f"{unit}_{count}"]) for count in _COUNTS)) for unit in _UNITS)
    return Measured(documents, passages, row["sample"], int(row["size"]), date.fromisoformat(row["day"]))


@cache
def _on_trial(table: Path) -> frozenset[str]:
    return frozenset(norm for norm, figures in _read(table).items() if figures.on_trial)
