"""The commands shown to readers do what is said of them."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = ("README.md", "README.zh-CN.md", "docs/guide.zh.md")


def commands(page: str) -> list[str]:
    lines = (ROOT / page).read_text("utf-8").splitlines()
    return [line.strip() for line in lines if re.match(r"    (?:cat .*\| )?jianfu ", line)]


def shown() -> list[str]:
    return sorted({command for page in PAGES for command in commands(page)})


def test_both_readmes_show_the_same_commands() -> None:
    assert commands("README.md") == commands("README.zh-CN.md") != []


@pytest.mark.parametrize("command", shown())
def test_a_shown_command_runs(command: str, tmp_path: Path) -> None:
    """Names of files that a reader has of his own stand for an example here."""
    example = ROOT / "examples" / "1-山塘水库管理通知.docx"
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    (tmp_path / "文件夹").symlink_to(ROOT / "examples")
    (tmp_path / "通知.docx").write_bytes(example.read_bytes())
    (tmp_path / "草稿.txt").write_bytes((ROOT / "examples" / "5-工作群消息.txt").read_bytes())
    (tmp_path / "压缩包.zip").write_bytes(_archive_of(example))
    piped, _, called = command.rpartition("| ")
    words = shlex.split(called)
    run = subprocess.run(
        [sys.executable, "-m", "jianfu", *words[1:]],
        input=(tmp_path / piped.split()[1]).read_bytes() if piped else b"",
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    assert run.returncode in ({0} if words[1] == "explain" else {0, 1, 3}), run.stderr.decode()
    assert b"Traceback" not in run.stderr
    assert run.stdout or "--out" in words


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page: str) -> None:
    for target in re.findall(r"\]\((?!http)([^)#]+)\)", (ROOT / page).read_text("utf-8")):
        assert ((ROOT / page).parent / target).exists(), target


def test_the_make_targets_that_are_named_exist() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.M))
    for page in (*PAGES, "CONTRIBUTING.md"):
        for line in re.findall(r"(?:`|^    )make ([a-z \-]+)", (ROOT / page).read_text("utf-8"), re.M):
            assert set(line.split()) <= targets, f"{page}: make {line}"


def _archive_of(path: Path) -> bytes:
    from io import BytesIO
    from zipfile import ZipFile

    target = BytesIO()
    with ZipFile(target, "w") as archive:
        archive.write(path, path.name)
    return target.getvalue()
