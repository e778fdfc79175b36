"""Builds small files of each format from their raw parts, so that a test says exactly what it means."""

import io
import struct
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = (
    f'xmlns:w="{W}" xmlns:r="{OFFICE}" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex"'
)
SENTENCE = "各村每周填报一次清洁家园台账。"


def zipped(entries: dict[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    level = 1 if compression == zipfile.ZIP_DEFLATED else None
    with zipfile.ZipFile(out, "w", compression, compresslevel=level) as file:
        for name, content in entries.items():
            file.writestr(name, content)
    return out.getvalue()


def types(part: str = "word/document.xml", kind: str = "wordprocessingml.document") -> str:
    return (
        f'<Types xmlns="{PACKAGE}/content-types"><Override PartName="/{part}" '
        f'ContentType="application/vnd.openxmlformats-officedocument.{kind}.main+xml"/></Types>'
    )


def relations(targets: dict[str, str]) -> str:
    """Relations to parts: target by kind with a number at its end (``header1``) where there are several."""
    items = "".join(
        f'<Relationship Id="r{kind}" Type="{OFFICE}/{kind.rstrip("0123456789")}" Target="{target}"/>'
        for kind, target in targets.items()
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{items}</Relationships>'


def paragraph(text: str, properties: str = "") -> str:
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def document(body: str, before: str = "") -> str:
    start = f'<?xml version="1.0" encoding="UTF-8"?>{before}'
    return f"{start}<w:document {SPACES}><w:body>{body}</w:body></w:document>"


def docx(
    body: str = paragraph(SENTENCE),
    before: str = "",
    parts: dict[str, str] | None = None,
    **more: bytes,
) -> bytes:
    """A docx.

    Args:
        body: the XML inside ``w:body``.
        before: what stands before the root element.
        parts: content of further parts by kind: ``numbering``, ``styles``, ``footnotes``, ``header1``…; each
            gets its root element here.
        more: further files, with ``__`` for a slash and ``_`` for the dot.
    """
    roots = {
        "numbering": "numbering",
        "styles": "styles",
        "footnotes": "footnotes",
        "header": "hdr",
        "footer": "ftr",
    }
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": types(),
        "_rels/.rels": relations({"officeDocument": "word/document.xml"}),
        "word/document.xml": document(body, before),
        "word/_rels/document.xml.rels": relations({kind: f"{kind}.xml" for kind in parts or {}}),
    }
    for kind, content in (parts or {}).items():
        root = roots.get(kind.rstrip("0123456789"), kind)
        files[f"word/{kind}.xml"] = f"<w:{root} {SPACES}>{content}</w:{root}>"
    for name, data in more.items():
        files[name.replace("__", "/").replace("_", ".")] = data
    return zipped(files)


def pdf(content: bytes = b"", filters: str = "", pages: int = 1, trailer: str = "") -> bytes:
    """A PDF written by hand: ``pages`` pages that share one content stream."""
    kids = " ".join(f"{n} 0 R" for n in range(5, 5 + pages))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {pages}/Kids[{kids}]>>".encode(),
        b"<</Length %d %s>>stream\n" % (len(content), filters.encode()) + content + b"\nendstream",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        *(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 3 0 R/Resources<</Font<</F 4 0 R>>>>>>"
            for _ in range(pages)
        ),
    ]
    out = io.BytesIO(b"%PDF-1.7\n")
    out.seek(0, io.SEEK_END)
    places = []
    for number, item in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj" % number + item + b"endobj\n")
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(
        b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF"
        % (len(objects) + 1, trailer.encode(), start)
    )
    return out.getvalue()


def ole(*names: str) -> bytes:
    """An OLE compound file with empty streams of these names."""
    header = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + bytes(16)
        + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
        + bytes(6)
    )
    header += struct.pack("<IIIIIIIIII", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, 0)[:36]
    header += struct.pack("<109I", 0, *[0xFFFFFFFF] * 108)
    table = struct.pack("<128I", 0xFFFFFFFD, 0xFFFFFFFE, *[0xFFFFFFFF] * 126)
    entries = [_entry("Root Entry", 5, 0xFFFFFFFF, 1)]
    for index, name in enumerate(names, 1):
        entries.append(_entry(name, 2, index + 1 if index < len(names) else 0xFFFFFFFF, 0xFFFFFFFF))
    directory = b"".join(entries).ljust(512, b"\0")
    return header[:512].ljust(512, b"\0") + table + directory


def _entry(name: str, kind: int, right: int, child: int) -> bytes:
    raw = name.encode("utf-16-le") + b"\0\0"
    return (
        raw.ljust(64, b"\0") + struct.pack("<HBBIII", len(raw), kind, 1, 0xFFFFFFFF, right, child) + bytes(48)
    )


def xlsx(sheet: str) -> bytes:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return zipped(
        {
            "[Content_Types].xml": types("xl/workbook.xml", "spreadsheetml.sheet"),
            "_rels/.rels": relations({"officeDocument": "xl/workbook.xml"}),
            "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{OFFICE}"><sheets>'
            '<sheet name="Sheet1" sheetId="1" r:id="rworksheet1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": relations({"worksheet1": "worksheets/sheet1.xml"}),
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{sheet}</sheetData>'
            "</worksheet>",
        }
    )


def ofd(page: str, times: int = 1) -> bytes:
    """An OFD whose pages all are the same part."""
    space = 'xmlns:ofd="http://www.ofdspec.org/2016"'
    pages = '<ofd:Page ID="1" BaseLoc="P.xml"/>' * times
    return zipped(
        {
            "OFD.xml": f"<ofd:OFD {space}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>"
            "</ofd:DocBody></ofd:OFD>",
            "Doc_0/Document.xml": f"<ofd:Document {space}><ofd:Pages>{pages}</ofd:Pages></ofd:Document>",
            "Doc_0/P.xml": f"<ofd:Page {space}><ofd:Content><ofd:Layer>{page}</ofd:Layer></ofd:Content>"
            "</ofd:Page>",
        }
    )
