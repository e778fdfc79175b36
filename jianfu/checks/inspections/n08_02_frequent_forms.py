"""8.2: lower offices are not to be asked for forms, data or materials again and again."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.passages import one_a_sentence
from jianfu.checks.words import LOWER, PRIVATE
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Voice

OFTEN = ours(0, "“频繁”按每月一次以上（含每日、每周、每旬、每月）读，条文未规定次数")
MANY = ours(3, "一份文件另有三项以上分别报送的，也按“频繁”读，条文未规定项数")

_HANDS_IN = r"(?:报送|上报|填报|呈报|汇报(?!会)|报告(?!厅|会|书|期)|报备|反馈|提交|上传|录入|填写(?!不)|报(?=[省市县区州镇乡街我本国厅局委部办领专工党自中应]|至|给|表|\d|送|进|情|数))"
_PERIOD = (
    r"(?:每(?:日|天|周|星期|旬|半个?月|个?月|个?工作日)(?!报社)|按(?:日|周|旬|半月|月)度?|逐(?:日|周|旬|月))"
)
_OFTEN = re.compile(
    rf"{_PERIOD}[^。；！\n]{{0,36}}?(?<![通申举预])(?<!督办)(?<!监督举){_HANDS_IN}(?!名|考|销|警|纸|道|刊|关|批|税)"
    r"|一(?:日|天|周|旬|月)一(?:报告?|上报|填报|汇报)|[日周旬月]报(?<![\d十双下上中底个末工]..)(?:告|送|表|制度|、)(?!厅|等|[^，。；\n]{0,4}\.)|零报告|(?:报送|上报|填报)当(?:日|周|旬|月)"
    r"|每(?:日|周|月|天)(?:两|2|二|三|3)(?:次|报)[^，。；\n]{0,10}?报"
)
# A separate demand: a date or a slower period, what is handed in, and the handing in.
_DATED = re.compile(
    r"(?:每(?:个?季度?|半年|年|学期|学年)|按季度?|逐季|季度末|年终|年中|\d{1,2}\s*月\s*(?:\d{1,2}\s*日|底|末|上旬|中旬|下旬|初)|[季年]度?(?:底|末))[^。；！\n]{0,60}?"
    r"(?:报送|上报|填报|呈报|反馈|提交|报备|报(?=[省市县区州我本国厅局委部办领专工]|至|给))(?!会)"
    r"|(?:报送|上报|填报|提交|反馈)[^。；！\n]{0,30}?(?:季报|年报|半年报|季度[^，。]{0,6}报告|年度[^，。]{0,10}(?:报告|总结|报表))"
)
_MATERIAL = re.compile(
    r"情况|报告|总结|报表|材料|数据|信息|台账|统计|年报|季报|案例|清单|方案|名单|计划|小结|进展"
)
_APPLIES = re.compile(
    r"申请|申报|推荐|评审|审批|招聘|报名|参会|回执|立项|拨付|入库|异议|公示期|招生|补助资金|参赛|比赛|竞赛|评选|获奖|验收申请|名额"
)
_LOWER = re.compile(
    LOWER
    + r"|各地|各(?:省|有关|相关|院|高校|承办)|省级|市级|县级|设区市|你[市县省局]|本(?:地|市|县|单位|部门|辖区|系统)|牵头单位|成员单位|责任单位|处室|党委|学校"
)
_NOT_ASKED = re.compile(
    r"体温|晨午晚检|申报(?:的|入|期|纳税)|价格变动|日报》|日报社|热线工作机构|用款计划|症状|隔离人员|返岗人员|员工|施工现场|项目部|检测|普通人员|金融机构|听取|纳税|企业应|承包单位|托管|生产经营"
)


@check(
    "8.2",
    advice="删去按日、按周、按月报送的要求和重复的报送项目；所需数据从已有平台和上级已掌握的资料中取得，不再向下级要。",
    explanation=(
        "查要求下级每日、每周、每旬或每月报送、填报、反馈的，算偏离；没有这类要求，但一份文件有三项以上分别限期报送的，也算偏离。次数和项数条文未规定，由本软件自定。"
        "看不到其他单位向同一下级要了什么，也看不到文外的要求。"
        "未写明由谁报送的按主送单位看，企业的报送义务凭词句排除，可能判错；申报、推荐不计入三项。"
    ),
    readings=(OFTEN, MANY),
)
def frequent_forms(reading: Reading) -> Iterator[Fact]:
    """Lower offices must hand in forms, data or materials every month or more often, or three and more times.

    What departs: a clause that orders lower offices to report, fill in or hand in daily, weekly, every ten days
    or monthly; or three or more separate dated demands to hand something in, in one document (one finding, at
    the first that recurs).
    What it cannot see: what other offices ask of the same receivers, and demands voiced outside the paper.
    How it errs: duties of firms to report are left out by their words; an unnamed subject is taken for the
    addressees; applications and nominations do not count towards the three.
    """
    hits = reading.find(_OFTEN, Voice.ORDERED, Voice.CONDITIONAL)
    often = list(one_a_sentence(hit for hit in hits if _is_asked(reading, hit)))
    for hit in often:
        saw = f"要求经常报送：{hit.match.group()[:24]}"
        yield Fact(True, reading.whole_clause(hit), saw, ours=(OFTEN.why,))
    if often:
        return
    hits = reading.find(_DATED, Voice.ORDERED)
    dated = list(one_a_sentence(hit for hit in hits if _is_material(reading, hit)))
    if len(dated) >= MANY:
        chosen = next((hit for hit in dated if hit.match.group().startswith(("每", "按", "逐"))), dated[0])
        saw = f"一份文件有{len(dated)}项分别报送的要求"
        yield Fact(True, reading.whole_clause(chosen), saw, f"{int(MANY)}项", ours=(MANY.why,))


def _is_asked(reading: Reading, hit: Hit) -> bool:
    sentence = reading.sentence(hit.clause)
    if _NOT_ASKED.search(sentence):
        return False
    before = sentence[: hit.start - hit.clause.sentence_start]
    return not PRIVATE.search(before[-40:]) or bool(_LOWER.search(before))


def _is_material(reading: Reading, hit: Hit) -> bool:
    sentence = reading.sentence(hit.clause)
    asks = _MATERIAL.search(sentence) and _LOWER.search(sentence) and not _APPLIES.search(sentence)
    return bool(asks) and _is_asked(reading, hit)
