"""Campaign notices: model creation, naming, standards (创建示范、授牌命名、达标) and what goes by other names."""

import re
from dataclasses import dataclass
from enum import StrEnum

from jianfu.documents.document import Span
from jianfu.documents.office import Level
from jianfu.documents.reading import TELLS, Hit, Reading
from jianfu.documents.voice import Voice


class Prize(StrEnum):
    """What a campaign gives."""

    TITLE = "title"  # 称号, 命名
    PLATE = "plate"  # 授牌, 牌匾
    CERTIFICATE = "certificate"  # 证书, 入选, 汇编推广
    MONEY = "money"  # 奖补, 资金


class Participant(StrEnum):
    """Who takes part."""

    AREA = "area"  # provinces, cities, counties
    TOWNSHIP = "township"
    VILLAGE = "village"
    SCHOOL = "school"
    OFFICE = "office"  # 机关, 单位, 窗口, 支部
    FIRM = "firm"
    PERSON = "person"

    @property
    def is_of_the_grass_roots(self) -> bool:
        """Whether it is a place or office, not a firm or person."""
        return self not in (Participant.FIRM, Participant.PERSON)


class Step(StrEnum):
    """A step of a campaign, in its usual order."""

    APPLICATION = "application"  # 申报
    RECOMMENDATION = "recommendation"  # 推荐
    REVIEW = "review"  # 评审
    ACCEPTANCE = "acceptance"  # 验收
    ANNOUNCEMENT = "announcement"  # 公示
    NAMING = "naming"  # 命名, 授牌, 公布
    RECHECK = "recheck"  # 复核, 摘牌


@dataclass(frozen=True, slots=True)
class Campaign:
    """A campaign notice.

    Attributes:
        name: what it is called, the quoted name where there is one, else the words of the title.
        organiser: who issues the notice; empty where unknown.
        organiser_kind: what sort of body that is, a word of ``Kind``.
        organiser_level: its level, a word of ``Level``; None where not told.
        host: another body behind or before the organiser (指导单位, 受…委托, 由…承办); empty where none is named.
        prizes: what is given, each once.
        participants: who takes part, each once; empty where not told.
        steps: the steps the notice sets, each once, in their usual order.
        acceptance: sentences that set acceptance or grading against a standard.
        fees: sentences that charge money of those who take part, under whatever name.
        places: the highest number of places or titles to be given; None where not told.
        approval: the words that name the approval; empty where there are none.
    """

    name: str
    organiser: str
    organiser_kind: str
    organiser_level: str | None
    host: str
    prizes: tuple[Prize, ...]
    participants: tuple[Participant, ...]
    steps: tuple[Step, ...]
    acceptance: tuple[Span, ...]
    fees: tuple[Span, ...]
    places: int | None
    approval: str

    @property
    def is_of_the_grass_roots(self) -> bool:
        """Whether places or offices take part, or nobody is named."""
        return not self.participants or any(who.is_of_the_grass_roots for who in self.participants)


_MODEL = (
    r"(?:示范|标杆|样板|领跑|星级|达标|先行|最美)”?(?:区县|县|市(?!场)|区(?=创建|评选)|乡镇|村镇|镇|村(?!庄|务|医|级)|街道|社区|小区|单位|学校|校(?!长)|机关|街区|窗口|科室|支部"
    r"|服务站|点(?=创建|评选|建设))"
)
CREATION = (
    rf"(?:创建|打造|评选|选树|培育|建设|建成|遴选|认定|争创|推出)[^，。；\n]{{0,16}}?{_MODEL}|{_MODEL}[^，。；\n]{{0,8}}?(?:创建|评选|遴选|评定|建设活动)"
    r"|(?<=[\u4e00-\u9fa5]{2})创建(?:活动|评选|达标)|“[^”\n]{2,16}”[^，。；\n]{0,6}?(?:创建|评选)(?:活动|工作)|“[^”\n]{1,12}(?:村|社区|街道|镇|学校|单位|窗口|小区|机关|庭院)(?:（社区）)?”[^，。；\n]{0,6}?(?:创建|评选|评定|命名)|创建[^，。；\n]{0,8}?(?:型城市|宁静社区|(?:卫生|文明|平安|健康|绿色|清廉|法治|书香|无[\u4e00-\u9fa5]{1,3})(?:乡镇|村|社区|街道|学校|机关|单位|小区))"
)
"""Words by which a campaign for model places or offices is set going."""

