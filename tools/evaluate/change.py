"""What a change makes appear or vanish on real papers that nobody labelled, norm by norm, with the words.

Compared is the program as it stands with the last commit, or, when nothing of it is changed, the last commit with
the one before. What that commit finds is told by running it, in a folder of its own, and kept in ``.cache``
by its hash. Both folders, ``.cache`` and ``out``, hold words of the papers and are not part of the project.
"""

import hashlib
import io
import json
import subprocess
import sys
import tarfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.progress import track

from jianfu.law import the_law
from tools.evaluate.rows import LABELLED, ROOT, UNLABELLED, alarms, screen
from tools.evaluate.scoring import Offsets, Predicted, Row, overlap

CACHE = ROOT / ".cache/corpus"
WORDS = ROOT / "out/corpus-change.md"

_CONTEXT = 40  # characters on either side
_PROGRAM = ("jianfu", "tools/evaluate", ":!jianfu/audit/measured.tsv")  # what decides on findings
_LONGEST = 200  # characters of a passage that are shown


class IncomparableError(Exception):
    """There is no earlier program to compare with; the message says why."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One finding on a paper of the corpus.

    Attributes:
        document: id of the paper.
        norm: id of the norm.
        verdict: the verdict.
        start: offset of the words; None for the whole paper.
        end: offset behind them.
        before: what stands before the words.
        words: the words.
        after: what stands behind them.
    """

    document: str
    norm: str
    verdict: str
    start: int | None
    end: int | None
    before: str
    words: str
    after: str

    @property
    def place(self) -> Offsets | None:
        """Where it stands; None for the whole paper."""
        return None if self.start is None or self.end is None else (self.start, self.end)


@dataclass(frozen=True, slots=True)
class Found:
    """What was found on one paper, and what crashed on it."""

    document: str
    findings: tuple[Seen, ...]
    crashed: tuple[str, ...]


def found_on(row: Row) -> Found:
    """Screens one paper; whatever goes wrong is told, not raised."""
    try:
        screening = screen(row)
    except Exception as error:  # one paper must not end the run over all
        return Found(row["id"], (), (f"{type(error).__name__}: {error}",))
    text = screening.reading.text
    seen = tuple(_seen(row["id"], item, text) for item in alarms(screening))
    crashed = (f"{item.norm} {item.reason}" for item in screening.not_evaluated if "检查出错" in item.reason)
    return Found(row["id"], seen, tuple(crashed))


def _seen(document: str, item: Predicted, text: str) -> Seen:
    verdict = item.finding.verdict if item.finding else ""
    if item.place is None:
        return Seen(document, item.norm, verdict, None, None, "", "", "")
    start, end = item.place
    before, after = text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT]
    return Seen(document, item.norm, verdict, start, end, before, text[start:end], after)


def found_on_all(rows: Sequence[Row], screened: Callable[[Row], Found] = found_on) -> Iterator[Found]:
    """Screens papers on every core, in their order; one that ends its process costs itself only."""
    done = 0
    try:
        with ProcessPoolExecutor() as pool:
            for found in pool.map(screened, rows, chunksize=4):
                yield found
                done += 1
    except BrokenProcessPool:
        for row in rows[done:]:
            with ProcessPoolExecutor(1) as pool:
                try:
                    yield pool.submit(screened, row).result()
                except BrokenProcessPool:
                    yield Found(row["id"], (), ("its process ended",))


def write_found(rows: Sequence[Row], target: Path, *, told: str) -> None:
    """Writes what is found on papers as JSON lines, with a bar of progress where there is a terminal.

    Args:
        rows: the papers.
        target: where to; written only once everything is found.
        told: what the bar is called.
    """
    console = Console(stderr=True)
    found = track(
        found_on_all(rows), told, len(rows), console=console, transient=True, disable=not console.is_terminal
    )
    lines = "".join(json.dumps(asdict(item), ensure_ascii=False) + "\n" for item in found)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(lines, encoding="utf-8")


