"""Meeting notices of several layouts, meetings that are called something else, and papers that call none."""

import pytest

from jianfu.documents.office import Kind, Level
from jianfu.documents.papers.meeting import Approver, MeetingKind
from jianfu.documents.papers.meeting_summons import Organ, Rank
from tests.documents.papers.notices import meeting, notice

NAMES = [
    "工作会议",
    "电视电话会",
    "视频会",
    "视频调度",
    "视频连线",
    "现场观摩",
    "调度（视频）",
    "培训班",
    "轮训班",
    "推进会",
    "促进会",
    "现场会",
    "观摩会",
    "调度会",
    "座谈会",
    "动员会",
    "部署会",
    "交流会",
    "总结会",
    "表彰会",
    "誓师大会",
    "培训会",
    "宣讲会",
    "通报会",
    "碰头会",
    "分析会",
    "协调会",
    "约谈会",
    "研讨会",
    "务虚会",
    "点评会",
    "述职会",
    "例会",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_meeting_by_its_name(name: str) -> None:
    to = "各乡镇人民政府："
    titled = meeting(f"关于召开春耕{name}的通知", to, "请按时参加。")
    programme = meeting(f"春耕{name}日程", to, "请按时参加。")
    opened = meeting("关于春耕的事", to, f"县政府定于3月2日召开春耕{name}，参会人员另定。")
    for found in (titled, programme, opened):
        assert found
        assert found.name.endswith(name.split("（", maxsplit=1)[0])


@pytest.mark.parametrize(
    "call", ["召开", "举行", "举办", "参加", "收听收看", "组织收看", "套开", "开展", "组织"]
)
def test_the_title_calls_it(call: str) -> None:
    assert meeting(f"关于{call}春耕工作会议的通知", "各乡镇人民政府：", "请准时。")


@pytest.mark.parametrize("what", ["通知", "安排", "方案", "议程", "日程", "手册"])
def test_the_title_is_about_a_meeting(what: str) -> None:
    assert meeting(f"全县春耕工作会议{what}", "8:30开始。")


@pytest.mark.parametrize(
    "opening",
    [
        "县政府定于3月2日召开春耕座谈会",
        "县政府拟于3月2日举行春耕座谈会",
        "县政府拟定于3月2日举办春耕座谈会",
        "县政府将于3月2日召开春耕座谈会",
        "兹订于3月2日召开春耕座谈会",
        "县政府决定召开春耕座谈会",
        "县政府计划召开春耕座谈会",
        "经县政府批准，召开春耕座谈会",
        "经县领导同意，召开春耕座谈会",
        "经县政府研究，召开春耕座谈会",
        "请你单位参加春耕座谈会",
        "现召开春耕座谈会",
        "拟召开春耕座谈会",
        "利用晚上召开春耕座谈会",
        "今天下午召开春耕座谈会",
        "今晚召开春耕座谈会",
        "明早召开春耕座谈会",
        "周三召开春耕座谈会",
        "5号召开春耕座谈会",
        "会后套开春耕座谈会",
        "会后接着召开春耕座谈会",
        "请各单位收听收看春耕座谈会",
    ],
)
def test_the_opening_calls_it(opening: str) -> None:
    found = meeting(
        "关于春耕有关事项的通知", "各乡镇人民政府：", f"{opening}。", "参会人员：各乡镇分管负责同志。"
    )
    assert found
    assert found.name == "春耕座谈会"
    assert found.kind is MeetingKind.FORUM


@pytest.mark.parametrize(
    "labels",
    [
        "参会人员：甲。会议时间：乙。会议地点：丙。",
        "与会对象：甲。会议议程：乙。会议要求：丙。",
        "参加范围：甲。会议日程：乙。会议内容：丙。",
        "出席人员：甲。会议时间：乙。会议地点：丙。",
    ],
)
def test_labels_make_a_notice(labels: str) -> None:
    assert meeting("关于春耕有关事项的通知", "各乡镇人民政府：", labels)


@pytest.mark.parametrize(
    "session",
    [
        "县第五次代表大会",
        "县人大常委会会议",
        "县人民代表大会常务委员会第八次会议",
        "县十届人大常委会第八次会议",
        "政协第九届县委员会会议",
        "政协县常委会议",
        "政协县委员会全体会议",
        "县委全委会全体会议",
        "县纪委五次全体会议",
        "县委员会五次全体会议",
        "县党代会工作会议",
        "县人代会工作会议",
        "县委全委扩大会议",
        "支部民主生活会工作会议",
        "支部组织生活会工作会议",
    ],
)
def test_prescribed_sessions_are_none_of_ours(session: str) -> None:
    assert meeting(f"关于召开{session}的通知", "各乡镇人民政府：", "请准时。") is None
    assert (
        meeting("关于有关事项的通知", "各乡镇人民政府：", f"县里定于3月2日召开{session}，参会人员另定。")
        is None
    )


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("关于举办全县职工运动会的通知", "请各单位组队参加。"),
        ("关于做好会计人员继续教育的通知", "请各单位组织学习。"),
        ("关于加强会议室管理的通知", "会议室由办公室统一安排。"),
        ("关于举办春季博览会的通知", "请各单位组织参展。"),
        ("关于举办农产品展览会的通知", "请各单位组织参展。"),
        ("关于举办夏季招聘会的通知", "请各单位组织参加。"),
        ("关于举办文旅推介会的通知", "请各单位组织参加。"),
        ("关于举办苗木交易会的通知", "请各单位组织参加。"),
        ("关于举办投资洽谈会的通知", "请各单位组织参加。"),
        ("关于举办年货展销会的通知", "请各单位组织参加。"),
        ("关于举办新春晚会的通知", "请各单位组织参加。"),
        ("关于举办音乐会的通知", "请各单位组织参加。"),
        ("关于举办庙会的通知", "请各单位组织参加。"),
        ("关于召开家长会的通知", "请各校组织参加。"),
        ("关于报送会议费预算安排", "请报送。"),
        ("关于会议纪要日程", "请报送。"),
        ("关于做好秋季防火工作的通知", "各乡镇要及时召开群众会宣传防火知识。"),
        ("清源县人民政府工作规则", "会议时间、会议地点、参会人员由办公室通知。"),
        ("关于推荐会议中心项目的通知", "请各地报送项目材料。"),
    ],
)
def test_papers_that_call_no_meeting(title: str, body: str) -> None:
    assert meeting(title, "各乡镇人民政府：", body) is None


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("轮训班", MeetingKind.TRAINING),
        ("业务培训班", MeetingKind.TRAINING),
        ("专题研讨班工作会议", MeetingKind.TRAINING),
        ("现场会", MeetingKind.ON_SITE),
        ("观摩会", MeetingKind.ON_SITE),
        ("推进会", MeetingKind.PROMOTION),
        ("促进会", MeetingKind.PROMOTION),
        ("任务推动工作会议", MeetingKind.PROMOTION),
        ("调度会", MeetingKind.DISPATCH),
        ("碰头会", MeetingKind.DISPATCH),
        ("分析会", MeetingKind.DISPATCH),
        ("点评会", MeetingKind.DISPATCH),
        ("例会", MeetingKind.DISPATCH),
        ("视频连线", MeetingKind.DISPATCH),
        ("视频会商", MeetingKind.DISPATCH),
        ("动员会", MeetingKind.MOBILISATION),
        ("部署会", MeetingKind.MOBILISATION),
        ("誓师大会", MeetingKind.MOBILISATION),
        ("启动会议", MeetingKind.MOBILISATION),
        ("座谈会", MeetingKind.FORUM),
        ("研讨会", MeetingKind.FORUM),
        ("务虚会", MeetingKind.FORUM),
        ("协调会", MeetingKind.FORUM),
        ("工作会议", MeetingKind.WORK),
        ("总结会", MeetingKind.WORK),
        ("表彰会", MeetingKind.WORK),
        ("述职会", MeetingKind.WORK),
        ("会议", MeetingKind.OTHER),
    ],
)
def test_kinds(name: str, kind: MeetingKind) -> None:
    assert notice("请准时。", title=f"关于召开全县{name}的通知").kind is kind


