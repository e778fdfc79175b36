"""What a document is for, where it goes, and which class of article 2 it belongs to."""

import re
from collections.abc import Sequence

from jianfu.documents.office import Kind, Level, Office
from jianfu.documents.reading import Direction, DocumentClass, Elements, Purpose

_CASE_NOTICE = re.compile(r"典型(?:问题|案例)|\d+\s*起|违规|违纪|问责|曝光")
_NEWS_OPENING = re.compile(
    r"^[^\n。]{0,60}?(?:(?:20\d{2}年)?\d{1,2}月\d{1,2}日(?:上午|下午|晚|，|,|讯|电)|日前|近日|昨日|(?:本报|记者)[^。]{0,10}(?:讯|电|报道))"
)
_REPORTED_SPEECH = re.compile(
    r"《[^》]{1,30}》(?:提出|明确|要求|指出|强调|规定|还|共|从|围绕)|(?:》的?|下发)通知，(?:要求|明确|提出|强调|部署)"
)
_PERSONS = re.compile(
    r"记者|据了解|据介绍|负责人(?:表示|介绍|说)|主持召开|出席(?:会议|并)|新华社|通讯员|编辑[：:]"
)
_BASED_ON_LAW = re.compile(r"制定(?:本|如下)(?:条例|规定|办法|规则|决定)")
_DECREE = re.compile(
    r"(?<![（(])(?:人民政府|国务院)令\s*[〔第（(]|(?:常务会议|常务委员会)[^。]{0,16}通过[^。]{0,12}(?:公布|施行)"
)
_TO_BE_CARRIED_OUT = re.compile(r"印发|转发|遵照执行|贯彻(?:落实|执行)|请[各你]|现将")

_BY_TITLE: tuple[tuple[Purpose, re.Pattern[str]], ...] = (
    (Purpose.REQUEST, re.compile(r"请示$")),
    (
        Purpose.REPLY,
        re.compile(r"(?:答复|批复|复函|回复|答复意见)(?:（[^）]*）)?$|^对.{2,80}(?:建议|提案).{0,20}答复"),
    ),
    (Purpose.REPORT, re.compile(r"(?:情况|工作|自查|调研|述职|专题|结果|年度|总结)?报告$")),
    (Purpose.ANNOUNCEMENT, re.compile(r"(?:公告|通告|公示|公开信|倡议书)$|征求.{0,20}意见的?公告")),
    (
        Purpose.SECONDMENT,
        re.compile(r"(?:抽调|借调|借用|跟班学习|跟岗|选派|集中办公)[^，。]{0,40}(?:通知|函|方案)?$"),
    ),
    (
        Purpose.MEETING_NOTICE,
        re.compile(
            r"(?:召开|举行|举办|参加|收听收看)[^，。]{2,50}(?:会议?|培训班?|观摩|现场会)[^，。]{0,12}(?:通知|函|提示)?$|会议?通知$"
        ),
    ),
    (
        Purpose.RANKING,
        re.compile(r"排名|排行|排序|晾晒|红黑榜|战况|指数[^，。]{0,10}通报|得分[^，。]{0,10}通报|名次"),
    ),
    (Purpose.SCORE_SHEET, re.compile(r"(?:评分|计分|打分|赋分|量化考核|考核指标|测评)(?:表|标准|细则|体系)")),
    (Purpose.ASSESSMENT, re.compile(r"考核|督查|督导|检查|考评|测评|评估|巡查|评价(?!服务)")),
    (
        Purpose.SUPPORT_POLICY,
        re.compile(
            r"扶持|奖励|补助|补贴|支持[^，。]{2,30}(?:措施|政策|意见)|若干(?:政策|措施|举措)|促进[^，。]{2,30}发展|帮助[^，。]{2,12}企业|优惠|纾困"
        ),
    ),
    (
        Purpose.WORKING_RULES,
        re.compile(
            r"(?:办法|规则|细则|规范|制度|规定|规程|章程|标准|指引)[》）]?(?:（[^）]*）)?(?:的通知)?$"
        ),
    ),
)
_GOES_UP = (Purpose.REQUEST, Purpose.REPORT, Purpose.REPLY)
_DEPLOYS = re.compile(r"方案|计划|行动|意见|要点|部署|安排|实施|推进|开展|做好|加强|工作|通知")
_MESSAGE = re.compile(r"@|各位|大家|群里?|收到请?回复|接龙|亲们|烦请|麻烦")
_LONGEST_MESSAGE = 800

