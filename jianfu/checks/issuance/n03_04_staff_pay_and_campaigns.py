"""3.4: outside special documents, no concrete demands on staffing, posts, pay, campaigns, vetoes or pledges."""

import re
from collections.abc import Iterator

from jianfu.checks.bound import LIKELY, likely_bound
from jianfu.checks.check import Fact, check, ours
from jianfu.checks.passages import by_sentence
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Voice

SPECIAL = ours(
    0, "标题即以机构编制、干部人事、工资待遇、创建示范、达标等为对象的，视为“专门文件”（条文未列举）"
)

_STAFFING = re.compile(
    r"(?:增加|[核单][定增列]|调剂|落实|保障|新增|创新|解决|提供|给予)(?!的)[^，。；）\n]{0,16}?(?<!机构)编制(?![的方规计本要部委办等工深依说单])"
    r"|(?:不受|突破)[^，。；\n]{0,6}编制|(?<!机构)编制[、，][^，。；\n]{0,14}(?:倾斜|保障)"
    r"|(?:设[立置]|成立|组建|明确|健全)(?![的内])[^，。；）\n《]{0,20}?(?:(?:工作|管理|监管|执法|专门)机构|[科股]室|工作办公室)(?![的及人])"
)
_NUMBER = r"[一二两三四五六七八九十\d]+名"
_POSTS = re.compile(
    r"(?:配[备齐强足]|设[置立]|明确|确定|安排|指定|落实|[聘招][用聘])(?!的)[^，。；）\n]{0,18}?专(?:职|兼职|[（(]兼|[门责管]|人专岗)[^，。；\n]{0,10}?(?:人?员|干部|岗位|队伍|教师|力量)"
    r"|配(?:齐[配建足]强?|强配齐)[^，。；\n]{0,14}?(?:人?员|干部|队伍|(?<!技术)力量)"
    rf"|(?:至少|每[^，。；\n]{{1,10}}?)(?:配备|安排|设置)[^，。；\n]{{0,4}}?{_NUMBER}|(?:配备|设置)[^，。；\n]{{0,16}}?(?:不少于|至少){_NUMBER}"
    r"|设[立置](?!的)[^，。；\n]{0,16}?(?:[管工][理作]岗位|流动岗位|专岗)"
    r"|充实[^，。；\n]{0,30}?(?:人员|力量|队伍)|建立一支[^，。；\n]{0,16}?队伍|配备[^，。；\n]{0,4}?与[^，。；\n]{0,10}?相适应的[^，。；\n]{0,6}?人员|保证[^，。；\n]{0,6}?人员(?:数量|配备)"
    r"|(?:作为|纳入)[^，。；\n]{0,16}?(?:干部|班子)[^，。；\n]{0,10}?(?:任用|任免|提拔|评[先优]|奖惩)[^，。；\n]{0,8}?(?:依据|参考|内容)"
)
_PAY = re.compile(
    r"(?:核[定增]|提高|增加|落实|保障|解决|不[低高]于|不受|计入|纳入|发放|享受|给予)(?!的)[^，。；）\n]{0,20}?(?:工资(?:总额|福利|待遇|水平)|绩效工资|津补?贴|岗位补贴|工作补助)(?![^，。；]{0,12}(?:政策|机制))"
    r"|(?:提高|落实|保障|解决)[^，。；）\n]{0,16}?(?:工作[人者]员?|干部|教师|网格员|队伍)[^，。；\n]{0,8}?(?:待遇|报酬|薪酬)"
)
_CAMPAIGNS = re.compile(
    r"(?:创[建成]|打造|评选|认定|命名|培育|建成|选树)(?![^，。；\n]{0,10}(?:国家|全国))[^，。；\n]{0,20}?(?:示范(?:[县乡镇村点校岗户站街]|市(?!场)|区县|社区|单位|窗口)|先进(?:[县市区村]|乡镇|单位)|样板[村县镇点]|标杆[县村单]|达标[县区乡镇村单校])"
    r"|获得[^，。；\n]{0,24}示范[县市区镇村]|开展[^，。；\n]{0,16}?(?:(?:达标|示范创建|创建示范)(?:活动|竞赛|评比)|示范[^，。；、\n]{0,6}?创建)"
)
_PLEDGES = re.compile(r"一票否决|签[^，。；\n]{0,20}?(?<!保密)责任[状书]|军令状|目标责任书")

