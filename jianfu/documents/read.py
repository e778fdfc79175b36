"""A file becomes a Document."""

import hashlib
import logging
from importlib import import_module
from typing import cast

from jianfu.documents import limits
from jianfu.documents.document import Document
from jianfu.documents.errors import UnreadableError
from jianfu.documents.formats import Format, sniff
from jianfu.documents.readers.content import NO_TEXT, Content

#: Module and function of each format's reader; imported when first needed, since some cost 0.1 s.
_READERS = {
    Format.DOCX: ("docx", "read"),
    Format.XLSX: ("spreadsheet", "read"),
    Format.XLS: ("spreadsheet", "read"),
    Format.PDF: ("pdf", "read"),
    Format.OFD: ("ofd", "read"),
    Format.HTML: ("html", "read"),
    Format.TEXT: ("plain", "read"),
    Format.MARKDOWN: ("plain", "read_markdown"),
    Format.IMAGE: ("scan", "read"),
    Format.DOC: ("office", "read_text"),
    Format.RTF: ("office", "read_text"),
    Format.ODT: ("office", "read_text"),
    Format.ODS: ("office", "read_sheets"),
}

TOO_LARGE = f"文件超过{limits.FILE_BYTES // 1024**2}MB，超出处理上限；请拆分或压缩图片后再查"

logger = logging.getLogger(__name__)


def read_document(data: bytes, path: str) -> Document:
    """Reads one file, whatever its format.

    Args:
        data: the file's bytes.
        path: its name, for reports; the format is told from the bytes.

    Returns:
        The document. Where pages were met whose text could not be had, ``text_extracted`` is False.

    Raises:
        UnreadableError: with one Chinese line for the user; nothing else is raised, whatever the bytes.
    """
    if len(data) > limits.FILE_BYTES:
        raise UnreadableError(TOO_LARGE)
    kind = sniff(data, path)
    if kind is Format.ZIP:
        raise UnreadableError("这是压缩包，不是文件；请解压后再查")
    module, function = _READERS[kind]
    reader = getattr(import_module(f"jianfu.documents.readers.{module}"), function)
    try:
        content = cast(Content, reader(data))
    except UnreadableError:
        raise
    except Exception as error:
        logger.debug("reader of %s crashed", kind, exc_info=True)
        raise UnreadableError(
            f"文件内容不合{kind}格式，读取时出错（{type(error).__name__}）；请用办公软件打开并另存后再查"
        ) from error
    _refuse_too_much(content)
    if not any(block.text.strip() for block in content.blocks) and content.text_extracted:
        content.text_extracted = False
        content.warnings.append(NO_TEXT)
    return Document(
        path=path,
        format=kind,
        sha256=hashlib.sha256(data).hexdigest(),
        blocks=tuple(content.blocks),
        warnings=tuple(content.warnings),
        text_extracted=content.text_extracted,
        pages=content.pages,
    )


def _refuse_too_much(content: Content) -> None:
    if sum(len(block.text) for block in content.blocks) > limits.CHARACTERS:
        raise UnreadableError(f"文字超过{limits.CHARACTERS // 10_000}万字，超出处理上限；请拆分后再查")
    sizes: dict[int, tuple[int, int]] = {}
    for block in content.blocks:
        if (cell := block.cell) is not None:
            rows, columns = sizes.get(cell.table, (0, 0))
            sizes[cell.table] = (
                max(rows, cell.row + cell.row_span),
                max(columns, cell.column + cell.column_span),
            )
    # Whoever looks at tables as grids holds their empty places too.
    if sum(rows * columns for rows, columns in sizes.values()) > limits.TABLE_CELLS:
        raise UnreadableError(f"表格超过{limits.TABLE_CELLS // 10_000}万格，超出处理上限；请拆分后再查")
