"""The one table, over the full product of its inputs."""

from itertools import product

import pytest

from jianfu.law import Modality, Verdict, judge

STRICT = {Modality.MUST, Modality.MUST_NOT}
PRESUMED = {Modality.PRESUME, Modality.PRESUME_NOT}
CASES = list(product(Modality, (True, False, None), (True, False), (True, False), (True, False)))


def expected(
    modality: Modality, departs: bool | None, approved: bool, explained: bool, applicable: bool
) -> Verdict:
    """The table of the design, written as rows from the first that applies."""
    rows = [
        (not applicable, Verdict.NOT_APPLICABLE),
        (modality is Modality.MAY, Verdict.CLEAR),
        (departs is False, Verdict.CLEAR),
        (departs is None, Verdict.NOT_ENOUGH_EVIDENCE),
        (modality is Modality.AIM, Verdict.INDICATOR),
        (approved, Verdict.EXCUSED),
        (explained and modality in PRESUMED, Verdict.EXCUSED),
        (modality in PRESUMED, Verdict.NEEDS_EXPLANATION),
        (modality in STRICT, Verdict.BREACH),
    ]
    return next(verdict for applies, verdict in rows if applies)


@pytest.mark.parametrize("case", CASES)
def test_the_whole_table(case: tuple[Modality, bool | None, bool, bool, bool]) -> None:
    modality, departs, approved, explained, applicable = case
    verdict = judge(modality, departs, approved=approved, explained=explained, applicable=applicable)
    assert verdict is expected(*case)


@pytest.mark.parametrize("case", CASES)
def test_only_a_known_departure_from_a_strict_norm_is_a_breach(
    case: tuple[Modality, bool | None, bool, bool, bool],
) -> None:
    modality, departs, approved, explained, applicable = case
    verdict = judge(modality, departs, approved=approved, explained=explained, applicable=applicable)
    if verdict is Verdict.BREACH:
        assert modality in STRICT
        assert departs is True
        assert not approved
        assert applicable


def test_an_explanation_does_not_excuse_a_strict_norm() -> None:
    assert judge(Modality.MUST_NOT, True, explained=True) is Verdict.BREACH
    assert judge(Modality.PRESUME_NOT, True, explained=True) is Verdict.EXCUSED


def test_unknown_is_not_clear() -> None:
    assert judge(Modality.MUST_NOT, None) is Verdict.NOT_ENOUGH_EVIDENCE


def test_every_verdict_and_strength_has_a_chinese_word() -> None:
    assert all(member.chinese for member in (*Verdict, *Modality))
