"""What appears and vanishes between two programs, from counting by hand to two real programs."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tools.evaluate.change import (
    Found,
    Seen,
    compare,
    found_on,
    found_on_all,
    in_words,
    read_found,
    summary,
    write_found,
)

ROOT = Path(__file__).parents[3]
PLEDGE = "各县（市、区）要与所辖乡镇层层签订责任状"
RANKING = "每月对各县（市、区）进展排名通报"
TEXT = f"""海棠市人民政府关于做好古树名木保护工作的通知
各县（市、区）人民政府：
为做好今年全市古树名木保护工作，现将有关事项通知如下。
一、落实责任。{PLEDGE}，6月底前完成。
二、加强调度。{RANKING}。
海棠市人民政府
2025年3月4日
"""


def row(name: str, text: str = TEXT) -> dict[str, Any]:
    return {"id": name, "title": "", "text": text, "genre": "official"}


def seen(norm: str, start: int | None, end: int | None, verdict: str = "breach", document: str = "a") -> Seen:
    return Seen(document, norm, verdict, start, end, "前文", f"词句{start}", "后文")


def on(*findings: Seen, crashed: tuple[str, ...] = ()) -> list[Found]:
    return [Found("a", findings, crashed)]


def deadly(paper: dict[str, Any]) -> Found:
    """Ends its process on one paper, as a fault in C code would."""
    if paper["id"] == "5":
        os._exit(9)
    return Found(paper["id"], (), ())


def test_what_only_one_program_finds_appeared_or_vanished() -> None:
    change = compare(
        on(seen("3.4", 0, 9), seen("8.15", 50, 60)),
        on(seen("3.4", 0, 9), seen("3.4", 20, 29)),
        ["3.4", "8.15"],
    )
    assert [(s.norm, s.start) for s in change.appeared] == [("3.4", 20)]
    assert [(s.norm, s.start) for s in change.vanished] == [("8.15", 50)]
    assert (change.before["3.4"], change.after["3.4"], change.after["8.15"]) == (1, 2, 0)


def test_longer_words_at_the_same_place_are_the_same_finding() -> None:
    change = compare(on(seen("3.4", 0, 9)), on(seen("3.4", 3, 30)), ["3.4"])
    assert (change.appeared, change.vanished, change.turned) == ((), (), ())


def test_each_finding_is_paired_once_and_the_same_place_goes_first() -> None:
    """Two old findings, one new one over both: one of them has vanished, and not the one that stayed."""
    change = compare(on(seen("3.4", 0, 9), seen("3.4", 4, 12)), on(seen("3.4", 4, 12)), ["3.4"])
    assert [s.start for s in change.vanished] == [0]
    assert change.appeared == ()
    twice = compare(on(seen("3.4", 0, 9)), on(seen("3.4", 0, 9), seen("3.4", 4, 12)), ["3.4"])
    assert [s.start for s in twice.appeared] == [4]


def test_another_verdict_is_told_by_itself() -> None:
    old, new = seen("2.1", None, None), seen("2.1", None, None, "needs_explanation")
    change = compare(on(old), on(new), ["2.1"])
    assert change.turned == ((old, new),)
    assert (change.appeared, change.vanished) == ((), ())


def test_other_papers_and_norms_are_never_the_same() -> None:
    other = seen("3.4", 0, 9, document="b")
    change = compare(on(seen("3.4", 0, 9)), [Found("b", (other,), ())], ["3.4"])
    assert (len(change.appeared), len(change.vanished)) == (1, 1)
    assert compare(on(seen("3.4", 0, 9)), on(), ["8.15"]).vanished == ()


def test_counts_quote_nothing_and_words_stand_in_context() -> None:
    change = compare(
        on(), on(seen("3.4", 0, 9), crashed=("8.15 检查出错",)), ["3.4"], base="abc", current="现有改动"
    )
    numbers = "\n".join(summary(change))
    assert "出现1处，消失0处" in numbers
    assert "| 3.4 | 0 | 1 | 1 | 0 | 0 |" in numbers
    assert "词句" not in numbers
    words = in_words(change)
    assert "- 出现 a breach：…前文【词句0】后文…" in words
    assert "出错 a 8.15 检查出错" in words


def test_a_paper_that_crashes_is_told_and_the_others_are_screened(tmp_path: Path) -> None:
    found = found_on({"id": "broken", "title": ""})  # no text: what reads it fails
    assert found.findings == ()
    assert found.crashed != ()
    write_found([row("one"), row("two")], tmp_path / "found.jsonl", told="")
    papers = read_found(tmp_path / "found.jsonl")
    assert [paper.document for paper in papers] == ["one", "two"]
    assert {"8.13", "8.15"} <= {s.norm for s in papers[1].findings}
    assert all(TEXT[s.start : s.end] == s.words for s in papers[0].findings if s.place)


def test_a_paper_that_ends_its_process_costs_itself_only() -> None:
    found = list(found_on_all([row(str(number)) for number in range(12)], deadly))
    assert [paper.document for paper in found] == [str(number) for number in range(12)]
    assert [paper.document for paper in found if paper.crashed] == ["5"]


# ---- two real programs


def run(folder: Path, *words: str, expected: int = 0) -> str:
    done = subprocess.run(words, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == expected, done.stdout + done.stderr
    return done.stdout


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """The program as it stands, as the only commit of a repository, with one paper of our own beside it."""
    folder = tmp_path / "jianfu"
    left_out = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "jianfu", folder / "jianfu", ignore=left_out)
    shutil.copytree(ROOT / "tools/evaluate", folder / "tools/evaluate", ignore=left_out)
    shutil.copy(ROOT / "tools/__init__.py", folder / "tools")
    (folder / ".gitignore").write_text("/.cache/\n/out/\n__pycache__/\n")
    data = tmp_path / "shared/data"
    data.mkdir(parents=True)
    lines = "".join(json.dumps(row(name), ensure_ascii=False) + "\n" for name in ("one", "two"))
    (data / "documents.jsonl").write_text(lines, encoding="utf-8")
    (data / "labelled-documents.jsonl").write_text("", encoding="utf-8")
    run(folder, "git", "init", "--quiet")
    commit(folder, "first")
    return folder


def commit(folder: Path, subject: str) -> None:
    run(folder, "git", "add", "--all")
    author = [
        "-c",
        "user.name=nobody",
        "-c",
        "user.email=nobody@example.invalid",
        "-c",
        "commit.gpgsign=false",
    ]
    run(folder, "git", *author, "commit", "--quiet", "-m", subject)


def changes(folder: Path, expected: int = 0) -> str:
    return run(folder, sys.executable, "-m", "tools.evaluate", "--corpus-change", expected=expected)


@pytest.mark.skipif(not shutil.which("git") and not os.environ.get("CI"), reason="git is not installed")
def test_a_change_of_one_check_is_seen_on_every_paper_before_and_after_it_is_committed(
    repository: Path,
) -> None:
    assert "nothing to compare with" in changes(repository, expected=1)  # one commit, nothing altered
    (check,) = (repository / "jianfu/checks").rglob("n08_13_*.py")
    check.unlink()
    told = changes(repository)
    assert "现有改动与提交" in told
    assert "消失2处" in told
    assert "| 8.13 | 2 | 0 | 0 | 2 | 0 |" in told
    assert "消失 one breach" in told
    assert "签订责任状】" in told
    commit(repository, "second")
    again = changes(repository)
    assert "现有改动" not in again
    assert "| 8.13 | 2 | 0 | 0 | 2 | 0 |" in again
    cached = list((repository / ".cache/corpus").iterdir())
    assert len(cached) == 1  # the first commit was run once for both comparisons
    written = (repository / "out/corpus-change.md").read_text(encoding="utf-8")
    assert written.strip() in again
    cached[0].write_text("", encoding="utf-8")
    assert "| 8.13" not in changes(repository)  # taken from the cache, not run again
