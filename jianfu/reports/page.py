"""A page for the browser: the text with its findings marked, the list of findings beside it.

One file without anything from outside; a policy in it lets the browser run only its own script and style.
Without a script the page is a plain list whose links lead to the words and back.
"""

import base64
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from itertools import groupby, pairwise
from pathlib import Path
from typing import BinaryIO

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from jianfu.audit.finding import Finding, Run, Screening
from jianfu.documents.document import Block, Document
from jianfu.documents.reading import Demand
from jianfu.reports.words import (
    VERDICTS,
    Lang,
    named,
    notes,
    office_words,
    outcome,
    place_words,
    shortened,
    shown,
    title_words,
    verdict_words,
    word,
)

_TEXT_CHARACTERS = 1_000_000  # of all documents of one page; beyond, browsers become slow


def write_page(run: Run, out: BinaryIO | Path, lang: Lang = "zh") -> None:
    """Writes the page of a run.

    Args:
        run: one or many documents. Behind a million characters of text, documents show their findings only.
        out: where to; a file there is replaced.
        lang: the language of labels and verdicts.

    Raises:
        OSError: the page cannot be written.
    """
    page = as_html(run, lang).encode("utf-8")
    if isinstance(out, Path):
        out.write_bytes(page)
    else:
        out.write(page)


