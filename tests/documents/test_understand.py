"""What is understood of a document: elements, headings, purpose, class, direction, demands, length."""

import hashlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jianfu.documents.document import Block, BlockKind, Cell, Document
from jianfu.documents.office import Kind, Level
from jianfu.documents.reading import Direction, DocumentClass, Purpose, Reading
from jianfu.documents.understand import length_of, understand


def document_of(*lines: str) -> Document:
    text = "\n".join(lines)
    return Document("例.txt", "text", hashlib.sha256(text.encode()).hexdigest(), tuple(map(Block, lines)))


def read(*lines: str) -> Reading:
    return understand(document_of(*lines))


NOTICE = (
    "清溪县水利局",
    "清水〔2025〕12号",
    "清溪县水利局关于做好渠道清淤工作的通知",
    "各乡镇人民政府，县水利局各股室：",
    "现就渠道清淤有关事项通知如下。",
    "一、工作任务",
    "（一）清除淤泥。各乡镇要在四月底前完成。",
    "（二）修补渗漏。",
    "二、时间要求",
    "各乡镇于4月30日前将完成情况报送县水利局。",
    "附件：渠道清单",
    "清溪县水利局",
    "2025年3月2日",
    "抄送：县财政局。",
)


def test_elements_of_a_notice() -> None:
    reading = read(*NOTICE)
    elements = reading.elements
    assert elements.title == "清溪县水利局关于做好渠道清淤工作的通知"
    assert elements.number == "清水〔2025〕12号"
    assert elements.addressees == "各乡镇人民政府，县水利局各股室"
    assert elements.date == date(2025, 3, 2)
    assert elements.copies.startswith("县财政局")
    assert reading.body.strip().startswith("现就渠道清淤")
    assert "附件" not in reading.body
    assert "2025年3月2日" not in reading.body


def test_who_writes_to_whom() -> None:
    reading = read(*NOTICE)
    assert (reading.issuer.level, reading.issuer.kind) == (Level.COUNTY, Kind.DEPARTMENT)
    assert (reading.addressees[0].level, reading.addressees[0].kind) == (Level.TOWNSHIP, Kind.GOVERNMENT)
    assert reading.direction is Direction.DOWN
    assert reading.binds_lower_offices


def test_headings_have_their_levels() -> None:
    found = [(section.level, section.heading) for section in read(*NOTICE).sections]
    assert found == [(1, "工作任务"), (2, "清除淤泥"), (2, "修补渗漏"), (1, "时间要求")]


def test_headings_are_found_without_line_breaks() -> None:
    reading = read(
        "关于做好渠道清淤工作的通知", "各乡镇人民政府： 一、清除淤泥。挖深半米。 二、修补渗漏。用水泥。"
    )
    assert [section.heading for section in reading.sections] == ["清除淤泥", "修补渗漏"]


@pytest.mark.parametrize(
    "title",
    [
        "石桥镇2025年护林责任书",
        "清溪县招商“百日会战”第6周战况",
        "2025年各镇文旅融合评价指标（试行）",
        "全县春耕生产现场会议程",
        "渠道清淤督办单",
    ],
)
def test_papers_of_other_names_have_titles_too(title: str) -> None:
    assert read(title, "各镇：", "抓紧办理。").elements.title == title


def test_a_holiday_is_no_number() -> None:
    reading = read(
        "关于做好假期值班的通知", "各乡镇人民政府：", "五一、端午期间要值班。", "一、值班要求", "按表值班。"
    )
    assert [section.heading for section in reading.sections] == ["值班要求"]
    assert read("通知", "内容。", "二〇二五年一一月三日").elements.date is None


def test_a_number_inside_a_sentence_is_no_heading() -> None:
    reading = read(
        "关于做好渠道清淤工作的通知", "各乡镇人民政府：", "完成3.5公里渠道，二、三级渠道由村里负责。"
    )
    assert reading.sections == ()


def test_a_demand_has_its_parts() -> None:
    (demand,) = read(*NOTICE).demands
    assert demand.who.startswith("各乡镇")
    assert demand.act == "报送"
    assert "完成情况" in demand.deliverable
    assert demand.deadline.endswith("前")
    assert (demand.frequency, demand.channel) == ("once", "none")


