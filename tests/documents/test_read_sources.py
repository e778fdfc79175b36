"""Files, folders, archives and standard input come one by one, with errors between them."""

import io
import os
import sys
import zipfile
from pathlib import Path

import pytest

from jianfu.documents.sources import Source, Unread, sources
from tests.documents.readers.samples import SENTENCE, docx, zipped

TEXT = SENTENCE.encode()


def told(*paths: Path | str) -> list[tuple[str, str]]:
    """Path and content or message of each item."""
    return [
        (item.path, item.data.decode("utf-8", "replace") if isinstance(item, Source) else item.message)
        for item in sources([str(path) for path in paths])
    ]


def test_folders_are_taken_in_order_without_what_systems_leave_behind(tmp_path: Path) -> None:
    for name in (
        "b/2.txt",
        "b/1.txt",
        "a.txt",
        "~$a.docx",
        ".hidden/x.txt",
        "Thumbs.db",
        ".DS_Store",
        "film.mp4",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(TEXT)
    names = [path.removeprefix(f"{tmp_path}{os.sep}") for path, _ in told(tmp_path)]
    assert names == ["a.txt", "film.mp4", str(Path("b/1.txt")), str(Path("b/2.txt"))]


def test_links_that_lead_in_circles_end(tmp_path: Path) -> None:
    tmp_path.joinpath("a.txt").write_bytes(TEXT)
    tmp_path.joinpath("again").symlink_to(tmp_path, target_is_directory=True)
    tmp_path.joinpath("dead").symlink_to(tmp_path / "gone")
    assert [Path(path).name for path, _ in told(tmp_path)] == ["a.txt", "dead"]


def test_a_batch_goes_on_after_an_error(tmp_path: Path) -> None:
    good = tmp_path / "a.txt"
    good.write_bytes(TEXT)
    os.mkfifo(tmp_path / "pipe")
    empty = tmp_path / "empty"
    empty.mkdir()
    items = told(tmp_path / "gone.docx", tmp_path / "pipe", empty, good)
    assert [message.split("；")[0] for _, message in items] == [
        "找不到文件",
        "不是普通文件，不能读取",
        "文件夹里没有文件可查",
        SENTENCE,
    ]


def test_files_are_read_when_their_turn_comes(tmp_path: Path) -> None:
    for number in range(3):
        tmp_path.joinpath(f"{number}.txt").write_bytes(TEXT)
    items = sources([str(tmp_path)])
    assert isinstance(next(items), Source)
    tmp_path.joinpath("1.txt").unlink()
    assert isinstance(next(items), Unread)
    assert isinstance(next(items), Source)


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT)))
    assert told("-") == [("-", SENTENCE)]


def test_archives_are_taken_apart_but_documents_are_not(tmp_path: Path) -> None:
    path = tmp_path / "上报材料.doc"
    inner = zipped({"内/二.txt": TEXT})
    path.write_bytes(
        zipped({"一.txt": TEXT, "内层.zip": inner, "三.docx": docx(), "__MACOSX/x": b"", "~$一.txt": b""})
    )
    assert [item.path for item in sources([str(path)])] == [
        f"{path}/一.txt",
        f"{path}/三.docx",
        f"{path}/内层.zip/内/二.txt",
    ]


def test_names_in_archives_of_chinese_windows(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(zipped({"XXXX.txt": TEXT}).replace(b"XXXX", "通知".encode("gb18030")))
    assert told(path) == [(f"{path}/通知.txt", SENTENCE)]


def test_names_that_point_outside_stay_names(tmp_path: Path) -> None:
    path = tmp_path / "path-traversal.zip"
    path.write_bytes(zipped({"../../escaped.txt": TEXT, "/etc/escaped.txt": TEXT}))
    before = sorted(tmp_path.parent.rglob("*escaped*"))
    assert [content for _, content in told(path)] == [SENTENCE, SENTENCE]
    assert sorted(tmp_path.parent.rglob("*escaped*")) == before == []


def nested(depth: int) -> bytes:
    data = zipped({"通知.txt": TEXT})
    for _ in range(depth):
        data = zipped({"内层.zip": data})
    return data


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("nested-zips.zip", nested(5), "压缩包嵌套超过3层"),
        ("many-entries.zip", zipped({f"{n}.txt": b"" for n in range(10_500)}), "包内文件超过10000个"),
        ("very-many-entries.zip", zipped({f"{n}": b"" for n in range(21_000)}), "包内文件超过10000个"),
        ("empty.zip", zipped({}), "压缩包里没有文件"),
        ("truncated.zip", nested(0)[:-30], "不完整或已损坏"),
        ("bomb.zip", zipped({"a.txt": bytes(30_000_000)}), "压缩比异常"),
    ],
)
def test_archives_over_a_limit_or_broken(name: str, data: bytes, says: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    ((_, message),) = told(path)
    assert says in message
    assert "请" in message


def test_three_archives_deep_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(nested(2))
    assert [content for _, content in told(path)] == [SENTENCE]


def test_entries_of_documents_inside_are_not_counted(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(zipped({"a.txt": TEXT + b"PK\x01\x02" * 30_000}, zipfile.ZIP_STORED))
    assert len(told(path)) == 1
    assert told(path)[0][1].startswith(SENTENCE)


def test_an_encrypted_entry_does_not_stop_the_others(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.txt": TEXT, "b.txt": TEXT}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path = tmp_path / "a.zip"
    path.write_bytes(data)
    (_, first), (_, second) = told(path)
    assert "已加密" in first
    assert second == SENTENCE


def test_oversized_files_are_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(101 * 1024 * 1024)
    ((_, message),) = told(path)
    assert "超过100MB" in message
