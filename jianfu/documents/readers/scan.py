"""Recognition of scanned pages by rapidocr: an optional part (``jianfu[ocr]``), imported when needed."""

import io
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from jianfu.documents.errors import UnreadableError
from jianfu.documents.readers.content import NO_TEXT, Content
from jianfu.documents.readers.lines import Line, in_lines, paragraphs

if TYPE_CHECKING:
    from PIL.Image import Image

#: Pixels per point (1/72 inch): 150 dots an inch, enough for type of 10 points.
SCALE = 150 / 72
RECOGNISED = "部分或全部文字由机器从扫描件识别，可能有错字；以原件为准"
_PIXELS = 40_000_000  # an A3 page at 400 dots an inch; more only costs memory


def installed() -> bool:
    """Whether scans can be recognised here."""
    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None


def recognise(image: "Image") -> list[Line]:
    """The lines of a scanned page, from top to bottom.

    Args:
        image: the page.
    """
    import numpy

    result = _engine()(numpy.asarray(image.convert("RGB")))
    if result.boxes is None or result.txts is None:
        return []
    pieces = []
    for box, text in zip(result.boxes, result.txts, strict=True):
        lefts, tops = [float(point[0]) for point in box], [float(point[1]) for point in box]
        pieces.append(Line(text, min(lefts), max(lefts), min(tops), max(tops) - min(tops)))
    return list(in_lines(pieces))


def read(data: bytes) -> Content:
    """Reads a picture (PNG, JPEG, TIFF…) as one scanned page.

    Raises:
        UnreadableError: broken or too large.
    """
    if not installed():
        return Content([], [NO_TEXT], text_extracted=False, pages=1)
    from PIL import Image

    try:
        image = Image.open(io.BytesIO(data))
        if image.width * image.height > _PIXELS:
            raise UnreadableError("图片尺寸过大，超出处理上限；请缩小后再查")
        lines = recognise(image)
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise UnreadableError("图片已损坏或不完整；请重新扫描或获取后再查") from error
    return Content(paragraphs([lines]), [RECOGNISED], pages=1)


@cache
def _engine() -> Any:
    import logging

    from rapidocr import RapidOCR

    logging.getLogger("RapidOCR").setLevel(logging.ERROR)
    return RapidOCR()
