"""What goes where: folders are described, checks and cases find each other, layers hold."""

import ast
import re
import subprocess
import sys
from collections.abc import Collection
from pathlib import Path

import pytest

from jianfu.checks.check import all_checks
from jianfu.law import the_law

ROOT = Path(__file__).parent.parent
CHECKS = ROOT / "jianfu" / "checks"
CASES = ROOT / "tests" / "checks"
NETWORK = {"socket", "urllib", "http", "requests", "httpx", "aiohttp", "urllib3"}
TOP = ("jianfu", "tests", "tools", "docs", "examples", "requirements", "scripts", ".ci")
CHAPTERS: dict[str, Collection[int | str]] = {
    "issuance": range(1, 4),
    "meetings": range(4, 7),
    "inspections": range(7, 10),
    "secondments": range(10, 12),
    "apps": range(12, 15),
    "duties": range(15, 19),
    "campaigns": range(19, 22),
    "closing": ("end",),
}


def folders() -> set[str]:
    """Folders of the project that hold files of their own."""
    found: set[str] = set()
    for top in TOP:
        for path in (ROOT / top).rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts and "node_modules" not in path.parts:
                found.add(path.parent.relative_to(ROOT).as_posix())
    return found


def described() -> set[str]:
    table = (ROOT / "docs/where-things-go.md").read_text("utf-8")
    return {name.rstrip("/") for name in re.findall(r"^\| `([^`]+)`", table, re.M)}


def checks() -> list[Path]:
    named = (*CHECKS.glob("*/n[0-9][0-9]_*.py"), *CHECKS.glob("*/nend_*.py"))
    return sorted(named)


def test_every_folder_is_described_and_every_described_folder_is_there() -> None:
    mirrors = {folder for folder in folders() if folder.startswith("tests/")}
    mirrored = {folder for folder in mirrors if is_mirror(folder)}
    assert folders() - mirrored - described() == set()
    assert {folder for folder in described() if not (ROOT / folder).is_dir()} == set()


def is_mirror(folder: str) -> bool:
    """Tests stand under the path of what they test: tests/law for jianfu/law, tests/tools for tools."""
    path = folder.removeprefix("tests/")
    return (ROOT / "jianfu" / path).is_dir() or (ROOT / path).is_dir()


@pytest.mark.parametrize("module", checks(), ids=lambda path: path.stem)
def test_a_check_has_its_norm_chapter_and_cases(module: Path) -> None:
    match = re.fullmatch(r"n(\d\d|end)_(\d\d)_[a-z_]+", module.stem)
    assert match, "a check is named n08_13_what_it_is_about.py"
    article = match[1] if match[1] == "end" else int(match[1])
    norm = f"{article}.{int(match[2])}"
    assert norm in the_law().norms
    assert article in CHAPTERS[module.parent.name]
    assert {item.norm.id for item in all_checks() if item.name.startswith(f"{module.stem}.")} == {norm}
    cases = CASES / module.parent.name / f"{module.stem}.md"
    assert cases.is_file(), "every check has its cases"
    assert cases.read_text("utf-8").startswith(f"# {norm}\n")


def test_cases_have_their_check() -> None:
    named = {path.relative_to(CHECKS).with_suffix("") for path in checks()}
    assert {path.relative_to(CASES).with_suffix("") for path in CASES.glob("*/*.md")} == named


def test_nothing_but_a_norm_is_named_like_a_check() -> None:
    """The engine takes every module that begins with n; a helper of that name would be run as a check."""
    assert sorted(CHECKS.glob("*/n*.py")) == checks()


def test_checks_say_what_departs_and_what_to_remove() -> None:
    for item in all_checks():
        assert len(item.description) > 40, item.name
        assert item.advice, item.name
        assert not re.search(r"改为|改成|换成|改用|代之以", item.advice), f"{item.name}: remove the duty"


def test_no_file_of_the_program_is_too_long() -> None:
    long = {
        path.name: count
        for path in (ROOT / "jianfu").rglob("*.py")
        if (count := len(path.read_text("utf-8").splitlines())) > 600
    }
    assert long == {}


def test_no_repetition_of_a_pattern_is_lost_in_an_f_string() -> None:
    """In an f-string ``{0,8}`` is no repetition but the words "(0, 8)"; it has to be ``{{0,8}}``."""
    for path in (ROOT / "jianfu").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FormattedValue):
                number = isinstance(node.value, ast.Constant) and isinstance(node.value.value, int)
                assert not number, f"{path.name}:{node.lineno}"
                assert not isinstance(node.value, ast.Tuple), f"{path.name}:{node.lineno}"


def test_layers_import_one_way() -> None:
    run = subprocess.run(
        [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout


def test_screening_needs_no_network() -> None:
    """No module of the program imports what could fetch anything, but the second reader, which is off."""
    for path in {*(ROOT / "jianfu").rglob("*.py")} - {ROOT / "jianfu/second_reader/endpoint.py"}:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not {name.split(".")[0] for name in names} & NETWORK, path
