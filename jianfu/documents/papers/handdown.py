"""Duty hand-downs: what a paper places on townships and villages, and by which way (下放、牵头、属地、责任状…)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from jianfu.documents.document import Span
from jianfu.documents.places import TOWNSHIP, VILLAGE
from jianfu.documents.reading import TELLS, Hit, Purpose, Reading
from jianfu.documents.voice import Voice


class Way(StrEnum):
    """By which way a duty comes down."""

    HANDED = "handed"  # 下放, 委托, 授权, 赋权, 交由
    TAKEN_ON = "taken_on"  # 由乡镇负责 what needs a department's powers
    BEARS = "bears"  # 负直接责任, 责任主体, 第一责任人
    LEADS = "leads"  # 牵头
    CONTRACTED = "contracted"  # 包保
    PLACE = "place"  # 属地管理
    SPLIT = "split"  # 指标任务分解
    PLEDGE = "pledge"  # 责任状, 责任书
    ACCEPTANCE = "acceptance"  # 考核验收
    WALLS = "walls"  # 上墙


@dataclass(frozen=True, slots=True)
class HandedDuty:
    """One duty placed on a township or village.

    Attributes:
        way: by which way.
        receiver: the township or village as the paper calls it; empty where the words around name it.
        words: the words that place it.
        matter: the field of work the words name (执法, 审批…); empty where they name none.
        recalled: True where the text itself says that the matter is off the list, or was taken back.
        conditional: True where it binds only if something happens.
        span: the clause.
    """

    way: Way
    receiver: str
    words: str
    matter: str
    recalled: bool
    conditional: bool
    span: Span


@dataclass(frozen=True, slots=True)
class HandDown:
    """What a paper places on townships and villages.

    Attributes:
        duties: in order within each way; a sentence may be both borne (牵头) and handed down (由乡镇负责执法).
        deployment: the words that name the province's deployment or its list; empty where there are none.
    """

    duties: tuple[HandedDuty, ...]
    deployment: str


_LOW = f"(?:{TOWNSHIP}|{VILLAGE})"
_TO_LOW = r"(?:乡镇|镇街|街镇|街道|各镇|各乡|镇（街道）|各?村(?!民)|社区)"
_LOW_NAMED = re.compile(_LOW)
_TOWNSHIP_NAMED = re.compile(TOWNSHIP)
# By whom the work is borne: the township or village is the subject, and the words of responsibility follow.
_BEARS = re.compile(
    rf"(?:落实|压实|强化|夯实|明确)[^，。；\n]{{0,4}}?{_LOW}[^，。；\n]{{0,8}}?属地(?:管理|责任|监管|主体)|{_LOW}[^。；！\n]{{0,70}}?(?:负(?:总责|直接责任|主体责任|首要责任|第一责任|具体责任|属地责任|全责|全部责任)|承担[^，。；\n]{{0,14}}?(?:属地|主体|直接|首要)[^，。；\n]{{0,6}}?责任|(?:为|是|作为)[^，。；\n]{{0,10}}?(?:责任主体|第一责任(?:人|主体)|主体责任单位|牵头单位))"
)
_LEADS = re.compile(
    rf"由{_LOW}(?:人民政府|党委|党工委)?[^，。；\n]{{0,4}}?牵头|{_LOW}(?:人民政府|党委|党工委)?(?:要|应|须|负责|分别|具体)?牵头(?:开展|组织|负责|落实|实施|做好|推进|会同|成立|排查|整治)"
)
_CONTRACTED = re.compile(
    rf"{_LOW}[^。；！\n]{{0,20}}?(?:承担|落实|履行|负|签订)[^，。；\n]{{0,8}}?包保[^，。；\n]{{0,4}}?责任|由{_LOW}[^，。；\n]{{0,6}}?(?:分片|逐户|逐一)?包保|{_LOW}(?:为|是|作为)[^，。；\n]{{0,6}}?包保(?:单位|主体)"
)
_BY_PLACE = re.compile(
    r"(?:实行|按照|落实|压实|坚持|强化|夯实|履行|遵循|严格)[^，。；\n]{0,12}?“?属地(?:管理|责任|监管|主体|原则|负责|化管理)"
)
_LOW_BEARS = re.compile(
    rf"(?:由)?{_LOW}[^。；！\n]{{0,30}}?(?:要(?!求|点)|应(?!急|对|用)|须|负责|牵头|承担|履行|签)"
)
_SPLIT = re.compile(
    rf"(?:指标|任务|目标|名额|数量)[^，。；\n]{{0,24}}?(?:分解|下达|分配|摊派|落实|量化|细化)[^，。；\n]{{0,8}}?(?:到|至|给)[^，。；\n]{{0,8}}?{_TO_LOW}"
    rf"|(?:分解|下达|分配|摊派)[^，。；\n]{{0,6}}?(?:到|至|给)[^，。；\n]{{0,10}}?{_TO_LOW}[^，。；\n]{{0,16}}?(?:指标|任务|目标)"
    r"|(?:指标|任务|目标|名额)(?:数|安排|分配)?(?:如下|为)[：:]?[^。；\n]{0,6}?[村镇乡街区][^，。；\n\d]{0,3}\d"
    rf"|(?:向|给|对){_TO_LOW}[^，。；\n]{{0,12}}?(?:下达|分解|分配|摊派)[^，。；\n]{{0,16}}?(?:指标|任务|目标)"
)
_PLEDGE = re.compile(r"(?:签订|签署|签|递交|立下)[^，。；\n]{0,24}?(?:责任状|责任书|军令状|包保书)")
_ACCEPTANCE = re.compile(
    rf"对[^，。；\n]{{0,6}}?{_TO_LOW}[^，。；\n]{{0,24}}?(?:考核验收|检查验收|逐[村镇]验收|验收考核|达标验收)|(?:逐村|逐镇|逐乡)(?:进行)?(?:验收|考核)"
)
_ON_WALLS = re.compile(
    r"(?:制度|职责|流程|责任(?:清单|牌)?|图表?|牌子|公示牌|登记表|网格图|组织架构|标识|统计表|情况)[^，。；\n（(》]{0,12}?(?:规范)?上墙|上墙(?:公布|公示|悬挂|张贴)|(?:制作|制成|印制)[^，。；\n]{0,8}?上墙"
)
_NO_BURDEN = re.compile(
    r"协助|乡镇卫生院|卫生服务中心|企业|法律法规(?:规定)?的?职责|依法履行|司法所|学校负责|政务服务具体工作|集体经济组织负责|签字|参加|联点包干|党委书记为|主要负责同志担任|信访条例|机构负责|职称|调解组织"
)
# The six ways of article 16: pattern, the plain words it needs, and whether a township or village must be near.
_WAYS = (
    (Way.BEARS, _BEARS, ("责任", "负总责", "负全责", "牵头单位", "属地"), False),
    (Way.PLACE, _BY_PLACE, ("属地",), True),
    (Way.LEADS, _LEADS, ("牵头",), False),
    (Way.CONTRACTED, _CONTRACTED, ("包保",), False),
    (
        Way.SPLIT,
        _SPLIT,
        ("分解", "下达", "分配", "摊派", "落实到", "化到", "任务", "指标", "目标", "名额"),
        False,
    ),
    (Way.PLEDGE, _PLEDGE, ("责任状", "责任书", "军令状", "包保书"), True),
    (Way.ACCEPTANCE, _ACCEPTANCE, ("验收", "逐村", "逐镇", "逐乡"), False),
    (Way.WALLS, _ON_WALLS, ("上墙",), True),
)

# What needs a department's powers or trade: enforcement, permits, supervision, tests.
_POWERS = r"(?:行政|综合)?执法|处罚|许可|审批|监管|监督管理|查处|拆除|强制|检验|检测|鉴定|资质|认定|竣工验收|安全检查|消防检查|窗口[^，。；\n]{0,4}日常工作|排查管理|审核"
_MATTER = re.compile(_POWERS)
_HANDED = re.compile(
    rf"(?:下放|赋权|赋予|放权|授权|委托|划转|移交|转交|交由|交给|交(?=各[镇乡])|下沉)(?:给|至|到|由)?[^，。；\n对]{{0,14}}?{TOWNSHIP}"
    rf"|(?:向|给){TOWNSHIP}[^，。；\n]{{0,8}}?(?:下放|赋权|放权|授权|委托|移交|下沉)|{TOWNSHIP}[^，。；\n]{{0,8}}?承接[^，。；\n]{{0,16}}?(?:下放|委托|赋权|移交|事权|执法权|审批权)"
)
_TAKEN_ON = re.compile(
    rf"由[^，。；\n]{{0,4}}?{TOWNSHIP}[^，。；\n]{{0,26}}?(?:负责|牵头|实施|承担|办理|行使|管理|审核|查处|组织)"
)
_WHAT_IS_HANDED = re.compile(
    rf"{_POWERS}|事项|权限|职责|职权|权力|职能|检查|巡查|排查|登记|备案|核查|验收|管理|受理|办理|工作|任务|事务"
)
_NOT_HANDED = re.compile(
    r"协助|配合|负责人|负责同志|卫生院|卫生服务|按照?(?:各自)?职责|依法履行|法律法规规定|司法所|申请|授权委托书|受托人|评估[^，。；\n]{0,10}调整|已经?(?:下放|赋权|委托)|不(?:宜|适宜)|资金(?:下放|下达)|干部下沉|力量下沉|人员下沉|下沉(?:力量|人员|干部|资源)|编制下沉|(?:服务|资源|平台)[^，。；\n]{0,10}下沉|教师|学生|志愿"
)
_TAKEN_BACK = re.compile(r"收回|上收|取消|调整回|不再")
_RECALLED = re.compile(
    r"(?:未|没有|尚未|不)[^，。；\n]{0,4}?(?:列入|纳入|在)[^，。；\n]{0,14}?清单|清单(?:之)?外|(?:收回|上收)(?:清单)?(?:的|内的)?(?:事项|职责)"
)
_STILL = re.compile(r"仍|继续|依旧|照旧|也(?:要|由)|均由|一并")
_DEPLOYMENT = re.compile(
    r"(?:按照|根据|依据|经|遵照)[^，。；\n]{0,6}?(?:省委|省政府|省人民政府|省级|全省|自治区|省)[^。；\n]{0,26}?(?:统一部署|批准|同意|赋权[^，。；\n]{0,6}?(?:清单|目录)|下放[^，。；\n]{0,8}?(?:清单|目录)|履行职责[^，。；\n]{0,6}?清单|执法[^，。；\n]{0,8}?(?:清单|目录))"
)


def handdown_of(reading: Reading) -> HandDown | None:
    """What a paper places on townships and villages.

    Args:
        reading: the document.

    Returns:
        None for a paper that places nothing on them: it names none, only asks them to help, tells of others,
        takes duties back, or is news, a law, a reply, a report or an announcement.
    """
    if (
        reading.purpose in TELLS
        or reading.purpose is Purpose.ANNOUNCEMENT
        or _LOW_NAMED.search(reading.text) is None
    ):
        return None
    duties = (*_borne(reading), *_handed(reading))
    if not duties:
        return None
    named = next(reading.find(_DEPLOYMENT, Voice.ORDERED, Voice.OWN, Voice.CONDITIONAL), None)
    return HandDown(duties, named.match.group() if named else "")


def _borne(reading: Reading) -> Iterator[HandedDuty]:
    seen: set[int] = set()
    for way, pattern, words, low in _WAYS:
        if not any(word in reading.text for word in words):
            continue
        for hit in reading.find(pattern, Voice.ORDERED, Voice.CONDITIONAL, annexes=True):
            start = hit.clause.sentence_start
            if start in seen or _NO_BURDEN.search(_around(reading, hit)):
                continue
            if low and not _low_bears(reading, hit):
                continue
            seen.add(start)
            yield _duty(reading, hit, way)


def _handed(reading: Reading) -> Iterator[HandedDuty]:
    seen: set[int] = set()
    if _TOWNSHIP_NAMED.search(reading.text) is None:
        return
    for way, pattern, matter in ((Way.HANDED, _HANDED, _WHAT_IS_HANDED), (Way.TAKEN_ON, _TAKEN_ON, _MATTER)):
        for hit in reading.find(pattern, Voice.ORDERED, Voice.OWN, Voice.CONDITIONAL, annexes=True):
            sentence = reading.sentence(hit.clause)
            start = hit.clause.sentence_start
            recalled = _recalled(sentence)
            if start in seen or _NOT_HANDED.search(sentence):
                continue
            if not recalled and (_TAKEN_BACK.search(sentence) or not matter.search(sentence)):
                continue
            seen.add(start)
            yield _duty(reading, hit, way)


def _recalled(sentence: str) -> bool:
    return _RECALLED.search(sentence) is not None and _STILL.search(sentence) is not None


def _duty(reading: Reading, hit: Hit, way: Way) -> HandedDuty:
    sentence = reading.sentence(hit.clause)
    receiver = _LOW_NAMED.search(hit.match.group()) or _LOW_NAMED.search(sentence)
    matter = _MATTER.search(sentence)
    return HandedDuty(
        way=way,
        receiver=receiver.group() if receiver else "",
        words=hit.match.group(),
        matter=matter.group() if matter else "",
        recalled=_recalled(sentence),
        conditional=hit.voice is Voice.CONDITIONAL,
        span=reading.whole_clause(hit),
    )


def _around(reading: Reading, hit: Hit) -> str:
    """The sentence and, for a short one such as 实行属地管理, the next."""
    end = hit.clause.sentence_end
    if end - hit.clause.sentence_start < _SHORT:
        end = reading.clause_at(min(end + 1, len(reading.text) - 1)).sentence_end
    return reading.text[hit.clause.sentence_start : end]


_SHORT = 30  # characters of a sentence that needs the next one to say who bears the duty


def _low_bears(reading: Reading, hit: Hit) -> bool:
    around = _around(reading, hit)
    at = hit.start - hit.clause.sentence_start
    return _LOW_BEARS.search(around, max(0, at - 60), at + 90) is not None or (
        hit.match.re is not _BY_PLACE and _LOW_NAMED.search(around + reading.elements.title) is not None
    )
