"""3.3: a document generally does not ask for reports on its carrying out, nor for papers that go with it."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.passages import by_sentence
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Voice

DIVISION = ours(0, "要求下级或有关单位为落实本文件另行制定方案、细则、办法的，按“制定配套文件”读")

# A report on how the document was carried out: the matter reported, and the act of reporting.
_MATTER = (
    r"(?:贯彻|落实|执行|工作|任务|进展|推进|推动|整改|完成|开展|实施|建设|活动|行动|自查|清理|查处|排查|整治|改革|组织|评价|使用|运行)"
    r"[^，。；、\n]{0,14}?(?:(?<![新要大常殊急])情况|进展|进度|成效|成果|总结|小结|报告|结果|动态|信息|台账)"
    r"|(?:典型)?经验(?:做法|材料|成果)?|典型(?:做法|案例|事例)|(?:工作|年度|阶段|专项|书面)(?:总结|小结)|总结(?:报告|材料)|(?<!取得)(?<!重大)进展(?=[，。；、]|情况|$)"
)
_OFFICE = r"[省市县区州我本国党领厅局委部办教科人农工住生交水文卫公民司财发自商审统应林医]"
_SENDS = (
    rf"(?:报送|上报|呈报|报告|汇报|(?<!、)反馈(?!情况|机制|意见)|报备|送交|提交(?!的|申请)|报至|报到|报给|(?<![申填通])报(?={_OFFICE}[\u4e00-\u9fa5])|(?<=[前后])送(?={_OFFICE}[\u4e00-\u9fa5]))"
    r"(?!制度|会(?!议)|单位|人(?:员|数|：)|工作(?:[，。；、]|制度|机制|要求)|材料的|义务|期|名|销|道)"
)
_REPORT = re.compile(
    rf"(?:{_MATTER})[^。；！\n]{{0,36}}?{_SENDS}|{_SENDS}[^，。；！\n]{{0,16}}?(?:{_MATTER})"
    rf"|(?:方案|细则|办法|举措)[^。；！\n]{{0,22}}?(?:报送|上报|报备|(?<![申填通])报(?={_OFFICE}[\u4e00-\u9fa5])|(?<=前)送(?={_OFFICE}[\u4e00-\u9fa5]))"
)
# A paper of one's own that goes with the document; 制定了, 制定的 and 已制定 tell of papers that exist.
_MAKE = r"(?<!已)(?<!已经)(?:制定|制订|出台|(?<!机构)(?<!事业)(?<!人员)编制(?!工作|管理|部门)|拟定|拟订|提出(?!如下|以下|拟)|细化|研究推进|研究|建立健全|健全完善|修订)(?!了|的|时|本(?:方案|办法|细则|实施|意见|规定|通知|措施)|此)"
_PAPER = (
    r"(?:(?:实施|工作|行动|具体|细化|推进|落实|评价|贯彻|推动|建设|整改|改革|治理|防控|宣传|帮扶|发展|支持|推广|实施)方案|[”》]方案|细则|实施意见|实施办法|具体[^，。；\n]{0,4}办法|管理办法|具体的?(?:工作)?措施|落实措施|贯彻措施|政策措施|贯彻意见|落实意见"
    r"|配套的?[^，。；\n]{0,4}?(?:政策|措施|文件|制度|办法|方案|举措|细则)|(?:工作|实施|行动|推进|规划)计划|(?:支持|扶持|相关)政策|(?:落实|具体|务实|工作)举措|相关规定|(?:考核|考评|评价)(?:评估)?办法)"
)
_PLAN = re.compile(
    rf"{_MAKE}[^，。；！\n《]{{0,26}}?{_PAPER}(?![^，。；]{{0,6}}(?:时|过程中|中)(?:[，。；]|$))"
)
_SUPPORTING = re.compile(r"配套的?[^，。；\n]{0,4}?(?:政策|措施|文件|制度|办法|方案|细则)|细化方案")
# A sentence without a subject of its own speaks to the addressees.
_SUBJECTLESS = re.compile(r"\s*(?:[（(][一二三四五六七八九十]+[）)])?(?:要|应当?|请|须|并|同时)")
_LOWER_SUBJECT = re.compile(
    r"\s*(?:[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])?(?:各|县级|县[（(、]|区县|乡镇|设区市|市、县|市县|项目县|试点)"
)
_DUTY = re.compile(r"请|须|要|应|务必|[日月底末]前|及时|定期|每[日周月季年]")
_UPPER = re.compile(
    r"^\s*请?[\u4e00-\u9fa5]{2,10}部(?:会同|牵头)|联席会议(?!成员)|领导小组办公室(?=[^，。]{0,4}(?:将|负责|汇总|及时))|评审(?:专家|委员会)|项目单位|(?:我|本)[市县省](?!各)"
)
_POLICIES = re.compile(r"各(?:地区?|市|县|区)[^，。；\n]{0,6}制定(?:相关|具体|支持|优惠)?政策")
_ELSEWHERE = re.compile(
    r"项目(?:总结|验收|申报|承担|实施方案|可行性|建议书)|招生(?:计划|工作方案)|排班|应急预案|报[^，。；]{0,20}(?:批准|审批|审定)"
)
_LOWER = re.compile(
    r"各自|(?:相关|有关|主管|牵头)部门(?:要|应|须|会同)|(?:高等学校|高校|科研院所)(?:要|应)|试点(?:地区|单位|城市|县|市)|地方(?:各级|有关)?(?:人民)?(?:政府|部门|主管)|有关司局|直属单位|各(?:设区市|地市?|市州|州市|市|县|区县|区|乡镇?|镇街?|街道|村|社区|旗|盟|州|省|学校|校|高校|单位|部门|有关|相关|级|成员单位|责任单位|牵头单位|基层|片区|园区|主管|行业|主办)"
    r"|(?:片区|园区|新区)[^，。；]{0,4}管委会|(?:县级|市级|乡镇|镇街|街道|基层)[^，。；]{0,8}(?:政府|部门|单位|要|应)|人民政府(?:要|应|负责)|主管部门(?:要|应)|区县|市、县|本(?:地区?|部门|单位|辖区|校|系统|行业|级)|当地|你[们市县单局]|结合(?:本地|自身|各自|当地)?实际"
)
_OTHERS = re.compile(
    r"(?:指导|督促|支持|鼓励|帮助|引导|要求)[^，。；\n]{0,8}(?:企业|高校|院所|商户|经营|医疗机构|登记机构|机构|平台|协会)|企业(?:要|应|须|制定)|施工单位|项目部|托管银行|投资中心|基金公司|另行(?:制定|制订|明确|公布)|另文"
)
_ENCOURAGED = re.compile(r"支持|鼓励|允许|可(?:以)?(?=[^，。；]{0,12}(?:制定|出台|结合))|有条件的")


@check(
    "3.3",
    advice="删去报送落实情况和另行制定方案、细则的要求；本文件应当写到可以直接照办。",
    explanation=(
        "查要求下级或者主送单位报送落实情况、进展、总结的，以及要求其另行制定方案、细则、措施等配套文件的，算偏离。"
        "看不到文外提出的要求，也看不到在别处说明的理由。"
        "方案本身就是工作任务的可能误作配套文件；未写明由谁办理的按主送单位看，可能判错。"
    ),
    readings=(DIVISION,),
)
def reports_and_supporting_papers(reading: Reading) -> Iterator[Fact]:
    """Lower offices are told to report how they carried the document out, or to make plans or rules for it.

    What departs: a clause that orders lower offices, or offices addressed, to hand in an account of progress or
    results, or to make their own plan, rules, measures or supporting policy.
    What it cannot see: a demand voiced outside the paper; whether a reason for it was given elsewhere.
    How it errs: a paper that is the task itself (a project's plan) is taken for a supporting one; a sentence
    without a subject of its own is taken to speak to the addressees.
    """
    plan = "另行制定方案、细则或措施"
    for pattern, what in ((_REPORT, "报送贯彻落实情况"), (_PLAN, plan), (_POLICIES, plan)):
        hits = (
            hit
            for hit in reading.find(pattern, Voice.ORDERED, Voice.CONDITIONAL, Voice.OWN)
            if _binds(reading, hit, reports=pattern is _REPORT)
        )
        for passage, _ in by_sentence(reading, hits):
            yield Fact(True, passage, f"要求{what}", ours=() if pattern is _REPORT else (DIVISION.why,))


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
