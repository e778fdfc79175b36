"""Spreadsheets (xlsx, xls, et) through calamine: every visible sheet is a table of cells."""

import io
import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from python_calamine import (
    CalamineError,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from jianfu.documents import limits
from jianfu.documents.document import Block, BlockKind, Cell
from jianfu.documents.errors import UnreadableError
from jianfu.documents.readers.content import Content
from jianfu.documents.readers.markup import LINE_BREAKS
from jianfu.documents.readers.package import Package

_Value = int | float | str | bool | time | date | datetime | timedelta
_REFERENCE = re.compile(rb'<(?:\w+:)?c [^>]*?\br="([A-Z]{1,3})(\d{1,7})"')
_DEFAULT_NAME = re.compile(r"(sheet|工作表|表)\s*\d*", re.I)


def read(data: bytes) -> Content:
    """Reads a workbook: cells with content, row by row, merged cells with their span; no formulas.

    Raises:
        UnreadableError: encrypted, broken or over a limit.
    """
    if data.startswith(b"PK"):
        _refuse_bombs(data)
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        content = Content([])
        hidden = []
        for number, sheet in enumerate(workbook.sheets_metadata):
            if sheet.typ is not SheetTypeEnum.WorkSheet:
                continue
            if sheet.visible is not SheetVisibleEnum.Visible:
                hidden.append(sheet.name)
                continue
            content.blocks += _sheet(workbook, number, sheet.name)
    except PasswordError as error:
        raise UnreadableError("文件已加密，无法读取；请去掉密码后再查") from error
    except CalamineError as error:
        raise UnreadableError("表格文件已损坏或不完整；请用办公软件打开并另存后再查") from error
    if hidden:
        content.warnings.append(f"含隐藏工作表（{'、'.join(hidden)}），未计入；请取消隐藏后核对")
    return content


def _sheet(workbook: CalamineWorkbook, number: int, name: str) -> Iterator[Block]:
    sheet = workbook.get_sheet_by_index(number)
    if sheet.total_height * sheet.total_width > limits.TABLE_CELLS:
        raise UnreadableError(_TOO_LARGE)
    if not _DEFAULT_NAME.fullmatch(name):
        yield Block(name)  # people name sheets as they would title a table
    spans = {
        (top, left): (bottom - top + 1, right - left + 1)
        for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
    }
    for row_number, row in enumerate(sheet.to_python(skip_empty_area=False)):
        for column, value in enumerate(row):
            text = _text(value)
            if text:
                place = Cell(number, row_number, column, *spans.get((row_number, column), (1, 1)))
                yield Block(text, BlockKind.CELL, cell=place)


def _text(value: _Value) -> str:
    """A cell's value as it is mostly shown; the number format of the cell is not known here."""
    if isinstance(value, str):
        return value.translate(LINE_BREAKS).strip()
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, float):
        return f"{value:.12g}"
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    return str(value)


def _refuse_bombs(data: bytes) -> None:
    """Every part that calamine would unpack is unpacked here first, within limits.

    Raises:
        UnreadableError: a part is over a limit, or a cell stands so far out that the empty ones before it
            would fill the memory.
    """
    package = Package(data)
    for name in package.entries:
        if not name.endswith(".xml"):
            continue
        part = package.read(name)
        if "worksheets/" in name:
            rows, columns = 0, 0
            for match in _REFERENCE.finditer(part):
                rows, columns = max(rows, int(match[2])), max(columns, _column(match[1]))
            if rows * columns > limits.TABLE_CELLS:
                raise UnreadableError(_TOO_LARGE)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


_TOO_LARGE = f"工作表超过{limits.TABLE_CELLS // 10_000}万格，超出处理上限；请删去空白行列或拆分后再查"
