"""20.7: model-creation campaigns take no money as cooperation or sponsorship."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check
from jianfu.checks.passages import one_a_sentence
from jianfu.checks.words import mentions
from jianfu.documents.papers.campaign import FREE, PARTNER, campaign_of
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Voice

_PAID = re.compile(PARTNER)
# Sponsors are sought, or those who pay are preferred, without an amount in the paper.
_SOUGHT = re.compile(
    r"(?:寻求|招募|征集|接受|拉|争取|欢迎)[^，。；\n]{0,14}?(?:赞助|冠名|协办单位|合作单位|支持单位|合作伙伴|战略合作)"
    r"|(?:赞助|冠名|协办|合作|签约|入会|会员|理事)(?:单位|企业|方)?[^，。；\n]{0,16}?(?:优先(?:入选|推荐|授牌|命名|评定|考虑)|(?:加分|直接(?:入选|授牌|命名)))"
    r"|(?:签订|签署)[^，。；\n]{0,10}?(?:合作|赞助|冠名|推广)协议"
)
_CAMPAIGN = re.compile(r"创建|示范|达标|授牌|命名|评选|入选|标杆|样板|典型案例|牌匾|领跑|星级|最美|百强|十佳")
_OTHERS = re.compile(
    r"银行|贷款|体育赛事|展会|展览|研究开发|技术合作|校企|产学研|合作社|采购|招标|投资|慈善|捐赠|签约(?:项目|仪式)|劳务|用工"
)
_MENTIONED = (
    "赞助", "冠名", "协办", "支持单位", "理事", "战略合作", "品牌推", "推介费", "推广费", "推广协议", "广告费", "入会", "会员", "签约",
    "合作单位", "合作伙伴", "合作费", "合作共建", "合作方", "合作企业", "合作协议", "作为合作", "作为推广",
)  # fmt: skip
_NEEDED = ("合作、赞助的金额，以及是否与入选、授牌挂钩：由主办单位提供合作协议",)


@check(
    "20.7",
    advice="删去合作、赞助、冠名等内容，活动费用由主办单位承担，不向参加单位和有利害关系的单位收取。",
    explanation=(
        "查创建示范、评选命名、授牌活动中以合作、赞助、冠名、协办、品牌推广、入会等名义收钱的，写明金额的算偏离；只招募赞助、合作单位或者让其优先入选的，列为待核实。"
        "看不到文外的合作协议和往来账。"
        "采购、捐赠、赛事、银企合作等凭词句排除，可能误排；写明不收费、不得赞助的不算。"
    ),
)
def sponsorship(reading: Reading) -> Iterator[Fact]:
    """Money is taken in a campaign under the name of cooperation, sponsorship or membership.

    What departs: an amount for sponsoring, naming rights, co-hosting, promotion or membership in a campaign for
    models, titles or plates. Sponsors that are only sought or preferred stay open.
    What it cannot see: agreements and payments outside the paper.
    How it errs: purchase, donation, sports events and bank cooperation are left out by their words.
    """
    if not mentions(reading, *_MENTIONED):
        return
    campaign = reading.once(campaign_of) is not None
    for pattern, paid in ((_PAID, True), (_SOUGHT, False)):
        hits = reading.find(pattern, Voice.ORDERED, Voice.OWN, Voice.CONDITIONAL, Voice.PUBLIC, annexes=True)
        for hit in one_a_sentence(hit for hit in hits if _counts(reading, hit, campaign=campaign, paid=paid)):
            yield Fact(
                True if paid else None,
                reading.whole_clause(hit),
                f"以合作、赞助等名义收费：{hit.match.group()[:24]}",
                missing=() if paid else _NEEDED,
            )


def _counts(reading: Reading, hit: Hit, *, campaign: bool, paid: bool) -> bool:
    sentence = reading.sentence(hit.clause)
    if FREE.search(sentence) or _OTHERS.search(sentence):
        return False
    if not paid and _PAID.search(sentence):
        return False
    return campaign or _CAMPAIGN.search(sentence) is not None
