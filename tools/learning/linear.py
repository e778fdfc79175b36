"""Trains a ``LinearModel``: one logistic regression a label over character n-grams, pruned to a small file."""

import gzip
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

import jianfu.learned
from jianfu.learned.linear import ngrams

SEED = 20261122
FEWEST_SENTENCES = 3  # an n-gram must stand in so many sentences, or it is chance
FEWEST_EXAMPLES = 10  # a label with fewer is not learned
LEAST_WEIGHT = 0.02  # smaller ones change nothing
FOLDER = Path(jianfu.learned.__file__).parent


@dataclass(frozen=True, slots=True)
class Sample:
    """One or several texts that belong together, with their labels."""

    fields: tuple[str, ...]
    labels: frozenset[str]


def vocabulary(samples: Sequence[Sample], longest: int, most: int) -> dict[str, int]:
    """The n-grams worth keeping, the most frequent first, each with its column."""
    counts = Counter(ngram for sample in samples for ngram in ngrams(sample.fields, longest))
    kept = sorted(
        (ngram for ngram, count in counts.items() if count >= FEWEST_SENTENCES),
        key=lambda ngram: (-counts[ngram], ngram),
    )
    return {ngram: column for column, ngram in enumerate(kept[:most])}


def matrix(samples: Sequence[Sample], columns: Mapping[str, int], longest: int) -> csr_matrix:
    """One row a sample; an n-gram that occurs counts one by the root of how many occur, as ``LinearModel`` does."""
    rows, places, values = [], [], []
    for row, sample in enumerate(samples):
        found = ngrams(sample.fields, longest)
        for ngram in found:
            if ngram in columns:
                rows.append(row)
                places.append(columns[ngram])
                values.append(1 / len(found) ** 0.5)
    return csr_matrix((values, (rows, places)), shape=(len(samples), len(columns)))


def fit(
    features: csr_matrix, samples: Sequence[Sample], strength: float, *, balanced: bool
) -> dict[str, tuple[float, NDArray[np.float64]]]:
    """Bias and weights of each label that has examples enough; balanced: as if there were as many without it."""
    counts = Counter(label for sample in samples for label in sample.labels)
    fitted = {}
    for label in sorted(label for label, count in counts.items() if count >= FEWEST_EXAMPLES):
        wanted = [label in sample.labels for sample in samples]
        regression = LogisticRegression(
            C=strength,
            solver="liblinear",
            class_weight="balanced" if balanced else None,
            random_state=SEED,
        )
        regression.fit(features, wanted)
        fitted[label] = float(regression.intercept_[0]), regression.coef_[0]
    return fitted


def train(
    name: str,
    samples: Sequence[Sample],
    provenance: dict[str, object],
    *,
    longest: int,
    most_ngrams: int = 60_000,
    strength: float = 100.0,
    balanced: bool = False,
) -> Path:
    """Trains and writes a model.

    Args:
        name: of the model.
        samples: what it learns from.
        provenance: kept in the file.
        longest: characters of the longest n-gram.
        most_ngrams: size of the vocabulary.
        strength: inverse of the regularisation (``C`` of the logistic regression).
        balanced: weigh a label's examples and the others alike, however many there are of each.

    Returns:
        The file written.
    """
    columns = vocabulary(samples, longest, most_ngrams)
    fitted = fit(matrix(samples, columns, longest), samples, strength, balanced=balanced)
    labels = list(fitted)
    weights: dict[str, list[int]] = {}
    for index, label in enumerate(labels):
        for ngram, column in columns.items():
            weight = fitted[label][1][column]
            if abs(weight) >= LEAST_WEIGHT * strength**0.5:
                weights.setdefault(ngram, []).extend((index, round(weight * 1000)))
    data = {
        "labels": labels,
        "biases": [round(fitted[label][0], 4) for label in labels],
        "longest": longest,
        "weights": dict(sorted(weights.items())),
        "provenance": {**provenance, "seed": SEED, "samples": len(samples)},
    }
    path = FOLDER / f"{name}.json.gz"
    packed = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
    path.write_bytes(gzip.compress(packed, compresslevel=9, mtime=0))
    return path
