"""11.3: people are borrowed for six months at most, as a rule."""

from collections.abc import Iterator

from jianfu.checks.check import Fact, check, law_number, ours
from jianfu.documents.papers.secondment import Secondment, Taking, Term, secondment_of
from jianfu.documents.reading import Purpose, Reading
from jianfu.documents.voice import Voice

MONTHS = law_number("11.3", 6)
ANY_NAME = ours(
    0, "跟班学习、集中办公等名义的要人，以及从县及以下单位的要人，期限同样按第11条的6个月看，按日历月计算"
)
LIMIT = f"一般不超过{MONTHS}个月，见第11条"


@check(
    "11.3",
    advice="把人退回原单位的日期写定在6个月以内，删去长期、续借和“至工作结束”的安排。",
    explanation=(
        "查借调、抽调、跟班学习等要人的期限（含规定借调期限的文件）：写明超过6个月的算偏离，按日历月计算；同时写明因特殊情况延长、已征得派出单位和本人同意的，记为经批准。"
        "期限未写、写到某项工作结束为止、期满后续借而未写明止期，以及只写最短期限的，列为待核实。"
        "看不到实际用了多久，也看不到同一人换名义、换单位接着借用。"
        "期限写在另一份文件中的列为待核实；驻村、支教、对口帮扶等向下派人的不查，凭词句排除，可能误排。"
    ),
    readings=(ANY_NAME,),
    everywhere=True,  # an office also borrows from its equals, whom a letter does not bind
)
def terms_of_borrowing(reading: Reading) -> Iterator[Fact]:
    """People are borrowed for more than six months, or without an end.

    What departs: a term of more than six calendar months for people taken to work at the office above or in its
    team, by whatever name, or a rule that allows it. It stays open where a paper about nothing else tells no
    term, where the end hangs on an event, where the stay may be renewed, and where only a minimum is told.
    Agreement of sending office and person to a longer stay excuses it, where the text shows it.
    What it cannot see: how long people really stay; one person borrowed again under another name.
    How it errs: a term told in another paper is asked for; postings downwards are left out by their words.
    """
    if not reading.binds_lower_offices and reading.purpose is not Purpose.SECONDMENT:
        return
    paper = reading.once(secondment_of)
    if paper is None:
        return
    taken = [taking for taking in paper.takings if not taking.inside]
    if paper.takings and not taken:
        return
    told = False
    for term in paper.terms:
        told = True
        yield _told(term)
    if paper.renewal and not any((term.months or 0) > MONTHS for term in paper.terms):
        told = True
        yield _renewed(paper)
    if not told and paper.alone:
        yield from _untold(taken)


def _told(term: Term) -> Fact:
    months = term.months
    departs: bool | None = months is not None and months > MONTHS
    missing = ""
    if term.open_end:
        departs, missing = None, "何时返回原单位（由用人单位写明日期）"
    elif months is None:
        departs, missing = None, "从何日起借用、前后共多久（由用人单位写明）"
    elif months == MONTHS and term.at_least:
        departs, missing = None, "最长借用多久（由用人单位写明）"
    return Fact(
        departs=departs,
        span=term.span,
        saw=f"要人的期限为“{term.span.exact}”" + (f"，计{months}个月" if months else ""),
        limit=LIMIT,
        missing=(missing,) if missing else (),
        ours=(ANY_NAME.why,),
    )


def _renewed(paper: Secondment) -> Fact:
    """Six months and more to come: 11.4 allows it in special cases, with the agreement of office and person."""
    total = max((term.months or 0 for term in paper.terms), default=0) + (paper.renewed_months or 0)
    longer = bool(paper.renewed_months) and total > MONTHS
    return Fact(
        departs=True if longer else None,
        span=paper.renewal,
        saw=f"期满后继续用人：“{paper.renewal.exact if paper.renewal else ''}”"
        + (f"，前后计{total}个月" if longer else ""),
        limit=LIMIT,
        missing=() if longer else ("延长到何时、是否属特殊情况、派出单位和本人是否同意（由用人单位说明）",),
        excused_by=paper.consent
        if longer and paper.renewed_months and paper.renewed_months <= MONTHS
        else "",
        ours=(ANY_NAME.why,),
    )


def _untold(taken: list[Taking]) -> Iterator[Fact]:
    for taking in taken:
        if taking.voice is not Voice.CONDITIONAL:
            yield Fact(
                departs=None,
                span=taking.passage,
                saw=f"要人而未写期限：{taking.words}",
                limit=LIMIT,
                missing=("要人的起止日期（由用人单位写明）",),
                ours=(ANY_NAME.why,),
            )
            return
