"""What users are told of norms and checks, in Chinese and in English."""

import re

import pytest

from jianfu.checks.check import Check, all_checks, check
from jianfu.explain import as_dict, as_markdown
from jianfu.law import the_law

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
