"""One norm: a sentence-sized rule of the Provisions, with its strength and what can show a departure."""

from dataclasses import dataclass
from enum import StrEnum


class Modality(StrEnum):
    """How strongly the law speaks. The words decide: 不得, 应当, 原则上, 一般, 防止, 可."""

    MUST = "must"
    MUST_NOT = "must_not"
    PRESUME = "presume"
    PRESUME_NOT = "presume_not"
    AIM = "aim"
    MAY = "may"

    @property
    def chinese(self) -> str:
        """The words of the law that stand for this strength."""
        return _MODALITY_CHINESE[self]


_MODALITY_CHINESE = {
    Modality.MUST: "应当",
    Modality.MUST_NOT: "不得",
    Modality.PRESUME: "原则上应当",
    Modality.PRESUME_NOT: "一般不／原则上不",
    Modality.AIM: "压减、防止（趋势）",
    Modality.MAY: "可以",
}


class Evidence(StrEnum):
    """What can show that a norm is departed from."""

    TEXT = "text"
    REGISTER = "register"
    GATE = "gate"
    CORPUS = "corpus"
    INDICATOR = "indicator"
    JUDGEMENT = "judgement"

    @property
    def chinese(self) -> str:
        """The Chinese word shown to users."""
        return _EVIDENCE_CHINESE[self]


_EVIDENCE_CHINESE = {
    Evidence.TEXT: "文本",
    Evidence.REGISTER: "台账",
    Evidence.GATE: "程序",
    Evidence.CORPUS: "多份文件",
    Evidence.INDICATOR: "趋势",
    Evidence.JUDGEMENT: "人工判断",
}


@dataclass(frozen=True, slots=True)
class Norm:
    """A norm of the Provisions.

    Attributes:
        id: ``article.number``, or ``end.N`` for the closing paragraph. Never reused.
        modality: the strength of the law's words.
        evidence: what can show it, in the order of ``norms.tsv``.
        quote: the words of the law, verbatim.
    """

    id: str
    modality: Modality
    evidence: tuple[Evidence, ...]
    quote: str

    @property
    def article(self) -> str:
        """``"8"`` for 8.13, ``"end"`` for the closing paragraph."""
        return self.id.split(".")[0]

    @property
    def place(self) -> str:
        """Where it stands, in Chinese: ``第8条`` or ``末段``."""
        return "末段" if self.article == "end" else f"第{self.article}条"

    @property
    def sort_key(self) -> tuple[int, int]:
        """Orders 2.10 after 2.9 and the closing paragraph last."""
        article, number = self.id.split(".")
        return (99 if article == "end" else int(article), int(number))
