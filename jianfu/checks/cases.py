"""The cases of a norm: Markdown that jurists read and write, run as tests and shown by ``jianfu explain``.

A file ``tests/checks/<chapter>/<module>.md`` begins with the norm's id as title; each second-level heading is a
case::

    ## 乡镇之间签订责任状

    issuer_level: county
    > 关于做好秋季防火工作的通知
    > 各乡镇人民政府：
    > 各乡镇要与所辖村签订责任状。

    verdict: breach
    quote: 签订责任状

Block-quoted lines are the document's paragraphs, a table is a table of it. ``verdict`` is the heaviest verdict
of the norm on the document; ``quote`` must stand inside the passage found. Further lines: ``title``, ``issuer``,
``issuer_level``, ``addressees``, ``date``, ``repeat`` (the last paragraph stands so many times),
``near_miss: yes`` where the words look alike but nothing departs, and ``each`` for a list of words: ``each: 责任状
/ 责任书 / 军令状`` makes one document of each, in which the word stands where ``{}`` stands.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from importlib.resources import files
from pathlib import Path

from jianfu.documents.document import Block, BlockKind, Cell, Document
from jianfu.law import Verdict

_KEY = re.compile(r"(?P<key>[a-z_]+):\s*(?P<value>.*)")
_PLACE = "{}"  # where each of the words stands in turn
_RULE = re.compile(r"\|[\s:|-]+\|")
_KEYS = {
    "title", "issuer", "issuer_level", "addressees", "date", "repeat", "near_miss", "each", "verdict", "quote",
}  # fmt: skip


@dataclass(frozen=True)
class Case:
    """One case of a norm.

    Attributes:
        norm: id of the norm.
        name: the heading.
        options: the ``key: value`` lines but ``verdict`` and ``quote``.
        paragraphs: the document's paragraphs.
        rows: a table of the document, may be empty.
        verdict: what must come out.
        quote: words that must stand inside the finding's passage; empty where any will do.
        line: line of the heading in the file, from 1.
    """

    norm: str
    name: str
    options: dict[str, str]
    paragraphs: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    verdict: Verdict
    quote: str
    line: int

    def one_by_one(self) -> Iterator["Case"]:
        """The case itself, or one case for each of the words that ``each`` lists."""
        if "each" not in self.options:
            yield self
            return
        for word in self.options["each"].split(" / "):
            yield replace(
                self,
                name=f"{self.name}：{word}",
                options={
                    key: value.replace(_PLACE, word) for key, value in self.options.items() if key != "each"
                },
                paragraphs=tuple(paragraph.replace(_PLACE, word) for paragraph in self.paragraphs),
                rows=tuple(tuple(cell.replace(_PLACE, word) for cell in row) for row in self.rows),
                quote=self.quote.replace(_PLACE, word),
            )

    def document(self) -> Document:
        """The case as a document."""
        paragraphs = list(self.paragraphs)
        paragraphs += paragraphs[-1:] * (int(self.options.get("repeat", "1")) - 1)
        blocks = [Block(words) for words in paragraphs]
        for row, cells in enumerate(self.rows):
            for column, words in enumerate(cells):
                blocks.append(Block(words, BlockKind.CELL, cell=Cell(0, row, column)))
        text = "\n".join(block.text for block in blocks)
        return Document(
            f"{self.norm} {self.name}", "case", hashlib.sha256(text.encode()).hexdigest(), tuple(blocks)
        )


@dataclass
class _Draft:
    name: str
    line: int
    options: dict[str, str] = field(default_factory=dict)
    paragraphs: list[str] = field(default_factory=list)
    rows: list[tuple[str, ...]] = field(default_factory=list)


def parse_cases(text: str, where: str) -> tuple[Case, ...]:
    """Reads a file of cases.

    Args:
        text: the Markdown.
        where: name of the file, for messages.

    Raises:
        ValueError: a line cannot be read, or a case lacks its verdict; names file and line.
    """
    norm = ""
    drafts: list[_Draft] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith("# "):
            norm = line[2:].strip()
        elif line.startswith("## "):
            drafts.append(_Draft(line[3:].strip(), number))
        elif drafts:
            _read_line(drafts[-1], line, f"{where}:{number}")
    return tuple(_case(norm, draft, where) for draft in drafts)


def _read_line(draft: _Draft, line: str, where: str) -> None:
    if line.startswith(">"):
        draft.paragraphs.append(line[1:].strip())
    elif line.startswith("|"):
        if not _RULE.fullmatch(line.strip()):
            draft.rows.append(tuple(cell.strip() for cell in line.strip().strip("|").split("|")))
    elif match := _KEY.match(line):
        if match["key"] not in _KEYS:
            raise ValueError(f"{where}: unknown key {match['key']!r}; known: {', '.join(sorted(_KEYS))}")
        draft.options[match["key"]] = match["value"].strip()


def _case(norm: str, draft: _Draft, where: str) -> Case:
    options = dict(draft.options)
    if "verdict" not in options:
        raise ValueError(f"{where}:{draft.line}: case {draft.name!r} has no verdict")
    verdict = Verdict(options.pop("verdict"))
    quote = options.pop("quote", "")
    return Case(
        norm, draft.name, options, tuple(draft.paragraphs), tuple(draft.rows), verdict, quote, draft.line
    )


def cases_folder() -> Path | None:
    """Where the cases are: inside an installed package, beside it in a checkout; None when neither is there."""
    package = Path(str(files("jianfu")))
    for folder in (package / "cases", package.parent / "tests" / "checks"):
        if folder.is_dir():
            return folder
    return None


def all_cases() -> Iterator[tuple[Path, Case]]:
    """Every case with its file, in the order of the files.

    Raises:
        ValueError: a file cannot be read; names file and line.
    """
    folder = cases_folder()
    if folder is None:
        return
    for path in sorted(folder.glob("*/n*.md")):
        for case in parse_cases(path.read_text(encoding="utf-8"), path.name):
            yield path, case
