"""Offices in words: one name, a title, a number, a list of addressees, running text → ``Office``.

Everything rests on how Chinese official papers name bodies: a division or a bare level word (省, 市, 县) in
front, the organ behind. Where the words do not tell, the level is None and the kind UNKNOWN; nothing is
guessed from the rest of the document. ``region``, where a function takes it, is the issuer's division: it
decides what a bare 市 or 区 means (市政府 in a paper of 重庆市 is the province's, of 义乌市 the county's).
"""

import re
from functools import lru_cache

from jianfu.documents.divisions import division_at, short_county
from jianfu.documents.office import Kind, Level, Office
from jianfu.documents.office_words import CENTRAL, DUTIES, HAN, kind_of

# --- levels -------------------------------------------------------------------------------------------------

_LEVEL_OF_WORD = {
    "省": Level.PROVINCE,
    "自治区": Level.PROVINCE,
    "兵团": Level.PROVINCE,
    "市": Level.CITY,
    "州": Level.CITY,
    "盟": Level.CITY,
    "地区": Level.CITY,
    "县": Level.COUNTY,
    "区": Level.COUNTY,
    "旗": Level.COUNTY,
    "镇": Level.TOWNSHIP,
    "乡": Level.TOWNSHIP,
    "街道": Level.TOWNSHIP,
    "苏木": Level.TOWNSHIP,
    "村": Level.VILLAGE,
    "社区": Level.VILLAGE,
    "嘎查": Level.VILLAGE,
}
_LEVEL_TOKEN = re.compile(
    # 各地区、各部门 means everywhere, not the prefectures (阿里地区).
    "各地区|(?P<province>自治区|直辖市|新疆生产建设兵团|兵团|省(?!直|辖|级|属|管|财政直)|省级)"
    "|(?P<county>县级市|省(?:财政)?直管(?:试点)?县(?:[（(]市[）)])?|自治县|县级|区县|县区)"
    "|(?P<city>计划单列市|副省级市|设区的?市|地级以上市|地级市|地级|省辖市|地市|市州|州市|盟市|自治州|地区|州|盟|市级)"
    "|(?P<village>社区|村级|行政村|村|嘎查|居(?!民))"
    "|(?P<township>街道|乡级|镇级|乡|镇|苏木|街)"
    "|(?P<park>(?:开发|高新|经开|园|功能|新|管理|景|度假|示范)区)"
    "|(?P<bare_county>县|旗)|(?P<bare_city>市)|(?P<district>区)"
)
_PROVINCES_TOGETHER = re.compile("省(?:级)?[、（(]?(?:自治)?(?:区[、）)]?(?:直辖)?市|市[、]?区)")
_APART = re.compile("[（(](?:含|不含|除|包括)[^）)]*[）)]")


def level_words(phrase: str, region: str = "") -> tuple[Level, ...]:
    """The levels a phrase such as 各县（市、区）, 镇街 or 村（社区） names.

    Args:
        phrase: a short phrase, not running text.
        region: the issuer's division; in a city's own papers 各市（区） are counties.

    Returns:
        Levels from the top down, each once; empty when none is named (各地, 各单位).
    """
    phrase = _APART.sub("", phrase)
    together = bool(_PROVINCES_TOGETHER.search(phrase))
    own = _region_level(region)
    levels: set[Level] = set()
    for match in _LEVEL_TOKEN.finditer(phrase):
        group = match.lastgroup
        if group == "province" or (together and group in ("bare_city", "district")):
            levels.add(Level.PROVINCE)
        elif group == "bare_city":
            inside = Level.COUNTY in levels or own in (Level.CITY, Level.COUNTY)
            levels.add(Level.COUNTY if inside else Level.CITY)
        elif group in ("county", "bare_county", "district"):
            levels.add(Level.COUNTY)
        elif group == "park":
            levels.update([] if levels else [Level.COUNTY])
        elif group:
            levels.add(Level[group.upper()])
    return tuple(sorted(levels))


