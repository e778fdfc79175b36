"""How long a meeting lasts and which events follow each other."""

import pytest

from jianfu.documents.papers.meeting_speech import Speaker
from tests.documents.papers.notices import notice


def test_a_programme_in_a_table() -> None:
    found = notice(
        "日程如下。",
        rows=(
            ("时间", "内容", "发言人"),
            ("8:30—9:00", "签到", ""),
            ("9:00—9:40", "作工作部署", "县长"),
            ("9:40—10:50", "作重要讲话", "县委书记"),
            ("12:00—14:00", "午餐", ""),
            ("下午2:30—4:30", "现场观摩", ""),
        ),
    )
    assert found.minutes == 40 + 70 + 120
    assert found.chained
    assert [(speech.speakers, speech.minutes) for speech in found.speeches] == [
        ((Speaker.GOVERNMENT_CHIEF,), 40),
        ((Speaker.PARTY_CHIEF,), 70),
    ]
    assert found.length
    assert found.length.hours == pytest.approx(230 / 60)


@pytest.mark.parametrize(
    "words",
    [
        "报到",
        "签到",
        "就餐",
        "用餐",
        "午餐",
        "晚餐",
        "早餐",
        "午休",
        "休息",
        "返程",
        "离会",
        "疏散",
        "乘车",
        "集合",
        "出发",
        "调试",
        "测试",
        "彩排",
        "入场",
        "报名",
        "咨询",
        "办公时间",
        "工作日",
        "回执",
        "报送",
        "反馈",
        "提交",
        "名单",
        "展览",
        "展示时间",
    ],
)
def test_what_is_no_meeting_time(words: str) -> None:
    assert notice(f"9:00—10:00 {words}。").minutes is None


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("9:00—10:30 开会。", 90),
        ("上午9时至11时30分开会。", 150),
        ("早上8点半到10点开会。", 90),
        ("中午12:10—12:40开会。", 30),
        ("下午2:00—3:30开会。", 90),
        ("晚上7:00—9:00开会。", 120),
        ("晚间7:00—9:00开会。", 120),
        ("上午11:00至下午1:30开会。", 150),
        ("上午10:00至中午12:30开会。", 150),
        ("下午5:00至晚上7:00开会。", 120),
        ("9:00—10:00甲组开会。9:30—11:00乙组开会。", 120),
        ("5:00—6:00开会。", None),
        ("11:00—9:00开会。", None),
    ],
)
def test_the_clock(words: str, minutes: int | None) -> None:
    assert notice(words).minutes == minutes


@pytest.mark.parametrize(
    ("words", "days", "hours", "sure"),
    [
        ("会期一天。", 1, None, True),
        ("会期全天。", 1, None, True),
        ("会议时间半天。", 0.5, None, True),
        ("会议时长2小时。", None, 2, True),
        ("会议为期两天。", 2, None, True),
        ("会议历时3个半天。", 1.5, None, True),
        ("会议安排1天半。", 1.5, None, True),
        ("时间为2小时30分。", None, 2.5, True),
        ("时长十二小时。", None, 12, True),
        ("为期二十日。", 20, None, True),
        ("会议时间：3月5日（周三）。", None, None, True),
        ("会议时间：5日（周三）。", None, None, True),
        ("会期半天至一天。", 1, None, False),
        ("会期1—2天。", 2, None, False),
        ("会期一天，分两批召开。", 1, None, False),
        ("会议时间：3月5日下午至7日上午。", 2, None, True),
        ("会议时间：3月5日晚上到6日晚上。", 1.5, None, True),
        ("会议时间：3月5日全天至6日中午。", 2, None, True),
        ("会议时间：3月5日晚至6日晚。", 1.5, None, True),
        ("会议时间：12月31日至2月30日。", None, None, True),
        ("培训会期三天。", None, None, True),
        ("试点会期三天。", None, None, True),
        ("任期会期三天。", None, None, True),
        ("活动期会期三天。", None, None, True),
        ("整治会期三天。", None, None, True),
        ("报到会期三天。", None, None, True),
        ("专项行动为期三天。", None, None, True),
    ],
)
def test_length(words: str, days: float | None, hours: float | None, sure: bool) -> None:
    length = notice(words).length
    assert ((length.days, length.hours, length.sure) if length else (None, None, True)) == (days, hours, sure)


@pytest.mark.parametrize(
    ("lines", "days"),
    [
        (("上午：听取通报；", "下午：现场点评。"), 1),
        (("1.上午 听取通报", "2.下午 现场点评", "3.晚上 交流"), 1.5),
        (("全天 现场点评",), 1),
        (("3月5日上午召开调度会，下午召开推进会。",), 1),
        (("会议分两段，上午参观，下午讨论。",), 1),
        (("会议分两段，上午会议，下午总结讲评。",), 1),
        (("上午开会，下午5点前报送回执。",), None),
        (("上午开会，下午发会务通知。",), None),
        (("上午参观，下午清点会场。",), None),
    ],
)
def test_mornings_and_afternoons(lines: tuple[str, ...], days: float | None) -> None:
    length = notice(*lines).length
    assert (length.days if length else None) == days


@pytest.mark.parametrize(
    "words",
    [
        "会议套开",
        "会后接着召开县里会议",
        "观摩后接续召开县里会议",
        "观摩结束后继续开会",
        "随后立即召开会议",
        "之后紧接着举行会议",
        "结束后随即召开会议",
        "会后套开会议",
        "先观摩后开会",
        "9:00—10:00参观园区。10:10—11:00召开推进会",
        "9:00—10:00座谈。10:10—11:00开报告会",
        "9:00—10:00培训。10:10—11:00讨论",
    ],
)
def test_events_that_follow_each_other(words: str) -> None:
    assert notice(f"{words}。").chained
    assert not notice("9:00—10:00召开推进会。").chained
