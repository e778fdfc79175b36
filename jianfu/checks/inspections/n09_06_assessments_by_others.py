"""9.6: counties, townships and villages are assessed by the next higher level as a whole, by no other body alone."""

import re
from collections.abc import Iterator
from itertools import chain

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.passages import one_a_sentence
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Voice

ALONE = ours(
    0, "部门、议事协调机构自行对县、乡、村组织考核的，按“单独开展考核”读；纳入上一级统一考核一项内容的不算"
)

_BELOW = "(?:各?[县区旗][（(]?[市县]?、?[区县乡]|各[县区旗镇村]|[县村]级|乡镇|镇(?:街|（街道）)|街道|村（[社居]|社区|行政村)"
_ASSESS = "(?:考[核评]|绩效(?:评价|管理)|(?:年度|量化|综合)评价|评分排名|(?:开展|进行|予以)(?:打分|量化)?评价|打分|(?:逐一|统一|分别|量化)评分|赋分)"
_OBJECT = re.compile(
    rf"对[^，。；\n]{{0,14}}?{_BELOW}[^，。；\n]{{0,36}}?{_ASSESS}(?!办法|制度|体系|对象|激励)|考核[^，。；\n]{{0,8}}?{_BELOW}(?:人民)?(?:政府|党[委工])"
    rf"|给[^，。；\n]{{0,10}}?{_BELOW}[^，。；\n]{{0,10}}?(?:打分|评分|赋分)|{_BELOW}[^，。；\n]{{0,14}}?由(?:我|本|[市县区])[^，。；\n]{{0,12}}?(?:打分|评分|考[核评])"
    rf"|负责[^，。；\n]{{0,4}}?各级[路河湖林田街库]长的?{_ASSESS}"
)
_RUNS = re.compile(
    rf"(?:负责|牵头|统筹|承担)[^，。；\n]{{0,30}}?{_ASSESS}(?:工作|的?组织|的日常|实施)|(?:逐级|层层)(?:组织)?开展[^，。；\n]{{0,16}}?{_ASSESS}"
)
_SCOPE = re.compile(rf"(?:适用于|考核对象)[^。；\n]{{0,24}}?{_BELOW}")
_OFFICE = r"(?:领导小组|联席会议|指挥部|专班|委员会)(?:办公室)?|(?:[路河湖林田]长|工作|创建|整治|综治|安委)办(?:公室)?|[\u4e00-\u9fa5]{1,10}(?:[厅局]|部门|协会|联合会|支队|工商联|妇联|工会|团委)"
_ACTOR = re.compile(
    rf"(?P<office>{_OFFICE})|(?:[省市州县区镇乡]|各级)(?:党?委|(?:人民)?政府)(?!各|部门|教育督导)|党[委工]|考核[办委]|各(?:设区)?市(?!州|[^，。]{{0,8}}(?:局|部门))|市(?:本级|(?=对))"
)
_MERGED = re.compile(
    r"[纳列]入|作为[^，。；]{0,30}考核|目标(?:责任)?(?:管理)?考核|(?:综合|政绩|统一)考核|审计|巡察|领导班子"
)
_APPROVED = re.compile(
    r"经[^，。；\n]{0,10}(?:批准|同意)|(?:受|按照?|根据)[^，。；\n]{0,8}(?:党委|政府|市委|县委)[^，。；\n]{0,6}(?:委托|安排|部署|授权)"
)
_NEEDED = ("该项考核是否为上一级党委、政府统一组织的考核的一部分：由考核单位提供批准或者委托文件",)
_OTHERS = re.compile(
    r"企业|医[疗院生]|学校考核|教师|村医|人员|干部|个人|实验室|基地|项目|资金|物业|卫生服务|网格员|公益性岗位|专管员|执法事项|合作社"
)


@check(
    "9.6",
    advice="取消本单位单独组织的考核；确需评价的，报上一级党委和政府统一纳入年度考核，由其组织实施。",
    explanation=(
        "查部门、议事协调机构自行对县、乡、村组织考核的，算偏离；文中点名由其组织，或者由其发文而未写其他组织者的，都算。"
        "写明经党委、政府批准或者受其委托的，列为待核实：看不到该项考核是否属于统一年度考核的一部分。"
        "写明纳入综合考核、目标考核的不算；名称少见的机构可能认不出，因而漏查。"
    ),
    readings=(ALONE,),
)
def assessments_by_others(reading: Reading) -> Iterator[Fact]:
    """A department or coordinating body assesses counties, townships or villages on its own.

    What departs: a department, leading group or its office runs an assessment of counties, townships or
    villages, by name or because it issues the paper and nobody else is named.
    What it cannot see: whether the assessment is one part of the merged yearly one; where the text names an
    approval or a mandate of the Party committee or government it is left open.
    How it errs: an item fed into the merged assessment is not counted; a body the text calls by an unusual name
    is not recognised as a department.
    """
    scope = next(reading.find(_SCOPE), None)
    runs = (
        hit
        for hit in reading.find(_RUNS, Voice.ORDERED, Voice.OWN)
        if scope or hit.match.group().startswith(("逐级", "层层"))
    )
    hits = chain(reading.find(_OBJECT, Voice.ORDERED, Voice.OWN), runs)
    for hit in one_a_sentence(hit for hit in hits if _alone(reading, hit)):
        approved = _APPROVED.search(reading.sentence(hit.clause))
        yield Fact(
            None if approved else True,
            reading.whole_clause(hit),
            f"部门或协调机构单独考核：{hit.match.group()[:24]}",
            missing=_NEEDED if approved else (),
            ours=(ALONE.why,),
        )


def _alone(reading: Reading, hit: Hit) -> bool:
    sentence = reading.sentence(hit.clause)
    if _MERGED.search(sentence) or _OTHERS.search(reading.text[hit.clause.start : hit.clause.end]):
        return False
    before = sentence[: hit.start - hit.clause.sentence_start]
    actors = list(_ACTOR.finditer(before))
    if actors:
        return any(actor["office"] for actor in actors[-1:])
    return reading.issuer_is_department()
