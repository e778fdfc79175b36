"""8.14: no assessment in disguise by undertakings, third parties, satisfaction surveys or listed supervision."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.words import LOWER, mentions
from jianfu.documents.papers.pledge import PledgeKind, Signatory, pledge_of
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Voice

OBJECT = ours(
    0,
    "第三方评估、满意度测评的对象是各地各单位的工作落实情况的，按“变相设置考核事项”读；评估政策、项目、机构的不算",
)

_JUDGES = "(?:评[估价议]|测评|考核|评定)"
_THIRD = re.compile(
    rf"(?:第)?三方[^，。；\n]{{0,16}}?(?:{_JUDGES}|满意度|绩效)(?!价值|成果|资产|认证|检测)|第三方[^，。；\n]{{0,4}}机构[^。；\n]{{0,24}}?(?:{_JUDGES})"
    rf"|委托(?:社会|专业|中介|有关|调查|民调|咨询|数据)[^，。；\n]{{0,8}}?(?:机构|组织|公司)[^，。；\n]{{0,20}}?{_JUDGES}"
)
_SATISFACTION = re.compile(
    r"满意[度率](?:电话|网络|问卷|抽样|入户|现场|民意|专项){0,2}(?:测[评验]|调查|评[价议]|考核|排名|得分|指标|访问)|民意调查|(?:测评|满意[度率]|评议|评估)(?:得分|成绩|结果|分值)[^，。；\n]{0,8}(?:占|折算|折合)|满意度[^，。；\n]{0,14}?(?:纳入|作为|列入)[^，。；\n]{0,20}?考[核评]|好差评”?[^，。；\n]{0,14}?(?:纳入|作为|列入)[^，。；\n]{0,10}?(?:考[核评]|绩效)|群众满意度等"
)
_LISTED = re.compile(r"挂[牌账](?:督办|整[治改])|黄牌警告|亮[红黄]牌")
# Assessed: how places and offices do their work.
_WORK = re.compile(
    r"督[查导办]|督促检查|监督(?:检查|评估)|考[核评]|绩效|问效|(?:落实|实施|开展|完成|执行)情况|工作成效|改革(?:决策|成[果效])|各地区?各部门|(?:目标|工作)任务|政务诚信|行政执法|折算|计分"
)
_NOT_OFFICES = re.compile(
    r"科(?:研|学家|技(?:计划|成果|奖))|成果(?:评价|转化)|专利|资产|人才|职(?:称|业教育|业院校)|医[疗院师]|患者|学员|培训(?:机构|质量|工作成效)|继续教育|实验室|研[发究][机院]|基地|创新(?:中心|积分)"
    r"|企业(?:评价|信用|绩效|合规)|项目(?:验收|绩效|评审)|资金绩效|规划[实进确]|政策(?:实施|执行)?(?:效果|成效|评估|措施)|新出台|试点政策|环评|环境影响|安全评价|信息系统|等级测评|产品|收费|奖[励项评]"
    r"|创投|供应商|知识(?:产权|价值)|师资|论文|民办|办学|申报单位|转移中心|中心运行|质量评价|事项进行评估"
)
_BELOW = re.compile(LOWER)
_OTHER_BELOW = re.compile("各[级市地]|地区|领导班子|干部|部门和单位")
_SURVEY = re.compile(r"(?:满意[度率]|安全感|获得感|知晓率|第三方|民意)[^，。]{0,10}?(?:测评|调查|评[估价议])")
_LAGGING = re.compile(
    r"(?:进展|推进|工作|落实|整改)[^，。；\n]{0,10}(?:缓慢|滞后|不[力到]|较差|靠后)|排名|考核|不[合达][格标]|末位|[得评测满][^，。；\n]{0,6}(?:低于|不足|偏低|较低|未达)|[后末][一两二三四五六\d]{1,2}[名位]|垫底"
)
_SPOKEN = (Voice.ORDERED, Voice.OWN, Voice.CONDITIONAL)
_NEEDED = ("承诺书由谁签订、是否用于评价下级单位：由布置单位说明",)


@check(
    "8.14",
    advice="删去以承诺书、第三方评估、满意度测评、挂牌督办评价下级的内容，需要了解情况的由机关自行抽样核实。",
    explanation=(
        "查以第三方评估、满意度测评评价下级工作的，把工作滞后、排名靠后的地方和单位挂牌督办的，要求单位签承诺书的，算偏离。"
        "通篇只布置一项测评而主送下级单位的，不再写测评谁也算。没有写由谁签的承诺书列为待核实；看不到该项测评是否包含在经党委批准的考核之中。"
        "对政策、项目、企业、医院等的评估凭词句排除，可能误排；对具体案件、隐患、污染的挂牌督办不算。"
    ),
    readings=(OBJECT,),
)
def assessment_in_disguise(reading: Reading) -> Iterator[Fact]:
    """Lower offices are judged by undertakings, third parties, satisfaction surveys or listed supervision.

    What departs: a third party or a survey that judges how places and offices do their work, satisfaction or
    ratings counted in their assessment, listed supervision of those who lag, undertakings offices must sign.
    What it cannot see: whether an assessment approved by the Party committee contains the survey; who signs an
    undertaking whose signatory is not named, which is left open.
    How it errs: third parties that judge policies, projects, firms or hospitals are left out by their words; so
    is listed supervision of single cases, hazards and pollution.
    """
    seen: set[int] = set()
    for pattern, words, what, counts in (
        (_THIRD, ("三方", "委托"), "第三方评估", _judges_work),
        (_SATISFACTION, ("满意", "好差评", "民意调查", "测评", "评议", "评估"), "满意度评价", _judges_work),
        (_LISTED, ("挂牌", "挂账", "黄牌", "红牌"), "挂牌督办", _lists_offices),
    ):
        if not mentions(reading, *words):
            continue
        for hit in reading.find(pattern, *_SPOKEN, annexes=True):
            if hit.clause.sentence_start not in seen and counts(reading, hit):
                seen.add(hit.clause.sentence_start)
                saw = f"{what}：{hit.match.group()}"
                yield Fact(True, reading.whole_clause(hit), saw, ours=(OBJECT.why,))
    pledge = reading.once(pledge_of)
    for signing in pledge.signings if pledge else ():
        sentence = reading.clause_at(signing.start).sentence_start
        of_offices = signing.kind is PledgeKind.UNDERTAKING and signing.signatory is not Signatory.PRIVATE
        if of_offices and signing.voice in _SPOKEN and sentence not in seen:
            seen.add(sentence)
            told = signing.signatory is Signatory.OFFICES
            yield Fact(
                True if told else None,
                signing.span,
                f"签订承诺书：{signing.words}",
                missing=() if told else _NEEDED,
                ours=(OBJECT.why,),
            )


def _judges_work(reading: Reading, hit: Hit) -> bool:
    sentence = reading.sentence(hit.clause)
    if _NOT_OFFICES.search(sentence):
        return False
    return bool(_WORK.search(sentence)) or _is_of_places(reading)


def _is_of_places(reading: Reading) -> bool:
    """Whether the paper is sent to offices below about nothing but such a survey: whom it judges needs no words."""
    title = reading.elements.title
    of_survey = _SURVEY.search(title) and not _NOT_OFFICES.search(title)
    return bool(of_survey) and any(office.generic for office in reading.addressees)


def _lists_offices(reading: Reading, hit: Hit) -> bool:
    before = reading.sentence(hit.clause)[: hit.start - hit.clause.sentence_start]
    places = _BELOW.search(before) or _OTHER_BELOW.search(before)
    return bool(places and _LAGGING.search(before))
