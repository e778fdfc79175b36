"""The sentence as the passage of a finding, where a clause alone does not tell enough."""

from jianfu.documents.document import Span
from jianfu.documents.reading import Reading
from jianfu.documents.voice import Clause


def whole_sentence(reading: Reading, clause: Clause) -> Span:
    """The sentence a clause belongs to, without surrounding blanks."""
    sentence = reading.sentence(clause)
    start = clause.sentence_start + len(sentence) - len(sentence.lstrip())
    return reading.document.span(start, clause.sentence_start + len(sentence.rstrip()))
