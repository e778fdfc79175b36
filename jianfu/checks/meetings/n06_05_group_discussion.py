"""6.5: a meeting with group discussions in principle lasts no more than a day and a half."""

from collections.abc import Iterator

from jianfu.checks.check import Fact, check, law_number, ours
from jianfu.documents.papers.meeting import meeting_of
from jianfu.documents.reading import Reading

DATES = ours(0, "未写明会期的，按起止日期计算，报到日不计")
_LIMIT = law_number("6.5", 1) + 0.5  # 1天半


@check(
    "6.5",
    advice="压缩日程，会期减到1天半以内；能并的环节并在一起，能印材料的不再宣读。",
    explanation=(
        "查安排分组讨论而会期超过1天半的会议通知，算偏离；未写会期的按起止日期计算，报到日不计。"
        "看不到实际开了多久，也看不到另发的议程。"
        "跨月的日期和没有写日期的议程不计，可能漏查。"
    ),
    readings=(DATES,),
)
def group_discussion(reading: Reading) -> Iterator[Fact]:
    """A meeting with group discussions that lasts longer than a day and a half.

    What departs: a notice that provides for 分组讨论 and states a length, or dates from–to, of more than 1.5
    days; the day of arrival does not count.
    What it cannot see: how long the meeting really took; a programme sent separately.
    How it errs: dates over the end of a month and programmes without any dates are not counted.
    """
    meeting = reading.once(meeting_of)
    length = meeting.length if meeting and meeting.group_discussion else None
    if length is None or length.days is None or length.days <= _LIMIT:
        return
    yield Fact(
        departs=True,
        span=length.span,
        saw=f"安排分组讨论，会期{length.days:g}天（{length.words.strip()}）",
        limit="1天半，见第6条",
        ours=(DATES.why,),
    )
