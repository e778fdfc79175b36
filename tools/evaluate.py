"""Measures what jianfu finds on labelled real documents, on hard negatives and on an unlabelled corpus.

``python -m tools.evaluate`` prints the figures; ``--errors --norm 3.3`` shows every miss and false alarm of a
norm in its context; ``--corpus --norm 3.3 --show 20`` shows samples of what a check fires on where nobody
labelled; ``--write`` renews ``docs/accuracy.md``. The documents are not part of the project: they are looked
for in ``../shared/data`` beside the repository, and without them there is nothing to measure. How it counts
stands in ``tools/scoring.py``. Findings that the text itself shows to be approved (``excused``) are no alarms
and are not counted.
"""

import argparse
import csv
import json
import logging
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from pathlib import Path
from time import perf_counter
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from jianfu.audit.finding import Screening
from jianfu.audit.screen import screen_reading
from jianfu.checks.check import all_checks
from jianfu.documents.office import Level
from jianfu.documents.read import read_document
from jianfu.documents.reading import Reading
from jianfu.documents.understand import understand
from jianfu.documents.voice import voice_of
from jianfu.law import Verdict, the_law
from tools.scoring import (
    SEED,
    WHOLE_DOCUMENT,
    Case,
    Label,
    Offsets,
    Predicted,
    Row,
    Tally,
    document_tally,
    false_alarms,
    interval,
    missed,
    near_miss_hits,
    overlap,
    passage_tally,
    places,
)

ROOT = Path(__file__).parents[1]
DATA = ROOT / "../shared/data"
REPORT = ROOT / "docs/accuracy.md"

LISTED = tuple(
    """1.5 1.7 2.1 2.2 2.4 2.5 3.3 3.4 5.3 6.2 6.5 6.6 8.2 8.3 8.4 8.13 8.14 8.15 8.16 8.17 9.6 10.1 10.2 12.5
    12.6 12.8 13.5 14.1 14.2 14.3 14.4 14.5 14.6 15.3 16.2 17.2 17.3 17.4 19.2 19.3 19.4 20.6 21.1""".split()  # noqa: SIM905
)
"""The norms that are to be checked well first."""

REVIEWERS_PAIRS, REVIEWERS_PASSAGES = 0.84, 0.80
"""How far the two reviewers of the labelled documents agree with each other (F1)."""

_CONTEXT = 60
_SAME = 100  # characters at the beginning that tell two documents apart


# ---- running the program


def rows_of(name: str, folder: Path = DATA) -> list[Row]:
    """The rows of a file of JSON lines. Raises FileNotFoundError."""
    with (folder / name).open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def unlabelled(others: Iterable[Row], labelled: Iterable[Row]) -> list[Row]:
    """The rows of the corpus that are not labelled documents under another id."""

    def words(row: Row) -> str:
        return re.sub(r"\W", "", str(row["text"]))[:_SAME]

    known = {words(row) for row in labelled}
    return [row for row in others if words(row) not in known]


def full_text(row: Row) -> str:
    """The text with its title in front, unless it begins with it."""
    title, text = str(row["title"] or ""), str(row["text"])
    begins = re.sub(r"\s", "", text).startswith(re.sub(r"\s", "", title))
    return text if begins else f"{title}\n{text}"


def screen(row: Row, *, issuer_given: bool = False) -> Screening:
    """Screens a row the way a user's file is screened.

    Args:
        row: ``title``, ``text``, ``issuer``, ``issuer_level``, ``id``.
        issuer_given: tell the program issuer and level, as ``--issuer`` and ``--issuer-level`` do.
    """
    document = read_document(full_text(row).encode(), f"{row['id']}.txt")
    if issuer_given:
        level = row.get("issuer_level")
        reading = understand(
            document,
            issuer=row.get("issuer") or "",
            issuer_level=Level[level.upper()] if level else None,
        )
    else:
        reading = understand(document)
    return screen_reading(reading, as_if_in_force=True)


def alarms(screening: Screening) -> tuple[Predicted, ...]:
    """The findings that count as predictions: all but those the text shows to be approved."""
    return tuple(
        Predicted(item.norm.id, (item.span.start, item.span.end) if item.span else None, item)
        for item in screening.findings
        if item.verdict is not Verdict.EXCUSED
    )