_COMPREHENSIVE = re.compile(
    r"(?:政府|党委|年度?)?工作要点|政府工作报告|国民经济和社会发展|五年规划|“?十[二三四五六]五”?[^，。]{0,12}规划(?![^，。]{0,6}(?:方案|措施|分工))|经济社会发展.{0,10}(?:意见|计划|目标)|全面(?:推进|加强)[^，。]{0,12}(?:建设|振兴|发展)的?(?:实施)?(?:意见|规划|决定)|年度重点工作"
)
_COMPREHENSIVE_BODY = re.compile(r"全年经济社会发展")
_SPECIAL = re.compile(
    r"专项|攻坚|整治|行动|实施方案|工作方案|试点|活动|评审|评选|申报|比武|竞赛|演练|普查|排查|防汛|防控|疫情|做好|开展|考核|评价办法|好差评|建设标准"
    r"|实施细则|任务分解|分工|培养|专区|通报"
)
_STANDING_RULES = re.compile(r"(?:办法|规定|规则|细则|制度|规程)[》）]?(?:（[^）]*）)?$")
_ASSESSMENT = re.compile(r"考核|好差评|奖励办法|活动|招生")
_ORDINARY = re.compile(
    r"(?:若干)?(?:意见|措施|举措|政策|规定|规划|纲要)[》）]?(?:（[^）]*）)?(?:的通知)?$|办法[》）]?(?:（[^）]*）)?(?:的通知)?$"
)


def purpose_of(text: str, elements: Elements, addressees: Sequence[Office]) -> Purpose:
    """What a document is for, told by its title, then its opening and its words.

    News, notices of cases and legislation are told from papers that oblige: the former have no addressees and
    speak of others.
    """
    title = elements.title
    start, end = elements.body
    opening = text[:400]
    if _is_case_notice(title, text[start:end], addressees):
        return Purpose.BULLETIN
    if not title and not elements.number and len(text) <= _LONGEST_MESSAGE and _MESSAGE.search(text):
        return Purpose.MESSAGE
    if not addressees and _is_news(elements, text, opening):
        return Purpose.NEWS
    if _is_legislation(title, text, elements, addressees):
        return Purpose.LEGISLATION
    core = _core(title)
    for purpose, pattern in _BY_TITLE:
        # a notice that forwards a report, or is about reporting, is to be carried out: its whole title tells
        if pattern.search(title if purpose in _GOES_UP else core):
            return purpose
    if title.endswith("温馨提示") and not addressees:
        return Purpose.ANNOUNCEMENT
    if not title and not addressees and len(text) <= _LONGEST_MESSAGE:
        return Purpose.MESSAGE
    if addressees or _DEPLOYS.search(title) or elements.printed:
        return Purpose.DEPLOYMENT
    return Purpose.OTHER


def _core(title: str) -> str:
    """What the title is about: of a notice that prints a plan, the plan."""
    inner = re.search(r"(?:印发|转发|发布)《?(?P<inner>[^》]{4,80})》?(?:的通知)?", title)
    return inner["inner"].removesuffix("的通知") if inner else title.removesuffix("的通知")


def _is_case_notice(title: str, body: str, addressees: Sequence[Office]) -> bool:
    named = "通报" in title and bool(_CASE_NOTICE.search(title))
    told = not addressees and bool(
        re.search(r"典型(?:问题|案例)[^。]{0,12}(?:进行|予以)?(?:公开)?(?:通报|曝光)", body[:400])
    )
    return named or told


