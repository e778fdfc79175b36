"""3.4: outside special documents, no concrete demands on staffing, posts, pay, campaigns, vetoes or pledges."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.passages import by_sentence
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Voice

SPECIAL = ours(
    0, "标题即以机构编制、干部人事、工资待遇、创建示范、达标等为对象的，视为“专门文件”（条文未列举）"
)

_STAFFING = (
    r"(?:增加|核定|核增|调剂|单列|落实|保障|增设|新增|充实|创新|解决|提供|倾斜|给予)(?!的)[^，。；）\n]{0,16}?(?:事业)?(?<!机构)编制(?:管理|保障|员额)?(?!的|方案|规划|计划|本|要|部门|委|办|等|工作|深度|依据|说明|单位)"
    r"|(?:不受|突破)[^，。；\n]{0,6}编制|(?<!机构)编制[、，][^，。；\n]{0,14}(?:倾斜|支持|保障)"
    r"|(?:设立|设置|成立|组建|明确|健全)(?!的|内部|完善的)[^，。；）\n《]{0,20}?(?:工作机构|管理机构|监管机构|执法机构|专门机构|专职机构|内设机构|科室|股室|工作办公室)(?!的|及其|人员)"
)
_POSTS = (
    r"(?:配备|配齐|配强|配足|设置|设立|明确|确定|安排|指定|落实|选优配强|增配|聘用|招聘)(?!的)[^，。；）\n]{0,18}?(?:专职|专兼职|专[（(]兼[）)]职|专门|专责|专人专岗|专管)[^，。；\n]{0,10}?(?:人员|干部|岗位|队伍|管理员|工作者|联络员|调解员|辅导员|教师|力量|员)"
    r"|配(?:齐配强|强配齐|齐配足|备充足|足配齐|齐建强)[^，。；\n]{0,14}?(?:人员|干部|队伍|(?<!技术)力量|员)"
    r"|(?:至少|每[^，。；\n]{1,10}?)(?:配备|安排|设置)[^，。；\n]{0,4}?[一二两三四五\d]+名|(?:设置|配备|落实)[^，。；\n]{0,16}?(?:不少于|至少)[\d一二两三四五六七八九十]+名|(?:设立|设置|增设)(?!的)[^，。；\n]{0,16}?(?:管理岗位|工作岗位|专门岗位|专岗|流动岗位)"
    r"|充实[^，。；\n]{0,12}?(?:人员|力量|队伍)|配备[^，。；\n]{0,4}?与[^，。；\n]{0,10}?相适应的[^，。；\n]{0,6}?人员|保证[^，。；\n]{0,6}?人员(?:数量|配备)"
    r"|(?:作为|列为|纳入)[^，。；\n]{0,16}?(?:干部|领导班子)[^，。；\n]{0,10}?(?:选拔任用|提拔|任免|评先评优|评优评先|奖惩)[^，。；\n]{0,8}?(?:依据|参考|内容)"
)
_PAY = (
    r"(?:核定|核增|提高|增加|落实|保障|解决|不低于|不高于|不受|计入|纳入|发放|享受|给予)(?!的)[^，。；）\n]{0,20}?(?:绩效工资|工资总额|工资福利|工资待遇|工资水平|津贴|津补贴|岗位补贴|伙食补贴|工作补助|通讯补贴)(?![^，。；]{0,12}(?:政策|机制|制度))"
    r"|(?:提高|落实|保障|解决)[^，。；）\n]{0,16}?(?:工作人员|干部|教师|工作者|管理员|网格员|队伍)[^，。；\n]{0,8}?(?:待遇|报酬|薪酬)"
)
_CAMPAIGNS = (
    r"(?:创建|打造|评选|认定|命名|培育|建成|选树|创成)(?![^，。；\n]{0,10}(?:国家|全国))[^，。；\n]{0,20}?(?:示范(?:县|市(?!场)|区县|乡|镇|村|社区|点|单位|校|岗|窗口|户|站|街道)|先进(?:县|市|区|乡镇|村|单位)|样板(?:村|县|镇|点)|标杆(?:县|村|单位)|达标(?:县|区|乡|镇|村|单位|校))"
    r"|获得[^，。；\n]{0,24}示范(?:县|市|区|镇|村)|开展[^，。；\n]{0,16}?(?:达标|示范创建|创建示范|达标创建)(?:活动|竞赛|评比)"
)
_PLEDGES = r"一票否决|(?:签订|签署|层层签|签)[^，。；\n]{0,20}?(?<!保密)(?:责任状|责任书|军令状)|目标责任书"

_DEMANDS = (
    ("机构编制", re.compile(_STAFFING)),
    ("人员配备", re.compile(_POSTS)),
    ("工资福利待遇", re.compile(_PAY)),
    ("创建示范、达标", re.compile(_CAMPAIGNS)),
    ("一票否决、责任状", re.compile(_PLEDGES)),
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
    r"企业(?:应|要|须|可|设立|设置|应当)|用人单位|民办|民营|公司|合作社|农户|贫困户|脱贫户|就业困难|毕业生|农民工|职工(?:工资|食堂)|拖欠|最低工资|被征地|患者|农民|国有企业|市场主体|个体工商户|金融机构|银行|从业人员|劳动者|申请|申报条件|应具备|具备(?:下列|以下)|具有|实验室|依托单位|众创空间|联盟|评价(?:机构|组织)|认定机构|施工|科普基地|孵化器|师德|有偿补课|申报人|专家|科技特派|自主权|^请[^，。]{2,12}部"
)
# What is encouraged, or stands already, is no demand.
_ENCOURAGED = re.compile(
    r"(?:支持|鼓励|引导|允许|可以?)[^，。；]{0,24}$|已(?:经)?[^，。；]{0,6}$|有条件的[^。；]{0,20}$"
)
# What an applicant must have is a condition, not a demand on an office.
_CONDITIONS = re.compile(r"条件|资格|申报(?:对象|范围|要求)|认定标准")
_FUNDED = re.compile(r"对[^，。；]{0,30}(?:给予|予以)[^，。；]{0,20}(?:补助|补贴|奖励)|一次性")


@check(
    "3.4",
    advice="删去本文件中对机构、编制、人员、待遇、创建、否决和责任状的要求。",
    explanation=(
        "查标题不以机构编制、干部人员、工资待遇、创建达标、否决和责任状为对象的文件，对这些事项提出具体要求的，算偏离；什么算“专门文件”由本软件按标题判断。"
        "看不到主管这些事项的机关是否同意。"
        "对企业和民办学校的要求、志愿岗位以及只作为一项措施的待遇，可能误算。"
    ),
    readings=(SPECIAL,),
)
def staff_pay_and_campaigns(reading: Reading) -> Iterator[Fact]:
    """A document on another subject makes concrete demands on staffing, posts, pay, campaigns or pledges.

    What departs: a clause that orders posts, numbers of staff, establishments, pay, model or standards
    campaigns, vetoes or pledges, in a document whose title is not about that.
    What it cannot see: whether a body in charge of the matter agreed.
    How it errs: demands on firms or schools run by others; posts of volunteers; pay that is the point of one
    measure only.
    """
    for matter, pattern in _DEMANDS:
        if _SPECIAL_TITLE[matter].search(reading.elements.title):
            continue
        hits = (
            hit for hit in reading.find(pattern, Voice.ORDERED, Voice.CONDITIONAL) if _concrete(reading, hit)
        )
        for passage, together in by_sentence(reading, hits):
            yield Fact(
                True,
                passage,
                f"对{matter}提出具体要求：{together[0].match.group()}",
                ours=(SPECIAL.why,),
                steps=(("scope", "标题不以此为对象，不属专门文件"),),
            )


def _concrete(reading: Reading, hit: Hit) -> bool:
    sentence = reading.sentence(hit.clause)
    before = reading.text[hit.clause.start : hit.start]
    subject = sentence.split("，", 1)[0]
    if _OTHERS.search(subject) or _OTHERS.search(reading.whole_clause(hit).exact):
        return False
    if _ENCOURAGED.search(before) or _FUNDED.search(sentence) or reading.in_heading(hit.start):
        return False
    return not any(_CONDITIONS.search(section.heading) for section in reading.section_at(hit.start))