def judged(row: Row, screening: Screening) -> Case:
    """Sets a screening beside the labels of its row."""
    text = screening.reading.text
    title = re.sub(r"\s", "", str(row["title"] or ""))

    def label(item: Row, required: bool) -> Label:
        quote = item["quote"]
        whole = item["norm"] in WHOLE_DOCUMENT or re.sub(r"\s", "", quote) in title
        return Label(item["norm"], quote, required, places(quote, text), whole, item.get("why", ""))

    return Case(
        row["id"],
        tuple(label(item, item["required"]) for item in row["findings"]),
        tuple(
            Label(item["norm"], item["quote"], False, places(item["quote"], text), why=item.get("why", ""))
            for item in row["near_misses"]
        ),
        alarms(screening),
        row,
        screening,
    )


# ---- printing


console = Console(soft_wrap=True, highlight=False)

MISSED = Text("  MISSED         ", "bold magenta")
FALSE_ALARM = Text("  FALSE ALARM    ", "red")
NEAR_MISS_HIT = Text("  NEAR MISS HIT  ", "bold red")
SAMPLE = Text("  · ", "cyan")


def say(number: float | None) -> str:
    """A share with two digits, or a dash for unknown."""
    return "–" if number is None else f"{number:.2f}"


def headline(name: str, tallies: Sequence[Tally]) -> str:
    """One line: precision, recall and F1 with intervals and counts."""
    total = sum(tallies, Tally())

    def figure(of: Callable[[Tally], float | None]) -> str:
        bounds = interval(tallies, of)
        return say(of(total)) + (f" [{bounds[0]:.2f}–{bounds[1]:.2f}]" if bounds else "")

    return (
        f"{name:<34} precision {figure(attrgetter('precision'))} ({total.right}/{total.predicted})"
        f"  recall {figure(attrgetter('recall'))} ({total.found}/{total.required})  F1 {say(total.f1)}"
    )


def context(text: str, place: Offsets) -> Text:
    """The passage, marked, with its surroundings on one line."""
    start, end = place
    line = Text("      …")
    line.append(_flat(text[max(0, start - _CONTEXT) : start]), "dim")
    line.append(f"【{_flat(text[start:end])}】", "bold yellow")
    line.append(_flat(text[end : end + _CONTEXT]), "dim")
    line.append("…")
    return line


def _flat(words: str) -> str:
    return re.sub(r"\s+", "⏎", words)


def circumstances(reading: Reading, place: Offsets | None) -> str:
    """What the program made of the place: voice, and whether it stands in the body at all."""
    known = [f"{reading.direction}/{reading.purpose}/{reading.document_class}"]
    if not reading.binds_lower_offices:
        known.append("BINDS NO LOWER OFFICE")
    if place and reading.clauses:
        clause = reading.clause_at(place[0])
        known.append(f"voice {voice_of(reading.text, clause, place[0])}")
        start, end = reading.elements.body
        if not start <= place[0] < end:
            in_annex = any(a <= place[0] < b for a, b in reading.elements.annexes)
            known.append("in an annex" if in_annex else "OUTSIDE THE BODY")
    return " · ".join(known)


def print_predicted(mark: Text, name: str, item: Predicted, reading: Reading, note: str = "") -> None:
    """Prints a finding with its context."""
    head = mark.copy()
    head.append(f"{name} {item.norm}", "bold")
    verdict = item.finding.verdict if item.finding else ""
    head.append(f"  {verdict} · {circumstances(reading, item.place)}{note}", "dim")
    console.print(head)
    if item.place:
        console.print(context(reading.text, item.place))
    if item.finding:
        saw = item.finding.saw + (f"（{item.finding.limit}）" if item.finding.limit else "")
        console.print(f"      saw {saw}", style="dim")


