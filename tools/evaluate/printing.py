"""The figures and the errors on the terminal."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter

from rich.console import Console
from rich.table import Table
from rich.text import Text

from jianfu.audit.finding import Screening
from jianfu.audit.measured import Tally
from jianfu.checks.check import all_checks
from jianfu.documents.reading import Reading
from jianfu.documents.voice import voice_of
from jianfu.law import Verdict, the_law
from tools.evaluate.rows import Negatives
from tools.evaluate.scoring import (
    REVIEWERS_PAIRS,
    REVIEWERS_PASSAGES,
    Case,
    Offsets,
    Predicted,
    document_tally,
    false_alarms,
    interval,
    missed,
    near_miss_hits,
    overlap,
    passage_tally,
    places,
)

_CONTEXT = 60

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
    line.append(flat(text[max(0, start - _CONTEXT) : start]), "dim")
    line.append(f"【{flat(text[start:end])}】", "bold yellow")
    line.append(flat(text[end : end + _CONTEXT]), "dim")
    line.append("…")
    return line


def flat(words: str) -> str:
    """Words on one line."""
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
        name = norm + ("" if norm in checked else " no check")
        table.add_row(
            name, *counts, say(total.precision), say(total.recall), say(total.f1), "│",
            str(passages.predicted), str(passages.right), f"{passages.found}/{passages.required}",
        )  # fmt: skip
    Console(width=120, highlight=False).print(table)
    console.print("norms without label and prediction are left out\n", style="dim")


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


def print_figures(blind: Sequence[Case], told: Sequence[Case], norms: Sequence[str]) -> None:
    """Prints the headline figures, without and with the issuer given."""
    console.print(
        f"{len(blind)} documents, {len(norms)} norms; two reviewers agree with F1 {REVIEWERS_PAIRS} on "
        f"document × norm and {REVIEWERS_PASSAGES} on passages: more than that here is fit, not skill",
        style="bold",
    )
    for unit, tally in (("document × norm", document_tally), ("passages", passage_tally)):
        for variant, cases in (("", blind), (", issuer given", told)):
            console.print(headline(unit + variant, [tally(case, norms) for case in cases]))


def print_negatives(silent: Negatives) -> None:
    """Prints how often the hard negatives raised a false alarm, and each of them."""
    console.print(
        f"hard negatives: {len(silent.alarms)} false alarms in {silent.documents} texts, {silent.characters} "
        f"characters = {silent.rate:.2f} per 10,000; in the Provisions' own text {silent.law_alarms}"
    )
    for name, item, reading in silent.alarms:
        print_predicted(FALSE_ALARM, name, item, reading)


def outcomes(cases: Sequence[Case], norms: Iterable[str]) -> Iterator[tuple[str, str, str, str]]:
    """Rows ``(outcome, norm, document, words)``, to compare two runs with ``diff``."""
    kept = set(norms)
    for case in cases:
        wrong = {id(item) for item in false_alarms(case)}
        for item in case.predicted:
            if item.norm in kept:
                words = case.reading.text[slice(*item.place)] if item.place else ""
                yield "wrong" if id(item) in wrong else "right", item.norm, case.id, flat(words)
        for label in missed(case):
            if label.norm in kept:
                yield "missed", label.norm, case.id, flat(label.quote)
