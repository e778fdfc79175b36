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


TO = "各县（市、区）人民政府："


@pytest.mark.parametrize(
    "what",
    [
        "卫生城市",
        "平安县城",
        "健康县",
        "绿色城区",
        "宁静乡镇",
        "书香小镇",
        "无烟镇",
        "和美乡村",
        "美丽村庄",
        "特色街道",
        "友好学校",
        "幸福校园",
        "平安机关",
        "绿色单位",
        "平安小区",
        "健康社区",
        "文明乡镇",
        "文明村",
        "文明社区",
        "文明单位",
        "文明校园",
        "文明窗口",
        "文明城市",
        "先进集体",
        "先进单位",
        "百强镇",
        "百佳村",
        "百优校",
        "十强镇",
        "十佳村",
        "十优校",
        "十大村",
        "示范实践案例",
        "十佳案例",
        "最佳实践",
        "服务品牌",
    ],
)
def test_what_is_given_may_have_many_names(what: str) -> None:
    """A title that names what is given and the act that gives it."""
    assert campaign(f"关于开展{what}评选的通知", TO, "请组织申报。").name.endswith("评选的通知")


@pytest.mark.parametrize(
    "act",
    [
        "创建",
        "评选",
        "评定",
        "评审",
        "评估",
        "评比",
        "遴选",
        "命名",
        "授牌",
        "选树",
        "征集",
        "推选",
        "推荐",
        "推介",
        "申报",
        "认定",
        "验收",
        "达标",
        "争创",
        "创评",
        "建设活动",
    ],
)
def test_the_act_may_have_many_names(act: str) -> None:
    """In front of what is given or behind it."""
    assert campaign(f"关于做好示范村{act}工作的通知", TO, "请组织实施。")
    assert campaign(f"关于{act}一批示范村的通知", TO, "请组织实施。")


@pytest.mark.parametrize(
    "title", ["垃圾分类创建方案", "消防达标活动通知", "“清风杯”命名通知", "“红色驿站”认定通知"]
)
def test_short_titles(title: str) -> None:
    """A name in quotation marks, 创建方案, 达标活动."""
    assert campaign(f"关于印发{title}", TO, "创建工作要抓紧命名。")


@pytest.mark.parametrize(
    "word",
    [
        "职称",
        "资格",
        "任职",
        "职业技能",
        "工匠",
        "劳动模范",
        "技术能手",
        "竞赛",
        "比武",
        "大赛",
        "科研",
        "课题",
        "高研",
        "研修",
        "继续教育",
        "博士后",
        "实验室",
        "高新技术",
        "资助",
        "人才",
        "地名",
        "教师",
        "专家",
        "学科",
        "课程",
        "项目",
        "机构",
        "孵化",
        "扶贫",
        "培训基地",
        "科技",
        "停止",
        "取消",
        "清理",
        "规范",
    ],
)
def test_titles_of_other_papers(word: str) -> None:
    """Qualifications, contests, funds, research and the end of campaigns."""
    assert campaign_of(read(f"关于{word}示范评选工作的通知", TO, "请组织实施，公布结果。")) is None


@pytest.mark.parametrize(
    ("words", "prize"),
    [
        *((word, Prize.TITLE) for word in ("称号", "命名", "认定为", "评定为", "确定为", "评选为")),
        *((word, Prize.PLATE) for word in ("授牌", "牌匾", "挂牌", "颁牌", "标识牌")),
        *((word, Prize.CERTIFICATE) for word in ("证书", "入选", "汇编", "入编", "宣传推广", "推介")),
        *((word, Prize.MONEY) for word in ("奖补", "奖励", "资金支持", "经费支持", "补助", "奖金", "三万元")),
    ],
)
def test_each_prize(words: str, prize: Prize) -> None:
    """What is given."""
    assert campaign("关于示范村创建的通知", TO, f"到期给予{words}。").prizes == (prize,)


