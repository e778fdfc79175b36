"""Where units are scored: what 8.3, 8.4 and 8.17 share."""

import re

from jianfu.checks.words import SCORING
from jianfu.documents.reading import Hit, Purpose, Reading

_SHEET_HEAD = re.compile(r"分值|得分|评分|扣分|赋分|计分|权重|考核标准|考核指标|考核内容")
_SCORES = re.compile(r"[加扣得计记赋]\s*\d|[加扣得计记打评赋]分|分值|考核|考评")
_NOT_UNITS = re.compile(
    r"企业|基地|实验室|园区|孵化|教师|职称|个人|人才|项目|奖|选手|学生|专家|机构|医院|医师|实验|产品|平台(?!建设)"
)


def scores(reading: Reading) -> bool:
    """Whether the document scores or assesses at all; spares most documents the patterns."""
    return _SCORES.search(reading.text) is not None


def is_scored(reading: Reading, hit: Hit) -> bool:
    """Whether a hit is an item units are scored by: by words of its sentence, or in a score sheet's table."""
    return bool(SCORING.search(reading.sentence(hit.clause))) or in_score_sheet(reading, hit.start)


def in_score_sheet(reading: Reading, offset: int) -> bool:
    """Whether an offset stands in a table whose head speaks of points."""
    cell = reading.document.blocks[reading.document.block_index(offset)].cell
    if cell is None:
        return False
    rows = reading.document.tables[cell.table]
    return any(_SHEET_HEAD.search(words) for row in rows[:3] for words in row)


def judges_units(reading: Reading) -> bool:
    """Whether a document that assesses does so to offices rather than to firms, persons, projects or labs."""
    title = reading.elements.title
    return not _NOT_UNITS.search(title) and (
        reading.purpose in (Purpose.ASSESSMENT, Purpose.SCORE_SHEET)
        or bool(re.search(r"考核|考评|评价|评分|督查|测评|创建|绩效|目标", title))
    )
