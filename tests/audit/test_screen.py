"""The engine: a crash costs one norm, the day decides on the law, ids stay."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from jianfu.audit import screen
from jianfu.audit.finding import Run, Screening
from jianfu.audit.screen import screen_reading
from jianfu.checks.check import Fact, all_checks, check, law_number, ours
from jianfu.documents.document import Block, Document
from jianfu.documents.papers import every
from jianfu.documents.papers.meeting import Meeting, Rank
from jianfu.documents.reading import Reading
from jianfu.documents.understand import understand
from jianfu.law import Verdict, the_law

LINES = (
    "青溪县水务局关于做好灌溉渠道维护工作的通知",
    "各乡镇人民政府：",
    "一、各乡镇要与各村签订渠道维护责任状。",
    "二、各乡镇要与各村签订渠道维护责任状。",
    "青溪县水务局",
    "2025年3月6日",
)


def document_of(*lines: str) -> Document:
    blocks = tuple(Block(line) for line in lines)
    sha256 = hashlib.sha256("\n".join(lines).encode()).hexdigest()
    return Document("渠道.txt", "text", sha256, blocks)


def reading_of(*lines: str, day: date | None = None) -> Reading:
    return understand(document_of(*(lines or LINES)), day=day)


def run_of(screening: Screening) -> Run:
    law = the_law()
    return Run("0", law.version, law.sha256, (screening,))


@check("8.13", advice="删去", explanation="查所见。")
def crashing(reading: Reading) -> Iterator[Fact]:
    yield Fact(True, None, "看到一半")
    raise RuntimeError(reading.document.path)


@check("2.1", advice="删去", explanation="查所见。")
def open_fact(reading: Reading) -> Iterator[Fact]:
    yield Fact(None, None, "定不了", missing=("由办公室核实",))


@check("8.17", advice="删去", explanation="查所见。")
def departing(reading: Reading) -> Iterator[Fact]:
    for hit in ("一、", "二、"):
        start = reading.text.index(hit) + 2
        yield Fact(True, reading.document.span(start, start + 5), "所见", limit="限度")


@check("8.17", advice="删去", explanation="查所见。", everywhere=True)
def excused(reading: Reading) -> Iterator[Fact]:
    yield Fact(True, None, "所见", excused_by="经县委批准")
    yield Fact(True, None, "所见", applicable=False)
    yield Fact(False, None, "所见")


def with_checks(monkeypatch: pytest.MonkeyPatch, *functions: object) -> None:
    """Lets the engine run the checks of this file, made by the real decorator."""
    chosen = tuple(vars(function)["check"] for function in functions)
    monkeypatch.setattr(screen, "all_checks", lambda: chosen)


def test_a_crashed_check_is_reported_and_the_others_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    with_checks(monkeypatch, crashing, departing)
    screening = screen_reading(reading_of())
    assert [finding.norm.id for finding in screening.findings] == ["8.17", "8.17"]
    (crashed,) = screening.not_evaluated
    assert crashed.norm == "8.13"
    assert crashed.reason.startswith("检查出错")
    assert "RuntimeError" in crashed.reason
    assert screening.looked_at == 1


def test_a_run_with_a_crashed_check_is_never_clear(monkeypatch: pytest.MonkeyPatch) -> None:
    with_checks(monkeypatch, crashing)
    assert run_of(screen_reading(reading_of())).exit_code == 3


def test_exit_codes(monkeypatch: pytest.MonkeyPatch) -> None:
    with_checks(monkeypatch, open_fact)
    assert run_of(screen_reading(reading_of())).exit_code == 3
    with_checks(monkeypatch, open_fact, departing)
    assert run_of(screen_reading(reading_of())).exit_code == 1
    with_checks(monkeypatch, excused)
    assert run_of(screen_reading(reading_of())).exit_code == 0


@pytest.mark.parametrize(("day", "applicable"), [(date(2024, 8, 5), False), (date(2024, 8, 6), True)])
def test_nothing_applies_before_the_law_is_in_force(day: date, applicable: bool) -> None:
    screening = screen_reading(reading_of(day=day))
    assert screening.applicable == applicable
    assert bool(screening.findings) == applicable
    assert (screening.looked_at > 0) == applicable
    if not applicable:
        assert {item.norm for item in screening.not_evaluated} == {item.norm.id for item in all_checks()}
        assert screen_reading(reading_of(day=day), as_if_in_force=True).findings


def test_the_documents_own_date_decides_when_no_day_is_given() -> None:
    assert not screen_reading(reading_of(*LINES[:-1], "2023年3月6日")).applicable
    assert screen_reading(reading_of(*LINES[:-1])).applicable


def test_a_scan_without_text_is_judged_on_nothing() -> None:
    document = replace(document_of(""), text_extracted=False)
    screening = screen_reading(understand(document))
    assert screening.findings == ()
    assert screening.looked_at == 0
    assert run_of(screening).exit_code == 2


def test_ids_stay_the_same_and_differ_for_equal_passages() -> None:
    first, second = screen_reading(reading_of()), screen_reading(reading_of())
    ids = [finding.id for finding in first.findings]
    assert ids == [finding.id for finding in second.findings]
    assert len(set(ids)) == len(ids) >= 2
    moved = screen_reading(reading_of(*LINES[:2], "现就有关事项通知如下。", *LINES[2:]))
    pledges = {finding.id for finding in first.findings if finding.norm.id == "8.13"}
    assert pledges == {finding.id for finding in moved.findings if finding.norm.id == "8.13"}


def test_findings_stand_in_the_order_of_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    with_checks(monkeypatch, departing, open_fact)
    findings = screen_reading(reading_of()).findings
    assert [finding.norm.id for finding in findings] == ["2.1", "8.17", "8.17"]
    starts = [finding.span.start for finding in findings if finding.span]
    assert starts == sorted(starts)


def test_approval_excuses_and_a_carve_out_is_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    with_checks(monkeypatch, excused)
    (finding,) = screen_reading(reading_of()).findings
    assert finding.verdict is Verdict.EXCUSED
    assert any(step.kind == "exception" and "经县委批准" in step.says for step in finding.trace)


def test_a_trace_begins_with_the_norm_and_ends_with_the_verdict(monkeypatch: pytest.MonkeyPatch) -> None:
    with_checks(monkeypatch, departing)
    for finding in screen_reading(reading_of()).findings:
        assert finding.trace[0].refers == f"law:2024-08-06/{finding.norm.id}"
        assert finding.norm.quote in finding.trace[0].says
        assert finding.trace[-1].refers == f"table:{finding.norm.modality}/departs"
        assert Verdict.BREACH.chinese in finding.trace[-1].says


def test_only_checks_meant_for_everything_run_where_no_lower_office_is_bound(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with_checks(monkeypatch, departing, excused)
    request = reading_of("青溪县水务局关于修建渠道的请示", "青溪县人民政府：", "一、请批准。二、请拨款。")
    assert not request.binds_lower_offices
    screening = screen_reading(request)
    assert screening.looked_at == 1
    assert [item.norm for item in screening.not_evaluated] == ["8.17"]


def test_a_number_of_the_law_must_stand_in_its_quote() -> None:
    assert law_number("2.1", 5000) == 5000
    with pytest.raises(ValueError, match=r"2\.1"):
        law_number("2.1", 5500)


def test_a_number_of_ours_carries_its_reason() -> None:
    share = ours(0.25, "四分之一以上算作占比过大")
    assert share == 0.25
    assert share.why == "四分之一以上算作占比过大"


def test_a_meeting_notice_is_read_as_one() -> None:
    lines = (
        "青溪县水务局关于召开全县渠道维护推进会的通知",
        "各乡镇人民政府：",
        "定于3月10日召开全县渠道维护推进会，请各乡镇乡镇长参加。",
    )
    meeting = screen_reading(reading_of(*lines)).papers["meeting"]
    assert isinstance(meeting, Meeting)
    assert [person.rank for person in meeting.summons] == [Rank.CHIEF]


def test_a_paper_that_cannot_be_read_costs_itself_only(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(reading: Reading) -> None:
        raise RuntimeError(reading.document.path)

    monkeypatch.setitem(every.PAPERS, "meeting", broken)
    screening = screen_reading(reading_of())
    assert "pledge" in screening.papers
    assert "meeting" not in screening.papers
    assert screening.findings
