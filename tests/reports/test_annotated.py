"""The annotated copy is read back by python-docx, by our reader and by LibreOffice."""

import io
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import docx
import pypdfium2 as pdfium
import pytest
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor
from lxml import etree

from jianfu.audit.finding import Screening
from jianfu.documents.document import Block, Cell
from jianfu.documents.errors import UnreadableError
from jianfu.documents.read import read_document
from jianfu.law import Verdict
from jianfu.reports.annotated import annotate

from .conftest import LINES, document_of, finding_on, reading_of, screening_of, usual_screening

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
needs_libreoffice = pytest.mark.skipif(
    not shutil.which("soffice") and not os.environ.get("CI"), reason="LibreOffice不在本机"
)


def saved(made) -> bytes:
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def screened(
    data: bytes, *passages: str | None, path: str = "通知.docx", title: str = "无此标题"
) -> Screening:
    document = read_document(data, path)
    findings = [finding_on(document, words) for words in passages]
    return screening_of(reading_of(document, title=title), findings)


def annotated(data: bytes, screening: Screening, **options) -> bytes:
    out = io.BytesIO()
    annotate(data, screening, out, **options)
    return out.getvalue()


def anchored_words(data: bytes) -> dict[str, str]:
    """By comment id, the text between its marks without deleted text; paragraphs joined by a line break."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    words: dict[str, str] = {}
    open_: set[str] = set()
    for element in root.iter():
        if element.tag == f"{W}commentRangeStart":
            open_.add(element.get(f"{W}id"))
            words[element.get(f"{W}id")] = ""
        elif element.tag == f"{W}commentRangeEnd":
            open_.remove(element.get(f"{W}id"))
        else:
            piece = {f"{W}p": "\n", f"{W}tab": "\t", f"{W}br": "\n", f"{W}t": element.text}.get(
                element.tag
            ) or ""
            for number in open_:
                words[number] += piece
    assert not open_
    return words


def comments_of(data: bytes) -> dict[str, str]:
    comments = docx.Document(io.BytesIO(data)).comments
    return {str(comment.comment_id): "\n".join(p.text for p in comment.paragraphs) for comment in comments}


def checked(data: bytes, screening: Screening) -> bytes:
    """The copy, after the promises that hold for every docx were tested."""
    copy = annotated(data, screening)
    assert read_document(copy, "copy.docx").text == screening.reading.text
    words = anchored_words(copy)
    ours = list(comments_of(copy))[-len(screening.findings) :]
    for finding, number in zip(screening.findings, ours, strict=True):
        if finding.span:
            assert words[number] == finding.span.exact
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(io.BytesIO(copy)) as after:
        touched = {
            "word/document.xml",
            "word/comments.xml",
            "[Content_Types].xml",
            "word/_rels/document.xml.rels",
        }
        for name in set(before.namelist()) - touched:
            assert after.read(name) == before.read(name), name
        assert after.namelist()[: len(before.namelist())] == before.namelist()
        references = etree.fromstring(after.read("word/document.xml")).iter(f"{W}commentReference")
        assert sorted(r.get(f"{W}id") for r in references) == sorted(words)
    return copy


def without_marks(data: bytes) -> list[tuple[str, str]]:
    """Every character of the main part with its run's properties: what must not change."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    characters = []
    for text in root.iter(f"{W}t", f"{W}delText"):
        properties = text.getparent().find(f"{W}rPr")
        look = "" if properties is None else etree.tostring(properties, method="c14n").decode()
        characters += [(character, look) for character in text.text or ""]
    return characters


def mixed_docx() -> bytes:
    made = docx.Document()
    made.add_heading("青禾县园林局关于行道树养护的通知", 0)
    paragraph = made.add_paragraph()
    for text, bold, size in (
        ("各乡镇要与村", False, 16),
        ("签订养护", True, 16),
        ("责任状", False, 22),
        ("。", False, 16),
    ):
        run = paragraph.add_run(text)
        run.bold, run.font.size = bold, Pt(size)
        run.font.color.rgb = RGBColor(0x20, 0x20, 0x80)
    broken = made.add_paragraph("对未完成的\t实行")
    broken.runs[0].add_break(WD_BREAK.LINE)
    broken.add_run("“一票否决”，")
    broken.add_run("每月报送台账。")
    made.add_paragraph("不变的一段。")
    return saved(made)


