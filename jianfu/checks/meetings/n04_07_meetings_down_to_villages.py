"""4.7: no meeting goes straight down to the grassroots without the Party committee's chief approving it."""

from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.meetings.attendance import called_meeting
from jianfu.documents.document import Span
from jianfu.documents.office import Level
from jianfu.documents.papers.meeting import Approver, Meeting
from jianfu.documents.reading import Reading

STRAIGHT = ours(
    2, "会议越过一级、开到下两级及以下的，按直达基层读（省级会议开到县、市级会议开到乡镇、县级会议开到村）"
)

_UNAPPROVED = ("不再报批", "不另报批", "不另行报批", "无需报批", "不再履行审批", "不再另行报批")
_TOLD = {
    Approver.PARTY_COMMITTEE: "文中只见党委同意",
    Approver.GOVERNMENT: "文中只见政府同意",
    Approver.LEADER: "文中只见其他领导同意",
    Approver.OTHER: "文中所写不是党委主要负责同志批准",
}


@check(
    "4.7",
    advice="会议只开到下一级，删去越级参会人员和分会场；确需直接开到基层的，先报同级党委主要负责同志批准。",
    explanation=(
        "查会议通知的参会人员、分会场（含视频、收听收看）低于召集单位两级及以上的：写明经党委主要负责同志批准的记为经批准，写明不报批的算偏离，其余列为待核实。"
        "看不到通知没有写明的批准，也看不到实际开到哪一级。"
        "召集单位的层级靠发文机关认定，认不出的不查，可能漏查；没有领导讲话、汇报的培训不查。"
    ),
    readings=(STRAIGHT,),
)
def meetings_down_to_villages(reading: Reading) -> Iterator[Fact]:
    """A meeting that reaches two or more levels below its convener without the approval the norm names.

    What departs: a notice that says no approval is sought. Without any approval, or with that of the
    government, of a deputy or of the committee as such, it stays open; an approval of the Party committee's
    chief excuses.
    What it cannot see: an approval the notice does not mention; where people really sat.
    How it errs: where the convener's level is unknown nothing is said; trainings at which
    nobody speaks or reports are left out.
    """
    meeting = called_meeting(reading)
    if meeting is None or meeting.level is None:
        return
    reached = _reached(meeting, meeting.level)
    if reached is None:
        return
    level, span = reached
    chief = meeting.approved_by(Approver.PARTY_CHIEF)
    unapproved = any(word in reading.text for word in _UNAPPROVED)
    approval = meeting.approved_by(*_TOLD)
    told = f"（{_TOLD[approval.by]}）" if approval else ""
    certain = chief is not None or unapproved
    yield Fact(
        departs=True if certain else None,
        span=span,
        saw=f"{meeting.level.chinese}会议直接开到{level.chinese}",
        excused_by=chief.words if chief else "",
        missing=() if certain else (_whose_approval(meeting, told),),
        ours=(STRAIGHT.why,),
    )


def _whose_approval(meeting: Meeting, told: str) -> str:
    if meeting.relayed:
        return "上级会议是否已定开到这一级；本级加开的，是否经同级党委主要负责同志批准（由转开单位提供）"
    return f"是否经同级党委主要负责同志批准{told}（由召集单位提供批准件）"


def _reached(meeting: Meeting, convener: Level) -> tuple[Level, Span] | None:
    """The lowest level that attends, if it is far enough below, and where that is said."""
    found = [(summons.levels[-1], summons.span) for summons in meeting.summons if summons.levels]
    found += [(venue.levels[-1], venue.span) for venue in meeting.venues]
    far = [(level, span) for level, span in found if level >= Level.COUNTY and level - convener >= STRAIGHT]
    return max(far, key=lambda item: item[0], default=None)
