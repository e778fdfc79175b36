"""Automatic numbers of Word paragraphs (ECMA-376 part 1, 17.9): the number a reader sees before the text."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_VALUE = f"{W}val"
_PLACE = re.compile(r"%([1-9])")
_LEVELS = 9
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


def chinese_numeral(number: int, digits: str = "〇一二三四五六七八九", units: str = "十百千") -> str:
    """A number from 0 to 9999 in Chinese numerals (``二十一``); larger ones in Arabic digits.

    Args:
        number: the number.
        digits: the ten digits; the first is 零 in other styles.
        units: ten, hundred, thousand.
    """
    if not 0 < number < 10_000:
        return digits[0] if number == 0 else str(number)
    parts: list[str] = []
    for power in range(3, -1, -1):
        digit = number // 10**power % 10
        if digit:
            parts.append(digits[digit] + (units[power - 1] if power else ""))
        elif parts and parts[-1] != "零":
            parts.append("零")
    text = "".join(parts).rstrip("零")
    return text[1:] if 10 <= number < 20 and units[0] == "十" else text


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        text += letters * min(count, 100)
    return text


def _letters(number: int) -> str:
    """Word's letters: a … z, then aa, bb, cc."""
    return chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 100) if number > 0 else ""


def _series(first: str, count: int) -> Callable[[int], str]:
    """Numbers that have characters of their own, such as ①; beyond them Word writes plain digits."""
    return lambda number: chr(ord(first) + number - 1) if 0 < number <= count else str(number)


def _list(items: str) -> Callable[[int], str]:
    return lambda number: items[number - 1] if 0 < number <= len(items) else str(number)


def _digits(items: str) -> Callable[[int], str]:
    return lambda number: str(number).translate(str.maketrans("0123456789", items))


def _legal(number: int) -> str:
    return chinese_numeral(number, "零壹贰叁肆伍陆柒捌玖", "拾佰仟")


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02}",
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "chineseCounting": chinese_numeral,
    "chineseCountingThousand": chinese_numeral,
    "taiwaneseCounting": chinese_numeral,
    "taiwaneseCountingThousand": chinese_numeral,
    "japaneseCounting": chinese_numeral,
    "chineseLegalSimplified": _legal,
    "ideographDigital": _digits("〇一二三四五六七八九"),
    "taiwaneseDigital": _digits("〇一二三四五六七八九"),
    "japaneseDigitalTenThousand": _digits("〇一二三四五六七八九"),
    "decimalFullWidth": _digits("０１２３４５６７８９"),
    "decimalFullWidth2": _digits("０１２３４５６７８９"),
    "decimalEnclosedCircle": _series("①", 20),
    "decimalEnclosedCircleChinese": _series("①", 20),
    "decimalEnclosedParen": _series("⑴", 20),
    "decimalEnclosedFullstop": _series("⒈", 20),
    "ideographEnclosedCircle": _series("㊀", 10),
    "ideographTraditional": _list("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _list("子丑寅卯辰巳午未申酉戌亥"),
    "none": lambda number: "",
}


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    number_format: str
    text: str
    suffix: str
    restart: int | None
    legal: bool
    style: str


@dataclass(slots=True)
class _List:
    """One w:num: its levels, whose counter it shares, and where it starts anew."""

    abstract: str
    levels: dict[int, _Level]
    overrides: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Definitions:
    """What a file's numbering.xml and styles.xml define; shared by all files made from one template.

    Attributes:
        styles: list and level of each paragraph style.
        lists: the lists by number.
    """

    styles: dict[str, tuple[str, int | None]]
    lists: dict[str, "_List"]


def definitions_of(numbering: etree._Element, styles: etree._Element | None) -> Definitions:
    """Reads the roots of numbering.xml and styles.xml; None where the file has no styles."""
    numbers = _style_numbers(styles)
    return Definitions(numbers, _lists(numbering, numbers))


class Numbering:
    """Counts through a document; ``label`` must be called for each paragraph in order."""

    def __init__(self, definitions: "Definitions | None" = None) -> None:
        """Takes what numbering.xml and styles.xml define; None where no paragraph can have a number."""
        self._styles = definitions.styles if definitions else {}
        self._lists = definitions.lists if definitions else {}
        self._counters: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()

    def label(self, properties: etree._Element | None) -> str:
        """The number before a paragraph with what separates it from the text; empty where it has none.

        Args:
            properties: the paragraph's ``w:pPr``.
        """
        if not self._lists or properties is None:
            return ""
        number, level = self._place(properties)
        item = self._lists.get(number)
        if item is None or level not in item.levels:
            return ""
        counters = self._count(number, item, level)
        return _written(item.levels, level, counters)

    def _place(self, properties: etree._Element) -> tuple[str, int]:
        """Which list and level a paragraph is in, by itself or by its style."""
        style = _value(properties.find(f"{W}pStyle"))
        number, level = self._styles.get(style, ("", None))
        own = properties.find(f"{W}numPr")
        if own is not None:
            number = _value(own.find(f"{W}numId")) or number
            own_level = _value(own.find(f"{W}ilvl"))
            level = _integer(own_level, 0) if own_level else level
        if level is None and number in self._lists:
            levels = self._lists[number].levels
            level = next((at for at, item in levels.items() if item.style == style and style), 0)
        return number, level or 0

    def _count(self, number: str, item: _List, level: int) -> list[int | None]:
        counters = self._counters.setdefault(item.abstract, [None] * _LEVELS)
        if level in item.overrides and (number, level) not in self._begun:
            self._begun.add((number, level))
            counters[level] = item.overrides[level]
        else:
            before = counters[level]
            counters[level] = item.levels[level].start if before is None else before + 1
        for deeper in range(level + 1, _LEVELS):
            restart = item.levels[deeper].restart if deeper in item.levels else None
            # w:lvlRestart counts levels from 1; 0 never restarts; without it every higher level restarts.
            if restart is None or level < restart:
                counters[deeper] = None
        return counters


