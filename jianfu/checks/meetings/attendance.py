"""Who attends a department's meeting: shared by the checks on central and provincial departments."""

from jianfu.documents.document import Span
from jianfu.documents.office import Kind, Level
from jianfu.documents.papers.meeting import Meeting, MeetingKind


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
