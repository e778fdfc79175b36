"""From lines on pages to paragraphs: what PDF, OFD and recognised scans have in common.

How close is close, where a paragraph ends: none of it is written in such files. All measures here are ours.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from jianfu.documents.document import Block, BlockKind

_PAGE_NUMBER = re.compile(
    r"[\s—–\-－―·]*第?\s*\d{1,4}\s*页?(\s*([/，,]\s*共?|共)\s*\d{1,4}\s*页?)?[\s—–\-－―·]*"
)
_HEADING = re.compile(
    r"\s*([一二三四五六七八九十]{1,4}[、．.是要]|[（(][一二三四五六七八九十\d]{1,4}[）)]|\d{1,2}[.．、](?!\d)"
    r"|第[一二三四五六七八九十百]{1,5}[章节条]|[①-⑳]|附件?\s*\d*\s*[：:]|抄送[：:]|主送[：:])"
)
_ENDS = "。；：！？:;!?"


@dataclass(slots=True)
class Line:
    """One visual line.

    Attributes:
        text: its characters.
        left: where it starts, in any unit, counted from the page's left edge.
        right: where it ends.
        top: counted downwards from the page's top edge.
        size: height of its type.
    """

    text: str
    left: float
    right: float
    top: float
    size: float


def paragraphs(pages: Sequence[Sequence[Line]]) -> list[Block]:
    """Joins lines to paragraphs, across pages too.

    Args:
        pages: the lines of each page in reading order.

    Returns:
        A block per paragraph with the page it starts on, counted from 1. Page numbers are dropped; running
        heads and feet that stand on most pages become one block each at the end.
    """
    unnumbered = [_without_page_number(page) for page in pages]
    running = _running(unnumbered)
    lines = [
        (number, line)
        for number, page in enumerate(unnumbered, 1)
        for line in page
        if line.text.strip() and _key(line) not in running
    ]
    margins = _margins([line for _, line in lines])
    found: list[tuple[int, list[str]]] = []  # page and pieces of each paragraph
    before: tuple[int, Line] | None = None
    for number, line in lines:
        text = line.text.strip()
        if before is None or _begins_paragraph(before, (number, line), margins):
            found.append((number, [text]))
        else:
            pieces = found[-1][1]
            pieces += [_between(pieces[-1], text), text]
        before = number, line
    blocks = [Block("".join(pieces), page=number) for number, pieces in found]
    return blocks + [
        Block(text, BlockKind.HEADER if is_head else BlockKind.FOOTER, page=page)
        for text, page, is_head in running.values()
    ]


def _between(end: str, start: str) -> str:
    """What stands where a line was broken: a blank between Latin words, nothing in Chinese."""
    latin = end[-1:].isascii() and end[-1:].isalnum() and start[:1].isascii() and start[:1].isalnum()
    return " " if latin else ""


@dataclass(frozen=True, slots=True)
class _Margins:
    """Where most lines start and where full lines end; whether paragraphs begin with an indent."""

    left: float
    right: float
    indented: bool


def _begins_paragraph(before: tuple[int, Line], after: tuple[int, Line], margins: _Margins) -> bool:
    (page_before, last), (page, line) = before, after
    size = max(last.size, line.size)
    # Where paragraphs are indented, a line at the margin goes on with the one before it, unless that one is
    # much too short: rules of punctuation leave up to three characters of a full line empty.
    goes_on = margins.indented and line.left < margins.left + 0.5 * size
    return (
        (last.text.rstrip()[-1:] in _ENDS and not goes_on)
        or last.right < margins.right - (4 if goes_on else 2) * size
        or last.left > margins.left + 0.4 * (margins.right - margins.left)  # set right: a signature, a date
        or line.left > last.left + size
        or _HEADING.match(line.text) is not None
        or abs(last.size - line.size) > 0.25 * size
        or (page == page_before and not 0 < line.top - last.top < 3 * size)
    )


def _margins(lines: list[Line]) -> _Margins:
    """The margins, a few outliers left aside."""
    if not lines:
        return _Margins(0.0, 0.0, indented=False)
    lefts, rights = sorted(line.left for line in lines), sorted(line.right for line in lines)
    left, right = lefts[len(lefts) // 20], rights[-1 - len(rights) // 20]
    indents = sum(1.5 * line.size < line.left - left < 2.5 * line.size for line in lines)
    return _Margins(left, right, indented=indents > 0.1 * len(lines))


def _without_page_number(page: Sequence[Line]) -> Sequence[Line]:
    """A page without the number alone at its top or bottom; elsewhere a number may be a table's cell."""
    if len(page) < 2:
        return page
    edges = min(line.top for line in page), max(line.top for line in page)
    return [line for line in page if line.top not in edges or not _PAGE_NUMBER.fullmatch(line.text)]


def _key(line: Line) -> tuple[str, int]:
    """Equal for the same words at the same height; digits count as equal, since page numbers change."""
    return re.sub(r"\d+", "0", re.sub(r"\s+", "", line.text)), round(line.top / max(line.size, 1e-6))


def _running(pages: Sequence[Sequence[Line]]) -> dict[tuple[str, int], tuple[str, int, bool]]:
    """Heads and feet on more than half of at least three pages: by key, the words, page, whether a head."""
    counts: Counter[tuple[str, int]] = Counter()
    first: dict[tuple[str, int], tuple[str, int, bool]] = {}
    for number, page in enumerate(pages, 1):
        ordered = sorted(page, key=lambda line: line.top)
        steps = [after.top - before.top for before, after in pairwise(ordered)]
        if len(ordered) < 3:
            continue
        for line, step, is_head in ((ordered[0], steps[0], True), (ordered[-1], steps[-1], False)):
            # A head stands apart from the text; a sentence that happens to be printed on every page does not.
            if step > 1.2 * median(steps):
                counts[_key(line)] += 1
                first.setdefault(_key(line), (line.text.strip(), number, is_head))
    return {key: first[key] for key, count in counts.items() if count >= 3 and count > len(pages) / 2}


def in_lines(pieces: Sequence[Line]) -> Iterator[Line]:
    """Joins pieces of text that stand side by side on a page to visual lines, from top to bottom.

    Args:
        pieces: words or single characters, with ``top`` of their baseline or box, in any order.

    Yields:
        Lines; a gap of more than half a character becomes a blank.
    """
    rows: list[list[Line]] = []
    for piece in sorted(pieces, key=lambda piece: piece.top):
        if rows and abs(piece.top - rows[-1][0].top) < 0.5 * min(piece.size, rows[-1][0].size):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    for row in rows:
        row.sort(key=lambda piece: piece.left)
        text, right = row[0].text, row[0].right
        for before, piece in pairwise(row):
            if piece.text == before.text and piece.left - before.left < 0.3 * piece.size:
                continue  # bold type is sometimes made by printing twice
            gap = " " if piece.left - right > 0.5 * piece.size and not text.endswith((" ", "\u3000")) else ""
            text, right = text + gap + piece.text, max(right, piece.right)
        yield Line(text, row[0].left, right, row[0].top, max(piece.size for piece in row))