def test_words_across_runs_of_mixed_looks() -> None:
    data = mixed_docx()
    screening = screened(
        data, "与村签订养护责任", "签订养护责任状", "一票否决", "未完成的\t实", "每月报送台账", "。", None
    )
    copy = checked(data, screening)
    assert without_marks(copy) == without_marks(data)


def test_a_comment_says_verdict_norm_law_and_what_is_missing() -> None:
    data = mixed_docx()
    document = read_document(data, "通知.docx")
    finding = finding_on(document, "签订养护责任状", "5.3", Verdict.NOT_ENOUGH_EVIDENCE, ours=("我们的读法",))
    screening = screening_of(reading_of(document), [finding])
    made = docx.Document(io.BytesIO(annotated(data, screening)))
    (comment,) = made.comments
    assert comment.author == "jianfu 减负"
    text = [paragraph.text for paragraph in comment.paragraphs]
    assert text[0] == "【待核实】第5条（5.3） 不得"
    for words in (finding.norm.quote, finding.saw, finding.advice, finding.ours[0], finding.missing[0]):
        assert any(words in line for line in text)
    english = docx.Document(io.BytesIO(annotated(data, screening, lang="en")))
    assert next(iter(english.comments)).paragraphs[0].text == "【not enough evidence】Art. 5 (5.3) must not"


def table_docx() -> bytes:
    made = docx.Document()
    made.add_paragraph("行道树养护评分表")
    table = made.add_table(3, 3)
    table.style = "Table Grid"
    table.cell(0, 0).merge(table.cell(1, 0)).text = "痕迹资料"
    table.cell(0, 1).text = "有会议记录得5分"
    table.cell(0, 2).text = "5分"
    table.cell(1, 1).merge(table.cell(1, 2)).text = "有工作照片得3分"
    table.cell(2, 0).text = "合计"
    table.cell(2, 1).add_paragraph("按月打分")
    return saved(made)


def test_words_in_cells_and_across_cells() -> None:
    data = table_docx()
    checked(data, screened(data, "有会议记录", "照片得3分", "痕迹资料", "按月打分", "得5分\n5分"))


def numbered_docx() -> bytes:
    made = docx.Document()
    for text in ("统一思想", "明确责任，签订责任状", "严格考核"):
        made.add_paragraph(text, style="List Number")
    return saved(made)


def test_automatic_numbers_are_no_words_of_the_paragraph() -> None:
    data = numbered_docx()
    document = read_document(data, "通知.docx")
    block = document.blocks[1]
    assert block.label  # otherwise this test tests nothing
    whole = finding_on(document, block.text)
    label = finding_on(document, block.text[: len(block.label)])
    screening = screening_of(reading_of(document), [whole, label, finding_on(document, "签订责任状")])
    copy = annotated(data, screening)
    words = anchored_words(copy)
    assert words["0"] == "明确责任，签订责任状"
    assert words["2"] == "签订责任状"
    assert read_document(copy, "c.docx").text == document.text


def revised_docx() -> bytes:
    made = docx.Document()
    paragraph = made.add_paragraph("各乡镇")._p
    ins = '<w:ins {} w:id="7" w:author="甲"><w:r><w:t>要签订责任状，</w:t></w:r></w:ins>'
    gone = '<w:del {} w:id="8" w:author="甲"><w:r><w:delText>可自行安排，</w:delText></w:r></w:del>'
    runs = "<w:r><w:t>并通过平台</w:t></w:r><w:r><w:t>填报</w:t></w:r>"
    link = f'<w:hyperlink {{}} w:anchor="x">{runs}</w:hyperlink>'
    box = "<w:sdt {}><w:sdtContent><w:r><w:t>，每日打卡</w:t></w:r></w:sdtContent></w:sdt>"
    for part in (ins, gone, link, box):
        paragraph.append(parse_xml(part.format(nsdecls("w"))))
    made.add_paragraph("按时完成。")
    return saved(made)


