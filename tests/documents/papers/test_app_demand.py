"""Demands about apps, accounts and groups: notices, messages, score sheets; and papers that ask nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jianfu.documents.document import Block, BlockKind, Cell, Document
from jianfu.documents.office import Level
from jianfu.documents.papers.app_demand import Act, AppDemand, AppPaper, Carrier, app_demand_of
from jianfu.documents.understand import understand


def read(*lines: str, rows: tuple[tuple[str, ...], ...] = ()) -> AppPaper | None:
    blocks = [Block(line) for line in lines]
    blocks += [
        Block(words, BlockKind.CELL, cell=Cell(0, row, column))
        for row, cells in enumerate(rows)
        for column, words in enumerate(cells)
    ]
    document = Document("case", "text", "0" * 64, tuple(blocks))
    return app_demand_of(understand(document, issuer_level=Level.COUNTY))


HEAD = ("关于做好近期工作的通知", "各乡镇人民政府：")


def asked(line: str, *acts: Act) -> AppDemand:
    paper = read(*HEAD, line)
    assert paper is not None
    return next(paper.of(*acts))


def test_a_promotion_in_running_text() -> None:
    demand = asked(
        "各村要组织群众下载“清石办”APP，6月底前注册率达到90%以上，每周对排名靠后的乡镇进行约谈。", Act.USE
    )
    assert demand.carrier is Carrier.APP
    assert demand.app == "清石办"
    assert demand.share == 90
    assert demand.interval == "每周"
    assert demand.force
    assert demand.consequence == "排名"
    assert not demand.by_others


def test_every_act_of_a_notice_with_labels() -> None:
    paper = read(
        "关于用好“民情”小程序的通知",
        "各乡镇人民政府：",
        "一、激活：全员激活“民情”小程序。",
        "二、登录：网格员每日登录不少于2次。",
        "三、签到：网格员每日到岗确认。",
        "四、积分：按月公布个人积分。",
        "五、时长：后台统计在线时长。",
        "六、走访：走访上传现场照片3张，开启轨迹自动记录，上传工作视频。",
        "七、宣传：每条信息点赞不少于30次，转发量、网络投票数、阅读量、学习时长按月通报。",
        "八、通报：按周通报激活率。",
    )
    assert paper is not None
    acts = {demand.act for demand in paper.demands}
    assert acts == set(Act)
    assert {demand.carrier for demand in paper.demands} == {Carrier.APP}
    assert {demand.app for demand in paper.demands} == {"民情"}


def test_an_item_of_a_score_sheet() -> None:
    paper = read(
        *HEAD,
        "附件：考核评分表",
        "清石县人民政府",
        "2025年3月1日",
        "附件",
        "考核评分表",
        rows=(("项目", "标准"), ("宣传", "公众号关注率达到80%得5分"), ("学习", "“课堂”APP日活每低一档扣1分")),
    )
    assert paper is not None
    rates = list(paper.of(Act.USER_RATE))
    assert [demand.carrier for demand in rates] == [Carrier.ACCOUNT, Carrier.APP]
    assert all(demand.consequence for demand in rates)


def test_a_message() -> None:
    paper = read("@所有人 各村今天在工作群打卡接龙，每人转发不少于3条。")
    assert paper is not None
    assert next(paper.of(Act.CHECK_IN)).carrier is Carrier.GROUP
    forwards = next(paper.of(Act.FORWARDS))
    assert (forwards.number, forwards.unit) == (3, "条")


@pytest.mark.parametrize(
    ("words", "carrier"),
    [
        ("在“清石”APP", Carrier.APP),
        ("在“清石”公众号", Carrier.ACCOUNT),
        ("在微信群", Carrier.GROUP),
        ("在综合平台", Carrier.PLATFORM),
    ],
)
def test_carriers(words: str, carrier: Carrier) -> None:
    assert asked(f"网格员每日{words}打卡。", Act.CHECK_IN).carrier is carrier


def test_an_app_named_just_before_or_in_the_title() -> None:
    demand = asked("各村用好“清石通”APP。网格员每日打卡。", Act.CHECK_IN)
    assert (demand.carrier, demand.app) == (Carrier.APP, "清石通")
    paper = read("关于用好“清石通”APP的通知", "各乡镇人民政府：", "网格员每日打卡。")
    assert paper is not None
    assert paper.demands[0].app == "清石通"


@pytest.mark.parametrize(
    ("words", "number", "unit"),
    [
        ("不少于5张", 5, "张"),
        ("不得少于5次", 5, "次"),
        ("不低于5条", 5, "条"),
        ("至少5个", 5, "个"),
        ("达到50票", 50, "票"),
        ("完成5件", 5, "件"),
        ("不少于30分钟", 30, "分钟"),
        ("不少于30分", 30, "分"),
        ("至少5人", 5, "人"),
        ("至少5户", 5, "户"),
        ("至少2小时", 2, "小时"),
        ("至少2篇", 2, "篇"),
        ("若干", None, ""),
    ],
)
def test_numbers(words: str, number: int | None, unit: str) -> None:
    demand = asked(f"网格员在“清石”APP打卡{words}。", Act.CHECK_IN)
    assert (demand.number, demand.unit) == (number, unit)


def test_no_share_is_not_zero() -> None:
    assert asked("各村全员下载“清石”APP。", Act.USE).share is None
    assert asked("各村下载“清石”APP实现全覆盖。", Act.USE).share == 100


def test_other_peoples_use() -> None:
    assert asked("做好引导，会员在“清石”APP打卡。", Act.CHECK_IN).by_others
    assert not asked("做好引导，干部和会员在“清石”APP打卡。", Act.CHECK_IN).by_others


@pytest.mark.parametrize(
    "line",
    [
        "各村要做好秋播工作。",
        "不得要求网格员在APP打卡签到，不得通报注册率。",
        "去年有的单位通报APP激活率，每日打卡。",
        "网格员每日到岗签到。",
        "做好土地使用权登记，设备使用率要提高。",
        "推介一批“游清石”小程序里的网红打卡点。",
    ],
)
def test_papers_that_ask_nothing(line: str) -> None:
    assert read(*HEAD, line) is None


@given(
    st.text(
        alphabet="各村下载注册APP小程序打卡积分激活率达到90%每日上传照片点赞不少于3次通报，。", max_size=120
    )
)
def test_nothing_crashes_it(text: str) -> None:
    read(*HEAD, text)
