import base64
import hashlib
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import html

import jianfu.reports.page
from jianfu.audit.finding import Unreadable
from jianfu.documents.document import Block, BlockKind, Cell
from jianfu.law import Verdict
from jianfu.reports.page import as_html, write_page

from .conftest import LINES, document_of, finding_on, reading_of, run_of, screening_of, usual_screening

HOSTILE = (
    "<script>document.title='坏'</script>签订",
    "]]><img src=x onerror=\"document.title='坏'\">责任状",
    "{{ 7 * 7 }}{% raw %}\u202e倒\u2066置\x00",
    "' onmouseover='x' \" &amp; </style></script>排名",
)
CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome") or shutil.which("chromium-browser")
needs_chromium = pytest.mark.skipif(not CHROMIUM and not os.environ.get("CI"), reason="Chromium不在本机")


def page_of(run, lang="zh"):
    return html.fromstring(as_html(run, lang))


def body_text(page, number: int = 1) -> str:
    blocks = page.xpath(f"//article[@id='d-{number}']//section[@class='text']//p")
    return "\n".join(block.text_content() for block in blocks)


def words_of(page, key: str) -> str:
    return "".join(
        mark.text_content()
        for mark in page.xpath("//a[@data-findings]")
        if key in mark.get("data-findings").split()
    )


def hostile_screening():
    document = document_of(HOSTILE, path="<b>x</b>.docx")
    findings = [
        finding_on(document, line, saw=line, limit=line, advice=line, missing=(line,)) for line in HOSTILE
    ]
    return screening_of(reading_of(document, title=HOSTILE[0], warnings=HOSTILE), findings)


def test_the_text_stands_unchanged_with_every_finding_on_its_words() -> None:
    screening = usual_screening()
    page = page_of(run_of(screening))
    assert body_text(page) == screening.reading.text
    for number, finding in enumerate(screening.findings, start=1):
        if finding.span:
            assert words_of(page, f"1-{number}") == finding.span.exact


def test_overlapping_and_nested_words_and_words_over_paragraphs() -> None:
    document = document_of(LINES)
    passages = (
        "逐级签订养护",
        "养护责任状，对",
        "签订养护责任状",
        "“一票否决”。\n二、每月",
        "每月5日前通过绿化平台报送",
        "月",
    )
    findings = [finding_on(document, words) for words in passages]
    page = page_of(run_of(screening_of(reading_of(document), findings)))
    assert body_text(page) == document.text
    for number, words in enumerate(passages, start=1):
        assert words_of(page, f"1-{number}") == words.replace("\n", "")


def test_a_stretch_in_several_findings_looks_like_the_heaviest() -> None:
    document = document_of(LINES)
    findings = [
        finding_on(document, "签订养护责任状", verdict=Verdict.INDICATOR),
        finding_on(document, "养护责任", verdict=Verdict.BREACH),
    ]
    page = page_of(run_of(screening_of(reading_of(document), findings)))
    looks = [(mark.text, mark.get("class")) for mark in page.xpath("//a[@data-findings]")]
    assert looks == [("签订", "mark indicator"), ("养护责任", "mark breach"), ("状", "mark indicator")]


def test_without_a_script_every_link_leads_somewhere() -> None:
    page = page_of(run_of(usual_screening(), usual_screening("乙.docx")))
    targets = [link[1:] for link in page.xpath("//a/@href")]
    assert targets
    identifiers = page.xpath("//@id")
    assert set(targets) <= set(identifiers)
    assert len(identifiers) == len(set(identifiers))


def test_a_finding_shows_law_strength_advice_and_what_is_missing() -> None:
    document = document_of(LINES)
    finding = finding_on(
        document,
        "主要领导要到场参加启动会",
        "5.3",
        Verdict.NOT_ENOUGH_EVIDENCE,
        limit="未经批准不得",
        ours=("我们的读法",),
    )
    text = (
        page_of(run_of(screening_of(reading_of(document), [finding])))
        .get_element_by_id("f-1-1")
        .text_content()
    )
    shown = (
        finding.norm.quote,
        "不得",
        finding.saw,
        finding.limit,
        finding.advice,
        *finding.ours,
        *finding.missing,
    )
    for words in (*shown, "待核实", "第5条（5.3）", *(step.says for step in finding.trace)):
        assert words in text


