"""Clauses and their voice: who orders, forbids, quotes, tells or promises what a clause says."""

from dataclasses import dataclass
from enum import StrEnum


class Voice(StrEnum):
    """Who says what of whom in a clause."""

    ORDERED = "ordered"  # lower offices are to do it
    FORBIDDEN = "forbidden"  # it is prohibited, cut back or to be stopped
    QUOTED = "quoted"  # words of another text
    TOLD = "told"  # told of the past or of others
    OWN = "own"  # the issuer's own duty
    PUBLIC = "public"  # addressed to firms, citizens or other private parties
    CONDITIONAL = "conditional"  # only if something happens


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch between commas or stronger marks, with its sentence."""

    start: int
    end: int
    sentence_start: int
    sentence_end: int


