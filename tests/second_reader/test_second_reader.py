"""The second reader as a user meets it: real processes, real files, a server on this machine."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import docx
import jsonschema
import pytest
from python_calamine import CalamineWorkbook

from .conftest import Stub, says, sends, writes

ROOT = Path(__file__).parents[2]
HEAD = ("青溪县林业局关于做好护林工作的通知", "各乡镇人民政府：")
CLEAR = "发现火情及时拨打12119，所需物资由县林业局统一调配。"
PLEDGE = "各乡镇要与所辖各村逐级签订护林责任状。"
LIKES = "请各村干部每天为护林公众号文章点亮小红心。"
FOOT = ("青溪县林业局", "2025年5月6日")
EVIL = "<script>alert(1)</script>\x1b[2J=HYPERLINK(1)"
GOOD = {"norm": "14.5", "quote": "点亮小红心", "reason": EVIL}


def letter(*lines: str) -> str:
    return "\n".join((*HEAD, *lines, *FOOT))


def screen(
    tmp_path: Path, stub: Stub | None, *words: str, **changes: str
) -> subprocess.CompletedProcess[str]:
    """Screens with the stub named in the settings of the user, or with none."""
    home = tmp_path / "home"
    if stub:
        settings = home / ".config/jianfu/settings.toml"
        settings.parent.mkdir(parents=True, exist_ok=True)
        settings.write_text(f'[second_reader]\naddress = "{stub.address}"\nmodel = "小模型"\n', "utf-8")
    environment = {key: value for key, value in os.environ.items() if key != "JIANFU_SETTINGS"}
    run = subprocess.run(
        [sys.executable, *changes.get("python", "-m jianfu").split(" ", 1), "screen", *words],
        input=changes.get("stdin", ""), capture_output=True, encoding="utf-8", check=False, cwd=ROOT,
        env={**environment, "HOME": str(home), "APPDATA": str(home / ".config")}, timeout=120,
    )  # fmt: skip
    assert "Traceback" not in run.stderr, run.stderr
    return run


def as_json(run: subprocess.CompletedProcess[str]) -> list[dict]:
    printed = json.loads(run.stdout)
    jsonschema.validate(printed, json.loads((ROOT / "docs/schema/screen.schema.json").read_text("utf-8")))
    return printed["documents"]


def test_a_proposal_stands_in_the_json_beside_what_the_checks_found(tmp_path: Path, stub: Stub) -> None:
    text = letter(PLEDGE, LIKES)
    (alone,) = as_json(screen(tmp_path, None, "-", "--format", "json", stdin=text))
    assert alone["second_reading"] is None
    stub.answer = says([GOOD, {"norm": "14.5", "quote": "点亮大红心", "reason": ""}])
    run = screen(tmp_path, stub, "-", "--format", "json", stdin=text)
    (document,) = as_json(run)
    (added,) = (finding for finding in document["findings"] if finding["proposed_by"])
    assert run.returncode == 1  # the pledge
    assert (added["verdict"], added["proposed_by"]) == ("not_enough_evidence", "小模型")
    assert text[added["start"] : added["end"]] == added["quote"] == "点亮小红心"
    assert [finding for finding in document["findings"] if not finding["proposed_by"]] == alone["findings"]
    record = document["second_reading"]
    assert (record["proposed"], record["kept"], record["error"]) == (2, 1, None)
    assert record["dropped"] == [{"reason": "引文与原文不一致", "count": 1}]


def test_only_proposals_leave_an_open_point_and_an_unfinished_reader_leaves_nothing(
    tmp_path: Path, stub: Stub
) -> None:
    text = letter(CLEAR, LIKES)
    alone = screen(tmp_path, None, "-", "--format", "json", stdin=text)
    stub.answer = says([GOOD])
    assert screen(tmp_path, stub, "-", stdin=text).returncode == 3
    for answer in (sends(b"", 503), sends(b"\xff"), writes("我拒绝回答"), says([])):
        stub.answer = answer
        run = screen(tmp_path, stub, "-", "--format", "json", stdin=text)
        assert run.returncode == alone.returncode
        assert as_json(run)[0]["findings"] == as_json(alone)[0]["findings"]
    stub.answer = sends(b"", 503)
    run = screen(tmp_path, stub, "-", stdin=text)
    assert "第二读者（小模型）未完成：回答HTTP 503" in run.stdout


def test_every_report_shows_who_proposed_it_and_nothing_of_it_acts(tmp_path: Path, stub: Stub) -> None:
    """Quotes may run over paragraphs and into a table; Word's comments must stand that."""
    made = docx.Document()
    for line in (*HEAD, CLEAR, LIKES):
        made.add_paragraph(line)
    made.add_table(1, 1).cell(0, 0).text = "每天和邻居说说心里话"
    for line in FOOT:
        made.add_paragraph(line)
    made.save(str(tmp_path / "通知.docx"))
    across = {"norm": "14.1", "quote": "点亮小红心。每天和邻居说说心里话", "reason": EVIL}
    stub.answer = says([GOOD, across])
    run = screen(
        tmp_path, stub, str(tmp_path / "通知.docx"), "--format", "terminal,json,docx,form,html,xlsx",
        "--out", str(tmp_path / "out"),
    )  # fmt: skip
    assert run.returncode == 3, run.stderr
    assert "第二读者提出" in run.stdout
    assert "\x1b" not in run.stdout
    comments = docx.Document(str(tmp_path / "out/通知.批注.docx")).comments
    assert sum("第二读者提出" in comment.text for comment in comments) == 2
    with zipfile.ZipFile(tmp_path / "out/通知.一致性评估.docx") as form:
        assert "第二读者提出" in form.read("word/document.xml").decode()
    page = (tmp_path / "out/审查结果.html").read_text("utf-8")
    assert "第二读者提出：&lt;script&gt;" in page
    assert "<script>alert" not in page
    findings = CalamineWorkbook.from_path(tmp_path / "out/清单.xlsx").get_sheet_by_name("问题").to_python()
    assert sum(any("第二读者提出" in str(value) for value in row) for row in findings) == 2
    assert "第二读者（小模型）看了" in str(
        CalamineWorkbook.from_path(tmp_path / "out/清单.xlsx").get_sheet_by_name("文件").to_python()
    )


