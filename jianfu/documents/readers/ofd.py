"""OFD (GB/T 33190-2016), the national format for official documents of fixed layout.

Text objects lie anywhere on a page and in any order; they are put in lines by their place. Text of stamps,
signatures, annotations and attachments is not the document's and is not read.
"""

import re
import time
from collections.abc import Iterator
from math import hypot
from posixpath import dirname, join, normpath

from lxml import etree

from jianfu.documents import limits
from jianfu.documents.errors import UnreadableError
from jianfu.documents.readers.content import Content, pages_without_text
from jianfu.documents.readers.lines import Line, in_lines, paragraphs
from jianfu.documents.readers.markup import LINE_BREAKS
from jianfu.documents.readers.package import Package

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?")
_REPEATED = re.compile(r"g\s+(\d{1,6})\s+(\S+)")
_PICTURES = ("{*}ImageObject", "{*}PathObject")  # letters may be drawn as paths
_UPRIGHT = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_USUAL_SIZE = 5.6  # millimetres: type of size 三号, where a text object names none


def read(data: bytes) -> Content:
    """Reads an OFD file: all its documents, page after page, with what page templates print.

    Raises:
        UnreadableError: broken or over a limit.
    """
    package = Package(data)
    deadline = time.monotonic() + limits.SECONDS
    pages: list[list[Line]] = []
    empty: list[int] = []
    for root in package.xml("OFD.xml").iter("{*}DocRoot"):
        for objects in _pages(package, _path("", root.text)):
            if len(pages) == limits.PAGES:
                raise UnreadableError(f"超过{limits.PAGES}页，超出处理上限；请拆分后再查")
            if time.monotonic() > deadline:
                raise UnreadableError(f"读取超过{limits.SECONDS:.0f}秒，已停止；请拆分后再查")
            pieces = [piece for element in objects for piece in _pieces(element)]
            pages.append(list(in_lines(pieces)))
            if not pieces and any(next(element.iter(*_PICTURES), None) is not None for element in objects):
                empty.append(len(pages))
    content = Content(paragraphs(pages), pages=len(pages))
    if empty:
        content.text_extracted = False
        content.warnings.append(pages_without_text(empty, len(pages)))
    return content


def _pages(package: Package, document: str) -> Iterator[list[etree._Element]]:
    """For each page the trees whose objects it shows: its templates' and its own."""
    root = package.xml(document)
    templates = {
        template.get("ID"): _path(document, template.get("BaseLoc"))
        for template in root.iter("{*}TemplatePage")
    }
    trees: dict[str, etree._Element] = {}  # a template is parsed once, however many pages use it
    for page in root.iterfind("{*}Pages/{*}Page"):
        tree = package.xml(_path(document, page.get("BaseLoc")))
        objects = []
        for used in tree.iterchildren("{*}Template"):
            name = templates.get(used.get("TemplateID"))
            if name is not None and name in package:
                if name not in trees:
                    trees[name] = package.xml(name)
                objects.append(trees[name])
        yield [*objects, tree]


def _pieces(tree: etree._Element) -> Iterator[Line]:
    """The pieces of text of a page or template, in millimetres from the page's top left corner."""
    for element in tree.iter("{*}TextObject"):
        if element.get("Visible") == "false":
            continue
        place = _numbers(element.get("Boundary"), 4) or (0.0, 0.0, 0.0, 0.0)
        a, b, c, d, e, f = _numbers(element.get("CTM"), 6) or _UPRIGHT
        (size,) = _numbers(element.get("Size"), 1) or (_USUAL_SIZE,)
        x, y = 0.0, 0.0
        for code in element.iterchildren("{*}TextCode"):
            text = (code.text or "").translate(LINE_BREAKS)
            # A text code without a place of its own goes on where the one before it stood.
            (x,) = _numbers(code.get("X"), 1) or (x,)
            (y,) = _numbers(code.get("Y"), 1) or (y,)
            if not text.strip():
                continue
            last = 1.0 if ord(text.rstrip()[-1]) > 0x2E7F else 0.5
            width = _advance(code.get("DeltaX"), len(text) - 1, size) + last * size
            left, top = place[0] + a * x + c * y + e, place[1] + b * x + d * y + f
            yield Line(text, left, left + width * hypot(a, b), top, max(size * hypot(c, d), 0.1))


def _advance(deltas: str | None, count: int, size: float) -> float:
    """How far the last character stands behind the first: ``"g 3 5.6 2.8"`` is 5.6 three times, then 2.8."""
    if deltas is None:
        return count * size if count > 0 else 0.0
    total = sum(int(times) * (_numbers(value, 1) or (0.0,))[0] for times, value in _REPEATED.findall(deltas))
    return total + sum(map(float, _NUMBER.findall(_REPEATED.sub(" ", deltas))))


def _numbers(text: str | None, count: int) -> tuple[float, ...] | None:
    found = _NUMBER.findall(text or "")
    return tuple(map(float, found)) if len(found) == count else None


def _path(base: str, location: str | None) -> str:
    """A location in the package: absolute with a leading slash, else counted from the part that names it."""
    location = (location or "").strip()
    return normpath(location.lstrip("/") if location.startswith("/") else join(dirname(base), location))
