"""A finding: one norm, one passage, one verdict, and the steps that led there."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from jianfu.documents.document import Span
from jianfu.documents.reading import Reading
from jianfu.law import Norm, Verdict


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a trace, in legal words.

    Attributes:
        kind: ``norm``, ``scope``, ``fact``, ``exception``, ``ours`` or ``verdict``.
        refers: what it rests on: ``law:2024-08-06/8.13``, ``text:120-134``, ``table:must_not/departs``.
        says: the words, in Chinese.
    """

    kind: str
    refers: str
    says: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What the law makes of one fact in one document.

    Attributes:
        id: stable over runs: hash of norm, document title and words.
        norm: the norm.
        verdict: never CLEAR or NOT_APPLICABLE here; those are counted, not listed.
        span: the passage; None for the whole document.
        saw: what was seen.
        limit: against what.
        ours: readings of ours it rests on.
        missing: what would settle it.
        advice: what to remove.
        trace: the steps.
        check: name of the check.
        on_trial: the norm is too often wrong on labelled documents; shown only where asked for.
        proposed_by: name of the model that proposed it; empty for what a check saw.
    """

    id: str
    norm: Norm
    verdict: Verdict
    span: Span | None
    saw: str
    limit: str
    ours: tuple[str, ...]
    missing: tuple[str, ...]
    advice: str
    trace: tuple[Step, ...]
    check: str
    on_trial: bool = False
    proposed_by: str = ""


@dataclass(frozen=True, slots=True)
class NotEvaluated:
    """A norm that was not judged on a document, and why, in Chinese."""

    norm: str
    reason: str


@dataclass(frozen=True, slots=True)
class SecondReading:
    """What the optional second reader, a language model, made of a document.

    Attributes:
        model: its name.
        asked: how many norms it was asked about; 0 when none was open and nothing was sent.
        characters: how many characters of the document's text it was to read.
        left_out: how many behind them did not fit.
        proposed: number of its proposals; ``kept`` and the counts of ``dropped`` add up to it.
        kept: how many became findings.
        dropped: reasons in Chinese and how many proposals each ruled out.
        error: why it gave nothing, in Chinese; empty when it answered.
    """

    model: str
    asked: int
    characters: int = 0
    left_out: int = 0
    proposed: int = 0
    kept: int = 0
    dropped: tuple[tuple[str, int], ...] = ()
    error: str = ""


@dataclass(frozen=True, slots=True)
class Screening:
    """One document, screened.

    Attributes:
        reading: what was understood of it.
        findings: in the order of the text, whole-document findings first.
        not_evaluated: norms that were not judged, with the reason.
        looked_at: how many norms were judged.
        applicable: False when the law was not in force on the document's day.
        withheld: findings of norms on trial, where these were not asked for; told by norm and number only.
        second_reading: what the second reader made of it; None while that is off.
        papers: the special papers it is read as (``jianfu.documents.papers``), by their kind.
    """

    reading: Reading
    findings: tuple[Finding, ...]
    not_evaluated: tuple[NotEvaluated, ...]
    looked_at: int
    applicable: bool
    withheld: tuple[Finding, ...] = ()
    second_reading: SecondReading | None = None
    papers: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that could not be read, with one line that says what happened and what to do."""

    path: str
    message: str


@dataclass(frozen=True)
class Run:
    """A screening of one or many documents.

    Attributes:
        program: version of jianfu.
        law: version of the law.
        law_sha256: hash of its text and norms.
        screenings: one per document read.
        errors: files that could not be read.
    """

    program: str
    law: str
    law_sha256: str
    screenings: tuple[Screening, ...] = ()
    errors: tuple[Unreadable, ...] = field(default=())

    @property
    def exit_code(self) -> int:
        """0 clear, 1 a breach, 3 only explanations or open points, 2 something could not be read.

        Findings of norms on trial count for nothing here, shown or not.
        """
        if self.errors or not all(s.reading.document.text_extracted for s in self.screenings):
            return 2
        verdicts = {item.verdict for s in self.screenings for item in s.findings if not item.on_trial}
        if Verdict.BREACH in verdicts:
            return 1
        open_ = {Verdict.NEEDS_EXPLANATION, Verdict.NOT_ENOUGH_EVIDENCE}
        crashed = any(n.reason.startswith("检查出错") for s in self.screenings for n in s.not_evaluated)
        return 3 if verdicts & open_ or crashed else 0


def finding_id(norm: str, title: str, words: str, turn: int) -> str:
    """A stable id of 12 hexadecimal digits.

    Args:
        norm: id of the norm.
        title: the document's title.
        words: the passage.
        turn: counts equal passages in one document from 0, so that each keeps its own id.
    """
    return hashlib.sha256(f"{norm}\n{title}\n{words}\n{turn}".encode()).hexdigest()[:12]
