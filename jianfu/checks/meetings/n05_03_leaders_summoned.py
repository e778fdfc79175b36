"""5.3: a meeting in a department's name may not summon leaders of lower Party committees and governments."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.meetings.calls import MEETING, about_attending, calls_meeting
from jianfu.documents.office import Kind, Level
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Voice

INVITING = ours(0, "“邀请”“可由”下级党政负责同志参会的，按要求参会读")

_RANK = (
    r"(?:的)?(?:党政)?(?:班子)?(?:各?[1一]名|正职|主要|分管|有关|相关|联系|常务|主管"
    r"|具体分管){0,3}(?:[\u4e00-\u9fa5]{2,8}工作的)?"
    r"(?:负责同志|负责人|领导(?:同志)?|班子成员|副职|(?:副?书记|副?[市县区州盟旗镇乡]长)(?!办))"
)
_REGION = (
    r"(?:设区市|地市|市|州|盟|县|区|旗|乡镇|乡|镇|街道|开发区|新区|园区|功能区"
    r"|特区)(?:[（(][^）)\n]{1,16}[）)])?"
)
_ORGAN = r"(?:(?:县|区|市|州|旗|盟|镇|乡)?委|党委|党工委|(?:人民)?政府|办事处|管委会|管理委员会|党政)"
_LEADERS = re.compile(
    rf"(?:各"
    rf"|[你贵])(?:[\u4e00-\u9fa5]{{0,4}}?{_REGION}[、和及]?){{1,4}}(?P<organ>{_ORGAN}(?:[、和及（(]{_ORGAN}[）)]?){{0,2}})?{_RANK}"
    rf"|(?P<named>[\u4e00-\u9fa5]{{1,6}}(?P<level>市|州|县|区|旗|镇|乡|街道))(?:党委|党工委|县委|区委"
    rf"|委|人民政府|政府|办事处){_RANK}"
)
_LEVELS = {
    "市": Level.CITY, "州": Level.CITY, "县": Level.COUNTY, "区": Level.COUNTY, "旗": Level.COUNTY,
    "镇": Level.TOWNSHIP, "乡": Level.TOWNSHIP, "街道": Level.TOWNSHIP,
}  # fmt: skip
_PARTY_APPROVAL = re.compile(
    r"(?:经|报经|报请)[^，。；\n]{0,16}?(?:[省市县区州盟旗]委|党委|党工委)(?!办公|宣传|组织|统战|政法"
    r"|网信|编办)[^，。；\n]{0,20}?(?:同意|批准|审定|批示)"
)
_OTHER_APPROVAL = re.compile(
    r"(?:经|报经|报请)[^，。；\n]{0,20}?(?:政府|领导)[^，。；\n]{0,14}?(?:同意|批准)"
)
_HIGHER_CONVENER = re.compile(
    rf"(?:[省市县区州盟旗]委|党委|党工委|政府)(?:办公[室厅])?(?:、[^，。；\n]{{1,6}}政府)?(?:拟?定于"
    rf"|拟于|将于|订于|决定|拟)[^。；\n]{{0,50}}?(?:召开|举行)[^，。；\n]{{0,50}}?{MEETING}"
)


@check(
    "5.3",
    advice="删去对下级党委、政府负责同志的参会要求（含邀请），改请对口部门负责同志参加；确需参会的，先报同级党委批准。",
    explanation=(
        "查部门、单位、议事协调机构的会议通知要求或者邀请下级党委、政府负责同志参会的，算偏离；写明经同级党委批准的记为经批准，只写政府或领导同意的列为待核实。"
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
    How it errs: 各县分管负责同志 without an organ is open when only departments are addressed; a notice that
    a
    general office issues on a department's behalf counts as the government's own meeting.
    """
    if not reading.issuer_is_department() or not calls_meeting(reading):
        return
    start, end = reading.elements.body
    if _HIGHER_CONVENER.search(reading.text, start, end):
        return
    party = _PARTY_APPROVAL.search(reading.text, start, end)
    other = _OTHER_APPROVAL.search(reading.text, start, end)
    seen: set[int] = set()
    for hit in reading.find(_LEADERS, Voice.ORDERED):
        sentence = reading.sentence(hit.clause)
        if hit.clause.start in seen or not _is_lower(reading, hit):
            continue
        if not about_attending(reading, hit.start, sentence):
            continue
        seen.add(hit.clause.start)
        departs, missing = _certainty(reading, hit, bool(other))
        yield Fact(
            departs=True if party else departs,
            span=reading.whole_clause(hit),
            saw=f"以{reading.issuer.name or '部门'}名义开会，要求“{hit.match.group()}”参会",
            excused_by=party.group() if party else "",
            missing=() if party else missing,
            ours=(INVITING.why,) if "邀请" in sentence else (),
        )


def _is_lower(reading: Reading, hit: Hit) -> bool:
    if not hit.match["named"]:
        return True
    issuer = reading.issuer.level
    return issuer is not None and _LEVELS[hit.match["level"]] > issuer


def _certainty(reading: Reading, hit: Hit, consented: bool) -> tuple[bool | None, tuple[str, ...]]:
    if consented:
        return None, ("是否经同级党委批准（文中只见政府或领导同意；由召集部门提供批准件）",)
    lower = (Kind.PARTY_COMMITTEE, Kind.GOVERNMENT)
    if hit.match["named"] or hit.match["organ"] or any(office.kind in lower for office in reading.addressees):
        return True, ()
    return None, ("参会的是党委政府负责同志还是对口部门负责同志（由召集部门说明）",)
