"""12.5: no data and materials are demanded from below at will."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.passages import whole_sentence
from jianfu.documents.reading import Purpose, Reading
from jianfu.documents.voice import Voice

SHORT = ours(600, "正文不超过600字、没有文号的，才按临时要数看；更长的文件一般写明依据")
AT_ONCE = ours(
    0,
    (
        "短信、群消息、便函要求下级当日或次日交数据材料而不写用途、依据的，或者直接转发上级报表要下级填报的，"
        "列为待核实；字面写明先收上来备用、用途待定的，读作随意"
    ),
)

_DATA = re.compile(
    r"(?:报送?|上报|反馈|提供|填报|填写|提交|汇总)[^，。；\n]{0,24}?(?:数据|台账|报表|统计表|明细表"
    r"|情况表|摸底表|基本情况|底数|数字|名单|清单|材料|总结)|(?:数据|台账|报表|统计表|明细表|情况表"
    r"|摸底表|底数|附表|表格|名单|清单|材料|总结)[^，。；\n]{0,16}?(?:报送?|上报|反馈|提供|填报|填写|提交|发(?:我|到"
    r"|至))"
)
_AT_ONCE = re.compile(
    r"今[天日晚][^，。；\n]{0,12}?[前内]|明[天早日][^，。；\n]{0,12}?(?:前|上班)|下班前|立即|马上|尽快|速报|即刻|半小时内"
    r"|[12一两]小时内|当[天日][^，。；\n]{0,4}?前|零点前"
)
# The words themselves say that nobody needs it yet.
_NO_USE = re.compile(
    r"备用|以备后用|以备不时之需|用途待定|用途另行通知|可能用得上|可能会用到|先收上来|先报上来|先存着"
)
_FORWARDED = re.compile(r"(?:转发|转来)[^，。；\n]{0,10}(?:报表|表格|附表)")
_REASON = re.compile(
    r"根据|按照|依据|为(?:了|做好|贯彻|落实|进一步|全面|掌握|切实|编制)|用于|以便|便于|因|鉴于"
    r"|要求，|应急|防汛|疫情|突发|事故|灾|险|安全生产"
)
_LOWER = re.compile(r"各(?:县|市|区|乡|镇|街道|村|社区|单位|站所|所|部门|位)|乡镇|镇街|@所有人|大家")


@check(
    "12.5",
    advice="先查已有数据；确需要的，写明用途、依据和用后如何处理，不临时向下要。",
    explanation=(
        "查短信、群消息和正文不超过600字（字数为本软件自定）的无文号文件：限当日、次日或“尽快”要下级交数据材料，或者转发报表要下级填报，而文中未写用途和依据的，列为待核实；字面写明先收上来备用、用途待定的，算偏离。"
        "看不到写在别处的依据，也看不到同一单位要过多少次。"
        "较长的文件一般写有依据，不查；文中出现“根据”“为了”“应急”等字样的即不再查，可能漏查。"
    ),
    readings=(AT_ONCE, SHORT),
)
def data_at_will(reading: Reading) -> Iterator[Fact]:
    """Data or materials are demanded from below at once, without any use or basis in the text.

    What departs: a short message or unnumbered paper that demands data or materials from lower offices and says
    itself that they are to be kept for some later use. It stays open where it demands them at once, or forwards
    forms to fill in, and the whole text names neither a use nor a basis.
    What it cannot see: a basis named elsewhere; how often the same body asks.
    How it errs: it is silent on longer papers, which nearly always name a basis.
    """
    start, end = reading.elements.body
    short = reading.purpose is Purpose.MESSAGE or (not reading.elements.number and end - start <= SHORT)
    if not short or _REASON.search(reading.text[:end]):
        return
    for hit in reading.find(_DATA, Voice.ORDERED):
        sentence = reading.sentence(hit.clause)
        useless = _NO_USE.search(sentence)
        pressed = useless or _AT_ONCE.search(sentence) or _FORWARDED.search(reading.body)
        if pressed and (_LOWER.search(reading.text[:end]) or reading.addressees):
            yield Fact(
                departs=True if useless else None,
                span=whole_sentence(reading, hit.clause),
                saw=f"“{pressed.group()}”要“{hit.match.group()}”，未写用途和依据",
                missing=() if useless else ("要数据材料的用途和依据、是否已有同类数据（由提出单位说明）",),
                ours=(AT_ONCE.why,),
            )
            return
