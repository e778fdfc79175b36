"""Puts the understanding of a document together: elements, offices, direction, purpose, class, demands."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from jianfu.documents.demands import demands_of
from jianfu.documents.document import Document
from jianfu.documents.office import Kind, Level, Office
from jianfu.documents.offices import leading_office, office_named, office_of_number, parse_addressees
from jianfu.documents.purpose import class_of, direction_of, purpose_of
from jianfu.documents.reading import Elements, Reading
from jianfu.documents.structure import elements_of, sections_of
from jianfu.documents.voice import clauses_of

_LENGTH_UNIT = re.compile(
    r"[A-Za-z0-9]+(?:[.\-_/@:%][A-Za-z0-9]+)*%?|[\u3400-\u9fff\uf900-\ufaff]|[^\x00-\x7f\s]"
)
_OWN_REGION = (
    (Level.PROVINCE, re.compile(r"我省|全省|本省|省直(?!管)|各设区市|各省辖市")),
    (Level.CITY, re.compile(r"我市|全市|本市|市直|我州|全州")),
    (Level.COUNTY, re.compile(r"我县|全县|本县|县直|我区|全区|各乡镇|各镇街")),
    (Level.TOWNSHIP, re.compile(r"我镇|我乡|全镇|全乡|本街道|各村（?居?）?")),
)
_OFFICE_OF = re.compile(
    r"(?P<office>(?:省|市|县|区|州)[^，。；：\n]{0,30}?(?:领导小组办公室|领导小组|指挥部办公室|指挥部|委员会办公室|专班|联席会议办公室))"
    r"(?=决定|要求|将|制定|研究|现|$)"
)


def length_of(text: str) -> int:
    """Length in 字: each Han character and full-width mark 1, a run of Latin letters or digits 1."""
    return len(_LENGTH_UNIT.findall(text))


def understand(
    document: Document,
    *,
    title: str = "",
    issuer: str = "",
    issuer_level: Level | None = None,
    addressees: str = "",
    day: date | None = None,
) -> Reading:
    """Understands a document.

    Args:
        document: what a reader made of the file.
        title: the title, where the caller knows it.
        issuer: name of the issuing office, where the caller knows it (``--issuer``).
        issuer_level: its level, where the caller knows it (``--issuer-level``).
        addressees: 主送机关, where the caller knows them (``--addressees``).
        day: the day whose law applies, where it is not the document's own date.

    Returns:
        The reading. What cannot be told is empty, None or UNKNOWN, with a warning; nothing is guessed in
        silence.
    """
    text = document.text
    elements = elements_of(document, title=title, addressees=addressees)
    clauses = clauses_of(text)
    office = _issuer(text, elements, issuer)
    addressed = parse_addressees(elements.addressees, office.region) if elements.addressees else ()
    levels = (issuer_level, office.level, _level_above(addressed))
    level = next((level for level in levels if level is not None), _level_by_words(text, elements))
    office = replace(office, level=level)
    purpose = purpose_of(text, elements, addressed)
    start, end = elements.body
    reading_warnings = []
    if document.text_extracted and office.kind is Kind.UNKNOWN:
        reading_warnings.append("未能识别发文机关，可用 --issuer 指明")
    if document.text_extracted and not addressed:
        reading_warnings.append("未能识别主送机关，可用 --addressees 指明")
    return Reading(
        document=document,
        elements=elements,
        issuer=office,
        addressees=addressed,
        direction=direction_of(elements, office, addressed, purpose),
        purpose=purpose,
        document_class=class_of(text, elements, purpose),
        characters=length_of(text[start:end]),
        sections=sections_of(text, start, end),
        clauses=clauses,
        requests=demands_of(text, elements.body, clauses),
        day=day or elements.date,
        warnings=(*document.warnings, *reading_warnings),
    )


def _issuer(text: str, elements: Elements, name: str) -> Office:
    candidates = [name] if name else [leading_office(elements.title), elements.signature]
    office = Office("", None, Kind.UNKNOWN)
    for candidate in filter(None, candidates):
        known = office_named(candidate)
        if office.kind is Kind.UNKNOWN or (office.level is None and known.level is not None):
            office = known
        if office.kind is not Kind.UNKNOWN and office.level is not None:
            break
    if office.kind is Kind.UNKNOWN and not name:
        office = office_of_number(elements.number) or _named_in_body(text, elements) or office
    return office


def _named_in_body(text: str, elements: Elements) -> Office | None:
    match = _OFFICE_OF.search(text, elements.body[0], elements.body[0] + 800)
    return office_named(match["office"]) if match else None


def _level_above(addressees: Sequence[Office]) -> Level | None:
    """One level above the highest class of offices addressed (各县（市、区） by a city); None without any."""
    levels = [
        office.level
        for office in addressees
        if office.generic and office.level is not None and office.kind is not Kind.DEPARTMENT
    ]
    highest = min(levels, default=None)
    return Level(highest - 1) if highest is not None and highest > Level.CENTRAL else None


def _level_by_words(text: str, elements: Elements) -> Level | None:
    """The level whose own words (我省, 全市, 各乡镇) stand most often in the body; None without any."""
    counts = [(len(pattern.findall(text, *elements.body)), level) for level, pattern in _OWN_REGION]
    most, level = max(counts, key=lambda item: item[0])
    return level if most else None
