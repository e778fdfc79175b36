"""Offices in words: one name, a title, a number, a list of addressees, running text → ``Office``.

Everything rests on how Chinese official papers name bodies: a division or a bare level word (省, 市, 县) in
front, the organ behind. Where the words do not tell, the level is None and the kind UNKNOWN; nothing is guessed
from the rest of the document. ``region``, where a function takes it, is the issuer's division: it decides
what a bare 市 or 区 means (市政府 in a paper of 重庆市 is the province's, in one of 义乌市 the county's).
"""

import re
from functools import lru_cache

from jianfu.documents.divisions import division_at, division_ending, short_county
from jianfu.documents.office import Kind, Level, Office

# --- words --------------------------------------------------------------------------------------------------

_HAN = "[\u4e00-\u9fff]"
# Duties that departments are named after, at every level.
_DUTIES = (
    "发展(?:和)?改革|发改|教育|教体|教科|科学技术|科技|工业和信息化|工信|经济和信息化|经信|民族(?:宗教)?事务|民族宗教|民宗|民族"
    "|公安|民政|司法(?:行政)?|财政|人力资源(?:和)?社会保障|人力社保|人社|自然资源(?:和规划)?|国土资源|规划(?:和自然资源)?"
    "|资源规划|生态环境|环境保护|环保|住房(?:和)?城乡建设|住房(?:城乡)?建设|住建|城乡建设|城市管理|城管|综合(?:行政)?执法"
    "|行政执法|交通运输|交通|水利|水务|农业农村|农业|农牧|商务|文化(?:和)?旅游|文化广电|文广新?|文旅|文体|文化|旅游|广播电视"
    "|广电|新闻出版|体育|卫生健康|卫生计生|卫计|卫健|卫生|疾病预防控制|退役军人(?:事务)?|应急(?:管理)?|安全监管|审计"
    "|国有资产监督管理|国资(?:监管)?|市场(?:监督管理|监管)|市监|统计|医疗保障|医保|乡村振兴|扶贫(?:开发)?|信访|林业(?:和草原)?"
    "|林草|园林(?:绿化)?|绿化市容|税务|气象|地方金融(?:监督管理|监管)?|金融(?:工作|监管)?|行政审批(?:服务)?|政务服务(?:和数据|数据|管理)?"
    "|政务(?:管理)?|大数据(?:发展)?|数据(?:资源)?|机关事务|粮食(?:和物资储备)?|档案|海关|邮政|烟草(?:专卖)?|能源|知识产权"
    "|药品监督|药监|中医药|地震|海洋|渔业|畜牧|投资促进|招商|外事|口岸|人民防空|人防|国防|保密|密码|机要|老干部"
)
_PARTY_DUTIES = "组织|宣传|统战|统一战线工作|社会工作|政法|网信|机构编制|台湾工作|台办|对外联络|直属机关|巡视|巡察|纪律检查|纪|监察|监"
_MASS = (
    "总工会|工会|共青团|团(?:省|市|县|区|州|旗|镇|乡)?委|青年团|妇女联合会|妇联|工商业联合会|工商联|残疾人联合会|残联"
    "|科学技术协会|科协|文学艺术界联合会|文联|归国华侨联合会|侨联|台湾同胞联谊会|台联|社会科学界联合会|社科联|红十字会"
    "|新闻工作者协会|记协|作家协会|作协|法学会|贸促会|国际贸易促进委员会|计划生育协会|计生协|关工委|关心下一代工作委员会"
)
_PUBLIC = (
    "企业|市民|群众|公民|个人|居民|村民|公众|社会各界|商户|经营户|经营者|家长|学生|用人单位|业主|消费者|农户|纳税人|从业人员"
    "|旅客|游客|患者|申请人|投资者|求职者|个体工商户|市场主体|经营主体"
)
_INSTITUTION = (
    "中心|学校|小学|中学|高中|职校|技校|院校|高校|大学|学院|医院|卫生院|卫生室|保健院|研究院|研究所|科学院|科学院|工程院|设计院"
    "|图书馆|博物馆|文化馆|档案馆|纪念馆|美术馆|展览馆|幼儿园|福利院|敬老院|剧院|党校|行政学院|报社|电视台|广播电台|总台|出版社"
    "|通讯社|杂志社|疾控|血站|服务站|工作站|文化站|推广站|监测站|林场|农场|公园|事业单位|医疗(?:卫生)?机构|科研院所|附中|附小"
)
_COMPANY = "公司|集团|银行|信用社|农信社|农商行|合作社|支行|分行|商行|厂|酒店|宾馆|企业|电商平台|保险"
_COORDINATING = (
    "领导小组|工作小组|协调小组|推进小组|指导小组|专项小组|专责小组|指挥部|工作专班|专班|攻坚组|工作组|专项组|联席会议|联防联控机制"
    "|工作机制|协调机制|推进机制|专项工作机制|安委会?|食安委|药安委|防灾委|减灾委|爱卫会|文明委|深改委|双拥|禁毒委|绿委|妇儿工委"
    "|国动委|防指|环委会|民委会|河长制|湖长制|林长制|田长制|路长制|安全生产委员会|食品安全委员会|爱国卫生运动委员会"
)
# Offices named 办 that belong to a coordinating body or a campaign; 发改办, 台办 and the like are departments.
_CAMPAIGN = (
    "减负|创建|创城|创文|创卫|创园|扫黑除恶|扫黑|双创|河长|湖长|林长|田长|路长|防汛|防指|防控|防疫|双减|攻坚|整治|文明|爱卫|禁毒"
    "|双拥|安委|食安|环委|环督|综治|维稳|人居环境|职转|放管服|营商环境|目标|考评|督考|目督|清欠|征迁|专项|推进|领导小组|治欠|无废城市"
)
_DEPARTMENT_OFFICE = "法制|金融|人民防空|人防|扶贫|外事|外|台|侨务|侨|港澳|编|网信|农|老干|地方志|方志|史志|信访|应急|政务|政研|国安|参事|督查|打私"
_DEPARTMENT_COMMITTEE = (
    f"(?:{_DUTIES}|纪律检查|监察|政法|国家安全|商务|证券监督管理|保险监督管理|银行业监督管理|网络安全和信息化|机构编制|外事工作"
    "|规划|信息化|投资|港务)(?:管理|工作)?(?:委员会|委)"
)
_DEPARTMENTS = (
    "(?:工作|组成|职能|主管|行政|监管|执法|成员|责任|牵头|管理|业务)?部门|直属机构|派出机构|办事机构|部委|委办局|厅局|局委办|委局办|科室|处室"
    "|内设机构|驻.{0,4}单位|机关单位|直属单位|成员单位"
)

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
# A level word in front of an organ: 市教育局, but neither 市场监管局 nor 区域办 nor 乡村振兴局.
_BARE = re.compile(
    "(?:本|我|全)?(?P<word>自治区|兵团|省|市(?!场|政(?:工程|管理|园林|公用|设施)|容|民|直辖)|州|盟|地区|县(?!域)|区(?!域|块|划)"
    "|旗|街道|镇|乡(?!村|镇|贤)|苏木|社区|村(?!镇)|嘎查)(?P<own>本?级|直属?|属|管)?"
)
_PARK = re.compile(
    f"{_HAN}{{0,14}}?(?:开发区|高新区|经开区|园区|产业园|工业园|新区|管理区|度假区|示范区|风景名胜区|风景区|景区|保税区|试验区|实验区"
    "|自贸区|合作区|集聚区|集中区|功能区|新城|工业区)(?=(?:党工委|工委|管委|管理委员会|党政|办公|社会|经济|各|$)"
    f"|{_HAN}{{1,24}}(?:局|部|中心|委员会|指挥部|领导小组))"
)
_ORGAN_AHEAD = (
    "(?=(?:人民政府|政府|党委|党工委|工委|委|办事处|办|党政|人大|纪委|中心|村|社区|卫生|各|综合|[\u4e00-\u9fff]{0,20}(?:办公室|所|站"
    "|领导小组|指挥部|中心|小学|中学|委员会|支部|总支|医院|局)))"
)
_UNKNOWN_TOWNSHIP = re.compile(f"{_HAN}{{1,6}}?(?:镇|乡|街道|苏木)" + _ORGAN_AHEAD)
_UNKNOWN_REGION = re.compile(
    f"[\u4e00-\u9fff×X某]{{1,6}}?(?P<word>自治区|省|市|自治州|州|盟|县|区|旗)" + _ORGAN_AHEAD
)
_VILLAGE = re.compile(
    f"{_HAN}{{0,10}}?(?:村|社区|嘎查|居)(?=(?:党|村?民?委|居?民?委|支|两委|综合|服务|新时代|工作站|网格|$))"
)
_CENTRAL = re.compile(
    "国务院|中共中央|中国共产党中央委员会|中央(?!大街|路)|国办|中办|中组部|中宣部|中纪委|团中央|共青团中央|最高人民|最高[法检]|全国(?!各)"
    "|国家(?!级|税务局)|(?:海关|税务|市场监管|广电|体育|金融监管|粮食)总[署局]|审计署|外交部|国防部|教育部|科技部|科学技术部|工业和信息化部"
    "|工信部|公安部|民政部|司法部|财政部|人力资源(?:和)?社会保障部|人社部|自然资源部|国土资源部|生态环境部|环境保护部|环保部"
    "|住房(?:和)?城乡建设部|住建部|交通运输部|水利部|农业农村部|农业部|商务部|文化(?:和)?旅游部|文旅部|文化部|卫生部|退役军人(?:事务)?部"
    "|应急管理部|应急部|中国人民银行|人民银行|中国(?:证监会|银保监会|银监会|保监会|气象局|地震局|科学院|工程院|社科院|社会科学院|民用航空局"
    "|民航局|残联|科协|作协|文联|残疾人联合会|科学技术协会|国家铁路集团)"
)
_PREFIX = re.compile("中共(?!中央)|中国共产党(?!中央)|中国共产主义青年团|共青团(?!中央)|团(?=[省市县区州])")
_NATIONAL_PREFIX = re.compile(
    "国家(?:税务总局|统计局|矿山安全监察局)(?!$)|中国人民银行(?=.{2})|中国(?:农业|工商|建设)?银行"
)

