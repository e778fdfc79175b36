"""Every case of every norm comes out as its file says."""

from datetime import date
from pathlib import Path

import pytest

from jianfu.audit.screen import screen_reading
from jianfu.checks.cases import Case, all_cases, parse_cases
from jianfu.documents.office import Level
from jianfu.documents.understand import understand
from jianfu.law import Verdict

_WEIGHT = (
    Verdict.BREACH,
    Verdict.NEEDS_EXPLANATION,
    Verdict.NOT_ENOUGH_EVIDENCE,
    Verdict.EXCUSED,
    Verdict.INDICATOR,
)
_CASES = [
    pytest.param(path, case, id=f"{case.norm} {case.name}")
    for path, written in all_cases()
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
    for path, case in all_cases():
        article, number = path.name[1:].split("_")[:2]
        expected = f"{article.lstrip('0')}.{int(number)}"
        assert case.norm == expected, path


@pytest.mark.parametrize(
    ("text", "complaint"),
    [("# 8.13\n## a\n> x\n", "no verdict"), ("# 8.13\n## a\ncolour: red\n", "unknown key")],
)
def test_broken_case_is_named(text: str, complaint: str) -> None:
    """A mistake in a case file is told with file and line."""
    with pytest.raises(ValueError, match=rf"broken\.md:\d: .*{complaint}"):
        parse_cases(text, "broken.md")
