"""What users are told of norms and checks, in Chinese and in English."""

import re
from datetime import date
from pathlib import Path

import pytest

from jianfu.audit import measured
from jianfu.audit.measured import Measured, Tally, as_table
from jianfu.checks.check import Check, all_checks, check
from jianfu.explain import as_dict, as_markdown
from jianfu.law import Evidence, the_law

NAMES = {"APP", "udn", "com"}


def latin(words: str) -> set[str]:
    """Latin words that are no names; the checks' module names in backquotes do not count."""
    return set(re.findall(r"[A-Za-z]+", re.sub(r"`[^`]*`", "", words))) - NAMES


def explained() -> list[object]:
    return [pytest.param(item, id=item.norm.id) for item in all_checks()]


@pytest.mark.parametrize("item", explained())
def test_a_check_explains_itself_in_chinese(item: Check) -> None:
    """What is looked at, what cannot be seen and how it may err, in this order, in two to five sentences."""
    assert len(re.findall(r"[\u4e00-\u9fff]", item.explanation)) >= 30
    assert latin(item.explanation) == set()
    assert item.explanation.startswith("查")
    assert re.search(r"看不(?:到|出).*可能", item.explanation)
    assert item.explanation.endswith("。")
    assert 2 <= item.explanation.count("。") <= 5


@pytest.mark.parametrize("item", explained())
def test_a_docstring_has_its_three_parts(item: Check) -> None:
    assert re.search(r"What departs.*What it cannot see:.*How it errs:", item.description, re.S)


def test_a_check_without_explanation_is_refused() -> None:
    with pytest.raises(TypeError, match="explanation"):
        check("8.13", advice="删去")  # type: ignore[call-arg]


@pytest.mark.parametrize("norm", the_law().norms)
def test_a_chinese_page_is_chinese(norm: str) -> None:
    """Cases apart, which are documents as they may come, no English stands in a Chinese page."""
    page = as_markdown(the_law().norms[norm]).split("\n## 案例")[0].replace(f"# {norm} ", "")
    assert latin(page) == set()


def test_explanation_in_chinese_and_docstring_in_english() -> None:
    for item in all_checks():
        first_line = item.description.splitlines()[0]
        chinese, english = as_markdown(item.norm), as_markdown(item.norm, "en")
        assert item.explanation in chinese
        assert first_line not in chinese
        assert first_line in english
        assert item.explanation not in english


def test_json_gives_both() -> None:
    (item,) = [item for item in all_checks() if item.norm.id == "8.13"]
    given = as_dict(item.norm)["checks"]
    assert isinstance(given, list)
    assert [(each["explanation"], each["description"]) for each in given] == [
        (item.explanation, item.description)
    ]


def with_table(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, documents: Tally, passages: Tally) -> None:
    table = tmp_path / "measured.tsv"
    figures = Measured(documents, passages, "own.jsonl", 9, date(2025, 3, 6))
    table.write_text(as_table([("8.13", figures)]), encoding="utf-8")
    monkeypatch.setattr(measured, "TABLE", table)


def test_measured_figures_are_shown(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with_table(monkeypatch, tmp_path, Tally(5, 4, 4, 3, 2), Tally(9, 8, 8, 6, 6))
    norm = the_law().norms["8.13"]
    page = as_markdown(norm)
    assert "文件：标注5份（其中必须报出4），报出4，报对3；准确率0.75，召回率0.50" in page
    assert "段落：标注9处（其中必须报出8），报出8，报对6；准确率0.75，召回率0.75" in page
    assert "9份已标注" in page
    assert "试用" not in page
    assert "precision 0.75, recall 0.50" in as_markdown(norm, "en")
    given = as_dict(norm)["measured"]
    assert isinstance(given, dict)
    assert given["documents"]["recall"] == 0.5
    assert given["on_trial"] is False


def test_a_norm_on_trial_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with_table(monkeypatch, tmp_path, Tally(5, 4, 4, 1, 1), Tally(5, 4, 4, 1, 1))
    assert "试用：准确率低于0.7" in as_markdown(the_law().norms["8.13"])


def test_what_was_not_measured_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing labelled and nothing predicted, or no line at all: unknown, which is not zero."""
    with_table(monkeypatch, tmp_path, Tally(), Tally())
    for norm in ("8.13", "3.4"):
        page = as_markdown(the_law().norms[norm])
        assert "未测：样本中没有" in page
        assert "准确率0" not in page
        assert as_dict(the_law().norms[norm])["measured"] is None


def test_what_no_text_can_show_has_no_figures() -> None:
    (norm, *_) = [norm for norm in the_law().norms.values() if Evidence.TEXT not in norm.evidence]
    assert "实测" not in as_markdown(norm)
