"""No sentence of the labelled documents stands in the project: the figures must hold on unseen documents.

A passage counts as copied when 14 Chinese characters in a row, without a mark between them, stand in a
labelled document and in a file of ours. The law's own words, names of offices and set phrases that five or
more other documents share belong to everyone.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from jianfu.documents.errors import UnreadableError
from jianfu.documents.read import read_document
from jianfu.law import the_law
from tools.evaluate.rows import unlabelled

ROOT = Path(__file__).parents[2]
DATA = ROOT / "../shared/data"
RUN = 14
SHARED_BY = 5
PLAIN = {".py", ".md", ".txt", ".tsv", ".csv", ".json", ".html", ".jinja", ".j2", ".css", ".js"}
_HAN = re.compile(rf"[\u4e00-\u9fff]{{{RUN},}}")

pytestmark = pytest.mark.skipif(
    not (DATA / "labelled-documents.jsonl").exists(),
    reason="skipped: no labelled documents beside the repository",
)


def runs(text: str) -> set[str]:
    return {
        han[i : i + RUN]
        for han in _HAN.findall(re.sub(r"[ \u3000]", "", text))
        for i in range(len(han) - RUN + 1)
    }


def rows(name: str) -> Iterator[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


@cache
def copied_runs() -> frozenset[str]:
    """What must not stand in the project: runs of the labelled texts that are nobody else's."""
    labelled = list(rows("labelled-documents.jsonl"))
    others = unlabelled(rows("documents.jsonl"), labelled)
    own = set().union(*(runs(row["text"]) for row in labelled))
    offices = set().union(*(runs(row["issuer"] or "") for row in labelled + others))
    elsewhere = Counter(run for row in others for run in runs(row["text"]) & own)
    return frozenset(run for run in own - runs(the_law().text) - offices if elsewhere[run] < SHARED_BY)


def text_of(path: Path) -> str:
    if path.suffix in PLAIN:
        return path.read_text(encoding="utf-8", errors="replace")
    try:
        return read_document(path.read_bytes(), path.name).text
    except UnreadableError:
        return ""


def test_no_sentence_of_the_labelled_documents_stands_in_the_project() -> None:
    files = [
        path
        for folder in ("jianfu", "tests", "examples", "tools")
        for path in (ROOT / folder).rglob("*")
        if path.is_file()
        and not {"__pycache__", "node_modules"} & set(path.parts)
        and not path.is_relative_to(ROOT / "jianfu/law")
    ]
    found = {
        str(path.relative_to(ROOT)): sorted(copied)[:3]
        for path in files
        if (copied := runs(text_of(path)) & copied_runs())
    }
    assert found == {}


def test_the_guard_sees_a_copied_sentence() -> None:
    run = sorted(copied_runs())[0]
    assert runs(f"前文。{run[:6]} {run[6:]}后文") & copied_runs()
    assert not runs("规定自发布之日起施行") & copied_runs()
