"""Papers that borrow people: letters, notices, plans, lists and messages; and papers that borrow nobody."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jianfu.documents.document import Block, BlockKind, Cell, Document
from jianfu.documents.office import Kind, Level
from jianfu.documents.papers.secondment import Secondment, months_after, secondment_of
from jianfu.documents.understand import understand


def read(
    *lines: str,
    issuer: str = "云岭市司法局",
    level: Level | None = Level.CITY,
    rows: tuple[tuple[str, ...], ...] = (),
    day: date | None = None,
) -> Secondment | None:
    blocks = [Block(line) for line in lines]
    blocks += [
        Block(words, BlockKind.CELL, cell=Cell(0, row, column))
        for row, cells in enumerate(rows)
        for column, words in enumerate(cells)
    ]
    document = Document("case", "text", "0" * 64, tuple(blocks))
    return secondment_of(understand(document, issuer=issuer, issuer_level=level, day=day))


def taken(*lines: str) -> Secondment:
    paper = read(*lines)
    assert paper is not None
    return paper


def test_a_letter_in_running_text() -> None:
    paper = taken(
        "关于借调工作人员的函",
        "清石县司法局：",
        "因工作需要，经局党组研究同意，拟借调你局陈某同志到我局工作，借调期限自2025年8月31日起至2026年2月28日止。",
        "借调期间工资由原单位发放，并报市委组织部备案。",
    )
    assert paper.alone
    (taking,) = paper.takings
    assert (taking.source, taking.source_level, taking.source_kind) == ("你局", Level.COUNTY, Kind.DEPARTMENT)
    assert taking.host == "我局"
    assert not taking.disguised
    assert taking.term is not None
    assert (taking.term.first, taking.term.last, taking.term.months) == (
        date(2025, 8, 31),
        date(2026, 2, 28),
        6,
    )
    assert "党组" in paper.approval
    assert paper.filing.endswith("备案")
    assert paper.relation_stays
    assert paper.renewal is None


def test_a_notice_with_labels() -> None:
    paper = taken(
        "关于选派干部跟班学习的通知",
        "各县（市、区）司法局：",
        "一、选派对象：从各县（市、区）司法局选派业务骨干6名，到市局跟班学习。",
        "二、跟班学习时间：2025年3月至12月，期满后视工作需要延长3个月。",
        "三、管理：跟班期间与原单位工作脱钩，服从市局安排，人事关系不变。",
    )
    plain, other = paper.takings
    assert (plain.disguised, other.disguised) == (False, True)
    assert other.words == "跟班学习"
    assert (other.persons, other.each) == (6, False)
    assert other.term is not None
    assert other.term.months == 10
    assert other.term.last == date(2025, 12, 31)
    assert paper.renewal is not None
    assert paper.renewed_months == 3
    assert paper.off_duty == "与原单位工作脱钩"


def test_a_list_tells_the_sources() -> None:
    paper = read(
        "关于抽调人员的通知",
        "各有关单位：",
        "经研究，抽调以下同志到县征迁指挥部工作，至征迁工作结束。",
        issuer="清石县人民政府办公室",
        level=Level.COUNTY,
        rows=(
            ("序号", "姓名", "单位"),
            ("1", "甲某", "城关镇人民政府"),
            ("2", "乙某", "县财政局"),
            ("3", "", "县水利局"),
        ),
    )
    assert paper is not None
    assert paper.roster == ("城关镇人民政府", "县财政局")
    assert paper.takings[0].source_level is Level.TOWNSHIP
    assert paper.terms[0].open_end
    assert paper.terms[0].months is None


def test_a_plan_with_one_sentence_of_borrowing_is_not_alone() -> None:
    paper = taken(
        "关于开展违法用地整治的通知",
        "各县（市、区）人民政府：",
        "一、时间安排：活动时间为期两年。",
        "二、人员保障：从各县（市、区）抽调4名干部组成市整治专班。",
    )
    assert not paper.alone
    assert paper.terms == ()
    assert paper.takings[0].term is None


@pytest.mark.parametrize("label", ["抽调人数", "分配名额"])
def test_the_number_stands_under_a_label(label: str) -> None:
    paper = taken(
        "关于抽调人员的通知",
        "各县（市、区）司法局：",
        "从各县（市、区）抽调一批骨干到市局集中办公。",
        f"{label}：每个县（市、区）2名。",
    )
    assert (paper.takings[0].persons, paper.takings[0].each) == (2, True)


def test_a_message() -> None:
    paper = taken("各位，请各县区明天前报1名同志到市局帮忙，时间先定两个月。")
    assert paper.takings[0].words == "帮忙"
    assert paper.takings[0].each
    assert paper.takings[0].term is not None
    assert paper.takings[0].term.months == 2


def test_rules_on_borrowing_take_nobody() -> None:
    paper = taken("云岭市司法局借调人员管理办法", "局机关各处室：", "借调期限一般不超过六个月。")
    assert paper.takings == ()
    assert (paper.terms[0].months, paper.terms[0].at_most) == (6, True)


@pytest.mark.parametrize(
    "lines",
    [
        ("关于做好秋播的通知", "各县（市、区）农业农村局：", "各县（市、区）要于9月底前完成秋播。"),
        ("关于选派第一书记的通知", "各县（市、区）委组织部：", "从市直单位选派40名干部驻村，任期两年。"),
        ("关于规范借调的通知", "各县（市、区）司法局：", "严禁从各县（市、区）借调干部到市局工作。"),
        ("关于举办比武的通知", "各县（市、区）司法局：", "请县区选派2名骨干参加市局组织的竞赛。"),
        ("关于做好防汛工作的通知", "各县（市、区）水利局：", "各县要抽调力量组成巡堤工作队。"),
    ],
)
def test_papers_that_borrow_nobody(lines: tuple[str, ...]) -> None:
    assert read(*lines) is None


@pytest.mark.parametrize(
    ("words", "months", "open_end", "least", "most", "tentative"),
    [
        ("期限为一年", 12, False, False, False, False),
        ("时间暂定一年半", 18, False, False, False, True),
        ("时间3—6个月", 6, False, False, False, False),
        ("时间不少于两个月", 2, False, True, False, False),
        ("期限最长六个月", 6, False, False, True, False),
        ("时间15天", 1, False, False, False, False),
        ("时间183天", 6, False, False, False, False),
        ("时间20个工作日", 1, False, False, False, False),
        ("时间十二周", 3, False, False, False, False),
        ("时间一个半月", 2, False, False, False, False),
        ("至普查任务完成", None, True, False, False, False),
        ("期限另行通知", None, True, False, False, False),
    ],
)
def test_terms(  # noqa: PLR0917 - one row of what a term tells
    words: str, months: int | None, open_end: bool, least: bool, most: bool, tentative: bool
) -> None:
    paper = taken("关于借调人员的通知", "各县（市、区）司法局：", f"从县区借调2名干部到市局工作，{words}。")
    (term,) = paper.terms
    assert (term.months, term.open_end, term.at_least, term.at_most, term.tentative) == (
        months,
        open_end,
        least,
        most,
        tentative,
    )


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2025年1月31日至6月30日", date(2025, 1, 31), date(2025, 6, 30)),
        ("2025年11月1日至次年2月底", date(2025, 11, 1), date(2026, 2, 28)),
        ("10月1日至3月31日", date(2025, 10, 1), date(2026, 3, 31)),
        ("2025.3—2025.9", date(2025, 3, 1), date(2025, 9, 30)),
        ("至2025年底", date(2025, 3, 1), date(2025, 12, 31)),
        ("2025年2月30日至6月1日", None, None),
        ("2025年13月1日至14月1日", None, None),
    ],
)
def test_days(words: str, first: date | None, last: date | None) -> None:
    paper = read(
        "关于借调人员的通知",
        "各县（市、区）司法局：",
        f"从县区借调2名干部到市局工作，借调时间{words}。",
        day=date(2025, 3, 1),
    )
    assert paper is not None
    assert [(term.first, term.last) for term in paper.terms] == [(first, last)]


def test_without_any_year_months_are_counted_and_days_are_not_told() -> None:
    paper = taken(
        "关于借调人员的通知", "各县（市、区）司法局：", "从县区借调2名干部到市局工作，时间3月1日至10月8日。"
    )
    (term,) = paper.terms
    assert (term.months, term.first, term.last) == (8, None, None)


@pytest.mark.parametrize(
    ("words", "persons", "each"),
    [
        ("从县区抽调12名干部", 12, False),
        ("从县区抽调十二名干部", 12, False),
        ("从县区抽调二十名干部", 20, False),
        ("从县区抽调2至3名干部", 3, False),
        ("从县区抽调一批干部", None, False),
        ("请各县区选送2名干部", 2, True),
        ("请每县推荐两名干部", 2, True),
        ("请县区各推荐1名干部", 1, True),
        ("从县区各两名干部中抽调人员", 2, True),
    ],
)
def test_persons(words: str, persons: int | None, each: bool) -> None:
    paper = taken("关于充实力量的通知", "各县（市、区）司法局：", f"{words}到市局工作。")
    assert (paper.takings[0].persons, paper.takings[0].each) == (persons, each)


@pytest.mark.parametrize(
    ("source", "level", "kind"),
    [
        ("各村（社区）", Level.VILLAGE, Kind.VILLAGE_BODY),
        ("乡镇", Level.TOWNSHIP, Kind.GOVERNMENT),
        ("基层站所", Level.TOWNSHIP, Kind.PUBLIC_INSTITUTION),
        ("县级医院", Level.COUNTY, Kind.PUBLIC_INSTITUTION),
        ("县属国企各县公司", Level.COUNTY, Kind.COMPANY),
        ("县直部门", Level.COUNTY, Kind.DEPARTMENT),
        ("市直单位", None, Kind.DEPARTMENT),
    ],
)
def test_sources(source: str, level: Level | None, kind: Kind) -> None:
    paper = taken("关于充实力量的通知", "各县（市、区）司法局：", f"从{source}抽调2名干部到市局工作。")
    taking = paper.takings[0]
    assert taking.source == source
    assert taking.source_kind is kind
    if level is None:
        assert taking.source_level is Level.CITY
    else:
        assert taking.source_level is level


def test_own_divisions_lend_nobody() -> None:
    paper = taken("关于成立专班的通知", "各处室：", "从局机关各处室抽调3人组成市局专班。")
    assert paper.takings[0].inside


@pytest.mark.parametrize("words", ["报市委组织部备案", "报组织部门备案", "组织部备案号2025008"])
def test_filing(words: str) -> None:
    paper = taken("关于借调人员的函", "清石县司法局：", f"拟借调你局1名同志到我局工作。{words}。")
    assert paper.filing


def test_consent() -> None:
    paper = taken(
        "关于延长借调时间的函",
        "清石县司法局：",
        "你局1名同志借调到我局工作，期满后延长3个月，已征得派出单位和本人同意。",
    )
    assert paper.consent
    assert paper.renewed_months == 3


def test_a_level_that_is_not_known_is_not_guessed() -> None:
    paper = read("关于抽调人员的通知", "抽调3名骨干到机关工作。", issuer="", level=None)
    assert paper is not None
    assert paper.takings[0].source_level is None


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(0, 60))
def test_months_after(first: date, months: int) -> None:
    """So many months later it is the same day of the month, or the month's last where that is shorter."""
    later = months_after(first, months)
    assert (later.year - first.year) * 12 + later.month - first.month == months
    assert later.day == first.day or (
        later.day < first.day and months_after(later.replace(day=1), 1).toordinal() - later.toordinal() == 1
    )


@given(st.text(alphabet="借调抽跟班学习从各县到市局工作2名干部时间年月至日13。，：\n（）", max_size=120))
def test_nothing_crashes_it(text: str) -> None:
    read("关于借调人员的通知", text)
