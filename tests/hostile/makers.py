"""Builds hostile and broken files, each named for its trouble. Nothing here is stored as a file."""

import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass

from tests.documents.readers.samples import (
    SENTENCE,
    document,
    docx,
    ofd,
    ole,
    pdf,
    relations,
    types,
    xlsx,
    zipped,
)

TYPES = types()
RELATIONS = relations({"officeDocument": "word/document.xml"})


@dataclass(frozen=True)
class Hostile:
    """A file and what must come of it.

    Attributes:
        make: builds its bytes.
        says: words of the one-line message; empty when it must be read.
        reads: words that must be in the text.
        warns: words of a warning; then no text is needed.
    """

    make: Callable[[], bytes]
    says: str = ""
    reads: str = ""
    warns: str = ""


def _texts(count: int) -> str:
    return "".join(
        f'<ofd:TextObject Boundary="0 {n * 9} 9 9"><ofd:TextCode>{n}</ofd:TextCode></ofd:TextObject>'
        for n in range(count)
    )


def _laughs() -> str:
    names = "abcdefghij"
    lines = [f'<!ENTITY {a} "{f"&{b};" * 10}">' for a, b in zip(names[1:], names, strict=False)]
    return f'<!DOCTYPE w:document [<!ENTITY a "{SENTENCE}">{"".join(lines)}]>'


def _paragraphs(count: int) -> str:
    return "<w:p><w:r><w:t>报</w:t></w:r></w:p>" * count


def _nested_tables(depth: int) -> str:
    return "<w:tbl><w:tr><w:tc>" * depth + _paragraphs(1) + "</w:tc></w:tr></w:tbl>" * depth


def _nested_zips(depth: int) -> bytes:
    data = zipped({"通知.txt": SENTENCE})
    for _ in range(depth):
        data = zipped({"内层.zip": data})
    return data


def _gbk_names() -> bytes:
    data = zipped({"XXXX.txt": SENTENCE})
    return data.replace(b"XXXX", "通知".encode("gb18030"))