_JOINT = re.compile(
    r"[、，,;；\s]+|(?<=[厅局委部会办院署])(?:会同|联合)|等(?:[一二两三四五六七八九十\d]+(?:个)?)?(?:部门|单位|厅局|部委)"
)
_TITLE_ACT = re.compile(
    "(?:办公[厅室]|[^\\s])?(?P<act>关于|印发|转发|批转|发布|公布|下发|出台|令第|通告(?:第.{1,6}号)?$|公告(?:第.{1,6}号)?$)"
)


def _kinds() -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    """Kinds by the end of the name; the first that fits counts, so the order is the rule."""
    office = "(?:办公[厅室]|办)"
    rules = (
        (Kind.PUBLIC, f"^(?:各类|广大|各有关|相关|有关|各|全体)?(?:{_PUBLIC})$"),
        (Kind.COMPANY, f"(?:{_COMPANY})$"),
        (
            Kind.VILLAGE_BODY,
            f"(?:村|居|社区)民?委(?:员会|会)?$|居民委员会$|村?居?两委$|村民小组$|(?:村|社区|居)党(?:总支|支部|委|组织).{{0,4}}$|(?:村|社区|嘎查|村居)$",
        ),
        (
            Kind.UNKNOWN,
            f"人大(?:常委会|常务委员会|代表大会)?{office}?$|人民代表大会.*|常务委员会{office}?$|常委会{office}?$",
        ),
        (
            Kind.UNKNOWN,
            f"政协{office}?$|政治协商会议.*|法院{office}?$|检察院{office}?$|最高[法检]$|民主党派|军区$|武装部$",
        ),
        (
            Kind.MASS_ORGANISATION,
            f"(?:{_MASS})(?:{_HAN}{{0,8}}委员会|中央|机关)?{office}?$|^(?:共青团|中国共产主义青年团)",
        ),
        (Kind.DEPARTMENT, f"(?:{_DEPARTMENTS})$"),
        (Kind.DEPARTMENT, f"{_DEPARTMENT_COMMITTEE}(?:监察委员会|监委)?{office}?$"),
        (Kind.GENERAL_OFFICE, f"管(?:理委员|委)会{office}$"),
        (Kind.GENERAL_OFFICE, f"^(?:中共|中国共产党).*(?<!工作)委员会{office}$"),
        (
            Kind.PARTY_COMMITTEE,
            "^(?:中共|中国共产党)[^、]*?(?:[省市县区州盟旗镇乡]|街道|自治区)?(?:工作)?委员会$",
        ),
        (Kind.COORDINATING_BODY, f"(?:{_COORDINATING})(?:{_HAN}{{0,6}}组)?{office}?$"),
        (
            Kind.COORDINATING_BODY,
            f"(?<!管理)(?<!基金)委员会(?:{_HAN}{{0,4}})?{office}$|(?:{_CAMPAIGN})(?:工作)?{office}$|工作办公室$",
        ),
        (
            Kind.GENERAL_OFFICE,
            f"(?:政府|党委|党工委|工委|党政|[省市县区州盟旗镇乡]委|国务院|中央|中共中央|[省市县州]府){office}$",
        ),
        (Kind.GENERAL_OFFICE, "党政(?:综合|与人大)?办公室$|党政办$|国办$|中办$|两办$|政府秘书处$"),
        (
            Kind.GOVERNMENT,
            "(?:人民政府|政府|行政公署|行署|国务院|管委会|管理委员会|街道办|公所|[省市县州]府)$|街道办事处$|(?<!驻.)(?<!驻..)办事处$",
        ),
        (
            Kind.PARTY_COMMITTEE,
            "(?<!机关)(?:党委|党工委|党的委员会)$|(?:[省市县区州盟旗镇乡地]|街道|自治区)(?:工)?委$|街道工委$|园?区工委$|中共中央$",
        ),
        (Kind.PUBLIC_INSTITUTION, f"(?:{_INSTITUTION})$"),
        (
            Kind.DEPARTMENT,
            f"(?:{_DUTIES}|{_PARTY_DUTIES})(?:管理|监督|工作|事务|发展)*(?:厅|局|部|委|署|室|办公[厅室]|办|处|科|股|站|所)",
        ),
        (Kind.DEPARTMENT, f"(?:{_DEPARTMENT_OFFICE})(?:工作|事务)?{office}$"),
        (Kind.COORDINATING_BODY, "委员会$"),
        (Kind.ASSOCIATION, "(?:协会|学会|商会|联合会|促进会|联盟|研究会|基金会|慈善会|联谊会)(?:秘书处)?$"),
        (Kind.DEPARTMENT, "(?:厅|局|部|委|署|司|处|科|股|所|队|站|室|办|专员办|海关|党组|机关党委|研究室)$"),
    )
    return tuple((kind, re.compile(pattern)) for kind, pattern in rules)


