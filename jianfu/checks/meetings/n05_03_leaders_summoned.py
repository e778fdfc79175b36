"""5.3: a meeting in a department's name may not summon leaders of lower Party committees and governments."""

from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.meetings.attendance import called_meeting
from jianfu.documents.office import Kind
from jianfu.documents.papers.meeting import Approver, meeting_of
from jianfu.documents.papers.meeting_summons import Organ, Rank, Summons, Tone, standing_summons
from jianfu.documents.reading import Reading

INVITING = ours(0, "“邀请”“可由”下级党政负责同志参会的，按要求参会读")

_ABOVE_DEPARTMENTS = (Kind.PARTY_COMMITTEE, Kind.GOVERNMENT)


@check(
    "5.3",
    advice="删去对下级党委、政府负责同志的参会要求（含邀请）；确需参会的，先报同级党委批准。",
    explanation=(
        "查部门、单位、议事协调机构的会议通知要求或者邀请下级党委、政府负责同志参会的，算偏离；写明经同级党委批准的记为经批准，只写政府或领导同意的、文件里规定今后会议请下级党政负责同志参加的，列为待核实。"
        "看不到通知没有写明的党委批准，也看不到实际谁到会。"
        "只写“各县分管负责同志”而主送中没有党委、政府的，列为待核实；办公厅（室）代部门发的通知按政府的会议看，可能漏查。"
    ),
    readings=(INVITING,),
)
def leaders_summoned(reading: Reading) -> Iterator[Fact]:
    """A department calls a meeting and asks leaders of lower Party committees or governments to attend.

    What departs: a meeting notice of a department, unit or coordinating body that names, among those who
    attend,
    leaders of lower Party committees or governments, whether told or invited to come.
    What it cannot see: an approval of the Party committee that the notice does not mention; who actually
    came.
    A consent of the government alone is not the approval the norm names: then it stays open.
    A plan that provides for such meetings leaves it open.
    How it errs: 各县分管负责同志 without an organ is open when only departments are addressed; a notice that
    a
    general office issues on a department's behalf counts as the government's own meeting.
    """
    if not reading.issuer_is_department():
        return
    meeting = called_meeting(reading)
    if meeting is None:
        yield from _provided_for(reading)
        return
    if meeting.convener_kind in _ABOVE_DEPARTMENTS:
        return
    party = meeting.approved_by(Approver.PARTY_CHIEF, Approver.PARTY_COMMITTEE)
    other = meeting.approved_by(Approver.GOVERNMENT, Approver.LEADER)
    seen: set[int] = set()
    for summons in meeting.summons:
        if summons.span.start in seen or not _may_be_leaders(summons):
            continue
        seen.add(summons.span.start)
        departs, missing = _certainty(reading, summons, consented=other is not None)
        yield Fact(
            departs=True if party else departs,
            span=summons.span,
            saw=f"以{reading.issuer.name or '部门'}名义开会，{summons.tone}“{summons.words}”参会",
            excused_by=party.words if party else "",
            missing=() if party else missing,
            ours=() if summons.tone is Tone.REQUIRED else (INVITING.why,),
        )


def _provided_for(reading: Reading) -> Iterator[Fact]:
    """Meetings that a paper provides for without calling them: each may still be approved when it is called."""
    if reading.once(meeting_of) is not None:  # a mere training
        return
    seen: set[int] = set()
    for summons in standing_summons(reading):
        if (
            summons.organ is Organ.PARTY_AND_GOVERNMENT
            and _may_be_leaders(summons)
            and summons.span.start not in seen
        ):
            seen.add(summons.span.start)
            yield Fact(
                departs=None,
                span=summons.span,
                saw=f"以{reading.issuer.name or '部门'}名义规定的会议，{summons.tone}“{summons.words}”参会",
                missing=("这类会议是否经同级党委批准（由召集部门提供批准件）",),
            )


def _may_be_leaders(summons: Summons) -> bool:
    """Leaders of a lower Party committee or government, or of a body that is not told (各县分管负责同志)."""
    bodies = (Organ.PARTY_AND_GOVERNMENT, Organ.UNTOLD)
    return summons.rank is not Rank.STAFF and summons.organ in bodies


def _certainty(reading: Reading, summons: Summons, *, consented: bool) -> tuple[bool | None, tuple[str, ...]]:
    if consented:
        return None, ("是否经同级党委批准（文中只见政府或领导同意；由召集部门提供批准件）",)
    if summons.organ is Organ.PARTY_AND_GOVERNMENT or any(
        office.kind in _ABOVE_DEPARTMENTS for office in reading.addressees
    ):
        return True, ()
    return None, ("参会的是党委政府负责同志还是对口部门负责同志（由召集部门说明）",)
