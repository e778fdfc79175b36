"""From what a user names to files one by one: files, folders, archives, standard input.

Files are read when their turn comes, so that thousands of them never sit in memory. In folders and archives
hidden files, lock files of office programs (``~$…``) and what systems leave behind are passed over; every
other file counts: one of a kind we cannot read is reported and not skipped in silence, since nobody may take
it for looked at.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from jianfu.documents import limits
from jianfu.documents.errors import UnreadableError
from jianfu.documents.formats import Format, sniff
from jianfu.documents.read import TOO_LARGE
from jianfu.documents.readers.package import Package

_LEFT_BEHIND = frozenset(("thumbs.db", "desktop.ini", "__macosx"))


@dataclass(frozen=True, slots=True)
class Source:
    """A file to be read.

    Attributes:
        path: as the user gave it, below the folder given, or ``archive.zip/inner.docx``; ``-`` for standard
            input.
        data: its bytes.
    """

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Unread:
    """A file whose bytes could not be had, with one Chinese line that says what happened and what to do."""

    path: str
    message: str


def sources(paths: Sequence[str]) -> Iterator[Source | Unread]:
    """The files behind paths, one by one.

    Args:
        paths: files, folders (taken with all below them, in order of their names), zip archives (taken apart
            in memory), and ``-`` for standard input.

    Yields:
        A Source for each file, an Unread for what could not be had; the rest goes on after it.
    """
    for name in paths:
        if name == "-":
            data = sys.stdin.buffer.read(limits.FILE_BYTES + 1)
            yield Unread(name, TOO_LARGE) if len(data) > limits.FILE_BYTES else Source(name, data)
        elif Path(name).is_dir():
            yield from _folder(Path(name))
        else:
            yield from _file(Path(name))


def _folder(folder: Path) -> Iterator[Source | Unread]:
    unread: list[Unread] = []
    found = False

    def report(error: OSError) -> None:
        unread.append(Unread(str(error.filename), "文件夹无法打开，没有读取权限；请检查权限后再查"))

    # Links to folders are not followed: they may lead in circles.
    for place, folders, files in os.walk(folder, onerror=report):
        folders[:] = sorted(name for name in folders if not _passed_over(name))
        if len(Path(place).relative_to(folder).parts) >= limits.FOLDER_DEPTH:
            folders.clear()
            unread.append(Unread(place, "文件夹层数过深，下级未读取；请整理后再查"))
        for name in sorted(files):
            if not _passed_over(name):
                found = True
                yield from _file(Path(place, name))
    yield from unread
    if not found and not unread:
        yield Unread(str(folder), "文件夹里没有文件可查；请确认路径")


def _file(path: Path) -> Iterator[Source | Unread]:
    try:
        if not path.is_file():  # pipes and devices would be waited for without end
            reason = "不是普通文件，不能读取" if path.exists() else "找不到文件"
            yield Unread(str(path), f"{reason}；请检查路径是否正确")
            return
        if path.stat().st_size > limits.FILE_BYTES:
            yield Unread(str(path), TOO_LARGE)
            return
        data = path.read_bytes()
    except OSError as error:
        reason = "没有读取权限" if isinstance(error, PermissionError) else "读取磁盘出错"
        yield Unread(str(path), f"文件无法打开，{reason}；请检查后再查")
        return
    yield from _opened(str(path), data, 0)


def _opened(path: str, data: bytes, depth: int) -> Iterator[Source | Unread]:
    """The file itself, or what an archive holds."""
    try:
        archive = _archive(data)
        if archive is None:
            yield Source(path, data)
            return
        if depth == limits.NESTING:
            yield Unread(path, f"压缩包嵌套超过{limits.NESTING}层，未读取；请解压后再查")
            return
        names = sorted(
            name for name in archive.entries if not any(map(_passed_over, PurePosixPath(name).parts))
        )
        if not names:
            yield Unread(path, "压缩包里没有文件可查；请确认内容")
    except UnreadableError as error:
        yield Unread(path, str(error))
        return
    for name in names:
        inner = f"{path}/{name}"
        try:
            entry = archive.read(name, limits.FILE_BYTES)
        except UnreadableError as error:
            yield Unread(inner, str(error))
        else:
            yield from _opened(inner, entry, depth + 1)


def _archive(data: bytes) -> Package | None:
    """The archive that these bytes are; None for a document."""
    is_zip = data.startswith((b"PK\x03\x04", b"PK\x05\x06"))
    return Package(data) if is_zip and sniff(data) is Format.ZIP else None


def _passed_over(name: str) -> bool:
    return (name.startswith((".", "~$")) and name not in ("..", ".")) or name.lower() in _LEFT_BEHIND
