"""Shows which words of the checks' word lists no case fires.

``python -m tools.word_coverage`` counts them, norm by norm; ``python -m tools.word_coverage 8.13`` lists those of
a norm, ``words`` those of the lists that several checks share, ``papers`` those by which special papers are
read. A word list is an alternation in a pattern of a check's or paper's module; its words are the alternatives
that hold no further group. A word fires when it takes part in a match in one of the texts, each searched alone:
the cases of its norm; for papers also the words of their tests, with the parameters where they stand in a
sentence. What stands in a negative look-around fires when it occurs in the texts at all.
"""

import ast
import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cache
from itertools import product
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


def words_of(pattern: Pattern[str]) -> Iterator[tuple[Pattern[str], list[Word]]]:
    """The pattern, and each word list in its negative look-arounds, with a group around each of its words."""
    waiting = [parse(pattern.pattern)]
    while waiting:
        words: list[Word] = []
        tree = waiting.pop()
        yield re.compile(marked(tree, words, waiting), pattern.flags), words


def fired(pattern: Pattern[str], words: Sequence[Word], wanted: Set[Word], texts: Sequence[str]) -> set[Word]:
    """The words that take part in a match in one of the texts.

    Args:
        pattern: has a group around each word.
        words: the words, in the order of their groups.
        wanted: the words that are looked for; others are told where they are met.
        texts: searched one by one, as far as they hold a word that is still wanted.
    """
    hit, searched = set[Word](), set[str]()
    for word in words:
        if word in hit or word not in wanted:
            continue
        alone = re.compile(word[1], pattern.flags)
        for text in filter(alone.search, texts):
            if text in searched:
                continue
            searched.add(text)
            for match in pattern.finditer(text):
                hit.update(other for place, other in enumerate(words, start=1) if match[place] is not None)
            if word in hit:
                break
    return hit


@cache
def texts_of_cases() -> dict[str, tuple[str, ...]]:
    """The texts of the cases, and the words that ``each`` lists by themselves as a heading has them, by norm."""
    texts: dict[str, list[str]] = {}
    for _, written in all_cases():
        texts.setdefault(written.norm, []).extend(written.options.get("each", "").split(" / "))
        for case in written.one_by_one():
            told = "\n".join((case.options.get("title", ""), case.document().text))
            texts[written.norm].append(told)
    return {norm: tuple(told) for norm, told in texts.items()}


@cache
def texts_of_tests(module: str) -> tuple[str, ...]:
    """The words that stand in a test's module, and its sentences with each row of parameters filled in."""
    test = importlib.import_module(module)
    tree = ast.parse(Path(str(test.__file__)).read_text(encoding="utf-8"))
    texts = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    for function in tree.body:
        if isinstance(function, ast.FunctionDef):
            sentences = [node for node in ast.walk(function) if isinstance(node, ast.JoinedStr)]
            for row in _rows(getattr(test, function.name)):
                texts += [value for value in row.values() if isinstance(value, str)]
                texts += [_filled(sentence, row) for sentence in sentences]
    return tuple(dict.fromkeys(texts))


def _rows(test: object) -> Iterator[dict[str, object]]:
    """The parameters a test is run with, each time by their names."""
    marks = [mark for mark in getattr(test, "pytestmark", []) if mark.name == "parametrize"]
    names = [mark.args[0].split(",") if isinstance(mark.args[0], str) else mark.args[0] for mark in marks]
    for chosen in product(*(mark.args[1] for mark in marks)):
        row: dict[str, object] = {}
        for told, values in zip(names, chosen, strict=True):
            row |= zip(told, values if len(told) > 1 else (values,), strict=True)
        yield row


def _filled(sentence: ast.JoinedStr, row: Mapping[str, object]) -> str:
    """A sentence with its parameters; what else is worked out in it is left out."""
    parts = []
    for part in sentence.values:
        if isinstance(part, ast.Constant):
            parts.append(str(part.value))
        elif isinstance(part, ast.FormattedValue) and isinstance(part.value, ast.Name):
            parts.append(str(row.get(part.value.id, "")))
    return "".join(parts)


@cache
def texts_for(norm: str, module: str) -> Sequence[Sequence[str]]:
    """What is searched for the words of a module: first where they are likeliest to fire, then the rest."""
    cases = texts_of_cases()
    everything = [text for texts in cases.values() for text in texts]
    if norm == "papers":
        tests = [f"tests.documents.papers.{path.stem}" for path in sorted(PAPER_TESTS.glob("*.py"))]
        own = f"tests.documents.papers.test_{module.rpartition('.')[2]}"
        others = [text for name in tests if name != own for text in texts_of_tests(name)]
        return texts_of_tests(own) if own in tests else (), [*others, *everything]
    return (), everything if norm == "words" else cases.get(norm, ())


def patterns() -> Iterator[tuple[str, str, Pattern[str]]]:
    """Every pattern with its norm (``words`` where norms share it, ``papers`` where papers do) and its module."""
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
                yield norm, name, member


def unfired() -> dict[str, list[Word]]:
    """The words no case fires, by norm; a list that several patterns hold is one list."""
    owner: dict[Word, str] = {}
    lists = []
    for norm, module, pattern in patterns():
        for with_groups, words in words_of(pattern):
            lists.append((with_groups, words, texts_for(norm, module)))
            for word in words:
                owner.setdefault(word, norm)
    left = set(owner)
    for stage in (0, 1):
        for with_groups, words, texts in lists:
            left -= fired(with_groups, words, left, texts[stage])
    print(f"{len(owner)} words, {len(owner) - len(left)} fire", file=sys.stderr)
    by_norm: dict[str, list[Word]] = {}
    for word, norm in owner.items():
        if word in left:
            by_norm.setdefault(norm, []).append(word)
    return by_norm


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
