"""HTML pages: what a browser shows of them, as paragraphs and table cells."""

import re
from collections.abc import Iterator

from lxml import etree

from jianfu.documents import limits
from jianfu.documents.document import Block, BlockKind, Cell
from jianfu.documents.errors import UnreadableError
from jianfu.documents.readers.content import Content
from jianfu.documents.readers.plain import decode

_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w-]+)""", re.I)
_CHINESE = ("gb2312", "gbk", "gb18030", "gb_2312-80")
_SKIPPED = frozenset(
    (
        *("script", "style", "head", "nav", "noscript", "template", "svg", "iframe", "object", "select"),
        *("button", "textarea"),
    )
)
_INLINE = frozenset(
    (
        *("a", "abbr", "b", "big", "cite", "code", "del", "em", "font", "i", "img", "input", "ins", "kbd"),
        *("label", "mark", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u"),
        *("var", "wbr"),
    )
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_SPACE = re.compile(r"[ \t\r\n\f\v\x1c-\x1e\x85\xa0\u2028\u2029]+")
_MAXIMUM_SPAN = 100  # ours: browsers allow 1,000 columns and 65,534 rows, which no page of text has


def read(data: bytes) -> Content:
    """Reads an HTML page in the encoding it declares, else as plain text is decoded.

    Raises:
        UnreadableError: not text, or over a limit.
    """
    if data.count(b"<") + data.count(b"=") > limits.XML_NODES:
        raise UnreadableError(_TOO_MUCH)
    text, lost = _decoded(data)
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    # The parser forgives everything, and so cuts off what is nested too deep without a word.
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise UnreadableError("内容嵌套层数过深，已停止读取；请另存为 docx 后再查")
    page = _Page()
    if root is not None:
        page.walk(root, None)
        page.end_block(None)
    return Content(page.blocks, [f"有{lost}处字符无法识别，请核对原文编码"] if lost else [])


def _decoded(data: bytes) -> tuple[str, int]:
    declared = _CHARSET.search(data[:2048])
    if declared and declared[1].decode("ascii", "replace").lower() in _CHINESE:
        text = data.decode("gb18030", "replace")
        return text, text.count("\ufffd")
    return decode(data)


class _Page:
    """Collects the blocks of a page."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._text: list[str] = []
        self._tables = 0
        self._steps = 0

    def walk(self, element: etree._Element, cell: Cell | None) -> None:
        """Takes in an element's content; the parser has bounded how deep elements nest."""
        self._add(element.text, element.tag == "pre", cell)
        for child in element:
            tag = child.tag
            if tag in _SKIPPED or _is_hidden(child):
                pass
            elif tag == "br":
                self.end_block(cell)
            elif tag == "table":
                self.end_block(cell)
                self._table(child)
            elif tag in _INLINE or ":" in tag:
                self.walk(child, cell)
            else:
                self.end_block(cell)
                self.walk(child, cell)
                self.end_block(cell)
            self._add(child.tail, element.tag == "pre", cell)

    def _add(self, text: str | None, preformatted: bool, cell: Cell | None) -> None:
        lines = (text or "").split("\n") if preformatted else [text or ""]
        for line in lines[:-1]:
            self._text.append(line)
            self.end_block(cell)
        self._text.append(lines[-1])

    def end_block(self, cell: Cell | None) -> None:
        """Makes a block of the text collected so far, unless it is blank."""
        text = _SPACE.sub(" ", "".join(self._text)).strip(" ")
        self._text.clear()
        if text.strip():
            self.blocks.append(Block(text, BlockKind.CELL if cell else BlockKind.PARAGRAPH, cell=cell))

    def _table(self, table: etree._Element) -> None:
        number, self._tables = self._tables, self._tables + 1
        taken: dict[int, int] = {}  # by column: the first row that cells from above leave free
        for row_number, row in enumerate(_rows(table)):
            column = 0
            for element in row.iterchildren("td", "th"):
                while taken.get(column, 0) > row_number:
                    column += 1
                    self._steps += 1
                rows, columns = _span(element, "rowspan"), _span(element, "colspan")
                self._steps += columns
                if self._steps > limits.TABLE_CELLS:
                    raise UnreadableError(_TOO_MUCH)
                taken.update(dict.fromkeys(range(column, column + columns), row_number + rows))
                place = Cell(number, row_number, column, rows, columns)
                before = len(self.blocks)
                if not _is_hidden(element):
                    self.walk(element, place)
                    self.end_block(place)
                if not any(block.cell == place for block in self.blocks[before:]):
                    # An empty cell is part of a form's shape: somebody is to fill it in.
                    self.blocks.insert(before, Block("", BlockKind.CELL, cell=place))
                column += columns


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    """A table's own rows, in whichever part of it; captions are not rows."""
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from child.iterchildren("tr")


def _span(element: etree._Element, name: str) -> int:
    text = element.get(name) or "1"
    return min(max(int(text), 1), _MAXIMUM_SPAN) if text.isdecimal() and len(text) < 10 else 1


def _is_hidden(element: etree._Element) -> bool:
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style") or ""))


_TOO_MUCH = "内容过多，超出处理上限；请拆分后再查"
