"""Trains the model that tells whether a passage binds lower offices, or private parties or the issuer itself.

``python -m tools.learning.train_bound`` learns from ``voices.tsv`` (invented sentences, the clause in question
between 【 and 】) and from ``bound_labels.tsv``: places in public documents, each told as ``ordered``, ``public`` or
``own`` by readers who labelled the documents. Of the documents the project holds hashes and offsets only; they are
looked for in ``../shared/data``, and without them nothing is trained. The same input and seed give the same file.
"""

import csv
import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path

from jianfu.documents.addressed import fields_of
from jianfu.documents.document import Block, Document
from jianfu.documents.read import read_document
from jianfu.documents.reading import Reading
from jianfu.documents.understand import understand
from tools.evaluate.rows import DATA, full_text, rows_of
from tools.learning.linear import Sample, train

FOLDER = Path(__file__).parent
VOICES, LABELS = FOLDER / "voices.tsv", FOLDER / "bound_labels.tsv"
BOUND, NOT_BOUND = {"ordered"}, {"public", "own"}
LABEL = "bound"
LONGEST_NGRAM = 3
STRENGTH = 3.0


def fingerprint(text: str) -> str:
    """What a document is known by in ``bound_labels.tsv``: 16 hexadecimal digits of the hash of its full text."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def invented() -> Iterator[Sample]:
    """The invented sentences of the three voices."""
    for line in VOICES.read_text("utf-8").splitlines():
        voice, marked = line.split("\t")
        if voice in BOUND | NOT_BOUND:
            start, end = marked.index("【"), marked.index("】") - 1
            text = marked.replace("【", "").replace("】", "")
            document = Document("例", "text", fingerprint(text), (Block(text),))
            yield _sample(understand(document), start, end, voice)


def labelled() -> Iterator[Sample]:
    """The places in public documents. Raises FileNotFoundError where these are absent."""
    documents = {}
    for name in ("labelled-documents.jsonl", "documents.jsonl"):
        for row in rows_of(name):
            documents.setdefault(fingerprint(full_text(row)), row)
    places: dict[str, list[dict[str, str]]] = {}
    for place in csv.DictReader(LABELS.read_text("utf-8").splitlines(), delimiter="\t"):
        places.setdefault(place["document"], []).append(place)
    for known, found in places.items():
        reading = understand(read_document(full_text(documents[known]).encode(), f"{known}.txt"))
        for place in found:
            yield _sample(reading, int(place["start"]), int(place["end"]), place["voice"])


def _sample(reading: Reading, start: int, end: int, voice: str) -> Sample:
    return Sample(fields_of(reading, start, end), frozenset({LABEL} if voice in BOUND else ()))


def main() -> int:
    """Trains and writes; the exit code is 1 where the public documents are absent."""
    if not DATA.is_dir():
        print("没有../shared/data，不能训练", file=sys.stderr)
        return 1
    written, read = list(invented()), list(labelled())
    provenance: dict[str, object] = {
        "data": f"{len(written)} invented sentences, {len(read)} places in public documents",
        "purpose": "whether a passage binds lower offices, or private parties or the issuer itself",
    }
    train("bound", written + read, provenance, longest=LONGEST_NGRAM, strength=STRENGTH, balanced=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
