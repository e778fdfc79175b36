"""2.5: what is said of leadership, responsibility and organisation must be concise."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.issuance.shares import share_fact
from jianfu.documents.reading import Reading

MOST = ours(0.25, "加强领导、落实责任、组织保障等部分超过正文四分之一的，视为不精炼（条文未定比例）")
SHORT = ours(1000, "正文不足1000字的不计比例")
_ORGANISATION = re.compile(
    r"^(?!.*(?:认识|意义)).*?(?:组织领导|组织保障|加强领导|加强组织|强化组织|组织推动|落实责任|压实责任|强化责任|责任落实|宣传引导|宣传发动|舆论引导|加强宣传|强化宣传|营造.{0,6}氛围"
    r"|领导机构|组织机构|精心组织|加强(?:督导|督查|监督)|强化(?:督导|督查)|督促检查|统筹协调|协调配合|协同配合|总结推广)"
)
_WHOLE = re.compile(r"组织领导|组织保障|加强领导|加强组织|强化组织")


@check(
    "2.5",
    advice="组织领导、宣传、保障部分压到几句话，或者整段删去。",
    explanation=(
        "查组织领导、落实责任、保障、宣传等部分合计超过正文四分之一的，算偏离；正文不足1000字的不查，比例和字数为本软件自定。"
        "看不到分散在其他部分的同类内容。"
        "保障部分本身就是文件主要规定的，可能判错。"
    ),
    readings=(MOST, SHORT),
)
def organisation_and_publicity(reading: Reading) -> Iterator[Fact]:
    """Sections on leadership, responsibility, safeguards and publicity take up much of the document.

    What departs: such sections are together more than a quarter of the main text.
    What it cannot see: the same content spread over other sections.
    How it errs: a section on safeguards may hold concrete rules that are the point of the document.
    """
    if reading.characters >= SHORT:
        yield from share_fact(reading, _ORGANISATION, _WHOLE, MOST)
