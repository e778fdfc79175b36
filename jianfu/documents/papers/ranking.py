"""Rankings (排名通报): tables and bulletins that put offices in an order, whatever they are called."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import combinations

from jianfu.documents.document import Span
from jianfu.documents.office import Kind
from jianfu.documents.papers.lines import line_tables, named_numbers
from jianfu.documents.papers.pledge import pledge_of
from jianfu.documents.reading import Hit, Purpose, Reading


class Ranked(StrEnum):
    """What is put in an order."""

    OFFICES = "offices"
    FIRMS = "firms"
    PERSONS = "persons"
    OTHERS = "others"  # projects, products, works
    UNKNOWN = "unknown"


class Cadence(StrEnum):
    """How often a bulletin comes."""

    DAILY = "daily"
    WEEKLY = "weekly"
    TEN_DAYS = "ten_days"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half_yearly"
    YEARLY = "yearly"
    UNKNOWN = "unknown"

    @property
    def within_a_quarter(self) -> bool:
        """By the quarter or more often."""
        return self not in (Cadence.HALF_YEARLY, Cadence.YEARLY, Cadence.UNKNOWN)


class Order(StrEnum):
    """How the rows of a table lie to its column of results."""

    BY_PLACE = "by_place"  # a column numbers the places
    SAID = "said"  # the words before a row of names say so (由高到低)
    DESCENDING = "descending"
    ASCENDING = "ascending"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class RankedTable:
    """A table of results of several offices, firms or persons, with or without cells, or a row of names with them.

    Attributes:
        ranked: what its rows are.
        names: the rows' names, from the first to the last.
        measure: head of the column of results (``得分``), or of places where there is no other;
            before a row of names, the words that tell it.
        order: how the rows lie to that column.
        span: the words of the head of that column, or the row of names.
    """

    ranked: Ranked
    names: tuple[str, ...]
    measure: str
    order: Order
    span: Span


@dataclass(frozen=True, slots=True)
class Ranking:
    """A paper that ranks.

    Attributes:
        ranked: what is ranked: by its tables and the names given, else by words; UNKNOWN where neither tells.
        tables: its tables of results that lie in an order.
        claims_no_order: words that deny an order (排名不分先后, 按行政区划排列); None without such words.
        issue: the running number (第12期); None where it has none.
        cadence: how often it comes: by the words of the title, else by number and date.
        first: names the text gives as the first ones (前三名为…), in its order.
        last: names the text gives as the last ones.
        title: where the title stands; None when it was given from outside.
    """

    ranked: Ranked
    tables: tuple[RankedTable, ...]
    claims_no_order: Span | None
    issue: int | None
    cadence: Cadence
    first: tuple[str, ...]
    last: tuple[str, ...]
    title: Span | None


ORDERING = re.compile(
    r"排名(?<!不排名)(?!不分先后|第[一二三\d])|排行|排[位序]|[名位]次|(?<![衣被粮谷物])晾晒(?!场|区|架|整齐|粮|谷)|晒(?:成绩|进度|排名|比)|[红黑]榜|[虎荣分跑]榜|战况|擂台|(?<!路灯)亮灯(?!率|工程)|红黄|绿黄红"
    r"|末位|倒数|垫底|排第\s*\d|[前后][一二两三四五六七八九十\d]{1,3}[名位]|[分绩](?:由高到低|高低)|[由从](?:高到低|低到高)|为序|进位|赛马|指数(?=[^，。；\n]{0,6}(?:通报|公布|前))|积分(?=[^，。；\n]{0,6}(?:通报|公布|公示))"
)
"""Words that put someone in an order."""

_SAYS_ORDER = re.compile(r"[由从](?:高到低|低到高|多到少|少到多)|为序|排[名序列]|依次|[名位]次|先后")
# Shares of money and tasks, the weather: numbers of places that are no result of their work.
_NO_RESULT = re.compile(r"空气|浓度|水质|价格|降[水雨]|气温|资金|补助|分配|名额|下达|拨付|计划数|目标")
_HEADING = re.compile(r"[一二三四五六七八九十（(]{1,4}[、)）][^，。；：:\n]{2,14}$")
_FEWEST_ROWS = 4
_SORTED = 0.95  # of all pairs of different results, so many stand in the same order
_NO_ORDER = re.compile(
    r"不分先后|排名不分|不排名次|按照?(?:行政区划|系统(?:自动)?生成|笔画|代码)[^，。；\n]{0,6}[序排]"
)
_PLACE_HEAD = re.compile(r"(?:[\u4e00-\u9fa5]{0,8})(?:排[名序位]|[名位]次)(?:变化)?")
_RESULT_HEAD = re.compile(r"[得总均评积]分|分数|成绩|指数|[率比]|进度|完成|增[速幅]|亮灯|综合")
_NAME_HEAD = re.compile(
    r"(?P<firms>企业|公司|商户|合作社|机构|医院)|(?P<persons>姓名|选手|教师|学生|考生|人员|专家|负责人)|(?P<others>项目|产品|作品|论文|指标|事项)"
    r"|(?P<offices>单位|[地市县区州旗镇乡街村]|部门|科室|学校)"
)
_FIRM = re.compile(r"公司|集团|企业|合作社|[厂店行](?![\u4e00-\u9fff])")
_OFFICE = re.compile(
    r"(?:[省市县区州盟旗镇乡村局委办厅所站校院会处队]|街道|社区|政府|中心)(?![\u4e00-\u9fff])"
)
_NOT_A_ROW = re.compile(r"合\s*计|总\s*计|平\s*均|小\s*计|[全本][省市县区州镇乡]|备?\s*注")
_NUMBER = re.compile(r"[-—+＋]?\d+(?:\.\d+)?(?=\s*[%％分个万元名位]?)")
_ISSUE = re.compile(r"(?<!总)第\s*(?P<issue>\d{1,3})\s*期")
_CADENCES = (
    (Cadence.DAILY, re.compile(r"日(?:通报|报|战况|排名|调度)|每[日天]")),
    (
        Cadence.WEEKLY,
        re.compile(r"周(?:通报|报|战况|排名|榜|调度)|每周|第[一二三四五六七八九十\d]{1,3}周|本周|上周"),
    ),
    (Cadence.TEN_DAYS, re.compile(r"旬")),
    (Cadence.HALF_YEARLY, re.compile(r"半年")),
    (Cadence.QUARTERLY, re.compile(r"季")),
    (
        Cadence.MONTHLY,
        re.compile(
            r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?(?!\d{0,2}日|底|[一二三\d])|月(?:通报|报|榜|度|排名)|每月"
        ),
    ),
    (Cadence.YEARLY, re.compile(r"年度|全年")),
)
_NAMED = re.compile(
    r"(?:(?:(?P<top>前)|[后末])[一两二三四五六七八九十\d]{1,2}[名位]?|(?:排名|得分|进度|位次|指数|率)[^，。；\n]{0,4}(?:(?P<front>靠前|居前|前列)|靠后|居后|末位|垫底))"
    r"的?[市县区州乡镇街道村社单位地部门、（）]{0,8}(?:分别)?(?:是|为|有|[：:])[：:]?\s*(?P<names>[^。；;\n：:]{2,120})"
)
_LONGEST_NAME = 14
_PLACES = re.compile(
    r"各(?:有关|责任|成员)?[省市县区州盟旗镇乡村级校地街社单部局院组]|[县市][（(][市县区]|[区市]县|县区|乡镇|镇（?街|街道|村（?[居社]|下级|地区|设区|[经高][开新]区|开发区"
    r"|[市县区](?:[给予进]|政府|约谈)|的(?:[市县区]|乡镇|单位|部门)|[高学]校|全[省市县区][^，。；\n]{0,5}[通公][报布]|批评|表扬|后进"
)
_FIELD = re.compile(r"晾晒|[红黑]榜|战况|亮灯|擂台|积分|排名通报|通报排名|[日周旬月季]度?排[名位行]")
"""Words that offices use of ranking one another; they need no named office beside them."""
_NOT_OFFICES = re.compile(
    r"企业|选手|学生|考生|[笔面]试|[高中]考|论文|期刊|SCI|作者|专家|项目|奖(?:项|学金|励[证级])|获奖|完成[人单]|个人|[人候]选|申[请报]|机构|实验室|产品|品牌|教师"
    r"|岗位|志愿|游客|收视|全[国省](?:排名|位次|第)|居全国|责任单位|牵头单位，|参赛|培训|价格|疫情|空气质量|投标|融资|[资子]基金|车辆|遴选|名单"
)
_OF_PERSONS = re.compile(r"学生|宿舍|班级|选手|职工|员工|考生")
_FOLLOWS = re.compile(r"通报|公[布示]|奖|罚|扣|检讨|作检查|约谈|表态|流动红旗|点名")


def puts_offices_in_order(reading: Reading, hit: Hit) -> bool:
    """Whether a word of ``ORDERING`` speaks of lower offices, not of firms, persons or projects.

    A sentence that names nobody speaks of those whom the paper addresses, or of the office that signs it, where
    something follows from the order.
    """
    sentence = reading.sentence(hit.clause)
    if _NOT_OFFICES.search(sentence) or _OF_PERSONS.search(reading.elements.title):
        return False
    if _PLACES.search(sentence) or _FIELD.search(sentence):
        return True
    line = reading.text[: hit.clause.sentence_start].rpartition("\n")[2]
    if _NOT_OFFICES.search(line) or "不" in reading.text[hit.clause.start : hit.start]:
        return False
    return bool(_FOLLOWS.search(sentence)) and _binds_several(reading)


def _binds_several(reading: Reading) -> bool:
    """Whether the paper goes to several offices below, or is signed by one (乙方)."""
    if any(office.generic and office.kind is not Kind.COMPANY for office in reading.addressees):
        return True
    pledge = reading.once(pledge_of)
    return any(_OFFICE.search(party) for party in pledge.parties[1:]) if pledge else False


def ranking_of(reading: Reading) -> Ranking | None:
    """Reads a document as a ranking.

    Args:
        reading: the document.

    Returns:
        None for a paper that ranks nobody: its title names no order, none of its tables lies in one, and its
        text names no first or last. A plan that orders rankings for the future is no ranking.
    """
    found = (*_tables(reading), *_told_tables(reading))
    tables = tuple(table for table in found if table.order is not Order.NONE)
    first, last = _named(reading)
    if not (tables or first or last or reading.purpose is Purpose.RANKING):
        return None
    claim = next(reading.find(_NO_ORDER, annexes=True), None)
    title = reading.elements.title_span
    issue = _ISSUE.search(reading.text[:400])
    number = int(issue["issue"]) if issue else None
    return Ranking(
        ranked=_ranked(reading, tables, (*first, *last)),
        tables=tables,
        claims_no_order=reading.whole_clause(claim) if claim else None,
        issue=number,
        cadence=_cadence(reading.elements.title, number, reading.elements.date),
        first=first,
        last=last,
        title=reading.document.span(*title) if title else None,
    )


def _ranked(reading: Reading, tables: Sequence[RankedTable], named: Sequence[str]) -> Ranked:
    kinds = [table.ranked for table in tables] + ([_kind("", named)] if named else [])
    kinds = [kind for kind in kinds if kind is not Ranked.UNKNOWN]
    if kinds:
        return Ranked.OFFICES if Ranked.OFFICES in kinds else kinds[0]
    title = reading.elements.title
    if _NOT_OFFICES.search(title):
        return Ranked.FIRMS if "企业" in title else Ranked.OTHERS
    return Ranked.OFFICES if _PLACES.search(title) or _PLACES.search(reading.body[:600]) else Ranked.UNKNOWN


def _cadence(title: str, issue: int | None, day: date | None) -> Cadence:
    """By the words of the title; else by how many issues the year has seen on its day."""
    for cadence, pattern in _CADENCES:
        if pattern.search(title):
            return cadence
    if issue is None or issue < 3 or day is None:
        return Cadence.UNKNOWN
    days = day.timetuple().tm_yday / issue
    for longest, cadence in (
        (2, Cadence.DAILY),
        (9, Cadence.WEEKLY),
        (15, Cadence.TEN_DAYS),
        (45, Cadence.MONTHLY),
        (100, Cadence.QUARTERLY),
    ):
        if days <= longest:
            return cadence
    return Cadence.UNKNOWN


def _named(reading: Reading) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Whom the text names as the first and as the last."""
    ends: dict[bool, tuple[str, ...]] = {}
    for hit in reading.find(_NAMED, annexes=True):
        plain = re.sub(r"（[^）]*）|\([^)]*\)", "", hit.match["names"])
        names = tuple(name.strip() for name in re.split(r"[、，,和及]", plain) if name.strip())
        if all(len(name) <= _LONGEST_NAME for name in names):
            ends.setdefault(bool(hit.match["top"] or hit.match["front"]), names)
    return ends.get(True, ()), ends.get(False, ())


