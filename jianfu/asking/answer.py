"""Answers a problem told in plain words, or a notified case.

Nothing is judged: a story is one side's words. Named are the norms it concerns, with the words that show it, and
what one may do; where its heart lies outside the Provisions, that is said.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jianfu.asking.symptoms import Outside, Symptom, exceptions, outside, remedies, symptoms
from jianfu.documents.voice import Clause, clauses_of
from jianfu.law import Norm

LONGEST = 100_000
"""Characters of a story: the longest notices tell some ten cases in ten thousand."""

SHORT = 90
"""Characters up to which a story is a complaint that comes to the point; longer ones have much beside it."""

# A duty that is done away with is no complaint, unless the sentence says that a rule was broken.
_BREAKS = re.compile(r"违反|不符|违背|有悖")
_UNDONE = re.compile(
    r"(?:不得|严禁|一律不|不准|禁止|取消(?!评|资格)|撤销|压减|不再|没有再|不用|不需要|无需|不必|已(?:经)?(?:叫停|停止|取消|废止)"
    r"|叫停了?|减少了?|精简了?)[^，。；]{0,14}$"
)
_ENDED = re.compile(
    r"[^，。；]{0,12}(?:(?:全部|一律|均已|已)?(?:撤销|取消|停止|叫停|废止)(?!评|资格)|不得(?:再)?(?:开展|进行)|减到)"
)
_ANYWHERE = "也可把事实、时间和文件向同级整治形式主义为基层减负专项行动工作机制反映，由其督促纠正（末段）"


@dataclass(frozen=True, slots=True)
class Named:
    """A norm that a story concerns.

    Attributes:
        norm: the norm.
        quote: the story's words that show it, verbatim.
        start: offset of the quote in the story.
    """

    norm: Norm
    quote: str
    start: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What there is to say to a story.

    Attributes:
        norms: the norms concerned, in the order of the law: those that a short story tells, or that a long one
            tells in its opening sentence or in two ways.
        perhaps: norms that a long story only touches on.
        out_of_scope: True when the heart of the story lies outside the Provisions, or nothing in it was recognised.
        outside: the matters in it that lie outside; empty where none was recognised.
        what_to_do: what one may do, in Chinese.
    """

    norms: tuple[Named, ...]
    perhaps: tuple[Named, ...]
    out_of_scope: bool
    outside: tuple[Outside, ...]
    what_to_do: tuple[str, ...]


def answer(text: str) -> Answer:
    """Answers a story.

    Args:
        text: the story, in any length up to ``LONGEST``.

    Returns:
        The answer. A story of which nothing is recognised counts as outside the Provisions, and says so.

    Raises:
        ValueError: the story is empty or too long; the message is for the user, in Chinese.
    """
    if not text.strip():
        raise ValueError("没有文字，请把遇到的问题写在命令后面")
    if len(text) > LONGEST:
        raise ValueError(f"文字太长（{len(text)}字），请分段提问，每次不超过{LONGEST}字")
    clauses = clauses_of(text)
    sentences = sorted({(clause.sentence_start, clause.sentence_end) for clause in clauses})
    found: dict[str, list[Named]] = {}
    for symptom in symptoms():
        told = _told(text, clauses, sentences, symptom)
        if told:
            found.setdefault(symptom.norm.id, []).append(told)
    for norm, exception in exceptions().items():
        if exception.gives_way_to & found.keys():
            found.pop(norm, None)
    opening = sentences[0][1] if sentences else 0
    norms: list[Named] = []
    perhaps: list[Named] = []
    for ways in sorted(found.values(), key=lambda ways: ways[0].norm.sort_key):
        first = min(ways, key=lambda named: named.start)
        to_the_point = len(text) < SHORT or first.start < opening or len(ways) > 1
        (norms if to_the_point else perhaps).append(first)
    matters = tuple(matter for matter in outside() if matter.words.search(text))
    out_of_scope = _heart_lies_outside(text, clauses, norms)
    what_to_do = tuple(_what_to_do(norms, matters, out_of_scope))
    return Answer(tuple(norms), tuple(perhaps), out_of_scope, matters, what_to_do)


def _told(
    text: str, clauses: Sequence[Clause], sentences: Sequence[tuple[int, int]], symptom: Symptom
) -> Named | None:
    """The first sentence that tells it; None where none does, or what is told is forbidden or done away with."""
    exception = exceptions().get(symptom.norm.id)
    for start, end in sentences:
        matches = [part.search(text, start, end) for part in symptom.parts]
        if not all(matches):
            continue
        if exception and exception.unless and exception.unless.search(text, start, end):
            continue
        first = min(match.start() for match in matches if match)
        last = max(match.end() for match in matches if match)
        touched = [each for each in clauses if each.start < max(last, first + 1) and each.end > first]
        if not touched:
            continue
        undone = _UNDONE.search(text, touched[0].start, first) or _ENDED.match(text, last)
        if undone and not _BREAKS.search(text, start, end):
            continue
        words = text[touched[0].start : touched[-1].end]
        begin = touched[0].start + len(words) - len(words.lstrip())
        return Named(symptom.norm, words.strip(), begin)
    return None


def _heart_lies_outside(text: str, clauses: Sequence[Clause], norms: Sequence[Named]) -> bool:
    """Whether the opening sentence, which says what a notice is about, speaks of outside matters alone."""
    if not norms:
        return True
    opening = clauses[0].sentence_end
    told_outside = any(matter.words.search(text, 0, opening) for matter in outside())
    return told_outside and not any(named.start < opening for named in norms)


def _what_to_do(norms: Sequence[Named], matters: Sequence[Outside], out_of_scope: bool) -> Iterator[str]:
    table = remedies()
    said = set()
    for named in norms:
        remedy = table.get(named.norm.id) or table[named.norm.article]
        if remedy not in said:
            said.add(remedy)
            yield f"{remedy}（{named.norm.place}）"
    if norms:
        yield _ANYWHERE
    if out_of_scope:
        for matter in matters:
            yield f"“{matter.matter}”不在《规定》的21条之内，可向{matter.where}反映"
    if not norms and not matters:
        yield "没有认出与《规定》有关的内容：可能不在21条之内，也可能是没有认出；可写明谁、要求什么、多久一次再问"
