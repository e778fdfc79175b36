"""Passages that an official can read by themselves: the clauses of one sentence, or the whole of it."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from jianfu.documents.document import Span
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Clause


def by_sentence(reading: Reading, hits: Iterable[Hit]) -> Iterator[tuple[Span, list[Hit]]]:
    """Gathers the hits of one sentence.

    Args:
        reading: the document.
        hits: in the order of the text.

    Yields:
        The passage (from the clause of the first hit to that of the last) and its hits.
    """
    for _, group in groupby(hits, key=lambda hit: hit.clause.sentence_start):
        together = list(group)
        first, last = reading.whole_clause(together[0]), reading.whole_clause(together[-1])
        yield reading.document.span(first.start, max(first.end, last.end)), together


def one_a_sentence(hits: Iterable[Hit]) -> Iterator[Hit]:
    """The first hit of each sentence: a norm is named once a sentence.

    Args:
        hits: only those that count, for one that does not would use up its sentence.

    Yields:
        The hits in their order, without the later ones of a sentence.
    """
    seen: set[int] = set()
    for hit in hits:
        if hit.clause.sentence_start not in seen:
            seen.add(hit.clause.sentence_start)
            yield hit


def whole_sentence(reading: Reading, clause: Clause) -> Span:
    """The sentence a clause belongs to, without surrounding blanks."""
    sentence = reading.sentence(clause)
    start = clause.sentence_start + len(sentence) - len(sentence.lstrip())
    return reading.document.span(start, clause.sentence_start + len(sentence.rstrip()))