@lru_cache(256)
def _region_level(region: str) -> Level | None:
    place = division_at(region) if region else None
    return place.level if place else None


def _bare_level(word: str, region: str) -> Level:
    """What 市 or 区 without a name means in a paper of ``region``."""
    own = _region_level(region)
    if word == "市" and own in (Level.PROVINCE, Level.COUNTY) and region.endswith("市"):
        return own
    if word == "区" and region.endswith("自治区"):
        return Level.PROVINCE
    return _LEVEL_OF_WORD[word]


# --- one name -----------------------------------------------------------------------------------------------

# A level word in front of an organ: 市教育局, but neither 市场监管局 nor 区域办 nor 乡村振兴局.
_BARE = re.compile(
    "(?:本|我|全)?(?P<word>自治区|兵团|省|市(?!场|政(?:工程|管理|园林|公用|设施)|容|民|直辖)|州|盟|地区|县(?!域)"
    "|区(?!域|块|划)|旗|街道|镇|乡(?!村|镇|贤)|苏木|社区|村(?!镇)|嘎查)(?P<own>本?级|直属?|属|管)?"
)
_PARK_WORD = (
    "(?:开发区|高新区|经开区|园区|产业园|工业园|新区|管理区|度假区|示范区|风景名胜区|风景区|景区|保税区|试验区|实验区"
    "|自贸区|合作区|集聚区|集中区|功能区|经济区|港区|新城|工业区)"
)
_PARK = re.compile(
    f"{HAN}{{0,14}}?{_PARK_WORD}(?=党工委|工委|管委|管理委员会|党政|办公|各|$|[（(]"
    f"|{HAN}{{1,24}}(?:局|部|中心|委员会|指挥部|领导小组))"
)
_ORGAN_AHEAD = (
    "(?=人民政府|政府|党委|党工委|工委|委|办事处|办|党政|人大|纪委|中心|村|社区|卫生|各|综合"
    f"|{HAN}{{0,20}}(?:办公室|所|站|领导小组|指挥部|中心|小学|中学|委员会|支部|总支|医院|局))"
)
# Names of places do not begin with these: in front of them stands a sentence, not a name.
_NO_NAME = "(?![和及与为经对按依将现由各有本我全])"
_UNKNOWN_TOWNSHIP = re.compile(f"{_NO_NAME}{HAN}{{1,6}}?(?:镇|(?<!城)乡|街道|苏木){_ORGAN_AHEAD}")
_UNKNOWN_REGION = re.compile(
    f"{_NO_NAME}{HAN}{{1,6}}?(?P<word>自治区|省|市|自治州|州|盟|县|区|旗){_ORGAN_AHEAD}"
)
_VILLAGE = re.compile(
    f"{HAN}{{0,10}}?(?:村|社区|嘎查|居)(?=党|村?民?委|居?民?委|支|两委|综合|服务|新时代|工作站|网格|$)"
)
_CENTRAL = re.compile(CENTRAL)
_PREFIX = re.compile("中共(?!中央)|中国共产党(?!中央)|中国共产主义青年团|共青团(?!中央)|团(?=[省市县区州])")
_NATIONAL_PREFIX = re.compile(
    "国家(?:税务总局|统计局|矿山安全监察局|金融监督管理总局)|中国人民银行|中国(?:银保|银|保|证)监会"
    "|中国(?:农业|工商|建设|农业发展)?银行"
)
_JOINT = re.compile(
    "[、，,;；\\s]+|(?<=[厅局委部会办院署])(?:会同|联合)"
    "|等(?:[一二两三四五六七八九十\\d]+个?)?(?:部门|单位|厅局|部委)"
)


def office_named(name: str, region: str = "") -> Office:
    """The office a name means.

    Args:
        name: one name as a document writes it; of joint issuers (教育部 财政部, 省教育厅等九部门) the first
            decides and the name stays as given.
        region: the issuer's division, for names that only say 市 or 区.

    Returns:
        The office; level None and kind UNKNOWN where the words do not tell.
    """
    name = name.strip(" \t\r\n　：:，,。、；;")
    return _office_named(name, region)


