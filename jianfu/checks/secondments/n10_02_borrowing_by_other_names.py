"""10.2: no borrowing in disguise, as a task force, as learning on the job, as exchange or training."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.passages import whole_sentence
from jianfu.checks.secondments.borrowing import source_below
from jianfu.documents.reading import Reading
from jianfu.documents.voice import Voice

MARKS = ours(
    0,
    (
        "人事工资关系留在原单位、脱产、集中办公、写明期限或承担日常工作的，读作变相借调；"
        "只有名义而无这些标志的，列为待核实"
    ),
)
_NAMES = re.compile(
    r"跟班(?:学习|锻炼|培养|轮训)?|跟岗(?:学习|锻炼)|以干代训|以岗代训|交流锻炼|挂职锻炼|上挂(?:锻炼)?"
    r"|实践锻炼|顶岗(?:学习|锻炼)|帮助工作|协助工作|轮岗锻炼|实习锻炼|驻点(?:办公|工作)|工作专班|专班"
    r"|集中办公"
)
_TAKES = re.compile(r"抽调|选派|借用|借调|选调|抽派|选送|安排|推荐|调配|派员|派出")
_PEOPLE = re.compile(
    r"人员|干部|骨干|同志|公务员|\d+\s*[名人]|[一二两三四五六七八九十]+[名人]|力量|社区工作者|网格员"
)
_MARKED = re.compile(
    r"(?:人事|工资|组织|编制|行政|待遇)[^，。；\n]{0,12}(?:不变|保留|由原单位|仍|不转|发放)"
    r"|原单位[^，。；\n]{0,12}(?:发放|保留|脱钩|负责)|脱产|脱岗|脱离原|全脱|集中办公|日常工作"
    r"|服从[^，。；\n]{0,8}安排"
    r"|(?:期限|时间|为期|周期|时长|每批|每期)[^，。；\n]{0,8}?(?:\d+"
    r"|[一二两三四五六七八九十半]+)\s*(?:个月|年|周|天)"
)
_PLANNED = re.compile(r"组织部门?(?:统一)?(?:安排|选派|计划)|挂职(?:计划|任职|方案)|干部挂职")


@check(
    "10.2",
    advice="取消以专班、跟班学习、交流锻炼等名义从县及以下单位要人，所抽人员退回原单位。",
    explanation=(
        "查以专班、跟班学习、交流锻炼、帮助工作等名义从县及以下单位要人的：写明工资人事关系不转、脱产、集中办公、期限等借调标志的算偏离，没有这些标志的列为待核实。"
        "看不到所抽人员实际做什么，也看不到组织部门的挂职计划。"
        "名义和人员来源须写在同一句，分开写的可能漏查。"
    ),
    readings=(MARKS,),
)
def borrowing_by_other_names(reading: Reading) -> Iterator[Fact]:
    """People of counties, townships or villages are taken upwards under another name than borrowing.

    What departs: a task force, learning on the job, exchange, helping out and the like, staffed with people
    of
    offices below, where the text itself shows the marks of borrowing (pay and post stay behind, off their own
    work, a term). Without such marks it stays open.
    What it cannot see: what the people really do; a posting plan of the organisation department.
    How it errs: a name and a source in one sentence are needed, so a source told elsewhere is missed.
    """
    seen: set[int] = set()
    for hit in reading.find(_NAMES, Voice.ORDERED, Voice.OWN):
        sentence = reading.sentence(hit.clause)
        if hit.clause.sentence_start in seen or not (_TAKES.search(sentence) and _PEOPLE.search(sentence)):
            continue
        level = source_below(reading, hit)
        if level is None or _PLANNED.search(sentence):
            continue
        seen.add(hit.clause.sentence_start)
        following = reading.text[hit.clause.sentence_start : hit.clause.sentence_end + 80]
        marked = _MARKED.search(following.split("\n")[0])
        yield Fact(
            departs=True if marked else None,
            span=whole_sentence(reading, hit.clause),
            saw=f"以“{hit.match.group()}”名义从{level.chinese}要人"
            + (f"，{marked.group()}" if marked else ""),
            missing=()
            if marked
            else ("所抽人员是否脱离原岗位承担日常工作、有无挂职计划（由用人单位和组织部门说明）",),
            ours=(MARKS.why,),
        )
