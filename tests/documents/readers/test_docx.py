"""What a reader of the printed page sees is read from a docx; anchors lead back to the words."""

import io
import zipfile
from itertools import groupby

import docx as python_docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jianfu.documents.document import Block, BlockKind, Cell
from jianfu.documents.read import read_document
from jianfu.documents.readers.docx import locate, visible_pieces
from jianfu.documents.readers.markup import parse_xml
from jianfu.documents.readers.numbering import W as NAMESPACE
from tests.documents.readers.samples import docx, paragraph


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def texts(body: str, **parts: str) -> list[str]:
    return [block.text for block in read_document(docx(body, parts=parts), "").blocks]


def check_anchors(data: bytes) -> None:
    """Each block's text is its label and the visible pieces of its paragraph from its offset on."""
    root = parse_xml(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))
    paragraphs = list(root.iter(f"{NAMESPACE}p"))
    blocks = read_document(data, "").blocks
    assert blocks
    for block in blocks:
        if block.kind in (BlockKind.HEADER, BlockKind.FOOTER, BlockKind.FOOTNOTE):
            assert block.anchor == ""
            continue
        index, offset = locate(block.anchor)
        shown = "".join(piece for _, piece in visible_pieces(paragraphs[index]))
        own = block.text[len(block.label) :]
        assert block.text.startswith(block.label)
        assert shown[offset : offset + len(own)] == own
        assert shown[offset + len(own) :][:1] in ("", "\n")
        assert "\n" not in block.text


def test_text_is_taken_as_it_stands_blanks_included() -> None:
    assert texts(paragraph("　　第一段 ") + paragraph("  ") + "<w:p/>" + paragraph("第二段")) == [
        "　　第一段 ",
        "第二段",
    ]


def test_tracked_changes_are_read_as_accepted_and_reported() -> None:
    body = (
        f"<w:p>{run('各单位')}<w:ins>{run('按月')}</w:ins><w:del><w:r><w:delText>每日</w:delText></w:r></w:del>"
        f"{run('报送')}<w:moveFrom>{run('旧处')}</w:moveFrom><w:moveTo>{run('台账')}</w:moveTo></w:p>"
    )
    document = read_document(docx(body), "")
    assert document.text == "各单位按月报送台账"
    assert document.warnings == ("含修订痕迹，按接受全部修订阅读",)


def test_formatting_changes_are_no_tracked_text() -> None:
    assert read_document(docx(f"<w:p>{run('正文', '<w:rPrChange/>')}</w:p>"), "").warnings == ()


def test_hidden_text_is_left_out_and_counted() -> None:
    shown = run("不藏", '<w:vanish w:val="0"/>')
    document = read_document(docx(f"<w:p>{run('公开')}{run('隐藏四字', '<w:vanish/>')}{shown}</w:p>"), "")
    assert document.text == "公开不藏"
    assert "含隐藏文字4字" in document.warnings[0]


def test_fields_show_their_result_and_not_their_code() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF 1 = 1</w:instrText></w:r>'
        f'{run("码")}<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("结果")}'
        f'<w:r><w:fldChar w:fldCharType="end"/></w:r>{run("之后")}'
    )
    assert texts(f"<w:p>{field}</w:p>") == ["结果之后"]
    assert texts(f'<w:p><w:fldSimple w:instr="PAGE">{run("7")}</w:fldSimple></w:p>') == ["7"]


def test_holders_without_look_are_seen_through() -> None:
    inner = run("链接")
    body = (
        f"<w:sdt><w:sdtContent><w:p><w:hyperlink>{inner}</w:hyperlink><w:smartTag>{run('标记')}</w:smartTag>"
        f"<w:r><w:ruby><w:rt>{run('pinyin')}</w:rt><w:rubyBase>{run('注音')}</w:rubyBase></w:ruby></w:r></w:p>"
        "</w:sdtContent></w:sdt>"
    )
    assert texts(body) == ["链接标记注音"]


def test_marks_within_a_run() -> None:
    body = (
        "<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>丙</w:t>"
        '<w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:char="2611"/></w:r></w:p>'
    )
    assert texts(body) == ["甲\t乙-丙□☑"]


