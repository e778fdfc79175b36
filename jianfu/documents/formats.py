"""Tells the format of a file from its bytes; names lie."""

import re
import struct
from collections.abc import Callable, Iterator
from enum import StrEnum

from jianfu.documents.errors import UnreadableError
from jianfu.documents.readers.package import Package
from jianfu.documents.readers.plain import decode


class Format(StrEnum):
    """The formats told apart; the value is ``Document.format``."""

    DOCX = "docx"
    XLSX = "xlsx"
    PDF = "pdf"
    OFD = "ofd"
    DOC = "doc"
    XLS = "xls"
    RTF = "rtf"
    ODT = "odt"
    ODS = "ods"
    HTML = "html"
    TEXT = "text"
    MARKDOWN = "markdown"
    IMAGE = "image"
    ZIP = "zip"


_SUPPORTED = "可查 docx、doc、wps、pdf、ofd、xlsx、xls、et、rtf、odt、ods、html、txt、md"
_CONTENT = re.compile(rb"[^\x00\t\n\r ]")
_HTML = re.compile(
    r"\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body|div|p|table|meta|h1)\b",
    re.I | re.S,
)
_ODF = {
    b"application/vnd.oasis.opendocument.text": Format.ODT,
    b"application/vnd.oasis.opendocument.spreadsheet": Format.ODS,
}


def sniff(data: bytes, path: str = "") -> Format:
    """The format of a file.

    Args:
        data: the file's bytes.
        path: its name; only tells Markdown from plain text.

    Raises:
        UnreadableError: empty, encrypted, broken, or of a kind we cannot read.
    """
    if _CONTENT.search(data) is None:
        raise UnreadableError("文件是空的，没有内容可查；请确认文件是否保存成功")
    for start, told in _SIGNATURES.items():
        if data.startswith(start):
            return told(data) if callable(told) else told
    if b"%PDF-" in data[:1024]:
        return Format.PDF
    text, _ = decode(data[:4096], whole=False)
    if _HTML.match(text):
        return Format.HTML
    if text.lstrip().startswith("<?xml"):
        raise UnreadableError(f"不支持的 XML 文件；请另存为 docx 后再查（{_SUPPORTED}）")
    return Format.MARKDOWN if path.lower().endswith((".md", ".markdown")) else Format.TEXT


def _zip_format(data: bytes) -> Format:
    package = Package(data)
    if "[Content_Types].xml" in package:
        types = package.read("[Content_Types].xml")
        if b"presentationml" in types or b"vnd.ms-powerpoint" in types:
            raise UnreadableError(f"不支持演示文稿；请另存为 PDF 后再查（{_SUPPORTED}）")
        return Format.XLSX if b"spreadsheetml" in types or b"vnd.ms-excel" in types else Format.DOCX
    if "OFD.xml" in package:
        return Format.OFD
    if "mimetype" in package:
        kind = _ODF.get(package.read("mimetype").strip().removesuffix(b"-template"))
        if kind is None:
            raise UnreadableError(f"不支持的格式；{_SUPPORTED}")
        return kind
    return Format.ZIP


def _ole_format(data: bytes) -> Format:
    try:
        names = set(_ole_names(data))
    except (struct.error, IndexError) as error:
        raise UnreadableError("文件不完整或已损坏，可能没有传完；请重新获取后再查") from error
    if "EncryptedPackage" in names:
        raise UnreadableError("文件已加密，无法读取；请去掉密码后再查")
    if "WordDocument" in names:
        return Format.DOC
    if names & {"Workbook", "Book"}:
        return Format.XLS
    raise UnreadableError(f"不支持的格式；{_SUPPORTED}")


def _ole_names(data: bytes) -> Iterator[str]:
    """Names of the streams at the top of an OLE compound file ([MS-CFB] 2.6); embedded objects do not count.

    Raises:
        struct.error: a sector lies behind the end of the file.
    """
    (shift,) = struct.unpack_from("<H", data, 30)
    (sector,) = struct.unpack_from("<I", data, 48)
    size = 1 << min(shift, 12)
    allocation = struct.unpack_from("<109I", data, 76)
    entries: list[bytes] = []
    seen: set[int] = set()
    while sector < 0xFFFFFFFA and sector not in seen:
        seen.add(sector)
        start = (sector + 1) * size
        entries += [data[at : at + 128] for at in range(start, start + size, 128)]
        table = (allocation[sector * 4 // size] + 1) * size
        (sector,) = struct.unpack_from("<I", data, table + sector * 4 % size)
    pending = [struct.unpack_from("<I", entries[0], 76)[0]]
    visited: set[int] = set()
    while pending:
        index = pending.pop()
        if index >= len(entries) or index in visited:
            continue
        visited.add(index)
        length, left, right = struct.unpack_from("<64xH2xII", entries[index])
        yield entries[index][: max(length - 2, 0)].decode("utf-16-le", "replace")
        pending += [left, right]


_SIGNATURES: dict[bytes, Format | Callable[[bytes], Format]] = {
    b"PK\x03\x04": _zip_format,
    b"PK\x05\x06": _zip_format,
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": _ole_format,
    b"{\\rtf": Format.RTF,
    b"\x89PNG\r\n\x1a\n": Format.IMAGE,
    b"\xff\xd8\xff": Format.IMAGE,
    b"II*\x00": Format.IMAGE,
    b"MM\x00*": Format.IMAGE,
    b"GIF8": Format.IMAGE,
}