NAMING = r"授牌|授予[^，。；\n]{0,20}?(?:(?:示范|先进|标杆|之乡|基地|达标|文明|样板|城市)[^，。；\n]{0,8}?称号|牌匾)|命名(?:为|授牌|表彰|一批|[^，。；\n]{0,12}?(?:之乡|基地|示范|先进))|颁发[^，。；\n]{0,8}?(?:牌匾)"
"""Words by which a title or plate is given."""

_APPROVED = re.compile(
    r"国家|全国|国务院|中央|党中央|教育部|财政部|文明办|爱卫会|双拥|民族团结进步|精神文明|新时代文明|一村一品"
)
_OTHERS = re.compile(
    r"企业|工厂|产品|园区|车间|项目(?!建设点)|合作社|农场|农户|家庭|个人|教师|班组|工匠|产业园|开发区|高新区|保护区|标准创建|地名|道路|累计|已创建|高新技术|经营户|商户|景区|品牌|选手|团队奖|获奖|竞赛|比武|考点|劳模|实验室|研究|技术|人才培养|继续教育|博士|院士|上市|学校毕业"
)
_OTHER_TITLES = re.compile(r"企业|院士|实验室|机构|技术能手|大奖|专家|教师|人才|科研|园区|孵化|技能|职称")
_NO_CAMPAIGN = re.compile(r"鼓励(?!各)|(?:激励|奖补|专项)资金等?$|候选")


def creates(reading: Reading, hit: Hit) -> bool:
    """Whether a hit sets going a campaign among places and offices that the text does not show as approved above."""
    sentence = reading.sentence(hit.clause)
    around = reading.text[max(hit.clause.start, hit.start - 30) : min(hit.clause.end, hit.end + 10)]
    return not (
        _APPROVED.search(sentence)
        or _APPROVED.search(reading.elements.title)
        or _OTHERS.search(around)
        or _OTHER_TITLES.search(reading.elements.title)
        or _NO_CAMPAIGN.search(reading.text[hit.clause.start : hit.clause.end])
    )


def run_by_city_or_below(reading: Reading) -> bool:
    """Whether the issuer is an organ of a city or county, or a township."""
    return reading.issuer_level_in(Level.CITY, Level.COUNTY, Level.TOWNSHIP)