@lru_cache(4096)
def _office_named(name: str, region: str) -> Office:
    lead = next((part for part in _JOINT.split(_brackets_closed(_APART.sub("", name))) if part), "")
    lead = lead.translate(_OPEN_AGAIN)
    if _GENERIC_LEAD.match(lead):
        levels = level_words(_LEVELS_END.split(lead)[0], region) or (None,)
        return Office(name, levels[-1], _kind_at(lead, levels[-1]), "", True)
    level, place, rest = _locate(lead, region)
    kind = kind_of(lead) if rest else _kind_at(lead, level)
    generic = bool(_GENERIC_PART.search(lead)) or kind is Kind.PUBLIC
    if level is None and kind is Kind.DEPARTMENT and lead.endswith("厅"):
        level = Level.PROVINCE
    if level is None and kind is Kind.VILLAGE_BODY:
        level = Level.VILLAGE
    return Office(name, level, kind, place, generic)


# Marks and blanks inside brackets do not separate: they change to signs of the private use area while a list is
# split. A text that holds such signs itself loses them.
_BLANKS = "".join(sign for sign in map(chr, range(0x3001)) if sign.isspace())
_INNER = {mark: chr(0xE000 + index) for index, mark in enumerate(f"、，,；{_BLANKS}")}
_CLOSE = str.maketrans(_INNER)
_OPEN_AGAIN = str.maketrans({sign: mark for mark, sign in _INNER.items()})
_WITHOUT_SIGNS = str.maketrans(dict.fromkeys(_INNER.values(), ""))
_BRACKETS = re.compile("[（(][^（()）]*[）)]")


def _brackets_closed(text: str) -> str:
    return _BRACKETS.sub(lambda match: match[0].translate(_CLOSE), text)


_GENERIC_LEAD = re.compile(
    "各|有关|相关|所有|全体|基层|[省市县乡]级以[上下]|乡镇|镇街|区县|县区|市县|村居|设区的?市|计划单列市|省(?:财政)?直管县|地级"
)
_GENERIC_PART = re.compile("各(?!界)|(?:有关|相关|成员|直属)(?:部门|单位|机构)")
# Where the level words of a class of offices end and its organ begins.
_LEVELS_END = re.compile(f"人民政府|政府|党委|办事处|部门|单位|直属|企业|{DUTIES}")


def _kind_at(name: str, level: Level | None) -> Kind:
    """The kind a name tells; a division named alone (各县（市、区）) stands for its authorities."""
    kind = kind_of(name)
    if kind is not Kind.UNKNOWN or level is None:
        return kind
    return Kind.VILLAGE_BODY if level is Level.VILLAGE else Kind.GOVERNMENT


def _locate(name: str, region: str) -> tuple[Level | None, str, str]:
    """Level, division and the rest of a name behind its place."""
    national = _NATIONAL_PREFIX.match(name)
    if national and (place := division_at(name[national.end() :])):
        return place.level, place.name, name[national.end() + place.length :]
    if match := _CENTRAL.match(name):
        return Level.CENTRAL, "", name[match.end() :]
    prefix = _PREFIX.match(name)
    start = prefix.end() if prefix else 0
    level: Level | None = None
    division = ""
    rest = name[start:]
    if place := division_at(rest):
        level, division, rest = place.level, place.name, rest[place.length :]
        short = not re.search("[省市县区旗盟州团师镇乡道木]$", name[start : start + place.length])
        if short and level > Level.PROVINCE and not (_organ_of_authority(rest) or _PARK.match(rest)):
            # 中山大学, 黄山旅游公司: a short name in front of no organ of authority tells nothing.
            return None, "", rest
    elif (match := _BARE.match(rest)) and (rest[match.end() :] or match["own"]):
        level, rest = _bare_level(match["word"], region), rest[match.end() :]
        division = region if level == _region_level(region) else ""
    elif county := _short(rest):
        level, division, rest = county
    elif match := _UNKNOWN_REGION.match(rest):
        word = "州" if match["word"] == "自治州" else match["word"]
        level, division, rest = _LEVEL_OF_WORD[word], match[0], rest[match.end() :]
    return _deeper(level, division, rest)


