"""8.11: fewer indicators, less written material, the point of an assessment in front."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.inspections.inspection import about_inspection
from jianfu.checks.passages import one_a_sentence
from jianfu.checks.words import PRIVATE, mentions
from jianfu.documents.papers.score_sheet import Scored, ScoreSheet, score_sheet_of
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Voice

MANY = ours(50, "评分条目五十条以上的，提示考核指标偏多，条文未规定条数")
LONG = ours(3000, "要求材料三千字以上的，提示文字量偏大，条文未规定字数")

_EVIDENCE = re.compile(r"(?:佐证|印证|支撑|迎[检评考]|自证|考核)(?:性)?(?:材料|资料)")
_BULKY = re.compile(
    r"装订|成册|装盒|档案盒|汇编|分类归档|建档立卷|逐[项条]|一式[三四五六七八\d]份|按(?:照)?指标|对应指标|原件[^，。；\n]{0,4}复印件|编制目录|目录索引"
)
_LENGTH = re.compile(
    r"(?:报告|材料|总结|汇报)[^。；\n]{0,20}?(?:不少于|不低于|达到|在)\s*(?P<least>\d{4,5})\s*字|(?P<about>\d{4,5})\s*字(?:以上|左右)"
)
_ASKS = re.compile(r"提供|提交|报送|上报|上传|准备|整理|备齐|附")
_NEEDED = ("所要材料的份数和篇幅：由组织考核的单位说明",)


@check(
    "8.11",
    advice="删减考核指标和佐证材料，只留与工作成效直接有关的几项；上级已有的数据和材料不再要。",
    explanation=(
        "查对下级单位的评分表在五十条以上的，要求佐证材料装订成册、逐项归档，或者要求材料三千字以上的，列为指标，供压减时参考；这是压减的趋势要求，不判违反。"
        "只写提供佐证材料而没有份数篇幅的，列为待核实；看不到上一年的指标数。"
        "对企业、项目、个人的评审凭词句排除，可能误排。"
    ),
    readings=(MANY, LONG),
)
def indicators_and_material(reading: Reading) -> Iterator[Fact]:
    """An assessment of lower offices has many indicators or asks for bulky material.

    What departs: a sheet of fifty items and more; evidence to be bound, filed item by item or handed in many
    times; reports of a least length. An aim gives an indicator, never a breach.
    What it cannot see: last year's number, against which the law measures; how much plain 佐证材料 will be.
    How it errs: material of firms, projects and persons is left out by its words.
    """
    sheet = reading.once(score_sheet_of)
    if sheet and sheet.scored is Scored.OFFICES and sheet.size >= MANY:
        title = reading.elements.title_span
        span = reading.document.span(*title) if title else sheet.items[0].span if sheet.items else None
        yield Fact(True, span, f"评分条目{sheet.size}条{_traces(sheet)}", f"{int(MANY)}条", ours=(MANY.why,))
    of_offices = about_inspection(reading) or (sheet and sheet.scored is Scored.OFFICES)
    if not of_offices or not mentions(reading, "材料", "资料", "字"):
        return
    voices = (Voice.ORDERED, Voice.OWN, Voice.CONDITIONAL)
    for hit in one_a_sentence(hit for hit in reading.find(_LENGTH, *voices) if _asked(reading, hit)):
        least = int(hit.match["least"] or hit.match["about"])
        if least >= LONG:
            yield Fact(
                True, reading.whole_clause(hit), f"要求材料{least}字", f"{int(LONG)}字", ours=(LONG.why,)
            )
    plain = True
    for hit in one_a_sentence(hit for hit in reading.find(_EVIDENCE, *voices) if _asked(reading, hit)):
        bulky = _BULKY.search(reading.sentence(hit.clause))
        if bulky or plain:
            plain = plain and bool(bulky)
            yield Fact(
                True if bulky else None,
                reading.whole_clause(hit),
                f"要求提供{hit.match.group()}" + (f"：{bulky.group()}" if bulky else ""),
                missing=() if bulky else _NEEDED,
            )


def _traces(sheet: ScoreSheet) -> str:
    share = sheet.trace_share or 0
    return f"，其中看会议、文件、照片、台账等痕迹的占{share:.0%}" if share else ""


def _asked(reading: Reading, hit: Hit) -> bool:
    sentence = reading.sentence(hit.clause)
    return bool(_ASKS.search(sentence)) and not PRIVATE.search(sentence)
