"""4.6: no meeting is held on purpose so that a superior's word is conveyed before the night is over."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.passages import one_a_sentence, whole_sentence
from jianfu.checks.words import mentions
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Voice

AT_ONCE = ours(0, "要求当天、连夜、第一时间开会传达的，是否“刻意”须看事由，列为待核实")

_CONVEYING = r"(?:传达(?:学习|贯彻)?|学习传达)"
_OVERNIGHT = re.compile(
    rf"{_CONVEYING}[^，。；\n]{{0,12}}不(?:过夜|隔夜)|不(?:过夜|隔夜)[^，。；\n]{{0,6}}{_CONVEYING}"
    rf"|连夜(?:组织)?(?:召开|开会)[^。；\n]{{0,24}}?{_CONVEYING}"
)
_QUICK = r"(?:第一时间|当[天日晚]|即日|24小时内|[一1][天日]内|次日|立即|马上|收文后)"
_MEETING = r"(?:(?:召开|召集)[^。；\n]{0,24}?会|开会)"
_QUICKLY = re.compile(
    rf"{_QUICK}[^。；\n]{{0,16}}?{_MEETING}|(?:召开|召集)[^。；\n]{{0,16}}?会[^。；\n]{{0,8}}?{_QUICK}"
)
_SUPERIOR = re.compile(r"精神|讲话|指示|批示|部署|要求|文件|会议")
_CONVEYS = re.compile(r"传达")
_REPORTED = re.compile(r"(?:报送|上报|报告|反馈)[^。；\n]{0,20}(?:情况|照片)|情况[^。；\n]{0,12}报")
_OWN_MEETING = re.compile(r"(?:我[市县区局厅]|[省市县区]委|政府|本局)[^，。；\n]{0,6}(?:将|拟|定于)")


@check(
    "4.6",
    advice="删去限时开会传达和报送传达情况的要求。",
    explanation=(
        "查文件要求下级单位开会传达上级精神“不过夜”、连夜开会传达的，算偏离；要求当天、第一时间、立即开会传达的，是否“刻意”列为待核实。"
        "看不到有无紧急事由，也看不到下级实际怎样传达。"
        "以传达为名部署防汛、抢险等紧急事项的，可能误列为待核实；只要求及时传达、不要求开会的不查。"
    ),
    readings=(AT_ONCE,),
)
def conveying_overnight(reading: Reading) -> Iterator[Fact]:
    """Lower offices are to convey a superior's word by a meeting before the night is over.

    What departs: an order to convey 不过夜 or to meet 连夜 for conveying. An order to hold the meeting at once
    (当天, 第一时间, 立即) stays open: whether it is done on purpose the words do not tell.
    What it cannot see: an emergency behind the order; how lower offices really convey.
    How it errs: emergencies that are told as conveying stay open too; timely conveying without a meeting is
    not looked at.
    """
    if not mentions(reading, "传达"):
        return
    overnight = list(reading.find(_OVERNIGHT, Voice.ORDERED))
    quickly = (
        hit for hit in reading.find(_QUICKLY, Voice.ORDERED) if _CONVEYS.search(reading.sentence(hit.clause))
    )
    for hit in one_a_sentence(sorted((*overnight, *quickly), key=lambda hit: hit.start)):
        sentence = reading.sentence(hit.clause)
        own = _OWN_MEETING.search(sentence, 0, hit.end - hit.clause.sentence_start)
        if own or "刻意" in sentence or not _SUPERIOR.search(reading.elements.title + sentence):
            continue
        certain = _in_one_sentence(hit, overnight)
        reported = "并要求报送传达情况" if _REPORTED.search(sentence) else ""
        yield Fact(
            departs=True if certain else None,
            span=whole_sentence(reading, hit.clause),
            saw=f"要求“{hit.match.group()}”{reported}",
            missing=() if certain else ("限时开会传达有无紧急事由，是否刻意（由发文单位说明）",),
            ours=() if certain else (AT_ONCE.why,),
        )


def _in_one_sentence(hit: Hit, others: list[Hit]) -> bool:
    return any(other.clause.sentence_start == hit.clause.sentence_start for other in others)
