"""Rankings are read as rankings: sorted tables, places, denials, how often, who stands first and last."""

from datetime import date

import pytest

from jianfu.documents.document import Block, BlockKind, Cell, Document
from jianfu.documents.papers.ranking import Cadence, Order, Ranked, Ranking, ranking_of
from jianfu.documents.understand import understand


def paper(lines: str, rows: str = "", title: str = "") -> Ranking | None:
    """Reads a document of lines and one table, its cells between bars."""
    blocks = [Block(line.strip()) for line in lines.strip().splitlines()]
    for row, cells in enumerate(rows.strip().splitlines()):
        for column, words in enumerate(cells.strip().split("|")):
            blocks.append(Block(words.strip(), BlockKind.CELL, cell=Cell(0, row, column)))
    return ranking_of(understand(Document("案", "case", "0", tuple(blocks)), title=title))


def ranking(lines: str, rows: str = "", title: str = "") -> Ranking:
    found = paper(lines, rows, title)
    assert found is not None
    return found


HEAD = """关于全县秸秆禁烧工作情况的通报
各乡镇人民政府，各街道办事处：
现将有关情况通报如下："""
SORTED = """乡镇|得分
柳河镇|96.5
石桥镇|94
双溪乡|91.2
大营镇|88
白沙乡|83.5"""


def test_a_table_sorted_by_score_is_a_ranking_even_when_it_denies_it() -> None:
    found = ranking(HEAD + "\n附表所列单位排名不分先后。", SORTED)
    table = found.tables[0]
    assert table.order is Order.DESCENDING
    assert (table.ranked, table.measure) == (Ranked.OFFICES, "得分")
    assert (table.names[0], table.names[-1]) == ("柳河镇", "白沙乡")
    assert found.claims_no_order.exact == "附表所列单位排名不分先后"


def test_a_column_of_places_ranks_whatever_the_order_of_rows() -> None:
    rows = "县区|位次|完成率\n甲县|3|81%\n乙县|1|97%\n丙区|2|90%\n丁县|4|75%"
    found = ranking("各县区造林进度第9期\n各县区：\n请对照推进。", rows)
    assert found.tables[0].order is Order.BY_PLACE
    assert found.issue == 9
    assert found.claims_no_order is None


def test_sums_and_means_are_no_row() -> None:
    found = ranking(HEAD, SORTED + "\n全县平均|99\n合计|500")
    assert found.tables[0].order is Order.DESCENDING
    assert len(found.tables[0].names) == 5


def test_rows_in_no_order_are_no_ranking() -> None:
    rows = "乡镇|得分\n柳河镇|88\n石桥镇|96\n双溪乡|83\n大营镇|94\n白沙乡|91"
    assert paper(HEAD, rows) is None


def test_a_table_of_tasks_is_no_ranking() -> None:
    rows = "乡镇|造林任务（亩）\n柳河镇|900\n石桥镇|800\n双溪乡|700\n大营镇|600"
    assert paper(HEAD, rows) is None


def test_a_plan_that_orders_rankings_is_none_itself() -> None:
    assert paper("关于做好秸秆禁烧工作的通知\n各乡镇人民政府：\n县里每月对各乡镇排名。") is None


@pytest.mark.parametrize(
    ("head", "kind"),
    [("企业名称", Ranked.FIRMS), ("选手", Ranked.PERSONS), ("项目", Ranked.OTHERS), ("单位", Ranked.OFFICES)],
)
def test_the_head_of_the_names_says_what_is_ranked(head: str, kind: Ranked) -> None:
    rows = f"{head}|综合得分\n甲一|9\n乙二|8\n丙三|7\n丁四|6"
    assert ranking("工作情况", rows).tables[0].ranked is kind


def test_names_outweigh_the_head() -> None:
    rows = "单位|得分\n永兴建材公司|9\n大成水泥厂|8\n新元化工集团|7\n立新合作社|6"
    assert ranking("情况", rows).tables[0].ranked is Ranked.FIRMS


def test_the_first_and_the_last_are_named_in_running_text() -> None:
    found = ranking(
        HEAD + "\n排名前三的乡镇为：柳河镇（96.5分）、石桥镇、双溪乡。后两名分别是大营镇和白沙乡。"
    )
    assert found.first == ("柳河镇", "石桥镇", "双溪乡")
    assert found.last == ("大营镇", "白沙乡")


@pytest.mark.parametrize(
    ("title", "cadence"),
    [
        ("关于10月份各乡镇信访工作指数的通报", Cadence.MONTHLY),
        ("关于第三季度各县区招商进度排名的通报", Cadence.QUARTERLY),
        ("第32周征兵工作战况表", Cadence.WEEKLY),
        ("防汛值守日通报排名", Cadence.DAILY),
        ("上旬项目开工排名情况", Cadence.TEN_DAYS),
        ("上半年政务服务排名情况的通报", Cadence.HALF_YEARLY),
        ("2025年度平安建设排名情况的通报", Cadence.YEARLY),
        ("平安建设排名情况的通报", Cadence.UNKNOWN),
    ],
)
def test_the_title_says_how_often(title: str, cadence: Cadence) -> None:
    assert ranking("各乡镇人民政府：\n情况如下。", title=title).cadence is cadence


@pytest.mark.parametrize(
    ("issue", "day", "cadence"),
    [
        (38, date(2025, 9, 22), Cadence.WEEKLY),
        (9, date(2025, 9, 28), Cadence.MONTHLY),
        (3, date(2025, 9, 28), Cadence.QUARTERLY),
        (200, date(2025, 9, 28), Cadence.DAILY),
        (20, date(2025, 9, 28), Cadence.TEN_DAYS),
        (1, date(2025, 9, 28), Cadence.UNKNOWN),
    ],
)
def test_number_and_date_say_how_often(issue: int, day: date, cadence: Cadence) -> None:
    lines = f"各乡镇工作排名通报\n第{issue}期\n各乡镇人民政府：\n情况如下。\n某县人民政府办公室\n{day.year}年{day.month}月{day.day}日"
    assert ranking(lines).cadence is cadence
    assert cadence.within_a_quarter is (cadence is not Cadence.UNKNOWN)