@pytest.mark.parametrize(
    "word", ["视频", "电视电话", "分会场", "收听收看", "线上", "腾讯会议", "钉钉", "云会议"]
)
def test_by_video(word: str) -> None:
    assert notice(f"本次会议通过{word}方式。").video
    assert not notice("本次会议在县政府召开。").video


@pytest.mark.parametrize(
    "words",
    [
        "转发省厅关于召开安全生产会议的通知",
        "收听收看国务院安全生产会议",
        "收看全国安全生产会议",
        "转播国家有关部门会议",
        "收看全省安全生产会议",
        "收看全市安全生产会议",
        "收看省委工作会议",
        "收看省政府工作会议",
        "收看省里会议",
        "收看市委工作会议",
        "收看市政府工作会议",
        "收看市里会议",
        "收看部里会议",
        "收看厅里会议",
    ],
)
def test_a_superiors_meeting_is_relayed(words: str) -> None:
    found = notice(f"请各乡镇{words}。")
    assert found.relayed
    assert found.kind is MeetingKind.RELAY


@pytest.mark.parametrize(
    ("opening", "kind"),
    [
        ("县委、县政府定于3月2日召开会议", Kind.PARTY_COMMITTEE),
        ("县委县政府定于3月2日召开会议", Kind.PARTY_COMMITTEE),
        ("县委和县政府拟于3月2日召开会议", Kind.PARTY_COMMITTEE),
        ("区党工委及管委会将于3月2日召开会议", Kind.PARTY_COMMITTEE),
        ("镇党委、政府订于3月2日举行会议", Kind.PARTY_COMMITTEE),
        ("县政府决定召开春耕工作会议", Kind.GOVERNMENT),
        ("县政府拟举办春耕工作会议", Kind.GOVERNMENT),
    ],
)
def test_who_convenes(opening: str, kind: Kind) -> None:
    assert notice(f"{opening}。").convener_kind is kind


