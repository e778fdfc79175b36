"""Who speaks at a meeting, for how long, and what only looks like a speech."""

import pytest

from jianfu.documents.papers.meeting_speech import Speaker, SpeechKind
from tests.documents.papers.notices import notice

S, R, X, P, W = (
    SpeechKind.SPEECH,
    SpeechKind.MAIN_REPORT,
    SpeechKind.EXCHANGE,
    SpeechKind.PLEDGE,
    SpeechKind.WORK_REPORT,
)


@pytest.mark.parametrize(
    ("words", "kind", "speaker"),
    [
        ("县委书记作重要讲话", S, Speaker.PARTY_CHIEF),
        ("县委书记做主持讲话", S, Speaker.PARTY_CHIEF),
        ("县委书记进行总结讲话", S, Speaker.PARTY_CHIEF),
        ("县委书记主旨讲话", S, Speaker.PARTY_CHIEF),
        ("县委书记动员讲话", S, Speaker.PARTY_CHIEF),
        ("县委书记部署讲话", S, Speaker.PARTY_CHIEF),
        ("县委书记重要讲话", S, Speaker.PARTY_CHIEF),
        ("县委书记总结讲话", S, Speaker.PARTY_CHIEF),
        ("县委书记主持讲话", S, Speaker.PARTY_CHIEF),
        ("县委书记作主旨报告", S, Speaker.PARTY_CHIEF),
        ("县委书记作专题报告", S, Speaker.PARTY_CHIEF),
        ("县委书记作典型讲评", S, Speaker.PARTY_CHIEF),
        ("县委书记作安排部署", S, Speaker.PARTY_CHIEF),
        ("县委书记作讲话部署", S, Speaker.PARTY_CHIEF),
        ("县委书记作部署讲话", S, Speaker.PARTY_CHIEF),
        ("县委书记作动员讲话", S, Speaker.PARTY_CHIEF),
        ("县委书记作主旨讲话", S, Speaker.PARTY_CHIEF),
        ("县委书记讲评", S, Speaker.PARTY_CHIEF),
        ("镇党工委主要领导讲话", S, Speaker.PARTY_CHIEF),
        ("县政府主要负责人安排部署工作", S, Speaker.GOVERNMENT_CHIEF),
        ("县长动员部署任务", S, Speaker.GOVERNMENT_CHIEF),
        ("县长工作部署下一步工作", S, Speaker.GOVERNMENT_CHIEF),
        ("厅长作总结", S, Speaker.CHIEF),
        ("院长作安排", S, Speaker.CHIEF),
        ("部长讲话", S, Speaker.CHIEF),
        ("主要领导作动员", S, Speaker.CHIEF),
        ("副县长讲话", S, Speaker.DEPUTY),
        ("副主任讲话", S, Speaker.DEPUTY),
        ("分管领导讲话", S, Speaker.DEPUTY),
        ("分管工作的同志讲话", S, Speaker.DEPUTY),
        ("有关副职讲话", S, Speaker.DEPUTY),
        ("县委常委讲话", S, Speaker.DEPUTY),
        ("政法委书记讲话", S, Speaker.DEPUTY),
        ("纪委书记讲话", S, Speaker.DEPUTY),
        ("县领导讲话", S, Speaker.LEADER),
        ("会议主报告", R, Speaker.UNTOLD),
        ("大会工作报告", R, Speaker.UNTOLD),
        ("会议主题报告", R, Speaker.UNTOLD),
        ("大会主旨报告", R, Speaker.UNTOLD),
        ("三个乡镇代表交流发言", X, Speaker.LOWER),
        ("清水镇、南山乡经验介绍", X, Speaker.LOWER),
        ("东城区等作典型经验交流", X, Speaker.LOWER),
        ("青山县和西林县分别发言", X, Speaker.LOWER),
        ("幸福社区典型做法介绍", X, Speaker.LOWER),
        ("城关街道重点发言", X, Speaker.LOWER),
        ("部分企业代表集中发言", X, Speaker.LOWER),
        ("先进单位大会发言", X, Speaker.LOWER),
        ("后进单位会议发言", X, Speaker.LOWER),
        ("与会同志依次发言", X, Speaker.LOWER),
        ("参会同志先后发言", X, Speaker.LOWER),
        ("区代表交流发言", X, Speaker.LOWER),
        ("街道代表交流发言", X, Speaker.LOWER),
        ("乡党委典型发言", X, Speaker.LOWER),
        ("村党组织汇报发言", X, Speaker.LOWER),
        ("各设区市表态发言", P, Speaker.LOWER),
        ("各社区表态", P, Speaker.LOWER),
        ("各单位表决心", P, Speaker.LOWER),
        ("各部门承诺发言", P, Speaker.LOWER),
        ("部门代表作表态性讲话", P, Speaker.LOWER),
        ("单位代表逐一汇报", W, Speaker.LOWER),
        ("5个单位口头汇报", W, Speaker.LOWER),
        ("1名村书记汇报", W, Speaker.LOWER),
        ("三个企业集中汇报", W, Speaker.LOWER),
        ("各村依次汇报", W, Speaker.LOWER),
        ("各镇工作汇报", W, Speaker.LOWER),
        ("后三名分别汇报", W, Speaker.LOWER),
    ],
)
def test_who_speaks(words: str, kind: SpeechKind, speaker: Speaker) -> None:
    speeches = notice(f"1.{words}。").speeches
    assert [(speech.kind, speech.speakers) for speech in speeches] == [(kind, (speaker,))]


