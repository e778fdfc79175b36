"""5.5: work meetings of central departments generally do not have cities, counties or below attend."""

from collections.abc import Iterator

from jianfu.checks.check import Fact, check
from jianfu.checks.meetings.attendance import attending, called_meeting, may_be_no_work_meeting
from jianfu.documents.office import Level
from jianfu.documents.reading import Reading


@check(
    "5.5",
    advice="会议开到省一级，删去市县及以下单位参会和分会场的安排。",
    explanation=(
        "查中央部门的会议通知安排市、县、乡镇、村单位参会或者设分会场的，需说明理由；座谈会、培训班是否工作会议，列为待核实。"
        "看不到实际开到哪一级。"
        "发文机关认不出是中央部门的不查；计划单列市、副省级城市按市看，可能误报。"
    ),
)
def central_meetings(reading: Reading) -> Iterator[Fact]:
    """A central department's work meeting at which cities, counties or lower offices attend.

    What departs: a notice of a central department that summons offices below the province, or has branch
    venues there. A forum or training stays open: it may be no work meeting.
    What it cannot see: where people really sat.
    How it errs: an issuer not recognised as central is not looked at; cities with their own plan status
    count as cities.
    """
    meeting = called_meeting(reading) if reading.issuer_is_department() else None
    if meeting is None or meeting.level is not Level.CENTRAL:
        return
    below = attending(meeting, Level.CITY)
    if below is None:
        return
    level, span = below
    doubtful = may_be_no_work_meeting(meeting)
    yield Fact(
        departs=None if doubtful else True,
        span=span,
        saw=f"中央部门会议安排{level.chinese}单位参会",
        missing=("是否部门工作会议（由召集部门说明）",) if doubtful else (),
    )