@pytest.mark.parametrize(
    ("words", "rank"),
    [
        ("会议由副市长李某召集。", Rank.DEPUTY),
        ("召集人：县委副书记李某。", Rank.DEPUTY),
        ("主持人：县政府分管负责同志。", Rank.DEPUTY),
        ("副主任李某主持召开会议。", Rank.DEPUTY),
        ("自治区副主席李某主持会议。", Rank.DEPUTY),
        ("县委常委李某主持会议。", Rank.DEPUTY),
        ("政法委书记李某主持会议。", Rank.DEPUTY),
        ("纪委书记李某主持会议。", Rank.DEPUTY),
        ("有关副职主持会议。", Rank.DEPUTY),
        ("县长李某主持会议。", Rank.CHIEF),
        ("县委书记李某召集会议。", Rank.CHIEF),
        ("局主要负责同志主持会议。", Rank.CHIEF),
        ("单位一把手召集会议。", Rank.CHIEF),
        ("副县长召集会议，县长主持。", Rank.DEPUTY),
        ("县长助理李某主持会议。", None),
        ("不由副县长主持会议。", Rank.DEPUTY),
        ("办公室主持会议。", None),
    ],
)
def test_who_calls_it(words: str, rank: Rank | None) -> None:
    assert notice(words).called_by is rank


@pytest.mark.parametrize(
    "words",
    [
        "确因公务不能参会的须请假",
        "不得由他人代会",
        "不能替会",
        "严禁他人替代",
        "一律不得缺席",
        "不得安排他人代替",
        "参会名单请于3月1日报县政府办公室",
    ],
)
def test_leave(words: str) -> None:
    leave = notice(f"{words}。").leave
    assert leave
    assert leave.exact == words


