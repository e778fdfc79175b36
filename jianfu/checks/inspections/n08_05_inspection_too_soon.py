"""8.5: no inspection or assessment is set as soon as the task is."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.inspections.inspection import INSPECTION, about_inspection
from jianfu.checks.passages import one_a_sentence
from jianfu.checks.words import LOWER
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Voice

SOON = ours(31, "部署后约一个月内就安排督查检查考核的，按“刚部署就安排”读，条文未规定天数")

_VISIT = re.compile(
    rf"(?:{INSPECTION})(?:工作)?组|[对赴到][^，。；\n]{{0,30}}?(?:{INSPECTION})|(?:组织|开展)[^，。；\n]{{0,12}}?(?:{INSPECTION})"
)
_LOWER = re.compile(LOWER)
_CARRIED_OUT = re.compile("(?:落实|进展|推进|开展|完成)情况")
# Inspecting firms, markets and hazards is the task itself, and so is what lower offices inspect themselves.
_TASK_ITSELF = re.compile(
    r"自[查评]|企业|商户|市场|执法|隐患|安全检查|产品|食品|药品|车辆|单位食堂|项目|学生|检测|普查|摸排"
)
_LEADING = re.compile(
    r"[\s（(]*(?:[一二三四五六七八九十\d]+[、.）)])?请?"
)  # what may stand before the subject
_DAY = re.compile(
    r"(?:(?P<year>20\d{2})年)?(?<!\d)(?P<month>1[0-2]|[1-9])月(?:(?P<day>[12]\d|3[01]|[1-9])日|(?P<part>上旬|中旬|下旬|初|底|末))?"
)
_PARTS = {"上旬": 1, "初": 1, "中旬": 11, "下旬": 21, "底": 25, "末": 25}
_NEXT = re.compile(
    r"[下本]周|本月|月底|半个?月[内后]|[一两]周[内后]|(?:[1-9]|[12]\d|30|[一二三五七十])(?:天|日|个?工作日)(?:之?[内后]|以[内后])"
)
_NEAR = re.compile(r"近期|近日|不日|即日起|马上|立即|随即|紧接着")
_SET_OUT = re.compile(r"印发|下发|部署|动员|召开")
_EMERGENCY = re.compile(r"应急|汛|抗旱|疫|抢险|救灾|台风|雨雪|冰冻|寒潮")
_NEEDED = ("督查检查考核的具体日期和工作部署的日期：由发文机关说明",)
_URGENT = ("是否属于应急处置中的督促检查：由发文机关说明",)


@check(
    "8.5",
    advice="删去刚部署就督查检查考核的安排，给下级留足落实时间；确需了解情况的，由机关用已有数据掌握。",
    explanation=(
        "查部署工作的文件又定下一个月内对下级督查检查考核的日期的，以及督查通知写明工作是此前一个月内部署的，算偏离；一个月为本软件自定。"
        "只写“近期”“即日起”而没有日期的，或者属于应急工作的，列为待核实；看不到文外的部署日期。"
        "“加强督促检查”“适时督查”一类没有时间的不算；对企业、市场、隐患的检查凭词句排除，可能误排。"
    ),
    readings=(SOON,),
)
def inspection_too_soon(reading: Reading) -> Iterator[Fact]:
    """An inspection of how lower offices carry out a task follows within about a month of the task.

    What departs: a paper that sets a task and dates the inspection within a month of its own date, or a notice
    of an inspection that dates the task within a month before. 近期 and 即日起, and emergencies, stay open.
    What it cannot see: when the task was set, where no paper says so; then a notice of an inspection is passed
    over in silence.
    How it errs: inspections without any time (适时, 不定期, 加强督促检查) are never named; those of firms, markets
    and hazards are left out by their words.
    """
    own = reading.elements.date
    if about_inspection(reading):
        set_out = _set_out(reading, own)
        if set_out is None:
            return
    else:
        set_out = own
    hits = reading.find(_VISIT, Voice.ORDERED, Voice.OWN, annexes=False)
    for hit in one_a_sentence(hit for hit in hits if _of_lower_offices(reading, hit)):
        yield from _dated(reading, hit, set_out, own)


def _dated(reading: Reading, hit: Hit, set_out: date | None, own: date | None) -> Iterator[Fact]:
    sentence = reading.sentence(hit.clause)
    days = [day for match in _DAY.finditer(sentence) if own and (day := _day(match, own))]
    near = _NEXT.search(sentence) or _NEAR.search(sentence)
    span = reading.whole_clause(hit)
    if days and set_out:
        after = (days[0] - set_out).days
        if not 0 <= after <= SOON:
            return
        saw, told = f"部署后{after}天督查检查考核", True
    elif near and not days:
        told = own is not None and set_out == own and _NEXT.search(sentence) is not None
        saw = f"部署后“{near.group()}”督查检查考核"
    else:
        return
    urgent = _EMERGENCY.search(reading.elements.title) is not None
    missing = _URGENT if urgent else () if told else _NEEDED
    yield Fact(None if missing else True, span, saw, f"{int(SOON)}天", missing=missing, ours=(SOON.why,))


def _of_lower_offices(reading: Reading, hit: Hit) -> bool:
    sentence = reading.sentence(hit.clause)
    return (
        bool(_LOWER.search(sentence) or _CARRIED_OUT.search(sentence))
        and not _TASK_ITSELF.search(sentence)
        and not _LOWER.match(_LEADING.sub("", reading.text[hit.clause.start : hit.start], count=1))
    )


def _set_out(reading: Reading, own: date | None) -> date | None:
    """When a notice of an inspection says its task was set: the latest such day not after the notice."""
    if own is None:
        return None
    days = [
        day
        for match in _DAY.finditer(reading.body)
        if match["day"]
        and _SET_OUT.search(reading.body, match.end(), match.end() + 30)
        and (day := _day(match, own, past=True))
    ]
    return max(days, default=None)


def _day(match: re.Match[str], own: date, *, past: bool = False) -> date | None:
    """The day a match names, the first where it names a month or a part of one; None where there is no such day.

    Without a year it is the nearest after the document's own day, before it when ``past``.
    """
    number = int(match["day"]) if match["day"] else _PARTS.get(match["part"] or "", 1)
    try:
        day = date(int(match["year"] or own.year), int(match["month"]), number)
        if match["year"]:
            return day
        if past:
            return day if day <= own else day.replace(year=own.year - 1)
        ended = day + timedelta(days=0 if match["day"] else 31)
        if ended < own:
            return day.replace(year=own.year + 1)
        return max(day, own)
    except ValueError:
        return None
