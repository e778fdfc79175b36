"""The learned second opinion on who is meant: a feature, and never a verdict of its own."""

from jianfu.checks.check import all_checks
from jianfu.documents.addressed import fields_of, likelihood_of_binding
from jianfu.documents.document import Block, Document
from jianfu.documents.reading import Reading
from jianfu.documents.understand import understand


def reading_of(*lines: str) -> Reading:
    return understand(Document("例.txt", "text", "0" * 64, tuple(map(Block, lines))))


PROJECTS = reading_of(
    "云州省科技计划项目管理办法",
    "第一条 项目牵头单位每年12月底前提交年度执行情况报告，经专家评议后办理结题。",
)


def facts(norm: str, reading: Reading) -> int:
    return sum(len(list(check.run(reading))) for check in all_checks() if check.norm.id == norm)


def test_it_looks_at_the_passage_its_sentence_and_the_title() -> None:
    start = PROJECTS.text.index("提交")
    passage, sentence, title = fields_of(PROJECTS, start, start + 2)
    assert passage == "提交"
    assert sentence.startswith("第一条") or sentence.startswith("项目")
    assert title == "云州省科技计划项目管理办法"


def test_applicants_duties_are_no_duties_of_lower_offices() -> None:
    assert facts("3.3", PROJECTS) == 0
    notice = reading_of(
        "云州省林业局关于做好造林工作的通知", "各市林业局：", "各市于12月底前报送年度执行情况报告。"
    )
    assert facts("3.3", notice) == 1


def test_it_only_keeps_silent() -> None:
    """A passage no rule finds stays without a finding, however likely it binds lower offices."""
    import re

    notice = reading_of("关于做好造林工作的通知", "各市林业局：", "各市林业局要抓紧备苗。")
    hit = next(notice.find(re.compile("抓紧备苗")))
    assert likelihood_of_binding(notice, hit) > 0.5
    assert facts("3.3", notice) == 0
