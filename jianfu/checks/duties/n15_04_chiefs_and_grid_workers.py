"""15.4: no new matters at will for grid workers (网格员) and some-chief systems (某长制)."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.passages import one_a_sentence
from jianfu.checks.words import mentions
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Voice

ADDED = ours(
    0,
    "在乡镇、村、网格、楼栋设“某长”，或者写明把事项纳入、新增为网格员职责的，按“新增事项”读；河长、湖长、林长、田长已有国家层面制度，列为待核实",
)

_CHIEF = r"(?:路|街|巷|楼|楼栋|单元|山|湾|库|塘|渠|井|段|片|点|桥|山头|河段|联户|十户|中心户|护学|河湖?|湖|林|田)长(?!期|效|度|远|江|达|春|足|久|途|假|三角|势|沙)"
_LOW = r"(?:乡镇|镇级|镇街|街道|村级|各村|每个?村|行政村|村（社区）|镇村|乡、村|乡村|村一级|村组|社区|网格|楼栋|小区|三级|四级|五级)"
_CHIEFS = re.compile(
    rf"(?:设立|设置|设|配备|配齐|选聘|选派|任命|确定)[^，。；\n]{{0,10}}?{_CHIEF}(?!公示牌|办公室|评选|制|职责|名单)"
    rf"|(?:建立|健全|推行|实行|实施)[^，。；\n]{{0,14}}?{_CHIEF}”?、?(?:[\u4e00-\u9fa5]长)?(?:责任|负责)?(?:制|[^，。；\n]{{0,4}}(?:体系|模式|机制))(?!”?(?:的|工作|各项|领导|办公室|相关))"
    rf"|{_CHIEF}由[^，。；\n]{{0,8}}?(?:村|社区|网格|组)[^，。；\n]{{0,12}}?担任"
    rf"|{_LOW}[^，。；\n]{{0,10}}?{_CHIEF}[^，。；\n]{{0,12}}?(?:由[^，。；\n]{{2,16}}担任|全覆盖)|{_CHIEF}(?:制|体系)?[^，。；\n]{{0,10}}?(?:延伸|覆盖)(?:到|至)[^，。；\n]{{0,4}}?(?:村|社区|网格|楼栋|组)"
)
_NATIONAL = re.compile(r"(?:河湖?|湖|林|田)长")
_LOW_NAMED = re.compile(rf"{_LOW}|(?:延伸|覆盖)[到至]|由[^，。；\n]{{0,8}}?(?:村|社区|网格|组)")
_HIGH = re.compile(r"[省市县]级|总路长|总河长|总林长|总田长")
_SEVEN = re.compile(
    r"“?[一二三四五六七八九十]长”?(?:责任|负责|联动|包保|共管)?制|“[一二三四五六七八九十]长”(?:（[^）\n]{2,40}）)?(?:责任|联动|共管|包保|队伍)"
)
_GRID = r"(?:专职|专兼职|兼职|社区|村级|基层)?网格(?:管理)?员(?!额)|网格长"
_ADDS = re.compile(
    rf"(?:纳入|列入|作为|列为)[^，。；\n]{{0,6}}?(?:{_GRID})[^，。；\n]{{0,12}}?(?:职责|必巡|必查|巡查|工作|任务|事项|内容|范围|清单)|(?:新增|增加|赋予|增设|扩展|拓展)[^，。；\n]{{0,10}}?(?:{_GRID})[^，。；\n]{{0,14}}?(?:职责|任务|事项|内容|功能)"
    rf"|(?:{_GRID})[^，。；\n]{{0,10}}?(?:新增|增加|兼任|兼职)[^，。；\n]{{0,14}}?(?:职责|任务|事项|内容|员)|由(?:{_GRID})兼任"
)
_WORKS = re.compile(
    rf"(?:组织|安排|发动|依托|要求|发挥|由)[^，。；\n]{{0,6}}?(?:{_GRID})[^。；\n]{{0,14}}?(?:排查|巡查|巡防|走访|登记|采集|上报|核查|摸排|填写|填报|入户|监测|劝导|推广|测温|监管|处置)"
    rf"|(?:{_GRID})[^，。；\n]{{0,4}}?(?:要|应(?!急)|须|每[日天周月]|负责|承担|每半?月|定期)[^。；\n]{{0,30}}?(?:排查|巡查|走访|登记|采集|上报|核查|摸排|填写|填报|入户|监测|劝导|推广|处置)"
)
_NO_NEW = re.compile(
    r"鼓励|评选|表彰|培训网格|关爱|待遇|补贴|协助|配合|自愿|志愿|清理|规范|减少|减轻|不得|不再|取消|已(?:设立|建立)"
)
_CHIEFS_MENTIONED = (
    "路长", "街长", "巷长", "楼长", "栋长", "元长", "山长", "湾长", "库长", "塘长", "渠长", "井长", "段长", "点长", "桥长",
    "片长", "头长", "户长", "学长", "河长", "湖长", "林长", "田长",
)  # fmt: skip
_NEEDED = ("该事项是否在原有职责之内、是否属上级统一部署：由发文机关与现行职责清单、上级文件核对",)


@check(
    "15.4",
    advice="删去新设“某长”、新增网格员任务的内容，相关工作由有职责的部门承担。",
    explanation=(
        "查在乡镇、村、网格、楼栋新设路长、街长、楼长一类“某长”的，以及把事项纳入、新增为网格员职责的，算偏离；河长、湖长、林长、田长和“几长制”、没有点明乡镇以下的，以及只是要求网格员排查、巡查、填报的，列为待核实。"
        "看不到现有职责清单，是不是“新增”有时看不出。"
        "“某长”限于所列词语，写法少见的可能漏查；协助、鼓励、评选和清理规范的凭词句排除，可能误排。"
    ),
    readings=(ADDED,),
)
def chiefs_and_grid_workers(reading: Reading) -> Iterator[Fact]:
    """A some-chief system is set up below the county, or grid workers get further matters.

    What departs: chiefs of roads, streets, buildings and the like at township, village, grid or building level;
    matters put among the duties of grid workers. Systems that central papers set up (rivers, lakes, woods,
    fields), chiefs whose level the words do not tell, and work that grid workers are merely told to do stay
    open: whether it is new the text does not show.
    What it cannot see: the duties there were before.
    How it errs: a chief that is not in the list is missed; help, encouragement and cutting back are left out by
    their words.
    """
    voices = (Voice.ORDERED, Voice.OWN, Voice.CONDITIONAL)
    seen: set[int] = set()
    for pattern, words in (
        (_CHIEFS, _CHIEFS_MENTIONED),
        (_ADDS, ("网格",)),
        (_SEVEN, ("长制", "长”")),
        (_WORKS, ("网格",)),
    ):
        if not mentions(reading, *words):
            continue
        hits = reading.find(pattern, *voices, annexes=True)
        for hit in one_a_sentence(hit for hit in hits if not _is_nothing_new(reading, hit)):
            if hit.clause.sentence_start in seen:
                continue
            seen.add(hit.clause.sentence_start)
            new = _is_new(reading, hit)
            yield Fact(
                True if new else None,
                reading.whole_clause(hit),
                f"设“某长”或者给网格员派任务：{hit.match.group()[-24:]}",
                missing=() if new else _NEEDED,
                ours=(ADDED.why,),
            )


def _is_nothing_new(reading: Reading, hit: Hit) -> bool:
    if _NO_NEW.search(reading.sentence(hit.clause)) or reading.in_heading(hit.start):
        return True
    if hit.match.re is not _CHIEFS or _is_low(reading, hit):
        return False
    return _HIGH.search(hit.match.group()) is not None or _NATIONAL.search(hit.match.group()) is not None


def _is_new(reading: Reading, hit: Hit) -> bool:
    if hit.match.re is _ADDS:
        return True
    return hit.match.re is _CHIEFS and _NATIONAL.search(hit.match.group()) is None and _is_low(reading, hit)


def _is_low(reading: Reading, hit: Hit) -> bool:
    start = max(hit.clause.start, hit.start - _NEAR)
    return _LOW_NAMED.search(reading.text, start, hit.end) is not None


_NEAR = 12  # characters before the chief in which its level stands
