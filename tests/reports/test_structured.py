import json
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, ValidationError

from jianfu.audit.finding import Unreadable
from jianfu.audit.screen import screen_reading
from jianfu.documents.office import Kind, Office
from jianfu.documents.papers.every import PAPERS
from jianfu.documents.understand import understand
from jianfu.reports.structured import as_dict, as_json, document_as_dict, json_pieces
from jianfu.reports.words import word

from .conftest import TITLE, document_of, reading_of, run_of, screening_of, usual_screening

SCHEMA = json.loads((Path(__file__).parents[2] / "docs/schema/screen.schema.json").read_text("utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)
RUN = run_of(usual_screening(), errors=[Unreadable("坏.docx", "文件损坏，请在Word中打开后另存")])


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_output_keeps_the_schema() -> None:
    VALIDATOR.validate(json.loads(as_json(RUN)))
    VALIDATOR.validate(json.loads(as_json(run_of())))


@pytest.mark.parametrize(
    ("key", "value"), [("verdict", "clear"), ("start", -1), ("id", "x"), ("page", 0), ("norm", "8")]
)
def test_the_schema_refuses_what_is_wrong(key: str, value: object) -> None:
    wrong = as_dict(RUN)
    wrong["documents"][0]["findings"][0][key] = value
    with pytest.raises(ValidationError):
        VALIDATOR.validate(wrong)


def test_keys_stand_as_the_interface_lists_them() -> None:
    document = as_dict(RUN)["documents"][0]
    assert list(document)[:15] == [
        "path",
        "sha256",
        "title",
        "number",
        "date",
        "issuer",
        "addressees",
        "direction",
        "purpose",
        "class",
        "characters",
        "demands",
        "findings",
        "not_evaluated",
        "warnings",
    ]
    promised = [
        "id",
        "norm",
        "verdict",
        "quote",
        "start",
        "end",
        "page",
        "saw",
        "limit",
        "ours",
        "missing",
        "advice",
        "trace",
    ]
    assert set(promised) <= set(document["findings"][0])
    assert list(document["demands"][0])[:7] == (
        ["quote", "who", "act", "deliverable", "frequency", "deadline", "channel"]
    )


def test_the_reading_tells_why_a_check_stayed_silent() -> None:
    """A prohibition that has all words of a demand is set aside with its voice, and is no demand."""
    lines = (
        "青禾县园林局关于减轻养护单位负担的通知",
        "各乡镇人民政府：",
        "不得要求各村每周报送行道树养护台账。",
    )
    reading = understand(document_of(lines))
    document = document_as_dict(screen_reading(reading, as_if_in_force=True))
    assert document["demands"] == []
    assert [item["voice"] for item in document["set_aside"]] == ["forbidden"]
    assert document["elements"]["addressees"] == "各乡镇人民政府"


def test_json_in_pieces_is_the_same_as_the_whole() -> None:
    assert json.loads(as_json(RUN)) == as_dict(RUN)
    ready = document_as_dict(RUN.screenings[0])  # as a worker process hands it over
    assert json.loads("".join(json_pieces(RUN, [*RUN.errors, ready]))) == as_dict(RUN)


def test_documents_leave_one_by_one() -> None:
    taken = []

    def items():
        for number in range(3):
            taken.append(number)
            yield usual_screening(f"{number}.docx")

    pieces = json_pieces(RUN, items())
    next(pieces)
    assert taken == []
    next(pieces)
    assert taken == [0]


def test_quotes_are_the_words_at_their_offsets() -> None:
    text = RUN.screenings[0].reading.text
    findings = as_dict(RUN)["documents"][0]["findings"]
    for finding in findings:
        if finding["start"] is None:
            assert finding["quote"] == TITLE
            assert finding["end"] is None
        else:
            assert text[finding["start"] : finding["end"]] == finding["quote"]
    assert any(finding["start"] is None for finding in findings)


def test_unknown_is_null_and_chinese_is_readable() -> None:
    reading = reading_of(issuer=Office("专班", None, Kind.UNKNOWN))
    undated = replace(reading, elements=replace(reading.elements, date=None))
    document = as_dict(run_of(screening_of(undated)))["documents"][0]
    assert document["issuer"]["level"] is None
    assert document["date"] is None
    assert "专班" in as_json(run_of(screening_of(undated)))


def test_a_path_that_is_no_text_does_not_break_the_output() -> None:
    run = run_of(usual_screening("坏\udcff名.docx"), errors=[Unreadable("\udcfe.pdf", "加密文件")])
    assert "坏名.docx" in as_json(run).encode("utf-8").decode("utf-8")


def test_every_kind_of_paper_has_its_name_and_its_place_in_the_schema() -> None:
    assert set(SCHEMA["$defs"]["document"]["properties"]["papers"]["propertyNames"]["enum"]) == set(PAPERS)
    for kind in PAPERS:
        assert word(f"paper.{kind}", "zh") != word(f"paper.{kind}", "en")


def test_a_special_paper_is_told_with_its_passages() -> None:
    reading = understand(
        document_of(["关于召开护林推进会的通知", "各乡镇人民政府：", "请各镇镇长参加会议。"])
    )
    document = document_as_dict(screen_reading(reading))
    summoned = document["papers"]["meeting"]["summons"][0]
    span = summoned["span"]
    assert reading.text[span["start"] : span["end"]] == span["quote"]
    assert summoned["levels"] == ["township"]
    VALIDATOR.validate(json.loads(as_json(run_of(screen_reading(reading)))))
