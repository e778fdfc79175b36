"""Native comments in a docx, edited part by part.

Only the main part gains range marks (runs are split at the ends of a passage, their properties copied) and
the comments part gains comments; every other part keeps its bytes.
"""

import io
import zipfile
from collections.abc import Sequence
from copy import deepcopy
from posixpath import basename, dirname, join, normpath

from lxml import etree

from jianfu.documents import limits
from jianfu.documents.readers.docx import main_part, visible_pieces
from jianfu.documents.readers.markup import parse_xml
from jianfu.documents.readers.numbering import W
from jianfu.documents.readers.package import Package
from jianfu.reports.words import shown

AUTHOR = "jianfu 减负"

_INITIALS = "减负"
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_COMMENTS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_STRICT_COMMENTS = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
# The strict variant differs in its name spaces only: it is edited under the usual ones and written back.
_STRICT_BASE, _USUAL_BASE = b"http://purl.oclc.org/ooxml/", b"http://schemas.openxmlformats.org/"
_STRICT = tuple(
    (_STRICT_BASE + name, _USUAL_BASE + name + b"2006/")
    for name in (b"wordprocessingml/", b"officeDocument/")
)
_PARENTS = (
    "p",
    "hyperlink",
    "ins",
    "moveTo",
    "sdtContent",
    "smartTag",
    "customXml",
    "fldSimple",
    "dir",
    "bdo",
)
_RANGE_PARENTS = frozenset(
    f"{W}{name}" for name in _PARENTS
)  # between their children a range may begin or end

Place = tuple[int, int]
"""Index of a ``w:p`` in document order of the main part, and an offset in its visible text."""


class CommentedDocx:
    """A docx that is being given comments, in memory."""

    def __init__(self, data: bytes) -> None:
        """Opens a docx.

        Raises:
            UnreadableError: broken, or over the limits.
        """
        self._package = Package(data)
        self._main = main_part(self._package)
        main = self._package.read(self._main)
        self._strict = _STRICT_BASE + b"wordprocessingml/" in main[:8192]
        self._root = self._parse(main)
        self._paragraphs = list(self._root.iter(f"{W}p"))
        self._new_parts: dict[str, bytes] = {}
        self._part = self._comments_part()
        if self._part in self._package:
            self._comments = self._parse(self._package.read(self._part))
        else:
            self._comments = etree.Element(f"{W}comments", nsmap={"w": W.strip("{}")})
        used = [element.get(f"{W}id", "") for element in self._comments.iter(f"{W}comment")]
        used += [element.get(f"{W}id", "") for element in self._root.iter(f"{W}commentReference")]
        self._next = max((int(number) for number in used if number.isdecimal()), default=-1) + 1

    def add(self, lines: Sequence[str], start: Place, end: Place) -> None:
        """Adds a comment.

        Args:
            lines: its paragraphs; the first is set in bold.
            start: where the passage begins.
            end: behind its last character; not before ``start``.

        Raises:
            IndexError: there is no such paragraph.
        """
        number = str(self._next)
        self._next += 1
        self._mark(number, start, end)
        comment = etree.SubElement(self._comments, f"{W}comment")
        for name, value in (("id", number), ("author", AUTHOR), ("initials", _INITIALS)):
            comment.set(f"{W}{name}", value)
        comment.extend(_comment_paragraph(line, heading=index == 0) for index, line in enumerate(lines))

    def length(self, paragraph: int) -> int:
        """Characters of a paragraph's visible text."""
        return sum(len(text) for _, text in visible_pieces(self._paragraphs[paragraph]))

    def host(self, paragraph: int) -> int | None:
        """The paragraph that a text box hangs on, for a paragraph inside one; Word comments no text boxes."""
        around = list(self._paragraphs[paragraph].iterancestors(f"{W}p"))
        return self._paragraphs.index(around[-1]) if around else None

    def packed(self) -> bytes:
        """The bytes of the docx with its comments.

        Raises:
            UnreadableError: a part is broken or over the limits.
        """
        changed = {self._main: self._serialised(self._root), self._part: self._serialised(self._comments)}
        changed |= self._new_parts
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
            for name, info in self._package.entries.items():
                part = changed.pop(name, None)
                if part is None:
                    part = self._package.read(name, limits.UNPACKED_BYTES)
                target.writestr(info, part)
            for name, part in changed.items():
                target.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED)
        return out.getvalue()

    def _comments_part(self) -> str:
        """The name of the comments part; where there is none it is declared, to be written in the end."""
        folder = dirname(self._main)
        relations_part = join(folder, "_rels", f"{basename(self._main)}.rels")
        if relations_part in self._package:
            relations = self._package.xml(relations_part)
        else:
            relations = etree.Element(f"{_RELATIONS}Relationships", nsmap={"": _RELATIONS.strip("{}")})
        for relation in relations:
            if relation.get("Type", "").endswith("/relationships/comments"):
                target = relation.get("Target", "")
                return target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))
        name = _free("comments{}.xml", {entry.rsplit("/", 1)[-1] for entry in self._package.entries})
        kind = _STRICT_COMMENTS if self._strict else _COMMENTS
        identifier = _free("jianfu{}", {relation.get("Id", "") for relation in relations})
        etree.SubElement(
            relations, f"{_RELATIONS}Relationship", {"Id": identifier, "Type": kind, "Target": name}
        )
        types = self._package.xml("[Content_Types].xml")
        part = join(folder, name)
        etree.SubElement(types, f"{_TYPES}Override", {"PartName": f"/{part}", "ContentType": _COMMENTS_TYPE})
        self._new_parts = {"[Content_Types].xml": _bytes(types), relations_part: _bytes(relations)}
        return part

    def _mark(self, number: str, start: Place, end: Place) -> None:
        """Sets the marks of a range and, behind it, the reference to its comment."""
        first, last = self._paragraphs[start[0]], self._paragraphs[end[0]]
        _cut(last, end[1])  # the end first: a cut leaves the offsets before it as they are
        _cut(first, start[1])
        opening, closing = _marker("commentRangeStart", number), _marker("commentRangeEnd", number)
        words = _holder(first, start[1])
        if words is not None:
            words.addprevious(opening)
        else:  # no visible text from here on
            first.insert(0 if first.find(f"{W}pPr") is None else 1, opening)
        words = _holder(last, end[1] - 1)
        if words is not None:
            words.addnext(closing)
        else:
            last.append(closing)
        reference = etree.Element(f"{W}r")
        reference.append(_marker("commentReference", number))
        behind = closing
        while (parent := behind.getparent()) is not None and parent is not last:
            behind = parent  # a reference of ours is no part of a link, a field or another's insertion
        behind.addnext(reference)

    def _parse(self, part: bytes) -> etree._Element:
        if self._strict:
            for strict, usual in _STRICT:
                part = part.replace(strict, usual)
        return parse_xml(part)

    def _serialised(self, root: etree._Element) -> bytes:
        part = _bytes(root)
        if self._strict:
            for strict, usual in _STRICT:
                part = part.replace(usual, strict)
        return part


