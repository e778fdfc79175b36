"""8.15: no ranking bulletins by month or quarter."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check
from jianfu.checks.inspections.inspection import undone_further_on
from jianfu.checks.words import mentions
from jianfu.documents.papers.ranking import (
    ORDERING,
    Order,
    Ranked,
    Ranking,
    puts_offices_in_order,
    ranking_of,
)
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Voice

_PERIOD = r"每(?:[日天周旬月季]|[两二三四]?个?小时|[两二]天|半?个?月|双月|个季|个?工作日)|[按逐][日周旬月季]|(?<!\d)[日周旬月季]度?(?=$|[^，。；\n]{0,14}(?:[通调公评排榜]|晾晒|指数))|双月|一[日周旬月季]一"
_OFTEN_BEFORE = re.compile(rf"(?:{_PERIOD})[^。；！\n]{{0,30}}$")
_OFTEN_BEHIND = re.compile(rf"[^，。；！\n]{{0,14}}?(?:{_PERIOD})[^，。；\n]{{0,4}}?(?:通报|[公发]布|公示)")
_BULLETIN = re.compile(
    r"(?:(?:一[日周旬月季]一|每(?:[日天周旬月季]|半月|个月|双月|个季)度?(?:一|进行|予以|[发印][布发])?次?|按?[半双]?[日周旬月季]度?)通报|每(?:[日天周旬月季]|半月|个月|双月|个季)度?对各[^。；\n]{0,24}?通报)(?<![\d一二三四五六七八九十][日周月]通报)(?!疫情|[天气][气象]|表扬信)"
)
_NO_WORK = re.compile(
    r"价格|贷款|金融|银行|疫情|病例|监测结果|水质|空气|气象|案件信息|运行监测|生产经营|缺陷|舆情|风险提示|上市进展|信用|修改为"
)
_LIMIT = "按月度、季度，见第8条"
_NEEDED = ("通报是否排名次、列前后名：由发文机关提供通报样稿或往期通报",)
_ON_PURPOSE = ("表中按结果高低排列是否有意排名：由发文机关说明排列依据",)


@check(
    "8.15",
    advice="取消按日、周、月、季度的排名通报；需要掌握进度的，由机关从平台取数，只向有关单位个别提示。",
    explanation=(
        "查按日、周、月、季度对下级单位排名、晾晒、列前后名的，算偏离；文件本身就是按这样间隔印发的排名通报的，也算。"
        "按同样间隔通报而未写排名的，或者表格按得分高低排列而未写排名的，列为待核实；看不到系统中保存的排名。"
        "逐行写的表、一句话里依次写出的各单位得分也看；没有写明排谁而有奖罚、公布的，按主送的下级单位读，可能判错。"
        "企业、参赛者、产品的排名和价格、信贷、疫情等通报凭词句排除，可能误排。"
    ),
)
def frequent_rankings(reading: Reading) -> Iterator[Fact]:
    """Lower units are ranked, or bulletins on them sent out, by quarter, month or more often.

    What departs: an order of lower units (排名, 晾晒, 红黑榜, 前几名后几名…) at an interval of a quarter or less, and
    the bulletin itself that holds one. Bulletins at such intervals that do not say they rank are left open, and
    so are their tables that merely lie in the order of results.
    Tables told line by line and rows of names with numbers are read like tables; an order of nobody in
    particular, with something to follow, is read as one of the addressees.
    What it cannot see: rankings kept in a system.
    How it errs: rankings of firms, contestants and products are left out by their words; a bulletin on prices,
    loans or disease is no bulletin on units.
    """
    seen: set[int] = set()
    voices = (Voice.ORDERED, Voice.OWN, Voice.CONDITIONAL)
    for hit in reading.find(ORDERING, *voices, annexes=True):
        counts = hit.clause.sentence_start not in seen and is_frequent(reading, hit)
        if counts and puts_offices_in_order(reading, hit):
            seen.add(hit.clause.sentence_start)
            yield Fact(True, reading.whole_clause(hit), f"定期排名：{hit.match.group()}", _LIMIT)
    if mentions(reading, "通报"):
        for hit in reading.find(_BULLETIN, *voices, annexes=True):
            sentence = reading.sentence(hit.clause)
            if (
                hit.clause.sentence_start in seen
                or _NO_WORK.search(sentence)
                or undone_further_on(reading, hit)
            ):
                continue
            seen.add(hit.clause.sentence_start)
            order = ORDERING.search(sentence) is not None and puts_offices_in_order(reading, hit)
            yield Fact(
                True if order else None,
                reading.whole_clause(hit),
                f"定期通报：{hit.match.group()}",
                _LIMIT,
                missing=() if order else _NEEDED,
            )
    ranking = reading.once(ranking_of)
    if ranking and ranking.cadence.within_a_quarter:
        yield from ranked_in_table(ranking, _LIMIT)


def is_frequent(reading: Reading, hit: Hit) -> bool:
    """Whether a ranking comes by the quarter or more often, so that this norm and not 8.16 is the one to name."""
    before = reading.text[hit.clause.sentence_start : hit.start]
    behind = reading.text[hit.end : hit.clause.sentence_end]
    return bool(_OFTEN_BEFORE.search(before) or _OFTEN_BEHIND.match(behind))


def ranked_in_table(ranking: Ranking, limit: str) -> Iterator[Fact]:
    """What a paper that is itself a ranking of offices departs by; at most one fact.

    Args:
        ranking: the paper.
        limit: what the fact is held against.
    """
    if ranking.ranked is not Ranked.OFFICES:
        return
    for table in ranking.tables:
        if table.ranked in (Ranked.OFFICES, Ranked.UNKNOWN):
            denied = ranking.claims_no_order
            told = table.order in (Order.BY_PLACE, Order.SAID) or denied is not None
            saw = f"{len(table.names)}个单位按“{table.measure}”排列" + ("，却称不分先后" if denied else "")
            yield Fact(
                True if told else None, denied or table.span, saw, limit, missing=() if told else _ON_PURPOSE
            )
            return
    if ranking.title and (ranking.first or ranking.last):
        named = "、".join(ranking.first or ranking.last)
        yield Fact(True, ranking.title, f"点名排在前后的单位：{named}", limit)