def print_errors(cases: Sequence[Case], norms: Iterable[str]) -> None:
    """Prints every false alarm, missed passage and near-miss hit, norm by norm."""
    for norm in norms:
        hits = {id(item): label for case in cases for label, item in near_miss_hits(case)}
        wrong = [(case, item) for case in cases for item in false_alarms(case) if item.norm == norm]
        lost = [(case, label) for case in cases for label in missed(case) if label.norm == norm]
        if not wrong and not lost:
            continue
        total = sum((document_tally(case, [norm]) for case in cases), Tally())
        console.rule(
            f"[bold]{norm}[/]  precision {say(total.precision)}  recall {say(total.recall)}", align="left"
        )
        console.print(f"  {the_law().norms[norm].quote}", style="italic")
        for case, label in lost:
            elsewhere = any(item.norm == norm for item in case.predicted)
            place = label.places[0] if label.places else None
            head = MISSED.copy()
            head.append(f"{case.id} {norm}", "bold")
            note = " · found elsewhere in it" if elsewhere else ""
            head.append(f"  {circumstances(case.reading, place)}{note}", "dim")
            console.print(head)
            console.print(context(case.reading.text, place) if place else f"      {label.quote}")
        for case, item in wrong:
            near = hits.get(id(item))
            labelled = any(label.norm == norm for label in case.labels)
            note = " · the norm is labelled elsewhere in it" if labelled else ""
            mark = NEAR_MISS_HIT if near else FALSE_ALARM
            print_predicted(mark, case.id, item, case.reading, note)
            if near:
                console.print(f"      reviewer: {near.why}", style="green")


def print_norms(cases: Sequence[Case], norms: Sequence[str]) -> None:
    """Prints the table of norms, document × norm, with passages beside it."""
    checked = {item.norm.id for item in all_checks()}
    table = Table(title="document × norm, and passages", title_justify="left")
    columns = ("norm", "labels", "required", "predicted", "right", "precision", "recall", "F1", "│",
               "passages", "right", "found")  # fmt: skip
    for column in columns:
        table.add_column(column, justify="left" if column == "norm" else "right", no_wrap=True)
    for norm in norms:
        total = sum((document_tally(case, [norm]) for case in cases), Tally())
        passages = sum((passage_tally(case, [norm]) for case in cases), Tally())
        if not total.labelled and not total.predicted:
            continue
        counts = [str(n) for n in (total.labelled, total.required, total.predicted, total.right)]
        name = norm + ("" if norm in LISTED else " +") + ("" if norm in checked else " no check")
        table.add_row(
            name, *counts, say(total.precision), say(total.recall), say(total.f1), "│",
            str(passages.predicted), str(passages.right), f"{passages.found}/{passages.required}",
        )  # fmt: skip
    Console(width=120, highlight=False).print(table)
    console.print("+ checked though not listed; labelled norms that are neither are left out\n", style="dim")


def agreement(cases: Sequence[Case]) -> dict[str, str]:
    """How the reading agrees with the labels: demands, class, purpose, issuer's level: for information."""
    required = found = predicted = right = 0
    same: Counter[str] = Counter()
    for case in cases:
        labelled = [(item, places(item["quote"], case.reading.text)) for item in case.row["demands"]]
        ours = [(demand.start, demand.end) for demand in case.reading.demands]
        every = [place for _, spots in labelled for place in spots]
        both = [spots for item, spots in labelled if item["annotators"] > 1]
        predicted += len(ours)
        right += sum(any(overlap(place, demand) for place in every) for demand in ours)
        required += len(both)
        found += sum(any(overlap(place, demand) for place in spots for demand in ours) for spots in both)
        level = case.reading.issuer.level
        same["class"] += case.reading.document_class in _options(case.row["class"])
        same["purpose"] += case.reading.purpose in _options(case.row["purpose"])
        same["level of the issuer"] += level is not None and level.word == case.row["issuer_level"]
        same["addressed down"] += case.reading.binds_lower_offices == case.row["addressed_down"]
    demands = Tally(required, required, predicted, right, found)
    words = (
        f"precision {say(demands.precision)} ({right}/{predicted}), "
        f"recall {say(demands.recall)} ({found}/{required} named by both reviewers)"
    )
    return {"demands": words} | {name: f"{count}/{len(cases)}" for name, count in same.items()}


def _options(label: str | list[str]) -> list[str]:
    return [label] if isinstance(label, str) else label