def test_words_in_tracked_insertions_links_and_controls() -> None:
    data = revised_docx()
    copy = checked(
        data,
        screened(
            data,
            "签订责任状",
            "镇要签",
            "，并通过平",
            "通过平台填报，每",
            "打卡\n按时",
            "各乡镇",
            "责任状，并",
        ),
    )
    assert without_marks(copy) == without_marks(data)


def test_comments_of_others_stay() -> None:
    made = docx.Document(io.BytesIO(mixed_docx()))
    made.add_comment(made.paragraphs[3].runs, "请核。", author="王审核", initials="王")
    data = saved(made)
    copy = checked(data, screened(data, "签订养护责任状", "不变的"))
    comments = list(docx.Document(io.BytesIO(copy)).comments)
    assert [comment.author for comment in comments] == ["王审核", "jianfu 减负", "jianfu 减负"]
    assert len({comment.comment_id for comment in comments}) == 3


def boxed_docx() -> bytes:
    made = docx.Document()
    made.add_paragraph("青禾县园林局关于行道树养护的通知")
    host = made.add_paragraph("正文见框内。")
    box = (
        '<w:r {} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape style="width:200pt;height:50pt">'
        "<v:textbox><w:txbxContent><w:p><w:r><w:t>框内要求签订责任状</w:t></w:r></w:p></w:txbxContent></v:textbox>"
        "</v:shape></w:pict></w:r>"
    )
    host._p.append(parse_xml(box.format(nsdecls("w"))))
    made.sections[0].header.paragraphs[0].text = "页眉写着排名"
    return saved(made)


def test_where_word_takes_no_comment_the_words_are_quoted_beside() -> None:
    data = boxed_docx()
    screening = screened(data, "框内要求签订责任状", "页眉写着排名", title="青禾县园林局关于行道树养护的通知")
    copy = annotated(data, screening)
    words, comments = anchored_words(copy), comments_of(copy)
    assert words["0"].startswith("正文见框内。")
    assert "所涉词句：“框内要求签订责任状”" in comments["0"]
    assert words["1"] == "青禾县园林局关于行道树养护的通知"
    assert "所涉词句：“页眉写着排名”" in comments["1"]


def test_a_finding_on_the_whole_stands_on_the_title() -> None:
    data = mixed_docx()
    copy = annotated(data, screened(data, None, title="青禾县园林局关于行道树养护的通知"))
    assert anchored_words(copy) == {"0": "青禾县园林局关于行道树养护的通知"}
    untitled = annotated(data, screened(data, None))
    assert anchored_words(untitled) == {"0": "青禾县园林局关于行道树养护的通知"}  # the first paragraph


def test_strict_files_stay_strict() -> None:
    strict = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(mixed_docx())) as usual, zipfile.ZipFile(strict, "w") as target:
        for name in usual.namelist():
            part = usual.read(name)
            if name.endswith((".xml", ".rels")):
                for family in (b"wordprocessingml/", b"officeDocument/"):
                    part = part.replace(
                        b"http://schemas.openxmlformats.org/" + family + b"2006/",
                        b"http://purl.oclc.org/ooxml/" + family,
                    )
            target.writestr(name, part)
    screening = screened(strict.getvalue(), "签订养护责任状")
    copy = annotated(strict.getvalue(), screening)
    with zipfile.ZipFile(io.BytesIO(copy)) as package:
        for name in ("word/document.xml", "word/comments.xml"):
            part = package.read(name)
            assert b"http://purl.oclc.org/ooxml/wordprocessingml/main" in part
            assert b"http://schemas.openxmlformats.org/wordprocessingml" not in part
        assert b"commentRangeStart" in package.read("word/document.xml")
    assert read_document(copy, "c.docx").text == screening.reading.text


def test_what_is_no_docx_is_set_anew_and_says_so() -> None:
    data = "\n".join(LINES).encode()
    screening = screened(data, "签订养护责任状", "绿化平台", path="通知.txt", title=LINES[0])
    copy = annotated(data, screening)
    assert read_document(copy, "c.docx").text == screening.reading.text
    words, comments = anchored_words(copy), comments_of(copy)
    assert [words["1"], words["2"]] == ["签订养护责任状", "绿化平台"]
    assert "不能加批注" in comments["0"]


