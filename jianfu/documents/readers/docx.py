"""Word documents (ECMA-376), read on the XML itself: much faster than through an object model.

What a reader of the printed page sees is read: tracked changes as accepted, the result of a field and not its
code, text boxes, tables, footnotes, headers; not hidden text, not comments, not formulas.

Anchors. A block of the main part has the anchor ``"12"``: it is the paragraph with that index in
``root.iter(w:p)`` of the main part. A paragraph with line breaks (``w:br``) becomes several blocks, since
people type them instead of new paragraphs; the second has the anchor ``"12+34"``: it starts behind 34
characters of the paragraph's visible text. ``locate`` takes an anchor apart, ``visible_pieces`` walks the
visible text.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from posixpath import dirname, join, normpath

from lxml import etree

from jianfu.documents.document import Block, BlockKind, Cell
from jianfu.documents.errors import UnreadableError
from jianfu.documents.readers.content import Content
from jianfu.documents.readers.markup import LINE_BREAKS, parse_xml
from jianfu.documents.readers.numbering import Definitions, Numbering, W, definitions_of
from jianfu.documents.readers.package import Package

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/",
        b"http://schemas.openxmlformats.org/officeDocument/2006/",
    ),
)
_PARAGRAPH, _PROPERTIES, _RUN, _TEXT = f"{W}p", f"{W}pPr", f"{W}r", f"{W}t"
_TABLE, _ROW, _CELL, _BOX = f"{W}tbl", f"{W}tr", f"{W}tc", f"{W}txbxContent"
_ALTERNATE, _CHOICE, _FALLBACK = f"{_MC}AlternateContent", f"{_MC}Choice", f"{_MC}Fallback"
_RUN_PROPERTIES, _VANISH, _FIELD = f"{W}rPr", f"{W}vanish", f"{W}fldChar"
_INSERTED, _DELETED = (f"{W}ins", f"{W}moveTo"), (f"{W}del", f"{W}moveFrom")
#: What holds runs or blocks and has no look of its own.
_HOLDERS = frozenset(
    (
        *_INSERTED,
        *(_ALTERNATE, _CHOICE, _FALLBACK),
        *(f"{W}hyperlink", f"{W}sdt", f"{W}sdtContent", f"{W}smartTag", f"{W}customXml", f"{W}fldSimple"),
        *(f"{W}dir", f"{W}bdo", f"{W}ruby", f"{W}rubyBase"),
    )
)
_MARKS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
}
_PAGE_NUMBER = re.compile(r"[\s—–\-－·第页共/\d]*")
_OFF = ("0", "false", "off")
_REVISED = "含修订痕迹，按接受全部修订阅读"


def visible_pieces(  # noqa: PLR0912 - one flat walk; a function for each kind of element would double its cost
    paragraph: etree._Element,
) -> Iterator[tuple[etree._Element, str]]:
    r"""The visible text of a paragraph, piece by piece.

    Args:
        paragraph: a ``w:p``.

    Yields:
        The element (``w:t``, ``w:tab``, ``w:br``, ``w:sym``…) and what it shows: the characters of a ``w:t``
        one for one, one character for the others, ``"\n"`` for a line break. The texts joined are what the
        blocks of this paragraph hold, cut at the line breaks, behind the label of the first.
    """
    codes: list[
        bool
    ] = []  # the fields that are open here: True between begin and separate, in the field's code
    open_: list[Iterator[etree._Element]] = [iter(paragraph)]
    while open_:
        for element in open_[-1]:
            tag = element.tag
            if tag == _TEXT:
                if element.text and not any(codes):
                    yield element, element.text.translate(LINE_BREAKS)
            elif tag == _RUN:
                if not _hidden(element):
                    open_.append(iter(element))
                    break
            elif tag in _HOLDERS:
                open_.append(iter(_branch(element) if tag == _ALTERNATE else element))
                break
            elif tag in _MARKS:
                if not any(codes):
                    yield element, _MARKS[tag]
            elif tag == f"{W}sym":
                yield element, _symbol(element)
            elif tag == _FIELD:
                kind = element.get(f"{W}fldCharType")
                if kind == "begin":
                    codes.append(True)
                elif codes and kind == "separate":
                    codes[-1] = False
                elif codes and kind == "end":
                    codes.pop()
        else:
            open_.pop()


def locate(anchor: str) -> tuple[int, int]:
    """Takes a block's anchor apart.

    Returns:
        Index of the paragraph in ``root.iter(w:p)`` of the main part, and the offset in its visible text at
        which the block (without its label) starts.
    """
    index, _, offset = anchor.partition("+")
    return int(index), int(offset or 0)


def main_part(package: Package) -> str:
    """The name of the part that holds the main text.

    Raises:
        UnreadableError: there is none.
    """
    for kind, target in _relations(package, ""):
        if kind == "officeDocument":
            return target
    raise UnreadableError("文件缺少正文部分，已损坏或不是文字文件；请用办公软件打开并另存后再查")


def read(data: bytes) -> Content:
    """Reads a docx, docm, dotx or dotm; macros are not looked at.

    Raises:
        UnreadableError: broken or over a limit.
    """
    package = Package(data)
    main = main_part(package)
    parts: dict[str, list[str]] = {}
    for kind, target in _relations(package, main):
        if target in package:
            parts.setdefault(kind, []).append(target)
    root = _parse(package, main)
    numbering = _numbering(package, parts, root)
    blocks = _Walk(root, numbering, anchored=True).blocks(root, BlockKind.PARAGRAPH)
    revised, hidden = _revised(root), _hidden_characters(root)
    for kind, block_kind in _OTHER_PARTS:
        for name in parts.get(kind, []):
            part = _parse(package, name)
            revised = revised or _revised(part)
            found = _Walk(part, numbering, anchored=False).blocks(part, block_kind)
            seen = {block.text for block in blocks if block.kind is block_kind}
            blocks += (b for b in found if b.text not in seen and not _PAGE_NUMBER.fullmatch(b.text))
    warnings = [_REVISED] if revised else []
    if hidden:
        warnings.append(f"含隐藏文字{hidden}字，未计入；请在办公软件中显示隐藏文字后核对")
    return Content(blocks, warnings)


_OTHER_PARTS = (
    ("footnotes", BlockKind.FOOTNOTE),
    ("endnotes", BlockKind.FOOTNOTE),
    ("header", BlockKind.HEADER),
    ("footer", BlockKind.FOOTER),
)


def _numbering(package: Package, parts: dict[str, list[str]], root: etree._Element) -> Numbering:
    """The automatic numbers; both parts are large and not read where no paragraph can have a number."""
    if "numbering" not in parts or next(root.iter(f"{W}numPr", f"{W}pStyle"), None) is None:
        return Numbering()
    numbering = package.read(parts["numbering"][0])
    styles = package.read(parts["styles"][0]) if "styles" in parts else b""
    small = len(numbering) + len(styles) < _LARGEST_KEPT
    return Numbering((_definitions if small else _definitions.__wrapped__)(numbering, styles))


_LARGEST_KEPT = 2_000_000  # bytes; larger definitions are read and not kept


@lru_cache(maxsize=16)  # an office's papers come from a few templates
def _definitions(numbering: bytes, styles: bytes) -> Definitions:
    return definitions_of(_tree(numbering), _tree(styles) if styles else None)


class _Walk:
    """Goes through one part and makes blocks."""

    def __init__(self, root: etree._Element, numbering: Numbering, *, anchored: bool) -> None:
        self._numbering = numbering
        self._anchors = {p: str(index) for index, p in enumerate(root.iter(_PARAGRAPH))} if anchored else {}
        self._boxes = next(root.iter(_BOX), None) is not None
        self._tables = 0

    def blocks(self, parent: etree._Element, kind: BlockKind, cell: Cell | None = None) -> list[Block]:
        """The blocks below an element, in reading order."""
        blocks: list[Block] = []
        for element in parent:
            tag = element.tag
            if tag == _PARAGRAPH:
                blocks += self._paragraph(element, kind, cell)
            elif tag == _TABLE:
                blocks += self._table(element, kind)
            elif tag == _ALTERNATE:
                blocks += self.blocks(_branch(element), kind, cell)
            elif (
                tag in _HOLDERS
                or tag == f"{W}body"
                or (tag in (f"{W}footnote", f"{W}endnote") and element.get(f"{W}type", "normal") == "normal")
            ):
                blocks += self.blocks(element, kind, cell)
        return blocks

    def _paragraph(self, paragraph: etree._Element, kind: BlockKind, cell: Cell | None) -> list[Block]:
        blocks: list[Block] = []
        text = "".join(piece for _, piece in visible_pieces(paragraph))
        properties = paragraph.find(_PROPERTIES)
        # A paragraph that was deleted as a whole takes no number; an empty one does.
        gone = (
            not text and properties is not None and properties.find(f"{_RUN_PROPERTIES}/{W}del") is not None
        )
        label = "" if gone else self._numbering.label(properties)
        if text.strip():
            anchor = self._anchors.get(paragraph, "")
            offset = 0
            for line in text.split("\n"):
                if line.strip():
                    here = f"{anchor}+{offset}" if anchor and offset else anchor
                    blocks.append(Block(label + line, kind, label, None, cell, here))
                    label = ""
                offset += len(line) + 1
        if self._boxes:
            for box in _text_boxes(paragraph):
                blocks += self.blocks(box, BlockKind.TEXT_BOX, cell)
        return blocks

    def _table(self, table: etree._Element, kind: BlockKind) -> list[Block]:
        number, self._tables = self._tables, self._tables + 1
        # Headers keep their kind: a letterhead laid out by a table is no table of the document.
        inner = BlockKind.CELL if kind in (BlockKind.PARAGRAPH, BlockKind.CELL, BlockKind.TEXT_BOX) else kind
        blocks: list[Block] = []
        for element, (row, column, rows, columns) in _cells(table):
            place = Cell(number, row, column, rows, columns) if inner is BlockKind.CELL else None
            found = self.blocks(element, inner, place)
            if place and not any(block.cell == place for block in found):
                # An empty cell is part of a form's shape: somebody is to fill it in.
                first = next(element.iter(_PARAGRAPH), None)
                anchor = "" if first is None else self._anchors.get(first, "")
                found.insert(0, Block("", inner, cell=place, anchor=anchor))
            blocks += found
        return blocks


def _cells(table: etree._Element) -> list[tuple[etree._Element, tuple[int, int, int, int]]]:
    """The cells of a table with (row, column, row span, column span); merged ones once."""
    cells: list[tuple[etree._Element, list[int]]] = []
    above: dict[int, list[int]] = {}  # by column: the place of the cell that a vertical merge would continue
    rows = (row for row in _children(table, _ROW) if row.find(f"{W}trPr/{W}del") is None)
    for row_number, row in enumerate(rows):
        column = _attribute(row.find(f"{W}trPr/{W}gridBefore"), 0)
        here: dict[int, list[int]] = {}
        for element in _children(row, _CELL):
            properties = element.find(f"{W}tcPr")
            width, merge = 1, None
            if properties is not None:
                width = max(_attribute(properties.find(f"{W}gridSpan"), 1), 1)
                merge = properties.find(f"{W}vMerge")
            if merge is not None and merge.get(f"{W}val") != "restart" and column in above:
                place = above[column]
                place[2] = row_number - place[0] + 1
            else:
                place = [row_number, column, 1, width]
                cells.append((element, place))
            if merge is not None:
                here[column] = place
            column += width
        above = here
    return [(element, (place[0], place[1], place[2], place[3])) for element, place in cells]


def _children(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Children of a kind, content controls and the like looked through."""
    for element in parent:
        if element.tag == tag:
            yield element
        elif element.tag in _HOLDERS:
            yield from _children(element, tag)


