"""16.2: work and responsibility are not shifted to townships and villages at will."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.words import mentions
from jianfu.documents.places import TOWNSHIP, VILLAGE
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Voice

BEARS = ours(
    0, "写明由乡镇（街道）、村（社区）负直接、主体、首要责任或牵头的，按“转嫁”读；是否在履职清单内要另查"
)

_LOW = f"(?:{TOWNSHIP}|{VILLAGE})"
_TO_LOW = r"(?:乡镇|镇街|街镇|街道|各镇|各乡|镇（街道）|各?村(?!民)|社区|村（社区）|村组|村级)"
# By whom the work is borne: the township or village is the subject, and the words of responsibility follow.
_RESPONSIBLE = re.compile(
    rf"(?:落实|压实|强化|夯实|明确)[^，。；\n]{{0,4}}?{_LOW}[^，。；\n]{{0,8}}?属地(?:管理|责任|监管|主体)|{_LOW}[^。；！\n]{{0,70}}?(?:负(?:总责|直接责任|主体责任|首要责任|第一责任|具体责任|属地责任|全责|全部责任)|承担[^，。；\n]{{0,14}}?(?:属地|主体|直接|首要)[^，。；\n]{{0,6}}?责任|(?:为|是|作为)[^，。；\n]{{0,10}}?(?:责任主体|第一责任(?:人|主体)|主体责任单位|牵头单位))"
)
_BY_PLACE = re.compile(
    r"(?:实行|按照|落实|压实|坚持|强化|夯实|履行|遵循|严格)[^，。；\n]{0,12}?“?属地(?:管理|责任|监管|主体|原则|负责|化管理)"
)
_LOW_BEARS = re.compile(
    rf"(?:由)?{_LOW}[^。；！\n]{{0,30}}?(?:要(?!求|点)|应(?!急|对|用)|须|负责|牵头|承担|履行|签)"
)
_LOW_NAMED = re.compile(_LOW)
_SPLIT = re.compile(
    rf"(?:指标|任务|目标|名额|数量)[^，。；\n]{{0,24}}?(?:分解|下达|分配|摊派|落实|量化|细化)[^，。；\n]{{0,8}}?(?:到|至|给)[^，。；\n]{{0,8}}?{_TO_LOW}"
    rf"|(?:分解|下达|分配|摊派)[^，。；\n]{{0,6}}?(?:到|至|给)[^，。；\n]{{0,10}}?{_TO_LOW}[^，。；\n]{{0,16}}?(?:指标|任务|目标)"
    rf"|(?:向|给|对){_TO_LOW}[^，。；\n]{{0,12}}?(?:下达|分解|分配|摊派)[^，。；\n]{{0,16}}?(?:指标|任务|目标)"
)
_PLEDGE = re.compile(r"(?:签订|签署|签|递交|立下)[^，。；\n]{0,24}?(?:责任状|责任书|军令状|包保书)")
_ACCEPTANCE = re.compile(
    rf"对[^，。；\n]{{0,6}}?{_TO_LOW}[^，。；\n]{{0,24}}?(?:考核验收|检查验收|逐[村镇]验收|验收考核|达标验收)|(?:逐村|逐镇|逐乡)(?:进行)?(?:验收|考核)"
)
_ON_WALLS = re.compile(
    r"(?:制度|职责|流程|责任(?:清单|牌)?|图表?|牌子|公示牌|登记表|网格图|组织架构|标识|统计表|情况)[^，。；\n（(]{0,12}?(?:规范)?上墙|上墙(?:公布|公示|悬挂|张贴)"
)
_NO_BURDEN = re.compile(
    r"协助|乡镇卫生院|卫生服务中心|企业|法律法规(?:规定)?的?职责|依法履行|司法所|学校负责|政务服务具体工作|集体经济组织负责|签字|参加|联点包干|党委书记为|主要负责同志担任|信访条例|机构负责|职称|调解组织"
)


@check(
    "16.2",
    advice="删去以属地管理、责任状、指标分解、验收、上墙等方式交给乡镇（街道）、村（社区）的任务，由本部门自行承担。",
    explanation=(
        "查写明由乡镇（街道）、村（社区）负直接、主体、首要等责任或者牵头的，以及以属地管理、签责任书、分解下达指标、考核验收、制度上墙等方式交给其任务的，算偏离。"
        "看不到该项工作是否在乡镇（街道）履职清单内。"
        "只写“属地”而未点出乡镇、村的不算，可能漏查；文中称为协助或者依法履行职责的凭词句排除，可能误排。"
    ),
    readings=(BEARS,),
)
def duties_shifted_down(reading: Reading) -> Iterator[Fact]:
    """Work and responsibility are handed to townships or villages by the means the norm names.

    What departs: the township or village is made to bear direct, main or first responsibility; work is placed
    on it as 属地管理; it must sign pledges; targets are split down to it; it is inspected for acceptance; rules
    and charts must hang on its walls.
    What it cannot see: whether the duty stands on the list of duties of the township.
    How it errs: words on 属地 that name no township or village are not counted; statutory duties the text calls
    so are left out.
    """
    seen: set[int] = set()
    if _LOW_NAMED.search(reading.text) is None:
        return
    for pattern, words, what, low in (
        (_RESPONSIBLE, ("责任", "负总责", "负全责", "牵头单位"), "乡镇、村承担责任", False),
        (_BY_PLACE, ("属地",), "以属地管理交办", True),
        (_SPLIT, ("分解", "下达", "分配", "摊派", "落实到", "化到"), "指标任务分解到乡镇、村", False),
        (_PLEDGE, ("责任状", "责任书", "军令状", "包保书"), "与乡镇、村签责任书", True),
        (_ACCEPTANCE, ("验收", "逐村", "逐镇", "逐乡"), "对乡镇、村考核验收", False),
        (_ON_WALLS, ("上墙",), "要求上墙", True),
    ):
        if not mentions(reading, *words):
            continue
        for hit in reading.find(pattern, Voice.ORDERED, Voice.CONDITIONAL, annexes=True):
            start = hit.clause.sentence_start
            if start in seen or _NO_BURDEN.search(_around(reading, hit)):
                continue
            if low and not _low_bears(reading, hit):
                continue
            seen.add(start)
            yield Fact(
                True, reading.whole_clause(hit), f"{what}：{hit.match.group()[-24:]}", ours=(BEARS.why,)
            )


def _around(reading: Reading, hit: Hit) -> str:
    """The sentence and, for a short one such as 实行属地管理, the next."""
    end = hit.clause.sentence_end
    if end - hit.clause.sentence_start < 30:
        end = reading.clause_at(min(end + 1, len(reading.text) - 1)).sentence_end
    return reading.text[hit.clause.sentence_start : end]


def _low_bears(reading: Reading, hit: Hit) -> bool:
    around = _around(reading, hit)
    at = hit.start - hit.clause.sentence_start
    return _LOW_BEARS.search(around, max(0, at - 60), at + 90) is not None or (
        hit.match.re is not _BY_PLACE and _LOW_NAMED.search(around + reading.elements.title) is not None
    )
