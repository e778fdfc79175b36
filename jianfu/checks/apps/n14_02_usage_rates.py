"""14.2: how many installed or use an app is neither assessed nor published."""

import re
from collections.abc import Iterator

from jianfu.checks.apps.context import PERHAPS_APP, is_app, one_a_sentence
from jianfu.checks.check import Fact, check, ours
from jianfu.documents.papers.app_demand import Act, AppDemand, Carrier, app_demand_of
from jianfu.documents.reading import Reading

OTHER_RATES = ours(0, "激活率、关注率、登录率、活跃率、注册人数等，按用户安装使用率读")

_NOT_SO = re.compile(
    r"(?:设备|仪器|资金|床位|农膜|药物|绿色包装|土地|车位|设施|耕地|能源"
    r"|社保卡金融)[^，。；\n]{0,8}(?:使用率|激活率|使用情况)"
)


@check(
    "14.2",
    advice="删去对安装率、注册率、使用率等的考核和通报，已列入评分表的取消该项。",
    explanation=(
        "查把应用程序的安装率、注册率、使用率、用户数等与考核、通报、排名、计分、约谈写在同一句（含评分表条目）的，算偏离。"
        "看不到文外流转的表格；只写平台、系统、群组的，是否属应用程序列为待核实。"
        "比率和考核分写在两句的，只连紧接的下文和同一群的后续消息，隔开的可能漏查。"
    ),
    readings=(OTHER_RATES,),
)
def usage_rates(reading: Reading) -> Iterator[Fact]:
    """Installation, registration or use of an app is scored, ranked or published.

    What departs: a sentence or an item of a score sheet that joins a rate or number of users of an app with
    assessment, ranking, a bulletin, points or being called in.
    What it cannot see: tables circulated outside the text; whether a platform is an app (open).
    How it errs: a rate and an assessment in two sentences are joined only on one line, or in a group's messages.
    """
    paper = reading.once(app_demand_of)
    for demand in one_a_sentence(filter(_judged, paper.of(Act.USER_RATE)) if paper else ()):
        app = is_app(demand)
        yield Fact(
            departs=app,
            span=demand.passage,
            saw=f"把“{demand.words.exact}”用于{demand.consequence}",
            missing=() if app else (PERHAPS_APP,),
            ours=(OTHER_RATES.why,),
        )


def _judged(demand: AppDemand) -> bool:
    if not demand.consequence or _NOT_SO.search(demand.sentence.exact):
        return False
    words = demand.words.exact
    followers = demand.carrier is Carrier.ACCOUNT and words.startswith("关注")
    return is_app(demand) is True or followers or not words.endswith(("情况", "量", "数", "覆盖率"))
