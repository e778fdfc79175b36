"""Pages become paragraphs: PDF made by LibreOffice, OFD made by hand, lines made up."""

import io
import os
import shutil
import subprocess
from pathlib import Path

import docx as python_docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from PIL import Image, ImageDraw, ImageFont

from jianfu.documents.read import read_document
from jianfu.documents.readers import scan
from jianfu.documents.readers.lines import Line, in_lines, paragraphs
from tests.documents.readers.samples import ofd, pdf, zipped

REPOSITORY = Path(__file__).parents[3]
needs_libre_office = pytest.mark.skipif(
    not shutil.which("soffice") and not os.environ.get("CI"), reason="LibreOffice is not installed"
)
PARAGRAPHS = [
    "关于精简会议的",
    "通　　知",
    "各县（市、区）人民政府，市政府各部门：",
    *(
        text
        for number in range(1, 9)
        for text in (
            "一、合并同类会议",
            f"（一）第{number}项。各单位应于2025年3月{number}日前把内容相近的会议合并召开，能开视频会议的不要求到场，"
            "能发书面材料的不再开会，参会人员以直接承办工作的同志为主，不层层要求主要负责同志陪会，"
            f"会议时间一般控制在90分钟以内，材料简明扼要，不搞PPT展示和Excel汇总，确需发言的每人不超过{number}分钟。",
            "请认真执行。",
        )
    ),
    "某市人民政府办公室",
    "2025年3月1日",
]