_NO_AUTHORITY = (Kind.UNKNOWN, Kind.PUBLIC_INSTITUTION, Kind.COMPANY, Kind.ASSOCIATION, Kind.PUBLIC)


def _organ_of_authority(rest: str) -> bool:
    return kind_of(rest) not in _NO_AUTHORITY


def _short(rest: str) -> tuple[Level, str, str] | None:
    for length in (3, 2):
        county, organ = short_county(rest[:length]), rest[length:]
        if county and _ORGAN_WORD.match(organ) and _organ_of_authority(organ):
            return county.level, county.name, organ
    return None


_ORGAN_WORD = re.compile(f"人民政府|政府|{DUTIES}")


def _deeper(level: Level | None, division: str, rest: str) -> tuple[Level | None, str, str]:
    """A park, township or village behind the place."""
    if (match := _PARK.match(rest)) and (level is None or level < Level.TOWNSHIP):
        if level is Level.PROVINCE and not division.endswith("市"):
            level = Level.CITY
        else:
            level = Level.TOWNSHIP if level is Level.COUNTY else Level.COUNTY
        rest = rest[match.end() :]
    if (level is None or level < Level.TOWNSHIP) and (match := _UNKNOWN_TOWNSHIP.match(rest)):
        level, division, rest = Level.TOWNSHIP, match[0], rest[match.end() :]
    if level != Level.VILLAGE and (match := _VILLAGE.match(rest)):
        level, division, rest = Level.VILLAGE, match[0] or division, rest[match.end() :]
    return level, division, rest


# --- titles and numbers -------------------------------------------------------------------------------------

_BEFORE_ACT = re.compile(
    "关于|印发|转发|批转|发布|公布|下发|出台|开展|令第|公开通报|通报|(?:通告|公告|公报)(?:[（(第].{1,8})?$"
)
_NUMBER_IN_FRONT = re.compile("^.{0,12}?[〔\\[［（(【]\\d{4}[〕\\]］）)】].{0,6}?号[-－—\\s]*")


def leading_office(title: str) -> str:
    """The issuer that a title names in front of 关于, 印发, 转发 and the like.

    Args:
        title: the title on one line.

    Returns:
        The issuer's words (``河北省人民政府办公厅``); empty when the title names none.
    """
    title = _NUMBER_IN_FRONT.sub("", title.strip()).lstrip("[【(（")
    match = _BEFORE_ACT.search(title)
    if not match:
        return ""
    words = re.sub("[\\s　]+", " ", title[: match.start()]).strip(" -－—:：《]】")
    office = office_named(words)
    known = office.kind is not Kind.UNKNOWN or office.level is not None
    return words if known and not office.generic and _ORGAN_END.search(words) else ""