def _written(levels: dict[int, _Level], level: int, counters: list[int | None]) -> str:
    here = levels[level]
    if here.number_format == "bullet":
        return ""

    def number(match: re.Match[str]) -> str:
        place = int(match[1]) - 1
        if place not in levels:
            return ""
        count = counters[place]
        count = levels[place].start if count is None else count
        arabic = here.legal and place != level
        return _FORMATS.get("decimal" if arabic else levels[place].number_format, str)(count)

    label = _PLACE.sub(number, here.text)
    # A tab or blank follows the number; behind 、 nobody sees it, behind a digit it keeps "1 2024年" apart.
    return f"{label} " if label and label[-1].isalnum() and here.suffix != "nothing" else label


def _value(element: etree._Element | None) -> str:
    return "" if element is None else element.get(_VALUE) or ""


def _integer(text: str, default: int) -> int:
    return int(text) if text.isdecimal() and len(text) < 10 else default


def _style_numbers(styles: etree._Element | None) -> dict[str, tuple[str, int | None]]:
    """List and level of each paragraph style, also inherited; level None where only the list is named."""
    own: dict[str, tuple[str, int | None]] = {}
    if styles is None:
        return own
    for properties in styles.iter(f"{W}numPr"):
        level = _value(properties.find(f"{W}ilvl"))
        number = _value(properties.find(f"{W}numId"))
        style = next(properties.iterancestors(f"{W}style"), None)
        if style is not None:
            own[style.get(f"{W}styleId") or ""] = (number, _integer(level, 0) if level else None)
    if not own:
        return own
    bases = {
        style.get(f"{W}styleId") or "": _value(style.find(f"{W}basedOn"))
        for style in styles.iterchildren(f"{W}style")
    }
    numbers: dict[str, tuple[str, int | None]] = {}
    for identity in bases:
        base, seen = identity, set[str]()
        while base and base not in own and base not in seen:
            seen.add(base)
            base = bases.get(base, "")
        if base in own:
            numbers[identity] = own[base]
    return numbers


def _lists(numbering: etree._Element, styles: dict[str, tuple[str, int | None]]) -> dict[str, _List]:
    abstracts = {
        item.get(f"{W}abstractNumId") or "": item for item in numbering.iterchildren(f"{W}abstractNum")
    }
    numbers = {item.get(f"{W}numId") or "": item for item in numbering.iterchildren(f"{W}num")}
    lists: dict[str, _List] = {}
    for identity, item in numbers.items():
        abstract = _value(item.find(f"{W}abstractNumId"))
        linked = _value(abstracts[abstract].find(f"{W}numStyleLink")) if abstract in abstracts else ""
        if linked and styles.get(linked, ("",))[0] in numbers:
            abstract = _value(numbers[styles[linked][0]].find(f"{W}abstractNumId"))
        if abstract not in abstracts:
            continue
        built = _List(abstract, _levels(abstracts[abstract]))
        for override in item.iterchildren(f"{W}lvlOverride"):
            level = _integer(override.get(f"{W}ilvl") or "", 0)
            built.levels.update(_levels(override))
            start = _value(override.find(f"{W}startOverride"))
            if start:
                built.overrides[level] = _integer(start, 1)
        lists[identity] = built
    return lists


def _levels(parent: etree._Element) -> dict[int, _Level]:
    levels: dict[int, _Level] = {}
    for item in parent.iterchildren(f"{W}lvl"):
        level = _integer(item.get(f"{W}ilvl") or "", 0)
        restart = _value(item.find(f"{W}lvlRestart"))
        # Newer Word wraps formats it invented in alternatives; the last one is for everybody.
        formats = list(item.iter(f"{W}numFmt"))
        if level < _LEVELS:
            levels[level] = _Level(
                start=_integer(_value(item.find(f"{W}start")), 0),
                number_format=_value(formats[-1]) if formats else "decimal",
                text=_value(item.find(f"{W}lvlText")),
                suffix=_value(item.find(f"{W}suff")),
                restart=_integer(restart, 0) if restart else None,
                legal=item.find(f"{W}isLgl") is not None,
                style=_value(item.find(f"{W}pStyle")),
            )
    return levels
