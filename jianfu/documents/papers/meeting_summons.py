"""Who is summoned to a meeting, in which post and how, and where lower offices sit."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from jianfu.documents.document import Span
from jianfu.documents.office import Level
from jianfu.documents.offices import level_words
from jianfu.documents.papers.meeting_time import Item, sentence_span
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Voice, voice_of

MEETING = (
    r"(?:会议(?!室|中心|费|纪要)|电视电话会|视频会(?!商)|视频(?:调度|连线|会商)会?|现场观摩|调度(?=[（(]视频)|培训班|轮训班"
    r"|(?:推进|促进|现场|观摩|调度|座谈|动员|部署|交流|总结|表彰|誓师|培训|宣讲"
    r"|通报|碰头|分析|协调|约谈|研讨|务虚|工作|点评|述职|例)(?:大)?会(?!计|议室|员))"
)
"""What counts as a meeting; a fair, a game or a conference room does not."""


class Organ(StrEnum):
    """Whose people are summoned."""

    PARTY_AND_GOVERNMENT = "党委政府"
    DEPARTMENT = "部门"
    VILLAGE = "村（社区）"
    UNTOLD = "未写明"


class Rank(StrEnum):
    """In which post."""

    CHIEF = "主要负责同志"
    CHIEF_OR_DEPUTY = "主要或者分管负责同志"
    DEPUTY = "分管负责同志"
    LEADER = "负责同志"  # which of the leaders is not told
    STAFF = "工作人员"


class Tone(StrEnum):
    """How they are asked to come."""

    REQUIRED = "要求"
    INVITED = "邀请"
    ALLOWED = "可由"


@dataclass(frozen=True, slots=True)
class Summons:
    """Lower offices whose people are to attend.

    Attributes:
        words: the words of the notice (各乡镇党委书记).
        span: the clause they stand in.
        levels: the levels named, from the top down; empty for a park or where the words do not tell.
        organ: whose people.
        rank: in which post.
        tone: told, invited or allowed to come.
        named: True for one office by its name, False for a class of offices (各县).
    """

    words: str
    span: Span
    levels: tuple[Level, ...]
    organ: Organ
    rank: Rank
    tone: Tone
    named: bool


@dataclass(frozen=True, slots=True)
class Venue:
    """Where lower offices sit: a branch venue, a screen, a place of a visit.

    Attributes:
        words: the words of the notice (各乡镇设分会场).
        span: the sentence they stand in.
        levels: the levels at which there are venues, from the top down.
    """

    words: str
    span: Span
    levels: tuple[Level, ...]


# ---- who is summoned

_WHOLE = r"(?:[（(][^）)\n]{1,16}[）)])?"
_REGION = (
    rf"(?:设区市|地市|城市(?=人民政府|政府)|(?<!城)市(?!场)|州|盟|县|(?<![小片辖地灾校])区|旗|乡镇|镇街|(?<!城)乡(?!村)|镇|街道|街|村居"
    rf"|(?<![农乡])村|社区|居(?!住)|苏木|嘎查|开发区|新区|园区|功能区|特区){_WHOLE}(?!直|级|属|域|管(?!理委|委)|民(?!宗|政|委))"
)
_REGIONS = rf"(?:(?:(?![市县区镇乡村街])[\u4e00-\u9fa5]){{0,4}}?{_REGION}(?:[、和及与]?{_REGION}){{0,4}})"
# Classes of offices that are plain without 各.
_CLASSES = (
    r"(?:县（市、区）|县\(市、区\)|县市区|县区|区县|乡镇|镇街|街镇|镇（街道）|乡（镇）|村（社区）|村居)"
    + _WHOLE
)
_PARTY_OR_GOVERNMENT = r"(?:党委|党[（(]?工[）)]?委|工委|(?:人民)?政府|办事处|管委会|管理委员会|党政|委)"
_VILLAGE_BODY = r"(?:党组织|党支部|党总支|[村居]?民?委员?会|“?两委”?)"
_ORGANS = rf"(?:{_PARTY_OR_GOVERNMENT}|{_VILLAGE_BODY})(?:[、和及（(]?(?:{_PARTY_OR_GOVERNMENT}|{_VILLAGE_BODY})[）)]?){{0,2}}"
_DEPARTMENT = (
    r"[\u4e00-\u9fa5（）()]{1,16}?(?:局|委员会|委|办公室|办|部门|中心|站|所|大队|支队|公司|学校|院|小学|中学|单位)"
    r"(?:[、和及][\u4e00-\u9fa5（）()]{1,12}?(?:局|委|办|部门|中心|站|所))*"
)
_QUALIFIER = (
    r"(?:各?[1一]名|班子|主要(?:负责同志|领导)?或者?|主要|分管(?:负责同志|领导)?或者?|分管|有关|相关|联系|常务|主管|具体分管|、|和|的){0,5}"
    r"(?:[\u4e00-\u9fa5]{2,8}工作的)?"
)
_POST = (
    r"(?:负责同志|负责人|领导(?:同志)?(?!小组)|班子成员|副职|正职|“?一把手”?|副?[市县区州盟旗镇乡局厅部]长(?!办|助理|乡镇)|(?:第一)?副?书记|副?主任"
    r"|业务骨干|工作人员|经办人员?|全体(?:机关)?(?:干部|人员)(?:职工)?|机关干部|干部职工|(?:[\u4e00-\u9fa5]{1,6}?)?(?:网格员|联络员|专干)|村组干部|代表)"
)
_SUMMONED = re.compile(
    rf"(?:(?:各|[你贵]|所有|每个|有关|相关)(?P<each>{_REGIONS})"
    rf"|(?P<plain>{_CLASSES}(?:[、和及与]?{_CLASSES})*)"
    rf"|(?P<name>(?:(?![各请邀由及和与知])[\u4e00-\u9fa5]){{2,6}}(?:市|州|县|区|旗|镇|乡|街道|村))(?={_ORGANS}))"
    rf"(?:(?P<organ>{_ORGANS})|(?P<department>{_DEPARTMENT}))?"
    rf"(?P<qualifier>{_QUALIFIER})(?P<post>{_POST})"
    r"|(?P<bare>(?:村|社区)(?:党组织|支部|党支部)?书记|村支书|村(?:委会)?主任|村干部|乡镇(?:党委)?书记|乡镇长|镇长|党委书记)"
)
_ATTENDS = re.compile(
    r"参会|与会|参加|出席|列席|到会|收听收看|收看|参训|参观|观摩|会议人员|会议规模|邀请|光临|莅临|上线|入会|到场|人员范围"
)
_LABEL_ABOVE = re.compile(
    r"(?:参会|与会|参加|出席|列席|会议|参训)(?:会议)?(?:的)?(?:人员|对象|范围|单位)[^。]{0,150}$"
)
_HELD = re.compile(rf"(?:召开|举行)[^，。；\n]{{0,30}}?{MEETING}")
_LOWER_HOLD = re.compile(
    r"(?:各|所有|每个|乡镇|下级)[^。；\n]{0,20}$|[县区乡镇村](?:级|政府|委)[^。；\n]{0,12}$"
)
_ATTEND_BEHIND = re.compile(r"[^。；\n]{0,30}?(?:参加|参会|出席|列席|到会)")
_INVITED = re.compile(r"邀请|诚邀|特邀|敬请")
_ALLOWED = re.compile(r"可由|可安排|可派|根据需要|自愿|视情|酌情")


def summons_of(reading: Reading, items: Sequence[Item]) -> Iterator[Summons]:
    """Who is to attend the meeting of a notice.

    Args:
        reading: the notice.
        items: its sentences and rows, in order.
    """
    starts = [item.start for item in items]
    seen: set[tuple[int, str]] = set()
    for hit in reading.find(_SUMMONED, Voice.ORDERED, Voice.OWN, Voice.CONDITIONAL, annexes=True):
        item = items[max(bisect_right(starts, hit.start) - 1, 0)]
        key = (item.start, hit.match.group())
        if key in seen or not about_attending(reading, hit.start, item.words):
            continue
        seen.add(key)
        yield from _summoned(reading, hit)


def standing_summons(reading: Reading) -> Iterator[Summons]:
    """Who is to attend meetings that a paper provides for, though it calls none itself (每月召开调度会，…参加).

    Meetings that lower offices hold themselves are left out.
    """
    for meeting in reading.find(_HELD, Voice.ORDERED, Voice.OWN):
        start, end = meeting.clause.sentence_start, meeting.clause.sentence_end
        if _LOWER_HOLD.search(reading.text, start, meeting.start):
            continue
        for match in _SUMMONED.finditer(reading.text, meeting.end, end):
            if _ATTEND_BEHIND.match(reading.text, match.end(), end):
                clause = reading.clause_at(match.start())
                voice = voice_of(reading.text, clause, match.start())
                if voice in (Voice.ORDERED, Voice.OWN):
                    span = reading.document.span(match.start(), match.end())
                    yield from _summoned(reading, Hit(match, clause, voice, span))


def _summoned(reading: Reading, hit: Hit) -> Iterator[Summons]:
    """The summons of a hit, unless it names an office that is not below the issuer."""
    match = hit.match
    place = match["each"] or match["plain"] or match["bare"] or match["name"][-2:]
    levels = level_words(place, reading.issuer.region)
    issuer = reading.issuer.level
    if match["name"] and (issuer is None or not levels or levels[-1] <= issuer):
        return
    organ = match["organ"] or ""
    yield Summons(
        words=match.group(),
        span=reading.whole_clause(hit),
        levels=levels,
        organ=_organ(organ, match["department"], levels),
        rank=_rank(match["qualifier"] or "", match["post"] or match["bare"], organ),
        tone=_tone(reading.sentence(hit.clause)),
        named=bool(match["name"]),
    )


def about_attending(reading: Reading, start: int, words: str) -> bool:
    """Whether the words at an offset say who is to attend: told by their sentence, heading or label."""
    if _ATTENDS.search(words):
        return True
    if any(_ATTENDS.search(section.heading) for section in reading.section_at(start)):
        return True
    return bool(_LABEL_ABOVE.search(reading.text[max(0, start - 160) : start]))


def _organ(organ: str, department: str | None, levels: tuple[Level, ...]) -> Organ:
    if department:
        return Organ.DEPARTMENT
    if Level.VILLAGE in levels:
        return Organ.VILLAGE
    return Organ.PARTY_AND_GOVERNMENT if organ else Organ.UNTOLD


def _rank(qualifier: str, post: str, organ: str) -> Rank:
    if re.search(r"骨干|人员|干部|网格员|联络员|专干|代表", post):
        return Rank.STAFF
    if "主要" in qualifier:
        return Rank.CHIEF_OR_DEPUTY if "或" in qualifier else Rank.CHIEF
    if "副" in post or post == "班子成员" or re.search(r"分管|联系|常务|主管", qualifier):
        return Rank.DEPUTY
    if (
        re.search(r"正职|一把手|长$|书记$", post)
        or (post == "主任" and organ)
        or re.search(r"村支书|村(?:委会)?主任", post)
    ):
        return Rank.CHIEF
    return Rank.LEADER


def _tone(sentence: str) -> Tone:
    if _ALLOWED.search(sentence):
        return Tone.ALLOWED
    return Tone.INVITED if _INVITED.search(sentence) else Tone.REQUIRED


# ---- where they sit

_VENUE = re.compile(
    r"分会场|收听收看|收看|视频会议室|接入|连线|直(?:接)?(?:开|通|延伸)?[到达]|(?:延伸|扩大|开)(?:到|至)"
)
_PLACE = re.compile(
    rf"(?:各|所有|每个)(?P<each>{_REGIONS})|(?P<plain>{_CLASSES}(?:[、和及与]?{_CLASSES})*)"
    r"|(?:[到达至含在、，和及])(?P<to>(?:[乡镇村县区市]|街道|社区)(?:[、和及一]?(?:[乡镇村县区]|街道|社区))*(?=分会场|[、，。；\n设收均]|同步|一级|$))"
    r"|(?P<chain>[省市县乡村](?:（[^）]{1,8}）)?(?:、(?:[市县区乡镇村]|街道|社区)(?:（[^）]{1,8}）)?){1,4}(?=[二三四五]级|[均都设]|同步|分会场))"
)


def venues_of(reading: Reading) -> Iterator[Venue]:
    """Where lower offices sit, one venue a sentence."""
    done: set[int] = set()
    for hit in reading.find(_VENUE, Voice.ORDERED, Voice.OWN, annexes=True):
        opening = hit.clause.sentence_start
        if opening in done:
            continue
        done.add(opening)
        levels = {
            level
            for place in _PLACE.finditer(reading.text, opening, hit.clause.sentence_end)
            if not _left_out(reading, place.start())
            for level in level_words(place[place.lastgroup or 0], reading.issuer.region)
            if reading.issuer.level is None or level > reading.issuer.level
        }
        if levels:
            span = sentence_span(reading, hit.start)
            yield Venue(span.exact, span, tuple(sorted(levels)))


_NOT_THERE = re.compile(r"不(?:再)?(?:在|设|到|延伸|扩大)")


def _left_out(reading: Reading, offset: int) -> bool:
    """Whether a place is named only to say that nobody sits there."""
    clause = reading.clause_at(offset)
    if voice_of(reading.text, clause, offset) is Voice.FORBIDDEN:
        return True
    return bool(_NOT_THERE.search(reading.text, clause.start, offset))