_ORGAN_END = re.compile(
    "(?:厅|局|部|委|署|院|办|室|会|府|处|组|中心|公司|银行|机制|专班|学校|大学|医院"
    "|社|部门|单位|台|团|所|队|海关|总站|站|馆|联|[省市县区州旗盟镇乡])$"
)
# One sign, one province: 宁 (南京), 青 (青岛), 新 (新乡), 云 (云浮) and 贵 (贵港) are left out.
_PROVINCE_SIGNS = {
    **{"京": "北京市", "津": "天津市", "冀": "河北省", "晋": "山西省", "蒙": "内蒙古自治区", "辽": "辽宁省"},
    **{"吉": "吉林省", "黑": "黑龙江省", "沪": "上海市", "苏": "江苏省", "浙": "浙江省", "皖": "安徽省"},
    **{"闽": "福建省", "赣": "江西省", "鲁": "山东省", "豫": "河南省", "鄂": "湖北省", "湘": "湖南省"},
    **{
        "粤": "广东省",
        "桂": "广西壮族自治区",
        "琼": "海南省",
        "渝": "重庆市",
        "川": "四川省",
        "黔": "贵州省",
    },
    **{"滇": "云南省", "藏": "西藏自治区", "陕": "陕西省", "甘": "甘肃省"},
}
_NUMBER = re.compile(f"[（(\\s]*(?P<sign>{HAN}{{2,12}})\\s*[〔\\[［（(【﹝]\\s*(?:19|20)\\d\\d")
_CENTRAL_SIGNS = (
    ("国办", "国务院办公厅", Kind.GENERAL_OFFICE),
    ("国[发函令]$", "国务院", Kind.GOVERNMENT),
    ("中办|厅字$", "中共中央办公厅", Kind.GENERAL_OFFICE),
    ("中发$", "中共中央", Kind.PARTY_COMMITTEE),
    ("教.{0,4}厅", "教育部办公厅", Kind.DEPARTMENT),
    ("人社[部厅]", "人力资源社会保障部", Kind.DEPARTMENT),
    ("工信[部厅]", "工业和信息化部", Kind.DEPARTMENT),
    ("国卫", "国家卫生健康委", Kind.DEPARTMENT),
    ("国市监|市监总", "市场监管总局", Kind.DEPARTMENT),
    ("税总", "税务总局", Kind.DEPARTMENT),
    ("银[发办]", "中国人民银行", Kind.DEPARTMENT),
)
_SIGNS_IN_PROVINCE = (
    ("[政府]府?[办厅]", "{}人民政府办公厅", Kind.GENERAL_OFFICE),
    ("[政府]府?[发字函规文令任复]?$", "{}人民政府", Kind.GOVERNMENT),
    ("委?办[发字函传]$", "中共{}委办公厅", Kind.GENERAL_OFFICE),
    ("[发委]$", "中共{}委", Kind.PARTY_COMMITTEE),
    (f"{DUTIES}|[教财民建交水农卫科商环]", "{}", Kind.DEPARTMENT),
)


def office_of_number(number: str) -> Office | None:
    """The office whose sign a document number carries.

    Args:
        number: such as ``冀政办字〔2021〕3号`` or ``国办发〔2023〕1号``.

    Returns:
        The office, named by what the sign means (a province's department by its province); None when the
        sign may be that of several offices (象政办发, 宁政发, 教发).
    """
    match = _NUMBER.match(number)
    if not match:
        return None
    sign = match["sign"]
    for pattern, name, kind in _CENTRAL_SIGNS:
        if re.match(pattern, sign):
            return Office(name, Level.CENTRAL, kind)
    if province := _PROVINCE_SIGNS.get(sign[0]):
        for pattern, name, kind in _SIGNS_IN_PROVINCE:
            if re.match(pattern, sign[1:]):
                return Office(name.format(province), Level.PROVINCE, kind, province)
    return None


# --- addressees ---------------------------------------------------------------------------------------------

_LEVEL_GROUP = (
    "(?:自治区|直辖市|新疆生产建设兵团|计划单列市|副省级市|设区的?市|地级以上市|地级市|省辖市|省(?:财政)?直管(?:试点)?县|县级市|自治县|自治州|地区|社区|街道"
    "|行政村|苏木|嘎查|(?:开发|高新|经开|园|功能|新|管理|景|度假)区|[省市州盟县旗区乡镇街村居](?!直(?!管|辖)|属|本级))"
)
_GROUP = (
    f"{_LEVEL_GROUP}(?:[、和及与/（(]*{_LEVEL_GROUP}[）)]?)*(?:[（(](?:含|不含|除|包括)[^）)]{{1,40}}[）)])?"
)
_ONLY_LEVELS = re.compile(f"(?:各|有关|相关)*{_GROUP}")
_STATIONED = re.compile("^(?:中央)?驻(?:[省市县区]|我[省市县区])?(?=[中省区市县]|各|有关)")
_OWN_UNITS = re.compile(
    "各?(?:自治区|街道|[中省市县区州旗镇乡]{1,2})(?:直(?!管|辖)|属|本?级(?!市|以)|各|有关|相关)"
)
_SHORT_ORGANS = frozenset("委办局厅处室科部站所")
_NUMBER_BEFORE = re.compile("^.*[〔\\[［（(【﹝]\\d{4}[〕\\]］）)】﹞]第?\\d+号[）)]?")


