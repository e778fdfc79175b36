import io
import os
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pypdfium2 as pdfium
import pytest

from jianfu.documents.reading import Demand
from jianfu.law import Verdict
from jianfu.reports.form import write_form

from .conftest import document_of, finding_on, reading_of, screening_of, usual_screening

needs_libreoffice = pytest.mark.skipif(
    not shutil.which("soffice") and not os.environ.get("CI"), reason="LibreOffice不在本机"
)
LONG = "关于在全县范围内进一步做好行道树养护" * 20


def overfull():
    """A document with everything too long: 60 findings, title, names, quotes, demands of every kind."""
    document = document_of([LONG])
    verdicts = (Verdict.BREACH, Verdict.NEEDS_EXPLANATION, Verdict.NOT_ENOUGH_EVIDENCE, Verdict.INDICATOR)
    findings = [
        finding_on(document, LONG[:80], verdict=verdicts[number % 4], saw=LONG, limit=LONG)
        for number in range(60)
    ]
    kinds = "once daily weekly monthly quarterly half_yearly yearly repeated unknown"
    demands = tuple(Demand(0, 1, "报", "", "报", "", kind, "今日", "email") for kind in kinds.split(" "))
    usual = reading_of(document, title=LONG, characters=123456, requests=demands * 100)
    reading = replace(
        usual,
        elements=replace(usual.elements, number=LONG, addressees=LONG),
        issuer=replace(usual.issuer, name=LONG),
    )
    return screening_of(reading, findings)


def written(screening, lang="zh") -> bytes:
    out = io.BytesIO()
    write_form(screening, out, lang)
    return out.getvalue()


def text_of(data: bytes) -> str:
    made = docx.Document(io.BytesIO(data))
    cells = [cell.text for table in made.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in made.paragraphs), *cells])


def test_the_form_holds_what_was_screened_and_the_findings_by_weight() -> None:
    text = text_of(written(usual_screening()))
    for words in (
        "与为基层减负一致性评估表",
        "青禾县园林局关于做好行道树养护工作的通知",
        "青园发〔2025〕7号",
        "青禾县园林局·县级",
        "各乡镇人民政府",
        "86字",
        "违反2条、需说明1条、待核实1条、经批准1条、指标1条",
        "另有1条，另见清单。",
        "对下要求1项（每月1项）",
        "可删减之处3处",
    ):
        assert words in text
    assert text.index("违反 第8条") < text.index("需说明 第2条") < text.index("待核实 第5条")


def test_the_decision_is_left_to_a_person() -> None:
    text = text_of(written(usual_screening()))
    for dictum in ("可以印发", "修改后印发", "未修改不得印发", "不予印发"):
        assert f"☐\u00a0{dictum}" in text
    assert not set("☑☒✓√") & set(text)
    assert "程序不作决定" in text
    made = docx.Document(io.BytesIO(written(usual_screening())))
    signature = [cell.text.strip() for cell in made.tables[0].rows[-1].cells]
    assert signature == ["评估人签字", "", "日期", "年　　月　　日"]
    opinions = [line for line in text.splitlines() if line.startswith("评估意见")]
    assert opinions and set(opinions) == {"评估意见："}


def test_nothing_is_claimed_of_a_scan() -> None:
    scan = screening_of(reading_of(document_of([], text_extracted=False), requests=()), looked_at=0)
    text = text_of(written(scan))
    assert "未提取到文字" in text
    assert "未见" not in text
    assert "未作判断，程序不能回答。" in text


def test_the_fonts_have_others_to_stand_in() -> None:
    with zipfile.ZipFile(io.BytesIO(written(usual_screening()))) as package:
        fonts = package.read("word/fontTable.xml").decode()
    assert '<w:font w:name="方正小标宋简体"><w:altName w:val="宋体"/>' in fonts


@needs_libreoffice
def test_one_page_whatever_is_in_it(tmp_path: Path) -> None:
    write_form(usual_screening(), tmp_path / "usual.docx")
    write_form(overfull(), tmp_path / "overfull.docx")
    write_form(overfull(), tmp_path / "overfull_en.docx", "en")
    command = [
        "soffice",
        "--headless",
        f"-env:UserInstallation=file://{tmp_path}/profile",
        "--convert-to",
        "pdf",
    ]
    command += ["--outdir", str(tmp_path), *map(str, tmp_path.glob("*.docx"))]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    pdfs = sorted(tmp_path.glob("*.pdf"))
    assert len(pdfs) == 3
    for pdf in pdfs:
        with pdfium.PdfDocument(pdf) as document:
            assert len(document) == 1, pdf.name