_KINDS = _kinds()


def _kind(name: str) -> Kind:
    for kind, pattern in _KINDS:
        if pattern.search(name):
            return kind
    return Kind.UNKNOWN


# --- levels -------------------------------------------------------------------------------------------------

_LEVEL_TOKEN = re.compile(
    "(?P<province>自治区|直辖市|新疆生产建设兵团|兵团|省(?!直|辖|级|属|管)|省级)"
    "|(?P<county>县级市|省直管县(?:[（(]市[）)])?|自治县|县级|区县|县区)"
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
    generic = _is_generic(lead)
    if generic and _GENERIC_LEAD.match(lead):
        levels = level_words(_LEVELS_IN_NAME.split(lead)[0], region)
        kind = _kind(lead)
        if kind is Kind.UNKNOWN and levels:
            kind = Kind.VILLAGE_BODY if levels[-1] is Level.VILLAGE else Kind.GOVERNMENT
        return Office(name, levels[-1] if levels else None, kind, "", True)
    level, place, rest = _locate(lead, region)
    kind = _kind(lead)
    if kind is Kind.UNKNOWN and level is not None and not rest:
        # A division named alone stands for its authorities.
        kind = Kind.VILLAGE_BODY if level is Level.VILLAGE else Kind.GOVERNMENT
    if level is None and kind is Kind.DEPARTMENT and lead.endswith("厅"):
        level = Level.PROVINCE
    if level is None and kind is Kind.VILLAGE_BODY:
        level = Level.VILLAGE
    return Office(name, level, kind, place, generic)


# Marks inside brackets do not separate: they change to signs of the private use area while a list is split.
_INNER = {"、": "\ue000", "，": "\ue001", ",": "\ue002", "；": "\ue003", " ": "\ue004"}
_CLOSE = str.maketrans(_INNER)
_OPEN_AGAIN = str.maketrans({sign: mark for mark, sign in _INNER.items()})
_BRACKETS = re.compile("[（(][^（()）]*[）)]")


def _brackets_closed(text: str) -> str:
    return _BRACKETS.sub(lambda match: match[0].translate(_CLOSE), text)


_GENERIC_LEAD = re.compile("(?:各|有关|相关|所有|全体|基层|县级以上|乡镇|镇街|区县|县区|市县|村居)")
_LEVELS_IN_NAME = re.compile("人民政府|政府|党委|办事处|教育|(?<!各)部门|单位|直属|企业")


def _is_generic(name: str) -> bool:
    return "各" in name[:14] or bool(_GENERIC_LEAD.match(name)) or name in _PUBLIC.split("|")


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
        if short and level > Level.PROVINCE and not _organ_of_authority(rest):
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


def _organ_of_authority(rest: str) -> bool:
    return _kind(rest) not in (
        Kind.UNKNOWN,
        Kind.PUBLIC_INSTITUTION,
        Kind.COMPANY,
        Kind.ASSOCIATION,
        Kind.PUBLIC,
    )


def _short(rest: str) -> tuple[Level, str, str] | None:
    for length in (3, 2):
        county = short_county(rest[:length])
        if (
            county
            and re.match(f"(?:{_DUTIES})|政府|人民政府", rest[length:])
            and _organ_of_authority(rest[length:])
        ):
            return county.level, county.name, rest[length:]
    return None


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
_NUMBER_IN_FRONT = re.compile(f"^.{{0,12}}?[〔\\[［（(【]\\d{{4}}[〕\\]］）)】].{{0,6}}?号[-－—\\s]*")


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
    "(?:厅|局|部|委|署|院|办|室|会|府|处|组|中心|公司|银行|机制|专班|学校|大学|医院|社|部门|单位|台|团|所|队|海关|总站|站|馆|联|[省市县区州旗盟镇乡])$"
)
_PROVINCE_OF_NUMBER = dict(
    pair.split("=")
    for pair in (
        "京=北京市 津=天津市 冀=河北省 晋=山西省 内=内蒙古自治区 蒙=内蒙古自治区 辽=辽宁省 吉=吉林省 黑=黑龙江省 沪=上海市 苏=江苏省 "
        "浙=浙江省 皖=安徽省 闽=福建省 赣=江西省 鲁=山东省 豫=河南省 鄂=湖北省 湘=湖南省 粤=广东省 桂=广西壮族自治区 琼=海南省 "
        "渝=重庆市 川=四川省 黔=贵州省 滇=云南省 云=云南省 藏=西藏自治区 陕=陕西省 甘=甘肃省 青=青海省 宁=宁夏回族自治区 "
        "新=新疆维吾尔自治区"
    ).split()
)
# 南京, 青岛, 新乡 and 云浮 and others number their papers with the same sign as these provinces.
_SHARED_SIGNS = frozenset("宁青新云内")
_NUMBER = re.compile(f"^\\s*(?P<sign>{_HAN}{{2,12}}?)(?:字|发)?\\s*[〔\\[［（(【]\\s*(?:19|20)\\d\\d")
_CENTRAL_NUMBERS = (
    ("国办", "国务院办公厅", Kind.GENERAL_OFFICE),
    ("国(?:发|函|令)?$", "国务院", Kind.GOVERNMENT),
    ("中办|厅$", "中共中央办公厅", Kind.GENERAL_OFFICE),
    ("中(?:发)?$", "中共中央", Kind.PARTY_COMMITTEE),
    ("教.{0,4}厅", "教育部办公厅", Kind.DEPARTMENT),
    ("人社(?:部|厅)", "人力资源社会保障部", Kind.DEPARTMENT),
    ("工信(?:部|厅)", "工业和信息化部", Kind.DEPARTMENT),
    ("国卫", "国家卫生健康委", Kind.DEPARTMENT),
    ("国市监|市监总", "市场监管总局", Kind.DEPARTMENT),
    ("税总", "税务总局", Kind.DEPARTMENT),
    ("银(?:发|办)?$", "中国人民银行", Kind.DEPARTMENT),
    ("国", "", Kind.DEPARTMENT),
)


