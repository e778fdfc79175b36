"""What a reader hands over; ``read_document`` makes a Document of it."""

from dataclasses import dataclass, field

from jianfu.documents.document import Block

NO_TEXT = "未提取到文字，可能是扫描件或图片；请提供可复制文字的电子版，或安装识别组件（jianfu[ocr]）后再查"


@dataclass(slots=True)
class Content:
    """The blocks of a file and what the user should know about them.

    Attributes:
        blocks: in reading order; main text first, then footnotes, headers and footers.
        warnings: what the reader met, in Chinese.
        text_extracted: False when pages or pictures were met whose text is not in ``blocks``.
        pages: number of pages, where the format has them.
    """

    blocks: list[Block]
    warnings: list[str] = field(default_factory=list)
    text_extracted: bool = True
    pages: int | None = None


def pages_without_text(pages: list[int], count: int) -> str:
    """The warning about pages that hold something but no text.

    Args:
        pages: their numbers, counted from 1.
        count: how many pages the document has.
    """
    if len(pages) == count:
        return NO_TEXT
    shown = "、".join(map(str, pages[:10]))
    return f"第{shown}{f'等{len(pages)}' if len(pages) > 10 else ''}页{NO_TEXT}"
