"""The law as data: complete, verbatim, dated."""

import re
from datetime import date

import pytest

from jianfu.checks.check import all_checks
from jianfu.law import Evidence, Modality, law_on, the_law

LAW = the_law()


def without_blanks(text: str) -> str:
    return re.sub(r"\s", "", text)


def test_132_norms_21_articles_and_the_closing_paragraph() -> None:
    assert len(LAW.norms) == 132
    assert list(LAW.articles) == [str(number) for number in range(1, 22)] + ["end"]
    assert sum(len(norm.evidence) for norm in LAW.norms.values()) == 234


def test_norms_stand_in_the_order_of_the_law() -> None:
    keys = [norm.sort_key for norm in LAW.norms.values()]
    assert keys == sorted(set(keys))


@pytest.mark.parametrize("norm", LAW.norms.values(), ids=list(LAW.norms))
def test_a_quote_stands_exactly_once_in_its_article(norm) -> None:
    article = without_blanks(LAW.articles[norm.article].text)
    assert article.count(without_blanks(norm.quote)) == 1


@pytest.mark.parametrize("norm", LAW.norms.values(), ids=list(LAW.norms))
def test_presumptions_are_the_norms_that_say_so(norm) -> None:
    """一般 and 原则上 decide: such a norm must never be able to become a breach, and no other be spared."""
    presumes = norm.modality in (Modality.PRESUME, Modality.PRESUME_NOT)
    words = re.sub(r"一般性|不简单|一般工作", "", norm.quote)
    assert presumes == bool(re.search(r"一般|原则上", words))


def test_articles_keep_damaged_places_and_errata_point_at_them() -> None:
    """The text is shown as it stands; what looks damaged is said beside it."""
    assert "原则上限部门不超过1项" in LAW.articles["7"].text
    assert [erratum.stands for erratum in LAW.errata_of("7")] == ["原则上限部门不超过1项"]
    assert LAW.errata_of("21") == ()
    for erratum in LAW.errata:
        assert erratum.basis, erratum.place


def test_headings_and_the_closing_paragraph() -> None:
    assert LAW.articles["8"].heading == "改进方式方法"
    assert LAW.articles["12"].heading == "清理整合面向基层的政务应用程序"
    assert LAW.articles["end"].text.startswith("各地区各部门应当严格执行本规定")
    assert "自发布之日起施行" in LAW.articles["end"].text


@pytest.mark.parametrize(
    ("day", "in_force"),
    [
        (date(2024, 8, 5), False),
        (date(2024, 8, 6), True),  # 发布之日起施行
        (date(2024, 8, 7), True),
        (date(1999, 1, 1), False),
        (date(2099, 1, 1), True),
    ],
)
def test_the_law_is_in_force_from_the_day_of_publication(day: date, in_force: bool) -> None:
    law = law_on(day)
    assert (law is not None) == in_force
    if law is not None:
        assert law.in_force_from == date(2024, 8, 6)


def test_every_kind_of_evidence_is_checked_or_has_a_reason_never_both() -> None:
    """A pair in neither list is a hole nobody sees; a pair in both lists lies to the user."""
    pairs = {(norm.id, evidence) for norm in LAW.norms.values() for evidence in norm.evidence}
    checked = {(check.norm.id, Evidence.TEXT) for check in all_checks() if check.reads == "document"}
    listed = [(line.norm, line.evidence) for line in LAW.unchecked]
    assert len(listed) == len(set(listed))
    assert set(listed) & checked == set()
    assert pairs - checked - set(listed) == set()
    assert (set(listed) | checked) - pairs == set()


def test_a_reason_is_given_in_words() -> None:
    for line in LAW.unchecked:
        assert len(line.reason) >= 6, line
        assert re.search(r"[一-鿿]", line.reason), line


def test_the_hash_names_text_and_norms() -> None:
    assert re.fullmatch(r"[0-9a-f]{64}", LAW.sha256)