def office_of_number(number: str) -> Office | None:
    """The office whose sign a document number carries.

    Args:
        number: such as ``冀政办字〔2021〕3号`` or ``国办发〔2023〕1号``.

    Returns:
        The office, named by what the sign means; None when the sign may be that of several offices (象政办发,
        宁政发, 教发).
    """
    match = _NUMBER.match(number)
    if not match:
        return None
    sign = match["sign"]
    for pattern, name, kind in _CENTRAL_NUMBERS:
        if re.match(pattern, sign):
            return Office(name, Level.CENTRAL, kind)
    province = _PROVINCE_OF_NUMBER.get(sign[0])
    if province is None or sign[0] in _SHARED_SIGNS:
        return None
    rest = sign[1:]
    if re.match("[政府]府?(?:办|厅)", rest):
        return Office(f"{province}人民政府办公厅", Level.PROVINCE, Kind.GENERAL_OFFICE, province)
    if re.match("[政府]府?(?:发|字|函|规|文|令|任|复)?$", rest):
        return Office(f"{province}人民政府", Level.PROVINCE, Kind.GOVERNMENT, province)
    if re.match("(?:委)?办(?:发|字|函|传)?$", rest):
        return Office(f"中共{province}委办公厅", Level.PROVINCE, Kind.GENERAL_OFFICE, province)
    if re.match(f"(?:{_DUTIES}|教|财|人社|民|建|交|水|农|卫|科|商|环|自然资)", rest):
        return Office(province, Level.PROVINCE, Kind.DEPARTMENT, province)
    return None


