"""Meeting notices of several layouts, meetings that are called something else, and papers that call none."""

import pytest

from jianfu.documents.document import Block, BlockKind, Cell, Document
from jianfu.documents.office import Kind, Level
from jianfu.documents.papers.meeting import (
    Approver,
    Meeting,
    MeetingKind,
    Organ,
    Rank,
    Tone,
    meeting_of,
)
from jianfu.documents.papers.meeting_speech import Speaker, SpeechKind
from jianfu.documents.understand import understand


def meeting(
    *lines: str, rows: tuple[tuple[str, ...], ...] = (), level: Level | None = None
) -> Meeting | None:
    blocks = [Block(line) for line in lines]
    for row, cells in enumerate(rows):
        blocks += [
            Block(cell, BlockKind.CELL, cell=Cell(0, row, column)) for column, cell in enumerate(cells)
        ]
    return meeting_of(understand(Document("案", "case", "0", tuple(blocks)), issuer_level=level))


def notice(
    *lines: str, title: str = "关于召开全县春耕备耕工作会议的通知", rows: tuple[tuple[str, ...], ...] = ()
) -> Meeting:
    found = meeting(title, "各乡镇人民政府：", *lines, rows=rows, level=Level.COUNTY)
    assert found
    return found


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
@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("关于召开春耕{}的通知", "请按时参加。"),
        ("春耕{}日程", "请按时参加。"),
        ("关于春耕的事", "县政府定于3月2日召开春耕{}，参会人员另定。"),
    ],
)
def test_a_meeting_by_its_name(name: str, title: str, body: str) -> None:
    found = meeting(title.format(name), "各乡镇人民政府：", body.format(name))
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
    assert notice(f"请各乡镇{words}。").relayed


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


REGIONS = [
    "设区市",
    "地市",
    "市",
    "州",
    "盟",
    "县",
    "区",
    "旗",
    "乡镇",
    "镇街",
    "乡",
    "镇",
    "街道",
    "街",
    "村居",
    "村",
    "社区",
    "苏木",
    "嘎查",
    "开发区",
    "新区",
    "园区",
    "功能区",
    "特区",
    "试点城市",
]


@pytest.mark.parametrize("region", REGIONS)
def test_regions_that_are_summoned(region: str) -> None:
    organ = "委员会" if region in ("村居", "村", "社区", "嘎查") else "人民政府"
    found = notice(f"参会人员：各{region}{organ}主要负责同志。")
    assert [summons.words for summons in found.summons] == [f"各{region}{organ}主要负责同志"]


@pytest.mark.parametrize("each", ["各", "你", "贵", "所有", "每个", "有关", "相关"])
def test_all_of_them(each: str) -> None:
    assert notice(f"参会人员：{each}乡镇政府分管负责同志。").summons


@pytest.mark.parametrize(
    ("words", "levels"),
    [
        ("县（市、区）", (Level.COUNTY,)),
        ("县(市、区)", (Level.COUNTY,)),
        ("县市区", (Level.COUNTY,)),
        ("县区", (Level.COUNTY,)),
        ("区县", (Level.COUNTY,)),
        ("乡镇", (Level.TOWNSHIP,)),
        ("镇街", (Level.TOWNSHIP,)),
        ("街镇", (Level.TOWNSHIP,)),
        ("镇（街道）", (Level.TOWNSHIP,)),
        ("乡（镇）", (Level.TOWNSHIP,)),
        ("村（社区）", (Level.VILLAGE,)),
        ("村居", (Level.VILLAGE,)),
        ("乡镇和村（社区）", (Level.TOWNSHIP, Level.VILLAGE)),
    ],
)
def test_classes_without_every(words: str, levels: tuple[Level, ...]) -> None:
    assert notice(f"参会人员：{words}主要负责同志。").summons[0].levels == levels
    found = meeting("关于召开视频会议的通知", f"{words}设分会场。", level=Level.CENTRAL)
    assert found
    assert found.venues[0].levels == levels


