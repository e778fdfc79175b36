"""The one-page assessment of consistency with relieving the grassroots (与为基层减负一致性评估), as docx.

The program fills in what it saw; what a person thinks, decides and signs is left blank. One page holds,
because every entry is cut to a length and every line has a fixed height.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, cast

import docx
import docx.document
from docx.enum.table import WD_ALIGN_VERTICAL, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from jianfu.audit.finding import Finding, Screening
from jianfu.law import Verdict
from jianfu.reports.words import (
    Lang,
    frequencies,
    heaviest_first,
    judged,
    named,
    office_words,
    outcome,
    place_words,
    seen_words,
    shortened,
    title_words,
    verdict_words,
    word,
)

_TITLE_FONT, _TEXT_FONT = "方正小标宋简体", "仿宋_GB2312"
_INSTEAD = {_TITLE_FONT: "宋体", _TEXT_FONT: "仿宋"}  # where the prescribed font is not installed
_WIDTHS = (Cm(2.8), Cm(5.9), Cm(2.4), Cm(5.9))
_LISTED = 5  # findings that fit the page; the list holds the others


def write_form(screening: Screening, out: BinaryIO | Path, lang: Lang = "zh") -> None:
    """Writes the assessment form of one document.

    Args:
        screening: what came of the document.
        out: where to; a file there is replaced.
        lang: the language of labels and questions.

    Raises:
        OSError: the form cannot be written.
    """
    made = _blank_page(word("form.title", lang))
    heading = made.add_paragraph()
    _say(heading, word("form.title", lang), font=_TITLE_FONT, size=20)
    heading.alignment = WD_ALIGN_PARAGRAPH.CENTER
    table = made.add_table(0, len(_WIDTHS), "Table Grid")
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    for column, width in zip(table.columns, _WIDTHS, strict=True):
        column.width = width
    _facts(table, screening, lang)
    _row(table, word("form.found", lang), _found(screening, lang))
    questions = [
        _row(table, "", [word(f"form.q{number}", lang), machine, opinion], Cm(2.1))
        for number, machine, opinion in _questions(screening, lang)
    ]
    _fill(questions[0].merge(questions[-1]), [word("form.questions", lang)], _WIDTHS[0])
    dicta = "　 ".join(f"☐\u00a0{word(f'form.dictum{number}', lang)}" for number in (1, 2, 3, 4))
    _row(table, word("form.decision", lang), [dicta], Cm(1))
    signature = _add_row(table)
    signature.height = Cm(1.2)
    blanks = (word("form.signature", lang), "", word("form.date", lang), word("form.date_blank", lang))
    for cell, width, says in zip(signature.cells, _WIDTHS, blanks, strict=True):
        _fill(cell, [says], width)
    _say(made.add_paragraph(), word("form.note", lang), size=9)
    made.save(str(out) if isinstance(out, Path) else out)


def _facts(table: Table, screening: Screening, lang: Lang) -> None:
    """The rows that say what was screened."""
    reading = screening.reading
    _row(table, word("title", lang), [shortened(title_words(screening, lang), 60)])
    facts = (
        ("number", reading.elements.number),
        ("issuer", office_words(reading.issuer, lang)),
        ("addressees", reading.elements.addressees),
        ("class", named(reading.document_class.value, lang)),
        ("purpose", named(reading.purpose.value, lang)),
        ("length", word("characters", lang, count=reading.characters)),
    )
    for left, right in zip(facts[::2], facts[1::2], strict=True):
        says = [text for key, fact in (left, right) for text in (word(key, lang), shortened(fact, 26))]
        for cell, width, text in zip(_add_row(table).cells, _WIDTHS, says, strict=True):
            _fill(cell, [text], width)


def _found(screening: Screening, lang: Lang) -> list[str]:
    """The outcome and the heaviest findings, one line or two each."""
    findings = heaviest_first(screening.findings)
    lines = [outcome(screening, lang), *(_entry(finding, lang) for finding in findings[:_LISTED])]
    if len(findings) > _LISTED:
        lines.append(word("form.more", lang, count=len(findings) - _LISTED))
    return lines


def _entry(finding: Finding, lang: Lang) -> str:
    head = f"{verdict_words(finding, lang)} {place_words(finding.norm, lang)}"
    words = f"“{shortened(finding.span.exact, 20)}” " if finding.span else ""
    return shortened(f"{head}{word('colon', lang)}{words}{seen_words(finding, lang)}", 62)


def _questions(screening: Screening, lang: Lang) -> Iterator[tuple[int, str, str]]:
    """The number of each question, what the program says to it, and the line for a person's answer."""
    for number, answer in enumerate(_answers(screening, lang), start=1):
        machine = f"{word('form.machine', lang)}{word('colon', lang)}{answer}"
        yield number, machine, f"{word('form.person', lang)}{word('colon', lang)}"


