"""5.2: a meeting that a deputy calls generally does not ask for the chiefs of lower offices."""

from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.meetings.attendance import called_meeting
from jianfu.documents.papers.meeting import Meeting
from jianfu.documents.papers.meeting_speech import Speaker, SpeechKind
from jianfu.documents.papers.meeting_summons import Rank, Summons, Tone
from jianfu.documents.reading import Reading

PRESIDING = ours(0, "通知未写召集人的，以主持会议的负责同志为召集人；主要负责同志也到会讲话的除外")

_CHIEFS = {Speaker.PARTY_CHIEF, Speaker.GOVERNMENT_CHIEF, Speaker.CHIEF}


@check(
    "5.2",
    advice="删去对下级主要负责同志的参会要求，由下级自行确定参会人员。",
    explanation=(
        "查分管负责同志召集、主持的会议要求或者邀请下级主要负责同志（书记、县长、乡镇长、局长等）参会的，需说明理由；只写分管负责同志到会讲话、未写由谁召集的，列为待核实。"
        "看不到通知没有写明的召集人，也看不到实际谁到会。"
        "写明主要或者分管负责同志均可的不查；同一会议另有主要负责同志讲话的不查，可能漏查。"
    ),
    readings=(PRESIDING,),
)
def chiefs_at_deputies_meetings(reading: Reading) -> Iterator[Fact]:
    """A deputy calls or presides over a meeting, and chiefs of lower offices are asked to come.

    What departs: a notice in which a deputy (分管负责同志, 副市长, 副书记) calls or presides, no chief of the
    convener speaks, and chiefs of lower offices are told or invited to attend. Where a deputy merely speaks
    and nobody is named as calling, it stays open.
    What it cannot see: who calls the meeting where the notice is silent; who really came.
    How it errs: 主要或者分管负责同志 leaves the choice and is not counted; a chief who attends without
    speaking is not seen.
    """
    meeting = called_meeting(reading)
    if meeting is None:
        return
    by_deputy = _called_by_deputy(meeting)
    if by_deputy is False:
        return
    seen: set[int] = set()
    for summons in meeting.summons:
        if _chiefs_below(meeting, summons) and summons.span.start not in seen:
            seen.add(summons.span.start)
            yield Fact(
                departs=by_deputy,
                span=summons.span,
                saw=f"分管负责同志召集、主持或者部署的会议，{summons.tone}“{summons.words}”参会",
                missing=() if by_deputy else ("会议由谁召集部署（由召集单位说明）",),
                ours=(PRESIDING.why,),
            )


def _called_by_deputy(meeting: Meeting) -> bool | None:
    """True where a deputy calls or presides, None where a deputy only speaks, False otherwise."""
    own = [speech for speech in meeting.speeches if speech.kind is SpeechKind.SPEECH]
    if any(not _CHIEFS.isdisjoint(speech.speakers) for speech in own) or meeting.called_by is Rank.CHIEF:
        return False
    if meeting.called_by is Rank.DEPUTY:
        return True
    return None if any(Speaker.DEPUTY in speech.speakers for speech in own) else False


def _chiefs_below(meeting: Meeting, summons: Summons) -> bool:
    below = not summons.levels or meeting.level is None or summons.levels[-1] > meeting.level
    return summons.rank is Rank.CHIEF and summons.tone is not Tone.ALLOWED and below
