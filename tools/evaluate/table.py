"""The measured figures that the program carries with it, and by which norms come on trial or leave it."""

from collections.abc import Sequence
from datetime import date

from jianfu.audit.measured import TABLE, Measured, Tally, as_table
from tools.evaluate.rows import LABELLED
from tools.evaluate.scoring import Case, document_tally, passage_tally


def figures(cases: Sequence[Case], norms: Sequence[str]) -> dict[str, Measured]:
    """The figures of each norm, over documents and over passages, with the issuer not told."""
    return {
        norm: Measured(
            documents=sum((document_tally(case, [norm]) for case in cases), Tally()),
            passages=sum((passage_tally(case, [norm]) for case in cases), Tally()),
            sample=LABELLED,
            size=len(cases),
            day=date.today(),
        )
        for norm in norms
    }


def write_table(cases: Sequence[Case], norms: Sequence[str]) -> dict[str, Measured]:
    """Writes ``jianfu/audit/measured.tsv`` and returns what stands in it. Raises OSError."""
    measured = figures(cases, norms)
    TABLE.write_text(as_table(measured.items()), encoding="utf-8")
    return measured
