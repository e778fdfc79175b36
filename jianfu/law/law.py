"""The Provisions as we hold them: articles, norms, errata and what is not checked, by the day in force."""

import csv
import hashlib
import re
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable

from jianfu.law.norm import Evidence, Modality, Norm

_VERSIONS = ("2024-08-06",)  # folder names: the first day each version is in force
_ARTICLE = re.compile(r"(\d{1,2})\.(.+?)。(.*)", re.S)
_CHAPTER = re.compile(r"[一二三四五六七]、(.+)")


@dataclass(frozen=True, slots=True)
class Article:
    """One article: its number (``"end"`` for the closing paragraph), heading and text as they stand."""

    number: str
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Erratum:
    """A reading of our copy that looks damaged, and what it probably was. Shown, never silently mended."""

    place: str
    stands: str
    probably: str
    basis: str


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A norm and a kind of evidence that no check serves yet, and why."""

    norm: str
    evidence: Evidence
    reason: str


@dataclass(frozen=True)
class Law:
    """One version of the Provisions.

    Attributes:
        version: ISO date of the first day in force, also the folder's name.
        title: the law's title.
        text: the whole text as we hold it, damaged places included.
        articles: the 21 articles and the closing paragraph, by number.
        norms: every norm, by id, in the order of the law.
        errata: damaged readings.
        unchecked: pairs of norm and evidence without a check.
    """

    version: str
    title: str
    text: str
    articles: dict[str, Article]
    norms: dict[str, Norm]
    errata: tuple[Erratum, ...]
    unchecked: tuple[Unchecked, ...]

    @property
    def in_force_from(self) -> date:
        """The first day in force."""
        return date.fromisoformat(self.version)

    @cached_property
    def sha256(self) -> str:
        """Hash over the text and the norms: a receipt names what was applied."""
        rows = "\n".join(f"{n.id}\t{n.modality}\t{n.quote}" for n in self.norms.values())
        return hashlib.sha256(f"{self.text}\n{rows}".encode()).hexdigest()

    def errata_of(self, article: str) -> tuple[Erratum, ...]:
        """Errata whose place names the article (``"8"`` or ``"end"``)."""
        return tuple(e for e in self.errata if article in re.findall(r"\d+|end", e.place))


def _rows(folder: Traversable, name: str) -> list[dict[str, str]]:
    lines = folder.joinpath(name).read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def _articles(text: str) -> dict[str, Article]:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    articles: dict[str, Article] = {}
    closing: list[str] = []
    for line in lines[2:]:  # the first two lines are the title and the note of approval
        match = _ARTICLE.match(line)
        if match:
            articles[match[1]] = Article(match[1], match[2], line)
        elif articles and not _CHAPTER.fullmatch(line):
            closing.append(line)
    articles["end"] = Article("end", "末段", "\n".join(closing))
    return articles


@cache
def _load(version: str) -> Law:
    folder = files("jianfu.law").joinpath(version)
    text = folder.joinpath("regulation.txt").read_text(encoding="utf-8")
    norms = [
        Norm(
            row["id"],
            Modality(row["modality"]),
            tuple(Evidence(word) for word in row["evidence"].split()),
            row["quote"],
        )
        for row in _rows(folder, "norms.tsv")
    ]
    return Law(
        version=version,
        title=text.splitlines()[0].strip(),
        text=text,
        articles=_articles(text),
        norms={norm.id: norm for norm in norms},
        errata=tuple(
            Erratum(row["place"], row["stands"], row["probably"], row["basis"])
            for row in _rows(folder, "errata.tsv")
        ),
        unchecked=tuple(
            Unchecked(row["id"], Evidence(row["evidence"]), row["reason"])
            for row in _rows(folder, "unchecked.tsv")
        ),
    )


def the_law() -> Law:
    """The newest version we hold, loaded once."""
    return _load(_VERSIONS[-1])


def law_on(day: date) -> Law | None:
    """The version in force on a day, or None when none was: there is no fall-through to another."""
    in_force = [version for version in _VERSIONS if date.fromisoformat(version) <= day]
    return _load(in_force[-1]) if in_force else None