def _is_news(elements: Elements, text: str, opening: str) -> bool:
    title = elements.title
    body = text[len(title) :] if title and text.startswith(title) else text
    opens = bool(_NEWS_OPENING.match(body.lstrip()[:160])) or bool(
        re.search(r"(?:印发|出台|下发|发布)(?:了)?(?:通知|《[^》]{4,60}》)", opening[: max(len(title), 60)])
        and not re.search(r"(?:的通知|通知|意见)$", title)
    )
    reported = len(_REPORTED_SPEECH.findall(text)) + len(_PERSONS.findall(text))
    addressed = re.search(r"印发(?:给)?你们|请(?:各|结合|认真|遵照)[^。]{0,20}(?:执行|落实)", text[:1500])
    numbered = elements.number and title.endswith("通知")  # its addressees were lost on the way
    return not (addressed or numbered) and (
        (opens and reported >= 1) or reported >= 3 or bool(opens and not re.search(r"如下[：:]", text[:600]))
    )


def _is_legislation(title: str, text: str, elements: Elements, addressees: Sequence[Office]) -> bool:
    if addressees or elements.printed:
        return False
    if re.search(r"条例(?:（[^）]*）)?$", title) or _DECREE.search(text[:160]):
        return True
    return bool(
        re.search(r"(?:办法|规定|规则|决定)(?:（[^）]*）)?$", title)
        and _BASED_ON_LAW.search(text[:800])
        and re.search(r"法律|法规|条例|法》|施行。\s*$|会议审议批准", text)
        and not _TO_BE_CARRIED_OUT.search(text[:300])
    )


def direction_of(
    elements: Elements, issuer: Office, addressees: Sequence[Office], purpose: Purpose
) -> Direction:
    """Where a document goes, from issuer, addressees and purpose; a name such as 意见 or 函 decides nothing."""
    if purpose in (Purpose.REQUEST, Purpose.REPORT):
        return Direction.UP
    if purpose in (Purpose.NEWS, Purpose.ANNOUNCEMENT, Purpose.LEGISLATION, Purpose.BULLETIN):
        return Direction.PUBLIC if not addressees else Direction.DOWN
    if purpose is Purpose.REPLY:
        return Direction.LEVEL
    levels = [office.level for office in addressees if office.level is not None]
    if not addressees:
        return Direction.UNKNOWN
    if any(office.generic for office in addressees):
        return Direction.DOWN
    if all(office.kind in (Kind.PUBLIC, Kind.COMPANY) for office in addressees):
        return Direction.PUBLIC
    if issuer.level is not None and levels:
        return _compare(issuer.level, levels)
    return Direction.UNKNOWN


def _compare(issuer: Level, levels: Sequence[Level]) -> Direction:
    if any(level > issuer for level in levels):
        return Direction.DOWN
    if all(level < issuer for level in levels):
        return Direction.UP
    return Direction.LEVEL


def class_of(text: str, elements: Elements, purpose: Purpose) -> DocumentClass:
    """The class of article 2: 综合性 has no limit of length, 专项 4000, everything else 5000.

    A reading of ours: the law does not define the classes.
    """
    if purpose in (
        Purpose.NEWS,
        Purpose.LEGISLATION,
        Purpose.BULLETIN,
        Purpose.REPLY,
        Purpose.REPORT,
        Purpose.REQUEST,
        Purpose.ANNOUNCEMENT,
        Purpose.OTHER,
    ):
        return DocumentClass.NOT_APPLICABLE
    core = _core(elements.title)
    start, end = elements.body
    if _COMPREHENSIVE.search(core) or (not core and _COMPREHENSIVE_BODY.search(text[start:end])):
        return DocumentClass.COMPREHENSIVE
    if _STANDING_RULES.search(core) and not _ASSESSMENT.search(core):
        return DocumentClass.ORDINARY
    if _SPECIAL.search(core):
        return DocumentClass.SPECIAL
    if _ORDINARY.search(core) or purpose in (Purpose.WORKING_RULES, Purpose.SUPPORT_POLICY):
        return DocumentClass.ORDINARY
    return DocumentClass.SPECIAL