@pytest.mark.parametrize(
    ("words", "who"),
    [
        *(
            (word, Participant.AREA)
            for word in ("示范县", "标杆县", "样板县", "先行县", "文明城市", "示范县区", "示范区县")
        ),
        *(
            (f"{word}镇", Participant.TOWNSHIP)
            for word in ["示范", "标杆", "样板", "特色", "美丽", "卫生", "达标"]
        ),
        *(
            (f"{word}村", Participant.VILLAGE)
            for word in ["示范", "标杆", "样板", "领跑", "达标", "美丽", "和美", "最美"]
        ),
        *((word, Participant.SCHOOL) for word in ("示范学校", "示范幼儿园", "文明校园")),
        *(
            (word, Participant.OFFICE)
            for word in ("示范单位", "先进单位", "达标单位", "文明窗口", "示范支部")
        ),
        *(
            (word, Participant.FIRM)
            for word in ("示范企业", "示范公司", "星级商户", "示范合作社", "示范农场")
        ),
        *((word, Participant.PERSON) for word in ("示范个人", "最美先锋人物", "示范家庭", "最美护林员")),
    ],
)
def test_each_participant(words: str, who: Participant) -> None:
    """Who takes part, told by the title first."""
    assert who in campaign(f"关于{words}评选的通知", TO, "请组织实施。").participants


def test_courtyards_are_no_persons() -> None:
    """最美庭院 is a place."""
    assert Participant.PERSON not in campaign("关于最美庭院评选的通知", TO, "请组织实施。").participants


@pytest.mark.parametrize(
    ("words", "step"),
    [
        *((word, Step.APPLICATION) for word in ("申报", "报名", "自评", "征集")),
        *((word, Step.RECOMMENDATION) for word in ("推荐", "初审", "初评", "择优上报")),
        *((word, Step.REVIEW) for word in ("评审", "评选", "专家打分", "答辩", "评议", "评定")),
        *((word, Step.ACCEPTANCE) for word in ("验收", "评估", "考评", "实地核查", "对标")),
        ("公示", Step.ANNOUNCEMENT),
        *((word, Step.NAMING) for word in ("命名", "授牌", "授予", "颁发", "公布", "发布名单", "认定")),
        *((word, Step.RECHECK) for word in ("复核", "复评", "复审", "摘牌", "动态管理", "撤销")),
    ],
)
def test_each_step(words: str, step: Step) -> None:
    """The steps it sets."""
    assert campaign("关于示范村创建的通知", TO, f"按时{words}。").steps == (step,)


@pytest.mark.parametrize(
    ("words", "places"),
    [
        *(
            (f"{word}30个", 30)
            for word in [
                "评选",
                "遴选",
                "命名",
                "认定",
                "创建",
                "打造",
                "评定",
                "建成",
                "确定",
                "推荐",
                "征集",
                "培育",
            ]
        ),
        *((f"评选不超过12{unit}", 12) for unit in ["个", "家", "所", "名", "例", "篇", "件", "处"]),
        ("评选3个月内完成", None),
        ("评选5个工作日内公示", None),
    ],
)
def test_how_many(words: str, places: int | None) -> None:
    """The number of places; a time is none."""
    assert campaign("关于示范村创建的通知", TO, f"全县{words}。").places == places


@pytest.mark.parametrize(
    ("words", "host"),
    [
        *(
            (f"{role}：清溪县农业农村局", "清溪县农业农村局")
            for role in ["指导单位", "主办单位", "承办单位", "主办", "承办"]
        ),
        *((f"委托清溪县旅游协会{verb}", "清溪县旅游协会") for verb in ["组织", "承办", "开展", "负责"]),
        *(
            (f"由清溪县乡村{kind}具体承办", f"清溪县乡村{kind}")
            for kind in ["协会", "学会", "促进会", "公司", "集团", "中心", "报社", "杂志社"]
        ),
        *((f"由清溪县乡村协会{verb}实施", "清溪县乡村协会") for verb in ["组织", "具体", "负责", "开展"]),
    ],
)
def test_each_way_to_name_the_host(words: str, host: str) -> None:
    """Who stands before or behind the organiser."""
    assert campaign("关于示范村创建的通知", TO, words).host == host


@pytest.mark.parametrize(
    "words",
    [
        "按期验收",
        "各校对标开展自评",
        *(f"{act}执行县级标准" for act in ("考核", "评估", "评审", "评定")),
        *(f"标准用于逐项{act}" for act in ("评分", "打分", "评定", "评估")),
    ],
)
def test_each_acceptance(words: str) -> None:
    """Acceptance or grading against a standard."""
    assert [span.exact for span in campaign("关于示范村创建的通知", TO, f"{words}。").acceptance] == [words]


@pytest.mark.parametrize("words", ["激励资金", "奖补资金", "专项资金"])
def test_money_alone_sets_nothing_going(words: str) -> None:
    """创建示范村激励资金 names a fund."""
    assert campaign_of(read("关于做好治理工作的通知", TO, f"申报、评审后授牌，安排创建示范村{words}")) is None
