"""A copy of the document with its findings as native Word comments, anchored on the words.

A docx stays what it is, comments apart (``comments.py``). What is no docx is set anew from the text that was
read. The source is never written to.
"""

import io
import re
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import BinaryIO

import docx.document
from docx.exceptions import InvalidSpanError
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from lxml import etree

from jianfu.audit.finding import Finding, Screening
from jianfu.documents.document import Cell, Document, Span
from jianfu.documents.errors import UnreadableError
from jianfu.documents.formats import Format
from jianfu.documents.readers.docx import locate
from jianfu.documents.readers.numbering import W
from jianfu.reports.comments import CommentedDocx, Place
from jianfu.reports.words import Lang, named, place_words, seen_words, verdict_words, word

_ILLEGAL = re.compile("[^\t\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # in XML


def annotate(data: bytes, screening: Screening, out: BinaryIO | Path, lang: Lang = "zh") -> None:
    """Writes a copy of a document with a comment for each finding.

    Args:
        data: the file's bytes, as they were read.
        screening: what came of them.
        out: where the copy goes; a file there is replaced.
        lang: the language of the comments' labels.

    Raises:
        UnreadableError: the file is not the one that was read, or unpacks to more than the limits.
        OSError: the copy cannot be written.
    """
    document = screening.reading.document
    is_docx = document.format == Format.DOCX
    if is_docx and sha256(data).hexdigest() != document.sha256:
        raise UnreadableError("文件在审查之后有改动，批注无法对准；请重新审查")
    if not is_docx:
        data, document = _set_anew(document)
    copy = CommentedDocx(data)
    title = _title(copy, document, screening.reading.elements.title_span)
    if not is_docx:
        copy.add([word("comment.copy", lang, format=document.format)], *title)
    for finding in screening.findings:
        lines = comment_lines(finding, lang)
        places = _places(copy, document, finding.span) if finding.span else None
        if finding.span and not places:
            lines.insert(1, f"{word('comment.elsewhere', lang)}{word('colon', lang)}“{finding.span.exact}”")
            places = _beside(copy, document, finding.span)
        copy.add(lines, *(places or title))
    if isinstance(out, Path):
        out.write_bytes(copy.packed())
    else:
        out.write(copy.packed())


def comment_lines(finding: Finding, lang: Lang) -> list[str]:
    """The paragraphs of a finding's comment; the first is its heading."""
    norm = finding.norm
    verdict, strength = verdict_words(finding, lang), named(norm.modality.chinese, lang)
    parts = [
        ("norm_quote", norm.quote),
        ("saw", seen_words(finding, lang)),
        ("advice", finding.advice),
        *(("ours", ours) for ours in finding.ours),
        *(("missing", missing) for missing in finding.missing),
    ]
    lines = [f"{word(key, lang)}{word('colon', lang)}{says}" for key, says in parts if says]
    return [f"【{verdict}】{place_words(norm, lang)} {strength}", *lines]


def _places(copy: CommentedDocx, document: Document, span: Span) -> tuple[Place, Place] | None:
    """Where a passage begins and ends in the docx; None where Word allows no comment on it."""
    start, end = (_place(document, offset) for offset in (span.start, max(span.start, span.end - 1)))
    if not start or not end or any(copy.host(paragraph) is not None for paragraph, _ in (start, end)):
        return None
    end = (end[0], end[1] + 1)
    return (start, end) if start < end else None


def _place(document: Document, offset: int) -> Place | None:
    """The paragraph of the docx that holds an offset of the text, and where in it."""
    index = document.block_index(offset)
    block = document.blocks[index]
    if not block.anchor:
        return None
    paragraph, first = locate(block.anchor)
    return paragraph, first + max(0, offset - document.starts[index] - len(block.label))


def _beside(copy: CommentedDocx, document: Document, span: Span) -> tuple[Place, Place] | None:
    """The paragraph that holds the text box with a passage; None for a header, a footer or a note."""
    place = _place(document, span.start)
    host = copy.host(place[0]) if place else None
    return None if host is None else _whole(copy, host)


def _title(copy: CommentedDocx, document: Document, title: tuple[int, int] | None) -> tuple[Place, Place]:
    """Where comments on the whole document stand: on the title, else on the first paragraph."""
    places = _places(copy, document, document.span(*title)) if title else None
    if places:
        return places
    paragraphs = (locate(block.anchor)[0] for block in document.blocks if block.anchor)
    return _whole(copy, next((number for number in paragraphs if copy.host(number) is None), 0))


def _whole(copy: CommentedDocx, paragraph: int) -> tuple[Place, Place]:
    return (paragraph, 0), (paragraph, copy.length(paragraph))


def _set_anew(document: Document) -> tuple[bytes, Document]:
    """A docx of a document's text on A4 paper, and the document with anchors into it."""
    made = docx.Document()
    section = made.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    look = made.styles["Normal"]
    look.font.name, look.font.size = "仿宋", Pt(14)
    look.element.rPr.rFonts.set(qn("w:eastAsia"), "仿宋")
    written: list[etree._Element] = []
    for table, blocks in groupby(document.blocks, lambda block: block.cell.table if block.cell else None):
        if table is None:
            written += [made.add_paragraph(_legal(block.text))._p for block in blocks]
        else:
            written += _set_table(made, [(block.cell, block.text) for block in blocks if block.cell])
    numbers = {paragraph: number for number, paragraph in enumerate(made.element.iter(f"{W}p"))}
    anchored = (
        replace(block, anchor=str(numbers[paragraph]), label="")
        for block, paragraph in zip(document.blocks, written, strict=True)
    )
    out = io.BytesIO()
    made.save(out)
    return out.getvalue(), replace(document, blocks=tuple(anchored))


def _set_table(made: docx.document.Document, texts: list[tuple[Cell, str]]) -> list[etree._Element]:
    """Sets the texts of cells as a table; gives the paragraph of each text."""
    top = min(cell.row for cell, _ in texts)
    rows = max(cell.row + cell.row_span for cell, _ in texts) - top
    columns = max(cell.column + cell.column_span for cell, _ in texts)
    table = made.add_table(rows, columns, "Table Grid")
    for cell in dict.fromkeys(cell for cell, _ in texts):
        if cell.row_span > 1 or cell.column_span > 1:
            first = table.cell(cell.row - top, cell.column)
            last = table.cell(cell.row - top + cell.row_span - 1, cell.column + cell.column_span - 1)
            with suppress(InvalidSpanError):  # cells that overlap stay apart
                first.merge(last)
    grid = [row.cells for row in table.rows]
    written: dict[etree._Element, None] = {}
    for cell, text in texts:
        target = grid[cell.row - top][cell.column]
        paragraph = target.paragraphs[-1]
        if paragraph._p in written:
            paragraph = target.add_paragraph()
        paragraph.add_run(_legal(text))
        written[paragraph._p] = None
    return list(written)


def _legal(text: str) -> str:
    """Text for XML; a character that XML forbids is replaced one for one, so that offsets stay."""
    return _ILLEGAL.sub("\ufffd", text)
