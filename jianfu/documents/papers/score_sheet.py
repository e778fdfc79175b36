"""Score sheets (评分表): what an assessment gives points for, read from tables and from running text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from jianfu.documents.document import Span
from jianfu.documents.reading import Purpose, Reading
from jianfu.documents.voice import Voice


class Scored(StrEnum):
    """Whom a sheet scores."""

    OFFICES = "offices"
    OTHERS = "others"  # firms, projects, persons, laboratories
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ScoredItem:
    """One leaf of a sheet: a row of a table that carries points, or a place in running text that gives them.

    Attributes:
        span: its words (the row's last cell of words before the points, or the clause).
        points: the points, None where the row or clause has no number of its own.
        trace: True when it looks at a trace of work (meetings, papers, photographs, ledgers, leaders' remarks,
            published articles, notes) and not at a result.
    """

    span: Span
    points: float | None
    trace: bool


@dataclass(frozen=True, slots=True)
class ScoreSheet:
    """A score sheet.

    Attributes:
        scored: whom it scores, told by the title.
        total: full marks; said in words, or in the row of sums, or the sum of the column of points; None where
            none of these is there.
        total_span: where the words or the row of sums say it; None when it was added up.
        levels: how many levels of indicators (指标), from the table's head or from words; None where not told.
        levels_span: where the third level is named; None with fewer than three.
        items: the leaves, in order; rows of tables where tables carry points, else places in running text.
        told: how many leaves the text says there are (观测点126个); None where not told.
        rules: places that give or take points (扣0.5分), in tables and text; a row may hold several.
        decimals: how many of these points have a fraction.
        trace_share: leaves that look at traces over all leaves, 0 to 1; None without leaves.
        nested: rankings, campaigns and other assessments that are items of this one.
        vetoes: items that void the whole (一票否决).
        from_table: True when the leaves were read from a table.
    """

    scored: Scored
    total: float | None
    total_span: Span | None
    levels: int | None
    levels_span: Span | None
    items: tuple[ScoredItem, ...]
    told: int | None
    rules: int
    decimals: int
    trace_share: float | None
    nested: tuple[Span, ...]
    vetoes: tuple[Span, ...]
    from_table: bool

    @property
    def size(self) -> int:
        """Leaves found or told, or places that give points, whichever are most: an item may hold many rules."""
        return max(len(self.items), self.rules, self.told or 0)


_SPOKEN = (Voice.ORDERED, Voice.OWN, Voice.CONDITIONAL)
_GIVES_POINTS = re.compile(r"考[核评]|[加扣得计记赋]\s*\d|[加扣得计记打评赋满总]分|分值")
_OTHERS = re.compile(
    r"企业|基地|实验室|园区|教师|职称|个人|人才|项目|奖|选手|学生|专家|机构|医院|医师|产品|平台(?!建设)"
)
_JUDGES = re.compile(r"考核|考评|评价|评分|督查|测评|创建|绩效|目标")
_TOTAL = re.compile(
    r"(?:满分值?|(?:总|考核)分值?|总计|合计|基础分|基本分|共)[^，。；\n]{0,6}?(?P<points>\d[\d,]{0,5}|[０-９]{2,4}|[一二三两]千|一?百)\s*分(?!钟)"
    r"|(?P<system>\d{3,4}|[千百]|[一二三两]千|一百)分制"
)
_HAN_NUMBERS = {"百": 100, "一百": 100, "千": 1000, "一千": 1000, "两千": 2000, "二千": 2000, "三千": 3000}
_THIRD_LEVEL = re.compile(r"[三3]级[^，。；\n]{0,2}指标|指标[^，。；\n]{0,8}(?:分为?|共|设)[三3][级层]")
_SECOND_LEVEL = re.compile(r"[二2]级[^，。；\n]{0,2}指标|指标[^，。；\n]{0,8}(?:分为?|共|设)[两二2][级层]")
_TOLD = re.compile(
    r"(?:观测点|评分点|考核点|采分点|[三四]级指标|评分项|评分细则|考核细项|考核条目)(?:共|有|计|为|合计)?\s*(?P<behind>\d{1,4})\s*[个项条]"
    r"|(?P<before>\d{1,4})\s*[个项条](?:观测点|评分点|考核点|采分点|[三四]级指标|评分项|评分细则|考核细项|考核条目)"
)
_RULE = re.compile(
    r"[扣得加计记赋]\s*(?P<points>\d+(?:\.\d+)?)\s*分|[（(]\s*(?P<bracket>\d+(?:\.\d+)?)\s*分\s*[）)]"
)
_DECIMAL = re.compile(r"(?<![\d.])\d{0,2}\.\d{1,2}\s*分(?![钟之类贝])")
_TRACE = re.compile(
    r"会议|例会|召开|专题研究|发文|印发|文件|方案|纪要|照片|图片|影像|视频|截图|拍照|留痕|台账|档案|痕迹|批示|刊发|刊登|刊载|媒体|简报|信息报送|信息采用|宣传稿"
    r"|笔记|心得|日志|签到|佐证|印证"
)
_NESTED = re.compile(
    r"[在获被][^，。；\n]{0,20}(?:排名|位次|考核|评比|创建|示范)[^，。；\n]{0,16}[的得加计扣]|(?:排名|位次)[^，。；\n]{0,10}(?:第[一二三\d]|[前后]\S{1,2}[名位]|末位)"
)
_VETO = re.compile(r"一票否决|否决(?:项|指标|事项)")
_POINTS_HEAD = re.compile(
    r"(?:标准|满|基本|赋|基础|指标|最高)?分[值数]?(?:[（(]分[）)])?|权重(?:[（(]?分值?[）)]?)?"
)
_OWN_POINTS_HEAD = re.compile("(?:自评|考核|实)?得?分")  # filled in later, not the sheet's points
_SHEET_HEAD = re.compile(r"分值|[得评扣赋计]分|权重|考核(?:标准|指标|内容)")
_POINTS = re.compile(r"(\d+(?:\.\d+)?)\s*分?")
_SUM = re.compile(r"[合总小]\s*计|[总满]\s*分")
_TEXT_ITEMS = 3  # so many places with points make running text a sheet


def score_sheet_of(reading: Reading) -> ScoreSheet | None:
    """Reads a document as a score sheet.

    Args:
        reading: the document.

    Returns:
        None where nothing is scored: no table with a column of points, no total, fewer than three places in
        the text that give points. Points that a text forbids, quotes or tells of others do not count.
    """
    if not scores(reading):
        return None
    tables = list(_scored_tables(reading))
    rows = [item for table in tables for item in table]
    rules = list(reading.find(_RULE, annexes=True))
    total, total_span = _total_said(reading)
    if not rows and total is None and len(rules) < _TEXT_ITEMS:
        return None
    if rows:
        items = tuple(rows)
    else:
        items = tuple(
            ScoredItem(
                reading.whole_clause(rule),
                float(rule.match["points"] or rule.match["bracket"]),
                bool(_TRACE.search(reading.sentence(rule.clause))),
            )
            for rule in rules
        )
    if total is None and rows:
        total, total_span = _total_of_tables(reading, tables)
    third = next(reading.find(_THIRD_LEVEL, annexes=True), None)
    second = None if third else next(reading.find(_SECOND_LEVEL, annexes=True), None)
    return ScoreSheet(
        scored=_scored(reading),
        total=total,
        total_span=total_span,
        levels=3 if third else 2 if second else None,
        levels_span=reading.whole_clause(third) if third else None,
        items=items,
        told=max(
            (
                int(hit.match["behind"] or hit.match["before"])
                for hit in reading.find(_TOLD, *_SPOKEN, annexes=True)
            ),
            default=None,
        ),
        rules=len(rules),
        decimals=len(list(reading.find(_DECIMAL, annexes=True)))
        + sum(item.points is not None and not item.points.is_integer() for item in rows),
        trace_share=sum(item.trace for item in items) / len(items) if items else None,
        nested=tuple(reading.whole_clause(hit) for hit in reading.find(_NESTED, *_SPOKEN, annexes=True)),
        vetoes=tuple(reading.whole_clause(hit) for hit in reading.find(_VETO, *_SPOKEN, annexes=True)),
        from_table=bool(rows),
    )


def scores(reading: Reading) -> bool:
    """Whether the document gives points or assesses at all; a quick look that spares most documents more."""
    return _GIVES_POINTS.search(reading.text) is not None


def in_score_table(reading: Reading, offset: int) -> bool:
    """Whether an offset stands in a table whose head speaks of points."""
    cell = reading.document.blocks[reading.document.block_index(offset)].cell
    return cell is not None and any(
        _SHEET_HEAD.search(words) for row in reading.document.tables[cell.table][:3] for words in row
    )


def _scored(reading: Reading) -> Scored:
    title = reading.elements.title
    if _OTHERS.search(title):
        return Scored.OTHERS
    judges = reading.purpose in (Purpose.ASSESSMENT, Purpose.SCORE_SHEET) or _JUDGES.search(title)
    return Scored.OFFICES if judges else Scored.UNKNOWN


def _total_said(reading: Reading) -> tuple[float | None, Span | None]:
    """The greatest total said in words: parts of a sheet have totals too."""
    best: tuple[float | None, Span | None] = (None, None)
    for hit in reading.find(_TOTAL, *_SPOKEN, annexes=True):
        words = (hit.match["points"] or hit.match["system"]).replace(",", "")
        points = float(_HAN_NUMBERS.get(words) or words)
        if best[0] is None or points > best[0]:
            best = points, reading.whole_clause(hit)
    return best


def _points_column(rows: list[list[str]]) -> tuple[int, int] | None:
    """The row of the head and the column of points: of several, the one with most numbers, then the last."""
    for number, row in enumerate(rows[:3]):
        columns = [
            index
            for index, words in enumerate(row)
            if _POINTS_HEAD.fullmatch(head := re.sub(r"\s", "", words))
            and not _OWN_POINTS_HEAD.fullmatch(head)
        ]
        if columns:
            return number, max(columns, key=lambda index: (_numbers(rows[number + 1 :], index), index))
    return None


def _numbers(rows: list[list[str]], column: int) -> int:
    return sum(_POINTS.fullmatch(row[column].strip()) is not None for row in rows)


def _scored_tables(reading: Reading) -> Iterator[list[ScoredItem]]:
    """The tables with a column of points, as their rows that are scored."""
    document = reading.document
    first_blocks = {
        (block.cell.table, block.cell.row, block.cell.column): index
        for index, block in reversed(list(enumerate(document.blocks)))
        if block.cell
    }
    for table, rows in document.tables.items():
        place = _points_column(rows)
        if place is None:
            continue
        head, column = place
        items = []
        for number, row in enumerate(rows[head + 1 :], start=head + 1):
            words = [
                index
                for index, written in enumerate(row)
                if written.strip() and index != column and not _POINTS.fullmatch(written.strip())
            ]
            points = _POINTS.fullmatch(row[column].strip())
            # A line across the table only names a part of it; the row of sums is no item.
            if not words or _SUM.search(row[words[0]]) or (points is None and words == [0]):
                continue
            leaf = max((index for index in words if index < column), default=words[0])
            block = first_blocks[table, number, leaf]
            start = document.starts[block]
            span = document.span(start, start + len(document.blocks[block].text))
            trace = any(_TRACE.search(row[index]) for index in words)
            items.append(ScoredItem(span, float(points[1]) if points else None, trace))
        if items:
            yield items


def _total_of_tables(reading: Reading, tables: list[list[ScoredItem]]) -> tuple[float | None, Span | None]:
    """The row of sums where there is one, else the points of a table added up: the greatest of several."""
    document = reading.document
    for block, start in zip(document.blocks, document.starts, strict=True):
        if block.cell and _SUM.fullmatch(block.text.strip()):
            row = document.tables[block.cell.table][block.cell.row]
            numbers = [float(match[1]) for words in row if (match := _POINTS.fullmatch(words.strip()))]
            if numbers:
                return max(numbers), document.span(start, start + len(block.text))
    sums = [sum(item.points or 0 for item in items) for items in tables]
    return (max(sums), None) if any(sums) else (None, None)
