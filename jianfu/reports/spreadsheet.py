"""The list of a batch as xlsx: documents, findings, and what could not be read."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

import xlsxwriter

from jianfu.audit.finding import Run, Screening
from jianfu.reports.words import (
    Lang,
    frequencies,
    named,
    notes,
    outcome,
    place_words,
    shown,
    title_words,
    verdict_words,
    word,
)

_CELL_LENGTH = 32_767  # characters; Excel takes no more, and the library would leave the cell empty
_ROWS = 1_048_576  # of a sheet, the head included

Value = str | int | None
_Sheet = tuple[str, Sequence[tuple[str, int]], Iterator[Sequence[Value]]]

_DOCUMENTS = (
    ("path", 28),
    ("title", 44),
    ("number", 20),
    ("date", 12),
    ("issuer", 24),
    ("issuer_level", 12),
    ("addressees", 24),
    ("direction", 10),
    ("purpose", 12),
    ("class", 10),
    ("length", 10),
    ("demands", 24),
    ("outcome", 36),
    ("warnings", 36),
)
_FINDINGS = (
    ("path", 28),
    ("title", 36),
    ("verdict", 10),
    ("norm", 14),
    ("modality", 14),
    ("quote", 44),
    ("on_page", 6),
    ("saw", 32),
    ("limit", 20),
    ("advice", 32),
    ("ours", 32),
    ("missing", 32),
    ("norm_quote", 44),
    ("id", 15),
)
_ERRORS = (("path", 40), ("message", 80))


def write_spreadsheet(run: Run, out: BinaryIO | Path, lang: Lang = "zh") -> None:
    """Writes the list of a run; nothing a document says becomes a formula or a link.

    Args:
        run: the run.
        out: where to; a file there is replaced.
        lang: the language of sheet names and heads.

    Raises:
        OSError: the list cannot be written.
    """
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    sheets: tuple[_Sheet, ...] = (
        ("documents", _DOCUMENTS, (_document(screening, lang) for screening in run.screenings)),
        ("findings", _FINDINGS, (row for screening in run.screenings for row in _findings(screening, lang))),
        ("errors", _ERRORS, ((error.path, error.message) for error in run.errors)),
    )
    with xlsxwriter.Workbook(str(out) if isinstance(out, Path) else out, options) as book:
        head = book.add_format({"bold": True, "bg_color": "#E7ECF2", "border": 1, "valign": "vcenter"})
        body = book.add_format({"text_wrap": True, "valign": "top"})
        for key, columns, rows in sheets:
            _fill(
                book,
                word(key, lang),
                [(word(column, lang), width) for column, width in columns],
                rows,
                (head, body),
            )


def _fill(
    book: xlsxwriter.Workbook,
    name: str,
    columns: Sequence[tuple[str, int]],
    rows: Iterator[Sequence[Value]],
    looks: tuple[object, object],
) -> None:
    """Fills a sheet, and further ones of the same name with 2, 3… where the rows are too many for one."""
    head, body = looks
    part = 0
    row = next(rows, None)
    while row is not None or part == 0:
        part += 1
        sheet = book.add_worksheet(name if part == 1 else f"{name}{part}")
        sheet.freeze_panes(1, 0)
        for column, (label, width) in enumerate(columns):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, label, head)
        number = 0
        while row is not None and number + 1 < _ROWS:
            number += 1
            for column, value in enumerate(row):
                if isinstance(value, int):
                    sheet.write_number(number, column, value, body)
                elif value:
                    sheet.write_string(number, column, shown(value)[:_CELL_LENGTH], body)
            row = next(rows, None)
        sheet.autofilter(0, 0, number, len(columns) - 1)


def _document(screening: Screening, lang: Lang) -> Sequence[Value]:
    reading = screening.reading
    elements, issuer = reading.elements, reading.issuer
    count = len(reading.demands)
    return (
        reading.document.path,
        title_words(screening, lang),
        elements.number,
        elements.date.isoformat() if elements.date else None,
        issuer.name,
        word("unknown", lang) if issuer.level is None else named(issuer.level.chinese, lang),
        elements.addressees,
        word(f"direction.{reading.direction}", lang),
        named(reading.purpose.value, lang),
        named(reading.document_class.value, lang),
        reading.characters,
        f"{count}（{frequencies(reading.demands, lang)}）" if count else "0",
        outcome(screening, lang),
        "\n".join(notes(screening, lang)),
    )


def _findings(screening: Screening, lang: Lang) -> Iterator[Sequence[Value]]:
    for finding in screening.findings:
        norm, span = finding.norm, finding.span
        yield (
            screening.reading.document.path,
            title_words(screening, lang),
            verdict_words(finding, lang),
            place_words(norm, lang),
            named(norm.modality.chinese, lang),
            span.exact if span else word("whole_document", lang),
            span.page if span else None,
            finding.saw,
            finding.limit,
            finding.advice,
            "\n".join(finding.ours),
            "\n".join(finding.missing),
            norm.quote,
            finding.id,
        )
