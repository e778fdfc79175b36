"""10.2: no borrowing in disguise, as a task force, as learning on the job, as exchange or training."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.documents.office import Level
from jianfu.documents.papers.secondment import Secondment, Taking, secondment_of
from jianfu.documents.reading import Reading
from jianfu.documents.voice import Voice

MARKS = ours(
    0,
    (
        "人事工资关系留在原单位、脱产、集中办公、写明一个月以上期限或承担日常工作的，读作变相借调；"
        "只有名义而无这些标志的，列为待核实"
    ),
)
# A title that names the guise covers the sentences that only take the people.
_TITLE = re.compile(
    r"跟班(?:学习|锻炼)|跟岗(?:学习|锻炼)|以[干岗]代训|(?:交流|实践|顶岗)锻炼|帮助工作|集中办公|专班"
)
_PLANNED = re.compile(r"组织部门?(?:统一)?(?:安排|选派|计划)|挂职(?:计划|任职)|干部挂职")


@check(
    "10.2",
    advice="取消以专班、跟班学习、交流锻炼等名义从县及以下单位要人，所抽人员退回原单位。",
    explanation=(
        "查以专班、跟班学习、交流锻炼、帮助工作等名义从县及以下单位要人的：写明工资人事关系不转、脱产、集中办公、一个月以上期限（期限为本软件自定）等借调标志的算偏离，没有这些标志的，以及组织部门作出的挂职、上挂，列为待核实。"
        "看不到所抽人员实际做什么，也看不到组织部门的挂职计划。"
        "名义和人员来源须写在同一句或者可由主送机关、名单得知，分开写的可能漏查。"
    ),
    readings=(MARKS,),
)
def borrowing_by_other_names(reading: Reading) -> Iterator[Fact]:
    """People of counties, townships or villages are taken upwards under another name than borrowing.

    What departs: a task force, learning on the job, exchange, helping out and the like, staffed with people of
    offices below, where the text itself shows the marks of borrowing (pay and post stay behind, off their own
    work, a term of more than a month). Without such marks, and for a posting by the organisation department, it
    stays open.
    What it cannot see: what the people really do; a posting plan of the organisation department.
    How it errs: a name and a source in one sentence are needed, or a source that addressees or a list tell.
    """
    paper = reading.once(secondment_of)
    if paper is None or reading.issuer.level is None:
        return
    seen: set[int] = set()
    title = _TITLE.search(reading.elements.title)
    for taking in paper.takings:
        level = taking.source_level
        name = taking.words if taking.disguised else title.group() if title else ""
        if not name or taking.sentence.start in seen or taking.voice is Voice.CONDITIONAL:
            continue
        if level is None or level <= reading.issuer.level or level < Level.COUNTY:
            continue
        if _PLANNED.search(taking.sentence.exact):
            continue
        seen.add(taking.sentence.start)
        mark = "" if _posted(reading, paper, taking) else _mark(paper, taking)
        yield Fact(
            departs=True if mark else None,
            span=taking.sentence,
            saw=f"以“{name}”名义从{level.chinese}要人" + (f"，{mark}" if mark else ""),
            missing=()
            if mark
            else ("所抽人员是否脱离原岗位承担日常工作、有无挂职计划（由用人单位和组织部门说明）",),
            ours=(MARKS.why,),
        )


def _posted(reading: Reading, paper: Secondment, taking: Taking) -> bool:
    """Whether it may be a posting (挂职) of the organisation department, which plans those."""
    posting = "挂" in taking.words
    return posting and (bool(paper.approval) or "组织部" in reading.issuer.name)


def _mark(paper: Secondment, taking: Taking) -> str:
    """The words that mark borrowing: in the sentence or, where the paper is about nothing else, anywhere."""
    for words in (paper.relation_stays, paper.off_duty):
        if words and (paper.alone or words in taking.sentence.exact):
            return words
    term = taking.term
    long = term is not None and (term.open_end or (term.months or 0) > 1)
    return term.span.exact if term and long else ""