def read_found(source: Path) -> list[Found]:
    """Reads what ``write_found`` wrote."""
    rows = map(json.loads, source.read_text(encoding="utf-8").splitlines())
    return [
        Found(row["document"], tuple(Seen(**seen) for seen in row["findings"]), tuple(row["crashed"]))
        for row in rows
    ]


# ---- two programs beside each other


@dataclass(frozen=True)
class Change:
    """What differs between two programs over the same papers.

    Attributes:
        base: the earlier program: hash of the commit and its subject.
        current: the later one, in Chinese.
        papers: how many there are.
        before: findings of the earlier program by norm.
        after: findings of the later one by norm.
        appeared: what the later one finds and the earlier does not.
        vanished: what the earlier one finds and the later does not.
        turned: findings of both whose verdict differs, earlier and later.
        crashed: what crashed in the later one: paper and words.
    """

    base: str
    current: str
    papers: int
    before: Counter[str]
    after: Counter[str]
    appeared: tuple[Seen, ...]
    vanished: tuple[Seen, ...]
    turned: tuple[tuple[Seen, Seen], ...]
    crashed: tuple[tuple[str, str], ...]


def compare(
    before: Sequence[Found],
    after: Sequence[Found],
    norms: Iterable[str],
    *,
    base: str = "",
    current: str = "",
) -> Change:
    """Sets the findings of two programs beside each other.

    Findings of a norm on a paper are the same when they stand at the same place or else overlap by a third of
    the shorter one, each paired once.
    """
    kept = set(norms)
    old = [seen for found in before for seen in found.findings if seen.norm in kept]
    new = [seen for found in after for seen in found.findings if seen.norm in kept]
    pairs = list(_pairs(old, new))
    known, still = {id(one) for one, _ in pairs}, {id(other) for _, other in pairs}
    return Change(
        base,
        current,
        len(after),
        Counter(seen.norm for seen in old),
        Counter(seen.norm for seen in new),
        tuple(seen for seen in new if id(seen) not in still),
        tuple(seen for seen in old if id(seen) not in known),
        tuple((one, other) for one, other in pairs if one.verdict != other.verdict),
        tuple((found.document, words) for found in after for words in found.crashed),
    )


def _pairs(old: Iterable[Seen], new: Sequence[Seen]) -> Iterator[tuple[Seen, Seen]]:
    left: dict[tuple[str, str], list[Seen]] = {}
    for seen in old:
        left.setdefault((seen.document, seen.norm), []).append(seen)
    open_ = list(new)
    for same in (_at_the_same_place, _overlapping):
        unpaired = []
        for seen in open_:
            candidates = left.get((seen.document, seen.norm), [])
            match = next((one for one in candidates if same(one, seen)), None)
            if match:
                candidates.remove(match)
                yield match, seen
            else:
                unpaired.append(seen)
        open_ = unpaired


def _at_the_same_place(one: Seen, other: Seen) -> bool:
    return one.place == other.place


def _overlapping(one: Seen, other: Seen) -> bool:
    return bool(one.place and other.place and overlap(one.place, other.place))


def change(rows: Sequence[Row], norms: Iterable[str], data: Path) -> Change:
    """Compares the program as it stands with an earlier commit over papers.

    Args:
        rows: the papers.
        norms: the norms to look at.
        data: the folder the papers come from; the earlier program reads them there itself.

    Raises:
        IncomparableError: there is no earlier commit, or it cannot be run.
    """
    altered = bool(_git("status", "--porcelain", "--", *_PROGRAM))
    commit = _git("rev-parse", "--verify", "--quiet", "HEAD" if altered else "HEAD~1")
    current = "现有改动" if altered else f"提交{_named('HEAD')}"
    before = _found_by(commit, data)
    with TemporaryDirectory() as folder:
        target = Path(folder) / "found.jsonl"
        write_found(rows, target, told="as it stands")
        after = read_found(target)
    return compare(before, after, norms, base=_named(commit), current=current)


