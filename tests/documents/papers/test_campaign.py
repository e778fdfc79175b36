"""Campaign notices, plain and disguised, and papers that are none."""

import hashlib

import pytest

from jianfu.documents.document import Block, Document
from jianfu.documents.papers.campaign import (
    Campaign,
    Participant,
    Prize,
    Step,
    approval_named,
    campaign_of,
)
from jianfu.documents.reading import Reading
from jianfu.documents.understand import understand


def read(*lines: str, issuer: str = "") -> Reading:
    text = "\n".join(lines)
    document = Document("例.txt", "text", hashlib.sha256(text.encode()).hexdigest(), tuple(map(Block, lines)))
    return understand(document, issuer=issuer)


def campaign(*lines: str, issuer: str = "") -> Campaign:
    found = campaign_of(read(*lines, issuer=issuer))
    assert found is not None
    return found


SELECTION = (
    "关于开展全省“清风窗口”评选活动的通知",
    "各市政务服务管理局：",
    "为提升窗口服务，决定评选“清风窗口”60个。现将有关事项通知如下。",
    "一、评选步骤",
    "（一）申报。各窗口单位对照标准自评后申报。",
    "（二）推荐。各市初审后择优上报。",
    "（三）评审。省局组织专家评审，并实地核查。",
    "（四）公示。拟命名名单公示五个工作日。",
    "（五）命名。授予“清风窗口”称号，颁发牌匾，每个奖补2万元。",
    "二、动态管理。每两年复核一次，不合格的摘牌。",
)


def test_a_notice_with_all_its_steps() -> None:
    """What is given, to whom, how many and by which steps."""
    found = campaign(*SELECTION, issuer="江东省政务服务管理局")
    assert found.name == "清风窗口"
    assert (found.organiser, found.organiser_level, found.organiser_kind) == (
        "江东省政务服务管理局",
        "province",
        "department",
    )
    assert found.prizes == (Prize.TITLE, Prize.PLATE, Prize.MONEY)
    assert found.participants == (Participant.OFFICE,)
    assert found.steps == tuple(Step)
    assert found.places == 60
    assert found.fees == ()
    assert found.is_of_the_grass_roots


@pytest.mark.parametrize(
    "title",
    [
        "关于遴选一批“领跑”村的通知",
        "关于做好标杆社区培育认定工作的通知",
        "关于开展样板街道创建工作的方案",
        "关于星级村评定工作的通知",
        "关于征集基层治理典型案例的通知",
        "关于开展“最美乡村”推选活动的通知",
        "关于申报“茶叶之乡”的通知",
        "关于中小学校消防安全标准化达标验收工作的通知",
        "关于村级便民服务站规范化评估工作的通知",
        "关于认定劳动教育基地的通知",
        "关于开展先进单位评比的通知",
        "关于“十佳”村推荐工作的通知",
        "关于开展特色小镇创建的实施方案",
    ],
)
def test_other_names_are_campaigns_too(title: str) -> None:
    """领跑, 标杆, 样板, 星级, 典型案例, 最美, 之乡, 基地, 标准化, 规范化: the title tells."""
    assert campaign(title, "各县（市、区）人民政府：", "请按要求组织申报。").name


@pytest.mark.parametrize(
    "title",
    [
        "关于做好职称评审申报工作的通知",
        "关于开展特级教师评选工作的通知",
        "关于举办示范窗口技能竞赛的通知",
        "关于停止示范村评选的通知",
        "关于清理创建活动的通知",
        "关于做好示范性高中招生工作的通知",
        "关于认定高新技术企业的通知",
        "关于做好道路命名工作的通知",
        "关于做好春季植树工作的通知",
    ],
)
def test_papers_that_are_no_campaign(title: str) -> None:
    """Qualifications, contests, ends of campaigns and ordinary work."""
    assert campaign_of(read(title, "各县（市、区）人民政府：", "请认真做好有关工作，公布结果。")) is None


def test_a_plain_title_with_the_steps_of_a_campaign() -> None:
    """A paper that hides the campaign in its text is told by steps and plate."""
    found = campaign(
        "关于做好乡村治理工作的通知",
        "各县（市、区）人民政府：",
        "年内创建30个治理样板村。",
        "各村申报，县里评审，公示后授牌。",
        issuer="清溪市农业农村局",
    )
    assert {Step.APPLICATION, Step.REVIEW, Step.NAMING} <= set(found.steps)
    assert found.prizes == (Prize.PLATE,)
    assert found.places == 30


def test_news_and_reports_are_no_campaign() -> None:
    """What is told of a campaign sets none going."""
    assert (
        campaign_of(read("关于示范村创建情况的报告", "市人民政府：", "我县创建示范村20个，已授牌。")) is None
    )
    assert (
        campaign_of(read("县里评出最美乡村", "近日，记者从县里获悉，最美乡村评选揭晓。据介绍，共授牌8个。"))
        is None
    )


def test_persons_and_firms_are_told_from_places() -> None:
    """A campaign of persons only is none of the grass roots."""
    persons = campaign("关于开展“最美护林员”推选活动的通知", "各县林业局：", "请推荐个人。")
    assert persons.participants == (Participant.PERSON,)
    assert not persons.is_of_the_grass_roots
    firms = campaign("关于开展示范企业评选的通知", "各县工信局：", "请推荐。")
    assert not firms.is_of_the_grass_roots


def test_who_stands_behind_it() -> None:
    """指导单位, 受…委托, 由…承办."""
    title, to = "关于征集文旅典型案例的通知", "各市文旅局："
    assert campaign(title, to, "指导单位：江东省文化厅", issuer="江东省旅游协会").host == "江东省文化厅"
    assert (
        campaign(title, to, "受江东省文化厅委托，我会开展征集。", issuer="江东省旅游协会").host
        == "江东省文化厅"
    )
    assert campaign(title, to, "活动由江东传媒公司承办。", issuer="江东省文化厅").host == "江东传媒公司"


def test_money_under_whatever_name() -> None:
    """Fees and sponsorship are read; travel at one's own cost is none."""
    lines = (
        "关于示范社区评选的通知",
        "各县民政局：",
        "入选社区缴纳牌匾费800元。",
        "活动设冠名席位，标准5万元。",
        "参加培训的食宿费用300元自理。",
    )
    assert [span.exact for span in campaign(*lines).fees] == [
        "入选社区缴纳牌匾费800元",
        "活动设冠名席位，标准5万元",
    ]


def test_acceptance_against_a_standard() -> None:
    """The sentences that set acceptance are kept with their place."""
    reading = read("关于示范学校创建的通知", "各县教育局：", "期满后对照评定标准逐校验收。")
    found = campaign_of(reading)
    assert found is not None
    assert [reading.text[span.start : span.end] for span in found.acceptance] == [
        "期满后对照评定标准逐校验收"
    ]


def test_approval_is_told_only_where_it_is_named() -> None:
    """An approval of the body for honours counts; consent in general does not."""
    title, to = "关于开展卫生乡镇创建的通知", "各县人民政府："
    assert campaign(title, to, "经全国评比达标表彰工作协调小组批准，开展本活动。").approval
    assert not campaign(title, to, "经局领导同意，开展本活动。").approval
    assert not approval_named(read(title, to, "不得以评比达标表彰保留项目的名义另搞活动。"))
