"""16.1: duties off the list are not handed to townships by 下放, 授权 or 委托 without the province's deployment."""

from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.documents.papers.handdown import HandedDuty, Way, handdown_of
from jianfu.documents.reading import Reading

DEPARTMENTS = ours(
    0,
    "执法、处罚、审批、监管、检测、鉴定等需要部门职权或者专业能力的事项，写由乡镇（街道）负责、牵头的，按“变相下放”提示",
)

_NEEDED = (
    "是否列入本省（区、市）乡镇（街道）履行职责事项清单、有无省级党委和政府统一部署：由发文机关提供清单条目或者部署文件",
)


@check(
    "16.1",
    advice="删去向乡镇（街道）下放、授权、委托的内容，清单外的事项由部门自己承担；确需下放的，先经省级党委和政府统一部署。",
    explanation=(
        "查把事项向乡镇（街道）下放、赋权、授权、委托、交由其负责，以及写由乡镇（街道）负责、牵头执法、审批、监管等部门事项的，列为待核实；文中自称清单外、已收回而仍交乡镇（街道）承担的，算偏离；写明省级部署、目录的，记为经批准。"
        "看不到本省的履行职责事项清单。"
        "部门事项凭词句辨认，可能认错；协助、配合和按职责分工的不算。"
    ),
    readings=(DEPARTMENTS,),
)
def duties_handed_to_townships(reading: Reading) -> Iterator[Fact]:
    """Duties are handed to townships or street offices by delegation, authorisation, entrusting or plain naming.

    What departs: a matter the text itself calls off the list or taken back, and yet places on townships. Every
    other handing down stays open: the province's list decides. A paper that names the province's deployment or
    list is excused.
    What it cannot see: the list of duties of the province.
    How it errs: what is a department's work is told by words such as enforcement, permits and tests; help and
    division of labour by existing duties are not counted.
    """
    paper = reading.once(handdown_of)
    if paper is None:
        return
    seen: set[int] = set()
    for duty in paper.duties:
        sentence = reading.clause_at(duty.span.start).sentence_start
        if sentence in seen or not _is_handed(duty):
            continue
        seen.add(sentence)
        yield _fact(duty, paper.deployment)


def _is_handed(duty: HandedDuty) -> bool:
    named = duty.way is Way.LEADS or (duty.way is Way.BEARS and "责任主体" in duty.words)
    return duty.way in (Way.HANDED, Way.TAKEN_ON) or (named and duty.matter != "")


def _fact(duty: HandedDuty, deployment: str) -> Fact:
    saw = f"交给{duty.receiver}：{duty.words[-24:]}"
    if duty.recalled:
        return Fact(True, duty.span, f"{saw}（文中自称清单外或者已收回）", ours=(DEPARTMENTS.why,))
    if deployment:
        return Fact(True, duty.span, saw, excused_by=deployment, ours=(DEPARTMENTS.why,))
    return Fact(None, duty.span, saw, missing=_NEEDED, ours=(DEPARTMENTS.why,))
