"""19.2: no new campaigns, titles and plates without approval."""

import re
from collections.abc import Iterator
from itertools import chain

from jianfu.checks.check import Fact, check
from jianfu.checks.passages import one_a_sentence
from jianfu.checks.words import APPROVAL_PENDING, mentions
from jianfu.documents.office import Kind, Level
from jianfu.documents.papers.campaign import (
    CREATION,
    NAMING,
    Prize,
    Step,
    approval_named,
    campaign_of,
    creates,
    run_by_city_or_below,
)
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Voice

_CREATION = re.compile(CREATION)
_NAMING = re.compile(NAMING)
# Wider than what 19.3 calls a breach: here the list of kept campaigns decides, so more is left open.
_PERHAPS = re.compile(
    r"(?:创建|打造|评选|选树|培育|认定)[^，。；\n]{0,20}?(?:示范|星级|标杆|样板)[^，。；\n]{0,6}?(?:点|城市|市(?!场)|片区)"
    r"|(?:创建|评选|选树|培育|认定|命名)[^，。；\n]{0,12}?(?:省级|市级|县级|星级)[^，。；\n]{0,12}?基地"
    r"|(?:示范|老年友好|儿童友好|宜居)[^，。；\n]{0,10}?创建(?!一批|条件)"
)
# Where a province selects model bodies or hands out plates, the list has to hold it, whoever takes part.
_SELECTED = re.compile(
    r"(?:认定|评选|遴选|创建)[^，。；、\n]{0,12}?(?:一批|省级|\d+\s*[个家])[^，。；\n]{0,14}?(?:示范|标杆|星级)[^，。；、\n]{0,8}?(?:基地|城市|机构|单位|市场|点)"
    r"|(?:示范|标杆|星级)(?:机构|基地|单位)评选"
)
_PLATE = re.compile(r"授牌|颁发[^，。；\n]{0,10}?牌匾")
_OF_THE_STATE = re.compile(r"国家|全国|国务院|中央|累计|已(?:创建|建成|认定|培育)|争取|申报|实验室")
# 典型案例征集 is a campaign only where the cases are judged and something is given for them.
_CASES = re.compile(
    r"(?:征集|评选|遴选|推选|推荐|申报|报送)[^，。；\n]{0,20}?(?:典型|优秀|创新|示范|十佳|最佳)(?:实践)?案例|(?:典型|优秀|创新|示范|十佳|最佳)(?:实践)?案例[^，。；\n]{0,8}?(?:征集|评选|遴选|推选)"
)
_PERSONS = re.compile(
    r"称号的?(?:个人|选手)|先进个人|劳动模范|荣誉教师|企业|街道办事处上报|地名|科普基地|专家|选手|个人|院士|技术能手|院校"
)
_NEEDED = ("是否经批准、是否在保留清单内：由同级评比达标表彰工作协调机构核对",)


@check(
    "19.2",
    advice="删去创建示范、授牌命名的内容；确有必要的，先按程序报批，批准前不得部署。",
    explanation=(
        "查文中未见上级部署或批准字样的示范创建、评选、授牌命名，以及要评审并发证书、授称号的典型案例征集，列为待核实；写明已经批准或者在保留清单内的，记为经批准，自称尚在报批而先行开展的，算偏离。"
        "市、县、乡镇（街道）发文的，本条只看授牌命名和案例征集，创建活动归19.3。"
        "看不到经批准的保留清单。"
        "省级机关评选认定示范基地、机构、单位和授牌的，也列为待核实；"
        "全国性、国家级的创建凭词句识别，企业、园区、产品、个人的不计，写法少见的可能判错；中央机关的文件不查，协会、学会的查。"
    ),
)
def unapproved_campaigns(reading: Reading) -> Iterator[Fact]:
    """A campaign for model places or offices, or a title or plate, is set going.

    What departs: creation, selection or naming of model counties, towns, villages, schools and offices, and a
    collection of model cases that are judged and honoured, without a word of approval. It stays open, because
    the list of kept campaigns decides; a paper that names its approval is excused, one that says it is still to
    come departs. Campaigns run by city or county organs and townships fall under 19.3 and are named there; their
    titles, plates and collections here.
    What it cannot see: the list of kept campaigns.
    How it errs: national campaigns are told by their words; firms, parks, products and persons do not count,
    unless a province selects model bodies or hands out plates.
    """
    if reading.issuer.level is Level.CENTRAL and reading.issuer.kind not in (Kind.ASSOCIATION, Kind.COMPANY):
        return
    if not mentions(reading, "创建", "示范", "授牌", "授予", "命名", "牌匾", "案例", "标杆", "样板", "领跑", "星级", "达标", "先行", "最美", "评选", "评定", "基地", "宜居"):  # fmt: skip
        return
    patterns = (_NAMING,) if run_by_city_or_below(reading) else (_CREATION, _NAMING, _PERHAPS)
    hits = chain.from_iterable(
        reading.find(pattern, Voice.ORDERED, Voice.OWN, Voice.CONDITIONAL) for pattern in patterns
    )
    counted = chain(
        (hit for hit in hits if creates(reading, hit) and not _of_persons(reading, hit)),
        _selected(reading),
        _cases(reading),
    )
    approval = ""
    for hit in one_a_sentence(counted):
        approval = approval or approval_named(reading)
        not_yet = APPROVAL_PENDING.search(reading.sentence(hit.clause)) is not None
        yield Fact(
            True if approval or not_yet else None,
            reading.whole_clause(hit),
            f"创建示范或授牌命名：{hit.match.group()}",
            missing=() if approval or not_yet else _NEEDED,
            excused_by=approval,
        )


def _selected(reading: Reading) -> Iterator[Hit]:
    """What a province selects as models, and the plates it hands out, whoever takes part."""
    if reading.issuer.level is not Level.PROVINCE:
        return
    for hit in chain(*(reading.find(pattern, Voice.ORDERED, Voice.OWN) for pattern in (_SELECTED, _PLATE))):
        if not _OF_THE_STATE.search(reading.text, hit.clause.start, hit.clause.end):
            yield hit


def _cases(reading: Reading) -> Iterator[Hit]:
    """The first sentence that collects model cases, in a notice that judges and honours them."""
    if not mentions(reading, "案例"):
        return
    campaign = reading.once(campaign_of)
    if (
        campaign is None
        or not campaign.is_of_the_grass_roots
        or Step.REVIEW not in campaign.steps
        or not {Prize.TITLE, Prize.PLATE, Prize.CERTIFICATE} & set(campaign.prizes)
    ):
        return
    hits = reading.find(_CASES, Voice.ORDERED, Voice.OWN)
    yield from (hit for _, hit in zip(range(1), hits, strict=False))


def _of_persons(reading: Reading, hit: Hit) -> bool:
    return _PERSONS.search(reading.text, hit.clause.start, hit.clause.end) is not None