def test_a_line_break_ends_a_block_and_the_anchor_tells_where_it_goes_on() -> None:
    data = docx(
        "<w:p><w:r><w:t>通知：</w:t><w:br/><w:br/><w:t>一、</w:t></w:r><w:r><w:t>要求</w:t></w:r></w:p>"
    )
    assert [(block.text, block.anchor) for block in read_document(data, "").blocks] == [
        ("通知：", "0"),
        ("一、要求", "0+5"),
    ]
    check_anchors(data)


def test_line_break_characters_inside_text_become_blanks() -> None:
    assert texts("<w:p><w:r><w:t>甲&#10;乙&#x2028;丙&#x85;丁</w:t></w:r></w:p>") == ["甲 乙 丙 丁"]


BOX = "<w:txbxContent>{}</w:txbxContent>"


def test_of_a_text_box_said_twice_one_branch_is_read() -> None:
    shape = (
        f"<mc:AlternateContent><mc:Choice Requires='wps'>"
        f"<w:drawing><wps:txbx>{BOX}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
    )
    head = paragraph("某市人民政府文件")
    data = docx(f"<w:p>{run('前')}<w:r>{shape.format(head, head)}</w:r>{run('后')}</w:p>{paragraph('再后')}")
    assert [(b.text, b.kind.value, b.anchor) for b in read_document(data, "").blocks] == [
        ("前后", "paragraph", "0"),
        ("某市人民政府文件", "text_box", "1"),
        ("再后", "paragraph", "3"),  # the paragraph in the fallback counts, though it is not read
    ]
    check_anchors(data)


def test_a_box_in_the_old_drawing_language_is_read() -> None:
    box = f"<w:pict><v:shape><v:textbox>{BOX.format(paragraph('旧框'))}</v:textbox></v:shape></w:pict>"
    assert texts(f"<w:p><w:r>{box}</w:r></w:p>") == ["旧框"]


def test_a_character_with_a_fallback_is_read_from_the_fallback() -> None:
    symbol = (
        "<mc:AlternateContent><mc:Choice Requires='w16se'><w16se:symEx/></mc:Choice>"
        "<mc:Fallback><w:t>☺</w:t></mc:Fallback></mc:AlternateContent>"
    )
    assert texts(f"<w:p><w:r>{symbol}</w:r></w:p>") == ["☺"]


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text) if text else '<w:p/>'}</w:tc>"


def test_merged_cells_stand_once_with_their_span() -> None:
    first = cell("指标", '<w:vMerge w:val="restart"/>') + cell("分值", '<w:gridSpan w:val="2"/>')
    second = cell("", "<w:vMerge/>") + cell("满分") + cell("")
    table = f"<w:tbl><w:tr>{first}</w:tr><w:tr>{second}</w:tr></w:tbl>"
    document = read_document(docx(table), "")
    assert [(block.text, block.cell) for block in document.blocks] == [
        ("指标", Cell(0, 0, 0, row_span=2)),
        ("分值", Cell(0, 0, 1, column_span=2)),
        ("满分", Cell(0, 1, 1)),
        ("", Cell(0, 1, 2)),  # an empty cell of a form is there to be filled in
    ]
    assert document.tables == {0: [["指标", "分值", ""], ["", "满分", ""]]}
    check_anchors(docx(table))


def test_a_table_in_a_table_has_its_own_number() -> None:
    inner = f"<w:tbl><w:tr>{cell('内')}</w:tr></w:tbl>"
    body = f"<w:tbl><w:tr><w:tc>{inner}{paragraph('外')}</w:tc></w:tr></w:tbl>"
    assert [(b.text, b.cell and b.cell.table) for b in read_document(docx(body), "").blocks] == [
        ("内", 1),
        ("外", 0),
    ]


def test_rows_in_content_controls_count_and_deleted_rows_do_not() -> None:
    body = (
        f"<w:tbl><w:sdt><w:sdtContent><w:tr>{cell('甲')}</w:tr></w:sdtContent></w:sdt>"
        f"<w:tr><w:trPr><w:del/></w:trPr>{cell('删去')}</w:tr><w:tr>{cell('乙')}</w:tr></w:tbl>"
    )
    assert [(b.text, b.cell) for b in read_document(docx(body), "").blocks] == [
        ("甲", Cell(0, 0, 0)),
        ("乙", Cell(0, 1, 0)),
    ]


