"""12.2: reporting functions of central apps do not reach down to counties."""

from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.documents.office import Level
from jianfu.documents.papers.data_demand import data_demand_of
from jianfu.documents.reading import Reading
from jianfu.documents.voice import Voice

SYSTEMS = ours(0, "中央和国家机关部门的平台、系统未写明是应用程序的，是否属第12条所说应用程序列为待核实")
PROVINCES = ours(0, "第12条本句只约束中央和国家机关部门；省级部门系统要县以下填报的，本软件参照列为待核实")


@check(
    "12.2",
    advice="由省级汇总后一次报送，或从已有数据中提取，不让县以下单位登录上级系统填报。",
    explanation=(
        "查全国、国家、部级的应用程序、小程序由县、乡镇（街道）、村（社区）填报、录入、报送的，算偏离；只写平台、系统的，以及省级部门的系统（本软件参照，条文未写），列为待核实。"
        "看不到系统由谁运行、填报功能实际开到哪一级。"
        "省级统一平台（一体化平台、一表通等）不查；企业、个人自行填报的凭词句排除，可能误排。"
    ),
    readings=(SYSTEMS, PROVINCES),
)
def reporting_down_to_counties(reading: Reading) -> Iterator[Fact]:
    """Counties, townships or villages feed an app of a central department.

    What departs: a sentence in which counties or lower offices fill in, enter or report through an app or
    mini-program whose name says it is national or a ministry's, or that a central paper names. A platform or
    system of which the words do not say that it is an app stays open, and so does a provincial department's
    system, on which this sentence of the article is silent.
    What it cannot see: who runs a system, and down to which level it is really open.
    How it errs: a system named without 全国, 国家, 部 or 省 is missed; firms and persons are left out by words.
    """
    paper = reading.once(data_demand_of)
    for demand in paper.demands if paper else ():
        if demand.system_level is None or demand.voice not in (Voice.ORDERED, Voice.CONDITIONAL, Voice.OWN):
            continue
        central = demand.system_level is Level.CENTRAL
        departs = True if central and demand.system_is_app else None
        if departs:
            missing, why = "", ""
        elif central:
            missing, why = "该系统是否为政务应用程序、由哪个部门运行（由主办部门说明）", SYSTEMS.why
        else:
            missing, why = "该系统是否已并入省级统一平台、能否由省级汇总（由主办部门说明）", PROVINCES.why
        yield Fact(
            departs=departs,
            span=demand.sentence,
            saw=f"县以下单位在“{demand.system}”中填报",
            limit="填报数交材料功能一般不向下延伸到县级，见第12条",
            missing=(missing,) if missing else (),
            ours=(why,) if why else (),
        )