def print_agreement(cases: Sequence[Case], norms: Sequence[str]) -> None:
    """Prints near misses, what was excused, labels that cannot be found, and how the reading agrees."""
    hits = [label for case in cases for label, _ in near_miss_hits(case) if label.norm in norms]
    near = [label for case in cases for label in case.near_misses if label.norm in norms]
    excused = sum(f.verdict is Verdict.EXCUSED for case in cases for f in case.screened.findings)
    console.print(f"near misses hit: {len(hits)} of {len(near)}; excused by the text, not counted: {excused}")
    for case in cases:
        for label in case.labels:
            if not label.places:
                console.print(f"LABEL NOT LOCATED in {case.id}: {label.quote}", style="bold red")
    for name, words in agreement(cases).items():
        console.print(f"for information, {name}: {words}", style="dim")


@dataclass(frozen=True)
class Negatives:
    """What was screened that must stay silent, and what did not."""

    documents: int
    characters: int
    alarms: tuple[tuple[str, Predicted, Reading], ...]
    law_alarms: int

    @property
    def rate(self) -> float:
        """False alarms per 10,000 characters."""
        return 10_000 * len(self.alarms) / self.characters if self.characters else 0.0


def negatives(labelled: Sequence[Row], others: Sequence[Row], norms: Iterable[str]) -> Negatives:
    """Screens the hard negatives: papers that bind nobody below, news, and the Provisions themselves.

    The Provisions' own text counts among the characters and by itself: it must give no finding.
    """
    kept = set(norms)
    law = the_law()
    rows = [row for row in labelled if not row["addressed_down"]]
    rows += [row for row in others if row["genre"] in ("formalism-news", "lookalike-news")]
    rows.append({"id": "the Provisions", "title": law.title, "text": law.text})
    found, characters, of_law = [], 0, 0
    for row in rows:
        screening = screen(row)
        characters += len(re.sub(r"\s", "", screening.reading.text))
        hits = [(row["id"], item, screening.reading) for item in alarms(screening) if item.norm in kept]
        found += hits
        of_law = len(hits)  # the law comes last
    return Negatives(len(rows), characters, tuple(found), of_law)


def print_crashes(screenings: Iterable[Screening]) -> None:
    """Prints which checks crashed, and how often; the traceback is in the log above."""
    crashed = Counter(
        f"{item.norm}: {item.reason}"
        for screening in screenings
        for item in screening.not_evaluated
        if item.reason.startswith("检查出错")
    )
    for words, count in crashed.most_common():
        console.print(f"CRASHED in {count} documents  {words}", style="bold red")


def print_figures(blind: Sequence[Case], told: Sequence[Case], sets: dict[str, Sequence[str]]) -> None:
    """Prints the headline figures for each set of norms, without and with the issuer given."""
    console.print(
        f"{len(blind)} documents; two reviewers agree with F1 {REVIEWERS_PAIRS} on document × norm and "
        f"{REVIEWERS_PASSAGES} on passages: more than that here is fit, not skill",
        style="bold",
    )
    for unit, tally in (("", document_tally), (", passages", passage_tally)):
        for name, norms in sets.items():
            for variant, cases in (("", blind), (", issuer given", told)):
                console.print(headline(name + unit + variant, [tally(case, norms) for case in cases]))


def print_negatives(silent: Negatives) -> None:
    """Prints how often the hard negatives raised a false alarm, and each of them."""
    console.print(
        f"hard negatives: {len(silent.alarms)} false alarms in {silent.documents} texts, {silent.characters} "
        f"characters = {silent.rate:.2f} per 10,000; in the Provisions' own text {silent.law_alarms}"
    )
    for name, item, reading in silent.alarms:
        print_predicted(FALSE_ALARM, name, item, reading)


# ---- the unlabelled corpus


