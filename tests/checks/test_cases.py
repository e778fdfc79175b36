"""Every case of every norm comes out as its file says."""

import inspect
import re
from datetime import date
from pathlib import Path

import pytest

from jianfu.audit.screen import screen_reading
from jianfu.checks.cases import Case, all_cases, parse_cases
from jianfu.checks.check import all_checks
from jianfu.documents.office import Level
from jianfu.documents.understand import understand
from jianfu.law import Evidence, Norm, Verdict, judge, the_law

_WEIGHT = (
    Verdict.BREACH,
    Verdict.NEEDS_EXPLANATION,
    Verdict.NOT_ENOUGH_EVIDENCE,
    Verdict.EXCUSED,
    Verdict.INDICATOR,
)
_FILES = tuple(all_cases())
_CASES = [
    pytest.param(path, case, id=f"{case.norm} {case.name}")
    for path, written in _FILES
    for case in written.one_by_one()
]


@pytest.mark.parametrize(("path", "case"), _CASES)
def test_case(path: Path, case: Case) -> None:
    """The heaviest verdict of the norm is the one the case names, on the words it names."""
    options = case.options
    level = options.get("issuer_level")
    reading = understand(
        case.document(),
        title=options.get("title", ""),
        issuer=options.get("issuer", ""),
        issuer_level=Level[level.upper()] if level else None,
        addressees=options.get("addressees", ""),
        day=date.fromisoformat(options["date"]) if "date" in options else None,
    )
    screening = screen_reading(reading, as_if_in_force=True, trial=True)
    crashed = [item for item in screening.not_evaluated if item.reason.startswith("检查出错")]
    assert not crashed
    findings = [finding for finding in screening.findings if finding.norm.id == case.norm]
    where = f"{path.name}:{case.line} {case.name}: {[(f.verdict.value, f.span) for f in findings]} {reading.purpose} {reading.direction}"
    heaviest = next((v for v in _WEIGHT if any(f.verdict is v for f in findings)), Verdict.CLEAR)
    expected = Verdict.CLEAR if case.verdict is Verdict.NOT_APPLICABLE else case.verdict
    assert heaviest is expected, where
    if case.quote:
        assert any(f.span and case.quote in f.span.exact for f in findings), where


def test_cases_name_their_norm() -> None:
    """The file's name and its title are the same norm."""
    for path, case in _FILES:
        article, number = path.name[1:].split("_")[:2]
        expected = f"{article.lstrip('0')}.{int(number)}"
        assert case.norm == expected, path


_MODULES = {item.norm.id: inspect.getmodule(item.run) for item in all_checks()}
_WRITTEN = {norm: [case for _, case in _FILES if case.norm == norm] for norm in _MODULES}
_NEVER_CERTAIN = {
    "1.7": "whether a paper was counted stands in the register of papers, not in the text",
    "20.2": "the law judges how a campaign is run; its notice shows marks of a show, never the show",
}
"""Norms of which the text alone shows no departure, so that their checks leave every finding open."""


@pytest.mark.parametrize(
    "norm",
    [pytest.param(norm, id=norm.id) for norm in the_law().norms.values() if Evidence.TEXT in norm.evidence],
)
def test_every_norm_on_texts_has_cases_of_every_kind(norm: Norm) -> None:
    """A check, and cases that depart, that do not, that nobody can tell, and that only look alike."""
    assert norm.id in _MODULES, "no check"
    cases = {(case.verdict, "near_miss" in case.options) for case in _WRITTEN[norm.id]}
    departs = judge(norm.modality, True)
    assert departs in (Verdict.BREACH, Verdict.NEEDS_EXPLANATION, Verdict.INDICATOR)
    if norm.id in _NEVER_CERTAIN:
        assert (departs, False) not in cases, "the text shows it after all: no exception any more"
    else:
        assert (departs, False) in cases, "no case departs"
    assert (Verdict.CLEAR, False) in cases, "no plain case is clear"
    assert (Verdict.NOT_ENOUGH_EVIDENCE, False) in cases, "no case is open"
    assert (Verdict.CLEAR, True) in cases, "no near miss"


def test_only_norms_on_texts_have_cases() -> None:
    """Nothing else can be shown by a document."""
    assert {case.norm for _, case in _FILES} == set(_MODULES)
    assert set(_MODULES) == {norm.id for norm in the_law().norms.values() if Evidence.TEXT in norm.evidence}


def _may_be_excused() -> list[str]:
    """Norms that name an approval the text may show, and norms whose check takes something for one."""
    named = {norm for norm in _MODULES if re.search("未经.*批准", the_law().norms[norm].quote)}
    taken = {
        norm for norm, module in _MODULES.items() if module and "excused_by=" in inspect.getsource(module)
    }
    return sorted(named | taken)


@pytest.mark.parametrize("norm", _may_be_excused())
def test_what_may_be_excused_has_a_case(norm: str) -> None:
    """The text shows the approval or the reason, and the verdict is excused."""
    assert Verdict.EXCUSED in {case.verdict for case in _WRITTEN[norm]}


@pytest.mark.parametrize(
    ("text", "complaint"),
    [("# 8.13\n## a\n> x\n", "no verdict"), ("# 8.13\n## a\ncolour: red\n", "unknown key")],
)
def test_broken_case_is_named(text: str, complaint: str) -> None:
    """A mistake in a case file is told with file and line."""
    with pytest.raises(ValueError, match=rf"broken\.md:\d: .*{complaint}"):
        parse_cases(text, "broken.md")
