"""5.6: work meetings of provincial departments generally do not have offices below the county attend."""

from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.meetings.attendance import attending, called_meeting, may_be_no_work_meeting
from jianfu.documents.office import Level
from jianfu.documents.reading import Reading

BELOW_COUNTY = ours(
    0, "“县以下”读作乡镇（街道）、村（社区）；是否含县级，条文未写明，县级单位参会的列为待核实"
)


@check(
    "5.6",
    advice="会议开到市一级或者县一级，删去乡镇、村参会和分会场的安排。",
    explanation=(
        "查省级部门的会议通知安排乡镇（街道）、村（社区）参会或者设分会场的，需说明理由；安排县级单位参会的，“县以下”是否含县级有待解释，列为待核实。"
        "看不到实际开到哪一级。"
        "发文机关认不出是省级部门的不查，可能漏查；座谈会、培训班是否工作会议，列为待核实。"
    ),
    readings=(BELOW_COUNTY,),
)
def provincial_meetings(reading: Reading) -> Iterator[Fact]:
    """A provincial department's work meeting at which offices below the county attend.

    What departs: a notice of a provincial department that summons townships or villages, or has branch
    venues there. Counties stay open, for 县以下 may or may not include them; so does a forum or training.
    What it cannot see: where people really sat.
    How it errs: an issuer not recognised as provincial is not looked at.
    """
    meeting = called_meeting(reading) if reading.issuer_is_department() else None
    if meeting is None or meeting.level is not Level.PROVINCE:
        return
    below = attending(meeting, Level.COUNTY)
    if below is None:
        return
    level, span = below
    doubts = []
    if level is Level.COUNTY:
        doubts.append("“县以下单位”是否含县级（由有解释权的机关答复）")
    if may_be_no_work_meeting(meeting):
        doubts.append("是否部门工作会议（由召集部门说明）")
    yield Fact(
        departs=None if doubts else True,
        span=span,
        saw=f"省级部门会议安排{level.chinese}单位参会",
        missing=tuple(doubts),
        ours=(BELOW_COUNTY.why,),
    )
