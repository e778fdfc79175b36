"""1.2: papers for one occasion, papers that go with another paper, and papers that divide its tasks are few."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.issuance.length import title_span
from jianfu.documents.office import Level
from jianfu.documents.reading import Purpose, Reading

KINDS = ours(
    0,
    "标题写明是分工、任务分解的，按分工类；写明贯彻落实某件文件或者为其配套的，按配套类；补充通知、再次通知、临时任务通知，按临时性（条文未下定义）",
)

_DIVIDES = re.compile(r"(?:任务|责任|工作|目标|重点)的?分(?:工|解)(?:方案|意见|安排|清单|表|》?$|》?的?通知)")
# Who of the leaders does what is no paper on a paper.
_OWN_DIVISION = re.compile(r"班子|领导|成员|局长|主任|内部")
_PAPER = r"(?:意见|方案|计划|规划|纲要|措施|通知|决定|要点)"
_NAMED = rf"[《〈<][^》〉>]{{4,70}}{_PAPER}[^》〉>]{{0,14}}[》〉>]"
_SUPPORTS = re.compile(
    rf"(?:贯彻|落实){_NAMED}|{_NAMED}的?(?:配套|实施|落实)(?:方案|意见|细则|措施)"
    rf"|贯彻落实[^《》]{{4,60}}(?:{_PAPER}|精神|政策)的?(?:实施|工作方案|通知)|(?<![及和])配套(?:文件|细则)"
)
_TEMPORARY = re.compile(r"补充通知|再次[^，。]{2,20}通知|临时性?(?:工作|任务)|催报|催办")
_ASKED = re.compile(
    r"(?:要求|明确)[^，。；]{0,10}(?:各|地方|下级)[^。；]{0,20}(?:制定|出台|细化|分解)|(?:按照|根据)[^。；]{2,80}(?:制定|出台|细化|分解)[^。；]{0,30}的要求"
)
_OPENING = ours(600, "上级是否要求另行制定，在正文开头600字内查找")


@check(
    "1.2",
    advice="上级文件可以直接照办的，不再印发本件；临时事项、分工事项不单独发文。",
    explanation=(
        "查标题表明是分工类、配套类、临时性的文件（补充通知、任务分解、贯彻落实某件文件的实施方案等），作为压减的指标提示，不是违反；开头写明上级要求制定的，列为待核实。三类文件由本软件按标题判断，中央文件和会议通知不查。"
        "看不到标题不写明的配套文件，也看不到全年发了多少。"
        "标题里的“分工”“配套”指别的事情时可能误列，领导分工、配套设施凭词句排除。"
    ),
    readings=(KINDS, _OPENING),
)
def papers_on_papers(reading: Reading) -> Iterator[Fact]:
    """A document whose title says that it divides, supports or supplements another document.

    What departs: the title speaks of dividing tasks, of carrying out a named paper, of a supplement or a passing
    occasion. It is an aim: an indicator, never a breach; open where the opening says that the superior office
    asked for such a paper.
    What it cannot see: supporting papers whose title does not say so; how many there are in a year.
    How it errs: 分工 or 配套 in a title may speak of something else.
    """
    if reading.issuer_level_in(Level.CENTRAL) or reading.purpose is Purpose.MEETING_NOTICE:
        return
    kind = kind_of(re.sub(r"\s", "", reading.elements.title))
    if not kind:
        return
    start = reading.elements.body[0]
    asked = kind != "临时性" and _ASKED.search(reading.text, start, start + int(_OPENING))
    yield Fact(
        None if asked else True,
        title_span(reading),
        f"{kind}文件",
        missing=("上级文件是否明确要求另行制定（上级文件原文）",) if asked else (),
        ours=(KINDS.why,),
    )


def kind_of(title: str) -> str:
    """Which of the three kinds a title names: 分工类, 配套类 or 临时性; empty for none."""
    if _TEMPORARY.search(title):
        return "临时性"
    if _DIVIDES.search(title) and not _OWN_DIVISION.search(title):
        return "分工类"
    return "配套类" if _SUPPORTS.search(title) else ""
