"""13.5: no check-in, points, ranking or online time forced by a government app."""

import re
from collections.abc import Iterator

from jianfu.checks.apps.context import PERHAPS_APP, about_app, used_by_others
from jianfu.checks.check import Fact, check, ours
from jianfu.documents.reading import Reading
from jianfu.documents.voice import Voice

OTHER_WORDS = ours(0, "“到岗确认”“成长值”“活跃度”等换名的签到、积分、在线时长，按同一功能读")

_FUNCTIONS = re.compile(
    r"(?P<checkin>(?<!网红)打卡(?!地|点|景|热|胜地|机|式|圣地)|(?<!会议)(?<!会前)签到(?!表|册|簿|处"
    r"|台|时间|仪式)|签退|到岗确认|在岗确认|定位确认|扫码巡查|扫码巡更)"
    r"|(?P<points>(?:学习|个人|使用|活跃|每日|日均|累计|平台|登录)积分|积分(?:排名|排行|排序|榜|通报"
    r"|考核|晾晒|达到|不少于|不低于|要求|情况)|成长值|能量值|活跃[度值]|经验值)"
    r"|(?P<time>(?:在线|学习|使用|登录|停留|浏览)(?:的)?(?:时长|时间)(?!表|安排|地点|为|：)|日均在线)"
)
_SCENES = re.compile(
    r"安保|警卫|应急(?:值守|值班|处置|抢险|救援|响应|状态|管理|指挥|期间|场景)"
    r"|应急(?=[^，。]{0,6}(?:人员|力量|队伍))|防汛(?:值守|抢险|值班)|抢险|突发事件|重大活动保障|战备"
)


@check(
    "13.5",
    advice="关闭打卡签到、积分排名、统计在线时长的功能，删去对应要求。",
    explanation=(
        "查要求下级单位人员在应用程序中打卡签到、积分排名、统计在线时长的，“到岗确认”“成长值”等换名的同样看；句中、前文不远处或者标题点明应用程序、小程序的算偏离，只写平台、系统、公众号、工作群的列为待核实。"
        "看不到文件没有写到的应用程序功能。"
        "安保、应急场景只有句中或标题写明时才排除，未写明的可能判错。"
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
    How it errs: scenes of security and emergency are taken out only where the sentence or title names them.
    """
    seen: set[int] = set()
    for hit in reading.find(_FUNCTIONS, Voice.ORDERED, Voice.OWN, annexes=True):
        app = about_app(reading, hit)
        if app is False or hit.clause.sentence_start in seen or used_by_others(reading, hit):
            continue
        seen.add(hit.clause.sentence_start)
        scene = _SCENES.search(reading.sentence(hit.clause)) or _SCENES.search(reading.elements.title)
        yield Fact(
            departs=app,
            span=reading.whole_clause(hit),
            saw=f"要求在应用程序中“{hit.match.group()}”",
            missing=() if app else (PERHAPS_APP,),
            applicable=not scene,
            ours=(OTHER_WORDS.why,),
            steps=(("exception", f"安保、应急场景：{scene.group()}"),) if scene else (),
        )
