"""6.4: no general reports on work and no declarations of intent at meetings."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check
from jianfu.checks.passages import one_a_sentence, whole_sentence
from jianfu.checks.words import mentions
from jianfu.documents.papers.meeting import meeting_of
from jianfu.documents.papers.meeting_speech import Speaker, Speech, SpeechKind
from jianfu.documents.reading import Reading
from jianfu.documents.voice import Voice

_ONE_BY_ONE = re.compile(
    r"逐一|逐个|依次|分别|轮流|汇报[^，。；\n]{0,16}?(?:工作|进展|开展|推进|落实|完成)[^，。；\n]{0,6}?情况"
)
_DECLARATION = re.compile(r"(?:作|做|进行)(?:出)?表态(?:性)?(?:发言|讲话)|会上[^，。；\n]{0,12}?表态")
_TO_THE_POINT = re.compile(r"困难|问题|协调|建议|意见|专题汇报|议题|方案")


@check(
    "6.4",
    advice="删去表态发言和面上工作汇报，会上只研究问题。",
    explanation=(
        "查会议议程安排表态发言的，以及文件规定下级单位在会上作表态发言的，算偏离；安排各单位逐一汇报工作情况的，是否一般性汇报列为待核实。"
        "看不到汇报的内容。"
        "汇报问题、困难、建议和方案的不查；新任职、签约等场合的表态可能误报。"
    ),
)
def general_reports(reading: Reading) -> Iterator[Fact]:
    """A programme with declarations of intent or general reports by lower offices.

    What departs: 表态发言 in the programme, or in a paper that says what is to be done at meetings. Reports of lower offices one after another, on how work goes, stay
    open: whether they are general the words do not tell.
    What it cannot see: what the reports hold.
    How it errs: declarations on taking up a post or signing something are reported too; reports on problems,
    proposals and plans are not looked at.
    """
    meeting = reading.once(meeting_of)
    if meeting is None and mentions(reading, "表态"):
        for hit in one_a_sentence(reading.find(_DECLARATION, Voice.ORDERED)):
            yield Fact(
                departs=True, span=whole_sentence(reading, hit.clause), saw=f"规定会上“{hit.match.group()}”"
            )
    seen: set[int] = set()
    for speech in sorted(meeting.speeches if meeting else (), key=_declarations_first):
        pledge = speech.kind is SpeechKind.PLEDGE
        general = (
            speech.kind is SpeechKind.WORK_REPORT
            and Speaker.LOWER in speech.speakers
            and _ONE_BY_ONE.search(speech.span.exact)
            and not _TO_THE_POINT.search(speech.span.exact)
        )
        if (pledge or general) and speech.span.start not in seen:
            seen.add(speech.span.start)
            yield Fact(
                departs=True if pledge else None,
                span=speech.span,
                saw=f"议程安排“{speech.words}”",
                missing=() if pledge else ("汇报是否一般性的工作情况（由召集单位说明）",),
            )


def _declarations_first(speech: Speech) -> bool:
    """In one sentence the declaration is shown, not the report beside it."""
    return speech.kind is not SpeechKind.PLEDGE
