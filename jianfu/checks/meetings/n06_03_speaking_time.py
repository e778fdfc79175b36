"""6.3: where speeches are arranged, their time is to be limited."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check
from jianfu.documents.papers.meeting import meeting_of
from jianfu.documents.papers.meeting_speech import SpeechKind
from jianfu.documents.papers.meeting_time import sentence_span
from jianfu.documents.reading import Reading
from jianfu.documents.voice import Voice

_UNLIMITED = re.compile(
    r"(?:发言|汇报|交流|表态)[^。；\n]{0,16}?(?:时间不限|不限时|不作时间限制|时长不限|不设时限|时间自定|时间自行掌握)"
)
_ARRANGED = (SpeechKind.EXCHANGE, SpeechKind.PLEDGE, SpeechKind.WORK_REPORT)


@check(
    "6.3",
    advice="减少发言，留下的写明每个发言的时限。",
    explanation=(
        "查会议通知安排交流发言、表态发言、汇报而写明时间不限的，算偏离；安排了发言、通知里没有任何时限的，列为待核实。"
        "看不到另行告知发言单位的时限，也看不到实际讲了多久。"
        "议程另附而没有随文送查的，可能误列为待核实。"
    ),
)
def speaking_time(reading: Reading) -> Iterator[Fact]:
    """Speeches are arranged without a limit of time.

    What departs: a notice that says time is not limited. Speeches arranged without any time stay open: the
    limit may have been told to the speakers.
    What it cannot see: limits told separately; how long anybody spoke.
    How it errs: a programme sent apart from the notice leaves it open.
    """
    meeting = reading.once(meeting_of)
    if meeting is None:
        return
    for hit in reading.find(_UNLIMITED, Voice.ORDERED, Voice.OWN, annexes=True):
        yield Fact(
            departs=True, span=sentence_span(reading, hit.start), saw=f"发言不限时：“{hit.match.group()}”"
        )
        return
    if meeting.speech_limit is not None:
        return
    for speech in meeting.speeches:
        if speech.kind in _ARRANGED and speech.minutes is None:
            yield Fact(
                departs=None,
                span=speech.span,
                saw=f"安排“{speech.words}”，未见发言时限",
                missing=("各发言的时限（由召集单位提供议程）",),
            )
            return