def _tables(reading: Reading) -> Iterator[RankedTable]:
    document = reading.document
    starts = {
        (block.cell.table, block.cell.row, block.cell.column): (start, start + len(block.text))
        for block, start in zip(document.blocks, document.starts, strict=True)
        if block.cell
    }
    for table, rows in document.tables.items():
        for number, head in enumerate(rows[:3]):
            name, measure = _columns(head)
            if name is None or measure is None:
                continue
            span = document.span(*starts[table, number, measure])
            yield from _table(head, rows[number + 1 :], name, measure, span)
            break


def _told_tables(reading: Reading) -> Iterator[RankedTable]:
    """Tables without cells, and rows of names with numbers that tell a result, not a share of money."""
    for table in line_tables(reading):
        head = table.rows[0]
        name, measure = _columns(head)
        if name is not None and measure is not None:
            yield from _table(head, table.rows[1:], name, measure, table.head_cell(measure, reading))
    for row in named_numbers(reading):
        said = _SAYS_ORDER.search(row.before)
        title = reading.elements.title
        # Under a mere heading (分县情况) the row tells what the title says.
        told = (
            row.before if said or _RESULT_HEAD.search(row.before) or not _HEADING.match(row.before) else title
        )
        if (said or _RESULT_HEAD.search(told)) and not _NO_RESULT.search(row.before + told):
            lies = _order(row.values)
            yield RankedTable(
                ranked=_kind("", row.names),
                names=row.names,
                measure=told.strip(" ：:，"),
                order=Order.SAID if said and lies is not Order.NONE else lies,
                span=row.span,
            )