def test_tables_are_set_anew_as_tables() -> None:
    cells = [
        Block("痕迹资料", cell=Cell(0, 0, 0, row_span=2)),
        Block("有照片得3分", cell=Cell(0, 0, 1)),
        Block("另加2分", cell=Cell(0, 0, 1)),
        Block("", cell=Cell(0, 1, 1)),
        Block("控制符\x01与\t制表", cell=Cell(1, 0, 0, column_span=2)),
        Block("", cell=Cell(1, 0, 1)),  # overlaps: PDF readers can be wrong
    ]
    document = document_of(["一、评分表", *cells, "末段"], path="表.pdf", format="pdf")
    findings = [finding_on(document, words) for words in ("照片得3分\n另加", "制表", "末段")]
    copy = annotated(b"", screening_of(reading_of(document), findings))
    words = anchored_words(copy)
    assert [words[number] for number in ("1", "2", "3")] == ["照片得3分\n另加", "制表", "末段"]
    first, second = docx.Document(io.BytesIO(copy)).tables
    assert first.cell(0, 0).text == first.cell(1, 0).text == "痕迹资料"
    assert second.cell(0, 0).text.startswith("控制符\ufffd与")


def test_a_file_that_changed_since_is_refused(tmp_path: Path) -> None:
    data = mixed_docx()
    screening = screened(data, "签订养护责任状")
    with pytest.raises(UnreadableError, match="重新审查"):
        annotate(table_docx(), screening, tmp_path / "批注.docx")
    assert not (tmp_path / "批注.docx").exists()


def test_a_path_is_written_and_the_source_is_not(tmp_path: Path) -> None:
    source = tmp_path / "通知.docx"
    source.write_bytes(mixed_docx())
    before = (source.read_bytes(), source.stat().st_mtime_ns)
    annotate(source.read_bytes(), screened(source.read_bytes(), "一票否决"), tmp_path / "批注.docx")
    assert (source.read_bytes(), source.stat().st_mtime_ns) == before
    assert len(comments_of((tmp_path / "批注.docx").read_bytes())) == 1


def printed(files: list[Path], folder: Path, *, notes: bool) -> None:
    """Converts files to PDF, with or without comments as notes."""
    export = f'pdf:writer_pdf_Export:{{"ExportNotes":{{"type":"boolean","value":"{str(notes).lower()}"}}}}'
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", "--headless", profile, "--convert-to", export, "--outdir", str(folder)]
    command += map(str, files)
    subprocess.run(command, check=True, capture_output=True, timeout=180)


@needs_libreoffice
def test_libreoffice_shows_every_comment_on_the_same_pages(tmp_path: Path) -> None:
    made = {
        "mixed": (mixed_docx(), "与村签订养护责任"),
        "table": (table_docx(), "有会议记录"),
        "numbers": (numbered_docx(), "签订责任状"),
        "revised": (revised_docx(), "镇要签订责任状，并"),
    }
    for name, (data, passage) in made.items():
        (tmp_path / f"{name}-before.docx").write_bytes(data)
        (tmp_path / f"{name}-after.docx").write_bytes(annotated(data, screened(data, passage, None)))
    printed(sorted(tmp_path.glob("*-after.docx")), tmp_path, notes=True)
    for name in made:
        notes = (tmp_path / f"{name}-after.pdf").read_bytes().count(b"/Subtype /Text")
        assert notes == 2, name
    printed(sorted(tmp_path.glob("*.docx")), tmp_path, notes=False)
    for name in made:
        before, after = (tmp_path / f"{name}-{when}.pdf" for when in ("before", "after"))
        assert picture(before) == picture(after), name


def picture(pdf: Path) -> bytes:
    """The pages of a PDF, drawn."""
    with pdfium.PdfDocument(pdf) as document:
        return b"".join(bytes(page.render(scale=1).buffer) for page in document)


def test_usual_screening_of_every_verdict_is_annotated() -> None:
    made = docx.Document()
    for line in LINES:
        made.add_paragraph(line)
    data = saved(made)
    document = read_document(data, "通知.docx")
    usual = usual_screening()
    assert document.text == usual.reading.text
    copy = checked(data, screening_of(reading_of(document), usual.findings))
    assert len(comments_of(copy)) == len(usual.findings)
    assert docx.Document(io.BytesIO(copy)).paragraphs[0]._p.find(qn("w:commentRangeStart")) is not None
