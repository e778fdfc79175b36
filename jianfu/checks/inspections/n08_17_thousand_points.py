"""8.17: assessment is to be simple, without sheets of a thousand points."""

from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.documents.papers.score_sheet import Scored, score_sheet_of
from jianfu.documents.reading import Reading

THOUSAND = ours(1000, "总分一千分以上的，按“千分制”读")
DECIMALS = ours(5, "三级指标又有五处以上小数赋分的，按“千分制”读：通报认定看指标细碎程度，不只看总分")
ITEMS = ours(100, "评分条目一百条以上的，按“千分制”读，条文未规定条数")

_NEEDED = ("考核对象是否为下级单位：由发文机关提供考核方案",)


@check(
    "8.17",
    advice="压缩考核条目，合并同类项，取消细碎赋分；能用上级已有数据评价的不再单设指标。",
    explanation=(
        "查写明“千分制”或者总分在一千分以上的，以及文件分三级指标且小数赋分五处以上、或者评分条目一百条以上的，算偏离；一千分、五处、一百条为本软件自定。"
        "评分对象从标题看不出的，列为待核实；看不到文件以外的评分表。"
        "对企业、项目、个人的评分表凭标题排除，可能误排；不是考核总分的千分数可能误作总分。"
    ),
    readings=(THOUSAND, DECIMALS, ITEMS),
)
def thousand_points(reading: Reading) -> Iterator[Fact]:
    """A score sheet for offices has a thousand points, three levels with decimals, or a hundred items and more.

    What departs: a total of 1000 points or more, or the word itself; three levels of indicators with points in
    decimals; a hundred scored items. Sheets in tables and in running text are read alike.
    What it cannot see: sheets kept outside the paper; and where the title does not tell whom a sheet of many
    items scores, it is left open.
    How it errs: sheets that score firms, projects or persons are left out by the document's title; a sum of a
    thousand points and more in another sense would be taken for a total.
    """
    sheet = reading.once(score_sheet_of)
    if sheet is None or sheet.scored is Scored.OTHERS:
        return
    title = reading.elements.title_span
    whole = reading.document.span(*title) if title else sheet.items[0].span if sheet.items else None
    if (
        sheet.total is not None
        and sheet.total >= THOUSAND
        and (sheet.total_span or sheet.scored is Scored.OFFICES)
    ):
        saw = f"考核总分{sheet.total:g}分"
        yield Fact(True, sheet.total_span or whole, saw, "不搞“千分制”，见第8条", ours=(THOUSAND.why,))
        return
    if sheet.levels == 3 and sheet.decimals >= DECIMALS:
        saw, limit, why = f"三级指标，小数赋分{sheet.decimals}处", f"{int(DECIMALS)}处", DECIMALS.why
    elif sheet.size >= ITEMS:
        saw, limit, why = f"评分条目{sheet.size}条", f"{int(ITEMS)}条", ITEMS.why
    else:
        return
    told = sheet.scored is Scored.OFFICES
    yield Fact(
        True if told else None,
        (sheet.levels_span if why == DECIMALS.why else whole) or whole,
        saw,
        limit,
        missing=() if told else _NEEDED,
        ours=(why,),
    )
