"""5.1: only those attend whom the matter concerns; no layers of company at meetings."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.meetings.attendance import called_meeting
from jianfu.checks.passages import whole_sentence
from jianfu.documents.papers.meeting_summons import about_attending
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Voice

WIDER = ours(0, "转开上级会议时扩大参会范围、加设下级会场的，按层层陪会读")

_COMPANY = re.compile(
    r"陪会|陪同(?:参会|与会|出席|参加会议)"
    r"|(?:参照|比照|对照|对应)[^，。；\n]{0,16}?(?:主会场|上级|[省市县]级|省里|市里)[^，。；\n]{0,10}?(?:范围|人员|规模|规格|安排)"
    r"|(?:参会范围|参会人员|人员范围|参会单位)[^，。；\n]{0,8}?(?:参照|比照|对照)[^，。；\n]{0,12}?(?:主会场|上级|[省市县]级)"
    r"|(?:不论|无论|不管)[^，。；\n]{0,12}?(?:涉及|有关|相关|承担)[^，。；\n]{0,12}?(?:参加|参会|派员)"
)
_WIDENED = re.compile(
    r"(?:扩大|延伸|拓展|增加)(?:参会(?:人员)?(?:范围)?)?[^，。；\n]{0,8}?(?:到|至)[^，。；\n]{0,16}"
    r"|基础上[^，。；\n]{0,6}?(?:增加|扩大)[^，。；\n]{0,20}"
    r"|扩大参会[^，。；\n]{0,20}"
    r"|(?:各级|层层|逐级|均|都|同步|全部)[^，。；\n]{0,4}设(?:立|置)?(?:视频)?分会场"
)
_CALLED_ABOVE = re.compile(r"定于|拟于|将于|决定")  # the superior's own arrangement, told
_EVERYBODY = re.compile(
    r"(?:全体|所有)(?:机关|在岗|在职|班子|党员|包村|村组|镇村|乡村|驻村)?(?:干部(?:职工)?|工作人员|职工|成员|人员)"
    r"|(?:全部|一律|均|都)(?:要|须|应)?(?:参会|到会|收听收看|列席)"
)


@check(
    "5.1",
    advice="参会单位只留与议题直接有关的，删去陪会人员、加设的会场和“全体”参会的要求。",
    explanation=(
        "查会议通知里要求陪会、参照上级会场定范围、不论是否有关都要参会的，转开上级会议又扩大范围、加设会场的，算偏离；各级均设分会场、全体人员参会的，列为待核实。"
        "看不到议题与各单位的关系，也看不到实际到会多少人。"
        "上级通知本来就要求的范围，本级照转的，可能误报。"
    ),
    readings=(WIDER,),
)
def layers_of_company(reading: Reading) -> Iterator[Fact]:
    """A notice that widens who attends beyond those concerned.

    What departs: company (陪会), a scope copied from the superior's venue (参照省级主会场范围), units called
    whether concerned or not, and a relayed meeting whose scope is widened. Branch venues at every level and
    whole staffs called to attend stay open.
    What it cannot see: what the matter has to do with each unit; how many really came.
    How it errs: a scope the superior's own notice prescribes is held against the office that passes it on.
    """
    meeting = called_meeting(reading)
    if meeting is None:
        return
    seen: set[int] = set()
    for pattern, certain in ((_COMPANY, True), (_WIDENED, bool(meeting.relayed)), (_EVERYBODY, False)):
        for hit in reading.find(pattern, Voice.ORDERED, Voice.OWN, annexes=True):
            if hit.clause.sentence_start not in seen and _of_the_meeting(reading, hit, pattern):
                seen.add(hit.clause.sentence_start)
                sure = certain and not (
                    pattern is _WIDENED and _CALLED_ABOVE.search(reading.sentence(hit.clause))
                )
                yield Fact(
                    departs=True if sure else None,
                    span=whole_sentence(reading, hit.clause),
                    saw=f"参会范围写有“{hit.match.group()}”",
                    missing=() if sure else ("参会单位和人员是否与议题密切相关（由召集单位说明）",),
                    ours=(WIDER.why,) if pattern is _WIDENED and sure else (),
                )


_MEETING = re.compile(r"会|参加|列席|收听|收看|派员")


def _of_the_meeting(reading: Reading, hit: Hit, pattern: re.Pattern[str]) -> bool:
    """Whether the words are about attending: 全体干部 also patrol, and scopes are copied for subsidies."""
    if pattern is _EVERYBODY:
        return about_attending(reading, hit.start, reading.text[hit.clause.start : hit.clause.end])
    return bool(_MEETING.search(reading.sentence(hit.clause)))
