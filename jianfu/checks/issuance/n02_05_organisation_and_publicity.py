"""2.5: what is said of leadership, responsibility and organisation must be concise."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.issuance.shares import share_of
from jianfu.documents.reading import Reading

MOST = ours(0.25, "加强领导、落实责任、组织保障等部分明显超过正文四分之一的，视为不精炼（条文未定比例）")
_ORGANISATION = re.compile(
    r"组织领导|组织保障|组织实施|加强领导|加强组织|保障措施|保障机制|工作保障|落实责任|压实责任|强化责任|责任落实|工作要求|有关要求|宣传引导|强化保障|强化组织"
)


@check("2.5", advice="组织领导、宣传、保障部分压到几句话，或者整段删去。", readings=(MOST,))
def organisation_and_publicity(reading: Reading) -> Iterator[Fact]:
    """Sections on leadership, responsibility, safeguards and publicity take up much of the document.

    What departs: such sections are together clearly more than a quarter of the main text.
    What it cannot see: the same content spread over other sections.
    How it errs: a section on safeguards may hold concrete rules that are the point of the document.
    """
    found = share_of(reading, _ORGANISATION)
    if found.share <= MOST or not found.sections:
        return
    first = found.sections[0]
    yield Fact(
        True,
        reading.document.span(first.start, first.heading_end),
        f"“{first.heading}”等{len(found.sections)}个部分约占正文{found.share:.0%}",
        ours=(MOST.why,),
    )
