"""A notice of a meeting: who convenes it, who must come, where, what is spoken and who approved it.

Training classes, relayed meetings (收听收看), visits (观摩) and video calls (视频连线) are meetings here: the
Provisions count them whatever they are called, and a notice often calls them something else. Not read as
meetings: sessions that the law or Party rules prescribe (代表大会, 全体会议, 民主生活会).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from jianfu.documents.document import Span
from jianfu.documents.office import Kind, Level
from jianfu.documents.papers.meeting_speech import Speech, speech_limit, speeches_of
from jianfu.documents.papers.meeting_summons import MEETING, Rank, Summons, Venue, summons_of, venues_of
from jianfu.documents.papers.meeting_time import (
    Length,
    Session,
    items_of,
    length_of_meeting,
    minutes_of,
    sentence_span,
    sessions_of,
)
from jianfu.documents.reading import Purpose, Reading
from jianfu.documents.voice import Voice, voice_of


class MeetingKind(StrEnum):
    """What sort of meeting, by its name."""

    WORK = "工作会议"
    PROMOTION = "推进会"
    DISPATCH = "调度会"
    MOBILISATION = "动员部署会"
    ON_SITE = "现场观摩"
    FORUM = "座谈会"
    TRAINING = "培训"
    RELAY = "收听收看"  # a higher office's meeting is attended on the screen
    OTHER = "会议"


class Approver(StrEnum):
    """Who approved the meeting, as its notice says."""

    PARTY_CHIEF = "党委主要负责同志"
    PARTY_COMMITTEE = "党委"
    GOVERNMENT = "政府"
    LEADER = "其他领导"
    OTHER = "其他"


@dataclass(frozen=True, slots=True)
class Approval:
    """An approval the notice names.

    Attributes:
        words: the words (经县委主要负责同志同意).
        by: who gave it.
        span: where it stands.
    """

    words: str
    by: Approver
    span: Span


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting as its notice tells it.

    Attributes:
        name: its name as written; empty where none stands.
        kind: what sort of meeting.
        video: whether it is held, also in part, by telephone or video.
        convener: who holds it, in the words of the notice; else the issuer's name.
        convener_kind: what sort of body that is.
        level: the convener's level; None where it cannot be told.
        relayed: the words of a higher office's meeting that is relayed; empty otherwise.
        called_by: rank of the leader of the convener who calls it (召集) or presides (主持); None where untold.
        called: where that stands; None where untold.
        summons: lower offices whose people are to attend, in the order of the text.
        venues: where they sit, below the convener.
        lowest: the lowest level that attends or has a venue; None where none is told.
        leave: where it is said how to ask for leave or that nobody may stand in; None without such words.
        sessions: the programme as told by the clock.
        minutes: the minutes of all sessions together, those at the same time once; None without any.
        chained: whether several events (观摩, then a meeting) follow each other for the same people.
        length: how long it lasts; None where untold.
        group_discussion: where group discussions are provided for; None without.
        speeches: who speaks and reports, in the order of the text.
        speech_limit: where a limit for all who speak stands; None without.
        approvals: the approvals named.
    """

    name: str
    kind: MeetingKind
    video: bool
    convener: str
    convener_kind: Kind
    level: Level | None
    relayed: str
    called_by: Rank | None
    called: Span | None
    summons: tuple[Summons, ...]
    venues: tuple[Venue, ...]
    lowest: Level | None
    leave: Span | None
    sessions: tuple[Session, ...]
    minutes: int | None
    chained: bool
    length: Length | None
    group_discussion: Span | None
    speeches: tuple[Speech, ...]
    speech_limit: Span | None
    approvals: tuple[Approval, ...]

    def approved_by(self, *approvers: Approver) -> Approval | None:
        """The first approval by one of these; None without."""
        return next((approval for approval in self.approvals if approval.by in approvers), None)


# ---- which documents call a meeting