def parse_addressees(text: str, region: str = "") -> tuple[Office, ...]:
    """The offices a list of addressees (主送, 抄送) names.

    Args:
        text: the list, with or without its colon.
        region: the issuer's division, which decides what 市 and 区 mean.

    Returns:
        Offices in order, each named by its piece as written; a piece that addresses several levels
        (各市、县（区）人民政府) gives one for each.
    """
    closed = _brackets_closed(text.strip().translate(_WITHOUT_SIGNS))
    text = _NUMBER_BEFORE.sub("", re.sub(r"\s+", "，", closed))
    offices: list[Office] = []
    for part in re.split("[，,；;。：:]+", text):
        before: list[Office] = []
        for piece in _pieces(part):
            found = _addressed(piece, before, region)
            offices += found
            before = found or before
    return tuple(dict.fromkeys(offices))


def _pieces(part: str) -> list[str]:
    """One comma's worth of a list, cut at 、 except between level words (各市、县人民政府)."""
    pieces: list[str] = []
    for piece in re.split("、|(?<=党委)和|(?<=政府)[和及](?=[各省市县有])", part):
        whole = piece.translate(_OPEN_AGAIN).strip()
        if not whole:
            continue
        if pieces and whole in _SHORT_ORGANS:
            pieces[-1] += "、" + whole
            continue
        joins = bool(pieces) and bool(_ONLY_LEVELS.fullmatch(pieces[-1])) and bool(_ONLY_LEVELS.match(whole))
        if joins and not _OWN_UNITS.match(whole) and not re.search("[各有]", whole):
            pieces[-1] += "、" + whole
        else:
            pieces.append(whole)
    return pieces


def _addressed(piece: str, before: list[Office], region: str) -> list[Office]:
    whole = piece
    if match := _STATIONED.match(piece):
        # Units stationed in a place belong to a level above it: 驻县区直 are those of the 自治区.
        piece = re.sub("^区直", "自治区直", piece[match.end() :]) or piece
    own_units = bool(_OWN_UNITS.match(piece))
    group = _ONLY_LEVELS.match(_APART.sub("", piece))
    if group and not own_units and (_GENERIC_LEAD.match(piece) or (before and before[-1].generic)):
        levels = level_words(group[0], region)
        return [Office(whole, level, _kind_at(piece, level), "", True) for level in levels]
    office = office_named(piece, region)
    if own_units:
        kind = kind_of(piece)
        kind = Kind.DEPARTMENT if kind is Kind.UNKNOWN else kind
        return [Office(whole, office.level, kind, office.region, True)]
    inherits = _ORGAN_ALONE if before and _GENERIC_LEAD.match(before[-1].name) else _UNITS_ALONE
    if office.level is None and inherits.match(piece):
        above = [upper for upper in before if upper.level is not None]
        if above:
            return [
                Office(whole, upper.level, office.kind, upper.region, office.generic or upper.generic)
                for upper in above
            ]
    return [Office(whole, office.level, office.kind, office.region, office.generic)]


# Organs that stand for those of the division named before (各镇党委、人民政府).
_ORGAN_ALONE = re.compile(
    "(?:人民政府|政府|党委|党工委|管委会|办事处|办公[厅室]|人大|政协|纪委|村委会|居委会)"
)
# Units too, behind one office (市政府各部门、各直属单位), not behind a class (各市教育局、有关单位).
_UNITS_ALONE = re.compile(f"(?:各|有关|相关)*(?:工作部门|部门|直属|派出|单位)|{_ORGAN_ALONE.pattern}")
