"""14.2: how many installed or use an app is neither assessed nor published."""

import re
from collections.abc import Iterator

from jianfu.checks.apps.context import PERHAPS_APP, about_app
from jianfu.checks.check import Fact, check, ours
from jianfu.documents.reading import Reading
from jianfu.documents.voice import Voice

OTHER_RATES = ours(0, "激活率、关注率、登录率、活跃率、注册人数等，按用户安装使用率读")

_RATES = re.compile(
    r"(?:安装|下载|注册|激活|使用|关注|登录|登陆|活跃|认证|开通|在线|打开|申领|推广|上线|参与|绑定"
    r"|普及)(?:使用)?(?:率|人数|用户数|户数|量(?!化)|数(?!据|字)|情况)|日活|月活|活跃度|活跃用户"
)
_ASSESSED = re.compile(
    r"考核|通报|排名|排行|排序|排位|评比|考评|评分|计分|得分|赋分|加分|扣分|分值|约谈|晾晒|红黑榜"
    r"|亮灯|问责|评先|目标管理|点名|\d+\s*分(?!钟|之|局|管|类|别|组)"
)
_NOT_SO = re.compile(
    r"(?:设备|仪器|资金|床位|农膜|药物|绿色包装|土地|车位|设施|耕地|能源"
    r"|社保卡金融)[^，。；\n]{0,8}(?:使用率|激活率|使用情况)|通报[^，。；\n]{0,4}(?:表扬|批评)?下载"
)


@check(
    "14.2",
    advice="删去对安装率、注册率、使用率等的考核和通报，已列入评分表的取消该项。",
    explanation=(
        "查把应用程序的安装率、注册率、使用率、用户数等与考核、通报、排名、计分、约谈写在同一句（含评分表条目）的，算偏离。"
        "看不到文外流转的表格；只写平台、系统、群组的，是否属应用程序列为待核实。"
        "比率和考核分写在两句的连不起来，可能漏查。"
    ),
    readings=(OTHER_RATES,),
)
def usage_rates(reading: Reading) -> Iterator[Fact]:
    """Installation, registration or use of an app is scored, ranked or published.

    What departs: a sentence or an item of a score sheet that joins a rate or number of users of an app with
    assessment, ranking, a bulletin, points or being called in.
    What it cannot see: tables circulated outside the text; whether a platform is an app (open).
    How it errs: a rate and an assessment that stand in two sentences are not joined.
    """
    seen: set[int] = set()
    for hit in reading.find(_RATES, Voice.ORDERED, Voice.OWN, annexes=True):
        clause = hit.clause
        if clause.sentence_start in seen:
            continue
        assessed = _ASSESSED.search(reading.sentence(clause))
        if not assessed or _NOT_SO.search(reading.sentence(clause)):
            continue
        app = about_app(reading, hit)
        if app is False or (app is None and hit.match.group().endswith(("情况", "量", "数"))):
            continue
        seen.add(clause.sentence_start)
        yield Fact(
            departs=app,
            span=reading.whole_clause(hit),
            saw=f"把“{hit.match.group()}”用于{assessed.group()}",
            missing=() if app else (PERHAPS_APP,),
            ours=(OTHER_RATES.why,),
        )
