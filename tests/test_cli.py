"""The command line, as a user meets it: real processes, real files."""

import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path

import jsonschema
import pytest
from docx import Document

from jianfu.audit import measured
from jianfu.audit.measured import Measured, Tally, as_table
from jianfu.cli import main

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
BREACH = "各乡镇要与所辖各村逐级签订护林责任状。"
TO_EXPLAIN = "各乡镇要于6月底前制定配套实施方案，并报送贯彻落实情况。"
CLEAR = "发现火情及时拨打12119，所需物资由县林业局统一调配。"


def jianfu(*words: str, stdin: str = "", cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    run = subprocess.run(
        [sys.executable, "-m", "jianfu", *words],
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        cwd=cwd,
        check=False,
        timeout=120,
    )
    assert "Traceback" not in run.stderr, run.stderr
    return run


def letter(demand: str, day: str = "2025年5月6日") -> str:
    lines = [
        "青溪县人民政府办公室关于做好护林工作的通知",
        "各乡镇人民政府：",
        demand,
        "青溪县人民政府办公室",
        day,
    ]
    return "\n".join(lines)


def found(run: subprocess.CompletedProcess[str]) -> dict[str, set[str]]:
    """Norms found in each document of a run printed as JSON."""
    documents = json.loads(run.stdout)["documents"]
    return {item["path"]: {finding["norm"] for finding in item["findings"]} for item in documents}


@pytest.mark.parametrize(
    ("demand", "code"),
    [(BREACH, 1), (TO_EXPLAIN, 3), (CLEAR, 0), (f"{TO_EXPLAIN}{BREACH}", 1)],
)
def test_the_exit_code_tells_the_heaviest_verdict(demand: str, code: int) -> None:
    run = jianfu("screen", "-", stdin=letter(demand))
    assert run.returncode == code, run.stdout + run.stderr


def test_a_file_that_cannot_be_read_outweighs_a_breach_and_the_batch_goes_on(tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_text(letter(BREACH), encoding="utf-8")
    (tmp_path / "2.docx").write_bytes(b"PK\x03\x04 half a file")
    (tmp_path / "3.txt").write_text(letter(CLEAR), encoding="utf-8")
    for jobs in ("1", "2"):
        run = jianfu("screen", str(tmp_path), "--format", "json", "--jobs", jobs)
        assert run.returncode == 2
        printed = json.loads(run.stdout)
        assert [Path(item["path"]).name for item in printed["documents"]] == ["1.txt", "3.txt"]
        assert [Path(item["path"]).name for item in printed["errors"]] == ["2.docx"]
        assert "8.13" in {finding["norm"] for finding in printed["documents"][0]["findings"]}


def test_standard_input_and_options_tell_what_the_text_does_not() -> None:
    message = "请各乡镇人民政府主要负责同志参加会议。\n"
    said = jianfu(
        "screen", "-", "--format", "json", "--issuer", "青溪县水务局", "--issuer-level", "county",
        "--addressees", "各乡镇人民政府", "--date", "2025-01-02", stdin=message,
    )  # fmt: skip
    document = json.loads(said.stdout)["documents"][0]
    assert document["issuer"] == {"name": "青溪县水务局", "level": "county", "kind": "department"}
    assert [office["name"] for office in document["addressees"]] == ["各乡镇人民政府"]


@pytest.mark.parametrize(
    ("day", "options", "code"),
    [
        ("2024年8月5日", (), 0),
        ("2024年8月6日", (), 1),
        ("2024年8月5日", ("--as-if-in-force",), 1),
        ("2025年5月6日", ("--date", "2024-08-05"), 0),
        ("2024年8月5日", ("--date", "2024-08-06"), 1),
        ("", (), 1),  # no date: today's law
    ],
)
def test_the_law_of_the_day_applies(day: str, options: Sequence[str], code: int) -> None:
    run = jianfu("screen", "-", "--format", "json", *options, stdin=letter(BREACH, day))
    assert run.returncode == code
    document = json.loads(run.stdout)["documents"][0]
    assert bool(document["findings"]) == bool(code)
    if not code:
        assert "不适用" in document["not_evaluated"][0]["reason"]


def test_json_keeps_to_its_schema_and_offsets_count_in_the_printed_text() -> None:
    run = jianfu("screen", str(EXAMPLES), "--format", "json")
    printed = json.loads(run.stdout)
    schema = json.loads((ROOT / "docs/schema/screen.schema.json").read_text("utf-8"))
    jsonschema.validate(printed, schema)
    for document in printed["documents"]:
        text = jianfu("screen", document["path"], "--text").stdout
        for finding in document["findings"]:
            if finding["start"] is not None:
                assert text[finding["start"] : finding["end"]] == finding["quote"]


def test_reports_are_written_beside_each_other_and_the_originals_stay_as_they_are(tmp_path: Path) -> None:
    before = {path.name: sha256(path.read_bytes()).hexdigest() for path in EXAMPLES.iterdir()}
    run = jianfu(
        "screen", str(EXAMPLES), "--format", "docx,html", "--format", "xlsx,json", "--out", str(tmp_path)
    )
    assert run.returncode == 1, run.stderr
    names = {path.name for path in tmp_path.iterdir()}
    for example in EXAMPLES.iterdir():
        assert {f"{example.stem}.批注.docx", f"{example.stem}.一致性评估.docx"} <= names
    assert {"审查结果.json", "审查结果.html", "清单.xlsx"} <= names
    assert before == {path.name: sha256(path.read_bytes()).hexdigest() for path in EXAMPLES.iterdir()}
    comments = list(Document(str(tmp_path / "1-山塘水库管理通知.批注.docx")).comments)
    assert any("8.13" in comment.text for comment in comments)


def test_files_of_one_name_get_reports_of_their_own(tmp_path: Path) -> None:
    for folder in ("甲", "乙"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "通知.txt").write_text(letter(BREACH), encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "包.zip", "w") as archive:
        archive.writestr("丙/通知.txt", letter(CLEAR))
    out = tmp_path / "结果"
    jianfu(
        "screen",
        *(str(tmp_path / name) for name in ("甲", "乙", "包.zip")),
        "--format",
        "form",
        "--out",
        str(out),
    )
    assert {path.name for path in out.iterdir()} == {
        "通知.一致性评估.docx",
        "通知（2）.一致性评估.docx",
        "通知（3）.一致性评估.docx",
    }


def test_what_was_screened_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(letter(BREACH), encoding="utf-8")
    kept = tmp_path / "a.一致性评估.docx"
    Document().save(str(kept))
    before = kept.read_bytes()
    run = jianfu("screen", str(tmp_path), "--format", "form", "--out", str(tmp_path))
    assert run.returncode == 2
    assert "会覆盖被审查的文件" in run.stderr
    assert kept.read_bytes() == before


def test_a_folder_that_cannot_be_written_to_is_said(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file where the folder should be")
    run = jianfu("screen", "-", "--format", "form", "--out", str(tmp_path / "out"), stdin=letter(BREACH))
    assert run.returncode == 2
    assert "写不出文件" in run.stderr


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["screen"], "缺少参数"),
        (["screen", "-", "--format", "pdf"], "没有“pdf”这种格式"),
        (["screen", "-", "--date", "2025-13-40"], "不是日期"),
        (["screen", "-", "--issuer-level", "galaxy"], "没有galaxy这一项"),
        (["screen", "-", "--jobs", "0"], "不是进程数"),
        (["screen", "-", "--format", "terminal,json"], "--out"),
        (["explain"], "--list"),
        (["explain", "99.9"], "没有“99.9”这一条款"),
        (["explain", "8.13", "--list"], "--list"),
    ],
)
def test_a_wrong_command_is_answered_in_chinese(words: list[str], says: str) -> None:
    run = jianfu(*words)
    assert run.returncode == 2
    assert says in run.stderr
    assert "error" not in run.stderr


