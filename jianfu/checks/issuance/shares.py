"""Share of the main text that stands under certain headings; shared by 2.4 and 2.5."""

from collections.abc import Iterator
from re import Pattern

from jianfu.checks.check import Fact, Ours
from jianfu.documents.reading import Reading, Section
from jianfu.documents.understand import length_of


def share_fact(
    reading: Reading,
    headings: Pattern[str],
    whole: Pattern[str],
    most: Ours,
    *,
    besides: Pattern[str],
    doubt: str = "",
) -> Iterator[Fact]:
    """A fact on sections whose heading matches, where they take up a share of the main text or more.

    Args:
        reading: the document.
        headings: counts a section that has no subsections; one that has lets its subsections speak.
        whole: counts a section with all its subsections.
        most: the share (0 to 1, in 字) from which on they depart; ours.
        besides: a heading that holds one of these words counts for nothing.
        doubt: what would settle whether such a document needs so much of it, in Chinese; empty for none.
    """
    chosen = _chosen(reading, headings, whole, besides)
    length = sum(length_of(reading.text[section.start : section.end]) for section in chosen)
    if not chosen or length < most * reading.characters:
        return
    first = chosen[0]
    yield Fact(
        None if doubt else True,
        reading.document.span(first.start, first.heading_end),
        f"“{first.heading}”等{len(chosen)}个部分约占正文{length / reading.characters:.0%}",
        missing=(doubt,) if doubt else (),
        ours=(most.why,),
    )


def _chosen(
    reading: Reading, headings: Pattern[str], whole: Pattern[str], besides: Pattern[str]
) -> list[Section]:
    sections = reading.sections
    chosen: list[Section] = []
    for index, section in enumerate(sections):
        if section.level > _DEEPEST or (chosen and section.start < chosen[-1].end):
            continue
        has_children = index + 1 < len(sections) and section.level < sections[index + 1].level <= _DEEPEST
        counts = (whole if has_children else headings).search(section.heading)
        if counts and not besides.search(section.heading):
            chosen.append(section)
    return chosen


_DEEPEST = 2  # 一、 and （一）
