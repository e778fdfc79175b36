"""How long a meeting lasts, read from its notice: 会期两天, 3月5日下午至7日上午, 9:00—11:30, 上午…下午…."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from jianfu.documents.document import Span
from jianfu.documents.reading import Reading

_DIGITS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_NUMBER = r"(?:\d{1,3}(?:\.\d)?|[一二两三四五六七八九十]{1,3})"
_DAYS = re.compile(
    rf"(?:会期|会议(?:时间|时长|为期|历时|安排)|时间(?=[为约共])|为期|时长)[：:]?"
    rf"(?P<before>[^，。；：:\n\d月年]{{0,4}}?(?:{_NUMBER}\s*个?[天日]?[至到或\-—－~～])?)"
    rf"(?P<days>半天|(?P<number>{_NUMBER})\s*个?(?P<unit>半天|天半|天|日(?!上|下)|小时)(?:(?P<minutes>\d{{1,2}})分)?|全天)"
)
_RANGE_OF_LENGTHS = re.compile(r"[至到或\-—－~～]")
_OR_LONGER = re.compile(rf"[至到或\-—－~～](?P<number>{_NUMBER})\s*个?(?P<unit>天半|天|日)")
_IN_BATCHES = re.compile(r"分[一二两三四五六七八九十\d]*[批片期区]|轮流召开|分别召开")
_NOT_THE_MEETINGS = re.compile(r"培训|报到|试点|任期|活动期|整治|行动为期")
_DATE = r"(?:\d{1,2}月)?\s*\d{1,2}日(?:[（(][^）)\n]{1,8}[）)])?"
_HALF = r"(?:上午|下午|晚上?|全天|中午)"
_RANGE = re.compile(
    rf"(?:(?P<month>\d{{1,2}})月\s*)?(?P<first>\d{{1,2}})日?(?:[（(][^）)\n]{{1,8}}[）)])?(?P<from>{_HALF})?"
    rf"\s*(?:[-—–－~～至到]+)\s*(?:(?P<month2>\d{{1,2}})月)?\s*(?P<last>\d{{1,2}})日"
    rf"(?:[（(][^）)\n]{{1,8}}[）)])?(?P<to>{_HALF})?"
)
_CLOCK = re.compile(
    r"(?:(?P<half>上午|早上|中午|下午|晚上?|晚间)\s*)?(?P<h1>\d{1,2})[:：时点](?P<m1>\d{2}|半)?分?\s*"
    r"(?:[-—–－~～至到]+)\s*(?P<half2>中午|下午|晚上?)?\s*(?P<h2>\d{1,2})[:：时点](?P<m2>\d{2}|半)?"
)
_AGENDA_HALF = re.compile(
    rf"(?P<line>^|\n)?(?:(?<=[，。；：])|(?<=\n)|^)[\s（(]*(?:[一二三四五六七八九十\d]+[、.）)])?\s*(?:{_DATE}[，,]?\s*)?"
    rf"(?P<half>上午|下午|晚上?|全天)[^，。；\n]{{0,60}}",
)
_EVENT = re.compile(r"会议|会(?!人员|回执|名单|场|务)|观摩|参观|讨论|讲评|总结")
# Not meeting time: arriving, meals, travel, office hours of a contact, deadlines.
_NOT_MEETING = re.compile(
    r"报到|签到|就餐|用餐|午餐|晚餐|早餐|午休|休息|返程|离会|疏散|乘车|集合|出发|调试|测试|彩排|入场"
    r"|报名|咨询|办公时间|工作日|回执|报送|反馈|提交|名单|[时点分\d]前|展览|展示时间"
)
_MEETING_TIME = re.compile(r"召开|举行|会议|时间|会期|日程|议程")
_LASTS = re.compile(
    r"(?P<number>\d{1,3}(?:\.\d)?|[一二两三四五六七八九十]{1,3})\s*个?(?P<half>半)?\s*"
    r"(?P<unit>小时|分钟|刻钟|min)(?P<more>半)?"
)
_COMMON_YEAR = 2023  # only days between dates are counted
_MINUTES = {"小时": 60, "分钟": 1, "刻钟": 15, "min": 1}


@dataclass(frozen=True, slots=True)
class Item:
    """A sentence of a notice, or a whole row of a table: what belongs together in a programme.

    Attributes:
        start: offset of the first character in the document's text.
        end: offset behind the last character.
        words: what stands there; cells of a row are divided by line breaks.
    """

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Session:
    """A stretch of the programme that is told by the clock.

    Attributes:
        begins: minutes after midnight.
        ends: minutes after midnight, later than ``begins``.
        words: the item of the programme, for the reader.
        span: where it stands.
    """

    begins: int
    ends: int
    words: str
    span: Span


@dataclass(frozen=True, slots=True)
class Length:
    """How long a meeting lasts.

    Attributes:
        days: in days, half a day being 0.5; None where only hours are told.
        hours: in hours; None where only days are told.
        words: what it was read from, for the reader.
        span: where that stands.
        sure: False where a range (半天至一天) or batches (分批召开) leave open how long each sits.
    """

    days: float | None
    hours: float | None
    words: str
    span: Span
    sure: bool = True


def items_of(reading: Reading) -> Iterator[Item]:
    """The sentences of the body and the annexes in their order; the cells of a table's row are one item."""
    document, text = reading.document, reading.text
    regions = (reading.elements.body, *reading.elements.annexes)
    last: tuple[tuple[int, int] | None, int, int] | None = None  # row, start, end
    for start in dict.fromkeys(clause.sentence_start for clause in reading.clauses):
        end = reading.clause_at(start).sentence_end
        if (
            not any(first < end and start < behind for first, behind in regions)
            or not text[start:end].strip()
        ):
            continue
        cell = document.blocks[document.block_index(start)].cell if document.blocks else None
        row = (cell.table, cell.row) if cell else None
        if last and row is not None and row == last[0]:
            last = (row, last[1], end)
            continue
        if last:
            yield Item(last[1], last[2], text[last[1] : last[2]])
        last = (row, start, end)
    if last:
        yield Item(last[1], last[2], text[last[1] : last[2]])


