"""The Provisions (《整治形式主义为基层减负若干规定》): text, norms, errata, and the table that judges facts."""

from jianfu.law.law import Article, Erratum, Law, Unchecked, law_on, the_law
from jianfu.law.norm import Evidence, Modality, Norm
from jianfu.law.verdict import Verdict, judge

__all__ = [
    "Article",
    "Erratum",
    "Evidence",
    "Law",
    "Modality",
    "Norm",
    "Unchecked",
    "Verdict",
    "judge",
    "law_on",
    "the_law",
]
