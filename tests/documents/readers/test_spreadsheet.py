"""Workbooks are tables of cells."""

import io
import os
import shutil
import subprocess
from datetime import datetime
from pathlib import Path

import pytest
import xlsxwriter

from jianfu.documents.document import BlockKind, Cell
from jianfu.documents.read import read_document


def workbook() -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet("评分细则")
        sheet.merge_range(0, 0, 0, 2, "评分表\n（试行）")
        sheet.write_row(1, 0, ["指标", "分值", "扣分"])
        sheet.write(2, 0, "台账")
        sheet.write(2, 1, 10)
        sheet.write(2, 2, 0.5)
        sheet.write_datetime(3, 2, datetime(2025, 3, 1), book.add_format({"num_format": "yyyy-mm-dd"}))
        book.add_worksheet("藏").hide()
    return out.getvalue()


def test_xlsx_cells_keep_their_place_and_span() -> None:
    document = read_document(workbook(), "")
    assert document.format == "xlsx"
    assert [(block.text, block.cell) for block in document.blocks] == [
        ("评分细则", None),
        ("评分表 （试行）", Cell(0, 0, 0, column_span=3)),
        ("指标", Cell(0, 1, 0)),
        ("分值", Cell(0, 1, 1)),
        ("扣分", Cell(0, 1, 2)),
        ("台账", Cell(0, 2, 0)),
        ("10", Cell(0, 2, 1)),
        ("0.5", Cell(0, 2, 2)),
        ("2025-03-01", Cell(0, 3, 2)),
    ]
    assert document.warnings == ("含隐藏工作表（藏），未计入；请取消隐藏后核对",)


@pytest.mark.skipif(
    not shutil.which("soffice") and not os.environ.get("CI"), reason="LibreOffice is not installed"
)
@pytest.mark.parametrize("name", ["xls", "ods"])
def test_other_workbooks_read_as_the_xlsx(name: str, tmp_path: Path) -> None:
    tmp_path.joinpath("book.xlsx").write_bytes(workbook())
    program = shutil.which("soffice")
    assert program, "LibreOffice is needed"
    profile = f"-env:UserInstallation={tmp_path.joinpath('profile').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", name, "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "book.xlsx")], check=True, capture_output=True, timeout=120)
    document = read_document(tmp_path.joinpath(f"book.{name}").read_bytes(), "汇总表.et")
    assert document.format == name
    expected = [block.text for block in read_document(workbook(), "").blocks]
    assert [block.text for block in document.blocks] == expected
    assert {block.kind for block in document.blocks[1:]} == {BlockKind.CELL}