def word_file() -> bytes:
    """An official document on several pages with a running head and page numbers."""
    document = python_docx.Document()
    style = document.styles["Normal"]
    style.font.size, style.font.name = Pt(16), "Noto Serif CJK SC"
    style.element.rPr.rFonts.set(qn("w:eastAsia"), "Noto Serif CJK SC")
    document.sections[0].header.paragraphs[0].text = "精简会议工作专班"
    footer = document.sections[0].footer.paragraphs[0]
    footer.add_run("— ")
    footer._p.append(parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="PAGE"/>'))
    footer.add_run(" —")
    for index, text in enumerate(PARAGRAPHS):
        item = document.add_paragraph(text)
        if index < 2:
            item.alignment = WD_ALIGN_PARAGRAPH.CENTER
            item.runs[0].font.size = Pt(22)
        elif index >= len(PARAGRAPHS) - 2:
            item.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        elif index > 2:
            item.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
            item.paragraph_format.first_line_indent = Pt(32)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The official document as PDF, and in the formats that are read through LibreOffice."""
    folder = tmp_path_factory.mktemp("converted")
    folder.joinpath("notice.docx").write_bytes(word_file())
    program = shutil.which("soffice")
    assert program, "LibreOffice is needed"
    profile = f"-env:UserInstallation={folder.joinpath('profile').as_uri()}"
    for target in ("pdf", "doc", "rtf", "odt"):
        command = [program, profile, "--headless", "--convert-to", target, "--outdir", str(folder)]
        subprocess.run([*command, str(folder / "notice.docx")], check=True, capture_output=True, timeout=120)
    return folder


@needs_libre_office
def test_pdf_paragraphs_are_those_of_the_word_file(converted: Path) -> None:
    document = read_document(converted.joinpath("notice.pdf").read_bytes(), "")
    main = [block for block in document.blocks if block.kind.value == "paragraph"]
    assert [block.text for block in main] == PARAGRAPHS
    assert [block.text for block in document.blocks if block.kind.value == "header"] == ["精简会议工作专班"]
    assert [block for block in document.blocks if block.kind.value == "footer"] == []
    assert document.pages is not None
    assert document.pages > 2
    assert main[0].page == 1
    assert main[-1].page == document.pages
    assert document.text_extracted


@needs_libre_office
@pytest.mark.parametrize("name", ["doc", "rtf", "odt"])
def test_old_formats_read_as_the_word_file(converted: Path, name: str) -> None:
    document = read_document(converted.joinpath(f"notice.{name}").read_bytes(), "通知.wps")
    assert document.format == name
    assert [block.text for block in document.blocks] == [*PARAGRAPHS, "精简会议工作专班"]
    assert {block.anchor for block in document.blocks} == {""}


def test_without_libre_office_the_message_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    from jianfu.documents.errors import UnreadableError

    monkeypatch.setenv("PATH", "")
    with pytest.raises(UnreadableError, match="需要安装 LibreOffice"):
        read_document(b"{\\rtf1 text}", "a.rtf")


def scanned_page(text: str) -> Image.Image:
    fonts = sorted(Path("/usr/share/fonts").rglob("NotoS*CJK-Regular.ttc"))
    assert fonts, "a Chinese font is needed"
    page = Image.new("RGB", (1000, 500), "white")
    ImageDraw.Draw(page).text((80, 100), text, fill="black", font=ImageFont.truetype(str(fonts[0]), 40))
    return page


def picture(kind: str, text: str) -> bytes:
    out = io.BytesIO()
    scanned_page(text).save(out, kind)
    return out.getvalue()


@pytest.mark.skipif(not scan.installed() and not os.environ.get("CI"), reason="recognition is not installed")
@pytest.mark.parametrize("kind", ["PDF", "PNG"])
def test_scans_are_recognised_and_said_to_be(kind: str) -> None:
    document = read_document(picture(kind, "各村每周报送台账"), "")
    assert document.text == "各村每周报送台账"
    assert document.warnings == (scan.RECOGNISED,)
    assert document.text_extracted


@pytest.mark.parametrize("kind", ["PDF", "PNG"])
def test_scans_without_recognition_are_never_clear(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan, "installed", lambda: False)
    document = read_document(picture(kind, "各村每周报送台账"), "")
    assert not document.text_extracted
    assert document.warnings[0].startswith("未提取到文字")


def test_blank_pages_of_a_pdf_are_no_scans(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan, "installed", lambda: False)
    content = b"BT /F 12 Tf 72 700 Td (hello world) Tj ET"
    data = pdf(content, pages=2).replace(b"/Contents 3 0 R", b"/Contentx 3 0 R", 1)
    document = read_document(data, "")
    assert document.text_extracted
    assert [(block.text, block.page) for block in document.blocks] == [("hello world", 2)]


def lines(*rows: str, left: float = 90, right: float = 520, size: float = 16) -> list[Line]:
    """Full lines below each other; ``>`` at the start indents one, ``<`` at the end lets it fall short."""
    made = []
    for number, row in enumerate(rows):
        start = left + 2 * size if row.startswith(">") else left
        end = right - 100 if row.endswith("<") else right
        made.append(Line(row.strip("<>"), start, end, 100 + 26 * number, size))
    return made


def joined(*pages: list[Line]) -> list[str]:
    return [block.text for block in paragraphs(pages)]


def test_a_paragraph_ends_where_a_line_falls_short_or_a_heading_begins() -> None:
    assert joined(
        lines(">各单位要减少", "填报次数", "并入年报<", ">（一）合并报表", "（二）取消台账", "附件：清单")
    ) == [
        "各单位要减少填报次数并入年报",
        "（一）合并报表",
        "（二）取消台账",
        "附件：清单",
    ]


def test_a_sentence_that_ends_with_its_line_does_not_end_an_indented_paragraph() -> None:
    assert joined(lines(">报表能并则并。", "台账能减则减。<", ">再有")) == [
        "报表能并则并。台账能减则减。",
        "再有",
    ]


def test_without_indents_a_sentence_that_ends_with_its_line_ends_the_paragraph() -> None:
    assert joined(lines("报表能并则并。", "台账能减则减", "会议能合则合。")) == [
        "报表能并则并。",
        "台账能减则减会议能合则合。",
    ]


def test_a_paragraph_goes_on_over_the_page_and_belongs_to_the_first() -> None:
    blocks = paragraphs([lines(">各单位要减少", "填报"), lines("次数。<", ">再次")])
    assert [(block.text, block.page) for block in blocks] == [("各单位要减少填报次数。", 1), ("再次", 2)]


def test_latin_words_broken_over_lines_keep_a_blank() -> None:
    assert joined(lines(">use of the", "word and 表")) == ["use of the word and 表"]


def test_other_type_begins_a_paragraph() -> None:
    assert joined([*lines("关于精简的通知", size=22), *[Line("正文", 90, 520, 126, 16)]]) == [
        "关于精简的通知",
        "正文",
    ]


@pytest.mark.parametrize("number", ["— 3 —", "3", "-3-", "第3页", "第 3 页 共 9 页", "3/9", "·3·"])
def test_page_numbers_are_dropped_at_the_edge_only(number: str) -> None:
    page = [*lines("上文", "8", "下文"), Line(number, 290, 310, 780, 10)]
    assert "".join(joined(page)) == "上文8下文"


def test_what_stands_on_every_page_and_close_to_the_text_is_text() -> None:
    assert (
        joined(*[lines(">每页都有的话。", f">第{n}页的话。", ">末。") for n in "一二三"]).count(
            "每页都有的话。"
        )
        == 3
    )


def test_pieces_come_in_lines_by_their_place() -> None:
    pieces = [
        *(Line("报", 30, 40, 51, 10), Line("上", 20, 30, 50, 10), Line("2", 45.1, 50, 50, 10)),
        *(Line("标", 20, 30, 20, 10), Line("标", 20.5, 30.5, 20, 10), Line("题", 30, 40, 20, 10)),
    ]
    assert [line.text for line in in_lines(pieces)] == ["标题", "上报 2"]


def text_object(text: str, x: float, y: float, more: str = "") -> str:
    return (
        f'<ofd:TextObject Boundary="{x} {y} 170 6" Size="5.6" {more}><ofd:TextCode X="0" Y="5" '
        f'DeltaX="g {len(text) - 1} 5.6">{text}</ofd:TextCode></ofd:TextObject>'
    )


def test_ofd_text_is_put_in_order_by_place_and_joined() -> None:
    page = (
        text_object("并入年报。", 20, 90)
        + text_object("关于减少报表的通知", 60, 40)
        + text_object("各单位要切实减少各类报表的填报次数把内容相近的报表", 31, 80)
        + text_object("不可见", 20, 120, 'Visible="false"')
    )
    document = read_document(ofd(page), "")
    assert document.format == "ofd"
    assert document.pages == 1
    assert [(block.text, block.page) for block in document.blocks] == [
        ("关于减少报表的通知", 1),
        ("各单位要切实减少各类报表的填报次数把内容相近的报表并入年报。", 1),
    ]


def test_ofd_templates_print_on_the_pages_that_use_them() -> None:
    space = 'xmlns:ofd="http://www.ofdspec.org/2016"'
    layer = "<ofd:Content><ofd:Layer>{}</ofd:Layer></ofd:Content>"
    page = f'<ofd:Page {space}><ofd:Template TemplateID="9" ZOrder="Background"/>{layer}</ofd:Page>'
    data = zipped(
        {
            "OFD.xml": f"<ofd:OFD {space}><ofd:DocBody><ofd:DocRoot>/D/Document.xml</ofd:DocRoot>"
            "</ofd:DocBody></ofd:OFD>",
            "D/Document.xml": f'<ofd:Document {space}><ofd:CommonData><ofd:TemplatePage ID="9" '
            'BaseLoc="T/T.xml"/></ofd:CommonData><ofd:Pages><ofd:Page BaseLoc="1.xml"/>'
            '<ofd:Page BaseLoc="2.xml"/></ofd:Pages></ofd:Document>',
            "D/T/T.xml": f"<ofd:Page {space}>{layer.format(text_object('报表名称：', 20, 30))}</ofd:Page>",
            "D/1.xml": page.format(text_object("月报。", 48, 30)),
            "D/2.xml": page.format(text_object("季报。", 48, 30)),
        }
    )
    assert [(block.text, block.page) for block in read_document(data, "").blocks] == [
        ("报表名称：月报。", 1),
        ("报表名称：季报。", 2),
    ]


@pytest.mark.skipif(
    not (REPOSITORY / "../shared/data/ofd").is_dir(), reason="sample files are not here: skipped"
)
def test_ofd_files_of_other_programs_are_read_or_said_to_have_no_text() -> None:
    files = sorted((REPOSITORY / "../shared/data/ofd").glob("*.ofd"))
    assert files
    for file in files:
        document = read_document(file.read_bytes(), file.name)
        assert document.text_extracted == bool(document.text.strip())
        assert document.pages