def _text_boxes(paragraph: etree._Element) -> Iterator[etree._Element]:
    """The text boxes anchored in a paragraph itself; of two ways to say the same, the first."""
    for box in paragraph.iter(_BOX):
        for parent in box.iterancestors():
            if parent is paragraph:
                yield box
                break
            if parent.tag == _PARAGRAPH or parent.tag in _DELETED:
                break
            if parent.tag == _FALLBACK and _branch(parent.getparent()) is not parent:
                break


def _branch(alternate: etree._Element | None) -> etree._Element:
    """The branch of alternative content that is read: the first that holds text or a paragraph."""
    assert alternate is not None  # noqa: S101 - a fallback without a parent cannot be reached by walking down
    for branch in alternate:
        if next(branch.iter(_TEXT, _PARAGRAPH), None) is not None:
            return branch
    return alternate[0] if len(alternate) else alternate


def _hidden(run: etree._Element) -> bool:
    properties = run.find(_RUN_PROPERTIES)
    vanish = None if properties is None else properties.find(_VANISH)
    return vanish is not None and vanish.get(f"{W}val") not in _OFF


def _hidden_characters(root: etree._Element) -> int:
    count = 0
    for vanish in root.iter(_VANISH):
        properties = vanish.getparent()
        run = None if properties is None else properties.getparent()
        if run is not None and run.tag == _RUN and _hidden(run):
            count += sum(len((text.text or "").strip()) for text in run.iterchildren(_TEXT))
    return count


