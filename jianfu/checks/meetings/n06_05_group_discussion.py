"""6.5: a meeting with group discussions in principle lasts no more than a day and a half."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check, law_number, ours
from jianfu.documents.papers.meeting import MeetingKind, meeting_of
from jianfu.documents.reading import Reading

DATES = ours(0, "未写明会期的，按起止日期计算，报到日不计")
_LIMIT = law_number("6.5", 1) + 0.5  # 1天半

_PERHAPS = re.compile(r"视情|根据情况|必要时|如需|视需要|是否")


@check(
    "6.5",
    advice="压缩日程，会期减到1天半以内；能并的环节并在一起，能印材料的不再宣读。",
    explanation=(
        "查安排分组讨论而会期超过1天半的会议通知，算偏离；未写会期的按起止日期计算，报到日不计。"
        "看不到实际开了多久，也看不到另发的议程。"
        "写明分批召开、会期有长有短或者视情分组的，列为待核实；没有写日期的议程不计，可能漏查。"
    ),
    readings=(DATES,),
)
def group_discussion(reading: Reading) -> Iterator[Fact]:
    """A meeting with group discussions that lasts longer than a day and a half.

    What departs: a notice that provides for 分组讨论 and states a length, or dates from–to, of more than 1.5
    days; the day of arrival does not count.
    Batches, a range of lengths and groups that are only possible leave it open.
    What it cannot see: how long the meeting really took; a programme sent separately.
    How it errs: programmes without any dates are not counted.
    """
    meeting = reading.once(meeting_of)
    if meeting and meeting.kind is MeetingKind.TRAINING:
        return
    groups = meeting.group_discussion if meeting else None
    length = meeting.length if meeting else None
    if groups is None or length is None or length.days is None or length.days <= _LIMIT:
        return
    missing = [] if length.sure else ["每位参会人员的会期（由召集单位提供日程）"]
    if _PERHAPS.search(groups.exact):
        missing.append("是否分组讨论（由召集单位提供日程）")
    yield Fact(
        departs=None if missing else True,
        span=length.span,
        saw=f"安排分组讨论，会期{length.days:g}天（{length.words.strip()}）",
        limit="1天半，见第6条",
        missing=tuple(missing),
        ours=(DATES.why,),
    )
