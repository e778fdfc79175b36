"""Answers to told problems: norms, words, what to do, and what lies outside. All stories are invented."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jianfu.asking.answer import LONGEST, answer
from jianfu.asking.symptoms import exceptions, outside, remedies, symptoms
from jianfu.law import the_law


def named(text: str) -> set[str]:
    return {each.norm.id for each in answer(text).norms}


@pytest.mark.parametrize(
    ("story", "norms"),
    [
        ("县里要求我们每周报一次表，还要签责任状", {"8.2", "8.13"}),
        ("镇里每月给各村排名，后三名要表态", {"8.15"}),
        ("市水利局从我们镇借走两个人，已经一年半了", {"10.1", "11.3"}),
        ("系统里填过的数据，还要打印盖章再报一份纸质的", {"12.8"}),
        ("手机上的政务APP天天要打卡签到", {"13.5"}),
        ("县城管局要求社区牵头拆除违建", {"15.3"}),
        ("信用社贷款非要村委会开收入证明", {"17.5"}),
        ("按月通报各镇信访总量并扣分", {"18.1"}),
    ],
)
def test_plain_words_name_their_norms(story: str, norms: set[str]) -> None:
    assert norms <= named(story)


def test_quotes_are_verbatim_and_in_place() -> None:
    story = "青溪县某局方法简单。该局每周对各镇排名通报，并要求签订责任状。"
    for each in answer(story).norms:
        assert story[each.start : each.start + len(each.quote)] == each.quote


@pytest.mark.parametrize(
    "story",
    [
        "会议要求，不得按月对乡镇搞排名通报，严禁层层签订责任状。",
        "县里已经取消了责任状，也不再按月排名通报。",
    ],
)
def test_what_is_forbidden_or_done_away_with_is_no_complaint(story: str) -> None:
    assert named(story) == set()


def test_a_broken_rule_is_named_though_its_words_forbid() -> None:
    assert "8.17" in named("该局考核实行千分制，违反了考核不搞千分制的规定。")


@pytest.mark.parametrize(
    "story",
    [
        "某县虚报粮食产量，数据造假问题突出。",
        "某市盲目举债上马景观大道，项目烂尾。",
        "某局违规发放补贴，公款吃喝。",
    ],
)
def test_outside_is_said_with_who_deals_with_it(story: str) -> None:
    answered = answer(story)
    assert answered.out_of_scope
    assert answered.outside
    assert any("不在《规定》的21条之内" in line for line in answered.what_to_do)


def test_nothing_recognised_says_so() -> None:
    answered = answer("今天天气不错，院里的桂花开了。")
    assert answered.out_of_scope
    assert not answered.outside
    assert "没有认出" in answered.what_to_do[0]


@pytest.mark.parametrize(("story", "complaint"), [(" \n", "没有文字"), ("长" * (LONGEST + 1), "太长")])
def test_what_cannot_be_answered_says_why(story: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        answer(story)


def test_every_norm_has_something_one_may_do() -> None:
    table = remedies()
    assert [norm.id for norm in the_law().norms.values() if not {norm.id, norm.article} & table.keys()] == []


def test_remedies_remove_the_duty_and_name_an_office() -> None:
    for norm, remedy in remedies().items():
        assert not re.search(r"改为|改成|换成|代之以|可改|改签", remedy), norm
        assert len(remedy) >= 20, norm


def test_the_tables_are_whole() -> None:
    norms = the_law().norms
    assert {symptom.norm.id for symptom in symptoms()} <= norms.keys()
    for norm, exception in exceptions().items():
        assert norm in norms
        assert exception.gives_way_to <= norms.keys() - {norm}
    assert len(outside()) == len({matter.matter for matter in outside()})


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="县乡镇村每周月报表排名签责任状督查借调不得取消，。；\n", max_size=120))
def test_any_story_is_answered_with_words_of_its_own(story: str) -> None:
    if not story.strip():
        return
    answered = answer(story)
    assert answered.what_to_do
    for each in answered.norms:
        assert each.quote
        assert story[each.start : each.start + len(each.quote)] == each.quote


LONG = (
    "青溪县水利局违规每月排名通报。2025年3月以来，该局每月对全县十二个乡镇渠道管护情况打分排名，在全县干部工作群公布，后两名的乡镇要书面说明原因。"
    "青溪县地处山区，有干渠三百余公里，近年来投入管护资金两千余万元。有的乡镇为争名次连夜整理材料，村组干部普遍感到疲惫。通报后该县已作整改。"
)


def test_a_long_story_names_its_point_and_touches_on_the_rest() -> None:
    answered = answer(LONG)
    assert "8.15" in {each.norm.id for each in answered.norms}
    strong, weak = ({each.norm.id for each in named} for named in (answered.norms, answered.perhaps))
    assert not strong & weak
    assert not answered.out_of_scope


def test_what_a_long_story_only_touches_on_does_not_bring_it_inside() -> None:
    story = (
        "某县盲目举债上马景观工程。"
        + "该县地处山区，人口二十万，盛产茶叶和竹笋。" * 5
        + "其间还要求各村签订责任状。"
    )
    answered = answer(story)
    assert answered.out_of_scope
    assert {each.norm.id for each in answered.perhaps} & {"8.13", "16.2"}