def _revised(root: etree._Element) -> bool:
    return next(root.iter(*_INSERTED, *_DELETED), None) is not None


def _symbol(element: etree._Element) -> str:
    """A character of a symbol font: private ones are drawn boxes and ticks, shown as a box."""
    code = element.get(f"{W}char", "")
    number = int(code, 16) if re.fullmatch("[0-9A-Fa-f]{2,4}", code) else 0
    return chr(number) if 0x20 <= number < 0xD800 else "□"


def _attribute(element: etree._Element | None, default: int) -> int:
    """The w:val of an element as a small number."""
    text = "" if element is None else element.get(f"{W}val") or ""
    return min(int(text), 1000) if text.isdecimal() and len(text) < 10 else default


def _parse(package: Package, name: str) -> etree._Element:
    return _tree(package.read(name))


def _tree(data: bytes) -> etree._Element:
    if b"http://purl.oclc.org/ooxml/" in data[:8192]:  # the strict variant differs in its name spaces only
        for strict, usual in _STRICT:
            data = data.replace(strict, usual)
    return parse_xml(data)


def _relations(package: Package, part: str) -> list[tuple[str, str]]:
    """(kind, target part) of each relation of a part; of the whole package for the empty name."""
    folder = dirname(part)
    name = join(folder, "_rels", f"{part[len(folder) :].lstrip('/')}.rels")
    if name not in package:
        return []
    relations = []
    for item in package.xml(name):
        target, kind = item.get("Target") or "", item.get("Type") or ""
        if item.get("TargetMode") != "External":
            path = target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))
            relations.append((kind.rsplit("/", 1)[-1], path))
    return relations