def item_span(reading: Reading, item: Item) -> Span:
    """Where an item stands, without surrounding blanks."""
    start = item.start + len(item.words) - len(item.words.lstrip())
    return reading.document.span(start, item.start + len(item.words.rstrip()))


def number_of(words: str) -> float:
    """The number that digits or Chinese numerals up to 99 write."""
    if words[0].isdigit():
        return float(words)
    tens, _, ones = words.rpartition("十")
    if "十" in words:
        return _DIGITS.get(tens, 1) * 10 + _DIGITS.get(ones, 0)
    return float(_DIGITS[words[-1]])


def minutes_told(words: str) -> float | None:
    """The first duration that stands in the words (约70分钟, 一个半小时), in minutes; None without any."""
    lasts = _LASTS.search(words)
    if lasts is None:
        return None
    extra = 0.5 if lasts["half"] or lasts["more"] else 0
    return (number_of(lasts["number"]) + extra) * _MINUTES[lasts["unit"]]


def clock_times(text: str, start: int, end: int) -> Iterator[tuple[int, int, re.Match[str]]]:
    """Clock times from–to in a stretch of text, as minutes of the day, with the match."""
    for match in _CLOCK.finditer(text, start, end):
        h1, h2 = int(match["h1"]), int(match["h2"])
        afternoon = match["half"] in ("下午", "晚", "晚上", "晚间")
        if afternoon and h1 < 12:
            h1 += 12
        if (afternoon or match["half2"] in ("下午", "晚", "晚上")) and h2 < 12:
            h2 += 12
        begins, ends = h1 * 60 + _minute(match["m1"]), h2 * 60 + _minute(match["m2"])
        if 6 * 60 <= begins < ends <= 24 * 60:
            yield begins, ends, match


def _minute(words: str | None) -> int:
    return 30 if words == "半" else int(words or 0)


def sessions_of(reading: Reading, items: tuple[Item, ...]) -> tuple[Session, ...]:
    """What a programme tells by the clock; arriving, meals and travel are left out."""
    return tuple(
        Session(begins, ends, " ".join(item.words.split()), sentence_span(reading, match.start()))
        for item in items
        if not _NOT_MEETING.search(item.words)
        for begins, ends, match in clock_times(reading.text, item.start, item.end)
    )


def minutes_of(sessions: tuple[Session, ...]) -> int | None:
    """The minutes that sessions take together, those at the same time once; None without any."""
    total, reached = 0, 0
    for session in sorted(sessions, key=lambda session: session.begins):
        total += max(0, session.ends - max(session.begins, reached))
        reached = max(reached, session.ends)
    return total or None


