"""The command: ``python -m tools.evaluate``."""

import argparse
import csv
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

import tools.evaluate as package
from jianfu.law import the_law
from tools.evaluate.corpus import print_corpus
from tools.evaluate.page import PAGE, page
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
    ROOT,
    UNLABELLED,
    judged,
    negatives,
    rows_of,
    screen,
    text_norms,
    unlabelled,
)
from tools.evaluate.scoring import SEED


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
    if options.corpus:
        print_corpus(others, norms, options.show, options.seed)
        return 0

    blind = [judged(row, screen(row)) for row in rows]
    told = [judged(row, screen(row, issuer_given=True)) for row in rows]
    shown = told if options.told else blind
    silent = negatives(rows, others, norms)
    print_crashes(case.screened for case in blind)
    if options.errors:
        print_errors(shown, norms)
    print_norms(shown, norms)
    print_figures(blind, told, norms)
    print_agreement(shown, norms)
    print_negatives(silent)
    if options.tsv:
        with options.tsv.open("w", encoding="utf-8", newline="") as target:
            csv.writer(target, delimiter="\t", lineterminator="\n").writerows(outcomes(shown, norms))
    if options.write:
        PAGE.write_text(page(blind, told, silent, norms), encoding="utf-8")
        console.print(f"written: {PAGE.relative_to(ROOT)}")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tools.evaluate", description=(package.__doc__ or "").split("\n")[0]
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
    return parser


if __name__ == "__main__":
    sys.exit(main())
