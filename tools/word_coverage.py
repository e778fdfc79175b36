"""Shows which words of the checks' word lists no case fires.

``python -m tools.word_coverage`` counts them, norm by norm; ``python -m tools.word_coverage 8.13`` lists those of
a norm, ``words`` those of the lists that several checks share, ``papers`` those by which special papers are read. A
word list is an alternation in a pattern of a check's or paper's module that holds no further group; it fires when it takes part in a match somewhere in the cases. What
stands in a negative look-around fires when it occurs in the cases at all.
"""

import ast
import importlib
import pkgutil
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from re import Pattern

from jianfu.checks.cases import all_cases
from jianfu.checks.check import all_checks
from jianfu.documents import papers

PAPER_TESTS = Path(__file__).parents[1] / "tests/documents/papers"
_GROUP = re.compile(r"\((?P<kind>\?(?:[:=!>]|<[=!]|P<\w+>|[aiLmsux-]+:))?")
_ATOM = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[^\\()|\[]", re.DOTALL)
_HAN = re.compile(r"[\u4e00-\u9fff]")


@dataclass
class Alternation:
    """The alternatives of a group or of the whole pattern; each is a row of atoms and groups."""

    source: str = ""
    alternatives: list[list["str | Group"]] = field(default_factory=lambda: [[]])
    texts: list[str] = field(default_factory=list)


@dataclass
class Group:
    """A group: how it opens and what it holds."""

    opening: str
    inner: Alternation

    @property
    def negative(self) -> bool:
        """Whether its words must not stand there."""
        return self.opening in ("(?!", "(?<!")


def parse(pattern: str) -> Alternation:
    """Takes a pattern apart. Raises ValueError where it is written in a way this reader does not know."""
    tree, end = _parse(pattern, 0)
    if end != len(pattern):
        raise ValueError(f"cannot take apart at {end}: {pattern[end : end + 20]}")
    return tree


def _parse(pattern: str, position: int) -> tuple[Alternation, int]:
    tree = Alternation()
    opening = began = position
    while position < len(pattern) and pattern[position] != ")":
        if pattern[position] == "|":
            tree.texts.append(pattern[began:position])
            tree.alternatives.append([])
            position += 1
            began = position
        elif match := _GROUP.match(pattern, position):
            inner, position = _parse(pattern, match.end())
            tree.alternatives[-1].append(Group(match.group(), inner))
            position += 1
        elif match := _ATOM.match(pattern, position):
            tree.alternatives[-1].append(match.group())
            position = match.end()
        else:
            raise ValueError(f"cannot take apart at {position}: {pattern[position : position + 20]}")
    tree.texts.append(pattern[began:position])
    tree.source = pattern[opening:position]
    return tree, position


Word = tuple[str, str]  # the list it stands in, itself


def marked(tree: Alternation, words: list[Word], apart: list[Alternation]) -> str:
    """The pattern with a group around each word of its lists.

    Args:
        tree: the pattern, taken apart; its groups without a name are given up.
        words: receives the words, in the order of their groups.
        apart: receives the word lists that stand in negative look-arounds.
    """
    listed = len(tree.alternatives) > 1
    parts = []
    for text, alternative in zip(tree.texts, tree.alternatives, strict=True):
        word = listed and _HAN.search(text) and all(isinstance(piece, str) for piece in alternative)
        if word:
            words.append((tree.source, text))
        row = "".join(_piece(piece, words, apart) for piece in alternative)
        parts.append(f"({row})" if word else row)
    return "|".join(parts)


def _piece(piece: "str | Group", words: list[Word], apart: list[Alternation]) -> str:
    if isinstance(piece, str):
        return piece
    if piece.negative:
        apart.append(piece.inner)
        return f"{piece.opening}{piece.inner.source})"
    opening = "(?:" if piece.opening == "(" or piece.opening.startswith("(?P<") else piece.opening
    return f"{opening}{marked(piece.inner, words, apart)})"


def fired(pattern: Pattern[str], texts: Iterable[str]) -> dict[Word, bool]:
    """Every word of a pattern's lists, and whether it takes part in a match in one of the texts."""
    together = "\n\n".join(texts)
    waiting, found = [parse(pattern.pattern)], dict[Word, bool]()
    while waiting:
        words: list[Word] = []
        tree = waiting.pop()
        compiled = re.compile(marked(tree, words, waiting), pattern.flags)
        hit = set()
        for match in compiled.finditer(together):
            hit.update(number for number, group in enumerate(match.groups()) if group is not None)
        for number, word in enumerate(words):
            found[word] = found.get(word, False) or number in hit
    return found


@cache
def texts_of(norm: str) -> tuple[str, ...]:
    """The texts of a norm's cases; of all cases for the empty name."""
    return tuple(
        "\n".join((case.options.get("title", ""), case.document().text))
        for _, written in all_cases()
        if norm in ("", written.norm)
        for case in written.one_by_one()
    )


@cache
def texts_of_papers() -> tuple[str, ...]:
    """The cases of all norms, and the words of the tests of special papers."""
    words = [
        node.value
        for path in sorted(PAPER_TESTS.glob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    return (*texts_of(""), *words)


def patterns() -> Iterator[tuple[str, Pattern[str]]]:
    """Every pattern with its norm, with ``words`` where norms share the module, or with ``papers``."""
    modules = {item.run.__module__: item.norm.id for item in all_checks()}
    own = dict(modules)
    for name in modules:
        for member in vars(importlib.import_module(name)).values():
            shared = getattr(member, "__module__", "")
            if (
                shared.startswith("jianfu.checks.")
                and shared not in modules
                and shared != "jianfu.checks.check"
            ):
                own[shared] = "words"
    own |= {module.name: "papers" for module in pkgutil.iter_modules(papers.__path__, f"{papers.__name__}.")}
    for name, norm in own.items():
        for member in vars(importlib.import_module(name)).values():
            if isinstance(member, Pattern):
                yield norm, member


def unfired() -> dict[str, list[Word]]:
    """The words no case fires, by norm; a list that several patterns hold is one list."""
    everywhere: dict[Word, bool] = {}
    owner: dict[Word, str] = {}
    for norm, pattern in patterns():
        texts = texts_of_papers() if norm == "papers" else texts_of("" if norm == "words" else norm)
        for word, hit in fired(pattern, texts).items():
            everywhere[word] = everywhere.get(word, False) or hit
            owner.setdefault(word, norm)
    left: dict[str, list[Word]] = {}
    for word, hit in everywhere.items():
        if not hit:
            left.setdefault(owner[word], []).append(word)
    print(f"{len(everywhere)} words, {sum(everywhere.values())} fire", file=sys.stderr)
    return left


def main() -> int:
    """Prints; the exit code is 1 when a word of the named norms (all when none is named) does not fire."""
    left = unfired()
    wanted = sys.argv[1:]
    for norm in wanted:
        for source, word in left.get(norm, []):
            print(f"{norm}\t{word}\tin {source[:80]}")
    if not wanted:
        for norm, words in left.items():
            print(norm, len(words))
    return 1 if any(left.get(norm) for norm in (wanted or left)) else 0


if __name__ == "__main__":
    raise SystemExit(main())
