"""19.3: city and county organs, mass organisations and townships run no model-creation campaigns."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check
from jianfu.checks.passages import one_a_sentence
from jianfu.documents.office import Level
from jianfu.documents.papers.campaign import CREATION, creates, run_by_city_or_below
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Voice

_CREATION = re.compile(CREATION)
_LOCAL = re.compile(
    r"(?:各(?:市|县|地|区|设区市|乡镇)|市县|县级|本地区?|当地)[^。；！\n]{0,50}?(?:开展|组织|实施)[^，。；\n]{0,18}?(?:示范创建|创建示范|创建活动|示范[^，。；\n]{0,6}(?:创建|评选))"
)
# Set going by order from above, the words say; whether the superior is one that may run campaigns is outside.
_BY_ORDER = re.compile(
    r"(?:根据|按照|遵照|落实)[^，。；\n]{0,8}?(?:省|自治区|上级|市)(?!场)[^，。；\n]{0,24}?(?:部署|要求|方案|通知|安排|文件)"
)
_NEEDED = ("是否属省级以上机关经批准的创建活动：由发文机关提供上级文件和批准文件",)
_HIGHER = re.compile(r"省级|省(?:委|政府|里)|申报|争创|迎接|巩固|成功创建|配合|推荐|支持|协助|自治区")


@check(
    "19.3",
    advice="取消这项创建示范活动；工作标准直接写入文件，不设创建、评选、命名环节。",
    explanation=(
        "查市、县机关和群团组织以及乡镇（街道）部署创建、评选示范乡镇、村、学校、单位等的，以及省级以上机关要求市县自行开展创建的，算偏离；同一句写明按上级部署开展的，列为待核实。"
        "看不到形式上交给协会办理的创建。"
        "参加省级、国家级创建的凭词句排除，未写明的可能判错；发文机关层级不明的不作判断。"
    ),
)
def campaigns_of_cities_and_counties(reading: Reading) -> Iterator[Fact]:
    """An organ of a city or county, a mass organisation there, or a township runs a model-creation campaign.

    What departs: such an issuer sets going the creation or selection of model towns, villages, schools, offices
    or places; or a higher issuer tells cities and counties to run one of their own. A campaign the
    same sentence rests on an order from above stays open.
    What it cannot see: a campaign handed to an association in form.
    How it errs: taking part in a provincial or national campaign is not counted where the words say so; an
    issuer whose level is unknown is not judged.
    """
    low = run_by_city_or_below(reading)
    if not low and reading.issuer.level not in (Level.PROVINCE, Level.CENTRAL):
        return
    hits = reading.find(_CREATION if low else _LOCAL, Voice.ORDERED, Voice.OWN)
    for hit in one_a_sentence(hit for hit in hits if creates(reading, hit) and _of_its_own(reading, hit)):
        by_order = low and _BY_ORDER.search(reading.sentence(hit.clause)) is not None
        yield Fact(
            None if by_order else True,
            reading.whole_clause(hit),
            f"市县及以下开展创建示范：{hit.match.group()[-20:]}",
            missing=_NEEDED if by_order else (),
        )


def _of_its_own(reading: Reading, hit: Hit) -> bool:
    return not _HIGHER.search(reading.text[hit.clause.start : hit.clause.end])
