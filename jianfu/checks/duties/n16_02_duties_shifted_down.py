"""16.2: work and responsibility are not shifted to townships and villages at will."""

from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.words import LAW_AS_BASIS
from jianfu.documents.papers.handdown import HandedDuty, Way, handdown_of
from jianfu.documents.reading import Reading

BEARS = ours(
    0, "写明由乡镇（街道）、村（社区）负直接、主体、首要责任或牵头的，按“转嫁”读；是否在履职清单内要另查"
)

_WHAT = {
    Way.BEARS: "乡镇、村承担责任",
    Way.LEADS: "由乡镇、村牵头",
    Way.CONTRACTED: "乡镇、村承担包保责任",
    Way.PLACE: "以属地管理交办",
    Way.SPLIT: "指标任务分解到乡镇、村",
    Way.PLEDGE: "与乡镇、村签责任书",
    Way.ACCEPTANCE: "对乡镇、村考核验收",
    Way.WALLS: "要求上墙",
}
_NEEDED = ("该法律、法规是否规定由乡镇（街道）、村（社区）承担：由发文机关提供条款",)


@check(
    "16.2",
    advice="删去以属地管理、责任状、指标分解、验收、上墙等方式交给乡镇（街道）、村（社区）的任务，由本部门自行承担。",
    explanation=(
        "查写明由乡镇（街道）、村（社区）负直接、主体、首要、包保等责任或者牵头的，以及以属地管理、签责任书、分解下达指标、考核验收、制度上墙等方式交给其任务的，算偏离；同一句写明依据法律、条例的，列为待核实。"
        "看不到该项工作是否在乡镇（街道）履职清单内。"
        "只写“属地”而未点出乡镇、村的不算，可能漏查；文中称为协助或者依法履行职责的凭词句排除，可能误排。"
    ),
    readings=(BEARS,),
)
def duties_shifted_down(reading: Reading) -> Iterator[Fact]:
    """Work and responsibility are handed to townships or villages by the means the norm names.

    What departs: the township or village is made to lead, or to bear direct, main or first responsibility; work
    is placed on it as 属地管理; it must sign pledges; targets are split down to it; it is inspected for
    acceptance; rules and charts must hang on its walls. What the sentence rests on a law stays open.
    What it cannot see: whether the duty stands on the list of duties of the township.
    How it errs: words on 属地 that name no township or village are not counted; statutory duties the text calls
    so are left out.
    """
    paper = reading.once(handdown_of)
    if paper is None:
        return
    for duty in paper.duties:
        if duty.way in _WHAT:
            yield _fact(reading, duty)


def _fact(reading: Reading, duty: HandedDuty) -> Fact:
    by_law = LAW_AS_BASIS.search(reading.sentence(reading.clause_at(duty.span.start))) is not None
    return Fact(
        None if by_law else True,
        duty.span,
        f"{_WHAT[duty.way]}：{duty.words[-24:]}",
        missing=_NEEDED if by_law else (),
        ours=(BEARS.why,),
    )
