"""20.3: a model-creation campaign makes no demands on atmosphere (氛围营造)."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.passages import one_a_sentence
from jianfu.checks.words import mentions
from jianfu.documents.papers.campaign import Campaign, campaign_of
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Voice

CONCRETE = ours(
    0, "对展板、标语、横幅、宣传栏等提出数量、地点要求的，按“对氛围营造提要求”读；只说“营造氛围”的列为待核实"
)

_THINGS = r"(?:展板|标语|横幅|条幅|宣传栏|宣传牌|宣传画|宣传阵地|公益广告|海报|道旗|灯杆旗|文化墙|墙绘|彩绘|景观小品|雕塑|电子屏|显示屏|宣传氛围|氛围)"
_DONE = r"(?:设置|设立|悬挂|张贴|制作|布置|刷写|粉刷|喷绘|播放|更新|更换|建设|安装|营造|打造|投放)"
_PLACE = r"(?:主次?干道|路口|出入口|门口|村口|广场|公园|沿线|沿街|背街小巷|楼道|围墙|显著位置|醒目位置|公共场所|公交站|每(?:个|条|栋)|各(?:村|社区|街道|镇街?|乡镇|校|学校|单位|小区))"
_NUMBER = r"(?:不少于|不低于|至少|达到?)[^，。；\n]{0,8}?\d+\s*(?:条|块|幅|处|个|面|次|%|％|平方米)|\d+\s*(?:条|块|幅|面|处)(?!件)"
_CONCRETE = re.compile(
    rf"(?:{_PLACE})[^。；\n]{{0,30}}?{_DONE}[^，。；\n]{{0,20}}?{_THINGS}|{_DONE}[^，。；\n]{{0,20}}?{_THINGS}[^。；\n]{{0,16}}?(?:{_NUMBER})"
    rf"|{_THINGS}[^。；\n]{{0,16}}?(?:{_NUMBER})|(?:{_NUMBER})[^，。；\n]{{0,10}}?{_THINGS}"
)
_BARE = re.compile(r"(?:营造|形成|烘托|创造|确保)[^，。；\n]{0,24}?氛围")
# A spirit of emulation wished for is no publicity put up.
_EMULATION = re.compile(r"比、?学、?赶、?超|竞相|争先|你追我赶")
_IN_SENTENCE = re.compile(
    r"(?:创建|争创|示范创建|达标)(?:活动|工作|氛围|宣传|标语|主题|公益)|(?:文明|卫生|示范)[^，。；\n]{0,6}?创建"
)
_NO_DEMAND = re.compile(
    r"可(?:以)?(?:结合|根据|采取|通过)|鼓励|自愿|倡导|不(?:得)?要求|不搞|不对|清理|拆除|撤除|节俭"
)
_MENTIONED = (
    "展板", "标语", "横幅", "条幅", "宣传栏", "宣传牌", "宣传画", "宣传阵地", "公益广告", "海报", "道旗", "灯杆旗", "文化墙", "墙绘", "彩绘",
    "景观小品", "雕塑", "电子屏", "显示屏", "宣传氛围",
)  # fmt: skip
_NEEDED = ("对氛围营造是否另有数量、地点要求：由主办单位的活动方案、验收标准核对",)


@check(
    "20.3",
    advice="删去创建活动中的氛围营造要求和与此有关的验收、评分项目。",
    explanation=(
        "查创建、评选、达标一类活动的文件或者句子中对展板、标语、横幅、宣传栏等提出数量、地点要求的，算偏离；只写“营造创建氛围”的，列为待核实；只盼形成比学赶超一类风气的不算。"
        "看不到口头布置和另发的验收标准。"
        "是否属创建活动凭标题和步骤辨认，写法少见的可能判错；活动以外的日常宣传不查。"
    ),
    readings=(CONCRETE,),
)
def atmosphere(reading: Reading) -> Iterator[Fact]:
    """A campaign demands atmosphere: boards, slogans, banners, with number or place.

    What departs: in a campaign notice, or in a sentence on a campaign, boards, slogans, banners and the like are
    to be put up at named places or in a number. The bare words 营造创建氛围 stay open.
    What it cannot see: what is demanded by word of mouth or in standards sent apart.
    How it errs: whether a paper is a campaign is told by its title and steps; publicity outside campaigns is
    never counted.
    """
    things = mentions(reading, *_MENTIONED)
    if not things and not mentions(reading, "氛围"):
        return
    campaign = reading.once(campaign_of)
    if campaign is None and not things:
        return
    for pattern, concrete in ((_CONCRETE, True), (_BARE, False)):
        hits = reading.find(pattern, Voice.ORDERED, Voice.OWN, annexes=True)
        for hit in one_a_sentence(hit for hit in hits if _counts(reading, hit, campaign, concrete=concrete)):
            yield Fact(
                True if concrete else None,
                reading.whole_clause(hit),
                f"创建活动中的氛围要求：{hit.match.group()[-24:]}",
                missing=() if concrete else _NEEDED,
                ours=(CONCRETE.why,),
            )


def _counts(reading: Reading, hit: Hit, campaign: Campaign | None, *, concrete: bool) -> bool:
    sentence = reading.sentence(hit.clause)
    if _NO_DEMAND.search(sentence):
        return False
    if not concrete and (_CONCRETE.search(sentence) or _EMULATION.search(hit.match.group())):
        return False
    of_campaign = campaign is not None and campaign.is_of_the_grass_roots
    return of_campaign or (concrete and _IN_SENTENCE.search(sentence) is not None)