@pytest.mark.parametrize(
    ("words", "organ", "rank"),
    [
        ("各乡镇党委、政府主要负责同志", Organ.PARTY_AND_GOVERNMENT, Rank.CHIEF),
        ("各镇党（工）委书记", Organ.PARTY_AND_GOVERNMENT, Rank.CHIEF),
        ("各街道党工委、办事处主要负责人", Organ.PARTY_AND_GOVERNMENT, Rank.CHIEF),
        ("各园区工委书记", Organ.PARTY_AND_GOVERNMENT, Rank.CHIEF),
        ("各开发区管理委员会主任", Organ.PARTY_AND_GOVERNMENT, Rank.CHIEF),
        ("各乡镇党政正职", Organ.PARTY_AND_GOVERNMENT, Rank.CHIEF),
        ("各乡镇“一把手”", Organ.UNTOLD, Rank.CHIEF),
        ("各乡镇政府1名副职", Organ.PARTY_AND_GOVERNMENT, Rank.DEPUTY),
        ("各乡镇政府常务副乡长", Organ.PARTY_AND_GOVERNMENT, Rank.DEPUTY),
        ("各乡镇政府具体分管负责同志", Organ.PARTY_AND_GOVERNMENT, Rank.DEPUTY),
        ("各乡镇政府主管领导", Organ.PARTY_AND_GOVERNMENT, Rank.DEPUTY),
        ("各乡镇政府联系领导", Organ.PARTY_AND_GOVERNMENT, Rank.DEPUTY),
        ("各乡镇政府主要或者分管负责同志", Organ.PARTY_AND_GOVERNMENT, Rank.CHIEF_OR_DEPUTY),
        ("各乡镇政府主要负责同志或分管负责同志", Organ.PARTY_AND_GOVERNMENT, Rank.CHIEF_OR_DEPUTY),
        ("各乡镇政府主要领导或者分管领导", Organ.PARTY_AND_GOVERNMENT, Rank.CHIEF_OR_DEPUTY),
        ("各乡镇政府主要和分管负责同志", Organ.PARTY_AND_GOVERNMENT, Rank.CHIEF),
        ("各乡镇有关负责同志", Organ.UNTOLD, Rank.LEADER),
        ("各乡镇的相关负责人", Organ.UNTOLD, Rank.LEADER),
        ("各乡镇党委班子主要负责同志", Organ.PARTY_AND_GOVERNMENT, Rank.CHIEF),
        ("各乡镇分管农业工作的领导", Organ.UNTOLD, Rank.DEPUTY),
        ("各村党支部书记", Organ.VILLAGE, Rank.CHIEF),
        ("各村党总支书记", Organ.VILLAGE, Rank.CHIEF),
        ("各村“两委”主要负责人", Organ.VILLAGE, Rank.CHIEF),
        ("各村村委会主任", Organ.VILLAGE, Rank.CHIEF),
        ("各村（居）民委会主任", Organ.VILLAGE, Rank.CHIEF),
        ("各乡镇业务骨干", Organ.UNTOLD, Rank.STAFF),
        ("各乡镇工作人员", Organ.UNTOLD, Rank.STAFF),
        ("各乡镇经办人员", Organ.UNTOLD, Rank.STAFF),
        ("各乡镇全体干部", Organ.UNTOLD, Rank.STAFF),
        ("各乡镇全体机关人员", Organ.UNTOLD, Rank.STAFF),
        ("各乡镇机关干部", Organ.UNTOLD, Rank.STAFF),
        ("各乡镇干部职工", Organ.UNTOLD, Rank.STAFF),
        ("各乡镇村组干部", Organ.UNTOLD, Rank.STAFF),
        ("各村网格员", Organ.VILLAGE, Rank.STAFF),
        ("各村（社区）综治网格员", Organ.VILLAGE, Rank.STAFF),
        ("各村防返贫专干", Organ.VILLAGE, Rank.STAFF),
        ("各乡镇联络员", Organ.UNTOLD, Rank.STAFF),
        ("各乡镇代表", Organ.UNTOLD, Rank.STAFF),
        ("各乡镇财政局局长", Organ.DEPARTMENT, Rank.CHIEF),
        ("各乡镇财政所、农技站负责人", Organ.DEPARTMENT, Rank.LEADER),
        ("各县（市、区）残联办公室负责人", Organ.DEPARTMENT, Rank.LEADER),
        ("各县（市、区）卫健委主要负责同志", Organ.DEPARTMENT, Rank.CHIEF),
        ("各县（市、区）民宗委员会主要负责同志", Organ.DEPARTMENT, Rank.CHIEF),
        ("各县（市、区）有关部门负责人", Organ.DEPARTMENT, Rank.LEADER),
        ("各乡镇便民中心负责人", Organ.DEPARTMENT, Rank.LEADER),
        ("各乡镇执法大队负责人", Organ.DEPARTMENT, Rank.LEADER),
        ("各县（市、区）交警支队负责人", Organ.DEPARTMENT, Rank.LEADER),
        ("各县（市、区）供水公司负责人", Organ.DEPARTMENT, Rank.LEADER),
        ("各乡镇中心学校负责人", Organ.DEPARTMENT, Rank.LEADER),
        ("各乡镇卫生院负责人", Organ.DEPARTMENT, Rank.LEADER),
        ("各乡镇完全小学负责人", Organ.DEPARTMENT, Rank.LEADER),
        ("各乡镇初级中学负责人", Organ.DEPARTMENT, Rank.LEADER),
        ("各乡镇成员单位负责人", Organ.DEPARTMENT, Rank.LEADER),
        ("各县（市、区）扶贫办、残联办、教育局、卫健委负责人", Organ.DEPARTMENT, Rank.LEADER),
        ("各县（市、区）水利局和有关部门、供水中心负责人", Organ.DEPARTMENT, Rank.LEADER),
    ],
)
def test_whose_people_in_which_post(words: str, organ: Organ, rank: Rank) -> None:
    found = notice(f"参会人员：{words}。")
    assert [(summons.organ, summons.rank) for summons in found.summons] == [(organ, rank)]
    assert found.summons[0].words == words


