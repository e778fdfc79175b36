"""20.6: model-creation campaigns charge no fees."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check
from jianfu.checks.passages import one_a_sentence
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Voice

_FEE = re.compile(
    r"(?:收取|缴纳|交纳|支付|收缴|缴交|收费标准|自愿缴)[^，。；\n]{0,14}?(?:评审费|申报费|服务费|牌匾费|工本费|会费|培训费|会务费|参评费|宣传费|推介费|合作费|资料费|管理费|考察费|费用|\d+\s*元)"
    r"|(?:评审费|申报费|牌匾费|参评费|牌匾工本费|推介费|合作费|赞助费?)[^，。；\n]{0,14}?\d[\d,.]*\s*万?元|赞助(?:单位|费)|(?:服务)?套餐[^。；\n]{0,14}?\d+\s*元|费用\s*\d+\s*元"
)
_CAMPAIGN = re.compile(r"创建|示范|达标|授牌|命名|评选|入选|标杆|典型案例|牌匾|领跑|星级")
_FREE = re.compile(
    r"不(?:得)?(?:再)?(?:收取|收费|缴纳)|免收|免费|免交|不收|零收费|社会保险|保费|行政事业性|学费|滞纳金|电费|停车|职称|工伤|医疗|土地|通行|住宿费自理|食宿|差旅"
)


@check(
    "20.6",
    advice="删去收费内容，评审、牌匾、培训等费用由主办单位承担，不向参加单位收取。",
    explanation=(
        "查创建示范、评选命名、授牌活动中收取评审费、牌匾费、会费、培训费、宣传费、赞助费等费用的，算偏离。"
        "看不到协会等在文外收取的费用。"
        "其他法律规定的收费凭词句排除，可能误排；差旅食宿自理的不算收费。"
    ),
)
def fees(reading: Reading) -> Iterator[Fact]:
    """Those who take part in a campaign must pay.

    What departs: fees for assessment, plates, membership, training, publicity or sponsorship in a campaign for
    models, titles or plates.
    What it cannot see: fees taken by an association outside the paper.
    How it errs: fees under other laws are left out by their words; travel and board paid by oneself are no fee.
    """
    campaign = bool(_CAMPAIGN.search(reading.elements.title))
    hits = reading.find(_FEE, Voice.ORDERED, Voice.OWN, Voice.CONDITIONAL, Voice.PUBLIC, annexes=True)
    for hit in one_a_sentence(hit for hit in hits if _charges(reading, hit, campaign=campaign)):
        yield Fact(True, reading.whole_clause(hit), f"创建示范收取费用：{hit.match.group()}")


def _charges(reading: Reading, hit: Hit, *, campaign: bool) -> bool:
    sentence = reading.sentence(hit.clause)
    return (campaign or bool(_CAMPAIGN.search(sentence))) and not _FREE.search(sentence)
