"""Zip containers (docx, xlsx, OFD, archives), read in memory within limits; nothing is unpacked to disk."""

import io
import zipfile
import zlib

from lxml import etree

from jianfu.documents import limits
from jianfu.documents.errors import UnreadableError
from jianfu.documents.readers.markup import parse_xml
from jianfu.documents.readers.plain import decode

_UTF8_NAMES = 0x800
_ENCRYPTED = 0x1
_CENTRAL_ENTRY = b"PK\x01\x02"
_LARGE_END = b"PK\x06\x07"
_END = b"PK\x05\x06"
_MEBIBYTE = 1024 * 1024


class Package:
    """A zip container.

    Attributes:
        entries: names (decoded) of the files in it, in the container's order, with their zip entries.
    """

    def __init__(self, data: bytes) -> None:
        """Opens a container.

        Raises:
            UnreadableError: not a whole zip file, or too many entries.
        """
        # Counted before zipfile makes an object of each: a million of them would fill the memory.
        if _central_entries(data) > 2 * limits.ENTRIES:
            raise UnreadableError(_TOO_MANY)
        try:
            self._file = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise UnreadableError("文件不完整或已损坏，可能没有传完；请重新获取后再查") from error
        self.entries = {_name(info): info for info in self._file.infolist() if not info.is_dir()}
        if len(self.entries) > limits.ENTRIES:
            raise UnreadableError(_TOO_MANY)
        self._left = limits.UNPACKED_BYTES

    def __contains__(self, name: str) -> bool:
        """Whether there is an entry of that name."""
        return name in self.entries

    def read(self, name: str, limit: int = limits.PART_BYTES) -> bytes:
        """One entry's bytes.

        Args:
            name: the entry.
            limit: bytes it may unpack to.

        Raises:
            UnreadableError: missing, encrypted, broken, or over a limit.
        """
        info = self.entries.get(name)
        if info is None:
            raise UnreadableError("文件缺少必要的组成部分，已损坏或不完整；请用办公软件打开并另存后再查")
        if info.flag_bits & _ENCRYPTED:
            raise UnreadableError("文件已加密，无法读取；请去掉密码后再查")
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise UnreadableError("文件使用了不支持的压缩方式；请用普通 zip 方式重新压缩后再查")
        ratio = info.file_size / max(info.compress_size, 1)
        if info.file_size > limits.ZIP_RATIO_FROM and ratio > limits.ZIP_RATIO:
            raise UnreadableError("压缩比异常，可能是压缩炸弹，已停止读取；请向来源单位核实")
        # zipfile never yields more than the declared size, so the declared size can be trusted as a bound.
        if info.file_size > limit:
            raise UnreadableError(f"内容解压后超过{limit // _MEBIBYTE}MB，超出处理上限；请拆分后再查")
        self._left -= info.file_size
        if self._left < 0:
            raise UnreadableError(
                f"解压后总量超过{limits.UNPACKED_BYTES // _MEBIBYTE}MB，超出处理上限；请拆分后再查"
            )
        try:
            return self._file.read(info)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError) as error:
            raise UnreadableError("文件已损坏，可能没有传完；请重新获取后再查") from error

    def xml(self, name: str) -> etree._Element:
        """One entry, parsed.

        Raises:
            UnreadableError: as ``read``, or not well-formed.
        """
        return parse_xml(self.read(name))


_TOO_MANY = f"包内文件超过{limits.ENTRIES}个，超出处理上限；请分批后再查"


def _name(info: zipfile.ZipInfo) -> str:
    """An entry's name; zips made on Chinese Windows hold GBK bytes that zipfile took for code page 437."""
    if info.flag_bits & _UTF8_NAMES:
        return info.filename
    try:
        return decode(info.filename.encode("cp437"))[0]
    except (UnicodeEncodeError, UnreadableError):
        return info.filename


def _central_entries(data: bytes) -> int:
    """How many entries the directory at the end holds, without reading them."""
    end = data.rfind(_END)
    size = int.from_bytes(data[end + 12 : end + 16], "little")
    # Very large archives keep the true size elsewhere; then the count may be too high, which is no harm.
    start = 0 if end < 0 or data[end - 20 : end - 16] == _LARGE_END else max(end - size, 0)
    return data.count(_CENTRAL_ENTRY, start)
