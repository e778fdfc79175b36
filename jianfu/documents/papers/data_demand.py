"""Demands for data and materials (填表报数交材料): what is handed in, how often, through what, and what besides."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from jianfu.documents.document import Span
from jianfu.documents.office import Level
from jianfu.documents.reading import Demand, Direction, Purpose, Reading
from jianfu.documents.voice import Clause, Voice, voice_of


class Channel(StrEnum):
    """A way of handing in besides a platform."""

    EMAIL = "email"
    GROUP = "group"  # messaging groups and online tables
    FAX = "fax"
    PAPER = "paper"


class Besides(StrEnum):
    """How the same goes to a department as well."""

    PLATFORM = "platform"  # beside a platform that the sentence names
    TWO_SYSTEMS = "two_systems"  # into two systems
    AGAIN = "again"  # 另行, 单独, 同时: beside what is not said
    EACH = "each"  # to several departments, each for itself


@dataclass(frozen=True, slots=True)
class DataDemand:
    """A sentence by which lower offices hand in data or materials.

    Attributes:
        sentence: the whole sentence.
        who: who hands in, as the paper says; empty where not told.
        what: what is handed in; empty where not told.
        frequency: see ``Demand.frequency``; ``unknown`` where the sentence tells nothing of time.
        deadline: the words of the deadline; empty without one.
        channels: the ways besides a platform that the sentence orders; empty where it orders none.
        channel: the words of the first of them; empty without any.
        paper: words of a paper copy (加盖公章, 一式两份) beside an electronic one; empty without both.
        electronic: words of the electronic copy or platform beside the paper; empty without both.
        copies_apart: True where the electronic copy stands in the sentence before, so that both may differ.
        system: the central or provincial platform, system or app that is named; empty without any.
        system_level: CENTRAL or PROVINCE, as its name or the issuer's level shows; None without ``system``.
        system_is_app: True where it is named as an app or mini-program.
        users: words that show counties, townships or villages feed that system; empty without any.
        besides: how the same goes to a department as well; None where it does not.
        besides_words: the words that show it; empty without any.
        voice: who says it.
    """

    sentence: Span
    who: str
    what: str
    frequency: str
    deadline: str
    channels: tuple[Channel, ...]
    channel: str
    paper: str
    electronic: str
    copies_apart: bool
    system: str
    system_level: Level | None
    system_is_app: bool
    users: str
    besides: Besides | None
    besides_words: str
    voice: Voice


@dataclass(frozen=True, slots=True)
class DataPaper:
    """A paper that demands data or materials of lower offices.

    Attributes:
        demands: one a sentence, in order; three and more are several demands in one document.
        forms: names of the forms to be filled in (摸底表, 台账), each once.
        fields: heads of the columns of annexed tables that are to be filled in.
    """

    demands: tuple[DataDemand, ...]
    forms: tuple[str, ...]
    fields: tuple[str, ...]


HANDS_IN = re.compile(
    r"(?:报送|上报|呈报|报至|报到(?!时间|地点|证)|报给|反馈|提交|递交|发送|发至|发到|寄送|寄至"
    r"|送至|送交|送达|交至|扫码填写|填写后|传至|传真[至到]|回传|填报|发(?=[^，。；\n]{0,8}(?:邮箱|群(?!众|体)))|接龙|扫码填"
    r"|[发交传](?:给)?我(?![局厅委办部院市县区省乡镇处科司校会国们])|私[发信聊]|交(?:上来|过来|到|回(?!流))|(?:带|捎|送|拿)(?:过来|来)|放(?:到|进)(?=[^，。；\n]{0,8}(?:盘|文件夹|文档)))"
    r"|(?<=[日前底初末份章后）表料单版件稿])[，,]?(?:一并|统一|书面|汇总后|及时|分别)?报(?!名|考|销|酬|刊"
    r"|纸|警|告|道|批|备|经|请|废|价)"
)
EMAIL = (
    r"邮箱|电子邮件|电邮|电子信箱|(?<!邮政)邮件(?!递|寄|分)|[Ee]-?mail"
    r"|@[A-Za-z0-9*]+\.[a-z]+"
)
GROUP = (
    r"(?:微信|钉钉|QQ|工作|联络|业务)(?:工作|业务|联络)?群|群内|群里|接龙|在线表单|扫码填写|扫码填报|腾讯文档|在线文档|石墨文档"
    r"|群文件|共享文档|云文档|企业微信|飞书|私[发信聊]|网盘|[发传](?:给)?我(?![局厅委办部院市县区省乡镇处科司校会国们])"
    r"|金山文档|问卷星|共享表格|在线表格|微信(?:报送|发送|反馈)|QQ(?:报送|发送)"
)
FAX = r"传真(?=至|到|报|发|给|形式|方式|件|反馈|上报)|(?<=[以用由过])传真"
PAPER = (
    r"纸质|打印(?:版|稿|件|出来)|签字版|(?<!复印件、)原件(?=[^，。；、\n]{0,12}(?:交|送|带|寄|报|捎))|书面(?=报送|上报|反馈|材料|总结|报告|形式(?:报送?|上报|反馈|及时)|报[省市县区我教])"
    r"|加盖[^，。；\n]{0,12}公?章|盖章|(?:一式|1式|各)[一二两三四五六七八九十\d]+份"
    r"|[（(][一二两三四五六七八九十\d]+份[)）]"
)
_ELECTRONIC = (
    r"电子版|电子文档|电子档|电子稿|电子文件|电子材料|电子表格|Word版|扫描件|[Ee]xcel|PDF版|" + EMAIL
)
ELECTRONIC = re.compile(
    _ELECTRONIC
    + r"|(?:发|报|传)(?:至|到|在)?[^，。；\n]{0,4}群|(?:平台|系统|软件(?=上传|填报|报送))[^，。；\n]{0,12}(?:填报|报送|上报|录入|提交|上传)"
    r"|网上(?:填报|申报|报送|提交)"
    r"|在线(?:填报|报送|提交)|线上(?:填报|报送|提交)"
)
ON_PAPER = re.compile(PAPER)

_LOWER = re.compile(
    r"各(?:设区市|省辖市|地市?|市州|州市|市|州|盟|县|区县|区|旗|乡|镇|街道|村|社区|单位|部门|学校|校"
    r"|高校|有关|相关|级|推荐单位|成员单位|责任单位|处室)"
    r"|(?:市|县|区|乡镇|街道|镇街)级?[^，。；\n]{0,10}(?:局|厅|委|办|部门|政府|机构)|(?:主管"
    r"|归口|推荐|管理|责任|牵头|人社|教育|科技|财政)部门|归口管理|推荐单位|你[市县区局单镇]|乡镇"
    r"|镇街|社区|村（"
)
_PRIVATE = re.compile(
    r"企业(?!微信)|公司|缴费人|社会团体|行业协会|申请人|申报人|申请单位|申报单位|用人单位|个人|考生|应聘"
    r"|学生|家长|当事人|参保"
    r"|纳税人|经营者|群众|居民|市民|项目负责人|承担单位|依托单位|项目单位|博士后|团队|专家|联盟"
    r"|实验室|登记机构|评价机构|培训机构|参评机构|孵化|众创|教师本人|候选人|供应商|申请机构|申报机构"
    r"|科研人员|供需|单位（企业"
)
_APPLICATION = re.compile(
    r"申报书|申请书|申报材料|申请材料|申请表|申报表|备案(?:申请|表)|报名表|立项|职称|评审费|报名材料"
    r"|行政许可|应聘"
    r"|办理[^，。；\n]{0,8}手续|验收申请|变更申请|请示"
)
_CHANNEL = re.compile(rf"(?P<email>{EMAIL})|(?P<group>{GROUP})|(?P<fax>{FAX})|(?P<paper>{PAPER})")
_CONTACT = re.compile(
    r"(?:联系人|联系电话|联系方式|咨询电话|电话)[^。；\n]{0,60}$|^[^，。；\n]{0,12}(?:信箱|传真)[：:]"
)

_SYSTEM_WORD = re.compile(
    r"(?P<app>APP|小程序|手机端|移动端|客户端)|平台|(?<=[息理务报测据度控评网册籍助])系统(?!内|治理|推进)|信息网"
)
_SYSTEM_NAME = re.compile(
    r"(?:(?P<central>全国|国家(?!级)|中央|(?<![内全各总干本支])部(?!门|分|署|长|队|位|件))"
    r"|(?P<province>全省|省级(?!一体化|政务)(?=[\u4e00-\u9fa5])|省(?:[厅局委办]|[\u4e00-\u9fa5]{2,8}[厅局委])|自治区))[\u4e00-\u9fa5（）]{0,20}”?$"
)
_NAME_LENGTH = 26
# Surveys under the statistics law reach every level by law.
_STATISTICS = re.compile(r"普查|统计(?:联网|调查|法)")
_FEEDS = r"(?:填报|录入|报送|上报|采集|填写|更新|上传|维护|登记)"
_LOW = r"(?:县|区县|乡镇|街道|镇街|村（社区）|社区|村级|基层)"
_USERS = re.compile(
    rf"{_LOW}[^。；\n]{{0,50}}?{_FEEDS}|{_FEEDS}[^，。；\n]{{0,12}}(?:延伸|覆盖|开通|下放)(?:到|至){_LOW}"
)

_DEPARTMENT = r"(?:我[局厅委办部院]|[市省县区州][\u4e00-\u9fa5]{0,10}?(?:[局厅委]|专班|领导小组)|[局厅委][\u4e00-\u9fa5]{0,6}[处科室]|业务[处科]室|主管部门)"
_AGAIN = re.compile(r"另行|另报|单独|再次|重复|同时|同步|一并|分别|还[须需要应]|另[须需将以通发送]")
_THEN = r"(?:报送?|上报|发送?|送|提供|反馈|填报)[至到]?"
_BESIDES = re.compile(
    rf"(?P<platform>(?:平台|系统|网上|线上|一表通)[^，。；\n]{{0,20}}(?:同时|后|外)[，,]?[^。；\n]{{0,40}}?"
    rf"(?:另|单独|同时|同步|一并|还)[^。；\n]{{0,26}}?{_THEN}[^。；\n]{{0,8}}?{_DEPARTMENT})"
    rf"|(?P<two_systems>(?:同时|分别)(?:在|登录|通过)?[^，。；\n]{{0,14}}(?:平台|系统|一表通)(?:和|及|、|与)[^，。；\n]{{0,14}}(?:平台|系统)[^，。；\n]{{0,8}}(?:填报|录入|报送|上报|采集))"
    rf"|(?P<again>(?:另行|另|单独|再次|重复|同时|同步)抄?{_THEN}[^，。；\n]{{0,10}}?{_DEPARTMENT}|(?:另行|单独|再次|重复)向{_DEPARTMENT}[^，。；\n]{{0,8}}?{_THEN})"
    rf"|(?P<each>分别{_THEN}{_DEPARTMENT}[^，。；\n]{{0,16}}?[、和及]{_DEPARTMENT})"
)
# Two lines of command in an emergency, and what is put to an office to be decided, are no forms and figures.
_URGENT = re.compile(r"突发|事故|险情|灾情|疫情|应急|警情|处分|立案|线索|违法|失信")
_TO_BE_DECIDED = re.compile(r"备案|审批|审核|核准|批准|决定|请示|处理意见|意见|同意")
_FORM = re.compile(
    r"[\u4e00-\u9fa5]{2,16}?(?:统计表|汇总表|情况表|明细表|摸底表|登记表|报表|一览表|台账)(?=[》，。；（）、\n.]|$)"
)


def data_demand_of(reading: Reading) -> DataPaper | None:
    """The demands for data and materials of a document.

    Args:
        reading: any document.

    Returns:
        None where no sentence has lower offices hand in anything outside a platform, on paper besides, twice,
        or into a central or provincial system. What firms, applicants and other private parties hand in is left
        out, and so are attendance, contracts, comments on drafts and payments.
    """
    demands = tuple(_demands(reading))
    if not demands:
        return None
    forms = dict.fromkeys(match.group() for match in _FORM.finditer(reading.text, *reading.elements.body))
    return DataPaper(demands, tuple(forms), _fields(reading))


def _demands(reading: Reading) -> Iterator[DataDemand]:
    asked = {reading.clause_at(demand.start).sentence_start: demand for demand in reading.requests}
    sentences: dict[int, Clause] = {}
    for pattern in (_CHANNEL, _SYSTEM_WORD, _AGAIN):
        for match in pattern.finditer(reading.text, *reading.elements.body):
            clause = reading.clause_at(match.start())
            sentences.setdefault(clause.sentence_start, clause)
    for start, clause in sorted(sentences.items()):
        demand = _demand(reading, clause, asked.get(start))
        if demand:
            yield demand


def _demand(reading: Reading, clause: Clause, asked: Demand | None) -> DataDemand | None:
    sentence = reading.sentence(clause)
    fed = _fed_from_below(reading, clause)
    hands_in = bool(HANDS_IN.search(_HANDS_DOWN.sub("", sentence))) and by_lower_office(reading, clause)
    outside = _outside(reading, clause) if hands_in else None
    paper, electronic = _copies(reading, clause) if hands_in else (None, None)
    besides = _twice(reading, clause) if hands_in else None
    if not (fed or outside or paper or besides):
        return None
    place = outside or besides
    offset = place.start() if place else clause.sentence_start
    return DataDemand(
        sentence=_span(reading, clause),
        who=asked.who if asked else "",
        what=asked.deliverable if asked else "",
        frequency=asked.frequency if asked else "unknown",
        deadline=asked.deadline if asked else "",
        channels=_channels(sentence) if outside else (),
        channel=outside.group() if outside else "",
        paper=paper.group() if paper else "",
        electronic=electronic.group() if electronic else "",
        copies_apart=bool(electronic and electronic.start() < clause.sentence_start),
        system=fed.system if fed else "",
        system_level=fed.level if fed else None,
        system_is_app=bool(fed and fed.is_app),
        users=fed.users if fed else "",
        besides=Besides(besides.lastgroup or "again") if besides else None,
        besides_words=besides.group() if besides else "",
        voice=voice_of(reading.text, reading.clause_at(offset), offset),
    )


def _channels(sentence: str) -> tuple[Channel, ...]:
    return tuple(dict.fromkeys(Channel(match.lastgroup or "") for match in _CHANNEL.finditer(sentence)))


def _span(reading: Reading, clause: Clause) -> Span:
    sentence = reading.sentence(clause)
    start = clause.sentence_start + len(sentence) - len(sentence.lstrip())
    return reading.document.span(start, clause.sentence_start + len(sentence.rstrip()))


_ORDERED = (Voice.ORDERED, Voice.CONDITIONAL)


def _ordered(
    reading: Reading, pattern: re.Pattern[str], clause: Clause, voices: tuple[Voice, ...] = _ORDERED
) -> re.Match[str] | None:
    """The first place of a pattern in a sentence that is ordered, not forbidden, told or quoted."""
    for match in pattern.finditer(reading.text, clause.sentence_start, clause.sentence_end):
        at = reading.clause_at(match.start())
        if voice_of(reading.text, at, match.start()) in voices:
            return match
    return None


def _outside(reading: Reading, clause: Clause) -> re.Match[str] | None:
    """The first way besides a platform; an address that merely stands behind a contact is none."""
    match = _ordered(reading, _CHANNEL, clause)
    if match is None or _CONTACT.search(reading.text[clause.sentence_start : match.start()]):
        return None
    written = match.group().startswith("书面") and PLATFORM.search(reading.sentence(clause))
    return None if written else match


def _copies(reading: Reading, clause: Clause) -> tuple[re.Match[str], re.Match[str]] | tuple[None, None]:
    """Words of the paper and of the electronic copy, in the sentence or the one before; none without both."""
    paper = _ordered(reading, ON_PAPER, clause)
    if paper is None:
        return None, None
    electronic = ELECTRONIC.search(reading.text, clause.sentence_start, clause.sentence_end)
    # A written text (书面总结, 书面材料) may itself be the file that is mailed.
    if paper.group() == "书面" and "电子版" not in reading.sentence(clause):
        return None, None
    before = reading.clause_at(max(clause.sentence_start - 2, 0))
    same_line = "\n" not in reading.text[before.sentence_start : clause.sentence_start]
    if electronic is None and same_line and HANDS_IN.search(reading.sentence(before)):
        electronic = _ordered(reading, ELECTRONIC, before)
    return (paper, electronic) if electronic else (None, None)


def _twice(reading: Reading, clause: Clause) -> re.Match[str] | None:
    match = _ordered(reading, _BESIDES, clause)
    if match is None or _URGENT.search(reading.sentence(clause)):
        return None
    end = reading.clause_at(match.end() - 1).end
    return None if _TO_BE_DECIDED.search(reading.text, match.start(), end) else match


@dataclass(frozen=True, slots=True)
class _Fed:
    """A central or provincial system that counties or lower offices feed."""

    system: str
    level: Level
    is_app: bool
    users: str


def _fed_from_below(reading: Reading, clause: Clause) -> _Fed | None:
    sentence = reading.sentence(clause)
    if any(pattern.search(sentence) for pattern in (_PRIVATE, _APPLICATION, _NEVER, _STATISTICS)):
        return None
    for word in _SYSTEM_WORD.finditer(sentence):
        name = _SYSTEM_NAME.search(sentence[max(0, word.start() - _NAME_LENGTH) : word.start()])
        level = Level.CENTRAL if reading.issuer.level is Level.CENTRAL else None
        if name:
            level = Level.CENTRAL if name["central"] else Level.PROVINCE
        users = _ordered(reading, _USERS, clause, (*_ORDERED, Voice.OWN)) if level is not None else None
        if level is not None and users:
            system = (name.group() if name else "") + word.group()
            return _Fed(system.replace("“", "").replace("”", ""), level, bool(word["app"]), users.group())
    return None


def _fields(reading: Reading) -> tuple[str, ...]:
    """Column heads of the tables of which most cells below the head are empty."""
    heads: dict[str, None] = {}
    for rows in reading.document.tables.values():
        head, below = rows[0], [cell for row in rows[1:] for cell in row]
        filled = sum(bool(cell.strip()) for cell in below)
        if len(head) > 1 and below and filled * 2 < len(below):
            heads |= dict.fromkeys(cell.strip() for cell in head if cell.strip())
    return tuple(heads)


PLATFORM = re.compile(
    r"(?:平台|系统|软件(?=上传|填报|报送))[^，。；\n]{0,12}(?:填报|报送|上报|录入|提交|上传)|(?:网上"
    r"|在线|线上)(?:填报|报送"
    r"|提交)"
)

# 书面反馈各乡镇, 发至各单位: the office above hands down.
_HANDS_DOWN = re.compile(
    r"(?:反馈|发送?|送达|送交|寄送)[给至到]?(?:各|被|有关|相关)[^，。；\n]{0,4}?[市县区州乡镇街村单部学]"
)


def by_lower_office(reading: Reading, clause: Clause) -> bool:
    """Whether a lower office, not a private party, hands in what a sentence speaks of.

    The sentences just before it on the same line may name the office.
    """
    sentence = reading.sentence(clause)
    if _NEVER.search(sentence) or _NEVER.search(reading.elements.title):
        return False
    before = reading.text[max(0, clause.sentence_start - _BEFORE) : clause.sentence_start].rpartition("\n")[2]
    if _PRIVATE.search(sentence) or _APPLICATION.search(sentence):
        return not _PRIVATE.match(sentence.lstrip()) and bool(_RECOMMENDS.search(before + sentence))
    if _LOWER.search(before + sentence) or reading.purpose is Purpose.MESSAGE:
        return True
    return reading.direction is Direction.DOWN and bool(_PLEASE.search(sentence))


_BEFORE = 120
# Attendance of meetings, agreements, remedies, comments on drafts and payments: no data of an office.
_NEVER = re.compile(
    r"(?:群[里内]?|给我|发我)了(?=[，。；、]|$)|参会|与会|回执|请假|协议|合同|征求[^。；\n]{0,40}意见|反馈意见(?=，|向)|投诉|举报|复议|异议"
    r"|信访|缴费|退役军人|贷款"
    r"|纳税|退税"
)
_RECOMMENDS = re.compile(
    r"各(?:设区|市|县|区|地|单位|部门|有关|省直|推荐)[^。；\n]{0,60}(?:汇总|统一|推荐|报送|将|负责)"
    r"|汇总表|推荐表|推荐函|一览表"
)
_PLEASE = re.compile(r"请(?!示|求|假)|务必|须|\d+月\d+日|[日月底]前|每[月季年周]")