def _git(*words: str) -> str:
    try:
        run = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)  # noqa: S603, S607
    except (OSError, subprocess.CalledProcessError) as error:
        told = getattr(error, "stderr", "") or str(error)
        raise IncomparableError(f"git {words[0]}: {told.strip()}") from error
    return run.stdout.strip()


def _named(commit: str) -> str:
    return _git("log", "-1", "--format=%h", commit)


def _found_by(commit: str, data: Path) -> list[Found]:
    """What a commit finds, from the cache or by running it."""
    papers = hashlib.sha256(b"".join((data / name).read_bytes() for name in (UNLABELLED, LABELLED)))
    kept = CACHE / f"{commit}-{papers.hexdigest()[:12]}.jsonl"
    if not kept.exists():
        kept.parent.mkdir(parents=True, exist_ok=True)
        archive = subprocess.run(["git", "archive", commit], cwd=ROOT, capture_output=True, check=True).stdout  # noqa: S603, S607
        with TemporaryDirectory() as folder:
            with tarfile.open(fileobj=io.BytesIO(archive)) as tree:
                tree.extractall(folder, filter="data")
            run = subprocess.run(  # noqa: S603
                [
                    sys.executable,
                    "-m",
                    "tools.evaluate",
                    "--found",
                    str(kept.resolve()),
                    "--data",
                    str(data.resolve()),
                ],
                cwd=folder,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE if not sys.stderr.isatty() else None,
                encoding="utf-8",
                check=False,
            )
        if run.returncode or not kept.exists():
            told = (run.stderr or "").strip().splitlines()
            raise IncomparableError(f"{commit[:7]} cannot be run: {told[-1] if told else run.returncode}")
    return read_found(kept)


# ---- on paper


def summary(of: Change) -> list[str]:
    """The counts by norm as lines of Markdown, in Chinese; no words of a paper."""
    lines = [
        f"未标注的真实公文{of.papers}份；{of.current}与提交{of.base}相比："
        f"出现{len(of.appeared)}处，消失{len(of.vanished)}处，判断改变{len(of.turned)}处，"
        f"检查出错{len(of.crashed)}处。",
        "",
        "| 条款 | 此前 | 现在 | 出现 | 消失 | 判断改变 |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    appeared, vanished = (Counter(seen.norm for seen in seen_) for seen_ in (of.appeared, of.vanished))
    turned = Counter(seen.norm for _, seen in of.turned)
    for norm in the_law().norms:
        if of.before[norm] or of.after[norm]:
            counts = of.before[norm], of.after[norm], appeared[norm], vanished[norm], turned[norm]
            lines.append("| " + " | ".join(map(str, (norm, *counts))) + " |")
    return lines


def in_words(of: Change) -> str:
    """Every difference with its words in context, norm by norm, as Markdown: for reading, not for keeping."""
    lines = ["# 真实公文上的变化", "", *summary(of)]
    for document, words in of.crashed:
        lines += ["", f"- 出错 {document} {words}"]
    entries = [("出现", seen, seen.verdict) for seen in of.appeared]
    entries += [("消失", seen, seen.verdict) for seen in of.vanished]
    entries += [("判断改变", seen, f"{one.verdict} → {seen.verdict}") for one, seen in of.turned]
    for norm in the_law().norms.values():
        own = [entry for entry in entries if entry[1].norm == norm.id]
        if own:
            lines += ["", f"## {norm.id} {norm.quote}", ""]
            lines += [f"- {kind} {seen.document} {verdict}：{_quoted(seen)}" for kind, seen, verdict in own]
    return "\n".join(lines) + "\n"


def _quoted(seen: Seen) -> str:
    if seen.place is None:
        return "（全文）"
    words = seen.words if len(seen.words) <= _LONGEST else f"{seen.words[:_LONGEST]}…"
    return "⏎".join(f"…{seen.before}【{words}】{seen.after}…".split())


def write_words(of: Change) -> Path:
    """Writes ``out/corpus-change.md`` and returns its path."""
    WORDS.parent.mkdir(parents=True, exist_ok=True)
    WORDS.write_text(in_words(of), encoding="utf-8")
    return WORDS