def test_it_works_in_several_processes(tmp_path: Path, stub: Stub) -> None:
    stub.answer = says([GOOD])
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(4):
        (folder / f"{number}.txt").write_text(letter(CLEAR, f"第{number}件。", LIKES), "utf-8")
    run = screen(tmp_path, stub, str(folder), "--format", "json", "--jobs", "2")
    assert run.returncode == 3
    assert [document["second_reading"]["kept"] for document in as_json(run)] == [1] * 4
    assert len(stub.questions) == 4


WATCHED = """\
import sys
touched = []
sys.addaudithook(lambda event, words: touched.append(event) if event.startswith("socket.") else None)
from jianfu.cli import main
code = main(sys.argv[1:])
print(code, touched, sorted({"httpx", "jianfu.second_reader.endpoint"} & sys.modules.keys()), file=sys.stderr)
"""


@pytest.mark.parametrize("settings", [None, "", '[second_reader]\nmodel = "小模型"\n'])
def test_without_an_address_no_network_is_touched(tmp_path: Path, settings: str | None) -> None:
    script = tmp_path / "watched.py"
    script.write_text(WATCHED, "utf-8")
    named = []
    if settings is not None:
        (tmp_path / "a.toml").write_text(settings, "utf-8")
        named = ["--settings", str(tmp_path / "a.toml")]
    run = subprocess.run(
        [sys.executable, str(script), "screen", "-", *named, "--format", "json"],
        input=letter(CLEAR), capture_output=True, encoding="utf-8", check=False, cwd=ROOT, timeout=120,
        env={key: value for key, value in os.environ.items() if key != "JIANFU_SETTINGS"}
        | {"HOME": str(tmp_path), "APPDATA": str(tmp_path), "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert run.stderr.splitlines()[-1].split(" ", 1)[1] == "[] []", run.stderr


def test_the_watch_sees_a_reader_at_work(tmp_path: Path, stub: Stub) -> None:
    """What the test above rests on: the same watch with an address sees sockets and the library."""
    script = tmp_path / "watched.py"
    script.write_text(WATCHED, "utf-8")
    stub.answer = says([])
    (tmp_path / "a.toml").write_text(f'[second_reader]\naddress = "{stub.address}"\nmodel = "m"\n', "utf-8")
    run = subprocess.run(
        [sys.executable, str(script), "screen", "-", "--settings", str(tmp_path / "a.toml"), "--format", "json"],
        input=letter(CLEAR), capture_output=True, encoding="utf-8", check=False, cwd=ROOT, timeout=120,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert "socket.connect" in run.stderr
    assert "'httpx', 'jianfu.second_reader.endpoint'" in run.stderr
