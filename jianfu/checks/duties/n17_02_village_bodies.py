"""17.2: villages need not set up groups, committees, stations or staff without the province's approval."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.passages import one_a_sentence
from jianfu.checks.words import APPROVAL_PENDING
from jianfu.documents.office import Level
from jianfu.documents.places import VILLAGE
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.subjects import village_is_meant
from jianfu.documents.voice import Voice

_VILLAGE = rf"(?:{VILLAGE}|乡村两级|镇村两级)"
_BODY = (
    r"(?:领导小组|工作小组|小组|工作组|专班|委员会|工作站|服务站|联络站|联系点|投诉站|调解站|监测站|劝导站|驿站|站点(?!式)|站(?!点式)|协会|理事会|议事会|评议会|监督会|办公室|工作室|指挥部|分队|小分队|服务队|志愿队|应急队|巡逻队|队伍|劝导队|联组|机构|中心|阵地|窗口"
    r"|(?:专职|专兼职|专（兼）职|专\(兼\)职|兼职|专门|专责)[^，。；\n]{0,8}?(?:人员|委员|干部|管理员|信息员|联络员|员)|(?:信息|联络|宣传|管理|安全|监督|劝导|调解|协管|巡查|护林|护河|观察|指导|代办)员)"
)
_SET_UP = r"(?:成立|设立|组建|建立|设置|配备|配齐配强|配齐|配强|明确|建成|打造|落实|确定|选配|开设|(?<!建)设(?=“|[一专兼]))"
_DEMAND = re.compile(
    rf"{_VILLAGE}(?:[^。；！\n]{{0,24}}?(?:{_SET_UP}[^，。；！\n]{{0,22}}?{_BODY}|建设“[^”\n]{{2,12}}(?:站|阵地|之家)”)"
    rf"|[^，。；\n]{{0,14}}?(?:专职委员|专干|专职[^，。；\n]{{0,6}}员|{_BODY})(?:配备率|覆盖率|设立率|建成率))"
    rf"|{_SET_UP}[^，。；\n]{{0,8}}?{_VILLAGE}[^，。；\n]{{0,18}}?{_BODY}"
)
_BY_SECTION = re.compile(
    rf"{_SET_UP}[^，。；！\n]{{0,22}}?{_BODY}|设[置立][^，。；\n]{{0,4}}?不少于[\d一二两三]+名"
)
# The town's own hall or office sets up a window: villages may be the addressees, but are not the subject.
_TOWN_ITSELF = re.compile(r"(?:^|[，：、由])(?:我|本)?(?:[乡镇县区]|街道)[^，。；：\n村社]{0,16}$")
_NO_DEMAND = re.compile(
    r"[把将](?:乡镇|街道)建|支持|鼓励|引导|探索|依法(?:设立|成立)|有条件|可(?:以)?(?:设|建|成立)|自愿|撤销|合并后设立|居委会，|村委会(?:由|驻)|选举|卫生(?:室|站|服务)|村医|乡村(?:旅游|休闲|医生)|银行|合作社|物流网点|充电|电商(?:服务)?站|养老服务(?:中心|机构)|幼儿园|临时接种|企业(?:在|设)|网点|办公地址"
)
_APPROVED = re.compile(
    r"(?:经|报经?)(?:省委、?省政府|省委和省政府|自治区党委(?:和|、)(?:自治区)?(?:人民)?政府)[^，。；\n]{0,6}(?:批准|同意)"
)
OPENING = ours(600, "批准的字样在正文开头600字内查找")
_NEEDED = ("省级党委和政府是否批准设立：由发文机关提供批准文件文号",)


@check(
    "17.2",
    advice="删去要求村（社区）设立机构、站点和配备专人的内容，相关工作由本部门自己办理。",
    explanation=(
        "查要求村（社区）成立小组、委员会、工作站、协会、队伍等或者配备人员的，省级可能已批准，列为待核实；正文开头600字（字数为本软件自定）内写明经省级党委、政府批准的，记为经批准；自称尚在报批而先行设立的，算偏离。"
        "标题、表格首列是村级，或者只发给村（社区）的，句中没有主语也按村级组织看；写明由乡镇、县区单位自己设的不算。"
        "看不到省级批准的目录。"
        "支持、鼓励设立的和卫生室、银行网点、合作社等凭词句排除，可能误排；中央机关的文件不查。"
    ),
    readings=(OPENING,),
)
def village_bodies(reading: Reading) -> Iterator[Fact]:
    """Villages or communities are told to set up groups, committees, stations, teams or staff.

    What departs: a demand that a village or community form a working body or appoint staff for the matter. It
    stays open, because the province's Party committee and government may have approved it; a paper that names
    the approval is excused, one that says it is still to come departs.
    What it cannot see: the province's list of approved bodies.
    How it errs: clinics, banks, shops and cooperatives are no bodies of the village; support and encouragement
    are no demand.
    """
    if reading.issuer.level is Level.CENTRAL:
        return
    hits = _demands(reading)
    for hit in one_a_sentence(hit for hit in hits if not _NO_DEMAND.search(reading.sentence(hit.clause))):
        approved = _approval(reading)
        not_yet = APPROVAL_PENDING.search(reading.sentence(hit.clause)) is not None
        yield Fact(
            True if approved or not_yet else None,
            reading.whole_clause(hit),
            f"要求村级组织设立机构或配备人员：{hit.match.group()[-22:]}",
            missing=() if approved or not_yet else _NEEDED,
            excused_by=approved,
        )


def _demands(reading: Reading) -> Iterator[Hit]:
    yield from reading.find(_DEMAND, Voice.ORDERED, annexes=True)
    for hit in reading.find(_BY_SECTION, Voice.ORDERED):
        before = reading.text[hit.clause.start : hit.start]
        if village_is_meant(reading, hit.start) and not _TOWN_ITSELF.search(before):
            yield hit


def _approval(reading: Reading) -> str:
    """The words of the province's approval, where the opening states it."""
    named = _APPROVED.search(reading.body[: int(OPENING)])
    return named.group() if named else ""
