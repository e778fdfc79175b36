"""The words by which a problem is told, norm by norm, and what lies outside the Provisions."""

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from re import Pattern

from jianfu.law import Norm, the_law

_KIND = re.compile(r"\{([\u4e00-\u9fff]+)\}")


@dataclass(frozen=True, slots=True)
class Symptom:
    """How a departure from a norm is told.

    Attributes:
        norm: the norm.
        words: what shows it, inside one sentence.
        unless: what in the same sentence speaks against it; None when nothing does.
        gives_way_to: norms that say the same more closely: where one of them is named, this one is not.
    """

    norm: Norm
    words: Pattern[str]
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


def _rows(name: str) -> list[dict[str, str]]:
    lines = files("jianfu.asking").joinpath(name).read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


@cache
def _kinds() -> dict[str, str]:
    return {row["name"]: row["words"] for row in _rows("kinds.tsv")}


def _pattern(words: str) -> Pattern[str]:
    return re.compile(_KIND.sub(lambda kind: _kinds()[kind[1]], words))


@cache
def symptoms() -> tuple[Symptom, ...]:
    """Every symptom, in the order of the law.

    Raises:
        KeyError: the table names a norm that does not exist.
    """
    norms = the_law().norms
    return tuple(
        Symptom(
            norms[row["norm"]],
            _pattern(row["words"]),
            _pattern(row["unless"]) if row["unless"] else None,
            frozenset((row["gives_way_to"] or "").split()),
        )
        for row in _rows("symptoms.tsv")
    )


@cache
def outside() -> tuple[Outside, ...]:
    """Every matter outside the Provisions."""
    return tuple(Outside(row["matter"], _pattern(row["words"]), row["where"]) for row in _rows("outside.tsv"))


@cache
def remedies() -> dict[str, str]:
    """What one may do about a norm, by norm id (``8.13``) or article (``8``)."""
    return {row["norm"]: row["remedy"] for row in _rows("remedies.tsv")}