def _encrypted_entry() -> bytes:
    data = bytearray(zipped({"通知.txt": SENTENCE}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def _declared_smaller() -> bytes:
    """Its directory declares 10 bytes for a part of 50 MB."""
    body = document(_paragraphs(1_500_000))
    data = bytearray(
        zipped({"[Content_Types].xml": TYPES, "_rels/.rels": RELATIONS, "word/document.xml": body})
    )
    struct.pack_into("<I", data, data.rindex(b"PK\x01\x02") + 24, 10)
    return bytes(data)


_DAMAGED = "已损坏"
_PICTURE = '<ofd:ImageObject ID="2" Boundary="0 0 210 297" ResourceID="3"/>'
_FLATE = "/Filter/FlateDecode"

#: By name of the file; archives and folders are tried in test_sources.
HOSTILE: dict[str, Hostile] = {
    "empty.txt": Hostile(lambda: b"", says="文件是空的"),
    "zero-byte.docx": Hostile(lambda: b"", says="文件是空的"),
    "blank.txt": Hostile(lambda: b" \r\n\t\n", says="文件是空的"),
    "only-zeros.docx": Hostile(lambda: bytes(10_000), says="文件是空的"),
    "binary-noise.txt": Hostile(
        lambda: bytes((n * 197 + n // 7) % 256 for n in range(50_000)), says="不是文字文件"
    ),
    "program.exe": Hostile(
        lambda: b"MZ\x90\x00\x03\x00\x00\x00" + bytes(range(256)) * 40, says="不是文字文件"
    ),
    "encrypted.docx": Hostile(lambda: ole("EncryptionInfo", "EncryptedPackage"), says="已加密"),
    "slides.ppt": Hostile(lambda: ole("PowerPoint Document"), says="不支持的格式"),
    "truncated.doc": Hostile(lambda: ole("WordDocument")[:600], says="没有传完"),
    "directory-in-circles.doc": Hostile(
        lambda: ole("WordDocument").replace(struct.pack("<I", 0xFFFFFFFE), struct.pack("<I", 1)),
        says="无法转换",
    ),
    "truncated.docx": Hostile(lambda: docx()[:400], says="不完整或已损坏"),
    "flipped-bytes.docx": Hostile(
        lambda: docx().replace(b"\x03\x04\x14\x00", b"\x03\x04\x14\x07"), reads=SENTENCE
    ),
    "zip-bomb.docx": Hostile(lambda: docx("<w:p/>" * 5_000_000), says="压缩比异常"),
    "zip-bomb-by-bzip2.docx": Hostile(
        lambda: zipped({"[Content_Types].xml": bytes(30_000_000)}, zipfile.ZIP_BZIP2), says="压缩方式"
    ),
    "part-larger-than-declared.docx": Hostile(_declared_smaller, says=_DAMAGED),
    "million-paragraphs.docx": Hostile(
        lambda: docx("".join(f"<w:p><w:r><w:t>{n}</w:t></w:r></w:p>" for n in range(1_000_000))),
        says="超出处理上限",
    ),
    "many-paragraphs.docx": Hostile(
        lambda: docx("".join(f"<w:p><w:r><w:t>{n}</w:t></w:r></w:p>" for n in range(400_000))), reads="399999"
    ),
    "many-attributes.docx": Hostile(
        lambda: docx("".join(f'<w:p a{n}="" b{n}="" c{n}="" d{n}=""/>' for n in range(700_000))),
        says="超出处理上限",
    ),
    "billion-laughs.docx": Hostile(
        lambda: docx("<w:p><w:r><w:t>&j;</w:t></w:r></w:p>", _laughs()), says="实体声明"
    ),
    "external-entity.docx": Hostile(
        lambda: docx(
            "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>",
            '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        ),
        says="实体声明",
    ),
    "external-document-type.docx": Hostile(
        lambda: docx(before='<!DOCTYPE w:document SYSTEM "http://127.0.0.1:9/x.dtd">'), says="实体声明"
    ),
    "deep-nesting.docx": Hostile(lambda: docx(_nested_tables(20_000)), says="嵌套层数过深"),
    "nested-tables.docx": Hostile(lambda: docx(_nested_tables(50)), reads="报"),
    "wide-table.docx": Hostile(
        lambda: docx(
            "<w:tbl>" + "<w:tr/>" * 100_000 + "<w:tr>" + "<w:tc><w:p/></w:tc>" * 100_000 + "</w:tr></w:tbl>"
        ),
        says="表格超过",
    ),
    "wide-spans.docx": Hostile(
        lambda: docx(
            "<w:tbl>"
            + '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p/></w:tc></w:tr>' * 20_000
            + "</w:tbl>"
        ),
        says="表格超过",
    ),
    "broken-xml.docx": Hostile(lambda: docx("<w:p><w:r>"), says="结构损坏"),
    "no-document-part.docx": Hostile(
        lambda: zipped({"[Content_Types].xml": TYPES, "a.xml": "<a/>"}), says="缺少正文"
    ),
    "part-that-is-missing.docx": Hostile(
        lambda: zipped({"[Content_Types].xml": TYPES, "_rels/.rels": RELATIONS}), says="缺少必要"
    ),
    "macro.docm": Hostile(lambda: docx(word__vbaProject_bin=b"Sub AutoOpen()"), reads=SENTENCE),
    "docx-named-as.txt": Hostile(docx, reads=SENTENCE),
    "no-text.docx": Hostile(lambda: docx("<w:p><w:r><w:drawing/></w:r></w:p>"), warns="未提取到文字"),
    "list-that-never-ends.docx": Hostile(
        lambda: docx(
            '<w:p><w:pPr><w:numPr><w:ilvl w:val="99999999999"/></w:numPr></w:pPr></w:p>' + _paragraphs(1)
        ),
        reads="报",
    ),
    "slides.pptx": Hostile(
        lambda: zipped({"[Content_Types].xml": TYPES.replace("wordprocessingml", "presentationml")}),
        says="不支持演示文稿",
    ),
    "not-a-pdf.pdf": Hostile(SENTENCE.encode, reads=SENTENCE),
    "only-a-header.pdf": Hostile(lambda: b"%PDF-1.7\n", says="不是完整的 PDF"),
    "truncated.pdf": Hostile(lambda: pdf(b"BT /F 12 Tf (hello) Tj ET")[:120], says="不是完整的 PDF"),
    "encrypted.pdf": Hostile(
        lambda: pdf(
            trailer="/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<"
            + "11" * 32
            + ">/U<"
            + "22" * 32
            + ">>>"
        ),
        says="已加密",
    ),
    "bomb.pdf": Hostile(lambda: pdf(zlib.compress(b"q Q " * 50_000_000, 9), _FLATE), says="压缩比异常"),
    "packed-twice.pdf": Hostile(
        lambda: pdf(
            zlib.compress(zlib.compress(b"q Q " * 50_000_000, 9), 9), "/Filter[/FlateDecode/FlateDecode]"
        ),
        says="重复压缩",
    ),
    "one-heavy-stream-on-every-page.pdf": Hostile(
        lambda: pdf(zlib.compress(b"BT /F 9 Tf (a) Tj ET " * 1_500_000, 1), _FLATE, pages=1_000),
        says="已停止",
    ),
    "too-many-pages.pdf": Hostile(lambda: pdf(pages=5_000), says="超过2000页"),
    "pages-in-circles.pdf": Hostile(
        lambda: pdf().replace(b"/Kids[5 0 R]", b"/Kids[2 0 R]"), warns="未提取到文字"
    ),
    "half-written.ofd": Hostile(lambda: ofd(_PICTURE)[:300], says="不完整或已损坏"),
    "picture-only.ofd": Hostile(lambda: ofd(_PICTURE), warns="未提取到文字"),
    "no-page.ofd": Hostile(
        lambda: zipped({"OFD.xml": "<OFD><DocBody><DocRoot>gone.xml</DocRoot></DocBody></OFD>"}),
        says="缺少必要",
    ),
    "many-texts.ofd": Hostile(lambda: ofd(_texts(250_000)), reads="249999"),
    "one-heavy-part-on-every-page.ofd": Hostile(lambda: ofd(_texts(20_000), 2_000), says="已停止"),
    "huge-repeat.ofd": Hostile(
        lambda: ofd(
            '<ofd:TextObject Boundary="0 0 9 9"><ofd:TextCode DeltaX="g 999999 9e99">报送</ofd:TextCode>'
            "</ofd:TextObject>"
        ),
        reads="报送",
    ),
    "gb18030.txt": Hostile(lambda: SENTENCE.encode("gb18030"), reads=SENTENCE),
    "utf16.txt": Hostile(lambda: SENTENCE.encode("utf-16"), reads=SENTENCE),
    "damaged-utf8.txt": Hostile(lambda: (SENTENCE * 20).encode()[:-1], warns="无法识别"),
    "one-long-line.txt": Hostile(lambda: "报".encode() * 6_000_000, says="超出处理上限"),
    "many-lines.txt": Hostile(lambda: "报\n".encode() * 2_000_000, reads="报"),
    "deep-nesting.html": Hostile(lambda: b"<html>" + b"<div>" * 100_000, says="嵌套层数过深"),
    "wide-spans.html": Hostile(
        lambda: (
            b"<html><table>" + b"<tr>" + b"<td rowspan=60000 colspan=1000>" * 50_000 + b"<tr><td>x" * 50_000
        ),
        says="超出处理上限",
    ),
    "many-tables.html": Hostile(
        lambda: (
            b"<html>"
            + (b"<table><tr>" + b"<td rowspan=99 colspan=99>" * 10 + b"<tr><td>" * 98 + b"</table>") * 2_000
        ),
        says="超出处理上限",
    ),
    "word-2003.xml": Hostile(
        lambda: b'<?xml version="1.0"?><w:wordDocument xmlns:w="x"/>', says="不支持的 XML"
    ),
    "huge-cell.xlsx": Hostile(
        lambda: xlsx(f'<row r="1"><c r="A1" t="inlineStr"><is><t>{"报送" * 3_000_000}</t></is></c></row>'),
        says="超出处理上限|压缩比异常",
    ),
    "far-cell.xlsx": Hostile(
        lambda: xlsx(
            '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
        ),
        says="工作表超过",
    ),
    "broken.xlsx": Hostile(lambda: xlsx("<row"), says="表格文件已损坏"),
    "bomb.odt": Hostile(
        lambda: zipped(
            {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": bytes(20_000_000)}
        ),
        says="压缩比异常",
    ),
    "broken.odt": Hostile(
        lambda: zipped({"mimetype": "application/vnd.oasis.opendocument.text"}), says="无法转换"
    ),
    "broken.rtf": Hostile(lambda: b"{\\rtf1" + b"{" * 100_000, says="无法转换"),
    "broken.png": Hostile(lambda: b"\x89PNG\r\n\x1a\n" + b"junk" * 10, says="图片已损坏"),
}
