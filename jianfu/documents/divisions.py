"""Administrative divisions: which province, city, county or township a name starts or ends with.

The data is shipped with the package (see ``data/README.md``) and read at first use: provinces to counties
take some milliseconds, townships are decoded only when a name needs them.
"""

import gzip
import lzma
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from jianfu.documents.office import Level

_PEOPLES = (
    "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西"
    "|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|塔吉克|怒|鄂温克|鄂伦春|裕固|保安|独龙|普米|门巴"
)
_AUTONOMOUS = re.compile(rf"(?P<stem>.{{2,}}?)(?:(?:{_PEOPLES})族?|各族)+自治(?P<suffix>[州县旗])$")
_SUFFIX = re.compile(r"(?:特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|省|市|地区|盟|县|旗|区)$")
_CORPS = "新疆生产建设兵团"
# New areas run by a committee of their own that stand in no list of divisions.
_NEW_AREAS = {
    "雄安新区": "河北省",
    "西咸新区": "陕西省",
    "贵安新区": "贵州省",
    "天府新区": "四川省",
    "赣江新区": "江西省",
    "湘江新区": "湖南省",
    "滇中新区": "云南省",
    "金普新区": "辽宁省",
}
_TOWNSHIP = re.compile(r"[\u4e00-\u9fff]{1,8}?(?:镇|乡|街道|苏木)")
_CORPS_UNIT = re.compile(r"第?([一二三四五六七八九十\d]{1,3})师|第?([一二三四五六七八九十百\d]{1,5})团")
_LONGEST = 15


@dataclass(frozen=True, slots=True)
class Division:
    """A province, city, county or township.

    Attributes:
        name: full name (``广西壮族自治区``).
        level: its level; districts of the four municipalities are counties.
        parent: the division above it; None for a province.
    """

    name: str
    level: Level
    parent: "Division | None" = None

    @property
    def chain(self) -> tuple[str, ...]:
        """Full names from the province down to this division."""
        return (*self.parent.chain, self.name) if self.parent else (self.name,)

    def within(self, other: "Division") -> bool:
        """Whether ``other`` is this division or one above it."""
        return self == other or (self.parent is not None and self.parent.within(other))


@dataclass(frozen=True, slots=True)
class Place:
    """The division a name starts with.

    Attributes:
        length: characters of the name that name the division.
        level: level of the lowest division named.
        name: full name of that division.
        chain: full names from the province down, as far as they are certain; a name borne by several
            divisions (朝阳区) has only itself and what the text says before it.
    """

    length: int
    level: Level
    name: str
    chain: tuple[str, ...]


@cache
def _rows() -> tuple[Division | None, ...]:
    """One item for each line of the data; None where a level is empty."""
    packed = files(__package__).joinpath("data/divisions.txt.gz").read_bytes()
    rows: list[Division | None] = []
    above: list[Division | None] = [None, None]
    for line in gzip.decompress(packed).decode().split("\n"):
        name = line.lstrip("\t")
        depth = len(line) - len(name)
        parent = above[1] or above[0] if depth == 2 else above[0] if depth else None
        division = Division(name, Level(depth + 1), parent) if name != "-" else None
        if depth < 2:
            above[depth:] = [division, None] if depth == 0 else [division]
        rows.append(division)
    return tuple(rows)


def _aliases(division: Division) -> Iterator[str]:
    yield division.name
    if match := _AUTONOMOUS.match(division.name):
        yield match["stem"] + match["suffix"]
        if match["suffix"] == "州":
            yield match["stem"]
    elif division.level is not Level.COUNTY:
        yield _SUFFIX.sub("", division.name)


@cache
def _index() -> dict[str, tuple[Division, ...]]:
    """Full and short names of provinces and cities, full names of counties → divisions, higher first."""
    index: dict[str, list[Division]] = {}
    provinces = {}
    for division in _rows():
        if division:
            if division.parent is None:
                provinces[division.name] = division
            for name in dict.fromkeys(_aliases(division)):
                index.setdefault(name, []).append(division)
    corps = Division(_CORPS, Level.PROVINCE)
    index[_CORPS] = index["兵团"] = [corps]
    for name, province in _NEW_AREAS.items():
        area = Division(name, Level.CITY, provinces[province])
        index[name] = [area]
    return {name: tuple(sorted(found, key=lambda d: d.level)) for name, found in index.items()}