_TITLE = re.compile(
    rf"(?:召开|举行|举办|参加|收听收看|组织收看|套开|开展|组织)[^，。；\n]{{0,60}}?{MEETING}"
    rf"|{MEETING}[^，。；\n]{{0,4}}(?:通知|安排|方案|议程|日程|手册)"
)
_CALL = re.compile(
    rf"(?:定于|拟于|拟定于|将于|订于|决定|计划|经[^，。；\n]{{1,24}}(?:同意|批准|研究)[，,]?|请|拟|现"
    rf"|[今明后]天|今晚|明早|周[一二三四五六日]|\d[日号]|利用|会后)[^。；\n]{{0,50}}?(?:召开|举行|举办|套开|参加|收听收看|接着召开)[^，。；\n]{{0,50}}?{MEETING}"
)
_LABELS = re.compile(r"(?:参会|与会|参加|出席|会议)(?:人员|对象|范围|时间|地点|议程|日程|内容|要求)")
_PRESCRIBED = re.compile(
    r"代表大会|人大常委会|常务委员会第|政协[^，。；\n]{0,20}(?:届|常委|全体)|(?:委员会|全委会"
    r"|纪委)[^，。；\n]{0,6}全体会议|党代会|人代会|全委\S{0,4}会|民主生活会|组织生活会"
)
_FAIR = re.compile(r"运动会|[博展]览会|招聘会|推介会|交易会|洽谈会|展销会|晚会|音乐会|庙会|家长会")
_OPENING = 400  # characters of the body in which a meeting is called


def meeting_of(reading: Reading) -> Meeting | None:
    """The meeting a document calls; None where it calls none.

    It errs where a standing rule on meetings (会议制度) has the labels of a notice, and where a notice is an
    image with a covering line only.
    """
    if not _calls_meeting(reading):
        return None
    items = tuple(items_of(reading))
    sessions = sessions_of(reading, items)
    name = _name(reading)
    convener, kind = _convener(reading)
    called_by, called = _called_by(reading)
    summons = tuple(summons_of(reading, items))
    venues = tuple(venues_of(reading))
    levels = [level for person in summons for level in person.levels]
    levels += [level for venue in venues for level in venue.levels]
    relayed = _RELAYED.search(reading.text, _head(reading), reading.elements.body[1])
    leave = _LEAVE.search(reading.text, *reading.elements.body)
    groups = _first_said(reading, _GROUPS)
    return Meeting(
        name=name,
        kind=MeetingKind.RELAY if relayed else _kind(name or reading.text),
        video=bool(_VIDEO.search(reading.text)),
        convener=convener,
        convener_kind=kind,
        level=reading.issuer.level,
        relayed=relayed.group() if relayed else "",
        called_by=called_by,
        called=called,
        summons=summons,
        venues=venues,
        lowest=max(levels, default=None),
        leave=sentence_span(reading, leave.start()) if leave else None,
        sessions=sessions,
        minutes=minutes_of(sessions),
        chained=_chained(reading, sessions),
        length=length_of_meeting(reading, sessions),
        group_discussion=groups,
        speeches=speeches_of(reading, items),
        speech_limit=speech_limit(reading),
        approvals=tuple(_approvals(reading)),
    )


def _calls_meeting(reading: Reading) -> bool:
    """By its title, its opening words or the labels of a meeting notice."""
    title = reading.elements.title or reading.text[:_OPENING].split("\n", 1)[0]
    if _PRESCRIBED.search(title):
        return False
    if _TITLE.search(title) or (reading.purpose is Purpose.MEETING_NOTICE and not _FAIR.search(title)):
        return True
    start, end = reading.elements.body
    opening = reading.text[start : min(end, start + _OPENING)]
    if _PRESCRIBED.search(opening):
        return False
    labels = {match.group() for match in _LABELS.finditer(reading.text, start, end)}
    called = _CALL.search(opening)
    if called and (labels or reading.purpose is Purpose.MESSAGE):
        return True
    return len(labels) >= 3 and reading.purpose is not Purpose.WORKING_RULES