def length_of_meeting(reading: Reading, sessions: tuple[Session, ...]) -> Length | None:
    """How long the meeting of a notice lasts; None where the text does not say.

    A stated length (会期一天) goes before dates, dates before clock times, clock times before 上午 and 下午.
    Clock times of one notice are taken together, so that a visit and a meeting chained on one day count as
    one.
    """
    return _stated(reading) or _dated(reading) or _clocked(sessions) or _halves(reading)


def sentence_span(reading: Reading, offset: int) -> Span:
    """The sentence that holds an offset, without surrounding blanks."""
    clause = reading.clause_at(offset)
    return item_span(reading, Item(clause.sentence_start, clause.sentence_end, reading.sentence(clause)))


def _stated(reading: Reading) -> Length | None:
    for match in _DAYS.finditer(reading.text, *reading.elements.body):
        span = sentence_span(reading, match.start())
        dated = match["unit"] == "日" and re.search("时间|安排", match.group())  # 会议时间：5日 is a date
        if dated or _NOT_THE_MEETINGS.search(reading.text, span.start, match.start("days")):
            continue
        sure = not (_RANGE_OF_LENGTHS.search(match["before"]) or _IN_BATCHES.search(span.exact))
        longer = _OR_LONGER.match(reading.text, match.end())
        if longer:
            return Length(
                _days(longer["number"], longer["unit"]),
                None,
                match.group() + longer.group(),
                span,
                sure=False,
            )
        if match["number"] is None:
            return Length(1.0 if match["days"] == "全天" else 0.5, None, match.group(), span, sure)
        if match["unit"] == "小时":
            hours = number_of(match["number"]) + int(match["minutes"] or 0) / 60
            return Length(None, hours, match.group(), span, sure)
        return Length(_days(match["number"], match["unit"]), None, match.group(), span, sure)
    return None


def _days(number: str, unit: str) -> float:
    days = number_of(number)
    return {"半天": days / 2, "天半": days + 0.5}.get(unit, days)


def _dated(reading: Reading) -> Length | None:
    for match in _RANGE.finditer(reading.text, *reading.elements.body):
        span = sentence_span(reading, match.start())
        clause = reading.clause_at(match.start())
        if _NOT_MEETING.search(reading.text[clause.start : clause.end]) or not _about_time(
            reading, match.start(), span.exact
        ):
            continue
        begins = 1 if match["from"] in ("下午", "晚", "晚上") else 0
        ends = 1 if match["to"] == "上午" else 2
        halves = _days_between(match) * 2 + ends - begins
        if 0 < halves <= 20:
            sure = not _IN_BATCHES.search(reading.text, *reading.elements.body)
            return Length(halves / 2, None, match.group(), span, sure)
    return None


def _days_between(match: re.Match[str]) -> int:
    """Days from the first date to the last, over the end of a month too (January, where none is named); -1 where a date does not exist."""
    try:
        first = date(_COMMON_YEAR, int(match["month"] or 1), int(match["first"]))
        last = date(_COMMON_YEAR, int(match["month2"] or match["month"] or 1), int(match["last"]))
    except ValueError:
        return -1
    return (last - first).days


def _about_time(reading: Reading, offset: int, sentence: str) -> bool:
    headings = "".join(section.heading for section in reading.section_at(offset))
    return bool(_MEETING_TIME.search(sentence) or _MEETING_TIME.search(headings))


def _clocked(sessions: tuple[Session, ...]) -> Length | None:
    total = minutes_of(sessions)
    if total is None:
        return None
    words = f"{len(sessions)}段时间合计{total // 60}小时{total % 60}分"
    return Length(None, total / 60, words, sessions[-1].span)


def _halves(reading: Reading) -> Length | None:
    found: dict[str, re.Match[str]] = {}
    for match in _AGENDA_HALF.finditer(reading.text, *reading.elements.body):
        in_text = match["line"] is None and match.start() > reading.elements.body[0]
        if not _NOT_MEETING.search(match.group()) and (not in_text or _EVENT.search(match.group())):
            found.setdefault(match["half"][0], match)
    if "全" not in found and len(found) < 2:
        return None
    last = found.get("全") or list(found.values())[-1]
    days = 1.0 if "全" in found else len(found) / 2
    words = "、".join(match["half"] for match in found.values())
    return Length(days, None, words, sentence_span(reading, last.start("half")))