@cache
def _short_counties() -> dict[str, Division]:
    """Counties without their suffix (曲阳), where only one bears the name and no higher division does."""
    found: dict[str, Division | None] = {}
    for division in _rows():
        if division and division.level is Level.COUNTY:
            stem = _SUFFIX.sub("", division.name)
            if len(stem) >= 2 and stem not in _index():
                found[stem] = None if stem in found else division
    return {stem: division for stem, division in found.items() if division}


@cache
def _townships() -> dict[str, tuple[Division, ...]]:
    packed = files(__package__).joinpath("data/divisions.townships.txt.xz").read_bytes()
    index: dict[str, list[Division]] = {}
    city: Division | None = None
    for division, line in zip(_rows(), lzma.decompress(packed).decode().split("\n"), strict=True):
        if division and division.level < Level.COUNTY:
            city = division
        for name in line.split():
            index.setdefault(name, []).append(Division(name, Level.TOWNSHIP, division or city))
    return {name: tuple(found) for name, found in index.items()}


def _fits(candidates: tuple[Division, ...], above: Division | None) -> tuple[Division, ...]:
    if above is None:
        # 吉林 is a province and a city: the higher one is meant when nothing stands before it.
        return tuple(c for c in candidates if c.level == candidates[0].level)
    return tuple(c for c in candidates if c != above and c.within(above))


def division_at(name: str) -> Place | None:
    """The longest chain of divisions a name starts with.

    Args:
        name: a name such as ``中共河北省保定市曲阳县委办公室``; a leading 中共 is passed over and counted in
            ``length``.

    Returns:
        The place, or None when the name starts with no division known. Counties without their suffix are
        found only when the name is short enough to be the place alone (see ``short_county``).
    """
    position = 2 if name.startswith("中共") else 0
    index = _index()
    found: tuple[Division, ...] = ()
    chain: tuple[str, ...] = ()
    while True:
        step = _next(name, position, found[0] if len(found) == 1 else None, index)
        if step is None:
            break
        length, found = step
        position += length
        chain = found[0].chain if len(found) == 1 else (*chain, found[0].name)
        if found[0].name == _CORPS and (unit := _CORPS_UNIT.match(name, position)):
            level = Level.CITY if unit[1] else Level.COUNTY
            found = (Division(unit[0], level, found[0]),)
            position, chain = unit.end(), found[0].chain
    township = _township(name, position, found)
    if township:
        length, division, certain = township
        chain = division.chain if certain else (*chain, division.name)
        return Place(position + length, Level.TOWNSHIP, division.name, chain)
    if not found:
        return None
    return Place(position, found[0].level, found[0].name, chain)


def _next(
    name: str, position: int, above: Division | None, index: dict[str, tuple[Division, ...]]
) -> tuple[int, tuple[Division, ...]] | None:
    for length in range(min(_LONGEST, len(name) - position), 1, -1):
        candidates = index.get(name[position : position + length])
        if candidates and (fitting := _fits(candidates, above)):
            return length, fitting
    return None


def _township(name: str, position: int, found: tuple[Division, ...]) -> tuple[int, Division, bool] | None:
    match = _TOWNSHIP.match(name, position)
    if match is None or (found and found[0].level is Level.TOWNSHIP):
        return None
    above = found[0] if len(found) == 1 else None
    for end in range(min(len(name), position + _LONGEST), position + 1, -1):
        candidates = _townships().get(name[position:end], ())
        fitting = [c for c in candidates if above is None or c.within(above)]
        if fitting:
            return end - position, fitting[0], len(fitting) == 1
    return None


def short_county(name: str) -> Division | None:
    """The county a name without suffix means (``曲阳``); None when unknown or borne by several."""
    return _short_counties().get(name)