# --- addressees ---------------------------------------------------------------------------------------------

_LEVEL_GROUP = (
    "(?:自治区|直辖市|新疆生产建设兵团|计划单列市|副省级市|设区的?市|地级以上市|地级市|省辖市|省直管县|县级市|自治县|自治州|地区|社区|街道"
    "|行政村|苏木|嘎查|(?:开发|高新|经开|园|功能|新|管理|景|度假)区|[省市州盟县旗区乡镇街村居])"
)
_GROUP = (
    f"{_LEVEL_GROUP}(?:[、和及与/（(]*{_LEVEL_GROUP}[）)]?)*(?:[（(](?:含|不含|除|包括)[^）)]{{1,40}}[）)])?"
)
_ONLY_LEVELS = re.compile(f"(?:各|有关|相关)*{_GROUP}")
_STATIONED = re.compile("^(?:中央)?驻(?:[省市县区]|我[省市县区])?(?=[中省区市县]|各|有关)")
_OWN_UNITS = re.compile("^[中省市县区州旗镇乡](?:[省区市]?)(?:直|属|本级|级)")


def parse_addressees(text: str, region: str = "") -> tuple[Office, ...]:
    """The offices a list of addressees (主送, 抄送) names.

    Args:
        text: the list, with or without its colon.
        region: the issuer's division, which decides what 市 and 区 mean.

    Returns:
        Offices in order; a piece that addresses several levels (各市、县（区）人民政府) gives one for each. The
        name is the piece as written.
    """
    text = re.sub("[\\s　]+", "，", text.strip()).rstrip("：:，。")
    offices: list[Office] = []
    for part in re.split("[，,；;。：:]+", _brackets_closed(text)):
        before: Office | None = None
        for piece in _pieces(part):
            found = _addressed(piece, before, region)
            offices += found
            before = found[-1] if found else before
    return tuple(dict.fromkeys(offices))


