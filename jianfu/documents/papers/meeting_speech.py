"""Who speaks at a meeting, as its programme says: chiefs, reports, exchanges of experience, pledges."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from jianfu.documents.document import Span
from jianfu.documents.papers.meeting_time import Item, clock_times, minutes_told, sentence_span
from jianfu.documents.reading import Reading
from jianfu.documents.voice import Voice, voice_of


class SpeechKind(StrEnum):
    """What sort of speech."""

    SPEECH = "讲话"
    MAIN_REPORT = "主报告"
    EXCHANGE = "发言"
    PLEDGE = "表态"
    WORK_REPORT = "汇报"


class Speaker(StrEnum):
    """Who speaks."""

    PARTY_CHIEF = "党委主要负责同志"
    GOVERNMENT_CHIEF = "政府主要负责同志"
    CHIEF = "主要负责同志"  # of a department, or it is not told of what
    DEPUTY = "副职"
    LEADER = "领导"  # which is not told
    LOWER = "下级单位"
    UNTOLD = "未写明"


@dataclass(frozen=True, slots=True)
class Speech:
    """A speech of the programme.

    Attributes:
        kind: what sort of speech.
        speakers: who speaks; two where one item names two (书记、市长分别讲话).
        apart: False where two speakers are named and the words do not say that each speaks.
        words: the speaker and the act, as written.
        minutes: the time the programme gives it; None where untold.
        span: the sentence, or the cell of a table, that holds the act.
        act: offset of the act in the document's text.
    """

    kind: SpeechKind
    speakers: tuple[Speaker, ...]
    apart: bool
    words: str
    minutes: float | None
    span: Span
    act: int


_ACTS = re.compile(
    r"(?P<pledge>表态(?:性)?(?:发言|讲话)?|承诺发言|表决心)"
    r"|(?P<main>(?:会议|大会)?主(?:题|旨)?报告|大会(?:工作)?报告)"
    r"|(?P<exchange>(?:交流|典型|大会|会议|代表|重点|集中|汇报|先后|依次)(?:性)?发言|(?:经验|典型)(?:做法)?(?:介绍|交流)|发言(?!材料|稿|人|提纲|名单|单位|顺序|时间|安排))"
    r"|(?P<speech>(?:(?:作|做|进行)(?:重要|主持|总结|动员|主旨|工作|专题|全面|典型|安排|讲话|部署)*(?:讲话|部署|报告|动员|讲评|安排|总结)"
    r"|(?:重要|主持|总结|动员|部署|主旨)*讲话(?!精神|稿|材料)|(?:安排|动员|工作)部署(?:工作|任务|下[一步阶段]{1,3}工作)?(?=[（(；。，\n]|$)|讲评))"
    r"|(?P<report>(?:工作|口头|逐一|依次|分别|集中)?汇报(?!材料|提纲|稿|会|人|片|单位|内容))"
)
_WRITTEN = re.compile(r"书面|印发材料|材料交流|不再(?:口头|现场)")
_BOTH = (
    r"党政主要|(?:[省市县区州旗盟镇乡]委|党委|党工委)[、和及][省市县区州旗盟人民]*政府主要|党政(?:一把手|正职)"
    r"|书记[、和及][省市县区州旗镇乡]长"
)
_SPEAKERS = re.compile(
    rf"(?P<both>{_BOTH})"
    r"|(?P<deputy>副[省市县区州旗镇乡厅局部]长|副主[席任]|分管(?:负责|领导|副|工作)|副职|常委|政法委书记|纪委书记)"
    r"|(?P<party>(?:[省市县区州旗盟镇乡]委|党委|党工委)主要(?:负责同志|领导|负责人)|(?<!副)(?<!支部)书记)"
    r"|(?P<government>政府主要(?:负责同志|领导|负责人)|(?<!副)[省市县区州旗镇乡]长(?![期效]|助理))"
    r"|(?P<chief>主要(?:负责同志|领导|负责人)|(?<!副)[局厅部院]长(?!助理))"
    r"|(?P<leader>领导(?:同志)?(?!小组)|负责同志)"
)
_LOWER = re.compile(
    r"各(?:[市州县区旗乡镇街村地]|设区市|社区|单位|部门)|(?:县|区|乡镇|镇|街道|村|单位|部门|企业|社区)(?:代表|（|\()|\d+\s*个|[一二三四五六七八九十]个"
    r"|[\u4e00-\u9fa5]{2}(?:镇|乡|村|街道|社区)(?!长|党)|[\u4e00-\u9fa5]{2}[县区](?=[、和等作]|分别|$)|镇党委|乡党委|村[党书支]|参会(?:人员|同志)|与会|后[三五]名|先进单位|后进单位|部分"
)
_LIMIT = re.compile(
    r"(?:发言|汇报|表态|交流|每[家人个位名])[^。；\n]{0,30}?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*(?:分钟|min)"
    r"|\d{1,3}\s*分钟(?:以内|左右)?的?(?:交流|典型|表态)*(?:发言|汇报)"
)
_LOOKS_BACK = 60  # characters before an act in which its speaker may stand


def speeches_of(reading: Reading, items: Sequence[Item]) -> tuple[Speech, ...]:
    """The speeches of a programme in the order of the text, read from its sentences and rows."""
    return tuple(speech for item in items for speech in _speeches(reading, item))


def _speeches(reading: Reading, item: Item) -> Iterator[Speech]:
    acts = list(_ACTS.finditer(reading.text, item.start, item.end))
    for index, act in enumerate(acts):
        kind = {
            "pledge": SpeechKind.PLEDGE,
            "main": SpeechKind.MAIN_REPORT,
            "exchange": SpeechKind.EXCHANGE,
            "speech": SpeechKind.SPEECH,
            "report": SpeechKind.WORK_REPORT,
        }[act.lastgroup or ""]
        clause = reading.clause_at(act.start())
        voice = voice_of(reading.text, clause, act.start())
        begins = acts[index - 1].end() if index else item.start
        before = reading.text[max(begins, act.start() - _LOOKS_BACK) : act.start()]
        if voice in (Voice.FORBIDDEN, Voice.QUOTED, Voice.TOLD) or _WRITTEN.search(before[-12:]):
            continue
        ends = acts[index + 1].start() if index + 1 < len(acts) else item.end
        words, speakers = _speakers(before, kind)
        if speakers == (Speaker.UNTOLD,) and "\n" in item.words:  # a row may name the speaker in a later cell
            words, speakers = _speakers(reading.text[act.end() : ends], kind)
        if kind is SpeechKind.SPEECH and not words:
            continue
        yield Speech(
            kind=kind,
            speakers=speakers,
            apart=len(speakers) < 2 or bool(re.search(r"分别|先后|依次|都|均", before)),
            words=(words + act.group()).strip(),
            minutes=_minutes(reading, act, begins, ends),
            span=sentence_span(reading, act.start()),
            act=act.start(),
        )


def _speakers(before: str, kind: SpeechKind) -> tuple[str, tuple[Speaker, ...]]:
    """The speakers named in the last clause before an act that names any, and the words from there on."""
    clauses = re.split(r"(?<=[，,：；;\n])", before)
    for index in range(len(clauses) - 1, -1, -1):
        words = clauses[index]
        if _LOWER.search(words):
            return "".join(clauses[index:]).strip(), (Speaker.LOWER,)
        found = [match.lastgroup for match in _SPEAKERS.finditer(words)]
        if not found:
            continue
        if "both" in found:
            speakers: tuple[Speaker, ...] = (Speaker.PARTY_CHIEF, Speaker.GOVERNMENT_CHIEF)
        else:
            speakers = tuple(dict.fromkeys(_ROLES[name] for name in found if name))
        first = next(_SPEAKERS.finditer(words)).start()
        return ("".join([words[_name_start(words, first) :], *clauses[index + 1 :]])).strip(), speakers
    return (before.strip() if kind is SpeechKind.MAIN_REPORT else ""), (Speaker.UNTOLD,)


_ROLES = {
    "deputy": Speaker.DEPUTY,
    "party": Speaker.PARTY_CHIEF,
    "government": Speaker.GOVERNMENT_CHIEF,
    "chief": Speaker.CHIEF,
    "leader": Speaker.LEADER,
}


def _name_start(words: str, first: int) -> int:
    """Where the speaker's office begins: 市政府 before 主要负责同志."""
    office = re.search(r"[\u4e00-\u9fa5]{0,12}$", words[:first])
    return office.start() if office else first


def _minutes(reading: Reading, act: re.Match[str], begins: int, ends: int) -> float | None:
    """The time of an act: told behind it, or the clock times next to it, between its neighbours."""
    told = minutes_told(reading.text[act.end() : min(ends, act.end() + 30)])
    if told is not None:
        return told
    before = list(clock_times(reading.text, max(begins, act.start() - _LOOKS_BACK), act.start()))
    behind = list(clock_times(reading.text, act.end(), min(ends, act.end() + _LOOKS_BACK)))
    for opens, closes, _ in (*before[-1:], *behind[:1]):
        return float(closes - opens)
    return None


def speech_limit(reading: Reading) -> Span | None:
    """Where a limit of time for those who speak stands; None without one."""
    match = _LIMIT.search(reading.text, *reading.elements.body)
    if match is None:
        for start, end in reading.elements.annexes:
            match = match or _LIMIT.search(reading.text, start, end)
    return reading.document.span(match.start(), match.end()) if match else None
