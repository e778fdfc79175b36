"""Counts findings against labels. Pure: no file is read here and no document is understood.

*Document × norm*: a pair is right when the document carries any label of the norm, required or acceptable;
recall asks for the required ones. *Passages*: a finding is right when it overlaps a labelled quote of its
norm by at least a third of the shorter of the two; every place where the quote stands counts, because some
texts are printed twice. Findings on the whole document (length, shares, anything quoted from the title) match
by norm alone.
"""

import random
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import astuple, dataclass
from typing import Any

from jianfu.audit.finding import Finding, Screening
from jianfu.audit.measured import Tally
from jianfu.documents.reading import Reading

WHOLE_DOCUMENT = frozenset({"2.1", "2.2", "2.3", "2.4", "2.5", "2.6"})
"""Norms on length and shares: their passage is only a peg, so labels and findings match by norm."""

SEED = 20240806
"""Of everything drawn at random, so that two runs are alike."""

REVIEWERS_PAIRS, REVIEWERS_PASSAGES = 0.84, 0.80
"""How far the two reviewers of the labelled documents agree with each other (F1)."""

_RESAMPLES = 1000

Row = dict[str, Any]
Offsets = tuple[int, int]


@dataclass(frozen=True)
class Label:
    """A labelled passage, found again in the text.

    Attributes:
        norm: id of the norm; empty for a demand.
        quote: the labelled words.
        required: whether it must be found; otherwise it may be.
        places: every place in the text where the words stand.
        whole: whether it is about the whole document.
        why: a reviewer's reason, for near misses.
    """

    norm: str
    quote: str
    required: bool
    places: tuple[Offsets, ...]
    whole: bool = False
    why: str = ""


@dataclass(frozen=True)
class Predicted:
    """A finding as the figures see it; ``place`` is None for the whole document."""

    norm: str
    place: Offsets | None
    finding: Finding | None = None


@dataclass(frozen=True)
class Case:
    """One labelled document with what was found in it."""

    id: str
    labels: tuple[Label, ...]
    near_misses: tuple[Label, ...]
    predicted: tuple[Predicted, ...]
    row: Row
    screening: Screening | None = None

    @property
    def screened(self) -> Screening:
        """The screening. Raises ValueError for a case that was made by hand."""
        if self.screening is None:
            raise ValueError(f"{self.id} was not screened")
        return self.screening

    @property
    def reading(self) -> Reading:
        """What was understood. Raises ValueError for a case that was made by hand."""
        return self.screened.reading


def places(quote: str, text: str) -> tuple[Offsets, ...]:
    """Every place where a quote stands in a text, white space apart."""
    words = re.sub(r"\s", "", quote)
    pattern = r"\s*".join(map(re.escape, words))
    return tuple(match.span() for match in re.finditer(pattern, text)) if words else ()


def overlap(one: Offsets, other: Offsets) -> bool:
    """Whether two passages share at least a third of the shorter one."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared > 0 and 3 * shared >= min(one[1] - one[0], other[1] - other[0])


def bears_out(label: Label, predicted: Predicted) -> bool:
    """Whether a label and a prediction speak of the same norm and passage."""
    if label.norm != predicted.norm:
        return False
    if label.whole or predicted.place is None or label.norm in WHOLE_DOCUMENT:
        return True
    return any(overlap(place, predicted.place) for place in label.places)


def document_tally(case: Case, norms: Iterable[str]) -> Tally:
    """Counts norms: is the norm labelled in the document, is it predicted anywhere in it."""
    kept = set(norms)
    labelled = {label.norm for label in case.labels} & kept
    required = {label.norm for label in case.labels if label.required} & kept
    predicted = {item.norm for item in case.predicted} & kept
    return Tally(
        len(labelled), len(required), len(predicted), len(predicted & labelled), len(predicted & required)
    )


def passage_tally(case: Case, norms: Iterable[str]) -> Tally:
    """Counts passages: every label and every finding by itself."""
    kept = set(norms)
    labels = [label for label in case.labels if label.norm in kept]
    predicted = [item for item in case.predicted if item.norm in kept]
    required = [label for label in labels if label.required]
    return Tally(
        len(labels),
        len(required),
        len(predicted),
        sum(any(bears_out(label, item) for label in labels) for item in predicted),
        sum(any(bears_out(label, item) for item in predicted) for label in required),
    )


def false_alarms(case: Case) -> list[Predicted]:
    """Findings that no label bears out."""
    return [item for item in case.predicted if not any(bears_out(label, item) for label in case.labels)]


def missed(case: Case) -> list[Label]:
    """Required labels without a finding."""
    return [
        label
        for label in case.labels
        if label.required and not any(bears_out(label, item) for item in case.predicted)
    ]


def near_miss_hits(case: Case) -> list[tuple[Label, Predicted]]:
    """Near misses that a false alarm of the same norm falls on."""
    alarms = [item for item in false_alarms(case) if item.place]
    return [(label, item) for label in case.near_misses for item in alarms if bears_out(label, item)]


def interval(
    tallies: Sequence[Tally], figure: Callable[[Tally], float | None], seed: int = SEED
) -> tuple[float, float] | None:
    """Interval that holds 95 % of a figure over resampled documents.

    Args:
        tallies: one per document.
        figure: what to compute of the sum of a resample.
        seed: makes the interval the same on every run.

    Returns:
        Lower and upper bound; None when the figure is unknown for every resample.
    """
    rows = [astuple(tally) for tally in tallies]
    if not rows:
        return None
    draw = random.Random(seed)  # noqa: S311 - resampling, not secrecy
    sums = (Tally(*map(sum, zip(*draw.choices(rows, k=len(rows)), strict=True))) for _ in range(_RESAMPLES))
    values = sorted(value for value in map(figure, sums) if value is not None)
    if not values:
        return None
    return values[int(0.025 * len(values))], values[min(int(0.975 * len(values)), len(values) - 1)]
