"""Text files in the encodings that offices have, and HTML pages."""

import codecs

import pytest

from jianfu.documents.document import Cell
from jianfu.documents.errors import UnreadableError
from jianfu.documents.read import read_document

TEXT = "关于整理台账的通知\n\n各科室：\n请按季汇总，不再按周报送。"
LINES = ["关于整理台账的通知", "各科室：", "请按季汇总，不再按周报送。"]


def texts(data: bytes, name: str = "") -> list[str]:
    return [block.text for block in read_document(data, name).blocks]


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.replace("\n", "\r\n").encode("gb18030"),
        TEXT.replace("\n", "\r").encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.replace("\n", "\u2028").encode(),
    ],
)
def test_encodings_and_line_ends(data: bytes) -> None:
    assert texts(data) == LINES


def test_text_cut_within_a_character_is_read_and_reported() -> None:
    document = read_document((TEXT * 10).encode()[:-1], "")
    assert document.text.startswith("关于整理台账的通知")
    assert "1处字符无法识别" in document.warnings[0]


def test_short_text_in_the_national_encoding_that_happens_to_be_valid_utf8() -> None:
    data = "通知".encode("gb18030")
    assert data.decode("utf-8") != "通知"
    assert texts(data) == ["通知"]


def test_rare_characters_of_the_national_standard() -> None:
    assert texts("㐀䶮𠀀镇".encode("gb18030")) == ["㐀䶮𠀀镇"]


def test_only_the_name_tells_markdown() -> None:
    data = "# 通知\n**一、总体要求**\n1*2*3 与 C#".encode()
    assert texts(data, "a.md") == ["通知", "一、总体要求", "1*2*3 与 C#"]
    assert texts(data, "a.txt")[0] == "# 通知"
    assert read_document(data, "a.md").format == "markdown"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_html_paragraphs_and_tables(encoding: str) -> None:
    page = (
        "<!DOCTYPE html><html><head><meta charset='gbk'><title>不读</title><style>p{}</style></head><body>"
        "<nav>首页</nav><h1>通 知</h1><p>一、<b>要求</b><br>（一）&nbsp;报送</p><script>alert('x')</script>"
        "<p style='display: none'>藏</p><div hidden>藏</div>"
        "<table><tr><th rowspan=2>指标<th>分值</tr><tr><td>10</td></tr></table>落款</body></html>"
    ).replace("gbk", "utf-8" if encoding == "utf-8" else "gbk")
    document = read_document(page.encode(encoding), "")
    assert document.format == "html"
    assert [(block.text, block.cell) for block in document.blocks] == [
        ("通 知", None),
        ("一、要求", None),
        ("（一） 报送", None),
        ("指标", Cell(0, 0, 0, row_span=2)),
        ("分值", Cell(0, 0, 1)),
        ("10", Cell(0, 1, 1)),
        ("落款", None),
    ]


def test_a_text_that_mentions_a_tag_is_text() -> None:
    assert read_document("请在<表格>中填写".encode(), "").format == "text"


def test_html_without_text_is_not_clear() -> None:
    document = read_document(b"<html><body><img src='scan.jpg'></body></html>", "")
    assert not document.text_extracted


def test_a_damaged_file_is_no_text() -> None:
    with pytest.raises(UnreadableError, match="不是文字文件"):
        read_document(bytes(range(256)) * 20, "a.txt")
