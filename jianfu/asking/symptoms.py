"""The words by which a problem is told, norm by norm, and what lies outside the Provisions.

The tables beside this file are written for those who know the field. ``symptoms/*.tsv`` has one way of telling a
departure a row: patterns that must all stand in one sentence, in any order, with `` & `` between them; ``{频}``
stands for the words of that kind in ``kinds.tsv``. ``exceptions.tsv`` has what speaks against a norm.
"""

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from re import Pattern

from jianfu.law import Norm, the_law

_KIND = re.compile(r"\{([\u4e00-\u9fff]+)\}")
_TABLES = files("jianfu.asking")


@dataclass(frozen=True, slots=True)
class Symptom:
    """One way in which a departure from a norm is told.

    Attributes:
        norm: the norm.
        parts: what must all stand in one sentence.
    """

    norm: Norm
    parts: tuple[Pattern[str], ...]


@dataclass(frozen=True, slots=True)
class Exceptions:
    """What speaks against naming a norm.

    Attributes:
        unless: what in the same sentence rules the norm out; None when nothing does.
        gives_way_to: norms that say the same more closely: where one of them is named, this one is not.
    """

    unless: Pattern[str] | None
    gives_way_to: frozenset[str]


@dataclass(frozen=True, slots=True)
class Outside:
    """A matter outside the 21 articles.

    Attributes:
        matter: its name, in Chinese.
        words: how it is told.
        where: who deals with it, in Chinese.
    """

    matter: str
    words: Pattern[str]
    where: str


def _rows(table: Traversable) -> list[dict[str, str]]:
    lines = table.read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


@cache
def _kinds() -> dict[str, str]:
    return {row["name"]: row["words"] for row in _rows(_TABLES.joinpath("kinds.tsv"))}


def _pattern(words: str) -> Pattern[str]:
    return re.compile(_KIND.sub(lambda kind: f"(?:{_kinds()[kind[1]]})", words))


@cache
def symptoms() -> tuple[Symptom, ...]:
    """Every symptom.

    Raises:
        KeyError: a table names a norm or a kind of words that does not exist.
    """
    norms = the_law().norms
    tables = sorted(_TABLES.joinpath("symptoms").iterdir(), key=lambda table: table.name)
    return tuple(
        Symptom(norms[row["norm"]], tuple(map(_pattern, row["words"].split(" & "))))
        for table in tables
        for row in _rows(table)
    )


@cache
def exceptions() -> dict[str, Exceptions]:
    """What speaks against a norm, by its id."""
    return {
        row["norm"]: Exceptions(
            _pattern(row["unless"]) if row["unless"] else None, frozenset((row["gives_way_to"] or "").split())
        )
        for row in _rows(_TABLES.joinpath("exceptions.tsv"))
    }


@cache
def outside() -> tuple[Outside, ...]:
    """Every matter outside the Provisions."""
    rows = _rows(_TABLES.joinpath("outside.tsv"))
    return tuple(Outside(row["matter"], _pattern(row["words"]), row["where"]) for row in rows)


@cache
def remedies() -> dict[str, str]:
    """What one may do about a norm, by norm id (``8.13``) or article (``8``)."""
    return {row["norm"]: row["remedy"] for row in _rows(_TABLES.joinpath("remedies.tsv"))}
