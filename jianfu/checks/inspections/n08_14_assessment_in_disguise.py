"""8.14: no assessment in disguise by undertakings, third parties, satisfaction surveys or listed supervision."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.words import LOWER, mentions
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Voice

OBJECT = ours(
    0,
    "第三方评估、满意度测评的对象是各地各单位的工作落实情况的，按“变相设置考核事项”读；评估政策、项目、机构的不算",
)

_THIRD = re.compile(
    r"第三方(?:评估|评价|测评|考核|评议|满意度|绩效评[估价]|机构(?:开展|进行|对|评估|评价|测评)|监测评估|专业机构|[^，。；\n]{0,4}机构[^。；\n]{0,24}?(?:暗访测评|测评|暗访评价))(?!价值|成果|资产|认证|检测)"
    r"|委托(?:社会|专业|中介|有关|第三方)[^，。；\n]{0,8}?(?:机构|组织|公司)[^，。；\n]{0,20}?(?:评估|评价|测评|考核|评议)"
)
_SATISFACTION = re.compile(
    r"(?:群众|社会|公众|服务对象|企业和?群众|企业|家长|用户)?满意(?:度|率)(?:测评|调查|评价|考核|评议|测验|排名|得分|指标)|满意度[^，。；\n]{0,14}?(?:纳入|作为|列入)[^，。；\n]{0,20}?(?:考核|考评)|“?好差评”?[^，。；\n]{0,14}?(?:纳入|作为|列入)[^，。；\n]{0,10}?(?:考核|绩效|考评)|群众满意度等"
)
_LISTED = re.compile(r"挂牌督办|挂牌整治|挂牌整改|挂账督办|黄牌警告|亮(?:红|黄)牌")
_UNDERTAKING = re.compile(
    r"(?:签订|签署|签|递交|作出|提交|层层签)[^，。；\n]{0,20}?(?:承诺书|承诺函|保证承诺|承诺责任)|公开承诺书"
)
# Assessed: how places and offices do their work.
_WORK = re.compile(
    r"督查|督导|督促检查|督办|监督检查|监督评估|考核|考评|绩效|问效|落实情况|实施情况|开展情况|完成情况|执行情况|工作成效|改革(?:决策|成果|成效)|各地(?:区)?各部门|目标任务|工作任务|政务诚信|行政执法|折算|计分"
)
_NOT_OFFICES = re.compile(
    r"科技计划|科研|科技成果|成果评价|专利|资产|人才|职称|医疗机构|公立医院|医院|医师|患者|学员|培训机构|继续教育|实验室|研发机构|研究机构|基地|园区(?:建设)?评|企业(?:评价|信用|绩效)|项目(?:验收|绩效|评审)"
    r"|资金绩效|规划(?:实施|进行|确定)|政策(?:实施|执行)?(?:效果|成效|评估)|新出台|试点政策|环评|环境影响|安全评价|信息系统|等级测评|产品|收费|培训(?:质量|工作成效)|奖(?:励|项)?评|科技奖|创投|供应商|知识产权保护社会|成果转化|师资|论文|创新积分|民办|办学水平|申报单位|研究院|创新中心|转移中心|中心运行|科学家|职业院校|职业教育|质量评价|知识价值|医疗质量|事项进行评估|政策措施(?:的)?执行"
)
_PLACES = re.compile(LOWER + r"|各地|地区|领导班子|干部|各级|各市|区县|部门和单位")
_LAGGING = re.compile(
    r"(?:进展|推进|工作|落实|整改)[^，。；\n]{0,10}(?:缓慢|滞后|不力|不到位|较差|靠后)|排名|考核|不合格|不达标|末位"
)
_PRIVATE_SIGNER = re.compile(
    r"企业|公司|商户|经营|申请|申报|考生|教师|学生|家长|业主|建房户|村民|居民|告知承诺|诚信|承诺制|许可|机构|个人|专家|人员(?!密集)|投标|供应商|出资|返岗|基金|施工|建设单位|医疗|资金"
)


@check(
    "8.14",
    advice="删去以承诺书、第三方评估、满意度测评、挂牌督办评价下级的内容，需要了解情况的由机关自行抽样核实。",
    explanation=(
        "查以第三方评估、满意度测评评价下级工作的，把工作滞后、排名靠后的地方和单位挂牌督办的，要求单位签承诺书的，算偏离。"
        "看不到该项测评是否包含在经党委批准的考核之中。"
        "对政策、项目、企业、医院等的评估凭词句排除，可能误排；对具体案件、隐患、污染的挂牌督办不算。"
    ),
    readings=(OBJECT,),
)
def assessment_in_disguise(reading: Reading) -> Iterator[Fact]:
    """Lower offices are judged by undertakings, third parties, satisfaction surveys or listed supervision.

    What departs: a third party or a survey that judges how places and offices do their work, satisfaction or
    ratings counted in their assessment, listed supervision of those who lag, undertakings offices must sign.
    What it cannot see: whether an assessment approved by the Party committee contains the survey.
    How it errs: third parties that judge policies, projects, firms or hospitals are left out by their words; so
    is listed supervision of single cases, hazards and pollution.
    """
    seen: set[int] = set()
    for pattern, words, what, counts in (
        (_THIRD, ("第三方", "委托"), "第三方评估", _judges_work),
        (_SATISFACTION, ("满意", "好差评"), "满意度评价", _judges_work),
        (_LISTED, ("督办", "挂牌", "黄牌"), "挂牌督办", _lists_offices),
        (_UNDERTAKING, ("承诺",), "签订承诺书", _offices_sign),
    ):
        if not mentions(reading, *words):
            continue
        for hit in reading.find(pattern, Voice.ORDERED, Voice.OWN, Voice.CONDITIONAL, annexes=True):
            if hit.clause.sentence_start not in seen and counts(reading, hit):
                seen.add(hit.clause.sentence_start)
                saw = f"{what}：{hit.match.group()}"
                yield Fact(True, reading.whole_clause(hit), saw, ours=(OBJECT.why,))


def _judges_work(reading: Reading, hit: Hit) -> bool:
    sentence = reading.sentence(hit.clause)
    return bool(_WORK.search(sentence)) and not _NOT_OFFICES.search(sentence)


def _lists_offices(reading: Reading, hit: Hit) -> bool:
    before = reading.sentence(hit.clause)[: hit.start - hit.clause.sentence_start]
    return bool(_PLACES.search(before) and _LAGGING.search(before))


def _offices_sign(reading: Reading, hit: Hit) -> bool:
    sentence = reading.sentence(hit.clause)
    return bool(_PLACES.search(sentence)) and not _PRIVATE_SIGNER.search(sentence)
