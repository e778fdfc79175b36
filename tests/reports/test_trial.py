"""Norms on trial in the reports: withheld findings are counted and named everywhere, shown ones are marked."""

import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from jsonschema import Draft202012Validator
from python_calamine import CalamineWorkbook
from rich.console import Console

from jianfu.audit.finding import Screening
from jianfu.law import Verdict
from jianfu.reports.annotated import comment_lines
from jianfu.reports.form import write_form
from jianfu.reports.page import as_html
from jianfu.reports.spreadsheet import write_spreadsheet
from jianfu.reports.structured import as_dict
from jianfu.reports.terminal import print_run
from jianfu.reports.words import outcome

from .conftest import LINES, document_of, finding_on, reading_of, run_of, screening_of

SCHEMA = json.loads((Path(__file__).parents[2] / "docs/schema/screen.schema.json").read_text("utf-8"))
DOCUMENT = document_of(LINES)
SURE = finding_on(DOCUMENT, "签订养护责任状")
DOUBTFUL = tuple(
    replace(finding_on(DOCUMENT, words, norm, verdict), on_trial=True)
    for words, norm, verdict in (
        ("启动会", "5.3", Verdict.BREACH),
        ("台账", "12.5", Verdict.INDICATOR),
        ("每月5日前", "12.5", Verdict.BREACH),
    )
)
WITHHELD = screening_of(reading_of(DOCUMENT), [SURE], withheld=DOUBTFUL)
SHOWN = screening_of(reading_of(DOCUMENT), [SURE, *DOUBTFUL])
SENTENCE = "另有3处试用条款（5.3、12.5）未列，用--trial查看"


def on_terminal(screening: Screening) -> str:
    out = io.StringIO()
    print_run(run_of(screening), Console(file=out, width=200))
    return out.getvalue()


def in_form(screening: Screening) -> str:
    out = io.BytesIO()
    write_form(screening, out)
    return "".join(cell.text for row in Document(out).tables[0].rows for cell in row.cells)


def in_spreadsheet(screening: Screening) -> str:
    out = io.BytesIO()
    write_spreadsheet(run_of(screening), out)
    out.seek(0)
    book = CalamineWorkbook.from_filelike(out)
    return "\n".join(str(book.get_sheet_by_index(number).to_python()) for number in range(2))


def on_page(screening: Screening) -> str:
    return as_html(run_of(screening))


REPORTS = (on_terminal, in_form, in_spreadsheet, on_page)


@pytest.mark.parametrize("report", REPORTS)
def test_withheld_findings_are_counted_and_named_and_nothing_more_is_told(report) -> None:
    made = report(WITHHELD)
    assert SENTENCE in made
    assert "违反1条" in made
    assert not any(f"“{finding.span.exact}”" in made for finding in DOUBTFUL if finding.span)


@pytest.mark.parametrize("report", REPORTS)
def test_what_was_asked_for_is_marked(report) -> None:
    made = report(SHOWN)
    assert "未列" not in made
    assert "违反（试用）" in made
    assert "其中试用条款3条" in made


def test_a_comment_says_that_its_norm_is_on_trial() -> None:
    assert comment_lines(DOUBTFUL[0], "zh")[0].startswith("【违反（试用）】")
    assert comment_lines(SURE, "zh")[0].startswith("【违反】")


def test_json_counts_what_is_withheld_norm_by_norm() -> None:
    withheld, shown = as_dict(run_of(WITHHELD)), as_dict(run_of(SHOWN))
    for given in (withheld, shown):
        Draft202012Validator(SCHEMA).validate(given)
    assert withheld["documents"][0]["withheld"] == [
        {"norm": "5.3", "count": 1},
        {"norm": "12.5", "count": 2},
    ]
    assert [finding["norm"] for finding in withheld["documents"][0]["findings"]] == ["8.13"]
    assert shown["documents"][0]["withheld"] == []
    assert [finding["on_trial"] for finding in shown["documents"][0]["findings"]] == [False, True, True, True]


def test_nothing_listed_but_something_withheld_says_both() -> None:
    said = outcome(screening_of(withheld=DOUBTFUL), "zh")
    assert said == f"未见偏离（已看12条）；{SENTENCE}"
    assert "use --trial" in outcome(screening_of(withheld=DOUBTFUL), "en")
