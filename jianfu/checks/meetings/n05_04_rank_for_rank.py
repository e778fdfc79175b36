"""5.4: who must attend is not simply told by the rank of the leaders above."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check
from jianfu.checks.meetings.attendance import called_meeting
from jianfu.checks.passages import one_a_sentence, whole_sentence
from jianfu.documents.papers.meeting_summons import Rank
from jianfu.documents.reading import Reading
from jianfu.documents.voice import Voice

_LEADERS_COME = r"(?:领导(?:同志)?|书记|[省市县区州]长|主要负责同志|负责同志)[^，。；\n]{0,6}?(?:将|拟|亲自)?(?:出席|参加|到会|莅临)"
_CHIEFS = r"(?:主要(?:负责同志|领导|负责人)|一把手|正职|书记)"
_RANK_FOR_RANK = re.compile(
    r"(?:按照?|根据|依据|视)[^，。；\n]{0,16}?(?:出席|到会|参会|与会|主会场)[^，。；\n]{0,8}?领导[^，。；\n]{0,6}?(?:级别|层级|职务|情况|规格)"
    r"|(?:按照?|根据|依据|视)[^，。；\n]{0,10}?领导[^，。；\n]{0,6}?(?:出席|到会|参会|与会)[^，。；\n]{0,6}?(?:级别|层级|情况|规格)"
    r"|(?:同级别|相应级别|对应级别|同等级别|对等级别|级别对等|级别相当|职务对等|职级对等)[^，。；\n]{0,4}?(?:的)?(?:负责同志|领导|负责人|人员|参会|出席)"
    r"|(?:与|和|同)[^，。；\n]{0,16}?(?:领导|主会场|上级)[^，。；\n]{0,10}?(?:对等|级别相当|级别一致|层级一致|相对应)"
    r"|对等(?:安排)?(?:参会|出席|参加)"
    rf"|(?:因|鉴于|由于|考虑到)[^。；\n]{{0,24}}?{_LEADERS_COME}[^。；\n]{{0,30}}?{_CHIEFS}"
)
_BESIDE = re.compile(
    rf"{_LEADERS_COME}[^。；\n]{{0,8}}[，,；;][^。；\n]{{0,30}}?(?:请|须)[^。；\n]{{0,20}}?{_CHIEFS}"
)
_NO_DEPUTY = re.compile(
    r"(?:不得|不能|不准|严禁|一律不得|不可)[^，。；\n]{0,12}?(?:分管|副职|其他|他人|班子|代会|替会|代替)[^，。；\n]{0,12}"
    r"|(?:必须|务必|须)(?:由)?(?:主要负责同志|一把手|书记)?亲自(?:参加|参会|到会|出席)"
)


@check(
    "5.4",
    advice="删去按领导级别对应参会的要求和不准分管同志参会的规定，由下级按议题分工确定参会人员。",
    explanation=(
        "查会议通知按出席领导的级别要求下级派相应级别人员参会、因领导出席而要求主要负责同志参会的，算偏离；要求主要负责同志亲自参会、不准分管同志参会的，列为待核实。"
        "看不到议题该由谁参加，也看不到通知以外的口头要求。"
        "议题确由主要负责同志负责的会议，可能误列为待核实。"
    ),
)
def rank_for_rank(reading: Reading) -> Iterator[Fact]:
    """A notice that asks for attendants by the rank of the leaders who attend above.

    What departs: attendance by the leaders' rank (按出席领导级别, 同级别负责同志), or chiefs asked because a
    leader comes. Open are chiefs asked beside a leader's coming, and chiefs who may not send a deputy:
    whether a deputy could attend the words do not tell.
    What it cannot see: whose matter it is; what is asked for by telephone.
    How it errs: a meeting that really is the chiefs' own matter stays open.
    """
    meeting = called_meeting(reading)
    if meeting is None:
        return
    voices = (Voice.ORDERED, Voice.OWN, Voice.CONDITIONAL)
    chiefs = any(summons.rank is Rank.CHIEF for summons in meeting.summons)
    certain = {hit.clause.sentence_start for hit in reading.find(_RANK_FOR_RANK, *voices)}
    open_hits = [*reading.find(_BESIDE, *voices), *(reading.find(_NO_DEPUTY) if chiefs else ())]
    hits = [*reading.find(_RANK_FOR_RANK, *voices), *open_hits]
    for hit in one_a_sentence(sorted(hits, key=lambda hit: hit.start)):
        sure = hit.clause.sentence_start in certain
        yield Fact(
            departs=True if sure else None,
            span=whole_sentence(reading, hit.clause),
            saw=f"参会要求写有“{hit.match.group()}”",
            missing=() if sure else ("会议可否由分管负责同志参加（由召集单位按议题说明）",),
        )
