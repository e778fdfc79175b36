"""2.5: what is said of leadership, responsibility and organisation must be concise."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.issuance.shares import share_fact
from jianfu.documents.reading import Reading

MOST = ours(0.25, "加强领导、落实责任、组织保障等部分超过正文四分之一的，视为不精炼（条文未定比例）")
SHORT = ours(1000, "正文不足1000字的不计比例")
_ORGANISATION = re.compile(
    r"组织(?:领导|保障|推动|机构)|领导机构|(?:加强|强化)(?:领导|组织|宣传|督[导查]|监督)|(?:落实|压实|强化)责任|责任落实|宣传[引发][导动]|舆论引导|营造[^\n]{0,6}氛围"
    r"|精心组织|督促检查|统筹协调|协[调同]配合|总结推广"
)
_WHOLE = re.compile(r"组织领导|组织保障|(?:加强|强化)组织|加强领导")
_MEANING = re.compile(r"认识|意义")
# Where the document is about responsibility, publicity or supervision, that is its matter.
_OWN_MATTER = re.compile(r"责任制|组织领导|宣传|督[导查]")


@check(
    "2.5",
    advice="组织领导、宣传、保障部分压到几句话，或者整段删去。",
    explanation=(
        "查组织领导、落实责任、保障、宣传等部分合计超过正文四分之一的，算偏离；标题即以责任制、组织领导、宣传、督导为对象的列为待核实；正文不足1000字的不查，比例和字数为本软件自定。"
        "看不到分散在其他部分的同类内容。"
        "保障部分本身就是文件主要规定的，可能判错。"
    ),
    readings=(MOST, SHORT),
)
def organisation_and_publicity(reading: Reading) -> Iterator[Fact]:
    """Sections on leadership, responsibility, safeguards and publicity take up much of the document.

    What departs: such sections are together more than a quarter of the main text; open where the title says that
    they are the document's own matter.
    What it cannot see: the same content spread over other sections.
    How it errs: a section on safeguards may hold concrete rules that are the point of the document.
    """
    if reading.characters >= SHORT:
        own = _OWN_MATTER.search(reading.elements.title)
        doubt = "组织、宣传、督导等内容是否就是本件要规定的事项（起草单位）" if own else ""
        yield from share_fact(reading, _ORGANISATION, _WHOLE, MOST, besides=_MEANING, doubt=doubt)
