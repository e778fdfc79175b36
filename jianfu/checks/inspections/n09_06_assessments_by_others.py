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

_BELOW = r"(?:各?县[（(]市、?区[）)]|各县市?区?|各区县?|各旗县|县区|区县|县级|县乡|所辖县|乡镇|镇街|镇（街道）|各镇|街道|各村|村级|村（社区）|村（居）|社区|行政村)"
_ASSESS = r"(?:考核|考评|评议考核|绩效评价|绩效管理|年度评价|评分排名|量化评价|综合评价|(?:开展|进行|予以)(?:打分|量化)?评价)"
_OBJECT = re.compile(
    rf"对[^，。；\n]{{0,14}}?{_BELOW}[^，。；\n]{{0,36}}?{_ASSESS}(?!办法|制度|体系|对象|激励)|考核[^，。；\n]{{0,8}}?{_BELOW}(?:人民政府|政府|党委|党工委)"
    rf"|负责[^，。；\n]{{0,4}}?各级(?:路|河|湖|林|田|街|库)长的?{_ASSESS}"
)
_RUNS = re.compile(
    rf"(?:负责|牵头|统筹|承担)[^，。；\n]{{0,30}}?{_ASSESS}(?:工作|的组织|组织|的日常|实施)|(?:逐级|层层)(?:组织)?开展[^，。；\n]{{0,16}}?{_ASSESS}"
)
_SCOPE = re.compile(rf"(?:适用于|考核对象)[^。；\n]{{0,24}}?{_BELOW}")
_OFFICE = r"(?:领导小组|联席会议|指挥部|专班|委员会)(?:办公室)?|(?:[路河湖林田]长|工作|创建|整治|综治|安委)办(?:公室)?|[\u4e00-\u9fa5]{1,10}(?:厅|局|部门|协会|联合会|支队|工商联|妇联|总工会|团委)"
_ACTOR = re.compile(
    rf"(?P<office>{_OFFICE})|(?:省|市|州|县|区|镇|乡|各级)(?:委|党委|人民政府|政府)(?!督|各|部门|教育督导)|党委|考核(?:办|委)|党工委|各(?:设区)?市(?!州|[^，。]{{0,8}}(?:局|部门|厅))|市本级|^市(?=对)|^市$"
)
_MERGED = re.compile(
    r"纳入|列入|作为[^，。；]{0,30}考核|目标(?:责任)?(?:管理)?考核|综合考核|政绩考核|统一考核|审计|巡察|领导班子"
)
_OTHERS = re.compile(
    r"企业|医疗机构|医院|学校考核|教师|医生|村医|工作人员|干部考核|个人|实验室|基地|项目|资金|物业|卫生服务|村干部|网格员|公益性岗位|专管员|执法事项|合作社"
)


@check(
    "9.6",
    advice="取消本单位单独组织的考核；确需评价的，报上一级党委和政府统一纳入年度考核，由其组织实施。",
    explanation=(
        "查部门、议事协调机构自行对县、乡、村组织考核的，算偏离；文中点名由其组织，或者由其发文而未写其他组织者的，都算。"
        "看不到该项考核是否属于统一年度考核的一部分。"
        "写明纳入综合考核、目标考核的不算；名称少见的机构可能认不出，因而漏查。"
    ),
    readings=(ALONE,),
)
def assessments_by_others(reading: Reading) -> Iterator[Fact]:
    """A department or coordinating body assesses counties, townships or villages on its own.

    What departs: a department, leading group or its office runs an assessment of counties, townships or
    villages, by name or because it issues the paper and nobody else is named.
    What it cannot see: whether the assessment is one part of the merged yearly one.
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
        saw = f"部门或协调机构单独考核：{hit.match.group()[:24]}"
        yield Fact(True, reading.whole_clause(hit), saw, ours=(ALONE.why,))


def _alone(reading: Reading, hit: Hit) -> bool:
    sentence = reading.sentence(hit.clause)
    if _MERGED.search(sentence) or _OTHERS.search(reading.text[hit.clause.start : hit.clause.end]):
        return False
    before = sentence[: hit.start - hit.clause.sentence_start]
    actors = list(_ACTOR.finditer(before))
    if actors:
        return any(actor["office"] for actor in actors[-1:])
    return reading.issuer_is_department()
