"""Share of the main text that stands under certain headings; shared by 2.4 and 2.5."""

from dataclasses import dataclass
from re import Pattern

from jianfu.documents.reading import Reading, Section
from jianfu.documents.understand import length_of


@dataclass(frozen=True, slots=True)
class Share:
    """Sections of a kind and their share of the main text (0 to 1)."""

    sections: tuple[Section, ...]
    share: float


def share_of(reading: Reading, headings: Pattern[str]) -> Share:
    """The outermost sections whose heading matches, and their share of the main text in 字."""
    chosen: list[Section] = []
    for section in reading.sections:
        inside = chosen and section.start < chosen[-1].end
        if section.level <= 2 and not inside and headings.search(section.heading):
            chosen.append(section)
    length = sum(length_of(reading.text[section.start : section.end]) for section in chosen)
    return Share(tuple(chosen), length / reading.characters if reading.characters else 0.0)