def _table(
    head: Sequence[str], rows: Sequence[Sequence[str]], name: int, measure: int, span: Span
) -> Iterator[RankedTable]:
    """The table, where enough of its rows carry a result."""
    results = [
        (row[name].strip(), float(match.group().replace("—", "-").replace("＋", "+")))
        for row in rows
        if (match := _NUMBER.match(row[measure].strip()))
        and row[name].strip()
        and not _NOT_A_ROW.match(row[name])
    ]
    if len(results) >= _FEWEST_ROWS:
        names = tuple(result[0] for result in results)
        place = bool(_PLACE_HEAD.fullmatch(head[measure].strip()))
        order = Order.BY_PLACE if place else _order([result[1] for result in results])
        yield RankedTable(_kind(head[name], names), names, head[measure].strip(), order, span)


def _columns(head: Sequence[str]) -> tuple[int | None, int | None]:
    """The columns of names and of results: places before totals before other results."""
    names = [index for index, words in enumerate(head) if _NAME_HEAD.search(words)]
    if not names:
        return None, None
    behind = range(names[0] + 1, len(head))
    places = [
        index
        for index in range(len(head))
        if index != names[0] and _PLACE_HEAD.fullmatch(head[index].strip())
    ]
    totals = [index for index in behind if re.search(r"总|综合|合计", head[index])]
    results = [index for index in behind if _RESULT_HEAD.search(head[index])]
    return names[0], next(iter([*places, *totals, *results]), None)


def _kind(head: str, names: Sequence[str]) -> Ranked:
    """What rows are: by the head of their names, unless the names say otherwise."""
    if sum(bool(_FIRM.search(name)) for name in names) * 2 > len(names):
        return Ranked.FIRMS
    if sum(bool(_OFFICE.search(name)) for name in names) * 2 > len(names):
        return Ranked.OFFICES
    match = _NAME_HEAD.search(head)
    return Ranked(match.lastgroup) if match and match.lastgroup else Ranked.UNKNOWN


def _order(values: Sequence[float]) -> Order:
    """How values lie: of all pairs of different ones, nearly all fall or nearly all rise."""
    pairs = [(one, other) for one, other in combinations(values[:200], 2) if one != other]
    if len(set(values)) < _FEWEST_ROWS - 1:
        return Order.NONE
    falling = sum(one > other for one, other in pairs) / len(pairs)
    if falling >= _SORTED:
        return Order.DESCENDING
    return Order.ASCENDING if falling <= 1 - _SORTED else Order.NONE
