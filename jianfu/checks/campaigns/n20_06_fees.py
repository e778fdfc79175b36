"""20.6: model-creation campaigns charge no fees."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check
from jianfu.checks.passages import one_a_sentence
from jianfu.checks.words import mentions
from jianfu.documents.papers.campaign import FEE, FREE, campaign_of
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Voice

_FEE = re.compile(FEE)
# Costs that are put on those who take part, without saying to whom they are paid.
_COSTS = re.compile(
    r"(?:相关|所需|有关|评审|评估|检测|验收|推广|制作|牌匾制作)(?:工作)?(?:费用|经费)[^，。；\n]{0,8}?(?:自理|[由自][^，。；\n]{0,12}?(?:承担|负担|解决))"
)
_BY_HOST = re.compile(
    r"(?:财政|主办(?:方|单位)|承办(?:方|单位)|市局|省厅|县局|协会)[^，。；\n]{0,6}(?:承担|负担|列支|解决)"
)
_CAMPAIGN = re.compile(r"创建|示范|达标|授牌|命名|评选|入选|标杆|典型案例|牌匾|领跑|星级")
_MENTIONED = ("元", "收取", "缴", "交纳", "支付", "收费标准", "费用", "经费", "评审费", "申报费", "牌匾费", "参评费", "工本费", "宣传费", "培训费", "会务费", "套餐")  # fmt: skip
_NEEDED = ("费用是参加者自己的支出，还是交给主办、承办、评审单位：由主办单位说明",)


@check(
    "20.6",
    advice="删去收费内容，评审、牌匾、培训等费用由主办单位承担，不向参加单位收取。",
    explanation=(
        "查创建示范、评选命名、授牌活动中收取评审费、牌匾费、会费、培训费、宣传费等费用的，算偏离；只说费用由参加单位承担、没有写明交给谁的，列为待核实。以合作、赞助名义收钱的归20.7。"
        "看不到协会等在文外收取的费用。"
        "其他法律规定的收费凭词句排除，可能误排；差旅食宿自理的不算收费。"
    ),
)
def fees(reading: Reading) -> Iterator[Fact]:
    """Those who take part in a campaign must pay.

    What departs: fees for assessment, plates, membership, training or publicity in a campaign for models,
    titles or plates. Costs put on those who take part, paid to nobody named, stay open.
    What it cannot see: fees taken by an association outside the paper.
    How it errs: fees under other laws are left out by their words; travel and board paid by oneself are no fee.
    """
    if not mentions(reading, *_MENTIONED) or not _CAMPAIGN.search(reading.text):
        return
    campaign = reading.once(campaign_of) is not None or bool(_CAMPAIGN.search(reading.elements.title))
    for pattern, charged in ((_FEE, True), (_COSTS, False)):
        hits = reading.find(pattern, Voice.ORDERED, Voice.OWN, Voice.CONDITIONAL, Voice.PUBLIC, annexes=True)
        for hit in one_a_sentence(hit for hit in hits if _charges(reading, hit, campaign=campaign)):
            if not charged and (
                _BY_HOST.search(hit.match.group()) or _FEE.search(reading.sentence(hit.clause))
            ):
                continue
            yield Fact(
                True if charged else None,
                reading.whole_clause(hit),
                f"创建示范收取费用：{hit.match.group()}",
                missing=() if charged else _NEEDED,
            )


def _charges(reading: Reading, hit: Hit, *, campaign: bool) -> bool:
    sentence = reading.sentence(hit.clause)
    return (campaign or bool(_CAMPAIGN.search(sentence))) and not FREE.search(sentence)
