"""How a check is written and found: ``@check``, ``Fact``, and numbers that say where they come from.

A check reports facts and never judges; ``jianfu.law.judge`` does. Modules are found by walking this package:
``n08_13_vetoes_and_pledges.py`` needs no registration.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from jianfu.documents.document import Span
from jianfu.documents.reading import Reading
from jianfu.law import Norm, the_law

Reads = Literal["document"]


@dataclass(frozen=True, slots=True)
class Fact:
    """What a check saw.

    Attributes:
        departs: True when the words depart from the norm, False when they were looked at and do not, None
            when the text alone cannot tell.
        span: the passage; None for a fact on the whole document without a title to point at.
        saw: what was seen, one short Chinese phrase (``正文6132字``).
        limit: against what, where the norm has a measure (``4000字，见第2条``).
        missing: what would settle an open fact, and who has it, in Chinese.
        excused_by: the words of the approval the norm names, when the text itself shows it.
        applicable: False when a carve-out of the norm applies.
        ours: which of our own readings or thresholds the fact rests on, in Chinese.
        steps: further steps of the trace, in legal words: (kind, words), kind ``scope``, ``fact`` or
            ``exception``.
    """

    departs: bool | None
    span: Span | None
    saw: str
    limit: str = ""
    missing: tuple[str, ...] = ()
    excused_by: str = ""
    applicable: bool = True
    ours: tuple[str, ...] = ()
    steps: tuple[tuple[str, str], ...] = ()


CheckFunction = Callable[[Reading], Iterator[Fact]]


@dataclass(frozen=True, slots=True)
class Check:
    """A registered check.

    Attributes:
        norm: the norm it serves.
        reads: what it reads.
        run: the function.
        advice: what to remove, in Chinese; never another word for the same duty.
        name: ``module.function``, for messages about a crash.
        explanation: the same in Chinese, for users.
        description: the docstring: what departs, what it cannot see, how it errs.
        readings: thresholds and readings of ours that the check rests on.
        everywhere: True when it also runs on documents that bind no lower office.
    """

    norm: Norm
    reads: Reads
    run: CheckFunction
    advice: str
    name: str
    explanation: str
    description: str
    readings: tuple[str, ...]
    everywhere: bool


def check(
    norm: str,
    *,
    advice: str,
    explanation: str,
    reads: Reads = "document",
    readings: Iterable["Ours"] = (),
    everywhere: bool = False,
) -> Callable[[CheckFunction], CheckFunction]:
    """Declares a function as the check of a norm.

    Args:
        norm: id of the norm, such as ``"8.13"``.
        advice: what to remove, in Chinese.
        explanation: for users, in Chinese and in this order: what is looked at and what departs, what it
            cannot see, how it may err.
        reads: what the function reads.
        readings: readings of ours the check rests on, made by ``ours``.
        everywhere: run also where no lower office is bound.

    Raises:
        KeyError: the norm does not exist.
    """

    def declare(function: CheckFunction) -> CheckFunction:
        module = function.__module__.rsplit(".", 1)[-1]
        declared = Check(
            norm=the_law().norms[norm],
            reads=reads,
            run=function,
            advice=advice,
            name=f"{module}.{function.__name__}",
            explanation=explanation,
            description=(function.__doc__ or "").strip(),
            readings=tuple(reading.why for reading in readings),
            everywhere=everywhere,
        )
        function.__dict__["check"] = declared
        return function

    return declare


def law_number(norm: str, number: int) -> int:
    """A number of the law: it must stand in the norm's quote.

    Args:
        norm: id of the norm.
        number: the number, as it must be found in the quote in Arabic digits.

    Raises:
        ValueError: the quote does not hold the number; then it is ours, not law.
    """
    if str(number) not in the_law().norms[norm].quote:
        raise ValueError(f"{number} does not stand in the quote of {norm}: declare it with ours()")
    return number


class Ours(float):
    """A threshold or reading that is not law but ours, with the reason; shown as ours wherever it counts."""

    why: str


def ours(number: float, why: str) -> Ours:
    """A number of ours.

    Args:
        number: the threshold; 0 for a reading without a number.
        why: the reading and its reason, in Chinese, shown to users.
    """
    value = Ours(number)
    value.why = why
    return value


@cache
def all_checks() -> tuple[Check, ...]:
    """Every check, found by walking the package, in the order of the law.

    Raises:
        ImportError: a module cannot be imported; a broken check must not pass in silence.
    """
    import jianfu.checks as package

    checks: list[Check] = []
    for module in pkgutil.walk_packages(package.__path__, "jianfu.checks."):
        if not module.name.rsplit(".", 1)[-1].startswith("n"):
            continue
        for member in vars(importlib.import_module(module.name)).values():
            declared = getattr(member, "check", None)
            if isinstance(declared, Check) and member.__module__ == module.name:
                checks.append(declared)
    return tuple(sorted(checks, key=lambda item: item.norm.sort_key))
