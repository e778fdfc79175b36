"""Every word of every list fires in a case; and what the tool that sees to it takes for a word and a match."""

import re

import pytest

from tools.word_coverage import fired, parse, texts_of_cases, texts_of_tests, unfired, words_of


def test_every_word_of_every_list_fires() -> None:
    """A word that no case fires is deleted, or a case is written for it."""
    left = [f"{norm} {word} in {source[:60]}" for norm, words in unfired().items() for source, word in words]
    assert not left, "no case fires:\n" + "\n".join(left)


def words_in(pattern: str, *texts: str) -> tuple[list[str], list[str]]:
    """The words of a pattern that fire in the texts, and those that do not."""
    yes: list[str] = []
    no: list[str] = []
    for with_groups, words in words_of(re.compile(pattern)):
        hit = fired(with_groups, words, set(words), texts)
        for word in words:
            (yes if word in hit else no).append(word[1])
    return yes, no


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("报送|上报", ["报送", "上报"]),
        ("(?:各|所有)乡镇", ["各", "所有"]),
        ("(各|所有)乡镇", ["各", "所有"]),
        ("(?P<who>乡|镇)长", ["乡", "镇"]),
        ("(?:乡(?:长|书记)|镇长)", ["镇长", "长", "书记"]),
        ("[市县|区]|乡(?=镇|村)", ["[市县|区]", "镇", "村"]),
        (r"[^县\]|]报|村\|镇", [r"[^县\]|]报", r"村\|镇"]),
        (r"村庄?|镇{1,2}|\d+个", ["村庄?", "镇{1,2}", r"\d+个"]),
        ("(?<=乡|镇)长", ["乡", "镇"]),
        ("村(?!民|庄)", ["民", "庄"]),
        ("(?<!乡|镇)长", ["乡", "镇"]),
        ("村(?!民(?:委|代)|庄)", ["庄", "委", "代"]),
        ("(?i:app|应用)", ["应用"]),
        (r"\d+|[，。]", []),
        ("报送", []),
    ],
)
def test_what_is_a_word(pattern: str, words: list[str]) -> None:
    """Alternatives with Han characters that hold no further group, wherever the list stands."""
    assert sorted(words_in(pattern)[1]) == sorted(words)


@pytest.mark.parametrize("pattern", ["各(乡|镇", "各乡)镇", "[乡镇"])
def test_a_pattern_that_cannot_be_taken_apart(pattern: str) -> None:
    """It is told, not passed over."""
    with pytest.raises(ValueError, match="cannot take apart"):
        parse(pattern)


@pytest.mark.parametrize(
    ("pattern", "text", "yes"),
    [
        ("(?:各|所有)乡镇", "各乡镇要报送。", ["各"]),
        ("(?:各|所有)乡镇", "所有村和各村。", []),
        ("(?P<who>乡|镇)长|村(?P<post>书记|主任)", "乡长、村主任", ["乡", "主任"]),
        ("乡镇|镇|镇街", "各镇街", ["镇"]),
        ("村(?!民|庄)", "村庄里", ["庄"]),
        ("(?<=乡|镇)长", "镇长", ["镇"]),
        ("^对|目标", "对形势的认识", ["^对"]),
        ("^对|目标", "一、对形势的认识", []),
        ("(?:各|所有)[^。]{0,9}$", "各乡镇要", ["各"]),
        ("(?:各|所有)[^。]{0,9}$", "各乡镇要报。", []),
        ("[市县]级|乡级", "县级", ["[市县]级"]),
    ],
)
def test_when_a_word_fires(pattern: str, text: str, yes: list[str]) -> None:
    """It takes part in a match; what must not stand there fires where it stands at all."""
    assert words_in(pattern, "无关的话。", text)[0] == yes


def test_a_match_does_not_reach_from_one_text_into_the_next() -> None:
    """Each text is a document of its own."""
    assert words_in(r"(?:各|所有)\s*乡镇", "各", "乡镇") == ([], ["各", "所有"])


def test_only_what_is_wanted_is_searched_for() -> None:
    """Words that fired elsewhere are not looked for again."""
    ((pattern, words),) = words_of(re.compile("报送|上报"))
    assert fired(pattern, words, set(), ["报送"]) == set()
    assert fired(pattern, words, {words[0]}, ["报送、上报"]) == set(words)


@pytest.mark.parametrize("word", ["甲镇", "乙村"])
@pytest.mark.parametrize(("count", "unit"), [(3, "个"), (4, "名")])
def test_parameters_stand_in_the_sentences_of_a_test(word: str, count: int, unit: str) -> None:
    """This very test is read."""
    assert f"{word}报{count}{unit}{word.upper()}。" in (
        "甲镇报3个甲镇。",
        "甲镇报4名甲镇。",
        "乙村报3个乙村。",
        "乙村报4名乙村。",
    )
    texts = texts_of_tests(__name__)
    assert {"甲镇", "个"} <= set(texts)
    # What is worked out inside a sentence is left out.
    assert {f"{place}报{number}。" for place in ("甲镇", "乙村") for number in ("3个", "4名")} <= set(texts)


def test_cases_are_read_with_their_title_and_each_of_their_words() -> None:
    """One text for each word of ``each``, and the word by itself."""
    texts = texts_of_cases()["2.4"]
    assert any("一、对防火形势的分析\n" in text for text in texts)
    assert "对防火形势的分析" in texts
