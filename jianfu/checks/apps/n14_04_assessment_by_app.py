"""14.4: an app is not made the main vehicle of daily assessment and online inspection."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.passages import whole_sentence
from jianfu.documents.papers.app_demand import APP
from jianfu.documents.reading import Reading
from jianfu.documents.voice import Voice

MAIN = ours(
    0, "以应用程序数据为准、为主要或唯一依据，或者每日、每周据此考核的，读作“主要载体”；其余列为待核实"
)

_TOOL = rf"(?:{APP}|后台(?:数据|记录)|平台后台|轨迹(?:数据|记录))"
_JUDGES = r"(?:考核(?!办法|指标|评价体系)|督查|督导|检查(?!站|井|项目|表)|抽查|考评|评分|打分|巡查考核)"
_BY_APP = re.compile(
    rf"(?:通过|依托|利用|运用|使用|根据|依据|以|按照|调取"
    rf"|对照)[^，。；\n]{{0,16}}?{_TOOL}[^。；\n]{{0,40}}?{_JUDGES}"
    rf"|{_JUDGES}[^，。；\n]{{0,24}}?以[^，。；\n]{{0,14}}?{_TOOL}[^，。；\n]{{0,12}}?(?:为准|为依据"
    rf"|为主)"
    r"|线上督查|线上考核|在线督查|在线考核|云督查|云考核"
)
_MAINLY = re.compile(
    r"为准|为主|唯一|主要(?:依据|方式|载体|手段)|直接(?:作为|纳入|计入)|作为[^，。；\n]{0,12}依据"
    r"|每[日天周月][^，。；\n]{0,12}(?:考核|督查|检查|通报|排名|评分)|日常考核|日考核|周考核|实时(?:考核"
    r"|督查|评分)|自动(?:评分|打分|扣分)"
)
_OBJECTS = re.compile(
    r"各(?:县|市|区|乡|镇|街|村|社区|单位|部门|级|地)|乡镇|镇街|街道|村|社区|干部|网格员|工作人员|下级"
    r"|基层|巡[查护]员|护林员"
)
_FIRMS = re.compile(
    r"企业|双随机|行政执法|执法检查|经营|商户|市场主体|工地|项目部|驾驶员|学生|考生|疫情防控卡口"
    r"|食品安全|产品质量|车辆|污染源|监管对象|被检查"
)


@check(
    "14.4",
    advice="取消以应用程序数据考核、督查下级的安排，考核按年度计划一次进行。",
    explanation=(
        "查用应用程序及其后台数据、轨迹，或者以线上督查、线上考核方式，考核、督查、检查下级单位及其人员的；以其为准、为主要或唯一依据，或者每日、每周、实时据此考核的算偏离，其余列为待核实。"
        "看不到考核中其他依据占多大分量。"
        "对企业的检查和行政执法凭词句排除，一句兼写两者的可能漏查。"
    ),
    readings=(MAIN,),
)
def assessment_by_app(reading: Reading) -> Iterator[Fact]:
    """Lower offices or their staff are assessed or inspected through an app.

    What departs: assessment, supervision or inspection of lower offices carried out with an app or the
    records
    behind it, where the text makes these the basis that counts, the only one, or uses them daily or weekly.
    Otherwise it stays open whether the app is the main vehicle.
    What it cannot see: how much of the assessment rests on other things.
    How it errs: inspections of firms are left out by their words; a mixed sentence may be missed.
    """
    seen: set[int] = set()
    for hit in reading.find(_BY_APP, Voice.ORDERED, Voice.OWN, annexes=True):
        sentence = reading.sentence(hit.clause)
        if hit.clause.sentence_start in seen or _FIRMS.search(sentence) or not _OBJECTS.search(sentence):
            continue
        seen.add(hit.clause.sentence_start)
        mainly = _MAINLY.search(sentence)
        yield Fact(
            departs=True if mainly else None,
            span=whole_sentence(reading, hit.clause),
            saw=f"“{hit.match.group()}”" + (f"，{mainly.group()}" if mainly else ""),
            missing=() if mainly else ("应用程序是否为考核、督查的主要方式（由考核组织单位说明）",),
            ours=(MAIN.why,),
        )
