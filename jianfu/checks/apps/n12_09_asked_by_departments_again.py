"""12.9: departments do not ask for the same again beside the platform."""

from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.documents.papers.data_demand import Besides, Channel, DataDemand, data_demand_of
from jianfu.documents.reading import Reading

AGAIN = ours(
    0,
    "同一句写明平台填报之外还要报部门，或者同一数据要填两个系统的，读作另行报送；只写“另行”“同时”“分别”报部门的，列为待核实",
)

_MISSING = {
    Besides.AGAIN: "另报的内容平台上是否已有、是否已经报过（由提出部门说明）",
    Besides.EACH: "几个部门收到的材料是否相同、能否一次报送后共享（由提出部门说明）",
}


@check(
    "12.9",
    advice="删去另行报送的要求，部门需要的从平台共享，同类材料最多报一次。",
    explanation=(
        "查同一句中要下级在平台、系统填报之外再报某部门，或者同时填两个系统的，算偏离；只写“另行”“单独”“同时”报某部门，以及分别报几个部门的，列为待核实。"
        "看不到几次报送的内容是否相同，也看不到写在别的文件里的要求。"
        "应急信息、备案审批、企业和个人的申报凭词句排除，可能误排；只多要纸质件的归入第12条“不得再要求重复报送纸质材料”检查。"
    ),
    readings=(AGAIN,),
)
def asked_by_departments_again(reading: Reading) -> Iterator[Fact]:
    """Departments have the same handed in to them beside the platform.

    What departs: a sentence in which lower offices, besides filling in a platform or system, hand in to a
    department as well, or feed two systems. It stays open where a department is merely to be served separately
    (另行, 单独, 同时) or several departments each for themselves.
    What it cannot see: whether the contents are the same; what another paper asks.
    How it errs: emergencies and approvals are left out by their words; a paper copy alone belongs to 12.8.
    """
    paper = reading.once(data_demand_of)
    for demand in paper.demands if paper else ():
        if demand.besides is None or _only_on_paper(demand):
            continue
        missing = _MISSING.get(demand.besides, "")
        yield Fact(
            departs=None if missing else True,
            span=demand.sentence,
            saw=f"“{demand.besides_words}”",
            limit="部门不得要求另行报送，见第12条",
            missing=(missing,) if missing else (),
            ours=(AGAIN.why,),
        )


def _only_on_paper(demand: DataDemand) -> bool:
    """Whether what goes to the department is the paper copy of it, which 12.8 speaks of."""
    if demand.besides is Besides.TWO_SYSTEMS:
        return False
    return bool(demand.paper) and not set(demand.channels) & {Channel.EMAIL, Channel.GROUP, Channel.FAX}
