import re
from dataclasses import replace
from pathlib import Path

import pytest

import jianfu.reports
from jianfu.audit.finding import NotEvaluated
from jianfu.documents.office import Level
from jianfu.documents.reading import Direction, DocumentClass, Purpose
from jianfu.law import Modality, Verdict
from jianfu.reports.words import _WORDS, named, outcome, shortened, shown, word

from .conftest import document_of, reading_of, screening_of, usual_screening

FOLDER = Path(jianfu.reports.__file__).parent


def test_every_word_asked_for_is_there_and_every_word_there_is_asked_for() -> None:
    sources = [*FOLDER.glob("*.py"), *FOLDER.glob("templates/*")]
    text = "\n".join(path.read_text("utf-8") for path in sources)
    asked = set(re.findall(r'\bword\(\s*"([a-z0-9_.]+)"', text))
    assert asked
    assert asked <= set(_WORDS)
    families = ("paper.", "frequency.", "channel.", "direction.", "form.dictum", "form.q")
    quoted = re.findall(r"""["']([a-z0-9_.]+)["']""", text)
    unused = {key for key in _WORDS if not key.startswith(families) and quoted.count(key) < 2}
    assert not unused  # each stands once in the table itself


@pytest.mark.parametrize("kind", [Verdict, Modality, Level, DocumentClass, Purpose])
def test_every_enumeration_has_english(kind) -> None:
    for member in kind:
        chinese = getattr(member, "chinese", member.value)
        assert named(chinese, "zh") == chinese
        assert named(chinese, "en").isascii()


def test_every_direction_has_words() -> None:
    assert {word(f"direction.{direction}", "zh") for direction in Direction} >= {"下行", "未知"}


def test_clear_is_claimed_only_with_the_number_looked_at() -> None:
    assert outcome(screening_of(), "zh") == "未见偏离（已看12条）"
    scan = reading_of(document_of([], text_extracted=False))
    for unjudged in (
        screening_of(scan, looked_at=0),
        screening_of(looked_at=0),
        screening_of(looked_at=0, applicable=False),
    ):
        assert "未见偏离" not in outcome(unjudged, "zh")
        assert "no departure" not in outcome(unjudged, "en")


def test_a_crashed_check_is_told_beside_the_outcome() -> None:
    crashed = NotEvaluated("8.13", "检查出错，未作判断；请附上文件类型和本行向维护者反映：x ValueError")
    assert outcome(screening_of(not_evaluated=(crashed,)), "zh") == "未见偏离（已看12条）；1条检查出错"


def test_findings_are_counted_by_verdict_heaviest_first() -> None:
    expected = "违反2条、需说明1条、待核实1条、经批准1条、指标1条"
    assert outcome(usual_screening(), "zh") == expected


def test_what_a_terminal_obeys_or_turns_is_not_shown() -> None:
    assert shown("甲\x1b[31m乙\u202e丙\x00\udc80") == "甲[31m乙丙"
    assert shortened("一 二\n三" * 10, 7) == "一 二 三一…"
    assert shortened("短", 7) == "短"


def test_crashes_are_told_where_text_is_missing_too() -> None:
    scan = replace(screening_of(reading_of(document_of([], text_extracted=False))), looked_at=0)
    assert outcome(scan, "zh") == "未提取到文字，未作判断"
