"""3.3: a document generally does not ask for reports on its carrying out, nor for papers that go with it."""

import re
from collections.abc import Iterator

from jianfu.checks.bound import LIKELY, likely_bound
from jianfu.checks.check import Fact, check, ours
from jianfu.checks.passages import by_sentence
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Voice

DIVISION = ours(0, "要求下级或有关单位为落实本文件另行制定方案、细则、办法的，按“制定配套文件”读")

# A report on how the document was carried out: the matter reported, and the act of reporting.
_MATTER = (
    r"(?:(?:贯彻|落实|执行|工作|任务|进展|推[进动]|整[改治]|完成|开展|实施|建设|活动|行动|自查|清理|查处|改革|组织|评价|使用|运行)"
    r"[^，。；、\n]{0,14}?(?:(?<![新要大常殊急])情况|进[展度]|成[效果]|[总小]结|报告|结果|动态|信息|台账)"
    r"|经验|典型(?:做法|案例)|(?:年度|阶段|专项|书面)[总小]结|总结(?:报告|材料)|(?<!取得)(?<!重大)进展(?=[，。；、情]))"
)
_OFFICE = r"[省市县区州我本国党领厅局委部办教科人农工住生交水文卫公民司财发自商审统应林医]"
_SENDS = (
    rf"(?:[上呈汇]报|报[送告备至到给]|(?<!、)反馈(?![情机意])|[送提]交(?![的申])|(?<![申填通])报(?={_OFFICE}[\u4e00-\u9fa5])|(?<=[前后])送(?={_OFFICE}[\u4e00-\u9fa5]))"
    r"(?![期名销道义]|制度|会(?!议)|单位|人[员数：]|工作[，。；、制机要])"
)
_REPORT = re.compile(
    rf"{_MATTER}[^。；！\n]{{0,36}}?{_SENDS}|{_SENDS}[^，。；！\n]{{0,16}}?{_MATTER}"
    rf"|(?:方案|细则|办法|举措)[^。；！\n]{{0,22}}?(?:[上呈]报|报[送备]|(?<![申填通])报(?={_OFFICE}[\u4e00-\u9fa5])|(?<=前)送(?={_OFFICE}[\u4e00-\u9fa5]))"
)
# A paper of one's own that goes with the document; 制定了, 制定的 and 已制定 tell of papers that exist.
_MAKE = r"(?<!已)(?<!已经)(?:[制拟][定订]|出台|(?<!机构)(?<!事业)(?<!人员)编制(?![工管部])|提出(?![如以]下)|细化|研究|建立健全|健全完善|修订)(?![了的时此]|本(?![地部单辖校系级]|行[业政]))"
_GOES_WITH = r"配套的?[^，。；\n]{0,4}?(?:政策|措施|文件|制度|办法|方案|举措)"
_PAPER = (
    r"(?:(?:实施|工作|行动|具体|细化|推[进动广]|落实|评价|建设|整改|改革|防控|发展|支持|贯彻|治理|宣传|[”》])方案|细则|(?:实施|落实|贯彻)意见|(?:实施|管理|评价|考[核评])(?:评估)?办法|具体[^，。；\n]{0,4}(?:办法|措施|举措)|(?:落实|贯彻|政策)措施"
    rf"|{_GOES_WITH}|(?:工作|实施|行动|推进|规划)计划|(?:支持|扶持|相关)政策|(?:落实|务实|工作)举措|相关规定)"
)
_PLAN = re.compile(rf"{_MAKE}[^，。；！\n《]{{0,26}}?{_PAPER}(?![^，。；]{{0,6}}[时中](?:[，。；]|$))")
_SUPPORTING = re.compile(rf"{_GOES_WITH}|细化方案")
# A sentence without a subject of its own speaks to the addressees.
_SUBJECTLESS = re.compile(r"\s*(?:[（(][一二三四五六七八九十]+[）)])?(?:要|应当?|请|须|并|同时)")
_LOWER_SUBJECT = re.compile(r"\s*(?:县级|县[（(、]|区县|市、?县)")
_DUTY = re.compile(r"[请须要应]|务必|[日月底末]前|及时|定期|每[日周月季年]")
_UPPER = re.compile(
    r"部会同|联席会议(?!成员)|领导小组办公室(?=[^，。]{0,4}[将负汇及])|评审(?:专家|委员会)|[我本][市县省](?!各)"
)
_POLICIES = re.compile(r"各[地市县区][^，。；\n]{0,6}制定[^，。；\n]{0,4}政策")
_ELSEWHERE = re.compile(
    r"项目(?:总结|验收|承担|实施方案)|招生(?:计划|工作方案)|应急预案|报[^，。；]{0,20}(?:批准|审[批定])"
)
_LOWER = re.compile(
    r"各(?:[市州县区乡镇街村社旗盟省校单部级高基地设自]|有关|相关|责任|成员|牵头)|部门[要应须]|(?:学校|高校|院所)[要应]|试点[地单城县市]|地方[^，。；\n]{0,6}[政部主]"
    r"|管委会|(?:[县市]级|乡镇|街道|基层)[^，。；]{0,8}[政部单要应]|政府[要应负]|区县|市、县|本[地部单辖校系行级]|当地|你[们市县单局]|结合[^，。；]{0,4}实际"
)
_OTHERS = re.compile(
    r"(?:指导|督促|帮助|引导|要求|支持|鼓励)[^，。；\n]{0,8}(?:企业|高校|机构)|企业[要应须制]|施工单位|项目部|投资中心|基金公司|另行[制明公]|另文"
)
_ENCOURAGED = re.compile(r"支持|鼓励|允许|可以?(?=[^，。；]{0,12}[制出结])|有条件的")
# What a superior office asks of the whole system, this document may only hand on.
_FROM_ABOVE = re.compile(
    r"(?:按照?|根据|依据)[^，。；\n]{0,10}(?:国家|中央|国务院|省[委政厅]|市[委政局]|上级)[^，。；\n]{0,24}(?:要求|部署|安排)[，,]"
)


