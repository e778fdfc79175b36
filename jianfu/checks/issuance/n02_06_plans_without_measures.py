"""2.6: a paper that goes with another one says itself what is to be done, by whom and by when."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.issuance.length import title_span
from jianfu.checks.issuance.n01_02_papers_on_papers import kind_of
from jianfu.documents.office import Level
from jianfu.documents.reading import Reading

EMPTY = ours(
    0,
    "配套文件全文没有责任单位、时限和数量的，列为待核实；其中多数句子是号召的，视为没有具体措施（条文未下定义）",
)
SHORT = ours(200, "正文不足200字的不查：所印发的方案可能没有收全")
MOSTLY = ours(0.5, EMPTY.why)

_PLAN = re.compile(r"实施(?:方案|意见|细则)|(?:工作|行动)方案")
_SUPERIOR = re.compile(
    r"《[^》]{0,16}[国共省市县区部厅委][^》]{4,60}(?:意见|方案|计划|规划|纲要|措施|通知|决定)》"
)
# Who, when and how much: one of them anywhere, and the plan is not empty.
_CONCRETE = re.compile(
    r"牵头|责任单位|负责|补助|补贴|[年月日季周]底?之?前|[年月季]底|\d{1,2}月|每[年季月周日天]|工作日"
    r"|\d\s*[元个名次家户亩所处座台公小%％万亿]|[一二两三四五六七八九十百][元名次家户亩所处座台]"
)
_APPEAL = re.compile(
    r"加强|强化|加大|切实|进一步|提高|深化|推动|推进|注重|坚持|重视|积极|不断|形成|增强|压实|狠抓|落实|营造|完善"
)


@check(
    "2.6",
    advice="没有具体措施的配套文件不发；上位文件已经写明的不再重复。",
    explanation=(
        "查为上位文件配套的实施方案、实施意见，全文找不到谁来办、何时办、办多少的；多半是号召的算偏离，其余列为待核实。判断方法由本软件自定，中央文件和正文不足200字的不查。"
        "看不到写在附件、附表里的措施，也看不到措施是否切实。"
        "责任单位、时限、数量写法少见的，可能误报。"
    ),
    readings=(EMPTY, SHORT),
)
def plans_without_measures(reading: Reading) -> Iterator[Fact]:
    """A paper that goes with a named superior paper names nobody who acts, no time and no amount.

    What departs: a plan or opinion whose title or opening names the superior paper it carries out, and that
    holds no responsible body, no deadline and no quantity; where most of its sentences are appeals it departs,
    else it stays open.
    What it cannot see: measures in attachments; whether measures suit the place.
    How it errs: bodies, times and amounts told in rare words are overlooked.
    """
    if reading.issuer_level_in(Level.CENTRAL) or reading.characters < SHORT or reading.elements.annexes:
        return
    title = reading.elements.title
    start, end = reading.elements.body
    opening = _SUPERIOR.search(reading.text, start, min(start + 500, end))
    if not (kind_of(title) == "配套类" or (_PLAN.search(title) and opening)):
        return
    if _CONCRETE.search(reading.text, opening.end() if opening else start, end):
        return
    sentences = [words for words in re.split(r"[。；\n]", reading.body) if len(words) > _HEADING]
    empty = sum(bool(_APPEAL.search(words)) for words in sentences) > MOSTLY * len(sentences)
    yield Fact(
        True if empty else None,
        title_span(reading),
        "配套文件全文没有写明谁来办、何时办、办多少",
        missing=() if empty else ("具体措施是否写在未附上的附件中（起草单位）",),
        ours=(EMPTY.why,),
    )


_HEADING = 12  # characters: shorter lines are headings
