"""Score sheets are read from tables and running text: total, levels, leaves, decimals, traces, vetoes."""

import pytest

from jianfu.documents.document import Block, BlockKind, Cell, Document
from jianfu.documents.papers.score_sheet import Scored, ScoreSheet, in_score_table, score_sheet_of
from jianfu.documents.reading import Reading
from jianfu.documents.understand import understand

HEAD = "关于印发乡镇河道保洁考核评分办法的通知\n各乡镇人民政府，各街道办事处：\n现印发给你们，请遵照执行。"


def read(lines: str, *tables: str) -> Reading:
    """A document of lines and tables; cells between bars, an empty cell belongs to the merged one above it."""
    blocks = [Block(line.strip()) for line in lines.strip().splitlines()]
    for table, rows in enumerate(tables):
        for row, cells in enumerate(rows.strip().splitlines()):
            for column, words in enumerate(cells.strip().split("|")):
                if words.strip():
                    blocks.append(Block(words.strip(), BlockKind.CELL, cell=Cell(table, row, column)))
    return understand(Document("案", "case", "0", tuple(blocks)))


def sheet(lines: str, *tables: str) -> ScoreSheet:
    found = score_sheet_of(read(lines, *tables))
    assert found is not None
    return found


MERGED = """一级指标|二级指标|三级指标|分值|得分
河道管理|日常保洁|水面无漂浮物|20|
||岸坡无垃圾|17.5|
|执法巡查|发现问题及时处置|12.5|
工作留痕|资料|巡查台账和照片齐全|30|
||召开专题会议，有会议纪要|20|
合计|||100|"""


def test_a_table_with_merged_cells() -> None:
    found = sheet(HEAD, MERGED)
    assert found.from_table
    assert found.scored is Scored.OFFICES
    assert found.levels == 3
    assert found.total == 100
    assert found.total_span
    assert found.total_span.exact == "合计"
    assert [item.points for item in found.items] == [20, 17.5, 12.5, 30, 20]
    assert found.items[1].span.exact == "岸坡无垃圾"
    assert found.decimals == 2
    assert found.trace_share == pytest.approx(2 / 5)


def test_the_points_are_added_up_where_no_row_of_sums_stands() -> None:
    found = sheet(HEAD, "序号|考核内容|标准分\n1|水面保洁|60\n2|岸坡保洁|40")
    assert found.total == 100
    assert found.total_span is None
    assert found.size == 2


def test_a_merged_cell_of_points_counts_for_all_its_rows() -> None:
    found = sheet(HEAD, "考核项目|考核内容|分值\n保洁|水面|50\n|岸坡|\n|支流|\n执法|巡查|50")
    assert len(found.items) == 4
    assert found.total == 100


def test_a_line_across_the_table_is_no_item() -> None:
    found = sheet(
        HEAD,
        "考核内容|评分标准|分值\n一、河道（60分）||\n水面|有漂浮物的扣分|60\n二、岸坡||\n岸坡|有垃圾的扣分|40",
    )
    assert [item.points for item in found.items] == [60, 40]


def test_of_several_tables_the_greatest_total() -> None:
    one = "考核内容|分值\n甲|60\n乙|40"
    other = "考核内容|分值\n丙|70\n丁|50"
    assert sheet(HEAD, one, other).total == 120


def test_running_text() -> None:
    found = sheet(
        HEAD + "\n考核满分为100分。指标体系分为三级。\n"
        "未及时打捞的扣0.5分；未建立台账的扣2分；巡查到位的得3分。\n"
        "发生水污染事件的一票否决。在全市排名前三位的加2分。"
    )
    assert not found.from_table
    assert (found.total, found.levels, found.rules, found.decimals) == (100, 3, 4, 1)
    assert found.trace_share == pytest.approx(1 / 4)
    assert [span.exact for span in found.vetoes] == ["发生水污染事件的一票否决"]
    assert [span.exact for span in found.nested] == ["在全市排名前三位的加2分"]


@pytest.mark.parametrize(
    ("words", "total"),
    [
        ("实行千分制考核。", 1000),
        ("总分1,200分。", 1200),
        ("满分１０００分。", 1000),
        ("总分为一千分。", 1000),
        ("采用百分制。", 100),
        ("基础分80分，满分100分。", 100),
    ],
)
def test_totals_in_words(words: str, total: float) -> None:
    assert sheet(f"{HEAD}\n{words}").total == total


@pytest.mark.parametrize("words", ["考核不搞千分制。", "去年此前有的地方实行千分制，群众意见大。"])
def test_a_total_that_is_forbidden_or_told_of_is_none(words: str) -> None:
    assert score_sheet_of(read(f"关于改进考核的通知\n各乡镇人民政府：\n{words}")) is None


@pytest.mark.parametrize(
    ("title", "scored"),
    [
        ("关于印发科技企业评价标准的通知", Scored.OTHERS),
        ("关于印发教师职称评分标准的通知", Scored.OTHERS),
        ("关于印发乡镇年度考核评分标准的通知", Scored.OFFICES),
        ("关于做好防汛工作的通知", Scored.UNKNOWN),
    ],
)
def test_whom_it_scores(title: str, scored: Scored) -> None:
    assert sheet(f"{title}\n各乡镇人民政府：\n满分100分。").scored is scored


@pytest.mark.parametrize(
    "words",
    [
        "各乡镇要组织打捞漂浮物。",
        "对成绩突出的予以表扬，每户奖励100元。",
        "会议时间为30分钟。",
        "有问题的扣1分。",
    ],
)
def test_papers_that_score_nothing(words: str) -> None:
    assert score_sheet_of(read(f"关于做好河道保洁工作的通知\n各乡镇人民政府：\n{words}")) is None


def test_a_table_without_points_is_no_sheet() -> None:
    assert (
        score_sheet_of(
            read("关于河道保洁分工的通知\n各乡镇人民政府：\n见下表。", "河段|责任单位\n甲段|石桥镇")
        )
        is None
    )


def test_where_an_offset_stands_in_a_table_of_points() -> None:
    reading = read(HEAD, MERGED)
    assert in_score_table(reading, reading.text.index("巡查台账"))
    assert not in_score_table(reading, reading.text.index("请遵照"))
