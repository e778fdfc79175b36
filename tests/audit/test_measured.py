"""Which norms come on trial, and what becomes of their findings."""

from datetime import date
from pathlib import Path

import pytest

from jianfu.audit import measured
from jianfu.audit.finding import Run
from jianfu.audit.measured import Measured, Tally, as_table
from jianfu.audit.screen import screen_reading
from jianfu.checks.check import all_checks
from jianfu.documents.read import read_document
from jianfu.documents.reading import Reading
from jianfu.documents.understand import understand
from jianfu.law import Evidence, the_law

TEXT = """青溪县水务局关于做好灌溉渠道维护工作的通知
各乡镇人民政府：
一、各乡镇要与各村签订渠道维护责任状。
二、每月对各乡镇维护进度排名通报。
青溪县水务局
2025年3月6日
"""


def figures(documents: Tally, passages: Tally | None = None) -> Measured:
    return Measured(documents, passages or documents, "own.jsonl", 9, date(2025, 3, 6))


WRONG = figures(Tally(labelled=3, required=3, predicted=10, right=1, found=1))


@pytest.fixture
def wrong_on(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """Puts a table in the place of the package's, in which the norms named are mostly wrong."""

    def inject(*norms: str) -> None:
        table = tmp_path / f"{'-'.join(norms)}.tsv"
        table.write_text(as_table((norm, WRONG) for norm in norms), encoding="utf-8")
        monkeypatch.setattr(measured, "TABLE", table)

    return inject


def reading() -> Reading:
    return understand(read_document(TEXT.encode(), "渠道.txt"))


def exit_code(*, trial: bool) -> int:
    law = the_law()
    return Run("0", law.version, law.sha256, (screen_reading(reading(), trial=trial),)).exit_code


@pytest.mark.parametrize(
    ("tally", "on_trial"),
    [
        (Tally(labelled=3, predicted=3, right=2), True),  # 0.67
        (Tally(labelled=10, predicted=10, right=7), False),  # 0.7 is not below
        (Tally(labelled=2, predicted=2, right=0), False),  # two are too few to tell
        (Tally(labelled=3, predicted=1, right=0), True),  # three labels, all it says is wrong
        (Tally(labelled=0, predicted=3, right=0), True),  # labelled nowhere, predicted all the same
        (Tally(labelled=9, predicted=0), False),  # silent: nothing it shows is wrong
        (Tally(), False),
    ],
)
def test_below_seven_tenths_on_three_or_more_is_on_trial(tally: Tally, on_trial: bool) -> None:
    good = Tally(labelled=9, required=9, predicted=9, right=9, found=9)
    assert figures(tally, good).on_trial is on_trial
    assert figures(good, tally).on_trial is on_trial


def test_a_table_says_what_was_put_into_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    given = {"8.15": WRONG, "3.4": figures(Tally(1, 2, 3, 4, 5), Tally(6, 7, 8, 9, 10))}
    table = tmp_path / "measured.tsv"
    table.write_text(as_table(given.items()), encoding="utf-8")
    monkeypatch.setattr(measured, "TABLE", table)
    assert measured.measured() == given
    assert measured.norms_on_trial() == {"8.15"}


def test_the_package_has_figures_of_every_norm_a_text_can_show() -> None:
    norms = the_law().norms.values()
    assert list(measured.measured()) == [norm.id for norm in norms if Evidence.TEXT in norm.evidence]


def test_findings_on_trial_are_withheld_counted_and_shown_to_those_who_ask(wrong_on) -> None:
    before = screen_reading(reading())
    assert {"8.13", "8.15"} <= {finding.norm.id for finding in before.findings}
    wrong_on("8.15")
    usual, asked = screen_reading(reading()), screen_reading(reading(), trial=True)
    assert [finding.id for finding in asked.findings] == [finding.id for finding in before.findings]
    assert {finding.norm.id for finding in asked.findings if finding.on_trial} == {"8.15"}
    assert asked.withheld == ()
    assert list(usual.withheld) == [finding for finding in asked.findings if finding.on_trial]
    assert usual.findings == tuple(finding for finding in asked.findings if not finding.on_trial)


def test_a_norm_on_trial_is_never_called_clear(wrong_on) -> None:
    looked_at = screen_reading(reading()).looked_at
    wrong_on("8.15", "8.13")
    screening = screen_reading(reading())
    told = {item.norm for item in screening.not_evaluated if "试用" in item.reason}
    assert told == {"8.15", "8.13"}
    on_trial = sum(item.norm.id in told for item in all_checks())
    assert screening.looked_at == looked_at - on_trial


def test_what_is_on_trial_decides_no_exit_code_shown_or_not(wrong_on) -> None:
    assert exit_code(trial=False) == 1
    everything = {finding.norm.id for finding in screen_reading(reading()).findings}
    wrong_on(*everything)
    assert exit_code(trial=False) == 0
    assert exit_code(trial=True) == 0


def test_the_trace_tells_that_a_norm_is_on_trial(wrong_on) -> None:
    wrong_on("8.15")
    (finding, *_) = [f for f in screen_reading(reading(), trial=True).findings if f.norm.id == "8.15"]
    assert any(step.kind == "ours" and "试用" in step.says for step in finding.trace)