def _pieces(part: str) -> list[str]:
    """One comma's worth of a list, cut at 、 except between level words (各市、县人民政府)."""
    pieces: list[str] = []
    for piece in re.split("、|(?<=党委)和|(?<=政府)[和及](?=[各省市县有])", part):
        whole = piece.translate(_OPEN_AGAIN).strip()
        if not whole:
            continue
        joins = bool(pieces) and bool(_ONLY_LEVELS.fullmatch(pieces[-1])) and bool(_ONLY_LEVELS.match(whole))
        if joins and not _OWN_UNITS.match(whole) and not re.search("[各有]", whole):
            pieces[-1] += "、" + whole
        else:
            pieces.append(whole)
    return pieces


def _addressed(piece: str, before: Office | None, region: str) -> list[Office]:
    if match := _STATIONED.match(piece):
        # Units stationed in a place belong to a level above it: 驻县区直 are those of the 自治区.
        piece = re.sub("^区直", "自治区直", piece[match.end() :]) or piece
    own_units = bool(_OWN_UNITS.match(piece))
    group = _ONLY_LEVELS.match(piece) if not own_units else None
    if group and (_GENERIC_LEAD.match(piece) or (before and before.generic)):
        kind = _kind(piece)
        levels = level_words(group[0], region)
        if levels:
            by_default = Kind.VILLAGE_BODY if levels[-1] is Level.VILLAGE else Kind.GOVERNMENT
            kind = by_default if kind is Kind.UNKNOWN else kind
            return [Office(piece, level, kind, "", True) for level in levels]
    office = office_named(piece, region)
    if own_units:
        kind = Kind.DEPARTMENT if office.kind in (Kind.UNKNOWN, Kind.GOVERNMENT) else office.kind
        return [Office(piece, office.level, kind, office.region, True)]
    if office.level is None and before and before.level is not None and _ORGAN_ALONE.match(piece):
        generic = office.generic or before.generic
        return [Office(piece, before.level, office.kind, before.region, generic)]
    return [office]