def _head(reading: Reading) -> int:
    """Where the words that call the meeting may begin: the title, where it stands in the text."""
    span = reading.elements.title_span
    return span[0] if span else reading.elements.body[0]


# ---- name, kind, convener

_NAME = re.compile(
    rf"(?:召开|举行|举办|套开|收听收看|(?:组织)?参加|开展|组织)(?P<name>[^，。；：\n]{{0,50}}?{MEETING}议?)"
)
_NAMED = re.compile(
    rf"(?P<name>[^，。；：\n]{{2,50}}?{MEETING}议?)[^，。；：\n]{{0,4}}(?:通知|安排|方案|议程|日程|手册)"
)
_KINDS = (
    (re.compile(r"培训|轮训|研讨班"), MeetingKind.TRAINING),
    (re.compile(r"观摩|现场"), MeetingKind.ON_SITE),
    (re.compile(r"推进|促进|推动"), MeetingKind.PROMOTION),
    (re.compile(r"调度|碰头|分析|点评|例会|连线|会商"), MeetingKind.DISPATCH),
    (re.compile(r"动员|部署|誓师|启动"), MeetingKind.MOBILISATION),
    (re.compile(r"座谈|研讨|务虚|协调"), MeetingKind.FORUM),
    (re.compile(r"工作会|总结|表彰|述职"), MeetingKind.WORK),
)
_VIDEO = re.compile(r"视频|电视电话|分会场|收听收看|线上|腾讯会议|钉钉|云会议")
_RELAYED = re.compile(
    r"转发[^，。；\n]{0,30}召开[^，。；\n]{0,40}?会"
    r"|(?:收听收看|收看|转播)(?:国务院|国家|全国|全省|全市|省委|省政府|省|市委|市政府|市里|部里|厅里)[^，。；\n]{0,40}?会"
)
_CONVENED = re.compile(
    rf"(?P<who>[^，。；：\n]{{0,24}}?)(?:拟?定于|拟于|将于|订于|决定|拟)[^。；\n]{{0,50}}?(?:召开|举行|举办)"
    rf"[^，。；\n]{{0,50}}?{MEETING}"
)
_PARTY_BODY = re.compile(r"(?:[省市县区州盟旗]委|党委|党工委)(?:办公[室厅])?(?:、|和|及|$|[一-龥]{0,6}政府)")
_GOVERNMENT_BODY = re.compile(r"政府(?:办公[室厅])?(?:、[^，。；\n]{1,12})?$")


def _name(reading: Reading) -> str:
    for pattern, words in (
        (_NAME, reading.elements.title),
        (_NAME, reading.body[:_OPENING]),
        (_NAMED, reading.text[:_OPENING]),
    ):
        match = pattern.search(words)
        if match:
            return match["name"].strip()
    return ""


def _kind(words: str) -> MeetingKind:
    return next((kind for pattern, kind in _KINDS if pattern.search(words)), MeetingKind.OTHER)


def _convener(reading: Reading) -> tuple[str, Kind]:
    """Who holds the meeting: named before 定于 or 拟于, else the issuer."""
    match = _CONVENED.search(reading.text, *reading.elements.body)
    who = match["who"].strip() if match else ""
    if _PARTY_BODY.search(who):
        return who, Kind.PARTY_COMMITTEE
    if _GOVERNMENT_BODY.search(who):
        return who, Kind.GOVERNMENT
    return reading.issuer.name or who.removeprefix("兹"), reading.issuer.kind


# ---- who calls it

_CALLER = re.compile(
    r"(?:(?:召集|主持)人(?:[：:]|\n)\s*(?P<label>[^，。；\n]{2,30})"
    r"|(?P<who>[^，。；：\n]{2,30}?)(?:牵头)?(?P<act>召集|主持召开|主持))"
)
_DEPUTY = re.compile(
    r"分管|副[省市县区州旗镇乡厅局部]长|副(?:书记|主席|主任)|副职|[省市县区州旗]委常委|政法委书记|纪委书记"
)
_CHIEF = re.compile(r"主要(?:负责|领导)|一把手|(?<!副)书记|(?<!副)[省市县区州旗镇乡厅局部]长(?![期效]|助理)")


