"""15.3: villages and communities bear no responsibility for enforcement, city management or bringing in investment."""

import re
from collections.abc import Iterator
from itertools import chain

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.passages import one_a_sentence
from jianfu.documents.places import VILLAGE
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.subjects import village_is_meant
from jianfu.documents.voice import Voice

MATTERS = ours(0, "“等事务”按执法处罚、拆违控违、市容秩序、招商引资、企业服务摸排、税费征收一类事务读")

_ENFORCEMENT = r"行政执法|综合执法|执法检查|查处|拆除|依法处置|取缔|立案|没收|处罚|扣押|强制|违法(?:建设|建筑|用地|行为)|违建|控违|拆违|无证(?:经营|照)|非法(?:经营|采砂|占地|捕捞|生产)"
_CITY = r"城市管理|城管|市容(?:环境|秩序)?|占道经营|流动摊[贩点]|店外经营|户外广告|违停|乱停乱放|渣土|犬只管理|油烟"
_INVESTMENT = r"招商引资|招商(?:任务|工作|项目|线索|信息)|引进(?:项目|企业|资金)|项目引进|引资(?:任务|额)|企业融资|规上企业|固定资产投资|税收(?:任务|征收)|协税护税|引进[^，。；\n]{0,12}?(?:投资|资金|企业|外资)|(?:招引|引进|洽谈|签约)[^，。；\n]{0,20}?项目|经营主体(?:培育|增长)|市场主体(?:培育|增长)"
_MATTER = re.compile(f"{_ENFORCEMENT}|{_CITY}|{_INVESTMENT}")
_BEARS = re.compile(
    rf"(?:{VILLAGE})[^。；！\n]{{0,24}}?(?:负责|牵头|承担|为(?:第一)?责任(?:主体|人)|是(?:第一)?责任(?:主体|人)|(?:第一|直接|主体|首要)责任|组织(?:开展|实施)|完成|履行|开展|实施|落实|要|须|应|必须)[^。；！\n]{{0,30}}"
)
# Said of the second party of a pledge, or of nobody: whose duty it is stands in another line.
_BY_PARTY = re.compile(
    rf"乙方[^。；！\n]{{0,60}}?(?:负(?:总责|全责|[^，。；\n]{{0,4}}责任)|负责|承担|牵头|完成|组织|实施|履行)[^。；！\n]{{0,30}}"
    rf"|(?:依法|自行|坚决|组织|限期|负责|牵头|完成|开展|实施)[^，。；\n]{{0,8}}?(?:{_MATTER.pattern})[^，。；\n]{{0,16}}|(?:{_MATTER.pattern})[^。；\n]{{0,16}}?(?:自行|依法|负责)(?:拆除|查处|取缔|处罚|处置|清理)"
)
# 每村全年招引……不少于1个: the demand stands in the number.
_BY_NUMBER = re.compile(
    rf"(?:每个|{VILLAGE})[^。；！\n]{{0,16}}?(?:{_INVESTMENT})[^，。；！\n]{{0,12}}?(?:不少于|不低于|至少)"
)
_GIVEN = re.compile(
    rf"(?:{_MATTER.pattern})[^。；！\n]{{0,20}}?(?:由|交由|交给|交办|下沉到|委托)[^，。；\n]{{0,6}}?(?:{VILLAGE})[^，。；\n]{{0,12}}?(?:负责|承担|落实|实施|完成|组织)"
)
_HELPS = re.compile(
    r"协助|配合|劝导|劝阻|发现[^，。]{0,10}(?:报告|上报)|及时报告|宣传|引导|协同|参与|依法申请|支持|自愿|报告(?:乡镇|街道)"
)
# Within whose bounds a department acts; a party's own bounds are told in the same words.
_WITHIN = re.compile(r"所在地|辖区内|范围内")
# Consequences for those who fail forbid nothing: 不得评优, 不得参评.
_CONSEQUENCE = re.compile(r"(?:不得|不准|取消)[^，。；\n]{0,10}?(?:评|优秀|先进|提拔|推荐|资格)")
# Borne together with a department: whose share is what, the words do not say.
_TOGETHER = re.compile(r"共同(?:负责|承担|做好|开展)|联合(?:开展|实施)|会同")
_NEEDED = ("村（社区）在其中承担什么责任：由发文机关写明分工",)
# 清理 and 取缔 are work here, not prohibitions of it; so only words of prohibition silence a hit.
_PROHIBITS = re.compile(
    r"不得|不准|不再|严禁|禁止|不要|不应|不承担|取消|不以|不将|不把|收回|防止|避免|不作为"
)
_OTHERS = re.compile(
    r"卫生服务|综合执法(?:局|队|大队|部门)(?:负责|牵头)|执法部门(?:负责|牵头)|集体(?:土地|资产)|村民(?:建房|自治)|物业|建房户|由[^，。；]{0,8}执法机关|经[^，。；]{2,24}部门"
)


@check(
    "15.3",
    advice="删去村（社区）在执法、城管、招商等事务中的责任，由有法定职责的部门承担；村（社区）至多提供线索，不列任务。",
    explanation=(
        "查由村（社区）负责、牵头、承担、完成行政执法、城市管理、招商引资一类事务的，算偏离；与部门共同负责、看不出分工的，列为待核实；“等事务”的范围是本软件的读法。"
        "标题、表格首列或者责任书乙方是村（社区），以及只发给村（社区）的，句中没有主语也按村（社区）看。"
        "看不到当地的履职清单。"
        "协助、配合、劝导、宣传和发现后报告的不算，与负责、承担写在一起的可能漏查。"
    ),
    readings=(MATTERS,),
)
def villages_as_enforcers(reading: Reading) -> Iterator[Fact]:
    """A village or community is made responsible for enforcement, city management or investment.

    What departs: the village or community is the subject of 负责, 牵头, 承担, 完成 and the like, and what it must
    do is to investigate, punish, demolish, keep order in streets, or bring in investors and money. What is
    borne together with a department stays open.
    What it cannot see: the list of duties of the place.
    How it errs: help (协助, 配合), reporting what is seen and telling people are not counted.
    """
    if not _MATTER.search(reading.text):
        return
    named = (
        reading.find(pattern, Voice.ORDERED, Voice.FORBIDDEN, annexes=True)
        for pattern in (_BEARS, _BY_NUMBER, _GIVEN)
    )
    unnamed = reading.find(_BY_PARTY, Voice.ORDERED, Voice.FORBIDDEN, Voice.CONDITIONAL, annexes=True)
    hits = chain(*named, (hit for hit in unnamed if village_is_meant(reading, hit.start)))
    for hit in one_a_sentence(hit for hit in hits if _is_made_responsible(reading, hit)):
        matter = _MATTER.search(hit.match.group())
        saw = f"村（社区）承担{matter.group() if matter else ''}责任"
        shared = _TOGETHER.search(reading.sentence(hit.clause)) is not None
        yield Fact(
            None if shared else True,
            reading.whole_clause(hit),
            saw,
            missing=_NEEDED if shared else (),
            ours=(MATTERS.why,),
        )


def _is_made_responsible(reading: Reading, hit: Hit) -> bool:
    words = hit.match.group()
    sentence = reading.sentence(hit.clause)
    if hit.match.re is not _BY_PARTY and _WITHIN.search(sentence):
        return False
    return bool(_MATTER.search(words)) and not (
        _HELPS.search(words) or _OTHERS.search(sentence) or _PROHIBITS.search(_CONSEQUENCE.sub("", sentence))
    )