def test_notes_headers_and_footers_follow_the_main_text() -> None:
    footnotes = (
        f'<w:footnote w:type="separator" w:id="0">{paragraph("——")}</w:footnote>'
        f'<w:footnote w:id="1">{paragraph("脚注文字")}</w:footnote>'
    )
    document = read_document(
        docx(
            paragraph("正文"),
            parts={
                "header1": paragraph("内部资料"),
                "header2": paragraph("内部资料"),
                "footer1": paragraph("— 1 —"),
                "footnotes": footnotes,
            },
        ),
        "",
    )
    assert [(block.text, block.kind.value, block.anchor) for block in document.blocks] == [
        ("正文", "paragraph", "0"),
        ("脚注文字", "footnote", ""),
        ("内部资料", "header", ""),
    ]


def test_the_strict_variant_is_read() -> None:
    data = docx()
    strict = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(strict, "w") as new:
        for name in old.namelist():
            content = (
                old.read(name)
                .decode()
                .replace(
                    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                    "http://purl.oclc.org/ooxml/wordprocessingml/main",
                )
            )
            new.writestr(name, content)
    assert read_document(strict.getvalue(), "").text == read_document(data, "").text


LEVELS = """<w:abstractNum w:abstractNumId="5">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/>
<w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%3"/><w:isLgl/></w:lvl>
<w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlRestart w:val="0"/>
<w:lvlText w:val="%4."/></w:lvl>
</w:abstractNum>"""
LISTS = (
    LEVELS + '<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="5"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
)


def numbered(text: str, level: int = 0, number: int = 1) -> str:
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def test_automatic_numbers_count_restart_and_carry_their_level() -> None:
    body = "".join(
        (
            *(numbered("甲"), numbered("子", 1), numbered("丑", 1), numbered("乙"), numbered("寅", 1)),
            *(numbered("条", 2), numbered("款", 3), numbered("丙"), numbered("款", 3), numbered("丁", 0, 2)),
            *(numbered("戊", 0, 2), paragraph("无")),
        )
    )
    document = read_document(docx(body, parts={"numbering": LISTS}), "")
    assert [(block.label, block.text) for block in document.blocks] == [
        ("一、", "一、甲"),
        ("（一）", "（一）子"),
        ("（二）", "（二）丑"),
        ("二、", "二、乙"),
        ("（一）", "（一）寅"),  # a lower level starts anew under the next higher one
        ("2.1 ", "2.1 条"),  # isLgl writes higher levels in Arabic digits; a blank stands for the tab
        ("1.", "1.款"),
        ("三、", "三、丙"),
        ("2.", "2.款"),  # lvlRestart 0: never starts anew
        ("一、", "一、丁"),  # another list of the same shape with a start of its own
        ("二、", "二、戊"),
        ("", "无"),
    ]
    check_anchors(docx(body, parts={"numbering": LISTS}))