@pytest.mark.parametrize(
    ("words", "by"),
    [
        ("经县委主要负责同志同意", Approver.PARTY_CHIEF),
        ("报经县委书记批准", Approver.PARTY_CHIEF),
        ("报请县委、县政府主要领导审定", Approver.PARTY_CHIEF),
        ("已报党政主要领导批示", Approver.PARTY_CHIEF),
        ("业经党工委书记审批", Approver.PARTY_CHIEF),
        ("经县委研究决定", Approver.PARTY_COMMITTEE),
        ("经县委常委会同意", Approver.PARTY_COMMITTEE),
        ("经党工委同意", Approver.PARTY_COMMITTEE),
        ("经党委批准", Approver.PARTY_COMMITTEE),
        ("经县政府同意", Approver.GOVERNMENT),
        ("经县长同意", Approver.GOVERNMENT),
        ("经县委副书记同意", Approver.LEADER),
        ("经县委常委同意", Approver.LEADER),
        ("经县委分管领导同意", Approver.LEADER),
        ("经县领导批准", Approver.LEADER),
        ("经局党组同意", Approver.LEADER),
        ("经局主要负责同志同意", Approver.LEADER),
        ("经县委办同意", Approver.OTHER),
        ("经县委宣传部同意", Approver.OTHER),
        ("经县委组织部同意", Approver.OTHER),
        ("经县委统战部同意", Approver.OTHER),
        ("经县委政法委同意", Approver.OTHER),
        ("经县委网信办同意", Approver.OTHER),
        ("经县委编办同意", Approver.OTHER),
        ("经县委有关领导同意", Approver.LEADER),
        ("经县委领导同意", Approver.LEADER),
        ("经县委秘书长同意", Approver.OTHER),
    ],
)
def test_who_approved(words: str, by: Approver) -> None:
    approvals = notice(f"{words}，召开会议。").approvals
    assert [(approval.words, approval.by) for approval in approvals] == [(words, by)]


def test_no_approval() -> None:
    assert notice("未经县委书记批准，不得请假。").approvals == ()
    assert notice("按照《会议须经县委书记批准的规定》执行。").approvals == ()


@pytest.mark.parametrize(
    "words",
    ["分组讨论", "分组审议", "分组交流", "分组座谈", "分组研讨", "小组讨论", "分团讨论", "分组进行讨论"],
)
def test_group_discussion(words: str) -> None:
    assert notice(f"下午{words}。").group_discussion
    assert notice(f"不安排{words}。").group_discussion is None


def test_a_group_message() -> None:
    found = meeting(
        "@所有人 各镇街：明天下午2点半召开防汛视频调度，请各镇街组织村书记参加，党委书记不得代会。收到请回复。",
        level=Level.COUNTY,
    )
    assert found
    assert found.kind is MeetingKind.DISPATCH
    assert found.video
    assert found.lowest is Level.VILLAGE
    assert found.leave


def test_a_notice_in_running_text() -> None:
    found = meeting(
        "云岭市水利局关于召开水库管护推进会的通知",
        "各县（市、区）水利局：",
        "经市委主要负责同志同意，我局定于4月18日上午9:00—11:00召开水库管护推进会，请各县（市、区）水利局主要负责同志、"
        "有关乡镇（街道）分管负责同志参加，会议由副局长王某主持，局长讲话（20分钟）。",
    )
    assert found
    assert (found.convener, found.level) == ("云岭市水利局", Level.CITY)
    assert [(one.levels, one.organ, one.rank) for one in found.summons] == [
        ((Level.COUNTY,), Organ.DEPARTMENT, Rank.CHIEF),
        ((Level.TOWNSHIP,), Organ.UNTOLD, Rank.DEPUTY),
    ]
    assert found.lowest is Level.TOWNSHIP
    assert found.called_by is Rank.DEPUTY
    assert found.minutes == 120
    assert found.approved_by(Approver.PARTY_CHIEF)
    assert found.approved_by(Approver.GOVERNMENT) is None
