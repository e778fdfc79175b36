"""The page on accuracy and the table the program carries: written together, saying the same, quoting nobody."""

import re
from pathlib import Path

import pytest

from jianfu.audit import measured
from jianfu.audit.measured import as_table
from jianfu.law import the_law
from tools.evaluate import __main__ as command
from tools.evaluate import page as page_module
from tools.evaluate import table as table_module
from tools.evaluate.cases import Asked
from tools.evaluate.page import Figures, page
from tools.evaluate.rows import ROOT, judged, negatives, screen, text_norms

from .test_evaluate import FORBIDDEN, PLEDGE, TEXT, row, written

NORMS = ["3.4", "8.13", "20.6"]


def made(asked: tuple[Asked, ...] = ()) -> str:
    labelled = row(
        findings=[{"norm": "3.4", "quote": PLEDGE, "required": True}],
        near_misses=[{"norm": "8.13", "quote": FORBIDDEN, "why": "prohibits it"}],
    )
    cases = [judged(labelled, screen(labelled))]
    silent = negatives([labelled], [row(id="own2", genre="formalism-news")], NORMS)
    return page(Figures(cases, cases, silent, asked, NORMS, None, "没有提交"), ["8.13"])


def rows_of_section(text: str, head: str) -> dict[str, list[str]]:
    """The rows of the table under a heading, by norm."""
    section = text.split(f"## {head}")[1].split("\n## ", maxsplit=1)[0]
    lines = [
        line.strip("| ").split(" | ") for line in section.splitlines() if re.match(r"\| \d|\| end", line)
    ]
    return {cells[0]: cells[1:] for cells in lines}


def test_each_norm_has_its_figures_over_documents_and_passages() -> None:
    text = made()
    documents, passages = rows_of_section(text, "逐条（文件×条款"), rows_of_section(text, "逐条（段落")
    assert documents["3.4"] == ["1", "1", "1", "1", "1.00", "1.00", "1.00"]
    assert passages["3.4"] == ["1", "1", "1", "1", "1.00", "1.00", "1.00"]
    # found though nobody labelled it: wrong, and what it misses is unknown
    assert documents["8.13"] == ["0", "0", "1", "0", "0.00", "–", "–"]


def test_what_must_stay_silent_is_counted_norm_by_norm() -> None:
    near, hit, alarms, rate = rows_of_section(made(), "逐条（不该报而报的）")["8.13"]
    assert (near, hit, alarms) == ("1", "0", "1")  # the order under the name of news is an alarm
    assert float(rate) > 0.05


def test_what_the_sample_does_not_hold_is_named_as_unknown() -> None:
    listed = made().split("## 未测")[1].split("\n## ")[0]
    assert "8.13、20.6" in listed
    assert "3.4" not in listed


def test_targets_stand_beside_the_figures() -> None:
    heads = [line for line in made().splitlines() if line.startswith(("| 文件×条款 ", "| 段落 "))]
    assert [re.findall(r"\| (0\.\d\d) (?=\|)", line)[:2] for line in heads] == [
        ["0.90", "0.85"],
        ["0.85", "0.80"],
    ]


def test_notified_cases_are_told_with_their_targets() -> None:
    asked = Asked("own", frozenset({"3.4"}), frozenset(), frozenset({"3.4", "8.13"}), False, False)
    text = made((asked,))
    assert "| 点出的条款的准确率（也可点出的算对） | 0.50（0.50–0.50） | 0.85 |" in text
    assert "| 是否属于《规定》范围，判断正确 | 1.00 | 0.90 |" in text
    assert "通报的案例" not in made()


def test_the_page_names_what_is_on_trial_and_quotes_no_document() -> None:
    text = made()
    assert re.search(r"^试用.*：8\.13。$", text, re.M)
    sentences = [part for part in re.split(r"[，。\n]", TEXT) if len(part) > 8]
    assert [sentence for sentence in sentences if sentence in text] == []


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Puts what is written into a folder of its own, where a table without a line stands already."""
    folder = tmp_path / "written"
    folder.mkdir()
    for module in (command, page_module):
        monkeypatch.setattr(module, "PAGE", folder / "accuracy.md")
    for module in (command, table_module, measured):
        monkeypatch.setattr(module, "TABLE", folder / "measured.tsv")
    (folder / "measured.tsv").write_text(as_table([]), encoding="utf-8")
    monkeypatch.setattr(command, "ROOT", folder)
    monkeypatch.setattr(command, "_changed", lambda *_: (None, "not compared here"))
    return folder


def test_a_run_that_writes_renews_the_page_and_the_table(
    elsewhere: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert command.main(["--data", str(written(tmp_path, row())), "--write"]) == 0
    table = (elsewhere / "measured.tsv").rename(elsewhere / "fresh.tsv")
    monkeypatch.setattr(measured, "TABLE", table)  # under a name that was not read before
    assert measured.measured()["3.4"].documents.right == 1
    assert list(measured.measured()) == list(text_norms())
    assert "由 `make evaluate` 生成" in (elsewhere / "accuracy.md").read_text(encoding="utf-8")


def test_a_run_that_is_not_to_write_or_has_no_documents_or_not_all_norms_changes_nothing(
    elsewhere: Path, tmp_path: Path
) -> None:
    assert command.main(["--data", str(tmp_path), "--write"]) == 0
    data = str(written(tmp_path, row()))
    assert command.main(["--data", data]) == 0
    with pytest.raises(SystemExit):
        command.main(["--data", data, "--norm", "3.4", "--write"])
    assert [path.name for path in elsewhere.iterdir()] == ["measured.tsv"]
    assert (elsewhere / "measured.tsv").read_text(encoding="utf-8") == as_table([])


def test_the_page_and_the_table_of_the_program_say_the_same() -> None:
    text = (ROOT / "docs/accuracy.md").read_text(encoding="utf-8")
    for unit, head in (("documents", "逐条（文件×条款"), ("passages", "逐条（段落")):
        told = {
            norm: [int(count) for count in cells[:4]] for norm, cells in rows_of_section(text, head).items()
        }
        tallies = {norm: getattr(of, unit) for norm, of in measured.measured().items()}
        assert told == {
            norm: [tally.required, tally.labelled, tally.predicted, tally.right]
            for norm, tally in tallies.items()
            if tally.labelled or tally.predicted
        }
    unknown = text.split("## 未测")[1].split("\n## ")[0]
    named = set(re.findall(r"(?:\d+|end)\.\d+", unknown))
    assert named == {norm for norm, of in measured.measured().items() if not of.documents.labelled}
    assert named <= set(the_law().norms)