def test_tables_are_tables() -> None:
    cells = [
        Block("项目", BlockKind.CELL, cell=Cell(0, 0, 0, row_span=2)),
        Block("有照片", BlockKind.CELL, cell=Cell(0, 0, 1)),
        Block("得3分", BlockKind.CELL, cell=Cell(0, 0, 1)),
        Block("有台账", BlockKind.CELL, cell=Cell(0, 1, 1)),
    ]
    document = document_of(["表", *cells])
    page = page_of(run_of(screening_of(reading_of(document), [finding_on(document, "照片\n得3")])))
    rows = page.xpath("//section[@class='text']//tr")
    assert [[cell.text_content() for cell in row.iter("td")] for row in rows] == [
        ["项目", "有照片得3分"],
        ["有台账"],
    ]
    assert rows[0].xpath("td/@rowspan") == ["2", "1"]


def test_hostile_text_is_text() -> None:
    source = as_html(run_of(hostile_screening(), errors=[Unreadable(HOSTILE[0], HOSTILE[1])]))
    page = html.fromstring(source)
    assert len(page.xpath("//script")) == 1
    assert not page.xpath("//img")
    assert not page.xpath("//@*[starts-with(name(), 'on')]")
    assert "{{ 7 * 7 }}" in body_text(page)
    assert not set("\u202e\u2066\x00") & set(source)


def test_nothing_from_outside_and_only_our_script_and_style() -> None:
    source = as_html(run_of(usual_screening()))
    page = html.fromstring(source)
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        (inline,) = re.findall(f"<{tag}>(.*?)</{tag}>", source, re.S)
        digest = base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert not page.xpath("//@src | //link | //@style")
    assert not re.search(r"https?://|url\(|@import", source)


def test_many_documents_show_their_findings_and_say_that_the_text_is_left_out(monkeypatch) -> None:
    monkeypatch.setattr(jianfu.reports.page, "_TEXT_CHARACTERS", len(usual_screening().reading.text))
    page = page_of(run_of(usual_screening("甲.docx"), usual_screening("乙.docx")))
    assert body_text(page, 1) == usual_screening().reading.text
    assert "不附原文" in body_text(page, 2)
    assert len(page.xpath("//article[@id='d-2']//li[@data-finding]")) == len(usual_screening().findings)
    assert {link[1:] for link in page.xpath("//a/@href")} <= set(page.xpath("//@id"))


def test_a_scan_is_not_called_clear_and_errors_are_listed() -> None:
    scan = screening_of(reading_of(document_of([], text_extracted=False)), looked_at=0)
    text = page_of(run_of(scan, errors=[Unreadable("坏.pdf", "文件损坏，请重新获取")])).text_content()
    assert "未提取到文字" in text
    assert "未见偏离" not in text
    assert "文件损坏，请重新获取" in text


def test_english_labels() -> None:
    page = page_of(run_of(usual_screening()), "en")
    assert page.get("lang") == "en"
    assert "needs explanation" in page.text_content()
    assert "Words of the law · must not" in page.text_content()


def dom(page: Path, profile: Path, fragment: str = "") -> str:
    """The page as Chromium has it after its script ran."""
    flags = (
        "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    )
    flags += f" --disable-component-update --disable-sync --user-data-dir={profile} --dump-dom"
    command = [str(CHROMIUM), *flags.split(" "), f"file://{page}{fragment}"]
    return subprocess.run(command, check=True, capture_output=True, timeout=120).stdout.decode()


@needs_chromium
def test_the_browser_runs_our_script_and_none_of_the_document(tmp_path: Path) -> None:
    write_page(run_of(hostile_screening()), tmp_path / "page.html")
    page = html.fromstring(dom(tmp_path / "page.html", tmp_path / "profile", "#f-1-2"))
    assert page.get("class") == "js"
    assert page.findtext(".//title") == "为基层减负审查结果"
    (opened,) = page.xpath("//details[@open]/..")
    assert opened.get("id") == "f-1-2"
    (active,) = page.xpath("//a[contains(@class, 'active')]")
    assert active.text_content() == HOSTILE[1]