def _cut(paragraph: etree._Element, offset: int) -> None:
    """Splits the run at an offset of the paragraph's visible text, where no run begins there already."""
    for element, text in visible_pieces(paragraph):
        if offset < len(text):
            run = element.getparent()
            if run is not None and run.tag == f"{W}r" and _takes_marks(run.getparent()):
                _split(run, element, offset)
            return
        offset -= len(text)


def _split(run: etree._Element, element: etree._Element, offset: int) -> None:
    """Moves what a run holds from an offset in one of its elements on into a new run behind it."""
    content = [child for child in run if child.tag != f"{W}rPr"]
    if element is content[0] and offset == 0:
        return
    behind = run.makeelement(run.tag, {str(name): str(value) for name, value in run.attrib.items()})
    properties = run.find(f"{W}rPr")
    if properties is not None:
        behind.append(deepcopy(properties))
    moved = content[content.index(element) :]
    if offset:
        text = element.text or ""
        rest = etree.SubElement(behind, element.tag)
        rest.text, element.text = text[offset:], text[:offset]
        for half in (element, rest):
            half.set(_XML_SPACE, "preserve")
        moved = moved[1:]
    behind.extend(moved)
    run.addnext(behind)


def _holder(paragraph: etree._Element, offset: int) -> etree._Element | None:
    """The element around the character at an offset that a mark may stand beside; None without text."""
    for element, text in visible_pieces(paragraph):
        if offset < len(text):
            around = (element, *element.iterancestors())
            return next(holder for holder in around if _takes_marks(holder.getparent()))
        offset -= len(text)
    return None


def _takes_marks(element: etree._Element | None) -> bool:
    return element is not None and element.tag in _RANGE_PARENTS


def _marker(name: str, number: str) -> etree._Element:
    marker = etree.Element(f"{W}{name}")
    marker.set(f"{W}id", number)
    return marker


def _comment_paragraph(line: str, *, heading: bool) -> etree._Element:
    """A paragraph of a comment, its look said outright: the document's styles are for its text."""
    paragraph = etree.Element(f"{W}p")
    properties = etree.SubElement(paragraph, f"{W}pPr")
    spacing = {"before": "0", "after": "0", "line": "240", "lineRule": "auto"}
    for name, values in (
        ("spacing", spacing),
        ("ind", {"left": "0", "firstLine": "0"}),
        ("jc", {"val": "left"}),
    ):
        etree.SubElement(properties, f"{W}{name}", {f"{W}{key}": value for key, value in values.items()})
    run = etree.SubElement(paragraph, f"{W}r")
    look = etree.SubElement(run, f"{W}rPr")
    etree.SubElement(look, f"{W}b", {f"{W}val": "1" if heading else "0"})
    for name in ("sz", "szCs"):
        etree.SubElement(look, f"{W}{name}", {f"{W}val": "18"})
    text = etree.SubElement(run, f"{W}t")
    text.text = shown(line)
    text.set(_XML_SPACE, "preserve")
    return paragraph


def _free(pattern: str, taken: set[str]) -> str:
    """The first name of a pattern that is not taken: without a number, then with 2, 3 and so on."""
    number = 1
    while (name := pattern.format("" if number == 1 else number)) in taken:
        number += 1
    return name


def _bytes(root: etree._Element) -> bytes:
    return etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)