def corpus(rows: Sequence[Row], norms: Sequence[str], show: int, seed: int) -> None:
    """Prints how often each norm fires on unlabelled documents, and samples with their context."""
    documents: Counter[str] = Counter()
    found: dict[str, list[tuple[str, Predicted, Reading]]] = {}
    times: list[float] = []
    screenings = []
    for row in rows:
        began = perf_counter()
        screening = screen(row)
        times.append(perf_counter() - began)
        screenings.append(screening)
        hits = [item for item in alarms(screening) if item.norm in norms]
        documents.update({item.norm for item in hits})
        for item in hits:
            found.setdefault(item.norm, []).append((row["id"], item, screening.reading))
    table = Table(title=f"{len(rows)} unlabelled documents", title_justify="left")
    for column in ("norm", "documents", "findings", "quote of the norm"):
        table.add_column(
            column, justify="right" if column in ("documents", "findings") else "left", no_wrap=True
        )
    for norm in norms:
        if norm in found:
            quote = the_law().norms[norm].quote
            table.add_row(norm, str(documents[norm]), str(len(found[norm])), quote[:40])
    Console(width=120, highlight=False).print(table)
    bound = sum(screening.reading.binds_lower_offices for screening in screenings)
    slow = max(range(len(times)), key=times.__getitem__)
    console.print(
        f"{bound} documents bind lower offices; {1000 * sum(times) / len(times):.1f} ms a document, "
        f"slowest {rows[slow]['id']} {1000 * times[slow]:.0f} ms ({len(rows[slow]['text'])} characters)"
    )
    print_crashes(screenings)
    draw = random.Random(seed)  # noqa: S311 - a sample to read
    for norm in norms if show else ():
        hits_of = found.get(norm, [])
        if hits_of:
            console.rule(f"[bold]{norm}[/]  {min(show, len(hits_of))} of {len(hits_of)}", align="left")
        for name, item, reading in draw.sample(hits_of, min(show, len(hits_of))):
            print_predicted(SAMPLE, name, item, reading)


# ---- results on paper


def outcomes(cases: Sequence[Case], norms: Iterable[str]) -> Iterator[tuple[str, str, str, str]]:
    """Rows ``(outcome, norm, document, words)``, to compare two runs with ``diff``."""
    kept = set(norms)
    for case in cases:
        wrong = {id(item) for item in false_alarms(case)}
        for item in case.predicted:
            if item.norm in kept:
                words = case.reading.text[slice(*item.place)] if item.place else ""
                yield "wrong" if id(item) in wrong else "right", item.norm, case.id, _flat(words)
        for label in missed(case):
            if label.norm in kept:
                yield "missed", label.norm, case.id, _flat(label.quote)


