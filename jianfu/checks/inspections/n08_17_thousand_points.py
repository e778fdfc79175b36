"""8.17: assessment is to be simple, without sheets of a thousand points."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.inspections.scoring import judges_units
from jianfu.checks.words import mentions
from jianfu.documents.reading import Reading
from jianfu.documents.voice import Voice

DECIMALS = ours(5, "三级指标又有五处以上小数赋分的，按“千分制”读：通报认定看指标细碎程度，不只看总分")
ITEMS = ours(100, "评分条目一百条以上的，按“千分制”读，条文未规定条数")

_THOUSAND = re.compile(
    r"千分制|(?:满分|总分|总分值|分值|总计|合计|基础分|共|基本分)[^，。；\n]{0,6}?(?:1,?000|１０００|一千|[1-9]\d{3}|[1-9],\d{3})\s*分|(?:1000|一千|两千|三千|2000|3000)分制"
)
_LEVEL_THREE = re.compile(
    r"三级指标|3级指标|三级考核指标|指标(?:体系)?[^，。；\n]{0,6}(?:分为|共|设)(?:三|3)[级层]"
)
_DECIMAL = re.compile(r"(?<![\d.])\d{0,2}\.\d{1,2}\s*分(?![钟之类贝])")
_ITEM = re.compile(r"(?:扣|得|加|计|记|赋)\s*\d+(?:\.\d+)?\s*分|[（(]\s*\d+(?:\.\d+)?\s*分\s*[）)]")
_SCORE_COLUMN = re.compile(r"^(?:分值|标准分|分数|赋分|满分|权重|分值（分）|基本分|满分值)$")
_NUMBER = re.compile(r"\d+(?:\.\d+)?分?")


@check(
    "8.17",
    advice="压缩考核条目，合并同类项，取消细碎赋分；能用上级已有数据评价的不再单设指标。",
    explanation=(
        "查写明“千分制”或者总分在一千分以上的，以及考核单位的文件分三级指标且小数赋分五处以上、或者评分条目一百条以上的，算偏离；五处、一百条为本软件自定。"
        "看不到文件以外的评分表。"
        "数小数和条目时，对企业、项目、个人的评分表凭标题排除，可能误排；不是考核总分的千分数可能误作总分。"
    ),
    readings=(DECIMALS, ITEMS),
)
def thousand_points(reading: Reading) -> Iterator[Fact]:
    """A score sheet for offices has a thousand points, three levels with decimals, or a hundred items and more.

    What departs: a total of 1000 points or more, or the word itself; three levels of indicators with points in
    decimals; a hundred scored items. Sheets in tables and in running text are read alike.
    What it cannot see: sheets kept outside the paper.
    How it errs: sheets that score firms, projects or persons are left out by the document's title; a budget sum
    of a thousand points and more in another sense would be taken for a total.
    """
    if not mentions(reading, "千分", "分制", "0分", "０分", "扣", "得分", "分值", "三级指标", "评分"):
        return
    for hit in reading.find(_THOUSAND, Voice.ORDERED, Voice.OWN, Voice.CONDITIONAL, annexes=True):
        yield Fact(True, reading.whole_clause(hit), f"考核总分：{hit.match.group()}", "不搞“千分制”，见第8条")
        return
    if not judges_units(reading):
        return
    decimals = list(reading.find(_DECIMAL, annexes=True))
    level = next(reading.find(_LEVEL_THREE, annexes=True), None)
    if level and len(decimals) >= DECIMALS:
        saw = f"三级指标，小数赋分{len(decimals)}处"
        yield Fact(True, reading.whole_clause(level), saw, f"{int(DECIMALS)}处", ours=(DECIMALS.why,))
        return
    items = list(reading.find(_ITEM, annexes=True))
    count = max(len(items), _scored_rows(reading))
    if count >= ITEMS:
        title = reading.elements.title_span
        span = reading.document.span(*title) if title else (reading.whole_clause(items[0]) if items else None)
        yield Fact(True, span, f"评分条目{count}条", f"{int(ITEMS)}条", ours=(ITEMS.why,))


def _scored_rows(reading: Reading) -> int:
    """Rows of tables that carry a number in a column of points."""
    count = 0
    for rows in reading.document.tables.values():
        head = next((row for row in rows[:3] if any(_SCORE_COLUMN.match(cell.strip()) for cell in row)), None)
        if head is None:
            continue
        columns = [index for index, cell in enumerate(head) if _SCORE_COLUMN.match(cell.strip())]
        count += sum(any(_NUMBER.fullmatch(row[index].strip()) for index in columns) for row in rows)
    return count
