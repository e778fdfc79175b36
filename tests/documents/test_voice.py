"""Clauses and voices: the same words oblige, forbid, tell of the past or bind others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jianfu.documents.voice import Voice, clauses_of, voice_of


@pytest.mark.parametrize(
    ("text", "words", "voice"),
    [
        ("各乡镇要与所辖村签订责任状。", "签订", Voice.ORDERED),
        ("请各镇于月底前报送台账。", "报送", Voice.ORDERED),
        ("不断完善台账，各镇要按月报送。", "报送", Voice.ORDERED),
        ("每户不少于两次，各镇要按月报送。", "报送", Voice.ORDERED),
        ("严禁层层签订责任状。", "签订", Voice.FORBIDDEN),
        ("不得以晾晒，通报，打分等方式评价乡镇。", "打分", Voice.FORBIDDEN),
        ("签订责任状的做法一律取消。", "签订", Voice.FORBIDDEN),
        ("对上级精神不刻意开会传达不过夜。", "开会", Voice.FORBIDDEN),
        ("不在各县设分会场。", "分会场", Voice.FORBIDDEN),
        ("县局不与各所签订责任状。", "签订", Voice.FORBIDDEN),
        ("结果不公布得分和名次。", "名次", Voice.FORBIDDEN),
        ("不按月通报进度。", "通报", Voice.FORBIDDEN),
        ("不对各村考核排名。", "排名", Voice.FORBIDDEN),
        ("各镇将《隐患整治周报表》发至工作群。", "发至", Voice.ORDERED),
        ("各镇不提供佐证材料。", "佐证材料", Voice.FORBIDDEN),
        ("每月通报不按时报送情况，各镇排出名次。", "名次", Voice.ORDERED),
        ("签订不及时的取消先进资格，与村签订责任书。", "签订责任书", Voice.ORDERED),
        ("排查整治均由各镇负责。", "负责", Voice.ORDERED),
        ("县级水利部门每周填报进度。", "填报", Voice.ORDERED),
        ("防止火情反弹，并于十日内上报处置结果。", "上报", Voice.ORDERED),
        ("各镇将整治现场照片发至指定平台。", "照片", Voice.ORDERED),
        ("清理情况于五月底前报县水利局。", "报县", Voice.ORDERED),
        ("除依法不得公开的外，各镇应当公示名单。", "公示", Voice.ORDERED),
        ("去年全县签订责任状三百份。", "签订", Voice.TOLD),
        ("检查中发现有的乡镇按周排名。", "排名", Voice.TOLD),
        ("各镇要在十二月一日前报送。", "报送", Voice.ORDERED),
        ("企业应当按月填报产量。", "填报", Voice.PUBLIC),
        ("三是企业应落实每日报告制度。", "报告", Voice.PUBLIC),
        ("村民委员会要填报台账。", "填报", Voice.ORDERED),
        ("企业许可初审由各镇应急所负责。", "负责", Voice.ORDERED),
        ("村民应当登记车辆。", "登记", Voice.PUBLIC),
        ("我局将适时通报进展。", "通报", Voice.OWN),
        ("县水利局负责汇总数据。", "汇总", Voice.OWN),
        ("如遇暴雨，各镇每小时报告一次。", "报告", Voice.CONDITIONAL),
        ("按照《关于签订责任状的通知》办理。", "签订", Voice.QUOTED),
    ],
)
def test_voice(text: str, words: str, voice: Voice) -> None:
    offset = text.index(words)
    clause = next(clause for clause in clauses_of(text) if clause.start <= offset < clause.end)
    assert voice_of(text, clause, offset) is voice


def test_a_clock_time_is_no_end_of_a_clause() -> None:
    assert len(clauses_of("上午9:30集中乘车")) == 1


@given(st.text(alphabet="各镇要不得报送，。；：\n 《》“”9:", max_size=80))
def test_clauses_cover_the_text_in_order(text: str) -> None:
    """Clauses follow each other, lie in their sentences, and leave out marks only."""
    clauses = clauses_of(text)
    assert clauses
    position = 0
    for clause in clauses:
        assert position <= clause.start <= clause.end <= len(text)
        assert clause.sentence_start <= clause.start
        assert clause.end <= clause.sentence_end
        assert not set(text[position : clause.start]) - set("，,：:。！？；;!?\n \u3000")
        position = clause.end
        for offset in range(clause.start, clause.end):
            voice_of(text, clause, offset)
