"""6.6: other meetings generally take half a day at most."""

from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.documents.papers.meeting import MeetingKind, meeting_of
from jianfu.documents.papers.meeting_time import Length
from jianfu.documents.reading import Reading

HALF_DAY = ours(4, "半天按4小时计；同一天接连安排的现场观摩和会议，人员相同的合并计算")


@check(
    "6.6",
    advice="压缩议程，全部安排在半天以内；观摩、推进、部署等环节合并或取消。",
    explanation=(
        "查不分组讨论而会期超过半天的会议通知，算偏离；未写会期的按日期、时刻或者上午下午的安排计算，半天按4小时计（本软件自定），同一天接连的观摩和会议合并计算。"
        "看不到实际开了多久，也看不到延长会期的理由。"
        "分批召开、会期有长有短的列为待核实；几个组同时进行的时间只计一次，可能少算；法律和党内法规规定的会议、培训班不查。"
    ),
    readings=(HALF_DAY,),
)
def other_meetings(reading: Reading) -> Iterator[Fact]:
    """A meeting without group discussions that takes more than half a day.

    What departs: a notice whose stated length, dates, clock times or morning-and-afternoon programme come to
    more
    than half a day; a visit and a meeting chained on one day count together.
    Batches and a range of lengths leave it open.
    What it cannot see: how long the meeting really took; a reason for the length (then it is to be
    explained).
    How it errs: clock times of several groups at once are counted once; sessions that law or Party rules
    prescribe, and training classes, are left out.
    """
    meeting = reading.once(meeting_of)
    if meeting is None or meeting.kind is MeetingKind.TRAINING or meeting.group_discussion:
        return
    length = meeting.length
    if length is not None and _over(length):
        told = f"{length.days:g}天" if length.days is not None else f"{length.hours:.1f}小时"
        yield Fact(
            departs=True if length.sure else None,
            span=length.span,
            saw=f"会议安排{told}（{length.words.strip()}）",
            limit="半天，见第6条",
            missing=() if length.sure else ("每位参会人员的会期（由召集单位提供日程）",),
            ours=(HALF_DAY.why,),
        )


def _over(length: Length) -> bool:
    if length.days is not None:
        return length.days > 1 / 2  # 半天
    return length.hours is not None and length.hours > HALF_DAY