@pytest.mark.parametrize(
    ("sentence", "frequency", "channel"),
    [
        ("各乡镇每周五下午将台账报送县农业农村局，电子版发县局邮箱。", "weekly", "email"),
        ("各乡镇每月5日前通过省级平台填报灌溉面积。", "monthly", "platform"),
        ("各乡镇每日17时前在工作群报送雨情。", "daily", "group"),
        ("各乡镇于10月31日报送纸质总结，加盖公章。", "yearly", "paper"),
    ],
)
def test_frequency_and_channel(sentence: str, frequency: str, channel: str) -> None:
    (demand,) = read("关于做好春灌工作的通知", "各乡镇人民政府：", sentence).demands
    assert demand.channel == channel
    if frequency != "yearly":
        assert demand.frequency == frequency
    else:
        assert demand.frequency != "daily"  # 31日报送 is a day and a verb, not a daily report


def test_what_is_forbidden_is_set_aside() -> None:
    reading = read("关于减轻报表负担的通知", "各乡镇人民政府：", "不得要求各村每月报送农机台账。")
    assert reading.demands == ()
    assert len(reading.requests) == 1


@pytest.mark.parametrize(
    ("lines", "purpose"),
    [
        (("清溪县人民政府关于旱情的报告", "临河市人民政府：", "现将旱情报告如下。"), Purpose.REPORT),
        (("清溪县人民政府关于拨付抗旱资金的请示", "临河市人民政府：", "恳请拨付。"), Purpose.REQUEST),
        (("对第12号提案的答复", "陈某某委员：", "收悉。"), Purpose.REPLY),
        (("清溪县人民政府关于封山禁火的通告", "全体村民不得携带火种进山。"), Purpose.ANNOUNCEMENT),
        (("关于召开全县春耕工作会议的通知", "各乡镇人民政府：", "定于3月5日开会。"), Purpose.MEETING_NOTICE),
        (("关于三起违规占用耕地典型问题的通报", "各乡镇人民政府：", "现将情况通报如下。"), Purpose.BULLETIN),
        (("关于一季度项目建设排名情况的通报", "各乡镇人民政府：", "石桥镇第一。"), Purpose.RANKING),
        (
            ("清溪县渠道管理办法", "第一条 根据水法等法律，制定本办法。", "第二条 本办法适用于全县。"),
            Purpose.LEGISLATION,
        ),
        (("3月2日，清溪县召开春耕会议。记者了解到，负责人表示今年早稻面积稳定。",), Purpose.NEWS),
        (("各位镇长，今晚8点前把受灾户名单报县里，收到请回复。",), Purpose.MESSAGE),
        (("关于做好春耕备耕工作的通知", "各乡镇人民政府：", "抓紧整地。"), Purpose.DEPLOYMENT),
        (
            ("清溪县人民政府批转县水利局关于抗旱工作情况报告的通知", "各乡镇人民政府：", "请认真落实。"),
            Purpose.DEPLOYMENT,
        ),
        (("清溪县水利局关于做好汛情报告的通知", "各乡镇人民政府：", "按时报送。"), Purpose.DEPLOYMENT),
        (("关于防汛值守的温馨提示", "各乡镇人民政府：", "请于6月1日前上报。"), Purpose.DEPLOYMENT),
        (
            (  # its addressees were lost on the way, and it opens like news
                "清溪县水利局关于贯彻渠道管养意见的通知",
                "清水〔2025〕9号",
                "今年3月，县委、县政府印发《渠道管养意见》，明确了管养要求。现提出如下要求：",
                "一、总体要求。《渠道管养意见》提出分段包干，各乡镇要抓紧落实。",
            ),
            Purpose.DEPLOYMENT,
        ),
    ],
)
def test_purpose(lines: tuple[str, ...], purpose: Purpose) -> None:
    assert read(*lines).purpose is purpose


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("清溪县人民政府关于印发2025年工作要点的通知", DocumentClass.COMPREHENSIVE),
        ("清溪县“十五五”水利发展规划", DocumentClass.COMPREHENSIVE),
        ("关于印发《清溪县渠道管理办法》的通知", DocumentClass.ORDINARY),
        ("清溪县人民政府关于促进油茶产业发展的意见", DocumentClass.ORDINARY),
        ("关于印发《清溪县渠道清淤专项行动方案》的通知", DocumentClass.SPECIAL),
        ("关于印发《清溪县河长制工作考核办法》的通知", DocumentClass.SPECIAL),
    ],
)
def test_class(title: str, expected: DocumentClass) -> None:
    assert read(title, "各乡镇人民政府：", "现印发给你们，请认真贯彻执行。").document_class is expected


