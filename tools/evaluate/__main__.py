"""The command: ``python -m tools.evaluate``."""

import argparse
import csv
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

import tools.evaluate as package
from jianfu.audit.measured import TABLE
from jianfu.law import the_law
from tools.evaluate.cases import ask, print_cases
from tools.evaluate.change import (
    Change,
    IncomparableError,
    change,
    in_words,
    summary,
    write_found,
    write_words,
)
from tools.evaluate.corpus import print_corpus
from tools.evaluate.page import PAGE, Figures, page
from tools.evaluate.printing import (
    console,
    outcomes,
    print_agreement,
    print_crashes,
    print_errors,
    print_figures,
    print_negatives,
    print_norms,
)
from tools.evaluate.rows import (
    DATA,
    LABELLED,
    NOTIFIED,
    ROOT,
    UNLABELLED,
    judged,
    negatives,
    rows_of,
    screen,
    text_norms,
    unlabelled,
)
from tools.evaluate.scoring import SEED, Row
from tools.evaluate.table import write_table


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the measurement. Returns 0; also when the documents are not there, because CI has none."""
    parser = _parser()
    options = parser.parse_args(arguments)
    logging.basicConfig(format="%(message)s")
    logging.getLogger("jianfu.audit.screen").setLevel(logging.DEBUG)  # tracebacks of crashed checks
    if not all((options.data / name).exists() for name in (LABELLED, UNLABELLED)):
        print("skipped: no labelled documents beside the repository (../shared/data); nothing is changed")
        return 0
    if options.norm and options.write:
        parser.error("--write needs all norms")
    unknown = [norm for norm in options.norm or () if norm not in the_law().norms]
    if unknown:
        parser.error(f"no such norm: {' '.join(unknown)}")
    norms = options.norm or text_norms()
    rows = rows_of(LABELLED, options.data)
    others = unlabelled(rows_of(UNLABELLED, options.data), rows)
    if options.found:
        write_found(others, options.found, told="the earlier program")
    elif options.corpus:
        print_corpus(others, norms, options.show, options.seed)
    elif options.corpus_change:
        return _print_change(others, norms, options.data)
    else:
        _measure(rows, others, norms, options)
    return 0


def _print_change(others: Sequence[Row], norms: Sequence[str], data: Path) -> int:
    """Prints what appeared and vanished with its words; 1 when there is nothing to compare with."""
    try:
        difference = change(others, norms, data)
    except IncomparableError as error:
        print(f"nothing to compare with: {error}")
        return 1
    console.print(in_words(difference), markup=False)
    console.print(f"written: {write_words(difference).relative_to(ROOT)}")
    return 0


def _measure(
    rows: Sequence[Row], others: Sequence[Row], norms: Sequence[str], options: argparse.Namespace
) -> None:
    """Prints the figures and, with ``--write``, renews the page, the table and the pages of the norms."""
    blind = [judged(row, screen(row)) for row in rows]
    told = [judged(row, screen(row, issuer_given=True)) for row in rows]
    shown = told if options.told else blind
    silent = negatives(rows, others, norms)
    notified = options.data / NOTIFIED
    asked = [ask(row) for row in rows_of(NOTIFIED, options.data)] if notified.exists() else []
    print_crashes(case.screened for case in blind)
    if options.errors:
        print_errors(shown, norms)
    print_norms(shown, norms)
    print_figures(blind, told, norms)
    print_agreement(shown, norms)
    print_negatives(silent)
    if not options.norm:
        print_cases(asked, errors=options.errors)
    if options.tsv:
        with options.tsv.open("w", encoding="utf-8", newline="") as target:
            csv.writer(target, delimiter="\t", lineterminator="\n").writerows(outcomes(shown, norms))
    if options.write:
        _write(Figures(blind, told, silent, asked, norms, *_changed(others, norms, options.data)))


def _changed(others: Sequence[Row], norms: Sequence[str], data: Path) -> tuple[Change | None, str]:
    try:
        return change(others, norms, data), ""
    except IncomparableError as error:
        return None, str(error)


def _write(figures: Figures) -> None:
    measured = write_table(figures.blind, figures.norms)
    trial = [norm for norm, of in measured.items() if of.on_trial]
    console.print(f"on trial: {' '.join(trial) or 'none'}")
    PAGE.write_text(page(figures, trial), encoding="utf-8")
    if figures.change:
        console.print("\n".join(summary(figures.change)), markup=False)
        console.print(f"in words: {write_words(figures.change).relative_to(ROOT)}")
    else:
        console.print(f"nothing to compare with: {figures.incomparable}", style="bold")
    console.print(f"written: {PAGE.relative_to(ROOT)}, {TABLE.name}; make docs renews the norms' pages")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tools.evaluate", description=(package.__doc__ or "").split("\n")[0]
    )
    parser.add_argument("--norm", nargs="+", metavar="ID", help="only these norms")
    parser.add_argument("--errors", action="store_true", help="show misses and false alarms in context")
    parser.add_argument("--told", action="store_true", help="errors and tables with the issuer given")
    parser.add_argument("--tsv", type=Path, metavar="FILE", help="write every outcome, to compare two runs")
    parser.add_argument(
        "--write", action="store_true", help="renew docs/accuracy.md and the figures the program carries"
    )
    parser.add_argument("--corpus", action="store_true", help="the unlabelled documents instead")
    parser.add_argument(
        "--corpus-change",
        action="store_true",
        help="what appeared and vanished on the unlabelled documents since the last commit, with the words",
    )
    parser.add_argument("--found", type=Path, metavar="FILE", help=argparse.SUPPRESS)  # for that comparison
    parser.add_argument("--show", type=int, default=0, metavar="N", help="with --corpus: N samples a norm")
    parser.add_argument("--seed", type=int, default=SEED, help="of the samples")
    parser.add_argument("--data", type=Path, default=DATA, help=argparse.SUPPRESS)
    return parser


if __name__ == "__main__":
    sys.exit(main())
