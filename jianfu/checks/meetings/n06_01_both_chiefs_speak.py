"""6.1: where the chiefs of Party and government both attend, they generally do not both speak."""

from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.documents.papers.meeting import meeting_of
from jianfu.documents.papers.meeting_speech import Speaker, Speech, SpeechKind
from jianfu.documents.reading import Reading

ANY_NAME = ours(0, "主持讲话、作部署、作报告、作总结都按讲话读；只主持会议的不算")

_BOTH = {Speaker.PARTY_CHIEF, Speaker.GOVERNMENT_CHIEF}


@check(
    "6.1",
    advice="党政主要负责同志只安排一人讲话，删去另一人的讲话、部署或者总结环节。",
    explanation=(
        "查会议议程同时安排党委、政府主要负责同志讲话的，主持讲话、作部署、作报告、作总结都算讲话，需说明理由；两人并列只写一次讲话的，列为待核实。"
        "看不到实际谁讲了话。"
        "只写姓名不写职务的识别不出；以姓氏加正职称呼的副职可能误作主要负责同志。"
    ),
    readings=(ANY_NAME,),
)
def both_chiefs_speak(reading: Reading) -> Iterator[Fact]:
    """A programme in which the Party's and the government's chief both speak.

    What departs: speeches of both chiefs, whatever they are called (主持讲话, 作部署, 作报告, 总结). Two chiefs
    named before one speech stay open: it may be one of them.
    What it cannot see: who really spoke.
    How it errs: a name without a post is not recognised; a deputy called by family name and post is taken
    for the chief.
    """
    meeting = reading.once(meeting_of)
    if meeting is None:
        return
    speeches = [speech for speech in meeting.speeches if _is_a_speech(speech)]
    together = next((speech for speech in speeches if set(speech.speakers) >= _BOTH), None)
    party = next((speech for speech in speeches if Speaker.PARTY_CHIEF in speech.speakers), None)
    government = next((speech for speech in speeches if Speaker.GOVERNMENT_CHIEF in speech.speakers), None)
    if party is None or government is None:
        return
    shown = together or max(party, government, key=lambda speech: speech.act)
    one_speech = party is government and not party.apart
    yield Fact(
        departs=None if one_speech else True,
        span=shown.span,
        saw=f"“{party.words}”“{government.words}”" if party is not government else f"“{shown.words}”",
        missing=("党政主要负责同志是否都讲话（由召集单位说明）",) if one_speech else (),
        ours=(ANY_NAME.why,),
    )


def _is_a_speech(speech: Speech) -> bool:
    return speech.kind in (SpeechKind.SPEECH, SpeechKind.MAIN_REPORT)
