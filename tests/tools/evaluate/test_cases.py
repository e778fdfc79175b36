"""Notified cases: what may be named is right, what must be named is asked for, scope counts by itself."""

import pytest

from jianfu.audit.measured import Tally
from tools.evaluate.cases import Asked, ask, print_cases, told_apart


def asked(norms: str, accepted: str, named: str, *, outside: bool = False, told: bool = False) -> Asked:
    sets = (frozenset(words.split()) for words in (norms, accepted, named))
    return Asked("own", *sets, outside, told)


def test_what_may_be_named_is_right_and_not_asked_for() -> None:
    tally = asked("3.4 8.13", "8.15", "3.4 8.15 9.6").tally
    assert tally == Tally(labelled=3, required=2, predicted=3, right=2, found=1)
    assert tally.precision == pytest.approx(2 / 3)
    assert tally.recall == pytest.approx(1 / 2)


def test_whatever_is_named_in_a_case_outside_is_wrong() -> None:
    assert asked("", "", "3.4", outside=True).tally == Tally(predicted=1)


def test_scope_is_told_apart_both_ways() -> None:
    cases = [
        asked("", "", "", outside=True, told=True),
        asked("", "", "", outside=True, told=False),
        asked("3.4", "", "", outside=False, told=True),
        asked("3.4", "", "3.4", outside=False, told=False),
    ]
    assert told_apart(cases) == 2


def test_a_case_is_asked_in_its_words(capsys: pytest.CaptureFixture[str]) -> None:
    row = {
        "id": "own",
        "text": "某县水务局要求各乡镇层层签订护渠责任状。",
        "norms": ["8.13"],
        "also_accepted": [],
        "out_of_scope": False,
    }
    case = ask(row)
    assert "8.13" in case.named
    assert not case.told_outside
    print_cases([asked("20.6", "", "3.4")], errors=True)
    out = capsys.readouterr().out
    assert "missed 20.6" in out
    assert "wrong 3.4" in out