@pytest.mark.parametrize(
    "words",
    [
        "村书记",
        "社区支部书记",
        "村党支部书记",
        "社区党组织书记",
        "村支书",
        "村主任",
        "村委会主任",
        "村干部",
        "乡镇党委书记",
        "乡镇长",
        "镇长",
        "党委书记",
    ],
)
def test_posts_by_themselves(words: str) -> None:
    found = notice(f"请通知{words}参加会议。")
    assert [summons.words for summons in found.summons] == [words]


@pytest.mark.parametrize(
    "words",
    [
        "各乡直单位负责人",
        "各县级干部代表",
        "各市属单位负责人",
        "各村民代表",
        "各县管干部代表",
    ],
)
def test_words_that_only_look_like_lower_offices(words: str) -> None:
    assert not notice(f"参会人员：{words}。").summons


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("清水镇", Level.TOWNSHIP),
        ("南山乡", Level.TOWNSHIP),
        ("城关街道", Level.TOWNSHIP),
        ("柳树村", Level.VILLAGE),
        ("幸福社区", Level.VILLAGE),
    ],
)
def test_one_office_by_its_name(name: str, level: Level) -> None:
    body = "党组织" if level is Level.VILLAGE else "党委"
    summons = notice(f"参会人员：{name}{body}书记。").summons
    assert [(one.levels[-1], one.named) for one in summons] == [(level, True)]


@pytest.mark.parametrize("name", ["清水县", "云州市", "东城区", "北旗", "南州"])
def test_an_office_that_is_not_below_is_not_summoned(name: str) -> None:
    assert not notice(f"参会人员：清源{name}政府主要负责同志。").summons


@pytest.mark.parametrize(
    "words",
    [
        "参会",
        "与会",
        "参加",
        "出席",
        "列席",
        "到会",
        "收听收看",
        "收看",
        "参训",
        "参观",
        "观摩",
        "会议人员",
        "会议规模",
        "邀请",
        "光临",
        "上线",
        "入会",
        "到场",
        "莅临",
        "人员范围",
    ],
)
def test_words_of_attending(words: str) -> None:
    assert notice(f"{words}：各乡镇政府分管负责同志。").summons


@pytest.mark.parametrize(
    "label",
    [
        "参会人员",
        "与会对象",
        "参加范围",
        "出席单位",
        "列席人员",
        "会议的人员",
        "参训人员",
        "参会会议人员",
    ],
)
def test_a_label_in_the_line_above(label: str) -> None:
    assert notice(label, "各乡镇政府分管负责同志", title="关于召开全县工作会议的通知").summons