_ORGAN_ALONE = re.compile(
    "(?:各|有关|相关)*(?:人民政府|政府|党委|党工委|管委会|办事处|工作部门|部门|直属|派出|办公[厅室]|人大|政协|纪委|有关单位|单位)"
)


# --- running text -------------------------------------------------------------------------------------------

_ORGANS = (
    "人民政府(?:办公[厅室])?|政府(?:办公[厅室]|办)?|党委(?:办公[厅室]|[和、]政府)?|党工委|工委|街道办事处|街道办|办事处|管委会|管理委员会"
    "|村(?:民)?委(?:员)?会|居(?:民)?委(?:员)?会|村[“]?两委[”]?|党(?:支部|总支|组织)"
    f"|(?:{_DUTIES}|{_PARTY_DUTIES}){{1,3}}(?:管理|监督|监管|工作|服务|事务)*(?:厅|局|委员会|委(?![托派员])|(?:行政)?(?:主管)?部门|部(?![分署位]))"
    f"|(?:{_MASS})|(?:领导小组|指挥部|工作专班|专班|联席会议)(?:办公室)?|法院|检察院|人大常委会|政协"
)
_GENERIC_TEXT = (
    f"各(?:有关|相关)?{_GROUP}(?:{_ORGANS})?|各级(?:各部门|各单位|党委[、和]政府|{_ORGANS}|部门|单位|党政机关|机关|领导)?"
    "|各(?:有关|相关|成员|责任|牵头)*(?:部门|单位|地区|地方|地|学校|科室|企业|行业|街道|站所)"
    "|(?:有关|相关|责任|牵头|配合|成员|主管|行业)+(?:部门|单位|企业)"
    f"|(?:[省市县乡]级|乡镇)(?:以上|以下)(?:地方)?(?:各级)?(?:{_ORGANS}|部门)?|基层(?:单位|组织|干部|政府)?|乡镇(?:[（(]街道[）)]|街道)?|镇街|村居|村[（(]社区[）)]"
    "|市、县(?:[（(](?:市、)?区[）)])?|县(?:[（(]市、区[）)])|区县"
)
_IN_TEXT = re.compile(
    f"(?P<generic>(?:{_GENERIC_TEXT})(?:{_ORGANS})?)|(?P<central>国务院(?:办公厅|有关部门|各部门)?|党中央|中共中央(?:办公厅)?)"
    f"|(?P<organ>{_ORGANS})|(?P<public>{_PUBLIC})"
)
_BARE_BEFORE = re.compile("(?:自治区|街道|社区|[省市县区州盟旗镇乡村])$")
_LEVEL_WORD_ENDS = frozenset("省市县区州盟旗镇乡村道团")


