import io
import zipfile
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

import jianfu.reports.spreadsheet
from jianfu.audit.finding import Unreadable
from jianfu.documents.document import Block
from jianfu.documents.office import Kind, Office
from jianfu.reports.spreadsheet import write_spreadsheet

from .conftest import document_of, finding_on, reading_of, run_of, screening_of, usual_screening


def written(run, lang="zh") -> bytes:
    out = io.BytesIO()
    write_spreadsheet(run, out, lang)
    return out.getvalue()


def rows_of(data: bytes, sheet: str) -> list[list[object]]:
    return CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_name(sheet).to_python()


def test_one_row_a_document_a_finding_an_error() -> None:
    run = run_of(
        usual_screening("甲.docx"), screening_of(), errors=[Unreadable("坏.pdf", "文件损坏，请重新获取")]
    )
    data = written(run)
    assert CalamineWorkbook.from_filelike(io.BytesIO(data)).sheet_names == ["文件", "问题", "未能读取"]
    head, first, second = rows_of(data, "文件")
    document = dict(zip(head, first, strict=True))
    assert document["文件"] == "甲.docx"
    assert document["机关层级"] == "县级"
    assert document["正文字数"] == 86
    assert document["对下要求"] == "1（每月1项）"
    assert document["成文日期"] == "2025-03-04"
    assert dict(zip(head, second, strict=True))["结果"] == "未见偏离（已看12条）"
    head, *findings = rows_of(data, "问题")
    assert len(findings) == len(run.screenings[0].findings)
    whole, words = (dict(zip(head, row, strict=True)) for row in findings[:2])
    assert whole["文中词句"] == "（全文）"
    assert (words["判断"], words["条款"], words["文中词句"]) == ("违反", "第8条（8.13）", "签订养护责任状")
    assert words["条文"] == run.screenings[0].findings[1].norm.quote
    assert rows_of(data, "未能读取")[1] == ["坏.pdf", "文件损坏，请重新获取"]


def test_english_heads() -> None:
    sheets = CalamineWorkbook.from_filelike(io.BytesIO(written(run_of(usual_screening()), "en"))).sheet_names
    assert sheets == ["Documents", "Findings", "Could not be read"]


@pytest.mark.parametrize(
    "words", ["=1+1", "+A1", "@SUM(A1)", "-2", "{=1}", "https://example.org/", "mailto:a@b.c"]
)
def test_no_text_becomes_a_formula_or_a_link(words: str) -> None:
    document = document_of([words], path=words)
    finding = finding_on(document, words, saw=words, advice=words, missing=(words,))
    issuer = Office(words, None, Kind.UNKNOWN)
    run = run_of(
        screening_of(reading_of(document, title=words, issuer=issuer), [finding]),
        errors=[Unreadable(words, words)],
    )
    data = written(run)
    assert rows_of(data, "问题")[1][5] == words
    assert rows_of(data, "文件")[1][5] == "未知"
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            if name.startswith("xl/worksheets/"):
                part = package.read(name)
                assert b"<f>" not in part
                assert b"hyperlink" not in part


def test_text_too_long_for_a_cell_is_cut_and_not_lost() -> None:
    document = document_of([Block("长" * 40_000, page=2)])
    row = rows_of(
        written(run_of(screening_of(reading_of(document), [finding_on(document, "长" * 40_000)]))), "问题"
    )[1]
    assert row[5] == "长" * 32_767
    assert row[6] == 2


def test_more_rows_than_a_sheet_holds_go_on_in_another(monkeypatch) -> None:
    monkeypatch.setattr(jianfu.reports.spreadsheet, "_ROWS", 4)
    data = written(run_of(usual_screening()))
    assert len(rows_of(data, "问题")) == 4
    assert len(rows_of(data, "问题2")) == 4
    assert rows_of(data, "问题")[0] == rows_of(data, "问题2")[0]


def test_heads_are_frozen_and_filtered(tmp_path: Path) -> None:
    write_spreadsheet(run_of(usual_screening()), tmp_path / "清单.xlsx")
    with zipfile.ZipFile(tmp_path / "清单.xlsx") as package:
        sheet = package.read("xl/worksheets/sheet2.xml")
    assert b'state="frozen"' in sheet
    assert b'<autoFilter ref="A1:N7"/>' in sheet


def test_an_empty_run_is_a_list_without_rows() -> None:
    assert len(rows_of(written(run_of()), "文件")) == 1
