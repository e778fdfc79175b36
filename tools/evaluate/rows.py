"""The documents that are measured on, and the program run over them."""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jianfu.audit.finding import Screening
from jianfu.audit.screen import screen_reading
from jianfu.documents.office import Level
from jianfu.documents.read import read_document
from jianfu.documents.reading import Reading
from jianfu.documents.understand import understand
from jianfu.law import Evidence, Verdict, the_law
from tools.evaluate.scoring import WHOLE_DOCUMENT, Case, Label, Predicted, Row, places

ROOT = Path(__file__).parents[2]
DATA = ROOT / "../shared/data"
LABELLED, UNLABELLED, NOTIFIED = "labelled-documents.jsonl", "documents.jsonl", "notified-cases.jsonl"

_SAME = 100  # characters at the beginning that tell two documents apart


@cache
def text_norms() -> tuple[str, ...]:
    """The norms that a text can show, checked or not, in the order of the law: those the figures are about."""
    return tuple(norm.id for norm in the_law().norms.values() if Evidence.TEXT in norm.evidence)


def rows_of(name: str, folder: Path = DATA) -> list[Row]:
    """The rows of a file of JSON lines. Raises FileNotFoundError."""
    with (folder / name).open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def unlabelled(others: Iterable[Row], labelled: Iterable[Row]) -> list[Row]:
    """The rows of the corpus that are not labelled documents under another id."""

    def words(row: Row) -> str:
        return re.sub(r"\W", "", str(row["text"]))[:_SAME]

    known = {words(row) for row in labelled}
    return [row for row in others if words(row) not in known]


def full_text(row: Row) -> str:
    """The text with its title in front, unless it begins with it."""
    title, text = str(row["title"] or ""), str(row["text"])
    begins = re.sub(r"\s", "", text).startswith(re.sub(r"\s", "", title))
    return text if begins else f"{title}\n{text}"


def screen(row: Row, *, issuer_given: bool = False) -> Screening:
    """Screens a row the way a user's file is screened.

    Args:
        row: ``title``, ``text``, ``issuer``, ``issuer_level``, ``id``.
        issuer_given: tell the program issuer and level, as ``--issuer`` and ``--issuer-level`` do.

    Norms on trial are measured like the others, or they would stay on trial for ever.
    """
    document = read_document(full_text(row).encode(), f"{row['id']}.txt")
    if issuer_given:
        level = row.get("issuer_level")
        reading = understand(
            document,
            issuer=row.get("issuer") or "",
            issuer_level=Level[level.upper()] if level else None,
        )
    else:
        reading = understand(document)
    return screen_reading(reading, as_if_in_force=True, trial=True)


def alarms(screening: Screening) -> tuple[Predicted, ...]:
    """The findings that count as predictions: all but those the text shows to be approved."""
    return tuple(
        Predicted(item.norm.id, (item.span.start, item.span.end) if item.span else None, item)
        for item in screening.findings
        if item.verdict is not Verdict.EXCUSED
    )


def judged(row: Row, screening: Screening) -> Case:
    """Sets a screening beside the labels of its row."""
    text = screening.reading.text
    title = re.sub(r"\s", "", str(row["title"] or ""))

    def label(item: Row, required: bool) -> Label:
        quote = item["quote"]
        whole = item["norm"] in WHOLE_DOCUMENT or re.sub(r"\s", "", quote) in title
        return Label(item["norm"], quote, required, places(quote, text), whole, item.get("why", ""))

    return Case(
        row["id"],
        tuple(label(item, item["required"]) for item in row["findings"]),
        tuple(
            Label(item["norm"], item["quote"], False, places(item["quote"], text), why=item.get("why", ""))
            for item in row["near_misses"]
        ),
        alarms(screening),
        row,
        screening,
    )


@dataclass(frozen=True)
class Negatives:
    """What was screened that must stay silent, and what did not."""

    documents: int
    characters: int
    alarms: tuple[tuple[str, Predicted, Reading], ...]
    law_alarms: int

    @property
    def rate(self) -> float:
        """False alarms per 10,000 characters."""
        return 10_000 * len(self.alarms) / self.characters if self.characters else 0.0


def negatives(labelled: Sequence[Row], others: Sequence[Row], norms: Iterable[str]) -> Negatives:
    """Screens the hard negatives: papers that bind nobody below, news, and the Provisions themselves.

    The Provisions' own text counts among the characters and by itself: it must give no finding.
    """
    kept = set(norms)
    law = the_law()
    rows = [row for row in labelled if not row["addressed_down"]]
    rows += [row for row in others if row["genre"] in ("formalism-news", "lookalike-news")]
    rows.append({"id": "the Provisions", "title": law.title, "text": law.text})
    found, characters, of_law = [], 0, 0
    for row in rows:
        screening = screen(row)
        characters += len(re.sub(r"\s", "", screening.reading.text))
        hits = [(row["id"], item, screening.reading) for item in alarms(screening) if item.norm in kept]
        found += hits
        of_law = len(hits)  # the law comes last
    return Negatives(len(rows), characters, tuple(found), of_law)
