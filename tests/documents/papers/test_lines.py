"""Tables without cells: lines with columns, names with numbers in a row; and what is neither."""

import pytest

from jianfu.documents.document import Block, Document
from jianfu.documents.papers.lines import line_tables, named_numbers
from jianfu.documents.reading import Reading
from jianfu.documents.understand import understand


def read(lines: str) -> Reading:
    blocks = tuple(Block(line) for line in lines.splitlines())
    return understand(Document("案", "case", "0", blocks))


@pytest.mark.parametrize("between", ["  ", "\t", " | ", "｜", "\u3000", " "])
def test_lines_with_columns_are_a_table(between: str) -> None:
    rows = [("名次", "乡镇", "完成率"), ("1", "柳河镇", "82%"), ("2", "石桥镇", "71%")]
    lines = "\n".join(between.join(row) for row in rows)
    reading = read(f"第3周进度\n各乡镇：\n{lines}\n请靠后的乡镇加快进度。")
    (table,) = line_tables(reading)
    assert table.rows == tuple(rows)
    assert table.head_cell(2, reading).exact == "完成率"


def test_the_last_column_takes_what_is_left_over() -> None:
    reading = read("项目 分值 标准\n宣传 12 上稿每篇 得2分\n会议 8 每次 得1分")
    (table,) = line_tables(reading)
    assert table.rows[1] == ("宣传", "12", "上稿每篇 得2分")


@pytest.mark.parametrize(
    "lines",
    [
        "得分 情况\n一、总体情况\n全县进度良好。",
        "本周进度，完成 很好\n柳河镇 3\n石桥镇 2",
        "名次 乡镇\n1 柳河镇",
        "关于做好工作的通知\n各乡镇：\n请抓好落实。",
    ],
)
def test_what_is_no_table(lines: str) -> None:
    assert line_tables(read(lines)) == ()


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (
            "得分：柳河镇92分、石桥镇90.5分、双溪乡88分、大营镇70分。",
            ("柳河镇", "石桥镇", "双溪乡", "大营镇"),
        ),
        (
            "得分：\n1.柳河镇：92\n2.石桥镇：90\n3.双溪乡：88\n4.大营镇：70",
            ("柳河镇", "石桥镇", "双溪乡", "大营镇"),
        ),
        ("柳河镇92分、石桥镇90分、双溪乡88分。", ()),
        ("柳河镇有92个组，其中石桥镇有90个，而双溪乡有88个，大营镇有70个。", ()),
    ],
)
def test_names_with_numbers_in_a_row(words: str, names: tuple[str, ...]) -> None:
    found = list(named_numbers(read(words)))
    assert (found[0].names if found else ()) == names


def test_the_words_before_a_row_are_those_of_the_line_before_where_it_opens_its_own() -> None:
    found = next(named_numbers(read("按得分排列：\n柳河镇92\n石桥镇90\n双溪乡88\n大营镇70")))
    assert found.before == "按得分排列："
    assert found.values == (92, 90, 88, 70)