def as_html(run: Run, lang: Lang = "zh") -> str:
    """The page of a run; ``write_page`` says what is on it."""
    style, script = _source("page.css"), _source("page.js")
    counted = {
        verdict: sum(finding.verdict is verdict for s in run.screenings for finding in s.findings)
        for verdict in VERDICTS
    }
    environment = Environment(
        loader=PackageLoader("jianfu.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["shown"] = shown
    return environment.get_template("page.html").render(
        run=run,
        lang=lang,
        w=lambda key, **values: word(key, lang, **values),
        named=lambda chinese: named(chinese, lang),
        verdict_words=lambda finding: verdict_words(finding, lang),
        counted={verdict: count for verdict, count in counted.items() if count},
        documents=list(_documents(run, lang)),
        style=Markup(style),  # noqa: S704 - our own files, nothing of a document
        script=Markup(script),  # noqa: S704
        style_hash=_hash(style),
        script_hash=_hash(script),
    )


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch of text that lies in the same findings throughout.

    Attributes:
        text: the words.
        begins: findings whose words begin here, by key.
        inside: findings it lies in, by key, heaviest first.
        verdicts: their verdicts, in the same order.
    """

    text: str
    begins: tuple[str, ...]
    inside: tuple[str, ...]
    verdicts: tuple[str, ...]


@dataclass(slots=True)
class _Part:
    """A paragraph, or a table cell with its paragraphs."""

    kind: str
    paragraphs: list[list[_Stretch]]
    row_span: int = 1
    column_span: int = 1


_Table = list[list[_Part]]
"""Rows of cells."""


@dataclass(slots=True)
class _Shown:
    """What the template shows of one document; keys of findings are ``document-finding``, counted from 1."""

    key: str
    title: str
    outcome: str
    notes: list[str]
    facts: list[tuple[str, str]]
    findings: list[tuple[str, Finding, str, str]]
    demands: list[tuple[Demand, str]]
    unjudged: list[tuple[str, str]]
    text: list[_Part | _Table] | None


def _documents(run: Run, lang: Lang) -> Iterator[_Shown]:
    left = _TEXT_CHARACTERS
    for number, screening in enumerate(run.screenings, start=1):
        document = screening.reading.document
        keyed = [(f"{number}-{n}", finding) for n, finding in enumerate(screening.findings, start=1)]
        left -= len(document.text)
        yield _Shown(
            key=str(number),
            title=title_words(screening, lang),
            outcome=outcome(screening, lang),
            notes=notes(screening, lang),
            facts=_facts(screening, lang),
            findings=[
                (key, finding, place_words(finding.norm, lang), _quote(finding, lang))
                for key, finding in keyed
            ],
            demands=[(demand, _channels(demand, lang)) for demand in screening.reading.demands],
            unjudged=_unjudged(screening, lang),
            text=_text(document, keyed) if left >= 0 or number == 1 else None,
        )


def _facts(screening: Screening, lang: Lang) -> list[tuple[str, str]]:
    reading = screening.reading
    elements = reading.elements
    facts = (
        ("number", elements.number),
        ("date", elements.date.isoformat() if elements.date else ""),
        ("issuer", office_words(reading.issuer, lang)),
        ("addressees", elements.addressees),
        ("direction", word(f"direction.{reading.direction}", lang)),
        ("purpose", named(reading.purpose.value, lang)),
        ("class", named(reading.document_class.value, lang)),
        ("length", word("characters", lang, count=reading.characters)),
        ("path", reading.document.path),
    )
    return [(word(key, lang), shown(fact)) for key, fact in facts if fact]


def _quote(finding: Finding, lang: Lang) -> str:
    return shortened(finding.span.exact, 60) if finding.span else word("whole_document", lang)


def _channels(demand: Demand, lang: Lang) -> str:
    return word("comma", lang).join(word(f"channel.{channel}", lang) for channel in demand.channel.split("+"))


def _unjudged(screening: Screening, lang: Lang) -> list[tuple[str, str]]:
    """The reasons why norms were not judged, each with its norms."""
    reasons: dict[str, list[str]] = {}
    for item in screening.not_evaluated:
        reasons.setdefault(item.reason, []).append(item.norm)
    return [(reason, word("comma", lang).join(dict.fromkeys(norms))) for reason, norms in reasons.items()]


def _text(document: Document, keyed: list[tuple[str, Finding]]) -> list[_Part | _Table]:
    """The document's text: paragraphs, and tables as rows of cells."""
    heaviest = sorted(keyed, key=lambda item: VERDICTS.index(item[1].verdict))
    text: list[_Part | _Table] = []
    placed = zip(document.blocks, document.starts, strict=True)
    for table, group in groupby(placed, lambda item: item[0].cell.table if item[0].cell else None):
        blocks = [(block, list(_stretches(block, start, heaviest))) for block, start in group]
        if table is None:
            text += [_Part(block.kind, [stretches]) for block, stretches in blocks]
        else:
            text.append(_rows(blocks))
    return text


def _rows(blocks: list[tuple[Block, list[_Stretch]]]) -> _Table:
    rows: _Table = []
    for _, row in groupby(blocks, lambda item: item[0].cell.row if item[0].cell else 0):
        cells: list[_Part] = []
        for cell, paragraphs in groupby(row, lambda item: item[0].cell):
            if cell:
                texts = [stretches for _, stretches in paragraphs]
                cells.append(_Part("cell", texts, cell.row_span, cell.column_span))
        rows.append(cells)
    return rows


def _stretches(block: Block, start: int, heaviest: list[tuple[str, Finding]]) -> Iterator[_Stretch]:
    """Cuts a block where a finding's words begin or end."""
    end = start + len(block.text)
    here = [
        (key, finding.verdict, finding.span)
        for key, finding in heaviest
        if finding.span and finding.span.start < end and finding.span.end > start
    ]
    edges = {start, end}
    edges.update(edge for _, _, span in here for edge in (span.start, span.end) if start < edge < end)
    cuts = sorted(edges)
    for first, last in pairwise(cuts):
        inside = [(key, verdict) for key, verdict, span in here if span.start <= first and span.end >= last]
        yield _Stretch(
            text=shown(block.text[first - start : last - start]),
            begins=tuple(key for key, _, span in here if span.start == first),
            inside=tuple(key for key, _ in inside),
            verdicts=tuple(verdict.value for _, verdict in inside),
        )


def _source(name: str) -> str:
    return files("jianfu.reports").joinpath("templates", name).read_text(encoding="utf-8")


def _hash(source: str) -> str:
    """A hash as the content security policy names a script or style."""
    return "sha256-" + base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
