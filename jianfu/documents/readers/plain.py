"""Plain text and Markdown, in UTF-8, UTF-16 with a mark, or GB18030."""

import codecs
import re

from jianfu.documents.document import Block
from jianfu.documents.errors import UnreadableError
from jianfu.documents.readers.content import Content

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x7f]")
_LINES = re.compile("\r\n|[\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
# Ours: a text file with more undecodable or control characters than one in a hundred is no text file.
_DAMAGED = 0.01
# Short texts in GB18030 can by accident be valid UTF-8, but then of characters no Chinese text is made of.
_ACCIDENT = re.compile("[\x00-\u07ff]*[\x80-\u07ff][\x00-\u07ff]*")
_HEADING = re.compile(r"^#{1,6}\s+")
_STRONG = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*")


def decode(data: bytes, *, whole: bool = True) -> tuple[str, int]:
    """The text of a text file.

    Args:
        data: the bytes.
        whole: False for the beginning of a file, which may end within a character.

    Returns:
        The text, and how many characters could not be decoded (they stand as U+FFFD).

    Raises:
        UnreadableError: it is not text.
    """
    encodings = next(([name] for mark, name in _MARKS if data.startswith(mark)), ["utf-8", "gb18030"])
    best, lost = "", len(data) + 1
    for encoding in encodings:
        text = codecs.getincrementaldecoder(encoding)("replace").decode(data, final=whole)
        if encoding == "utf-8" and _ACCIDENT.fullmatch(text):
            continue
        wrong = text.count("\ufffd")
        if wrong < lost:
            best, lost = text, wrong
        # UTF-8 with a few damaged bytes would pass as GB18030 without any, in wrong characters.
        if wrong <= _DAMAGED * sum(map(len, re.findall("[^\x00-\x7f]+", text))):
            break
    if lost + len(_CONTROL.findall(best)) > _DAMAGED * len(best):
        raise UnreadableError("无法识别的文件内容，不是文字文件；请确认文件没有损坏，或另存为 docx 后再查")
    return best, lost


def read(data: bytes) -> Content:
    """Reads plain text: one block a line; blank lines are dropped.

    Raises:
        UnreadableError: it is not text.
    """
    text, lost = decode(data)
    blocks = [Block(line) for line in _LINES.split(text) if line.strip()]
    return Content(blocks, [f"有{lost}处字符无法识别，请核对原文编码"] if lost else [])


def read_markdown(data: bytes) -> Content:
    """Reads Markdown: as plain text, without the marks of headings and bold type.

    Raises:
        UnreadableError: it is not text.
    """
    content = read(data)
    content.blocks = [Block(_STRONG.sub(r"\1", _HEADING.sub("", block.text))) for block in content.blocks]
    return content
