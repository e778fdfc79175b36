"""Tables without cells: told line by line (blanks or bars between columns), or as names with numbers in a row."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jianfu.documents.document import Span
from jianfu.documents.reading import Reading


@dataclass(frozen=True, slots=True)
class LineTable:
    """A table whose rows are plain lines.

    Attributes:
        rows: the head first, then the rows; each as long as the head, the last column takes what is left over.
        starts: offset of each row's line in the document's text.
    """

    rows: tuple[tuple[str, ...], ...]
    starts: tuple[int, ...]

    def head_cell(self, column: int, reading: Reading) -> Span:
        """Where the words of a column's head stand."""
        words = self.rows[0][column]
        start = reading.text.index(words, self.starts[0])
        return reading.document.span(start, start + len(words))


@dataclass(frozen=True, slots=True)
class NamedNumbers:
    """Offices with a number each, one behind the other: 甲镇92分、乙镇90.5分…, or one a line.

    Attributes:
        names: the offices.
        values: their numbers.
        before: the words before the first on its line, or the line before where it opens its own.
        span: from the first name to the last number.
    """

    names: tuple[str, ...]
    values: tuple[float, ...]
    before: str
    span: Span


_BETWEEN = re.compile(r"[ \t\u3000]*[|｜\t][ \t\u3000|｜]*|[ \u3000]+")
_HEADS = re.compile(
    r"[名位]次|排[名序位]|序号|[得总均评积分]分[值数]?|分值|权重|[率比]$|成绩|指数|进度|完成|增[速幅]|亮灯"
)
_LONGEST_HEAD = 14
_MOST_COLUMNS = 9
_FEWEST_ROWS = 2
_OFFICE = "(?:[市县区州旗镇乡村局委办]|街道|[社园]区|学校|中心|[支大]队|分局)"
_TO_NUMBER = r"(?:[（(：:为\s]|——){0,2}"
_NUMBERED = re.compile(
    rf"{_OFFICE}{_TO_NUMBER}\d"
)  # begins with few characters and spares most texts the names
_NAMED_NUMBER = re.compile(
    rf"(?P<name>[\u4e00-\u9fa5]{{1,9}}?{_OFFICE}){_TO_NUMBER}"
    r"(?P<number>\d+(?:\.\d+)?)\s*(?:[%％分个件户人次起]|万?元|亿元)?[）)]?"
)
_NEXT = re.compile(r"[、，,；;。\s]*(?:第?\s*\d{1,2}\s*[名位.．、)）：:]{1,2}\s*)?")
_FEWEST_NAMES = 4


def line_tables(reading: Reading) -> tuple[LineTable, ...]:
    """The tables told line by line.

    A head is a line of at least two short columns, one of them a place, points or a result; its rows follow at
    once and have as many columns.
    """
    if _HEADS.search(reading.text) is None:
        return ()
    blocks = [
        (block.text.strip(), start)
        for block, start in zip(reading.document.blocks, reading.document.starts, strict=True)
        if not block.cell
    ]
    tables: list[LineTable] = []
    number = 0
    while number < len(blocks):
        head = tuple(_BETWEEN.split(blocks[number][0]))
        below = number + 1
        if _is_head(head):
            rows: list[tuple[str, ...]] = []
            while below < len(blocks) and (row := _row(blocks[below][0], len(head))):
                rows.append(row)
                below += 1
            if len(rows) >= _FEWEST_ROWS:
                starts = tuple(start for _, start in blocks[number:below])
                tables.append(LineTable((head, *rows), starts))
        number = max(below, number + 1) if _is_head(head) else number + 1
    return tuple(tables)


def _is_head(cells: tuple[str, ...]) -> bool:
    short = all(cell and len(cell) <= _LONGEST_HEAD and not re.search("[。；，]", cell) for cell in cells)
    return short and 1 < len(cells) <= _MOST_COLUMNS and any(_HEADS.search(cell) for cell in cells)


def _row(line: str, columns: int) -> tuple[str, ...] | None:
    cells = tuple(_BETWEEN.split(line, maxsplit=columns - 1))
    return cells if len(cells) == columns and re.search(r"\d", line) else None


def named_numbers(reading: Reading) -> Iterator[NamedNumbers]:
    """Rows of at least four offices, each with its number."""
    if len(_NUMBERED.findall(reading.text)) < _FEWEST_NAMES:
        return
    run: list[re.Match[str]] = []
    for match in (*_NAMED_NUMBER.finditer(reading.text), None):
        if match and run and not _NEXT.fullmatch(reading.text, run[-1].end(), match.start()):
            yield from _finished(reading, run)
            run = []
        if match:
            run.append(match)
    yield from _finished(reading, run)


def _finished(reading: Reading, run: list[re.Match[str]]) -> Iterator[NamedNumbers]:
    if len(run) < _FEWEST_NAMES:
        return
    start = run[0].start()
    lines = reading.text[:start].rsplit("\n", 2)
    yield NamedNumbers(
        names=tuple(match["name"] for match in run),
        values=tuple(float(match["number"]) for match in run),
        before=lines[-1] if _NEXT.fullmatch(lines[-1]) is None else "".join(lines[-2:]),
        span=reading.document.span(start, run[-1].end()),
    )