def _called_by(reading: Reading) -> tuple[Rank | None, Span | None]:
    """The convener's leader who calls the meeting; who presides counts where nobody calls it."""
    found: list[tuple[bool, Rank, Span]] = []
    for match in _CALLER.finditer(reading.text, *reading.elements.body):
        who = match["label"] or match["who"]
        rank = Rank.DEPUTY if _DEPUTY.search(who) else Rank.CHIEF if _CHIEF.search(who) else None
        clause = reading.clause_at(match.start())
        if rank and voice_of(reading.text, clause, match.end() - 1) is not Voice.FORBIDDEN:
            calls = match["act"] == "召集" or match.group().startswith("召集")
            found.append((not calls, rank, sentence_span(reading, match.start())))
    if not found:
        return None, None
    _, rank, span = min(found, key=lambda item: item[0])
    return rank, span


# ---- events, groups, approvals

_LEAVE = re.compile(
    r"请假|(?:不得|不能|严禁|一律不得)[^，。；\n]{0,10}(?:代会|替会|替代|代替|缺席)|参会名单[^，。；\n]{0,6}报"
)
_GROUPS = re.compile(r"分组(?:讨论|审议|交流|座谈|研讨)|小组讨论|分团讨论|分组进行讨论")
_EVENT = re.compile(r"观摩|参观|座谈|培训|讲话|部署|讨论|会")
_CHAINED = re.compile(
    r"套开|(?:会后|观摩(?:结束)?后|随后|之后|结束后)[^，。；\n]{0,12}?(?:召开|举行|开会)|先观摩后开会"
)
_APPROVED = re.compile(
    r"(?:经|报经|报请|业经|已报)(?P<who>[^，。；\n]{0,24}?)(?P<act>同意|批准|审定|批示|审批|研究决定)"
)
_BODY = r"(?:[省市县区州盟旗镇乡]委|党委|党工委)"
_BY = (
    (re.compile(rf"{_BODY}(?:、[^，。；\n]{{0,6}}政府)?(?:主要|书记)|党政主要"), Approver.PARTY_CHIEF),
    (
        re.compile(rf"{_BODY}(?!办|宣传|组织|统战|政法|网信|编办|分管|副|常委(?!会)|领导|有关|秘书)"),
        Approver.PARTY_COMMITTEE,
    ),
    (re.compile(r"政府|[省市县区州旗]长"), Approver.GOVERNMENT),
    (re.compile(r"领导|负责|书记|常委|党组"), Approver.LEADER),
)


def _first_said(reading: Reading, pattern: re.Pattern[str]) -> Span | None:
    """The sentence of the first hit that is not forbidden; None without any."""
    for hit in reading.find(pattern, Voice.ORDERED, Voice.OWN, Voice.CONDITIONAL, annexes=True):
        return sentence_span(reading, hit.start)
    return None


def _chained(reading: Reading, sessions: Sequence[Session]) -> bool:
    if _CHAINED.search(reading.text, *reading.elements.body):
        return True
    events = {match.group() for session in sessions for match in [_EVENT.search(session.words)] if match}
    return len(events) > 1 and any(event in ("观摩", "参观", "座谈", "培训") for event in events)


def _approvals(reading: Reading) -> Iterator[Approval]:
    for hit in reading.find(_APPROVED):
        if hit.voice in (Voice.FORBIDDEN, Voice.QUOTED) or "未" in reading.text[hit.clause.start : hit.start]:
            continue
        who = hit.match["who"]
        by = next((approver for pattern, approver in _BY if pattern.search(who)), Approver.OTHER)
        yield Approval(hit.match.group(), by, hit.span)