# A campaign is told by its title: what is given, and the act that gives it.
_GIVEN_NAME = (
    r"(?:示范(?!性?高中|条例|文本|合同)|标杆|样板|领跑|星级|最美|达标|先行[县镇村]|之乡|先进(?:集体|单位)|百[强佳优]|十[强佳优大]|(?:典型|优秀|创新)(?:实践)?案例|最佳实践|文明(?:乡镇|村|社区|单位|校园|窗口|城市)"
    r"|(?:卫生|平安|健康|绿色|宁静|书香|无[\u4e00-\u9fa5]{1,3}|和美|美丽|特色|友好|幸福)(?:城市|县城|县|城区|乡镇|小镇|镇|乡村|村庄?|社区|街道|学校|校园|机关|单位|小区)|基地|标准化|规范化|品牌)"
)
_ACT = r"(?:创建|评选|评定|评审|评估|评比|遴选|命名|授牌|选树|征集|推选|推荐|推介|申报|认定|验收|达标|争创|创评|建设活动|活动)"
_TITLED = re.compile(
    rf"{_GIVEN_NAME}.{{0,24}}?{_ACT}|{_ACT}.{{0,30}}?{_GIVEN_NAME}|创建(?:活动|工作|方案)|“[^”\n]{{2,16}}”.{{0,8}}?(?:创建|评选|命名|认定|推选)"
)
_NO_TITLE = re.compile(
    r"职称|资格|任职|职业技能|工匠|劳动模范|技术能手|竞赛|比武|大赛|科研|课题|高研|研修|继续教育|博士后|实验室|高新技术|资助|人才|地名|教师|专家|学科|课程|项目|机构|孵化|扶贫|培训基地|科技|停止|取消|清理|规范(?!化)"
)
_PRIZES = (
    (Prize.TITLE, re.compile(r"称号|命名|(?:认定|评定|确定|评选)为")),
    (Prize.PLATE, re.compile(r"授牌|牌匾|挂牌|颁牌|标识牌")),
    (Prize.CERTIFICATE, re.compile(r"证书|入选|汇编|入编|宣传推广|推介")),
    (Prize.MONEY, re.compile(r"奖补|奖励|资金支持|经费支持|补助|奖金|万元")),
)
_PARTICIPANTS = (
    (Participant.AREA, re.compile(r"各市|各县|县（市、区）|县\(市、区\)|县区|区县|城市|(?:示范|标杆|样板|先行)县")),
    (Participant.TOWNSHIP, re.compile(r"乡镇|镇街|街道|(?:示范|标杆|样板|特色|美丽|卫生|达标)镇")),
    (Participant.VILLAGE, re.compile(r"行政村|各村|村（社区）|村\(社区\)|社区|村居|村庄|小区|(?:示范|标杆|样板|领跑|达标|美丽|和美|最美)”?村")),
    (Participant.SCHOOL, re.compile(r"学校|幼儿园|中小学|校园|高校")),
    (Participant.OFFICE, re.compile(r"机关|各单位|各部门|窗口|支部|科室|事业单位|服务(?:大厅|站|中心)|(?:示范|先进|达标)单位")),
    (Participant.FIRM, re.compile(r"企业|公司|商户|合作社|农场")),
    (Participant.PERSON, re.compile(r"个人|先锋人物|选手|家庭|教师|工作者|农民工|最美(?!乡村|村|镇|街|庭院|校园|学校|社区)")),
)  # fmt: skip
_STEPS = (
    (Step.APPLICATION, re.compile(r"申报|报名|自评|征集")),
    (Step.RECOMMENDATION, re.compile(r"推荐|初审|初评|择优上报")),
    (Step.REVIEW, re.compile(r"评审|评选|专家|答辩|评议|评定")),
    (Step.ACCEPTANCE, re.compile(r"验收|(?<!自)评估|考评|实地核查|对标")),
    (Step.ANNOUNCEMENT, re.compile(r"公示")),
    (Step.NAMING, re.compile(r"命名|授牌|授予|颁发|公布|发布名单|认定")),
    (Step.RECHECK, re.compile(r"复核|复评|复审|摘牌|动态管理|撤销")),
)
_ACCEPTANCE = re.compile(
    r"验收|对标[^，。；\n]{0,8}?自评|(?:考核|评估|评审|评定)[^，。；\n]{0,8}?标准|标准[^，。；\n]{0,14}?(?:评分|打分|评定|评估)"
)
FEE = re.compile(
    r"(?:收取|缴纳|交纳|支付|收缴|缴交|收费标准|自愿缴)[^，。；\n]{0,14}?(?:评审费|申报费|服务费|牌匾费|工本费|会费|培训费|会务费|参评费|宣传费|资料费|管理费|考察费|费用)"
    # The sum stands behind all that it pays for: 需交纳甲、乙及丙等费用共计…元; 将…元汇至本会账户.
    r"|(?:收取|缴纳|交纳|支付|收缴|缴交|[需须应按][缴交付]|汇款|汇费|缴费|交费)[^。；\n]{0,40}?\d[\d,.]*\s*万?元|\d[\d,.]*\s*万?元[^。；\n]{0,16}?(?:汇[至入到]|打[至入到]|转[至入到]|缴[至到]|交[至到])"
    r"|(?:评审费|申报费|牌匾费|参评费|牌匾工本费|宣传费|培训费|会务费)[^，。；\n]{0,14}?\d[\d,.]*\s*万?元|(?:服务)?套餐[^。；\n]{0,14}?\d+\s*元|费用\s*\d+\s*元"
)
"""Words by which those who take part are charged a fee under its own name."""

PARTNER = re.compile(
    r"(?:赞助|冠名|协办|支持单位|合作单位|理事单位|战略合作|合作伙伴|品牌推介|品牌推广|推介费|推广费|合作费|广告费|合作共建|入会)[^。；\n]{0,24}?\d[\d,.]*\s*万?元"
    r"|\d[\d,.]*\s*万?元[^，。；\n]{0,10}?(?:赞助|冠名|合作|协办|推广)"
)
"""Words by which money is taken as cooperation or sponsorship."""

FREE = re.compile(
    r"不(?:得)?(?:再)?(?:收取|收费|缴纳)|不(?:得)?[^，。；\n]{0,10}(?:收取|赞助|收费)|免收|免费|免交|不收|零收费|社会保险|保费|行政事业性|学费|滞纳金|电费|停车|职称|工伤|医疗|土地|通行|住宿费自理|食宿|差旅|财政(?:承担|保障|列支)|严禁"
)
"""Words that say nothing is charged, or that what is paid is due under another law."""

