"""The meeting a document calls and who attends it: shared by the checks of articles 4 and 5."""

from jianfu.documents.document import Span
from jianfu.documents.office import Kind, Level
from jianfu.documents.papers.meeting import Meeting, MeetingKind, meeting_of
from jianfu.documents.papers.meeting_speech import SpeechKind
from jianfu.documents.reading import Reading

_OF_A_MEETING = (SpeechKind.SPEECH, SpeechKind.PLEDGE, SpeechKind.WORK_REPORT)


def called_meeting(reading: Reading) -> Meeting | None:
    """The meeting a document calls; None where it calls none, or a training at which nothing but teaching goes on.

    A training class with speeches of leaders, reports or declarations is a meeting by another name.
    """
    meeting = reading.once(meeting_of)
    if meeting and meeting.kind is MeetingKind.TRAINING:
        return meeting if any(speech.kind in _OF_A_MEETING for speech in meeting.speeches) else None
    return meeting


def attending(meeting: Meeting, highest: Level) -> tuple[Level, Span] | None:
    """The lowest offices that attend, at a level or below it, and where that is said.

    Args:
        meeting: the meeting.
        highest: the level from which on offices count.

    Returns:
        None where none attends, or where a Party committee or government holds the meeting.
    """
    if meeting.convener_kind in (Kind.PARTY_COMMITTEE, Kind.GOVERNMENT):
        return None
    found = [(summons.levels[-1], summons.span) for summons in meeting.summons if summons.levels]
    found += [(venue.levels[-1], venue.span) for venue in meeting.venues]
    return max(
        ((level, span) for level, span in found if level >= highest), key=lambda item: item[0], default=None
    )


def may_be_no_work_meeting(meeting: Meeting) -> bool:
    """A forum or a training may be a work meeting by another name, or none."""
    return meeting.kind in (MeetingKind.FORUM, MeetingKind.TRAINING)