def offices_in(text: str, region: str = "") -> list[tuple[int, int, Office]]:
    """The offices running text names, one after the other.

    Args:
        text: any text.
        region: the issuer's division, which decides what 市 and 区 mean.

    Returns:
        (start, end, office) in order, spans never overlap; offsets count in ``text``.
    """
    found: list[tuple[int, int, Office]] = []
    last = 0
    for match in _IN_TEXT.finditer(text):
        start, end = match.span()
        if match.lastgroup == "organ":
            start = max(_place_before(text, start), last)
        name = text[start:end]
        if match.lastgroup == "generic":
            office = _generic(name, region)
        elif match.lastgroup == "public":
            office = Office(name, None, Kind.PUBLIC, "", True)
        else:
            office = _office_named(name, region)
        found.append((start, end, office))
        last = end
    return found


def _place_before(text: str, start: int) -> int:
    """Where the name of an organ begins, its division or bare level word included."""
    if start == 0 or text[start - 1] not in _LEVEL_WORD_ENDS:
        return start
    if division := division_ending(text, start):
        return division[0]
    match = _BARE_BEFORE.search(text, max(0, start - 3), start)
    return match.start() if match else start


@lru_cache(4096)
def _generic(name: str, region: str) -> Office:
    levels = level_words(name, region)
    kind = _kind(name)
    if kind is Kind.UNKNOWN and levels:
        kind = Kind.VILLAGE_BODY if levels[-1] is Level.VILLAGE else Kind.GOVERNMENT
    return Office(name, levels[-1] if levels else None, kind, "", True)
