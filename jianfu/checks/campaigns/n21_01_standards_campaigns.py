"""21.1: no standards-reaching campaigns (达标活动) for townships, villages or schools."""

import re
from collections.abc import Iterator
from itertools import chain

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.passages import one_a_sentence
from jianfu.checks.words import LAW_AS_BASIS
from jianfu.documents.reading import Reading
from jianfu.documents.voice import Voice

REACHING = ours(
    0,
    "要求乡镇、村、学校对照标准接受达标验收、评定的，不论用什么名称，按“达标活动”读；建设工程和法定评估不算",
)

_OBJECT = r"(?:乡镇|镇街|街道|各镇|行政村|各?村(?:级|（社区）|居)?|社区|中小学校?|学校|幼儿园|校园|小区)"
_REACHES = re.compile(
    rf"{_OBJECT}[^。；！》\n]{{0,30}}?(?:达标(?:活动|创建|验收|评定|考核|评比|晋级|升级|建设活动|行动|率(?:达|不低于|要))|(?:标准化|规范化|星级|合格|示范)[^，。；\n]{{0,12}}?(?:达标|验收|评定|评星)|(?:达到|通过)[^，。；\n]{{0,12}}?(?:验收标准|达标标准|创建标准|(?:标准化|规范化)(?:建设)?标准)|达到《[^》\n]{{2,40}}标准》|达到[^，。；\n]{{0,4}}?[A-Z一二三四五]级标准|全部达标|对标[^，。；\n]{{0,8}}(?:验收|自评))"
    rf"|(?:达标|合格|标准化|规范化|星级)[^，。；\n]{{0,4}}?{_OBJECT}(?:创建|评定|验收|评选|评估|活动)|达标(?:验收|创建|评定|评估|活动)[^，。；\n]{{0,12}}?{_OBJECT}"
)
# The object is in the name that is given, or in the title: 达到85分以上的认定为“…达标学校”; 未达标的….
_NAMED = re.compile(
    r"(?:达标|合格|标准化|规范化|星级)(?:乡镇|镇|街道|村（社区）|村|社区|中小学校|学校|幼儿园|校园)(?!建设的)”?(?:称号|名单|牌匾|，|；|$|、)"
)
_OBJECT_TITLED = re.compile(
    rf"{_OBJECT}[^。\n]{{0,24}}?(?:达标|标准化|规范化|星级)|(?:达标|标准化|规范化|星级)[^。\n]{{0,8}}?{_OBJECT}"
)
_GRADED = re.compile(
    r"(?:达标|星级)(?:验收|评定|评估|认定|考核|评星)|(?:验收|评定|评估|考评|得分)[^。；\n]{0,24}?\d+分(?:[及（含）]*以上)|(?:未|不)达标(?:的|单位|学校|村|乡镇)|全部达标|达标率"
)
_STATUTORY = re.compile(
    r"校舍|卫生室|卫生院|卫生服务|医疗机构|办园(?:行为督导|条件)|督导评估|义务教育(?:优质)?均衡|国家(?:规定|标准|验收)|建设工程|竣工验收|工程验收|项目验收|饮用?水|水质|达标排放|体质(?:健康)?(?:测试|监测)?(?:达标|合格)|学生体质|学历|合格证|教师(?:合格|学历)|合格率|环境质量|垃圾处理设施|厕所|公路|道路|体育达标|(?<!达到)《[^》]*》$|企业|培训|申请|鼓励|支持|奖励|不得|道达标|改造|房屋|设施建设"
)
_NEEDED = ("该法律、法规是否设定这项达标、评定：由发文机关提供条款",)


@check(
    "21.1",
    advice="取消对乡镇、村、学校的达标验收；需要的条件由主管部门自行建设保障，不要求对标自评、迎接验收。",
    explanation=(
        "查对乡镇（街道）、村（社区）、学校开展达标创建、验收、评定、考核的，以及以标准化、规范化、星级等名义要求其接受评定的，算偏离；同一句写明依据法律、条例的，列为待核实。"
        "看不到该项评定是否由法律法规设定。"
        "校舍、医疗卫生、饮用水、学生体质、建设工程等凭词句排除，可能误排；鼓励支持和奖励不算。"
    ),
    readings=(REACHING,),
)
def standards_campaigns(reading: Reading) -> Iterator[Fact]:
    """Townships, villages, communities or schools must reach a standard and are inspected for it.

    What departs: 达标 campaigns, acceptance or grading against a standard with a township, village, community
    or school as object, also as 标准化, 规范化, 星级. One that its sentence rests on a law stays open.
    What it cannot see: whether an act of law sets the grading.
    How it errs: buildings, clinics, water and pupils' fitness are left out by their words; encouragement and
    reward on request are no campaign.
    """
    voices = (Voice.ORDERED, Voice.OWN, Voice.CONDITIONAL)
    patterns = (_REACHES, _NAMED, *((_GRADED,) if _OBJECT_TITLED.search(reading.elements.title) else ()))
    hits = chain.from_iterable(reading.find(pattern, *voices, annexes=True) for pattern in patterns)
    for hit in one_a_sentence(hit for hit in hits if not _STATUTORY.search(reading.sentence(hit.clause))):
        by_law = LAW_AS_BASIS.search(reading.sentence(hit.clause)) is not None
        yield Fact(
            None if by_law else True,
            reading.whole_clause(hit),
            f"对基层开展达标：{hit.match.group()[-22:]}",
            missing=_NEEDED if by_law else (),
            ours=(REACHING.why,),
        )
