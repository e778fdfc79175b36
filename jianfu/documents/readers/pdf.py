"""PDF through PDFium: text with pages; pages without text are recognised where that is installed."""

import re
import time
import zlib
from collections.abc import Iterator

import pypdfium2

from jianfu.documents import limits
from jianfu.documents.errors import UnreadableError
from jianfu.documents.readers import scan
from jianfu.documents.readers.content import Content, pages_without_text
from jianfu.documents.readers.lines import Line, paragraphs
from jianfu.documents.readers.markup import LINE_BREAKS

_PASSWORD = 4  # FPDF_ERR_PASSWORD
_STREAM = re.compile(rb"stream\r?\n")
#: Deflate cannot pack more than about 1,030 to 1: shorter streams need not be tried.
_SMALLEST_BOMB = limits.PDF_STREAM_BYTES // 1030
#: Ours: in parts of the type's height, what is only a gap between scripts (a quarter in most programs).
_NARROW = 0.5
_CHUNK = 1024 * 1024


def read(data: bytes) -> Content:
    """Reads a PDF.

    Raises:
        UnreadableError: encrypted, broken or over a limit.
    """
    _refuse_bombs(data)
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD:
            raise UnreadableError("文件已加密，无法读取；请去掉密码后再查") from error
        raise UnreadableError("不是完整的 PDF 文件，可能没有传完；请重新获取后再查") from error
    try:
        return _read_pages(document)
    finally:
        document.close()


def _read_pages(document: pypdfium2.PdfDocument) -> Content:
    count = len(document)
    if count > limits.PAGES:
        raise UnreadableError(f"超过{limits.PAGES}页，超出处理上限；请拆分后再查")
    deadline = time.monotonic() + limits.SECONDS
    pages: list[list[Line]] = []
    scans: list[int] = []
    broken: list[int] = []
    for index in range(count):
        if time.monotonic() > deadline:
            raise UnreadableError(f"读取超过{limits.SECONDS:.0f}秒，已停止；请拆分后再查")
        pages.append([])
        try:
            page = document[index]
            pages[-1] = list(_lines(page))
            if not pages[-1] and next(page.get_objects(max_depth=2), None) is not None:
                scans.append(index)
            page.close()
        except pypdfium2.PdfiumError:
            broken.append(index + 1)
    content = Content([], pages=count)
    if scans and scan.installed():
        for index in scans:
            pages[index] = scan.recognise(document[index].render(scale=scan.SCALE).to_pil())
        content.warnings.append(scan.RECOGNISED)
    elif scans:
        content.warnings.append(pages_without_text([index + 1 for index in scans], count))
    if broken:
        content.warnings.append(pages_without_text(broken, count))
    content.text_extracted = not broken and (not scans or scan.installed())
    content.blocks = paragraphs(pages)
    return content


def _lines(page: pypdfium2.PdfPage) -> Iterator[Line]:
    """The lines of a page as PDFium tells them, without the blanks it finds in justified text."""
    text_page = page.get_textpage()
    height = page.get_height()
    text = text_page.get_text_range()
    exact = len(text) == text_page.count_chars()  # then the nth character's box is the nth box
    start = 0
    for raw in text.split("\r\n"):
        line = raw.rstrip()
        if line and exact:
            boxes = [text_page.get_charbox(at, loose=True) for at in (start, start + len(line) - 1)]
            size = max(boxes[0][3] - boxes[0][1], boxes[1][3] - boxes[1][1], 1.0)
            words = _without_typeset_blanks(text_page, line, start, size)
            yield Line(_printable(words), boxes[0][0], boxes[1][2], height - boxes[0][3], size)
        elif line:
            # Characters were left out or put in: without boxes every line stands for itself.
            yield Line(_printable(line), 0.0, 0.0, float(start), 1.0)
        start += len(raw) + 2
    text_page.close()


def _without_typeset_blanks(text_page: pypdfium2.PdfTextPage, line: str, start: int, size: float) -> str:
    """Takes out the narrow gaps that typesetting leaves beside Han characters and PDFium tells as blanks."""
    kept = []
    for at, character in enumerate(line):
        if character == " " and at > 0 and not (line[at - 1].isascii() and line[at + 1].isascii()):
            left = text_page.get_charbox(start + at - 1, loose=True)[2]
            right = text_page.get_charbox(start + at + 1, loose=True)[0]
            if right - left < _NARROW * size:
                continue
        kept.append(character)
    return "".join(kept)


def _printable(line: str) -> str:
    return line.translate(LINE_BREAKS).replace("\x00", "").replace("\ufffe", "").replace("\x02", "")


def _refuse_bombs(data: bytes) -> None:
    """PDFium unpacks a stream up to 1 GiB and cannot be stopped: streams are tried out before.

    Pictures are left aside, since PDFium does not unpack them for text.

    Raises:
        UnreadableError: a stream unpacks to too much, or is packed twice.
    """
    for match in _STREAM.finditer(data):
        start = match.end()
        dictionary = data[max(data.rfind(b" obj", 0, start), start - 2048, 0) : start]
        if dictionary.count(b"FlateDecode") > 1:
            raise UnreadableError("内容被重复压缩，可能是压缩炸弹，已停止读取；请向来源单位核实")
        end = data.find(b"endstream", start)
        end = len(data) if end < 0 else end
        if end - start < _SMALLEST_BOMB or b"/Image" in dictionary:
            continue
        if _unpacks_to_more(memoryview(data)[start:end], limits.PDF_STREAM_BYTES):
            raise UnreadableError("压缩比异常，可能是压缩炸弹，已停止读取；请向来源单位核实")


def _unpacks_to_more(packed: memoryview, limit: int) -> bool:
    unpacker = zlib.decompressobj()
    size, rest = 0, bytes(packed)
    try:
        while rest and not unpacker.eof:
            size += len(unpacker.decompress(rest, _CHUNK))
            rest = unpacker.unconsumed_tail
            if size > limit:
                return True
    except zlib.error:
        return False
    return False