def test_help_names_formats_and_exit_codes() -> None:
    run = jianfu("screen", "--help")
    assert run.returncode == 0
    for word in ("terminal", "docx", "退出码", "--as-if-in-force"):
        assert word in run.stdout


def test_help_does_not_load_what_it_does_not_need() -> None:
    code = "import sys, jianfu.cli; print(sorted({'lxml', 'rich', 'docx', 'jinja2'} & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_a_reader_that_goes_away_is_no_error() -> None:
    command = [sys.executable, "-m", "jianfu", "explain", "--list"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout and process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 141


def test_chinese_is_printed_whatever_the_locale() -> None:
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "jianfu", "explain", "8.13"]
    run = subprocess.run(command, capture_output=True, env=environment, check=True)
    assert "一票否决" in run.stdout.decode("utf-8")


def test_explain_shows_law_checks_readings_cases_and_gaps() -> None:
    printed = jianfu("explain", "12.5").stdout
    assert "不得随意向基层要数据材料" in printed
    assert "不得" in printed.split("强度：")[1][:4]
    assert "## 怎样检查" in printed
    assert "## 案例" in printed
    assert "数据需求台账尚未建立" in printed


def test_explain_shows_damaged_readings_beside_the_words() -> None:
    printed = jianfu("explain", "7.2").stdout
    assert "原则上限部门不超过1项" in printed
    assert "原则上每部门不超过1项" in printed


