"""6.2: the chief's speech, or the main report of a meeting, takes no more than one hour."""

from collections.abc import Iterator

from jianfu.checks.check import Fact, check, law_number
from jianfu.documents.papers.meeting import meeting_of
from jianfu.documents.papers.meeting_speech import Speaker, SpeechKind
from jianfu.documents.reading import Reading

_LIMIT = law_number("6.2", 1) * 60  # 1小时, in minutes
_CHIEFS = {Speaker.PARTY_CHIEF, Speaker.GOVERNMENT_CHIEF, Speaker.CHIEF}


@check(
    "6.2",
    advice="把讲话或主报告压到1小时以内，不另加一位领导讲话来补足。",
    explanation=(
        "查会议议程给主要负责同志讲话或者会议主报告安排超过1小时的，写时长的、写起止时刻的、列在表里的都看，超过即算偏离；时间上限定在1小时以上的同样算。"
        "看不到实际讲了多久；只写“领导讲话”的，是否主要负责同志列为待核实。"
        "以姓氏加正职称呼的副职，可能误作主要负责同志。"
    ),
)
def long_speeches(reading: Reading) -> Iterator[Fact]:
    """A chief's speech or a main report for which the programme provides more than an hour.

    What departs: a programme that gives a chief's speech (主要负责同志, 书记, 市长…) or the main report more
    than 60 minutes, as a number or as clock times in the same sentence or row; a cap above an hour counts as
    well.
    What it cannot see: how long anybody really spoke. Where only 领导讲话 is written it stays open who
    speaks.
    How it errs: a deputy named by family name and post alone (张市长) is taken for the chief.
    """
    meeting = reading.once(meeting_of)
    for speech in meeting.speeches if meeting else ():
        if speech.minutes is None or speech.minutes <= _LIMIT:
            continue
        chief = speech.kind is SpeechKind.MAIN_REPORT or (
            speech.kind is SpeechKind.SPEECH and not _CHIEFS.isdisjoint(speech.speakers)
        )
        unknown = speech.kind is SpeechKind.SPEECH and speech.speakers == (Speaker.LEADER,)
        if chief or unknown:
            yield Fact(
                departs=True if chief else None,
                span=speech.span,
                saw=f"“{speech.words}”安排{speech.minutes:g}分钟",
                limit="1小时，见第6条",
                missing=() if chief else ("讲话的是否主要负责同志（由召集单位说明）",),
            )
