"""14.1: nobody is forced to promote, download or use a government app."""

import re
from collections.abc import Iterator

from jianfu.checks.apps.context import APP, APP_RATES, APP_WORDS, PERHAPS_APP, used_by_others
from jianfu.checks.check import Fact, check, ours
from jianfu.checks.passages import whole_sentence
from jianfu.checks.words import mentions
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Voice

TARGETS = ours(
    0, "给下级定安装率、注册率、人数或办件任务的，按强制推广使用读；只号召群众使用而无指标的，不读作强制"
)

_USES = re.compile(
    r"下载|安装|注册|关注|激活|实名认证|绑定|加入|推广|使用(?!权)|应用(?=任务|指标|率)"
    r"|办理(?=[^，。；\n]{0,10}件)|扫码"
)
_RATE = (
    r"(?:安装|下载|注册|激活|使用|关注|推广|普及|覆盖|认证|申领|绑定|上线"
    r"|参与)(?:使用)?率[^，。；\n]{0,10}?(?:达到|达|不低于|不少于|要在|提高到|实现|确保"
    r"|为)?\s*(?:100|[1-9]\d)\s*[%％]"
    r"|(?:100|[1-9]\d)\s*[%％](?:以上)?[^，。；\n]{0,8}(?:下载|安装|注册|激活|关注|使用)|全覆盖|百分之百"
)
_FORCE = re.compile(
    r"务必|必须|一律|全员|全体|人人|所有[^，。；\n]{0,12}(?:均|都|须|要|应)"
    r"|全部[^，。；\n]{0,6}(?:下载|安装|注册|关注|使用|激活)|应[装下注用推][尽][装下注用推]|限期"
    r"|硬性|摊派|不漏一[人户]"
    rf"|{_RATE}|任务(?:数|指标|分解|量|清单|完成)|指标(?:分解|任务)|(?:下达|分解"
    rf"|完成)[^，。；\n]{{0,12}}(?:任务|指标|件|户|人)|(?:每|人均|户均)[^，。；\n]{{0,10}}(?:不少于"
    rf"|不低于|至少|达到|完成|办理|推广|发展)\s*\d+"
)
_APP = re.compile(APP)
_ACCOUNT = re.compile(r"公众号|视频号|电子凭证")
_VERB_AND_APP = re.compile(
    rf"(?:下载|安装|注册|关注|激活|实名认证|绑定|推广|使用)[^，。；\n]{{0,30}}?(?:{APP}|公众号|视频号"
    rf"|电子凭证)|(?:{APP}|公众号|视频号|电子凭证)[^，。；\n]{{0,30}}?(?:下载|安装|注册|关注|激活"
    rf"|实名认证|绑定|推广|使用|应用)"
    rf"|{_RATE}"
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
    if not mentions(reading, *APP_WORDS, "公众号", "视频号", "电子凭证", *APP_RATES):
        return
    seen: set[int] = set()
    for hit in reading.find(_VERB_AND_APP, Voice.ORDERED, annexes=True):
        sentence = reading.sentence(hit.clause)
        if hit.clause.sentence_start in seen or _BUILDING.search(sentence):
            continue
        force = _FORCE.search(sentence)
        if not force or not _USES.search(sentence) or used_by_others(reading, hit):
            continue
        app = _names_app(reading, hit, sentence)
        if app is False:
            continue
        seen.add(hit.clause.sentence_start)
        yield Fact(
            departs=app,
            span=whole_sentence(reading, hit.clause),
            saw=f"对应用程序的使用提出“{force.group()}”",
            missing=() if app else (PERHAPS_APP,),
            ours=(TARGETS.why,),
        )


def _names_app(reading: Reading, hit: Hit, sentence: str) -> bool | None:
    start = hit.clause.sentence_start
    near = reading.text[max(0, start - 120) : start]
    if _APP.search(sentence) or _APP.search(reading.elements.title) or _APP.search(near):
        return True
    return None if _ACCOUNT.search(sentence) or any(rate in sentence for rate in APP_RATES) else False
