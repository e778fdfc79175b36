"""Whether a passage binds lower offices at all: a second opinion by a small learned model, where patterns end.

Rules tell the voice of a clause by its words. Who is meant often stands nowhere near: in rules on projects it is the
applicants, in a list of tasks the issuer's own departments. The model has seen labelled passages with their sentence
and the document's title. What it says is a feature for a check to weigh; it settles nothing by itself.
"""

from jianfu.documents.reading import Hit, Reading
from jianfu.learned.linear import model

_TITLE = 60  # characters of a title that tell what it is about


def fields_of(reading: Reading, start: int, end: int) -> tuple[str, str, str]:
    """What the model looks at: the passage, its sentence, the document's title.

    Args:
        reading: the document.
        start: offset of the passage in the document's text.
        end: offset behind it.
    """
    sentence = reading.sentence(reading.clause_at(start))
    return reading.text[start:end], sentence, reading.elements.title[:_TITLE]


def likelihood_of_binding(reading: Reading, hit: Hit) -> float:
    """How likely the clause of a hit binds lower offices rather than private parties or the issuer: 0 to 1."""
    span = reading.whole_clause(hit)
    return model("bound").scores(*fields_of(reading, span.start, span.end))["bound"]