def test_upward_papers_bind_nobody_below() -> None:
    reading = read("清溪县人民政府关于拨付抗旱资金的请示", "临河市人民政府：", "各乡镇要每周报送旱情。")
    assert reading.direction is Direction.UP
    assert not reading.binds_lower_offices


def test_a_printed_plan_is_main_text_and_a_table_is_not() -> None:
    """The covering notice alone would be a shell under any limit of length."""
    plan = ["县水利局负责勘测，各乡镇应当组织劳力，要落实资金，不得拖延，确保质量。" for _ in range(9)]
    with_plan = read(
        "关于印发《渠道清淤实施方案》的通知",
        "各乡镇人民政府：",
        "现将方案印发给你们，请认真执行。",
        "清溪县水利局",
        "2025年3月2日",
        "附件",
        "渠道清淤实施方案",
        *plan,
        "附件2",
        "渠道清单",
        "石桥干渠 三公里",
    )
    assert with_plan.elements.printed
    assert "组织劳力" in with_plan.body
    assert "石桥干渠" not in with_plan.body


def test_headers_of_a_table_are_no_title() -> None:
    blocks = [
        Block(words, BlockKind.CELL, cell=Cell(0, 0, column))
        for column, words in enumerate(("考核内容", "评分标准"))
    ]
    reading = understand(Document("表.docx", "docx", "0" * 64, tuple(blocks)))
    assert reading.elements.title == ""


def test_headers_and_footers_are_outside_the_body() -> None:
    blocks = (
        Block("关于春灌的通知"),
        Block("各乡镇人民政府："),
        Block("放水。"),
        Block("页眉文字", BlockKind.HEADER),
    )
    assert "页眉" not in understand(Document("例.docx", "docx", "0" * 64, blocks)).body


@pytest.mark.parametrize(
    ("text", "length"),
    [("春灌", 2), ("春灌，放水。", 6), ("2025年", 2), ("GB/T 9704标准", 4), ("", 0), ("春 灌\n放水", 4)],
)
def test_length_counts_as_the_guide_says(text: str, length: int) -> None:
    """Each Han character and full-width mark 1, a run of Latin letters or digits 1, blanks nothing."""
    assert length_of(text) == length


def test_what_the_user_says_goes_before_what_is_guessed() -> None:
    reading = understand(
        document_of("关于做好春灌工作的通知", "各乡镇人民政府：", "放水。"),
        issuer="临河市水利局",
        issuer_level=Level.CITY,
        addressees="各县（市、区）水利局",
        day=date(2025, 5, 1),
    )
    assert reading.issuer.name == "临河市水利局"
    assert reading.issuer.level is Level.CITY
    assert reading.addressees[0].level is Level.COUNTY
    assert reading.day == date(2025, 5, 1)


@given(
    st.text(
        alphabet="各镇县人民政府：，。\n一二、（）第条附件12025年月日关于的通知《》要报送〔〕号 ",
        max_size=120,
    )
)
def test_nothing_crashes_and_offsets_stay_inside(text: str) -> None:
    reading = read(*text.split("\n"))
    start, end = reading.elements.body
    assert 0 <= start <= end <= len(reading.text)
    for section in reading.sections:
        assert section.start <= section.heading_end <= section.end <= len(reading.text)
    for request in reading.requests:
        assert reading.text[request.start : request.end] == request.quote
