"""A linear model over character n-grams: pure Python, milliseconds on one core, a small compressed file.

Trained elsewhere (``tools/learning``); here it is only read and applied. The probability of a label is the logistic
function of its bias plus the weights of the n-grams that occur, divided by the root of their number, so that long
and short texts weigh alike.
"""

import gzip
import json
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_BLANKS = re.compile(r"\s+")


def normalised(text: str) -> str:
    """A text as the models see it: numbers are all one, blanks are gone, Latin letters are small."""
    return _DIGITS.sub("0", _BLANKS.sub("", text)).lower()


def ngrams(fields: Sequence[str], longest: int) -> set[str]:
    """The character n-grams of one or several texts that belong together.

    Args:
        fields: the texts; those of each field are kept apart from those of the others.
        longest: characters of the longest n-gram.

    Returns:
        The n-grams from one character on, beginnings and ends marked, each behind the number of its field.
    """
    found: set[str] = set()
    for number, text in enumerate(fields):
        marked = f"^{normalised(text)}$"
        for length in range(1, longest + 1):
            found.update(
                f"{number}{marked[start : start + length]}" for start in range(len(marked) - length + 1)
            )
    return found


@dataclass(frozen=True)
class LinearModel:
    """A trained model.

    Attributes:
        labels: what it tells apart.
        biases: one for each label.
        longest: characters of the longest n-gram.
        weights: for each known n-gram, the labels it speaks for or against: (index of the label, weight).
        provenance: how it was trained: data, seed, date, measured figures.
    """

    labels: tuple[str, ...]
    biases: tuple[float, ...]
    longest: int
    weights: dict[str, tuple[tuple[int, float], ...]]
    provenance: dict[str, object]

    def scores(self, *fields: str) -> dict[str, float]:
        """The probability of each label, 0 to 1, each by itself: they need not add up to 1."""
        totals = [0.0] * len(self.labels)
        found = ngrams(fields, self.longest)
        for ngram in found:
            for label, weight in self.weights.get(ngram, ()):
                totals[label] += weight
        scale = 1 / math.sqrt(len(found) or 1)
        return {
            label: 1 / (1 + math.exp(-(bias + total * scale)))
            for label, bias, total in zip(self.labels, self.biases, totals, strict=True)
        }


@cache
def model(name: str) -> LinearModel:
    """A model of the package, read once.

    Args:
        name: ``bound`` (whether a passage binds lower offices).

    Raises:
        FileNotFoundError: there is no such model.
    """
    packed = files("jianfu.learned").joinpath(f"{name}.json.gz").read_bytes()
    data = json.loads(gzip.decompress(packed))
    return LinearModel(
        labels=tuple(data["labels"]),
        biases=tuple(data["biases"]),
        longest=data["longest"],
        weights={ngram: tuple(_pairs(pairs)) for ngram, pairs in data["weights"].items()},
        provenance=data["provenance"],
    )


def _pairs(flat: list[float]) -> Iterator[tuple[int, float]]:
    """[label, weight, label, weight, …] as pairs; weights are kept as thousandths."""
    for index in range(0, len(flat), 2):
        yield int(flat[index]), flat[index + 1] / 1000
