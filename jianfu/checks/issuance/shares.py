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


def share_of(reading: Reading, headings: Pattern[str], whole: Pattern[str] | None = None) -> Share:
    """Sections whose heading matches, and their share of the main text in 字.

    Args:
        reading: the document.
        headings: counts a section that has no subsections; one that has lets its subsections speak.
        whole: counts a section with all its subsections.
    """
    sections = reading.sections
    chosen: list[Section] = []
    for index, section in enumerate(sections):
        if section.level > _DEEPEST or (chosen and section.start < chosen[-1].end):
            continue
        has_children = index + 1 < len(sections) and section.level < sections[index + 1].level <= _DEEPEST
        pattern = whole if has_children else headings
        if pattern and pattern.search(section.heading):
            chosen.append(section)
    length = sum(length_of(reading.text[section.start : section.end]) for section in chosen)
    return Share(tuple(chosen), length / reading.characters if reading.characters else 0.0)


_DEEPEST = 2  # 一、 and （一）
