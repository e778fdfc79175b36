"""Who is summoned to a meeting, in which post, and where lower offices sit."""

import pytest

from jianfu.documents.office import Level
from jianfu.documents.papers.meeting_summons import Organ, Rank, Tone
from tests.documents.papers.notices import meeting, notice


@pytest.mark.parametrize(
    "bodies",
    [
        "设区市人民政府",
        "地市人民政府",
        "市人民政府",
        "州人民政府",
        "盟人民政府",
        "县人民政府",
        "区人民政府",
        "旗人民政府",
        "乡镇人民政府",
        "镇街人民政府",
        "乡人民政府",
        "镇人民政府",
        "街道人民政府",
        "街人民政府",
        "村居委员会",
        "村委员会",
        "社区委员会",
        "苏木人民政府",
        "嘎查委员会",
        "开发区人民政府",
        "新区人民政府",
        "园区人民政府",
        "功能区人民政府",
        "特区人民政府",
        "试点城市人民政府",
        "试点城市政府",
    ],
)
def test_regions_that_are_summoned(bodies: str) -> None:
    found = notice(f"参会人员：各{bodies}主要负责同志。")
    assert [summons.words for summons in found.summons] == [f"各{bodies}主要负责同志"]


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
        ("各乡镇农技站、财政所负责人", Organ.DEPARTMENT, Rank.LEADER),
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
        ("清水镇党委", Level.TOWNSHIP),
        ("南山乡党委", Level.TOWNSHIP),
        ("城关街道党工委", Level.TOWNSHIP),
        ("柳树村党组织", Level.VILLAGE),
        ("幸福社区党组织", Level.VILLAGE),
    ],
)
def test_one_office_by_its_name(name: str, level: Level) -> None:
    summons = notice(f"参会人员：{name}书记。").summons
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
        ("会议延伸到镇、街道分会场", Level.TOWNSHIP),
        ("县、街道、社区三级设分会场", Level.VILLAGE),
        ("县、乡、村同步收看", Level.VILLAGE),
        ("县、乡分会场收看", Level.TOWNSHIP),
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
