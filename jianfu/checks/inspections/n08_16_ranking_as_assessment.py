"""8.16: no assessment in the form of ranking bulletins."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check
from jianfu.checks.inspections.n08_15_frequent_rankings import is_frequent, ranked_in_table
from jianfu.checks.passages import one_a_sentence
from jianfu.documents.papers.ranking import ORDERING, puts_offices_in_order, ranking_of
from jianfu.documents.reading import Hit, Purpose, Reading
from jianfu.documents.voice import Voice

_MADE_KNOWN = re.compile(
    r"通报|公[布开示]|发布|晒|[红黑虎]榜|战况|排行|亮灯|约谈|表态|检讨|考核|评[优先]|擂台|激励"
)


@check(
    "8.16",
    advice="删去排名、晾晒、红黑榜一类内容；好的做法直接推广，问题直接点给有关单位整改，不排名次。",
    explanation=(
        "查对下级单位排名、晾晒、设红黑榜，并予通报公布或者用于约谈、考核、评优的，算偏离；文件本身就是排名通报，或者写明“不分先后”而表格按得分高低排列的，也算；按季度或更短间隔的归8.15。"
        "表格按得分高低排列而没有写排名的，列为待核实：看不出是否有意。"
        "企业、学生、参赛者等的排名凭词句排除，可能误排；排名只用于分配资金的不算。"
    ),
)
def ranking_as_assessment(reading: Reading) -> Iterator[Fact]:
    """Lower units are put in an order that is made known or has consequences.

    What departs: 排名, 排序, 晾晒, 红黑榜, 战况, 末位 and the like over lower units, together with a bulletin, a
    publication, a summons of the last or use in assessment; a table of places; a table sorted by result that
    claims no order. Rankings by quarter or more often belong to 8.15.
    What it cannot see: whether a table that lies in the order of results, without a word on it, is meant to
    rank: it is left open.
    How it errs: a ranking that only shares out money is not counted; rankings of firms, pupils, contestants are
    left out by their words.
    """
    hits = reading.find(ORDERING, Voice.ORDERED, Voice.OWN, Voice.CONDITIONAL, annexes=True)
    for hit in one_a_sentence(hit for hit in hits if _assesses(reading, hit)):
        yield Fact(True, reading.whole_clause(hit), f"以排名形式评价下级：{hit.match.group()}")
    ranking = reading.once(ranking_of)
    if ranking and not ranking.cadence.within_a_quarter:
        yield from ranked_in_table(ranking, "")


def _assesses(reading: Reading, hit: Hit) -> bool:
    sentence = reading.sentence(hit.clause)
    known = _MADE_KNOWN.search(sentence) or reading.purpose is Purpose.RANKING
    return bool(known) and puts_offices_in_order(reading, hit) and not is_frequent(reading, hit)