_HOST = re.compile(
    r"(?:指导单位|主办单位|承办单位|主办|承办)[：:为]\s*(?P<one>[\u4e00-\u9fa5（）、]{4,30})"
    r"|(?:受|委托)(?P<two>[\u4e00-\u9fa5]{4,20}?)(?:委托|组织|承办|开展|负责)|由(?P<three>[\u4e00-\u9fa5]{2,18}?(?:协会|学会|促进会|公司|集团|中心|报社|杂志社))(?:承办|组织|具体|负责|开展)"
)
_PLACES = re.compile(
    r"(?:评选|遴选|命名|认定|创建|打造|评定|建成|确定|推荐|征集|培育)[^，。；\n\d]{0,16}?(?P<n>\d{1,4})\s*(?:个|家|所|名|例|篇|件|处)(?!月|工作日)"
)
_QUOTED_NAME = re.compile(r"[“《](?P<name>[^”》\n]{2,24})[”》]")
# Steps that make a paper without a telling title a campaign, if it gives a title or plate.
_ENOUGH_STEPS = {Step.APPLICATION, Step.REVIEW, Step.NAMING}
_CREATION, _NAMING = re.compile(CREATION), re.compile(NAMING)
_MENTIONED = (
    "创建", "评选", "遴选", "命名", "授牌", "达标", "案例", "示范", "最美", "领跑", "星级", "标杆", "样板", "之乡", "标准化", "规范化", "基地", "评比", "十佳", "百强", "百佳", "十优", "十强",
)  # fmt: skip


def campaign_of(reading: Reading) -> Campaign | None:
    """The campaign a paper sets going or carries on.

    Args:
        reading: the document.

    Returns:
        None for a paper that is no campaign notice: one that only mentions a campaign, tells of one, ends one,
        or gives awards to persons or qualifications.
    """
    text, title = reading.text, reading.elements.title
    if reading.purpose in TELLS or not any(word in text for word in _MENTIONED):
        return None
    if not _is_campaign(reading, title):
        return None
    body = reading.body
    quoted = _QUOTED_NAME.search(title)
    host = _HOST.search(text)
    return Campaign(
        name=quoted["name"] if quoted else title,
        organiser=reading.issuer.name,
        organiser_kind=reading.issuer.kind.value,
        organiser_level=None if reading.issuer.level is None else reading.issuer.level.word,
        host=next(filter(None, host.groups()), "") if host else "",
        prizes=tuple(prize for prize, words in _PRIZES if words.search(body)),
        participants=tuple(who for who, words in _PARTICIPANTS if words.search(title))
        or tuple(who for who, words in _PARTICIPANTS if words.search(body)),
        steps=_steps(body),
        acceptance=_sentences(reading, _ACCEPTANCE),
        fees=tuple(
            span
            for pattern in (FEE, PARTNER)
            for span in _sentences(reading, pattern)
            if not FREE.search(span.exact)
        ),
        places=max((int(found["n"]) for found in _PLACES.finditer(body)), default=None),
        approval=approval_named(reading),
    )


_APPROVAL = re.compile(
    r"(?<!未)经[^，。；\n]{0,30}?(?:评比达标表彰|创建示范)[^，。；\n]{0,20}?(?:批准|同意)|(?:评比达标表彰|创建示范)[^，。；\n]{0,12}?保留(?:清单|目录|项目)"
    r"|(?<!未)经(?:省委|省政府|省人民政府|自治区党委|自治区)[^，。；\n]{0,12}?批准(?![后前])"
    r"|(?<![未不])(?:列入|纳入|属于)《[^》\n]{0,24}?(?:创建|表彰)[^》\n]{0,12}?(?:清单|目录)》"
)


def approval_named(reading: Reading) -> str:
    """The words by which the text says that its campaign is approved or on the list of kept ones; else empty."""
    named = next(reading.find(_APPROVAL, Voice.ORDERED, Voice.OWN), None)
    return named.match.group() if named else ""


def _is_campaign(reading: Reading, title: str) -> bool:
    if _NO_TITLE.search(title):
        return False
    if _TITLED.search(title):
        return True
    body = reading.body
    if not _NAMING.search(body) or not _ENOUGH_STEPS.issubset(_steps(body)):
        return False
    return any(creates(reading, hit) for hit in reading.find(_CREATION, Voice.ORDERED, Voice.OWN))


def _steps(body: str) -> tuple[Step, ...]:
    return tuple(step for step, words in _STEPS if words.search(body))


def _sentences(reading: Reading, pattern: re.Pattern[str]) -> tuple[Span, ...]:
    found: dict[int, Span] = {}
    for hit in reading.find(pattern, Voice.ORDERED, Voice.OWN, Voice.CONDITIONAL, Voice.PUBLIC, annexes=True):
        if hit.clause.sentence_start not in found:
            found[hit.clause.sentence_start] = reading.whole_clause(hit)
    return tuple(found.values())
