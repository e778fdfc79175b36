"""Offices: names, titles, numbers, addressees and running text."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jianfu.documents.office import Kind, Level
from jianfu.documents.offices import (
    leading_office,
    level_words,
    office_named,
    office_of_number,
    parse_addressees,
)

SHARED = Path(__file__).parents[2] / "../shared/data"

# name, level (c p s x t v for central to village, - for unknown), kind
NAMES = """\
国务院 c government
国务院办公厅 c general_office
国办 c general_office
中共中央 c party_committee
中共中央办公厅 c general_office
中办 c general_office
中央网信办 c department
中央组织部 c department
教育部 c department
教育部办公厅 c department
商务部 c department
国家发展改革委 c department
国家卫生健康委办公厅 c department
海关总署 c department
市场监管总局 c department
国家税务总局 c department
全国总工会 c mass_organisation
最高人民法院 c unknown
全国人大常委会办公厅 c unknown
国务院安全生产委员会办公室 c coordinating_body
国家税务总局河北省税务局 p department
中国银保监会四川监管局 p department
河北省人民政府 p government
河北省人民政府办公厅 p general_office
中共河北省委 p party_committee
中共河北省委办公厅 p general_office
省委 p party_committee
省委办公厅 p general_office
省委组织部 p department
省教育厅 p department
教育厅 p department
河北省教育厅办公室 p department
河北省发展和改革委员会 p department
广西壮族自治区人民政府办公厅 p general_office
重庆市教育委员会 p department
北京市人力资源和社会保障局 p department
上海市住房和城乡建设管理委员会 p department
新疆生产建设兵团教育局 p department
共青团河北省委 p mass_organisation
河北省总工会 p mass_organisation
省防汛抗旱指挥部办公室 p coordinating_body
河北省减灾委员会办公室 p coordinating_body
河北省预拌混凝土行业协会 p association
省政协 p unknown
保定市人民政府 s government
保定市政府办公室 s general_office
中共保定市委办公室 s general_office
市委 s party_committee
市委办公室 s general_office
市委网信办 s department
市委编办 s department
市人社局 s department
市市场监管局 s department
市住建委 s department
市国资委 s department
市卫生健康委员会 s department
市中级人民法院 s unknown
市文明办 s coordinating_body
市食品安全委员会办公室 s coordinating_body
市科学技术协会 s mass_organisation
市第一人民医院 s public_institution
雄安新区管委会 s government
雄安新区公共服务局 s department
西咸新区管委会 s government
凉山州水利局 s department
锡林郭勒盟行政公署 s government
内江市住房和城乡建设局 s department
县政府 x government
县政府办 x general_office
县委办公室 x general_office
县委 x party_committee
县委宣传部 x department
县委政法委 x department
县纪委监委 x department
曲阳县水利局 x department
曲阳水利局 x department
中共曲阳县委员会 x party_committee
中共曲阳县委员会办公室 x general_office
中共北京市海淀区委 x party_committee
县发展和改革委员会 x department
县乡村振兴局 x department
县应急管理局 x department
县安委会办公室 x coordinating_body
县河长制办公室 x coordinating_body
县创建全国文明城市指挥部办公室 x coordinating_body
县委全面深化改革委员会办公室 x coordinating_body
县农村人居环境整治工作专班 x coordinating_body
县爱国卫生运动委员会 x coordinating_body
团县委 x mass_organisation
县妇联 x mass_organisation
县残联 x mass_organisation
县红十字会 x mass_organisation
县疾病预防控制中心 x public_institution
县人大常委会办公室 x unknown
义乌市人民政府办公室 x general_office
区政府 x government
区委统战部 x department
浦东新区人民政府 x government
滨海新区教育体育局 x department
保定高新区管委会 x government
开发区管委会 x government
北京经济技术开发区管委会 x government
泰州市海陵区疫情防控工作领导小组办公室 x coordinating_body
县工业园区管委会 t government
镇党委 t party_committee
镇人民政府 t government
街道办事处 t government
街道党工委 t party_committee
茂林镇党政办公室 t general_office
曲阳县恒州镇人民政府 t government
清风岭乡人民政府 t government
恒州镇综治中心 t public_institution
幸福村村民委员会 v village_body
村委会 v village_body
阳光社区居委会 v village_body
村党支部 v village_body
曲阳县恒州镇东关村党总支 v village_body
财政部门 - department
市场监管局 - department
乡村振兴局 - department
发展改革委 - department
人大代表 - unknown
中山大学 - public_institution
某某有限责任公司 - company
中国银行 - company
企业 - public
广大市民 - public
个体工商户 - public
有关部门 - department
"""
LEVELS = dict(zip("cpsxtv-", [*Level, None], strict=True))


@pytest.mark.parametrize("line", NAMES.strip().splitlines())
def test_level_and_kind_of_a_name(line: str) -> None:
    name, level, kind = line.split()
    office = office_named(name)
    assert (office.name, office.level, office.kind) == (name, LEVELS[level], Kind(kind))


@pytest.mark.parametrize(
    ("name", "level", "kind"),
    [
        ("教育部、财政部", Level.CENTRAL, Kind.DEPARTMENT),
        ("教育部 财政部 人力资源社会保障部", Level.CENTRAL, Kind.DEPARTMENT),
        ("省教育厅等九部门", Level.PROVINCE, Kind.DEPARTMENT),
        ("保定市教育局会同有关单位", Level.CITY, Kind.DEPARTMENT),
    ],
)
def test_joint_issuers_take_the_first(name: str, level: Level, kind: Kind) -> None:
    assert (office_named(name).level, office_named(name).kind, office_named(name).name) == (level, kind, name)


@pytest.mark.parametrize(
    ("name", "region", "level"),
    [
        ("市政府", "", Level.CITY),
        ("市政府", "保定市", Level.CITY),
        ("市政府", "重庆市", Level.PROVINCE),
        ("市教委", "北京市", Level.PROVINCE),
        ("市政府", "义乌市", Level.COUNTY),
        ("市教育局", "河北省", Level.CITY),
        ("区人民政府", "海淀区", Level.COUNTY),
        ("区党委", "广西壮族自治区", Level.PROVINCE),
        ("县教育局", "重庆市", Level.COUNTY),
    ],
)
def test_the_issuers_region_tells_what_a_bare_level_word_means(name: str, region: str, level: Level) -> None:
    assert office_named(name, region).level == level


def test_region_is_the_full_name_of_the_division() -> None:
    assert office_named("广西发展改革委").region == "广西壮族自治区"
    assert office_named("北京市海淀区教委").region == "海淀区"
    assert office_named("市教育局").region == ""


@pytest.mark.parametrize(
    ("phrase", "region", "levels"),
    [
        ("各县（市、区）", "", "x"),
        ("各市、县（区）", "", "sx"),
        ("市、县", "", "sx"),
        ("各区县", "", "x"),
        ("各县区", "", "x"),
        ("各市（区）", "泰州市", "x"),
        ("各市（含定州、辛集市）", "", "s"),
        ("设区市", "", "s"),
        ("各设区的市", "", "s"),
        ("各市州", "", "s"),
        ("各盟市", "", "s"),
        ("各旗县区", "", "x"),
        ("省直管县（市）", "", "x"),
        ("各省、自治区、直辖市", "", "p"),
        ("各省（区、市）", "", "p"),
        ("省、市、县、乡", "", "psxt"),
        ("镇街", "", "t"),
        ("乡镇（街道）", "", "t"),
        ("各镇、街道", "", "t"),
        ("村（社区）", "", "v"),
        ("村居", "", "v"),
        ("镇村", "", "tv"),
        ("县乡两级", "", "xt"),
        ("各开发区", "", "x"),
        ("各地", "", ""),
        ("各地区", "", ""),
        ("各单位", "", ""),
    ],
)
def test_levels_of_a_phrase(phrase: str, region: str, levels: str) -> None:
    assert level_words(phrase, region) == tuple(LEVELS[letter] for letter in levels)


def told(text: str, region: str = "") -> str:
    """Addressees as level letter, 各 when generic, kind."""
    letters = {level: letter for letter, level in LEVELS.items()}
    offices = parse_addressees(text, region)
    return " ".join(f"{letters[o.level]}{'*' if o.generic else ''}:{o.kind}" for o in offices)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "各市（含定州、辛集市）人民政府，雄安新区管委会，省政府各部门：",
            "s*:government s:government p*:department",
        ),
        (
            "各乡镇人民政府，县工业园区管委会，县人民政府各有关工作部门、各直属机构，驻县区直、市直各有关单位：",
            "t*:government t:government x*:department x*:department p*:department s*:department",
        ),
        ("各市、县（区）人民政府", "s*:government x*:government"),
        ("各市县教育局", "s*:department x*:department"),
        (
            "各镇党委、人民政府，各街道党工委、办事处",
            "t*:party_committee t*:government t*:party_committee t*:government",
        ),
        ("各乡（镇）党委和人民政府", "t*:party_committee t*:government"),
        (
            "各市、县（区）党委和人民政府",
            "s*:party_committee x*:party_committee s*:government x*:government",
        ),
        ("各县（市、区）委、人民政府", "x*:party_committee x*:government"),
        ("各区委、区政府", "x*:party_committee x*:government"),
        ("各村（社区）", "v*:village_body"),
        ("各村党支部、村委会", "v*:village_body v*:village_body"),
        ("各有关单位", "-*:unknown"),
        ("各市教育局、有关单位", "s*:department -*:unknown"),
        (
            "各省、自治区、直辖市人民政府，国务院各部委、各直属机构：",
            "p*:government c*:department c*:department",
        ),
        (
            "各省、自治区、直辖市及新疆生产建设兵团教育厅（局、教委），计划单列市教育局",
            "p*:department s*:department",
        ),
        ("各设区市教育局", "s*:department"),
        ("各设区市、省直管县（市）教育局", "s*:department x*:department"),
        ("各县（市、区）教育局，市直各学校", "x*:department s*:public_institution"),
        ("机关各科室", "-*:department"),
        ("区政府各委、办、局，各区属机构", "x*:department x*:department"),
        ("各乡镇、县直各部门", "t*:government x*:department"),
        ("某府办发〔2022〕5号各区县（自治县）人民政府", "x*:government"),
        ("保定市教育局", "s:department"),
        ("各纳税人、缴费人", "-*:public -*:public"),
        ("各乡镇人民政府\n县直有关单位：", "t*:government x*:department"),
        ("", ""),
        ("：，、", ""),
    ],
)
def test_addressees_are_recognised_one_by_one(text: str, expected: str) -> None:
    assert told(text) == expected


def test_addressees_of_a_municipality_and_of_a_city() -> None:
    assert told("各区县人民政府，市政府各部门", "重庆市") == "x*:government p*:department"
    assert told("各市（区）人民政府，市各直属单位", "泰州市") == "x*:government s*:department"
    assert told("各镇人民政府，市政府各部门", "义乌市") == "t*:government x*:department"


@pytest.mark.parametrize(
    ("title", "issuer"),
    [
        ("河北省人民政府办公厅关于印发示范方案的通知", "河北省人民政府办公厅"),
        ("某局发〔2020〕3号-北京市石景山区人民政府关于印发示范措施的通知", "北京市石景山区人民政府"),
        ("省教育厅等九部门关于印发示范方案的通知", "省教育厅等九部门"),
        ("曲阳县防汛抗旱指挥部令第3号", "曲阳县防汛抗旱指挥部"),
        ("曲阳县水利局转发市水利局关于做好巡查的通知", "曲阳县水利局"),
        ("关于印发示范方案的通知", ""),
        ("示范园区管理办法", ""),
        ("进一步做好巡查工作关于事项的说明", ""),
        ("", ""),
    ],
)
def test_the_issuer_a_title_names(title: str, issuer: str) -> None:
    assert leading_office(title) == issuer


@pytest.mark.parametrize(
    ("number", "level", "kind", "region"),
    [
        ("冀政办字〔2021〕3号", Level.PROVINCE, Kind.GENERAL_OFFICE, "河北省"),
        ("冀政发[2021]3号", Level.PROVINCE, Kind.GOVERNMENT, "河北省"),
        ("（渝府办发〔2022〕1号）", Level.PROVINCE, Kind.GENERAL_OFFICE, "重庆市"),
        ("粤府〔2022〕1号", Level.PROVINCE, Kind.GOVERNMENT, "广东省"),
        ("冀办字〔2022〕1号", Level.PROVINCE, Kind.GENERAL_OFFICE, "河北省"),
        ("冀发〔2022〕1号", Level.PROVINCE, Kind.PARTY_COMMITTEE, "河北省"),
        ("冀教基〔2023〕2号", Level.PROVINCE, Kind.DEPARTMENT, "河北省"),
        ("国发〔2023〕2号", Level.CENTRAL, Kind.GOVERNMENT, ""),
        ("国办发明电〔2023〕2号", Level.CENTRAL, Kind.GENERAL_OFFICE, ""),
        ("中办发〔2023〕2号", Level.CENTRAL, Kind.GENERAL_OFFICE, ""),
        ("教基厅函〔2023〕2号", Level.CENTRAL, Kind.DEPARTMENT, ""),
    ],
)
def test_the_office_of_a_number(number: str, level: Level, kind: Kind, region: str) -> None:
    office = office_of_number(number)
    assert office is not None
    assert (office.level, office.kind, office.region) == (level, kind, region)


@pytest.mark.parametrize(
    "number",
    ["象政办发〔2021〕30号", "宁政发〔2023〕2号", "教发〔2023〕1号", "2023年第3号", "", "〔2023〕1号"],
)
def test_numbers_whose_sign_is_not_clear(number: str) -> None:
    assert office_of_number(number) is None


def test_blanks_in_brackets_and_private_signs_change_no_name() -> None:
    (office,) = parse_addressees("各市（含 河间、任丘）人民政府")
    assert office.name == "各市（含 河间、任丘）人民政府"
    assert parse_addressees("\ue001") == ()


WORDS = (
    "各 省 市 县 区 镇 乡 村 （ ） 、 ， 人民政府 教育局 委 办公室 中共"
    " 河北 保定市 关于 〔2021〕 号 领导小组 直 驻"
)
PIECES = st.sampled_from(re.split(" ", WORDS))
TEXTS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=14).map("".join))


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.sampled_from(["", "重庆市", "保定市", "义乌市", "广西壮族自治区"]))
def test_nothing_crashes_and_names_are_the_texts_own(text: str, region: str) -> None:
    office_named(text, region)
    leading_office(text)
    office_of_number(text)
    level_words(text, region)
    for office in parse_addressees(text, region):
        assert office.name
        assert set(office.name) <= set(text) | {"、"}, "a name is made of the text's own words"


@pytest.mark.skipif(not SHARED.exists(), reason="skipped: the labelled documents are not here")
def test_levels_told_of_real_titles_are_seldom_wrong() -> None:
    counts: Counter[str] = Counter()
    for line in (SHARED / "documents.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        words = leading_office(row["title"] or "")
        if words and row["issuer_level"] != "unknown":
            level = office_named(words).level
            counts["unknown" if level is None else str(level.word == row["issuer_level"])] += 1
    assert counts["True"] > 350, "most titles that name an issuer are told"
    assert counts["False"] < counts["True"] * 0.03, counts
