"""10.1: offices above do not, in principle, borrow cadres from counties and below."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.documents.office import Level
from jianfu.documents.papers.secondment import Taking, secondment_of
from jianfu.documents.reading import Reading

SHORT = ours(1, "写明不超过1个月的短期集中，是否属于借调不由字面认定，列为待核实")
UNTOLD = ours(0, "只写从系统内、下级单位、直属单位要人而未写层级的，列为待核实")

_UNTOLD = re.compile(r"全[省市州盟]\S{0,6}系统|本?系统内|下级单位|直属单位|下属单位")


@check(
    "10.1",
    advice="撤回从县及以下单位要人的安排，由本机关人员承担，或按第11条从市及以上单位办理。",
    explanation=(
        "查上级机关从县、乡镇（街道）、村（社区）及其单位借调、抽调、选派人员到上级机关或者专班工作的，算偏离；句中写明经党委（党组）或组织部门同意的，记为经批准。"
        "写明不超过1个月（月数为本软件自定）的短期集中，以及只写从系统内、下级单位要人而未写层级的，列为待核实。"
        "看不到是否真有人来、来了多久，也看不到另函、电话要人的情形。"
        "未写期限的短期抽人与长期借调同样看待，可能偏严；发文机关层级不明的不作判断。"
    ),
    readings=(SHORT, UNTOLD),
)
def borrowing_from_below(reading: Reading) -> Iterator[Fact]:
    """People are borrowed upwards from counties, townships or villages.

    What departs: a sentence of an office above that takes people (借调, 抽调, 借用, 选派…) from counties,
    townships, streets, villages or their offices, to work at the office above or in its team. It stays open
    where the text says they stay a month at most, or names nothing but the offices of a system.
    What it cannot see: whether anybody came, for how long, or by a letter outside the text; people taken by
    telephone. An approval by the Party group, committee or organisation department counts as explanation.
    How it errs: short calls without a term count like long ones; the issuer's level must be known.
    """
    paper = reading.once(secondment_of)
    if paper is None or reading.issuer.level is None:
        return
    seen: set[int] = set()
    for taking in paper.takings:
        below = _below(reading, taking)
        untold = taking.source_level is None and _UNTOLD.search(taking.sentence.exact)
        if taking.disguised or taking.sentence.start in seen or not (below or untold):
            continue
        seen.add(taking.sentence.start)
        short = taking.term is not None and taking.term.months is not None and taking.term.months <= SHORT
        if short:
            missing = "短期集中是否属于借调、是否到期返回（由用人单位和组织部门说明）"
        elif not below:
            missing = "所抽人员来自哪一级单位（由用人单位说明）"
        else:
            missing = ""
        source = taking.source_level.chinese if below and taking.source_level else "下级单位"
        yield Fact(
            departs=None if missing else True,
            span=taking.passage,
            saw=f"从{source}要人：{taking.words}",
            limit="原则上不从县及以下单位借调，见第10条",
            missing=(missing,) if missing else (),
            excused_by=paper.approval if paper.approval in taking.sentence.exact or paper.alone else "",
            ours=(SHORT.why,) if short else (UNTOLD.why,) if missing else (),
        )


def _below(reading: Reading, taking: Taking) -> bool:
    """Whether people come from counties or below, and from below the issuer."""
    level, issuer = taking.source_level, reading.issuer.level
    return level is not None and issuer is not None and level > issuer and level >= Level.COUNTY
