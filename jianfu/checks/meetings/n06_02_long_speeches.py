"""6.2: the chief's speech, or the main report of a meeting, takes no more than one hour."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from jianfu.checks.check import Fact, check, law_number
from jianfu.checks.meetings.calls import calls_meeting
from jianfu.checks.meetings.times import clock_times, number_of
from jianfu.checks.passages import whole_sentence
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Voice

_LIMIT = law_number("6.2", 1) * 60  # 1小时, in minutes
_ACT = (
    r"(?:作|做|进行)?(?:重要|主持|总结|动员|部署|主旨|工作|专题|动员部署|工作部署|典型)*(?:讲话|部署|报告"
    r"|动员|讲评)"
)
_SPEECH = re.compile(
    r"(?P<chief>主要(?:负责同志|领导|负责人)|(?<!副)书记|(?<!副)(?:省|市|县|区|州|旗|镇|乡|局|厅|部"
    r"|院)长(?!助理|期|效))[^，。；：\n]{0,14}?"
    + _ACT
    + r"|(?:会议|大会)?主(?:题|旨)?报告|大会(?:工作)?报告"
    + r"|(?P<leader>(?<!主要)(?<!分管)领导(?:同志)?)[^，。；：\n]{0,6}?讲话"
)
_LASTS = re.compile(
    r"(?P<number>\d{1,3}(?:\.\d)?|[一二两三四五六七八九十]{1,3})\s*个?(?P<half>半)?\s*(?P<unit>小时"
    r"|分钟|刻钟|min)(?P<more>半)?"
)
_MINUTES = {"小时": 60, "分钟": 1, "刻钟": 15, "min": 1}


@check(
    "6.2",
    advice="把讲话或主报告压到1小时以内，不另加一位领导讲话来补足。",
    explanation=(
        "查会议议程给主要负责同志讲话或者会议主报告安排超过1小时的，写时长的、写起止时刻的都看，超过即算偏离；时间上限定在1小时以上的同样算。"
        "看不到实际讲了多久；只写“领导讲话”的，是否主要负责同志列为待核实。"
        "以姓氏加正职称呼的副职，可能误作主要负责同志。"
    ),
)
def long_speeches(reading: Reading) -> Iterator[Fact]:
    """A chief's speech or a main report for which the programme provides more than an hour.

    What departs: a programme that gives a chief's speech (主要负责同志, 书记, 市长…) or the main report more
    than
    60 minutes, as a number or as clock times on the same line; a cap above an hour counts as well.
    What it cannot see: how long anybody really spoke. Where only 领导讲话 is written it stays open who
    speaks.
    How it errs: a deputy named by family name and post alone (张市长) is taken for the chief.
    """
    if not calls_meeting(reading):
        return
    hits = list(reading.find(_SPEECH, Voice.ORDERED, Voice.OWN, annexes=True))
    for hit, following in zip_longest(hits, hits[1:]):
        minutes = _minutes(reading, hit, following)
        if minutes is None or minutes <= _LIMIT:
            continue
        unknown = bool(hit.match["leader"])
        yield Fact(
            departs=None if unknown else True,
            span=whole_sentence(reading, hit.clause),
            saw=f"“{hit.match.group()}”安排{minutes:g}分钟",
            limit="1小时，见第6条",
            missing=("讲话的是否主要负责同志（由召集单位说明）",) if unknown else (),
        )


def _minutes(reading: Reading, hit: Hit, following: Hit | None) -> float | None:
    end = min(hit.clause.sentence_end, hit.end + 30, following.start if following else hit.end + 30)
    lasts = _LASTS.search(reading.text, hit.end, end)
    if lasts:
        extra = 0.5 if lasts["half"] or lasts["more"] else 0
        return (number_of(lasts["number"]) + extra) * _MINUTES[lasts["unit"]]
    for begins, ends, match in clock_times(reading.text, hit.clause.sentence_start, end):
        between = reading.text[min(match.end(), hit.start) : max(match.start(), hit.end)]
        if len(between) <= 60:
            return float(ends - begins)
    return None