def test_explain_in_english_and_as_json() -> None:
    assert "must not" in jianfu("explain", "8.13", "--lang", "en").stdout
    norm = json.loads(jianfu("explain", "8.13", "--format", "json").stdout)
    assert norm["norm"] == "8.13"
    assert norm["modality"] == "must_not"
    assert norm["evidence"] == [{"kind": "text", "checked": True, "reason": ""}]
    assert norm["checks"][0]["advice"]
    norms = json.loads(jianfu("explain", "--list", "--format", "json").stdout)
    assert len(norms) == 132


def test_explain_list_gives_every_norm_a_row() -> None:
    printed = jianfu("explain", "--list").stdout
    rows = [line for line in printed.splitlines() if line.startswith("| ")]
    assert len(rows) == 132 + 2
    assert all("已查" in row or "未查：" in row for row in rows[2:])


def test_norms_on_trial_are_listed_where_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With a table in which 8.13 is mostly wrong, in this process: another would read the package's own."""
    draft, table = tmp_path / "护林.txt", tmp_path / "measured.tsv"
    draft.write_text(letter(BREACH), encoding="utf-8")
    wrong = Tally(labelled=3, required=3, predicted=9, right=1, found=1)
    figures = Measured(wrong, wrong, "own.jsonl", 9, date(2025, 5, 6))
    assert main(["screen", str(draft), "--format", "json"]) == 1
    norms = {item["norm"] for item in json.loads(capsys.readouterr().out)["documents"][0]["findings"]}
    assert "8.13" in norms
    table.write_text(as_table((norm, figures) for norm in norms), encoding="utf-8")
    monkeypatch.setattr(measured, "TABLE", table)
    assert main(["screen", str(draft)]) == 0
    said = "".join(capsys.readouterr().out.split())
    assert "处试用条款（" in said
    assert "未列，用--trial查看" in said
    assert "逐级签订" not in said
    assert main(["screen", str(draft), "--trial"]) == 0
    said = "".join(capsys.readouterr().out.split())
    assert "（试用）" in said
    assert "签订护林责任状" in said


def test_ask_names_norms_in_the_form_promised() -> None:
    run = jianfu("ask", "-", "--format", "json", stdin="县里要求我们每周报一次表，还要签责任状")
    answered = json.loads(run.stdout)
    assert run.returncode == 0
    assert {"8.2", "8.13"} <= {each["norm"] for each in answered["norms"]}
    assert all(each.keys() >= {"norm", "quote", "why"} for each in answered["norms"])
    assert answered["out_of_scope"] is False
    assert answered["what_to_do"]


def test_ask_speaks_plainly_on_the_terminal() -> None:
    run = jianfu("ask", "某县盲目举债上马景观工程，项目烂尾")
    assert run.returncode == 0
    assert "不在《规定》的21条之内" in run.stdout


@pytest.mark.parametrize("stdin", ["", "  \n"])
def test_ask_without_words_says_what_to_do(stdin: str) -> None:
    run = jianfu("ask", "-", stdin=stdin)
    assert run.returncode == 2
    assert len(run.stderr.strip().splitlines()) == 1
    assert "jianfu：" in run.stderr
