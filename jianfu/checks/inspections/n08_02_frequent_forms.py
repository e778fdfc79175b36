"""8.2: lower offices are not to be asked for forms, data or materials again and again."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.inspections.inspection import undone_further_on
from jianfu.checks.passages import one_a_sentence
from jianfu.checks.words import LOWER, PRIVATE
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Voice

OFTEN = ours(0, "“频繁”按每月一次以上（含每日、每周、每旬、每月）读，条文未规定次数")
MANY = ours(3, "一份文件另有三项以上分别报送的，也按“频繁”读，条文未规定项数")

_HANDS_IN = r"(?:[上填呈汇]报|报[送告备]|反馈|提交|上传|录入|填写|接龙|(?<!移)(?<!成)交(?=[至到给来]|一[次份])|(?<!转)[发传](?:给?我(?![国市县区省])|[^，。；\n]{0,8}?(?:群(?!众|体)|邮箱))|报(?=[省市县区州镇乡街我本国厅局委部办领专工党自中应至给表进情数当新前一两\d]|[^，。；\n]{0,8}?(?:[大支总中]队|指挥部|站所)))(?![会厅书期不])"
_PERIOD = r"(?:每(?:[日天周旬月晚早]|个?星期|半?个?月|个?工作日|[两二三四]?个?小时|上午|下午|逢\d)(?!报社)|按半?[日周旬月]|逐[日周旬月]|隔[日天周]|逢周|天天|日日|周周|月月)"
_OFTEN = re.compile(
    rf"{_PERIOD}[^。；！\n]{{0,36}}?(?<![通申举预])(?<!督办){_HANDS_IN}(?![名考销警纸道刊关批税])"
    r"|一[日天周旬月]一[上填汇]?报|[日周旬月]报(?<![\d十双下上中底个末工]..)(?:[告送表、]|制度)(?![厅等]|[^，。；\n]{0,4}\.)|零报告|报送?当[日周旬月]"
    r"|(?:报送|填报|上报|报表)(?:频[次率度]|周期|时间|时限)[：:]?\s*(?:每[日天周旬月]|按[日周旬月])"
    r"|每[日周月天][两2二三3][次报][^，。；\n]{0,10}?报"
    rf"|{_PERIOD}[^，。；！\n]{{0,24}}?(?:(?:系统|平台|数据库)[^，。；！\n]{{0,14}}?更新|更新[^，。；！\n]{{0,12}}?(?:数据|信息|台账))"
)
# A separate demand: a date or a slower period, what is handed in, and the handing in.
_DATED = re.compile(
    r"(?:每个?(?:季度?|半?年|学[期年])|[按逐]季|季度末|年[终中]|\d{1,2}\s*月\s*(?:\d{1,2}\s*日|[上中下]旬|[底末初])|[季年]度?[底末])[^。；！\n]{0,60}?"
    r"(?:[上填呈]报|报[送备]|反馈|提交|报(?=[省市县区州我本国厅局委部办领专工至给]))(?!会)"
    r"|(?:报送|[上填]报|提交|反馈)[^。；！\n]{0,30}?(?:[季年]报|[季年]度[^，。]{0,10}(?:报[告表]|总结))"
)
_MATERIAL = re.compile(
    r"情况|报[告表]|[总小]结|材料|数据|信息|台账|统计|[年季]报|案例|[清名]单|方案|计划|进展"
)
_APPLIES = re.compile(
    r"申[请报]|推荐|评[审选]|审批|招[聘生]|报名|参[会赛]|回执|立项|拨付|入库|异议|公示期|补助资金|[比竞]赛|获奖|名额"
)
_BELOW = re.compile(LOWER)
_OTHER_BELOW = re.compile(
    r"各[省院高承]|[省市县]级|设区市|你[市县省局]|本[地市县单部辖系]|(?:牵头|成员|责任)单位|处室|党委|学校"
)
# Who is asked are firms, or persons on their health, or what is handed in is no burden of offices.
_NOT_ASKED = re.compile(
    r"体温|晨午晚检|申报[的入期纳]|价格变动|热线工作机构|用款计划|症状|隔离|返岗|员工|施工|普通人员|调查户|辅助调查员|金融机构|听取|纳税|承[包租]|托管|生产经营"
)
# Surveys under the law on statistics carry the number of their approval; whether it holds is not in the text.
_SURVEY = re.compile(r"统计(?:调查|报表)制度|[批备][准案]文号|国统|法定报表")
_NEEDED = ("该报表是否为经批准或者备案、仍在有效期内的统计调查项目：由布置单位提供批准文件，由统计机构核对",)


@check(
    "8.2",
    advice="删去按日、按周、按月报送的要求和重复的报送项目；所需数据从已有平台和上级已掌握的资料中取得，不再向下级要。",
    explanation=(
        "查要求下级每日、每周、每旬或每月报送、填报、反馈的，算偏离；没有这类要求，但一份文件有三项以上分别限期报送的，也算偏离。次数和项数条文未规定，由本软件自定。"
        "写明是统计调查制度规定的报表的，列为待核实；看不到其他单位向同一下级要了什么，也看不到文外的要求。"
        "未写明由谁报送的按主送单位看，企业的报送义务凭词句排除，可能判错；申报、推荐不计入三项。"
    ),
    readings=(OFTEN, MANY),
)
def frequent_forms(reading: Reading) -> Iterator[Fact]:
    """Lower offices must hand in forms, data or materials every month or more often, or three and more times.

    What departs: a clause that orders lower offices to report, fill in or hand in daily, weekly, every ten days
    or monthly; or three or more separate dated demands to hand something in, in one document (one finding, at
    the first that recurs).
    What it cannot see: what other offices ask of the same receivers, demands voiced outside the paper, and
    whether a survey under the law on statistics, which the sentence names, is approved: that stays open.
    How it errs: duties of firms to report are left out by their words; an unnamed subject is taken for the
    addressees; applications and nominations do not count towards the three.
    """
    hits = reading.find(_OFTEN, Voice.ORDERED, Voice.CONDITIONAL)
    often = list(one_a_sentence(hit for hit in hits if _is_asked(reading, hit)))
    for hit in often:
        survey = _SURVEY.search(reading.sentence(hit.clause))
        yield Fact(
            None if survey else True,
            reading.whole_clause(hit),
            f"要求经常报送：{hit.match.group()[:24]}",
            missing=_NEEDED if survey else (),
            ours=(OFTEN.why,),
        )
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
    if _NOT_ASKED.search(sentence) or "自动" in hit.match.group() or undone_further_on(reading, hit):
        return False
    before = sentence[: hit.start - hit.clause.sentence_start]
    return not PRIVATE.search(before[-40:]) or _is_below(before)


def _is_material(reading: Reading, hit: Hit) -> bool:
    sentence = reading.sentence(hit.clause)
    asks = _MATERIAL.search(sentence) and _is_below(sentence) and not _APPLIES.search(sentence)
    return bool(asks) and _is_asked(reading, hit)


def _is_below(words: str) -> bool:
    return bool(_BELOW.search(words) or _OTHER_BELOW.search(words))
