"""Runs the checks over a reading and turns facts into findings."""

import logging
from collections import Counter
from datetime import date

from jianfu.audit.finding import Finding, NotEvaluated, Screening, Step, finding_id
from jianfu.audit.measured import TRIAL_BELOW, norms_on_trial
from jianfu.checks.check import Check, Fact, all_checks
from jianfu.documents.papers.every import PAPERS
from jianfu.documents.reading import Reading
from jianfu.law import Law, Modality, Verdict, judge, law_on, the_law

_LISTED = (
    Verdict.BREACH,
    Verdict.NEEDS_EXPLANATION,
    Verdict.NOT_ENOUGH_EVIDENCE,
    Verdict.EXCUSED,
    Verdict.INDICATOR,
)
_CRASHED = "检查出错，未作判断；请附上文件类型和本行向维护者反映："
_ON_TRIAL = f"本条试用：在已标注的公文上准确率低于{TRIAL_BELOW}"
_WITHHELD = f"{_ON_TRIAL}，所见未列；用--trial列出"
_TOLD = {True: "departs", False: "does_not_depart", None: "cannot_tell"}

logger = logging.getLogger(__name__)


def screen_reading(
    reading: Reading, *, day: date | None = None, as_if_in_force: bool = False, trial: bool = False
) -> Screening:
    """Screens one understood document.

    Args:
        reading: the document, understood.
        day: the day whose law applies; the document's own date when None, today's law when it has none.
        as_if_in_force: apply the newest law whatever the day.
        trial: list the findings of norms on trial with the others, marked; otherwise they are withheld.

    Returns:
        Findings in the order of the text. A check that crashes is listed under ``not_evaluated``; a document
        without text is judged on nothing.
    """
    day = day or reading.day
    law = the_law() if as_if_in_force or day is None else law_on(day)
    if law is None:
        reason = f"文件日期{day}早于《规定》施行之日{the_law().in_force_from}，不适用"
        return _unjudged(reading, reason, applicable=False)
    if not reading.document.text_extracted:
        return _unjudged(reading, "未提取到文字，不能判断", applicable=True)
    findings: list[Finding] = []
    withheld: list[Finding] = []
    not_evaluated: list[NotEvaluated] = []
    turns: Counter[tuple[str, str]] = Counter()
    looked_at = 0
    for item in all_checks():
        if item.reads != "document":
            continue
        if not (item.everywhere or reading.binds_lower_offices):
            not_evaluated.append(NotEvaluated(item.norm.id, "文件不对下级单位提出要求"))
            continue
        try:
            facts = list(item.run(reading))
        except Exception as error:  # a crashed check is reported, the others go on
            logger.debug("check %s crashed", item.name, exc_info=True)
            not_evaluated.append(NotEvaluated(item.norm.id, f"{_CRASHED}{item.name} {type(error).__name__}"))
            continue
        found = [_finding(item, fact, reading, law, turns) for fact in facts]
        if item.norm.id in norms_on_trial() and not trial:
            not_evaluated.append(NotEvaluated(item.norm.id, _WITHHELD))
            withheld += filter(None, found)
        else:
            looked_at += 1
            findings += filter(None, found)
    findings.sort(key=lambda f: (f.span.start if f.span else -1, f.norm.sort_key))
    return Screening(
        reading,
        tuple(findings),
        tuple(not_evaluated),
        looked_at,
        applicable=True,
        withheld=tuple(withheld),
        papers=_papers(reading),
    )


def _papers(reading: Reading) -> dict[str, object]:
    """The special papers a document is read as; one whose reading fails is left out: its checks tell of it."""
    if not reading.binds_lower_offices:
        return {}
    papers = {}
    for kind, paper_of in PAPERS.items():
        try:
            paper = reading.once(paper_of)
        except Exception:
            logger.debug("paper %s crashed", kind, exc_info=True)
            continue
        if paper is not None:
            papers[kind] = paper
    return papers


def _unjudged(reading: Reading, reason: str, *, applicable: bool) -> Screening:
    norms = tuple(NotEvaluated(item.norm.id, reason) for item in all_checks())
    return Screening(reading, (), norms, 0, applicable)


def _finding(
    item: Check, fact: Fact, reading: Reading, law: Law, turns: Counter[tuple[str, str]]
) -> Finding | None:
    norm = item.norm
    verdict = judge(norm.modality, fact.departs, approved=bool(fact.excused_by), applicable=fact.applicable)
    if verdict not in _LISTED:
        return None
    words = fact.span.exact if fact.span else ""
    turn = turns[norm.id, words]
    turns[norm.id, words] += 1
    return Finding(
        id=finding_id(norm.id, reading.elements.title, words, turn),
        norm=norm,
        verdict=verdict,
        span=fact.span,
        saw=fact.saw,
        limit=fact.limit,
        ours=fact.ours,
        missing=fact.missing,
        advice=item.advice,
        trace=_trace(item, fact, law, verdict),
        check=item.name,
        on_trial=norm.id in norms_on_trial(),
    )


def _trace(item: Check, fact: Fact, law: Law, verdict: Verdict) -> tuple[Step, ...]:
    norm = item.norm
    steps = [Step("norm", f"law:{law.version}/{norm.id}", f"{norm.place}：{norm.quote}")]
    steps += [Step(kind, "text", says) for kind, says in fact.steps if kind == "scope"]
    where = f"text:{fact.span.start}-{fact.span.end}" if fact.span else "text"
    steps.append(Step("fact", where, f"{fact.saw}（{fact.limit}）" if fact.limit else fact.saw))
    steps += [Step(kind, "text", says) for kind, says in fact.steps if kind != "scope"]
    if fact.excused_by:
        steps.append(Step("exception", where, f"文中写明：{fact.excused_by}"))
    steps += [Step("ours", f"check:{item.name}", says) for says in fact.ours]
    if norm.id in norms_on_trial():
        steps.append(Step("ours", f"check:{item.name}", _ON_TRIAL))
    steps.append(
        Step("verdict", f"table:{norm.modality}/{_TOLD[fact.departs]}", _says(norm.modality, verdict))
    )
    return tuple(steps)


def _says(modality: Modality, verdict: Verdict) -> str:
    if verdict is Verdict.NEEDS_EXPLANATION:
        return f"{verdict.chinese}：条文用“一般”“原则上”，有正当理由的应当说明"
    return f"{verdict.chinese}（条文强度：{modality.chinese}）"
