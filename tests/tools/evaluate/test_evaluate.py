"""The measurement on documents of our own: what is planted must come out as planted."""

import json
from pathlib import Path
from typing import Any

import pytest

from tools.evaluate.__main__ import main
from tools.evaluate.rows import full_text, judged, negatives, screen, unlabelled
from tools.evaluate.scoring import document_tally, false_alarms, missed, near_miss_hits

PLEDGE = "各县（市、区）要与所辖乡镇层层签订责任状"
FORBIDDEN = "严禁借检查之机要求村组签订责任状"
TEXT = f"""各县（市、区）人民政府：
为做好今年全市古树名木保护工作，现将有关事项通知如下。
一、摸清底数。逐株核对挂牌信息，发现枯死的及时处理。
二、落实责任。{PLEDGE}，6月底前完成。
三、改进作风。{FORBIDDEN}。
海棠市人民政府
2025年3月4日
"""


def row(**changes: Any) -> dict[str, Any]:
    return {
        "id": "own1",
        "title": "海棠市人民政府关于做好古树名木保护工作的通知",
        "issuer": "海棠市人民政府",
        "issuer_level": "city",
        "text": TEXT,
        "genre": "official",
        "addressed_down": True,
        "class": ["普通", "专项"],
        "purpose": "部署",
        "findings": [{"norm": "3.4", "quote": PLEDGE, "required": True}],
        "near_misses": [{"norm": "3.4", "quote": FORBIDDEN, "why": "prohibits it"}],
        "demands": [],
    } | changes


def written(folder: Path, *rows: dict[str, Any]) -> Path:
    lines = "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in rows)
    (folder / "labelled-documents.jsonl").write_text(lines, encoding="utf-8")
    (folder / "documents.jsonl").write_text(lines.replace("各县（市", "各区（县"), encoding="utf-8")
    return folder


def test_without_the_documents_it_says_so_and_does_not_fail(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--data", str(tmp_path)]) == 0
    assert capsys.readouterr().out.startswith("skipped:")


def test_a_labelled_document_under_another_id_is_no_news() -> None:
    again = row(id="other", text=TEXT.replace("\n", " "))
    fresh = row(id="fresh", text="本报讯：" + TEXT)
    assert unlabelled([again, fresh], [row()]) == [fresh]


def test_the_title_is_put_in_front_once() -> None:
    assert full_text({"title": "甲 通知", "text": "甲通\n知\n正文"}) == "甲通\n知\n正文"
    assert full_text({"title": "甲通知", "text": "正文"}) == "甲通知\n正文"
    assert full_text({"title": None, "text": "正文"}) == "正文"


def test_a_planted_pledge_is_found_and_a_forbidden_one_is_not() -> None:
    case = judged(row(), screen(row()))
    assert all(label.places for label in (*case.labels, *case.near_misses))
    assert document_tally(case, ["3.4"]).found == 1
    assert missed(case) == []
    assert near_miss_hits(case) == []


def test_without_its_label_the_same_finding_is_a_false_alarm() -> None:
    case = judged(row(findings=[]), screen(row()))
    alarms = [item for item in false_alarms(case) if item.norm == "3.4"]
    assert [case.reading.text[slice(*item.place)] for item in alarms if item.place] != []


def test_the_issuer_given_is_what_the_reading_holds() -> None:
    given = screen(row(issuer="海棠市自然资源局", issuer_level="city"), issuer_given=True)
    assert given.reading.issuer.name == "海棠市自然资源局"
    assert given.reading.issuer.level is not None
    assert given.reading.issuer.level.word == "city"


def test_hard_negatives_hold_news_and_the_law_but_no_orders() -> None:
    order, news = row(), row(id="own2", genre="formalism-news")
    silent = negatives([order], [order, news], ["3.4"])
    assert silent.documents == 2  # the news and the Provisions
    # the words of an order under the name of news: they would count as false alarms
    assert [name for name, _, _ in silent.alarms if name == "own2"] != []


def test_a_whole_run_writes_every_outcome(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "outcomes.tsv"
    arguments = ["--data", str(written(tmp_path, row())), "--norm", "3.4", "--errors", "--tsv", str(target)]
    assert main(arguments) == 0
    outcomes = [line.split("\t") for line in target.read_text(encoding="utf-8").splitlines()]
    assert [outcome[:3] for outcome in outcomes] == [["right", "3.4", "own1"]]
    assert "precision 1.00" in capsys.readouterr().out


def test_an_unknown_norm_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        main(["--data", str(written(tmp_path, row())), "--norm", "99.1"])


def test_the_corpus_shows_samples_with_their_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--data", str(written(tmp_path, row())), "--corpus", "--norm", "3.4", "--show", "1"]) == 0
    assert "签订责任状】" in capsys.readouterr().out