_DEMANDS = (
    ("机构编制", _STAFFING),
    ("人员配备", _POSTS),
    ("工资福利待遇", _PAY),
    ("创建示范、达标", _CAMPAIGNS),
    ("一票否决、责任状", _PLEDGES),
)
_SPECIAL_TITLE = {
    "机构编制": re.compile(r"机构|编制|设立|组建|成立|改革方案"),
    "人员配备": re.compile(r"队伍|人才|干部|人员|编制|教师|岗位|用工(?!作)|聘|选派|配备"),
    "工资福利待遇": re.compile(
        r"工资|薪酬|待遇|分配|津贴|补贴|补助|人事|人力资源|绩效|教师|人才|医务|奖励|队伍|劳动|就业|社会保险|社保"
    ),
    "创建示范、达标": re.compile(r"示范|创建|达标|评选|评比|命名|认定|试点|基地|先进|典型"),
    "一票否决、责任状": re.compile(r"一票否决|责任状|责任书|目标管理"),
}
_OTHERS = re.compile(
    r"企业[应要须可设]|用人单位|民办|公司|合作社|农户|毕业生|农民|职工工资|患者|国有企业|金融机构|银行|从业人员|劳动者|申请|具备|实验室|众创空间|联盟|施工|科普基地|师德|申报人|专家|科技特派|自主权|^请[^，。各]{2,12}部",
    re.M,
)
# What is encouraged, or stands already, is no demand.
_ENCOURAGED = re.compile(r"支持|鼓励|引导|允许|(?<![许认])可(?![持靠能再行])|已")
# 有条件的可配备两名: a number or a pledge makes an order of it, or it does not; the words do not say.
_IF_ABLE = "有条件的"
_FIRM = re.compile(rf"{_NUMBER}|责任[状书]|一票否决")
# What an applicant must have is a condition, not a demand on an office.
_CONDITIONS = re.compile(r"条件|资格|申报|认定标准")
_FUNDED = re.compile(r"对[^，。；]{0,30}[给予][予以][^，。；]{0,20}(?:补助|补贴|奖励)|一次性")


@check(
    "3.4",
    advice="删去本文件中对机构、编制、人员、待遇、创建、否决和责任状的要求。",
    explanation=(
        "查标题不以机构编制、干部人员、工资待遇、创建达标、否决和责任状为对象的文件，对这些事项提出具体要求的，算偏离；什么算“专门文件”由本软件按标题判断；“有条件的”地方配几名、签责任书的，列为待核实。"
        "看不到主管这些事项的机关是否同意。"
        "对企业和民办学校的要求（由随附的小型学习模型辅助排除）、志愿岗位以及只作为一项措施的待遇，可能误算。"
    ),
    readings=(SPECIAL, LIKELY),
)
def staff_pay_and_campaigns(reading: Reading) -> Iterator[Fact]:
    """A document on another subject makes concrete demands on staffing, posts, pay, campaigns or pledges.

    What departs: a clause that orders posts, numbers of staff, establishments, pay, model or standards
    campaigns, vetoes or pledges, in a document whose title is not about that; open where only 有条件的 places
    are to provide a number of staff or to sign.
    What it cannot see: whether a body in charge of the matter agreed.
    How it errs: demands on firms or schools run by others, as far as a learned model does not tell them apart; posts of volunteers; pay that is the point of one
    measure only.
    """
    for matter, pattern in _DEMANDS:
        if _SPECIAL_TITLE[matter].search(reading.elements.title):
            continue
        hits = (
            hit
            for hit in reading.find(pattern, Voice.ORDERED, Voice.CONDITIONAL)
            if _concrete(reading, hit) and likely_bound(reading, hit)
        )
        for passage, together in by_sentence(reading, hits):
            first = together[0]
            if_able = _is_left_open(reading, first)
            yield Fact(
                None if if_able else True,
                passage,
                f"对{matter}提出具体要求：{first.match.group()}",
                missing=("是否作为硬性要求执行（起草单位）",) if if_able else (),
                ours=(SPECIAL.why,),
                steps=(("scope", "标题不以此为对象，不属专门文件"),),
            )


def _is_left_open(reading: Reading, hit: Hit) -> bool:
    return _IF_ABLE in reading.text[hit.clause.sentence_start : hit.start]


def _concrete(reading: Reading, hit: Hit) -> bool:
    sentence = reading.sentence(hit.clause)
    before = reading.text[hit.clause.start : hit.start]
    subject = sentence.split("，", 1)[0]
    if _OTHERS.search(subject) or _OTHERS.search(reading.whole_clause(hit).exact):
        return False
    if _is_left_open(reading, hit):
        return bool(_FIRM.search(hit.match.group()))
    if _ENCOURAGED.search(before) or _FUNDED.search(sentence) or reading.in_heading(hit.start):
        return False
    return not any(_CONDITIONS.search(section.heading) for section in reading.section_at(hit.start))
