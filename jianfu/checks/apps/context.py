"""Whether what a demand speaks of is a government app; shared by the norms of articles 13 and 14."""

from collections.abc import Iterable, Iterator

from jianfu.documents.papers.app_demand import AppDemand, Carrier

PERHAPS_APP = "所说平台、系统、群组是否为政务应用程序（由主办单位提供备案编号或说明）"


def is_app(demand: AppDemand) -> bool | None:
    """True for an app or mini-program, None for what may be one (platform, account, group), else False."""
    if demand.carrier is Carrier.UNNAMED:
        return False
    return True if demand.carrier is Carrier.APP else None


def one_a_sentence(demands: Iterable[AppDemand]) -> Iterator[AppDemand]:
    """The first demand of each sentence; take only those that count, for one that does not would use it up."""
    seen: set[int] = set()
    for demand in demands:
        if demand.sentence.start not in seen:
            seen.add(demand.sentence.start)
            yield demand
