"""14.1: nobody is forced to promote, download or use a government app."""

import re
from collections.abc import Iterator

from jianfu.checks.apps.context import PERHAPS_APP, is_app, one_a_sentence
from jianfu.checks.check import Fact, check, ours
from jianfu.documents.papers.app_demand import Act, AppDemand, app_demand_of
from jianfu.documents.reading import Reading
from jianfu.documents.voice import Voice

TARGETS = ours(
    0, "给下级定安装率、注册率、人数或办件任务的，按强制推广使用读；只号召群众使用而无指标的，不读作强制"
)

# Building, connecting or running an app is another matter than being made to install it.
_BUILDING = re.compile(
    r"开发|建设(?!银行)|接入|对接|迁移|整合|部署上线|上架|研发|改造|优化升级|适老化|无障碍|网办|办结"
    r"|评价渠道|事项"
)


@check(
    "14.1",
    advice="删去下载、注册、使用的指标和“务必”“全员”等硬性要求，是否使用由使用者自定。",
    explanation=(
        "查要求下级单位及其人员下载、注册、关注、使用应用程序，并带有“务必”“全员”等硬性词句或者比例、数量、任务指标的，算偏离；指标要靠群众完成的同样算。"
        "看不到口头施压；只写公众号、视频号、电子凭证的，是否属应用程序列为待核实。"
        "号召群众使用而无指标的不算；同句谈开发建设的，以及要求使用业务系统而未点明应用程序的，可能漏查。"
    ),
    readings=(TARGETS,),
)
def forced_promotion(reading: Reading) -> Iterator[Fact]:
    """Downloading, registering, following or using an app is made a duty or a target.

    What departs: a sentence that names an app or mini-program (or a rate where the title or the words just
    before do) and demands of lower offices or their staff that they install, register, follow or use it, with
    words of force or with a rate, number or share of tasks, also where the users to be won are the public.
    What it cannot see: pressure by word of mouth; whether a platform or account counts as an app (open).
    How it errs: an offer to the public without targets is silent; a duty to use one business system in an
    office's own procedure is silent unless an app is named.
    """
    paper = reading.once(app_demand_of)
    for demand in one_a_sentence(filter(_forced, paper.of(Act.USE)) if paper else ()):
        app = is_app(demand)
        yield Fact(
            departs=app,
            span=demand.sentence,
            saw=f"对应用程序的使用提出“{demand.force}”",
            missing=() if app else (PERHAPS_APP,),
            ours=(TARGETS.why,),
        )


def _forced(demand: AppDemand) -> bool:
    ordered = demand.voice is Voice.ORDERED and bool(demand.force)
    return ordered and not demand.by_others and not _BUILDING.search(demand.sentence.exact)
