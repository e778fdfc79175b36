"""How long a meeting lasts, read from its notice: 会期两天, 3月5日下午至7日上午, 9:00—11:30, 上午…下午…."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jianfu.checks.passages import whole_sentence
from jianfu.documents.document import Span
from jianfu.documents.reading import Reading

_DIGITS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_NUMBER = r"(?:\d{1,3}(?:\.\d)?|[一二两三四五六七八九十]{1,3})"
_DAYS = re.compile(
    rf"(?:会期|会议时间|会议时长|会议为期|会议历时|会议安排|时间(?=[为约共])|为期"
    rf"|时长)[：:]?(?:[^，。；：:\n]{{0,4}}?)(?P<days>半天|(?P<number>{_NUMBER})\s*个?(?P<unit>半天"
    rf"|天半|天|日(?!上|下)|小时)|全天)"
)
_DATE = r"(?:\d{1,2}月)?\s*\d{1,2}日(?:[（(][^）)\n]{1,8}[）)])?"
_HALF = r"(?:上午|下午|晚上?|全天|中午)"
_RANGE = re.compile(
    rf"(?P<month>\d{{1,2}})月\s*(?P<first>\d{{1,2}})日?(?:[（(][^）)\n]{{1,8}}[）)])?(?P<from>{_HALF})?\s*(?:[-—–－~～至到]+)\s*"
    rf"(?:(?P<month2>\d{{1,2}})月)?\s*(?P<last>\d{{1,2}})日(?:[（(][^）)\n]{{1,8}}[）)])?(?P<to>{_HALF})?"
)
_CLOCK = re.compile(
    r"(?:(?P<half>上午|早上|中午|下午|晚上?|晚间)\s*)?(?P<h1>\d{1,2})[:：时点](?P<m1>\d{2}"
    r"|半)?分?\s*(?:[-—–－~～至到]+)\s*"
    r"(?P<half2>上午|中午|下午|晚上?)?\s*(?P<h2>\d{1,2})[:：时点](?P<m2>\d{2}|半)?"
)
_AGENDA_HALF = re.compile(
    rf"(?:^|\n)[\s（(]*(?:[一二三四五六七八九十\d]+[、.）)])?\s*(?:{_DATE}[，,]?\s*)?(?P<half>上午|下午"
    rf"|晚上?|全天)[^。；\n]{{0,80}}"
)
# Not meeting time: arriving, meals, travel, office hours of a contact, deadlines.
_NOT_MEETING = re.compile(
    r"报到|签到|就餐|用餐|午餐|晚餐|早餐|午休|休息|返程|离会|疏散|乘车|集合|出发|调试|测试|彩排|入场"
    r"|报名|咨询|办公时间|工作日|回执|报送|反馈|提交|展览|展示时间|观摩培训"
)
_MEETING_TIME = re.compile(r"召开|举行|会议|时间|会期|日程|议程")


@dataclass(frozen=True, slots=True)
class Length:
    """How long a meeting lasts.

    Attributes:
        days: in days, half a day being 0.5; None where only hours are told.
        hours: in hours; None where only days are told.
        words: what it was read from, for the reader.
        span: where that stands.
    """

    days: float | None
    hours: float | None
    words: str
    span: Span


def number_of(words: str) -> float:
    """The number that digits or Chinese numerals up to 99 write."""
    if words[0].isdigit():
        return float(words)
    tens, _, ones = words.rpartition("十")
    if "十" in words:
        return _DIGITS.get(tens, 1) * 10 + _DIGITS.get(ones, 0)
    return float(_DIGITS[words[-1]])


def length_of_meeting(reading: Reading) -> Length | None:
    """How long the meeting of a notice lasts; None where the text does not say.

    A stated length (会期一天) goes before dates, dates before clock times, clock times before 上午 and 下午.
    Clock times of one notice are taken together, so that a visit and a meeting chained on one day count as
    one.
    """
    return _stated(reading) or _dated(reading) or _clocked(reading) or _halves(reading)


def _sentence_span(reading: Reading, offset: int) -> tuple[str, Span]:
    clause = reading.clause_at(offset)
    return reading.sentence(clause), whole_sentence(reading, clause)


def _stated(reading: Reading) -> Length | None:
    for match in _DAYS.finditer(reading.text, *reading.elements.body):
        sentence, span = _sentence_span(reading, match.start())
        if re.search(
            r"培训|报到|试点|任期|活动期|整治|行动为期", sentence[: match.start("days") - span.start]
        ):
            continue
        if match["number"] is None:
            days = 1.0 if match["days"] == "全天" else 0.5
            return Length(days, None, match.group(), span)
        number = number_of(match["number"])
        if match["unit"] == "小时":
            return Length(None, number, match.group(), span)
        days = {"半天": number / 2, "天半": number + 0.5}.get(match["unit"], number)
        return Length(days, None, match.group(), span)
    return None


def _dated(reading: Reading) -> Length | None:
    for match in _RANGE.finditer(reading.text, *reading.elements.body):
        sentence, span = _sentence_span(reading, match.start())
        clause = reading.clause_at(match.start())
        if _NOT_MEETING.search(reading.text[clause.start : clause.end]) or not _about_time(
            reading, match.start(), sentence
        ):
            continue
        if match["month2"] and match["month2"] != match["month"]:
            continue
        begins = 1 if match["from"] in ("下午", "晚", "晚上") else 0
        ends = 1 if match["to"] == "上午" else 2
        halves = (int(match["last"]) - int(match["first"])) * 2 + ends - begins
        if 0 < halves <= 20:
            return Length(halves / 2, None, match.group(), span)
    return None


def _about_time(reading: Reading, offset: int, sentence: str) -> bool:
    headings = "".join(section.heading for section in reading.section_at(offset))
    return bool(_MEETING_TIME.search(sentence) or _MEETING_TIME.search(headings))


def clock_times(text: str, start: int, end: int) -> Iterator[tuple[int, int, re.Match[str]]]:
    """Clock times from–to in a stretch of text, as minutes of the day, with the match."""
    for match in _CLOCK.finditer(text, start, end):
        h1, h2 = int(match["h1"]), int(match["h2"])
        afternoon = match["half"] in ("下午", "晚", "晚上", "晚间")
        if afternoon and h1 < 12:
            h1 += 12
        if (afternoon or match["half2"] in ("下午", "晚", "晚上")) and h2 < 12:
            h2 += 12
        begins, ends = h1 * 60 + _minutes(match["m1"]), h2 * 60 + _minutes(match["m2"])
        if 6 * 60 <= begins < ends <= 24 * 60:
            yield begins, ends, match


def _minutes(words: str | None) -> int:
    return 30 if words == "半" else int(words or 0)


def _clocked(reading: Reading) -> Length | None:
    intervals: list[tuple[int, int]] = []
    last: re.Match[str] | None = None
    for begins, ends, match in clock_times(reading.text, *reading.elements.body):
        sentence, _ = _sentence_span(reading, match.start())
        if not _NOT_MEETING.search(sentence):
            intervals.append((begins, ends))
            last = match
    if last is None:
        return None
    total, reached = 0, 0
    for begins, ends in sorted(intervals):
        total += max(0, ends - max(begins, reached))
        reached = max(reached, ends)
    _, span = _sentence_span(reading, last.start())
    return Length(None, total / 60, f"{len(intervals)}段时间合计{total // 60}小时{total % 60}分", span)


def _halves(reading: Reading) -> Length | None:
    found: dict[str, re.Match[str]] = {}
    for match in _AGENDA_HALF.finditer(reading.text, *reading.elements.body):
        if not _NOT_MEETING.search(match.group()):
            found.setdefault(match["half"][0], match)
    if "全" not in found and len(found) < 2:
        return None
    last = found.get("全") or list(found.values())[-1]
    _, span = _sentence_span(reading, last.start("half"))
    days = 1.0 if "全" in found else len(found) / 2
    return Length(days, None, "、".join(match["half"] for match in found.values()), span)
