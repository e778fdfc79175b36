"""4.10: what a paper has settled is in principle not deployed once more at a special meeting."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.passages import one_a_sentence, whole_sentence
from jianfu.checks.words import mentions
from jianfu.documents.papers.meeting import Meeting, MeetingKind, meeting_of
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Voice

PAPER_AND_MEETING = ours(0, "文件已作部署，又要求下级为同一事项专门开会动员部署的，按发文后又开会读")

_DEPLOYING = r"(?:动员|部署|启动|誓师)"
_ORDERED = re.compile(
    rf"召开[^，。；\n]{{0,24}}?{_DEPLOYING}[^，。；\n]{{0,6}}?会(?!商|同|计)"
    rf"|召开(?:专门|专题|专项)?[^，。；\n]{{0,10}}?会议?[，,]?[^，。；\n]{{0,12}}?(?:动员|部署|安排)"
)
_AGAIN = re.compile(
    r"会后[^。；\n]{0,20}?(?:召开|召集|套开)[^，。；\n]{0,16}会"
    r"|(?:接着|接续|随后|立即|逐级|层层|迅速)(?:组织)?(?:召开|召集)[^，。；\n]{0,16}会"
)
# To pass a meeting on (4.6) is not to deploy once more what a paper has settled.
_CONVEYS = re.compile(r"传达|宣讲|学习")
_DEPLOYS_TOO = re.compile(r"动员|部署|安排|落实")
_ISSUED = re.compile(r"(?:已经?|业已)[^，。；\n]{0,6}(?:印发|下发|制发|出台|公布)|(?:印发|下发)了《")
_STANDING = re.compile(
    r"每[年季月周半]|定期|不定期|例会|联席|常态化|必要时|常委会|常务会|党组会|办公会|全体(?:工作)?人员|职工"
)
_SUBJECT = re.compile(
    r"各(?:有关|相关)?[市县区州盟旗乡镇街村地级学校单部]|乡镇|下级|结合(?:本地|本校|自身)?实际"
)
_DEPLOYS = (MeetingKind.MOBILISATION, MeetingKind.PROMOTION, MeetingKind.WORK)


@check(
    "4.10",
    advice="文件已经部署的，删去再开动员会、部署会的要求，会议通知撤回，按文件抓落实。",
    explanation=(
        "查文件部署工作后又要求下级就同一事项专门召开动员、部署、启动会的，会议通知要求会后再开会部署的，以及写明文件已经印发又开会部署的，需说明理由；已印发文件而会议是调度、座谈等的列为待核实。"
        "看不到通知没有提到的文件，也看不到会议是否另有议题。"
        "定期例会、联席会议、发文单位自己的会议和会后只为传达的会议不查；单位名称不写明的阶段安排可能漏查。"
    ),
    readings=(PAPER_AND_MEETING,),
)
def meetings_after_papers(reading: Reading) -> Iterator[Fact]:
    """A special meeting that deploys what a paper has already settled.

    What departs: a paper that makes lower offices hold a meeting of mobilisation or deployment on its own
    matter; a notice that wants another meeting after the meeting; a notice that names the paper already
    issued and calls a meeting to deploy it. Where that meeting is of another kind it stays open.
    What it cannot see: papers the notice does not mention; other matters of the meeting.
    How it errs: standing meetings and the issuer's own are left out; stages of a plan that name no office
    may be missed.
    """
    if not mentions(reading, "召开", "召集", "套开", "下发", "印发"):
        return
    meeting = reading.once(meeting_of)
    if meeting is None:
        yield from _in_a_paper(reading)
    else:
        yield from _in_a_notice(reading, meeting)


def _in_a_paper(reading: Reading) -> Iterator[Fact]:
    if not mentions(reading, "召开"):
        return
    hits = (hit for hit in reading.find(_ORDERED, Voice.ORDERED) if _of_lower_offices(reading, hit))
    for hit in one_a_sentence(hits):
        yield Fact(
            departs=True,
            span=whole_sentence(reading, hit.clause),
            saw=f"文件已作部署，又要求“{hit.match.group()}”",
            ours=(PAPER_AND_MEETING.why,),
        )


def _of_lower_offices(reading: Reading, hit: Hit) -> bool:
    """Whether lower offices are to hold the meeting: named in the sentence or earlier in its paragraph."""
    if reading.in_heading(hit.start) or _STANDING.search(reading.sentence(hit.clause)):
        return False
    paragraph = reading.text.rfind("\n", 0, hit.start) + 1
    return bool(_SUBJECT.search(reading.text, max(paragraph, hit.start - 160), hit.start))


def _in_a_notice(reading: Reading, meeting: Meeting) -> Iterator[Fact]:
    for hit in one_a_sentence(reading.find(_AGAIN, Voice.ORDERED)):
        clause = reading.text[hit.start : hit.clause.end]
        if _CONVEYS.search(clause) and not _DEPLOYS_TOO.search(clause):
            continue
        yield Fact(
            departs=True,
            span=whole_sentence(reading, hit.clause),
            saw=f"要求会后再开会：“{hit.match.group()}”",
        )
    for hit in one_a_sentence(reading.find(_ISSUED, Voice.ORDERED, Voice.TOLD, Voice.OWN)):
        deploys = meeting.kind in _DEPLOYS
        yield Fact(
            departs=True if deploys else None,
            span=whole_sentence(reading, hit.clause),
            saw=f"文件{hit.match.group().removesuffix('《')}，又召开{meeting.name or meeting.kind}",
            missing=() if deploys else ("会议是否部署已发文件的工作（由召集单位说明议题）",),
        )
        return
