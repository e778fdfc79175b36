"""1.7: the control of numbers must not be evaded by papers without a number, notes, or several papers in one."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.documents.reading import Demand, Purpose, Reading

INFORMAL = ours(
    0,
    "以便函、工作提示、明电、电话通知、群消息等形式对下级提出有时限的要求，按“白头”文件提请核实（条文未列举形式）",
)
_INFORMAL_TITLE = re.compile(
    r"(?:便函|便笺|工作提示|温馨提示|提示函|提醒函|提醒|备忘录|抄告单|督办单|交办单|工作联系单|联系函|明电|电话通知|的函)(?:（[^）]{1,16}）)?$"
)
_INFORMAL_NUMBER = re.compile(r"便函|明电|便笺|提示|白头")
_INFORMAL_WORDS = re.compile(
    r"工作提示如下|(?:以|用)(?:便函|电话|工作提示|微信群?|群(?:内|里)?)(?:形式)?(?:通知|发送|下发|印发|告知)|不再(?:另行)?(?:发文|行文|印发(?:正式)?文件)"
)


@check(
    "1.7",
    advice="需要下级办理的事项列入发文计划、正式行文；不必办理的，撤回本件。",
    explanation=(
        "查便函、工作提示、抄告单、明电、群消息等对下级提出限时或者定期要求的；是否计入发文数量要看发文登记，一律列为待核实，不直接认定偏离。"
        "尚未编号的正式文件稿不查，也看不出一个文号下夹带的几件事。"
        "平行单位之间的函可能误作对下级的要求。"
    ),
    readings=(INFORMAL,),
)
def papers_without_a_number(reading: Reading) -> Iterator[Fact]:
    """An informal paper, or a message, gives lower offices duties with deadlines.

    What departs is never certain from the text: whether the paper was counted is known to the register. So the
    fact is open.
    What it cannot see: a formal paper whose number is not yet given, a draft for instance, is not reported;
    unrelated matters under one number.
    How it errs: a 函 between equals that is taken for one to lower offices.
    """
    demand = next((demand for demand in reading.demands if demand.deadline or _is_periodic(demand)), None)
    if demand is None:
        return
    title = reading.elements.title
    form = _INFORMAL_TITLE.search(title)
    message = reading.purpose is Purpose.MESSAGE
    marked = _INFORMAL_NUMBER.search(reading.elements.number) or _INFORMAL_WORDS.search(reading.body)
    if not (form or message or marked):
        return
    what = form.group() if form else "群消息" if message else "非正式文件"
    yield Fact(
        None,
        reading.document.span(demand.start, demand.end),
        f"以{what.removeprefix('的')}形式提出有时限的要求",
        missing=("本件是否列入发文计划、计入发文数量（文秘部门的发文登记）",),
        ours=(INFORMAL.why,),
    )


def _is_periodic(demand: Demand) -> bool:
    return demand.frequency in ("daily", "weekly", "monthly", "quarterly")