def test_numbers_come_by_style_and_its_base_and_zero_takes_them_away() -> None:
    styles = (
        '<w:style w:styleId="a"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>'
        "</w:style>"
        '<w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>'
    )
    body = (
        paragraph("本身", '<w:pStyle w:val="a"/>')
        + paragraph("继承", '<w:pStyle w:val="b"/>')
        + paragraph("取消", '<w:pStyle w:val="b"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    )
    assert texts(body, numbering=LISTS, styles=styles) == ["（一）本身", "（二）继承", "取消"]


def test_a_level_is_found_by_the_style_it_names() -> None:
    numbering = LISTS.replace('<w:lvl w:ilvl="1">', '<w:lvl w:ilvl="1"><w:pStyle w:val="h2"/>')
    styles = '<w:style w:styleId="h2"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    assert texts(paragraph("标题", '<w:pStyle w:val="h2"/>'), numbering=numbering, styles=styles) == [
        "（一）标题"
    ]


def test_empty_paragraphs_take_a_number_and_deleted_ones_do_not() -> None:
    properties = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    gone = (
        f"<w:p><w:pPr>{properties}<w:rPr><w:del/></w:rPr></w:pPr>"
        "<w:del><w:r><w:delText>删</w:delText></w:r></w:del></w:p>"
    )
    assert texts(gone + numbered("甲"), numbering=LISTS) == ["一、甲"]
    assert texts(numbered("") + numbered("甲"), numbering=LISTS) == ["二、甲"]


@pytest.mark.parametrize(
    ("number_format", "start", "shown"),
    [
        ("chineseCounting", 10, "十"),
        ("chineseCountingThousand", 21, "二十一"),
        ("chineseCountingThousand", 105, "一百零五"),
        ("chineseCountingThousand", 110, "一百一十"),
        ("chineseCountingThousand", 1001, "一千零一"),
        ("chineseLegalSimplified", 21, "贰拾壹"),
        ("ideographDigital", 20, "二〇"),
        ("decimal", 12, "12"),
        ("decimalZero", 3, "03"),
        ("decimalFullWidth", 12, "１２"),
        ("decimalEnclosedCircle", 3, "③"),
        ("decimalEnclosedCircle", 21, "21"),
        ("decimalEnclosedParen", 2, "⑵"),
        ("decimalEnclosedFullstop", 2, "⒉"),
        ("ideographTraditional", 2, "乙"),
        ("ideographZodiac", 1, "子"),
        ("lowerLetter", 28, "bb"),
        ("upperLetter", 3, "C"),
        ("lowerRoman", 4, "iv"),
        ("upperRoman", 19, "XIX"),
        ("somethingNew", 5, "5"),
    ],
)
def test_number_formats(number_format: str, start: int, shown: str) -> None:
    numbering = (
        f'<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="{start}"/>'
        f'<w:numFmt w:val="{number_format}"/><w:lvlText w:val="第%1项："/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    assert texts(numbered("内容"), numbering=numbering) == [f"第{shown}项：内容"]


def test_bullets_are_no_numbers() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
        '<w:lvlText w:val="&#xF06C;"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    assert texts(numbered("内容"), numbering=numbering) == ["内容"]


def test_a_file_of_a_word_processor() -> None:
    document = python_docx.Document()
    document.add_paragraph("关于整理台账的通知")
    document.add_paragraph("按月报送", style="List Number")
    document.add_paragraph("按季汇总", style="List Number")
    document.sections[0].header.paragraphs[0].text = "某局文件"
    out = io.BytesIO()
    document.save(out)
    assert [block.text for block in read_document(out.getvalue(), "").blocks] == [
        "关于整理台账的通知",
        "1.按月报送",
        "2.按季汇总",
        "某局文件",
    ]
    check_anchors(out.getvalue())


PIECES = st.sampled_from(
    [
        *(
            run("文字"),
            run(" "),
            run("😀"),
            run("藏", "<w:vanish/>"),
            "<w:r><w:br/></w:r>",
            "<w:r><w:tab/></w:r>",
        ),
        f"<w:ins>{run('加')}</w:ins>",
        "<w:del><w:r><w:delText>减</w:delText></w:r></w:del>",
        f"<w:r><w:pict>{BOX.format(paragraph('框'))}</w:pict></w:r>",
    ]
)


@given(st.lists(st.lists(PIECES, max_size=6), min_size=1, max_size=4))
def test_anchors_lead_to_the_words_whatever_the_paragraph_holds(rows: list[list[str]]) -> None:
    body = "".join(f"<w:p>{''.join(pieces)}</w:p>" for pieces in rows)
    check_anchors(docx(numbered("起") + body, parts={"numbering": LISTS}))


def test_blocks_group_to_their_paragraphs() -> None:
    """Two blocks share a paragraph only where it has a line break."""
    data = docx("<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p>" + paragraph("丙"))

    def index(block: Block) -> int:
        return locate(block.anchor)[0]

    assert [len(list(group)) for _, group in groupby(read_document(data, "").blocks, index)] == [2, 1]