def test_words_that_are_not_about_attending() -> None:
    assert not notice("各乡镇政府主要负责同志要抓好春耕。").summons


@pytest.mark.parametrize(
    ("words", "tone"),
    [
        ("请各乡镇政府负责同志参加", Tone.REQUIRED),
        ("诚邀各乡镇政府负责同志参加", Tone.INVITED),
        ("邀请各乡镇政府负责同志参加", Tone.INVITED),
        ("特邀各乡镇政府负责同志参加", Tone.INVITED),
        ("敬请各乡镇政府负责同志参加", Tone.INVITED),
        ("可由各乡镇政府负责同志参加", Tone.ALLOWED),
        ("可安排各乡镇政府负责同志参加", Tone.ALLOWED),
        ("可派各乡镇政府负责同志参加", Tone.ALLOWED),
        ("根据需要请各乡镇政府负责同志参加", Tone.ALLOWED),
        ("各乡镇政府负责同志自愿参加", Tone.ALLOWED),
        ("视情请各乡镇政府负责同志参加", Tone.ALLOWED),
        ("酌情请各乡镇政府负责同志参加", Tone.ALLOWED),
    ],
)
def test_how_they_are_asked(words: str, tone: Tone) -> None:
    assert notice(f"{words}。").summons[0].tone is tone


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
    ("words", "lowest"),
    [
        ("各乡镇设分会场", Level.TOWNSHIP),
        ("每个村（社区）通过视频收看", Level.VILLAGE),
        ("所有村居接入", Level.VILLAGE),
        ("会议直接开到村", Level.VILLAGE),
        ("会议一直通到村", Level.VILLAGE),
        ("会议直达乡、村", Level.VILLAGE),
        ("会议直接延伸到乡镇和社区，同步收看", Level.VILLAGE),
        ("会议开至镇、村一级", Level.VILLAGE),
        ("会议延伸至街道、社区均设分会场", Level.VILLAGE),
        ("会议扩大到乡镇村同步", Level.VILLAGE),
        ("县、乡、村三级设分会场", Level.VILLAGE),
        ("市、县（市、区）、乡（镇）都收听收看", Level.TOWNSHIP),
        ("省、市、县、乡、村均收看", Level.VILLAGE),
        ("各乡镇视频会议室", Level.TOWNSHIP),
        ("与各乡镇连线", Level.TOWNSHIP),
        ("不设各乡镇分会场", None),
        ("不再到各乡镇延伸，在县里收看", None),
        ("不延伸各乡镇，在县里收看", None),
        ("不扩大各乡镇，在县里收看", None),
        ("分会场设在村，收看", Level.VILLAGE),
        ("分会场含村、社区，收看", Level.VILLAGE),
    ],
)
def test_where_they_sit(words: str, lowest: Level | None) -> None:
    assert notice(f"{words}。").lowest is lowest


@pytest.mark.parametrize(
    "region",
    [
        "州",
        "盟",
        "旗",
        "镇街",
        "街道",
        "街",
        "村居",
        "社区",
        "苏木",
        "嘎查",
        "开发区",
        "新区",
        "园区",
        "功能区",
        "特区",
        "地市",
        "设区市",
        "试点城市政府",
    ],
)
def test_venues_of_every_region(region: str) -> None:
    found = meeting("关于召开视频会议的通知", f"各{region}设分会场。", level=Level.CENTRAL)
    assert found
    assert found.venues


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
        ("乡党委典型发言", X, Speaker.LOWER),
        ("村党组织汇报发言", X, Speaker.LOWER),
        ("各设区市表态发言", P, Speaker.LOWER),
        ("各社区表态", P, Speaker.LOWER),
        ("各单位表决心", P, Speaker.LOWER),
        ("各部门承诺发言", P, Speaker.LOWER),
        ("部门代表作表态性讲话", P, Speaker.LOWER),
        ("单位代表逐一汇报", W, Speaker.LOWER),
        ("5个单位口头汇报", W, Speaker.LOWER),
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