def _answers(screening: Screening, lang: Lang) -> list[str]:
    """What the program can say to each of the four questions."""
    if not judged(screening):
        return [word("form.not_read", lang)] * 4
    reading, demands = screening.reading, screening.reading.demands
    heavy = (Verdict.BREACH, Verdict.NEEDS_EXPLANATION)
    places = sum(finding.verdict in heavy for finding in screening.findings)
    return [
        word(
            "form.a1",
            lang,
            purpose=named(reading.purpose.value, lang),
            class_=named(reading.document_class.value, lang),
        ),
        word("form.a2", lang, count=places) if places else word("form.a2.none", lang),
        word(
            "form.a3",
            lang,
            deadline=sum(bool(demand.deadline) for demand in demands),
            channel=sum(demand.channel != "none" for demand in demands),
        ),
        word(
            "form.a4" if demands else "form.a4.none",
            lang,
            count=len(demands),
            frequencies=f"（{frequencies(demands, lang)}）",
            characters=reading.characters,
        ),
    ]


def _add_row(table: Table) -> _Row:
    return cast(_Row, table.add_row())  # type: ignore[no-untyped-call]


def _row(table: Table, label: str, lines: Sequence[str], height: Length | None = None) -> _Cell:
    """Adds a row of a label and one wide cell, at least of a height; gives the label's cell."""
    row = _add_row(table)
    row.height = height
    cells = row.cells
    _fill(cells[0], [label], _WIDTHS[0])
    _fill(cells[1].merge(cells[-1]), lines, Length(sum(_WIDTHS[1:])))
    return cells[0]


def _fill(cell: _Cell, lines: Sequence[str], width: Length) -> None:
    cell.width, cell.vertical_alignment = width, WD_ALIGN_VERTICAL.CENTER
    for number, line in enumerate(lines):
        _say(cell.paragraphs[0] if number == 0 else cell.add_paragraph(), line)


def _say(paragraph: Paragraph, text: str, *, font: str = _TEXT_FONT, size: float = 10.5) -> None:
    """Writes text in a font, on lines of a fixed height: the page must hold with any font installed."""
    run = paragraph.add_run(text)
    run.font.name, run.font.size = font, Pt(size)
    run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)
    look = paragraph.paragraph_format
    look.space_before = look.space_after = Pt(1)
    look.line_spacing = Pt(size * 1.5)


def _blank_page(title: str) -> docx.document.Document:
    """An empty A4 page that knows which fonts may stand in for the prescribed ones."""
    made = docx.Document()
    made.core_properties.author, made.core_properties.title = "jianfu 减负", title
    page = made.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2)
    page.top_margin = page.bottom_margin = Cm(1.5)
    fonts = "".join(
        f'<w:font w:name="{font}"><w:altName w:val="{other}"/></w:font>' for font, other in _INSTEAD.items()
    )
    for part in made.part.package.iter_parts():
        if part.partname == "/word/fontTable.xml" and type(part) is Part:
            part._blob = part.blob.replace(b"</w:fonts>", fonts.encode() + b"</w:fonts>")
    return made
