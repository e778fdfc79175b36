"""8.6: inspections and assessments hold no meetings to mobilise or to give feedback, in principle."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.inspections.inspection import about_inspection
from jianfu.checks.passages import one_a_sentence
from jianfu.checks.words import mentions
from jianfu.documents.reading import Reading
from jianfu.documents.voice import Voice

BY_OTHER_NAMES = ours(0, "进点会、见面会、启动会按动员会读，情况通报会、意见交换会按反馈会读")

_MEETING = re.compile(
    r"(?:动员|反馈|见面|进点|启动|情况通报|意见交换|交换意见|情况沟通)(?:部署|沟通|培训|意见|工作)?(?:大会|会议|会(?!同|商|员))"
    r"|(?P<report>(?:工作|专题|集中|情况)?汇报(?:大会|会议|会(?!同|商|员)))"
    r"|以[^，。；\n]{0,8}会议?的?[形方]式[^，。；\n]{0,4}(?:反馈|动员)"
)
_NOT_ITS_OWN = re.compile(r"企业|群众代表|项目对接|观摩|培训班")
_REASON = re.compile(
    r"经[^，。；\n]{2,16}(?:批准|同意)|报[^，。；\n]{2,14}(?:批准|同意)后|因[^。；\n]{2,24}(?:复杂|重大|需要|特殊)|确有必要|确需"
)
_NEEDED = ("汇报会是否兼作动员、反馈，是否可以改为书面：由组织单位说明",)


@check(
    "8.6",
    advice="取消动员会、反馈会，直接开展工作；结果书面反馈给有关单位即可。",
    explanation=(
        "查督查检查考核的通知、办法中安排动员会、反馈会的，进点会、见面会、情况通报会一类按本软件的读法同样算，都须说明理由；只写汇报会的，列为待核实。"
        "看不到到场后临时召开的会。"
        "文中写明经批准、确有必要的，列为经批准；工作本身的动员会与督查的动员会凭标题区分，可能混淆。"
    ),
    readings=(BY_OTHER_NAMES,),
)
def meetings_of_inspections(reading: Reading) -> Iterator[Fact]:
    """An inspection or an assessment holds meetings to mobilise or to give feedback.

    What departs: 动员会 and 反馈会, and the meetings at its beginning and end by other names, in a paper that sends
    or regulates an inspection. A meeting to hear reports is left open.
    What it cannot see: meetings called on the spot.
    How it errs: only papers that are about inspections by their title are looked at, so that the meeting that
    launches the work itself is not taken for one of its inspection.
    """
    if not mentions(reading, "会") or not about_inspection(reading):
        return
    hits = reading.find(_MEETING, Voice.ORDERED, Voice.OWN, Voice.CONDITIONAL)
    for hit in one_a_sentence(hit for hit in hits if not _NOT_ITS_OWN.search(reading.sentence(hit.clause))):
        reason = _REASON.search(reading.sentence(hit.clause))
        report = hit.match["report"]
        yield Fact(
            None if report else True,
            reading.whole_clause(hit),
            f"督查检查考核中开会：{hit.match.group()}",
            missing=_NEEDED if report else (),
            excused_by=reason.group() if reason and not report else "",
            ours=(BY_OTHER_NAMES.why,),
        )
