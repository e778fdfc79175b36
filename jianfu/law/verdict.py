"""The one table that turns a fact into a verdict. Checks report facts; only this judges."""

from enum import StrEnum

from jianfu.law.norm import Modality


class Verdict(StrEnum):
    """What the law makes of a fact."""

    BREACH = "breach"
    NEEDS_EXPLANATION = "needs_explanation"
    NOT_ENOUGH_EVIDENCE = "not_enough_evidence"
    EXCUSED = "excused"
    INDICATOR = "indicator"
    CLEAR = "clear"
    NOT_APPLICABLE = "not_applicable"

    @property
    def chinese(self) -> str:
        """The word shown to users."""
        return _CHINESE[self]


_CHINESE = {
    Verdict.BREACH: "违反",
    Verdict.NEEDS_EXPLANATION: "需说明",
    Verdict.NOT_ENOUGH_EVIDENCE: "待核实",
    Verdict.EXCUSED: "经批准",
    Verdict.INDICATOR: "指标",
    Verdict.CLEAR: "未见偏离",
    Verdict.NOT_APPLICABLE: "不适用",
}

_STRICT = (Modality.MUST, Modality.MUST_NOT)


def judge(
    modality: Modality,
    departs: bool | None,
    *,
    approved: bool = False,
    explained: bool = False,
    applicable: bool = True,
) -> Verdict:
    """The verdict on one fact.

    Args:
        modality: how strongly the norm speaks.
        departs: True, False, or None when the fact cannot be told.
        approved: the approval the norm names was valid on the day of the fact.
        explained: an explanation was given and accepted; excuses presumptions only.
        applicable: False when a carve-out applies or the law was not in force on the day.

    Returns:
        Never BREACH for a presumption (一般, 原则上) or an aim; CLEAR for what a norm merely allows.
    """
    if not applicable:
        return Verdict.NOT_APPLICABLE
    if departs is False or modality is Modality.MAY:
        return Verdict.CLEAR
    if departs is None:
        return Verdict.NOT_ENOUGH_EVIDENCE
    if modality is Modality.AIM:
        return Verdict.INDICATOR
    if approved or (explained and modality not in _STRICT):
        return Verdict.EXCUSED
    return Verdict.BREACH if modality in _STRICT else Verdict.NEEDS_EXPLANATION