@check(
    "3.3",
    advice="删去报送落实情况和另行制定方案、细则的要求；本文件应当写到可以直接照办。",
    explanation=(
        "查要求下级或者主送单位报送落实情况、进展、总结的，以及要求其另行制定方案、细则、措施等配套文件的，算偏离。"
        "句中写明系上级要求的，列为待核实。看不到文外提出的要求，也看不到在别处说明的理由。"
        "方案本身就是工作任务的可能误作配套文件；未写明由谁办理的按主送单位看，由随附的小型学习模型排除针对企业和申报人的，可能判错。"
    ),
    readings=(DIVISION, LIKELY),
)
def reports_and_supporting_papers(reading: Reading) -> Iterator[Fact]:
    """Lower offices are told to report how they carried the document out, or to make plans or rules for it.

    What departs: a clause that orders lower offices, or offices addressed, to hand in an account of progress or
    results, or to make their own plan, rules, measures or supporting policy; open where the sentence says that a superior office asks it.
    What it cannot see: a demand voiced outside the paper; whether a reason for it was given elsewhere.
    How it errs: a paper that is the task itself (a project's plan) is taken for a supporting one; a sentence
    without a subject of its own is taken to speak to the addressees, unless a learned model finds that unlikely.
    """
    plan = "另行制定方案、细则或措施"
    for pattern, what in ((_REPORT, "报送贯彻落实情况"), (_PLAN, plan), (_POLICIES, plan)):
        hits = (
            hit
            for hit in reading.find(pattern, Voice.ORDERED, Voice.CONDITIONAL, Voice.OWN)
            if _binds(reading, hit, reports=pattern is _REPORT) and likely_bound(reading, hit)
        )
        for passage, together in by_sentence(reading, hits):
            first = together[0]
            above = _FROM_ABOVE.search(reading.text, first.clause.sentence_start, first.start)
            yield Fact(
                None if above else True,
                passage,
                f"要求{what}",
                missing=("上级文件是否要求逐级报送或者制定（上级文件原文）",) if above else (),
                ours=() if pattern is _REPORT else (DIVISION.why,),
            )


def _binds(reading: Reading, hit: Hit, *, reports: bool) -> bool:
    sentence = reading.sentence(hit.clause)
    words = hit.match.group()
    before = sentence[: hit.start - hit.clause.sentence_start]
    if _OTHERS.search(sentence) or _ELSEWHERE.search(sentence):
        return False
    # Encouraged to make a plan, and told to report on it: the report is a demand all the same.
    last = reading.clause_at(hit.end - 1)
    if _ENCOURAGED.search(reading.text[last.start : hit.end] if reports else before):
        return False
    # 县人民政府负责… is the issuer's own duty in a county's paper, and a lower office's in a province's.
    if hit.voice is Voice.OWN and not _LOWER_SUBJECT.match(sentence):
        return False
    if reading.in_heading(hit.start) or _UPPER.search(before):
        return False
    if _LOWER.search(before) or _LOWER.search(words) or _SUPPORTING.search(words):
        return True
    if reports:
        return bool(_DUTY.search(sentence))
    return bool(_SUBJECTLESS.match(sentence))
