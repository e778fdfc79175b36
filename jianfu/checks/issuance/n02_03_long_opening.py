"""2.3: a document comes straight to the point: measures first."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.documents.office import Level
from jianfu.documents.reading import DocumentClass, Reading
from jianfu.documents.understand import length_of

LONG = ours(400, "第一项措施之前的议论满400字，又占正文三成以上的，视为没有开门见山（条文未定篇幅）")
MOST = ours(0.3, LONG.why)
TALK = ours(0.5, "开头的句子多半在讲形势、意义、认识、要求的，按议论看；多半在讲情况的，提请核实")

# Appeals are no measures, though they say 要: nobody can see whether they were carried out.
_APPEAL = re.compile(
    r"认识|站位|意义|形势|思想|精神|重视|责任感|使命|担当|大局|自觉|近年来|事关|决策部署|重要(?:举措|抓手|保障|内容)|必然要求|迫切"
)
_TOLD = re.compile(r"了|已经?|以来|去年|今年|截至|发生|发现|存在|同比|仍(?=有|然)|不足|薄弱")
_TASK = re.compile(
    r"(?<![需重主只首摘纪纲提])要(?![求点素件害])|(?<![适响相反效供对])应(?![急用对])|须|请|负责|牵头|不得|可以|给予"
)
_CONCRETE = re.compile(r"[日月底]前|报送|由[^，。；]{2,16}(?:负责|牵头)|不少于|不低于|\d\s*[元个名次家户%％]")
_FORMAL = re.compile(r"如下|印发|转发|同意")
_OPENS = ("根据", "为")


@check(
    "2.3",
    advice="删去第一项措施之前的议论，首段直接写做什么、谁来做、何时做完。",
    explanation=(
        "查第一项具体措施之前的议论（形势、意义、认识、号召）满400字、又占正文三成以上的，算偏离；前面多半是情况叙述的，列为待核实。篇幅和比例由本软件自定，中央文件和事后通报不查。"
        "看不到该不该先交代情况，也看不到夹在措施中间的议论。"
        "带“要”字的号召与措施凭词句分开，可能把措施当成号召；情况本身就是文件内容的，可能误列待核实。"
    ),
    readings=(LONG, TALK),
)
def long_opening(reading: Reading) -> Iterator[Fact]:
    """The first measure stands behind much talk.

    What departs: what stands before the first sentence that says what is to be done is at least 400 字 and
    three tenths of the main text, and most of its sentences appeal or tell of the situation's importance; where
    they tell facts it stays open.
    What it cannot see: whether the facts had to be told first; talk between measures.
    How it errs: appeals and measures are told apart by words.
    """
    if reading.issuer_level_in(Level.CENTRAL) or reading.document_class is DocumentClass.NOT_APPLICABLE:
        return
    opening = _opening(reading)
    if not opening:
        return
    length = sum(length_of(words) for _, words in opening)
    if length < LONG or length < MOST * reading.characters:
        return
    talk = sum(bool(_APPEAL.search(words)) for _, words in opening) >= TALK * len(opening)
    first = opening[0]
    yield Fact(
        True if talk else None,
        reading.document.span(first[0], first[0] + len(first[1])),
        f"第一项措施之前有{length}字，约占正文{length / reading.characters:.0%}",
        missing=() if talk else ("开头所述情况是否为执行本件所必需（起草单位）",),
        ours=(LONG.why, TALK.why),
    )


def _opening(reading: Reading) -> list[tuple[int, str]]:
    """The sentences of talk before the first other one, with their offsets; formulas are passed over."""
    start, end = reading.elements.body
    found: list[tuple[int, str]] = []
    last = -1
    for clause in reading.clauses:
        if clause.sentence_start == last or clause.sentence_end > end or clause.sentence_start < start:
            continue
        last = clause.sentence_start
        sentence = reading.sentence(clause)
        words = sentence.strip()
        if not words or words.startswith(_OPENS) or _FORMAL.search(words):
            continue
        talks = _APPEAL.search(words) or (_TOLD.search(words) and not _TASK.search(words))
        if not talks or _CONCRETE.search(words):
            break
        found.append((last + sentence.index(words), words))
    return found