@pytest.mark.parametrize(
    ("words", "apart"),
    [
        ("县委、县政府主要负责同志讲话", False),
        ("县委和县人民政府主要负责同志分别讲话", True),
        ("党工委及区政府主要负责同志先后讲话", True),
        ("党政主要负责同志讲话", False),
        ("党政一把手都讲话", True),
        ("党政正职依次讲话", True),
        ("书记、县长均讲话", True),
    ],
)
def test_two_speakers(words: str, apart: bool) -> None:
    speech = notice(f"{words}。").speeches[0]
    assert speech.speakers == (Speaker.PARTY_CHIEF, Speaker.GOVERNMENT_CHIEF)
    assert speech.apart is apart


@pytest.mark.parametrize(
    "words",
    [
        "学习县委书记讲话精神",
        "印发县委书记讲话稿",
        "学习县委书记讲话材料",
        "请准备汇报材料",
        "请准备汇报提纲",
        "请准备汇报稿",
        "观看汇报片",
        "参加汇报会",
        "确定汇报人",
        "确定汇报单位",
        "确定汇报内容",
        "乡镇书面交流发言",
        "乡镇印发材料交流发言",
        "乡镇材料交流汇报",
        "乡镇不再口头汇报",
        "乡镇不再现场汇报",
        "不安排表态发言",
        "去年安排了表态发言",
        "印发《县委书记讲话》",
        "动员讲话",
    ],
)
def test_nobody_speaks(words: str) -> None:
    assert not notice(f"{words}。").speeches


@pytest.mark.parametrize(
    "words",
    [
        "发言不超过5分钟",
        "汇报控制在5分钟以内",
        "表态限时5分钟",
        "发言不多于5分钟",
        "发言5分钟以内",
        "发言时间5分钟",
        "交流时长5分钟",
        "发言每家5分钟",
        "发言每人5分钟",
        "发言每个单位5分钟",
        "汇报各5min",
        "汇报约5分钟",
        "每位不超过5分钟",
        "每名控制在5分钟",
        "每家限5分钟",
        "作5分钟交流发言",
        "作5分钟以内的典型发言",
        "作5分钟左右表态汇报",
        "发言不超过五分钟",
        "汇报控制在五分钟",
        "表态限时十分钟",
        "交流不超过十分钟",
    ],
)
def test_a_limit_for_all_who_speak(words: str) -> None:
    assert notice(f"{words}。").speech_limit
    assert notice("县长讲话40分钟。").speech_limit is None


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("县长讲话（约40分钟）", 40),
        ("县长讲话一个半小时", 90),
        ("县长讲话1小时", 60),
        ("县长讲话三刻钟", 45),
        ("9:00—9:40县长讲话", 40),
        ("县长讲话（9:00—9:40）", 40),
        ("副县长讲话20分钟，县长讲话", 20),
        ("县长讲话", None),
    ],
)
def test_minutes_of_a_speech(words: str, minutes: float | None) -> None:
    assert notice(f"{words}。").speeches[0].minutes == minutes
