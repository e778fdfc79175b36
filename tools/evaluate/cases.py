"""How well ``jianfu ask`` names what officially notified cases concern."""

from collections.abc import Sequence
from dataclasses import dataclass

from jianfu.asking.answer import answer
from jianfu.audit.measured import Tally
from tools.evaluate.printing import console, headline
from tools.evaluate.scoring import Row


@dataclass(frozen=True)
class Asked:
    """One notified case and what was answered to it.

    Attributes:
        id: of the case.
        norms: what must be named.
        accepted: what may be named besides.
        named: what was named.
        outside: whether the heart of the case lies outside the Provisions.
        told_outside: whether the answer says so.
    """

    id: str
    norms: frozenset[str]
    accepted: frozenset[str]
    named: frozenset[str]
    outside: bool
    told_outside: bool

    @property
    def tally(self) -> Tally:
        """The case in counts; what may be named counts as right and is not asked for."""
        right = self.named & (self.norms | self.accepted)
        found = self.named & self.norms
        return Tally(
            len(self.norms | self.accepted), len(self.norms), len(self.named), len(right), len(found)
        )


def ask(row: Row) -> Asked:
    """Asks about a case in the words of its notice."""
    given = answer(row["text"])
    return Asked(
        row["id"],
        frozenset(row["norms"]),
        frozenset(row["also_accepted"]),
        frozenset(named.norm.id for named in given.norms),
        row["out_of_scope"],
        given.out_of_scope,
    )


def told_apart(cases: Sequence[Asked]) -> int:
    """How many cases were rightly told to lie inside or outside the Provisions."""
    return sum(case.outside == case.told_outside for case in cases)


def print_cases(cases: Sequence[Asked], *, errors: bool = False) -> None:
    """Prints the figures and, where asked for, every case that was not answered as it should be."""
    console.print(headline("notified cases", [case.tally for case in cases]))
    console.print(f"outside the Provisions told apart: {told_apart(cases)} of {len(cases)}")
    for case in cases if errors else ():
        missed, wrong = case.norms - case.named, case.named - case.norms - case.accepted
        words = [f"missed {' '.join(sorted(missed))}"] if missed else []
        words += [f"wrong {' '.join(sorted(wrong))}"] if wrong else []
        if case.outside != case.told_outside:
            words.append("outside, not told so" if case.outside else "not outside, told so")
        if words:
            console.print(f"  {case.id}: {'; '.join(words)}")