def report(blind: Sequence[Case], told: Sequence[Case], silent: Negatives, checked: Sequence[str]) -> str:
    """The page ``docs/accuracy.md``, in Chinese; it quotes no document."""

    def line(name: str, cases: Sequence[Case], norms: Sequence[str], tally: Any) -> str:
        tallies = [tally(case, norms) for case in cases]
        total = sum(tallies, Tally())
        cells = []
        for figure in (attrgetter("precision"), attrgetter("recall")):
            bounds = interval(tallies, figure)
            cells.append(f"{say(figure(total))}（{bounds[0]:.2f}–{bounds[1]:.2f}）" if bounds else "–")
        return f"| {name} | {cells[0]} | {cells[1]} | {say(total.f1)} |"

    kept = {*LISTED, *checked}
    hits = sum(label.norm in kept for case in blind for label, _ in near_miss_hits(case))
    near = sum(label.norm in kept for case in blind for label in case.near_misses)
    pairs = sum((document_tally(case, LISTED) for case in blind), Tally())
    fitted = (
        "下表高出这个程度，说明规则是对照这些公文调出来的，数字偏乐观：没有见过的文件上做不到。"
        if (pairs.f1 or 0) > REVIEWERS_PAIRS
        else ""
    )
    rows = []
    for norm in sorted({*LISTED, *checked}, key=lambda n: the_law().norms[n].sort_key):
        total = sum((document_tally(case, [norm]) for case in blind), Tally())
        if total.labelled or total.predicted:
            cells = [norm, total.required, total.labelled, total.predicted, total.right]
            rows.append("| " + " | ".join([*map(str, cells), say(total.precision), say(total.recall)]) + " |")
    return "\n".join(
        [
            "# 查得准不准",
            "",
            f"测量日期：{date.today()}。由 `python -m tools.evaluate --write` 生成，不要手改。",
            "",
            f"样本：{len(blind)}份公开的真实公文，每份由两人各自独立标注，再比对。样本小，括号里是按文件重抽样"
            "得到的95%区间。这些公文也是开发时对照用的，不是没有见过的文件。",
            "",
            f"两名标注人彼此的一致程度（F1）：文件×条款{REVIEWERS_PAIRS}，段落{REVIEWERS_PASSAGES}，"
            f"这是没有见过的文件上可以指望的上限。{fitted}",
            "",
            "在没有见过的文件上测得的数字见 [accuracy-unseen.md](accuracy-unseen.md)。",
            "",
            "| 口径 | 准确率 | 召回率 | F1 |",
            "| --- | --- | --- | --- |",
            line("文件×条款，首批条款", blind, LISTED, document_tally),
            line("文件×条款，首批条款，另告知发文机关", told, LISTED, document_tally),
            line("文件×条款，全部已有检查的条款", blind, checked, document_tally),
            line("段落，首批条款", blind, LISTED, passage_tally),
            "",
            "- 准确率：报出的有多少被至少一名标注人认可。",
            "- 召回率：两人都指出、且至少一人有把握的，报出了多少。",
            "- 段落重合达到较短一段的三分之一算对；篇幅、比例一类针对全文的，按条款对。",
            f"- 形似而不该报的段落{near}处，误报{hits}处。",
            f"- 最容易误报的文本{silent.documents}份（新闻、案例通报、法规、《规定》原文），"
            f"共{silent.characters}字：误报{len(silent.alarms)}处，每万字{silent.rate:.2f}处；其中《规定》原文{silent.law_alarms}处。",
            "- 文字来自网页，文号、主送机关、分段有时丢失；约四分之一是2020年疫情期间的应急文件。",
            "",
            "## 逐条（文件×条款，未告知发文机关）",
            "",
            "| 条款 | 必须报出 | 可以报出（含必须） | 报出 | 报对 | 准确率 | 召回率 |",
            "| --- | --- | --- | --- | --- | --- | --- |",
            *rows,
            "",
            "表中没有的条款，样本里既没有标注也没有报出：准不准，不知道。",
            "",
        ]
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the measurement. Returns 0; also when the documents are not there, because CI has none."""
    parser = argparse.ArgumentParser(
        prog="python -m tools.evaluate", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("--norm", nargs="+", metavar="ID", help="only these norms")
    parser.add_argument("--errors", action="store_true", help="show misses and false alarms in context")
    parser.add_argument("--told", action="store_true", help="errors and tables with the issuer given")
    parser.add_argument("--tsv", type=Path, metavar="FILE", help="write every outcome, to compare two runs")
    parser.add_argument("--write", action="store_true", help="renew docs/accuracy.md")
    parser.add_argument("--corpus", action="store_true", help="the unlabelled documents instead")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="with --corpus: N samples a norm")
    parser.add_argument("--seed", type=int, default=SEED, help="of the samples")
    parser.add_argument("--data", type=Path, default=DATA, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    logging.basicConfig(format="%(message)s")
    logging.getLogger("jianfu.audit.screen").setLevel(logging.DEBUG)  # tracebacks of crashed checks
    if not (options.data / "labelled-documents.jsonl").exists():
        print("skipped: no labelled documents beside the repository (../shared/data)")
        return 0

    order = the_law().norms
    checked = [item.norm.id for item in all_checks()]
    norms = options.norm or [norm for norm in order if norm in {*LISTED, *checked}]
    if options.norm and options.write:
        parser.error("--write needs all norms")
    unknown = [norm for norm in norms if norm not in order]
    if unknown:
        parser.error(f"no such norm: {' '.join(unknown)}")
    rows = rows_of("labelled-documents.jsonl", options.data)
    others = unlabelled(rows_of("documents.jsonl", options.data), rows)
    if options.corpus:
        corpus(others, norms, options.show, options.seed)
        return 0

    blind = [judged(row, screen(row)) for row in rows]
    told = [judged(row, screen(row, issuer_given=True)) for row in rows]
    shown = told if options.told else blind
    silent = negatives(rows, others, norms)
    print_crashes(case.screened for case in blind)
    if options.errors:
        print_errors(shown, norms)
    print_norms(shown, norms)
    sets = {"given norms": norms} if options.norm else {"listed norms": LISTED, "all checked norms": checked}
    print_figures(blind, told, sets)
    print_agreement(shown, norms)
    print_negatives(silent)
    if options.tsv:
        with options.tsv.open("w", encoding="utf-8", newline="") as target:
            csv.writer(target, delimiter="\t", lineterminator="\n").writerows(outcomes(shown, norms))
    if options.write:
        REPORT.parent.mkdir(exist_ok=True)
        REPORT.write_text(report(blind, told, silent, checked), encoding="utf-8")
        console.print(f"written: {REPORT.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
