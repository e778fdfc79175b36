"""19.2: no new campaigns, titles and plates without approval."""

import re
from collections.abc import Iterator
from itertools import chain

from jianfu.checks.campaigns.creation import CREATION, NAMING, creates, run_by_city_or_below
from jianfu.checks.check import Fact, check
from jianfu.checks.passages import one_a_sentence
from jianfu.documents.office import Level
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
_PERSONS = re.compile(
    r"称号的?(?:个人|选手)|先进个人|劳动模范|荣誉教师|企业|街道办事处上报|地名|科普基地|专家|选手|个人|院士|技术能手|院校"
)
_NEEDED = ("是否经批准、是否在保留清单内：由同级评比达标表彰工作协调机构核对",)


@check(
    "19.2",
    advice="删去创建示范、授牌命名的内容；确有必要的，先按程序报批，批准前不得部署。",
    explanation=(
        "查文中未见上级部署或批准字样的示范创建、评选和授牌命名，一律列为待核实；市、县、乡镇（街道）发文的，本条只看授牌命名，创建活动归19.3。"
        "看不到经批准的保留清单。"
        "全国性、国家级的创建凭词句识别，企业、园区、产品、个人的不计，写法少见的可能判错；中央机关的文件不查。"
    ),
)
def unapproved_campaigns(reading: Reading) -> Iterator[Fact]:
    """A campaign for model places or offices, or a title or plate, is set going.

    What departs: creation, selection or naming of model counties, towns, villages, schools and offices without
    a word of approval. It stays open, because the list of kept campaigns decides. Campaigns run by city or
    county organs and townships fall under 19.3 and are named there; their titles and plates here.
    What it cannot see: the list of kept campaigns.
    How it errs: national campaigns are told by their words; firms, parks, products and persons do not count.
    """
    if reading.issuer.level is Level.CENTRAL:
        return
    patterns = (_NAMING,) if run_by_city_or_below(reading) else (_CREATION, _NAMING, _PERHAPS)
    hits = chain.from_iterable(
        reading.find(pattern, Voice.ORDERED, Voice.OWN, Voice.CONDITIONAL) for pattern in patterns
    )
    for hit in one_a_sentence(hit for hit in hits if creates(reading, hit) and not _of_persons(reading, hit)):
        yield Fact(
            None, reading.whole_clause(hit), f"创建示范或授牌命名：{hit.match.group()}", missing=_NEEDED
        )


def _of_persons(reading: Reading, hit: Hit) -> bool:
    return _PERSONS.search(reading.text, hit.clause.start, hit.clause.end) is not None
