"""Demands for data and materials: notices, messages, tables; and papers that demand none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jianfu.documents.document import Block, BlockKind, Cell, Document
from jianfu.documents.office import Level
from jianfu.documents.papers.data_demand import Besides, Channel, DataPaper, data_demand_of
from jianfu.documents.understand import understand


def read(*lines: str, level: Level = Level.CITY, rows: tuple[tuple[str, ...], ...] = ()) -> DataPaper | None:
    blocks = [Block(line) for line in lines]
    blocks += [
        Block(words, BlockKind.CELL, cell=Cell(0, row, column))
        for row, cells in enumerate(rows)
        for column, words in enumerate(cells)
    ]
    document = Document("case", "text", "0" * 64, tuple(blocks))
    return data_demand_of(understand(document, issuer_level=level))


HEAD = ("关于做好秋播统计的通知", "各县（市、区）农业农村局：")


def asked(*lines: str, level: Level = Level.CITY) -> DataPaper:
    paper = read(*HEAD, *lines, level=level)
    assert paper is not None
    return paper


def test_a_demand_in_running_text() -> None:
    paper = asked("各县（市、区）每月5日前将《播种面积统计表》加盖公章后报送市局，电子版发送至邮箱。")
    (demand,) = paper.demands
    assert demand.who.startswith("各县")
    assert demand.frequency == "monthly"
    assert demand.deadline
    assert demand.channels == (Channel.PAPER, Channel.EMAIL)
    assert (demand.paper, demand.electronic) == ("加盖公章", "电子版")
    assert not demand.copies_apart
    assert demand.besides is None
    assert paper.forms == ("播种面积统计表",)


def test_several_demands_in_one_document() -> None:
    paper = asked(
        "一、各县（市、区）每周将播种进度发到工作群。",
        "二、各县（市、区）于9月底前书面报送总结。",
        "三、请各县（市、区）将联络员名单传真至市局。",
    )
    assert [demand.channels for demand in paper.demands] == [
        (Channel.GROUP,),
        (Channel.PAPER,),
        (Channel.FAX,),
    ]
    assert paper.demands[0].frequency == "weekly"


def test_the_columns_of_a_form() -> None:
    paper = read(
        *HEAD,
        "各县（市、区）于9月底前填写附表，发送至邮箱。",
        rows=(("乡镇", "面积（亩）", "品种"), ("", "", ""), ("", "", "")),
    )
    assert paper is not None
    assert paper.fields == ("乡镇", "面积（亩）", "品种")


def test_a_table_that_is_filled_is_no_form() -> None:
    paper = read(
        *HEAD,
        "各县（市、区）于9月底前将统计表发送至邮箱。",
        rows=(("乡镇", "面积（亩）"), ("城关镇", "300"), ("白水乡", "210")),
    )
    assert paper is not None
    assert paper.fields == ()


def test_the_same_for_a_department_as_well() -> None:
    (demand,) = asked("各县（市、区）在省级平台填报后，另将汇总表发我局业务处室邮箱。").demands
    assert demand.besides is Besides.PLATFORM
    (demand,) = asked("各县（市、区）要同时登录省平台和市系统填报面积。").demands
    assert demand.besides is Besides.TWO_SYSTEMS
    (demand,) = asked("各县（市、区）于9月底前将总结报送县政府，同时报送市农业农村局。").demands
    assert demand.besides is Besides.AGAIN


def test_a_system_fed_from_below() -> None:
    (demand,) = asked("乡镇要在“全国农情调度”小程序填报进度。").demands
    assert (demand.system, demand.system_level, demand.system_is_app) == (
        "全国农情调度小程序",
        Level.CENTRAL,
        True,
    )
    (demand,) = asked("县级部门每周在农情信息系统录入数据。", level=Level.CENTRAL).demands
    assert demand.system_level is Level.CENTRAL
    assert not demand.system_is_app


def test_the_electronic_copy_stands_in_the_sentence_before() -> None:
    paper = asked("各县（市、区）于9月底前在农情系统填报进度。进度表加盖公章后报送市局。")
    assert [demand.copies_apart for demand in paper.demands] == [True]


def test_a_message() -> None:
    paper = read("@所有人 各村今晚8点前在群里接龙报送人口底数表，收到请回复。")
    assert paper is not None
    assert paper.demands[0].channels == (Channel.GROUP,)


@pytest.mark.parametrize(
    "name", ["统计表", "汇总表", "情况表", "明细表", "摸底表", "登记表", "报表", "一览表", "台账"]
)
def test_names_of_forms(name: str) -> None:
    assert asked(f"各县（市、区）于9月底前将播种{name}发送至邮箱，附播种{name}。").forms[-1].endswith(name)


@pytest.mark.parametrize("name", ["全国", "国家", "中央", "农业农村部"])
def test_central_systems(name: str) -> None:
    (demand,) = asked(f"乡镇要在“{name}农情调度”小程序填报进度。").demands
    assert demand.system_level is Level.CENTRAL


@pytest.mark.parametrize("name", ["全省", "省级", "省厅", "省农业农村厅", "自治区"])
def test_systems_of_a_province(name: str) -> None:
    (demand,) = asked(f"乡镇要在“{name}农情调度”小程序填报进度。").demands
    assert demand.system_level is Level.PROVINCE


@pytest.mark.parametrize(
    "contact", ["联系人：王某", "联系电话：1", "联系方式：1", "咨询电话：1", "电话：1", "信箱：x", "传真：1"]
)
def test_the_address_behind_a_contact_is_no_channel(contact: str) -> None:
    assert read(*HEAD, f"{contact}，邮箱fxk@example.cn，请各县（市、区）及时报送进度。") is None


@pytest.mark.parametrize(
    "line",
    [
        "各县（市、区）要做好秋播工作。",
        "各部门不得通过邮箱、工作群要求乡镇报送数据。",
        "企业将申请书一式三份报送受理窗口，电子版发送至邮箱。",
        "请将参会回执传真至市局办公室。",
        "去年各县（市、区）将总结发送至邮箱。",
        "联系人：王某，电话：010-1，邮箱：fxk@example.cn",
        "各县（市、区）在省级平台填报播种进度。",
    ],
)
def test_papers_that_demand_nothing_of_the_kind(line: str) -> None:
    assert read(*HEAD, line) is None


@given(st.text(alphabet="各县乡镇报送填平台系统邮箱纸质盖章一式两份另同时市局，。：\n", max_size=120))
def test_nothing_crashes_it(text: str) -> None:
    read(*HEAD, text)
