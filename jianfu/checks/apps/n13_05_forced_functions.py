"""13.5: no check-in, points, ranking or online time forced by a government app."""

import re
from collections.abc import Iterator

from jianfu.checks.apps.context import PERHAPS_APP, is_app, one_a_sentence
from jianfu.checks.check import Fact, check, ours
from jianfu.documents.papers.app_demand import Act, AppDemand, app_demand_of
from jianfu.documents.reading import Reading

OTHER_WORDS = ours(0, "“到岗确认”“成长值”“活跃度”等换名的签到、积分、在线时长，按同一功能读")

# Those who attend a meeting or a course sign in once; hours of training are counted by its own rules.
_ATTENDANCE = re.compile(r"参训|参会|与会|培训班|会场|报到")
_TRAINING = re.compile(r"继续教育|学时|学分")
_SCENES = re.compile(
    r"安保|警卫|应急(?:值守|值班|处置|抢险|救援|响应|状态|管理|指挥|期间|场景)"
    r"|应急(?=[^，。]{0,6}(?:人员|力量|队伍))|防汛(?:值守|抢险|值班)|抢险|险情|应急(?:签到|点名|集结)|故障(?!码)|异味|突发事件|重大活动保障|战备"
)


@check(
    "13.5",
    advice="关闭打卡签到、积分排名、统计在线时长的功能，删去对应要求。",
    explanation=(
        "查要求下级单位人员在应用程序中打卡签到、积分排名、统计在线时长的，“到岗确认”“成长值”等换名的同样看；句中、前文不远处或者标题点明应用程序、小程序的算偏离，只写平台、系统、公众号、工作群的列为待核实。"
        "看不到文件没有写到的应用程序功能。"
        "安保、应急场景只有句中或标题写明时才排除，未写明的可能判错；参会、参训签到凭词句排除。"
    ),
    readings=(OTHER_WORDS,),
)
def forced_functions(reading: Reading) -> Iterator[Fact]:
    """Officials must check in, gather points or spend time in a government app.

    What departs: a demand, or a design, by which staff of lower offices check in, are given points or ranked
    by
    them, or have their time online counted, in an app or mini-program; other names of these functions too.
    What it cannot see: whether a platform or a chat group named without the word app is one (open); what an
    app
    does that no document describes.
    How it errs: scenes of security and emergency are taken out only where the sentence or title names them;
    attendance of meetings and courses is left out by its words.
    """
    paper = reading.once(app_demand_of)
    demands = paper.of(Act.CHECK_IN, Act.POINTS, Act.ONLINE_TIME) if paper else ()
    for demand in one_a_sentence(demand for demand in demands if not _by_others(demand)):
        app = is_app(demand)
        scene = _SCENES.search(demand.sentence.exact) or _SCENES.search(reading.elements.title)
        yield Fact(
            departs=app,
            span=demand.passage,
            saw=f"要求在应用程序中“{demand.words.exact}”",
            missing=() if app else (PERHAPS_APP,),
            applicable=not scene,
            ours=(OTHER_WORDS.why,),
            steps=(("exception", f"安保、应急场景：{scene.group()}"),) if scene else (),
        )


def _by_others(demand: AppDemand) -> bool:
    own_rules = _ATTENDANCE if demand.act is Act.CHECK_IN else _TRAINING
    return demand.by_others or bool(own_rules.search(demand.sentence.exact))
