"""14.6: lower offices are not needlessly made to upload photos, videos and tracks of their work."""

import re
from collections.abc import Iterator

from jianfu.checks.apps.context import PERHAPS_APP, one_a_sentence
from jianfu.checks.check import Fact, check, ours
from jianfu.documents.papers.app_demand import Act, AppDemand, Carrier, app_demand_of
from jianfu.documents.reading import Reading
from jianfu.documents.voice import Voice

TRACE = ours(
    0,
    (
        "工作照片、签到照片、水印或定位照片、巡查轨迹只证明“做过”，读作非必要；隐患、"
        "问题的照片可能为处置所需，列为待核实"
    ),
)

_TRACE = re.compile(
    r"水印|定位|轨迹|合影|工作照|工作(?:开展)?(?:照片|图片|视频|影像)|现场(?:工作)?(?:照|图片|视频|影像)|走访|入户|巡查|巡河"
    r"|巡林|巡田|巡护|打卡|签到|留痕|会议|宣传|活动|学习|每[天日周月次户]|不少于\d+张|\d+张|佐证"
)
_HAZARD = re.compile(r"隐患|整改前后|问题照|违法|病害|受灾|灾情|损失|事故|险情|证据|执法")
_CHANNEL = re.compile(r"平台|系统|工作群|微信群|钉钉|群(?:内|里)|云端|手机|随手拍")
_PRIVATE = re.compile(
    r"学生|家长|考生|应聘|报考|申请人|申报人|报名|证件照|免冠|身份证|证书|参赛|作品|驾驶员|企业(?:应"
    r"|须|要|通过|登录)|商户|经营者|居民(?:通过|可)|群众(?:通过|可)|市民|监控视频|视频监控|在线监测"
    r"|车辆|船舶|网约车|营运"
)


@check(
    "14.6",
    advice="删去上传工作照片、视频、轨迹的要求；确因处置需要的，只在发现问题时传。",
    explanation=(
        "查要求下级上传工作照片、视频、轨迹、定位的：只证明“做过”，且句中、前文80字（字数为本软件自定）内或标题点明应用程序的，算偏离；涉及隐患、灾情、执法等可能为处置所需的，或者只写平台、系统、工作群的，列为待核实。"
        "看不到照片是否确为处置问题所需，也看不到所说平台、群组是否属应用程序。"
        "应用程序在更前面才点明的，可能漏查。"
    ),
    readings=(TRACE,),
)
def photos_and_tracks(reading: Reading) -> Iterator[Fact]:
    """Lower offices must upload photos, videos or tracks of their own work through an app.

    What departs: a demand to upload pictures or tracks that only prove that work was done (visits, patrols,
    meetings, watermarks, places), where an app or mini-program is named.
    What it cannot see: whether a picture is needed to deal with a hazard (open); whether a platform or a chat
    group is an app (open).
    How it errs: an app named more than a sentence earlier is missed.
    """
    paper = reading.once(app_demand_of)
    demands = paper.of(Act.PHOTOS, Act.VIDEO, Act.TRACKS) if paper else ()
    for demand in one_a_sentence(demand for demand in demands if _uploads(reading, demand)):
        words = demand.sentence.exact
        hazard = _HAZARD.search(words)
        app = demand.carrier is Carrier.APP
        departs = bool(app and not hazard) or None
        yield Fact(
            departs=departs,
            span=demand.passage,
            saw=f"要求“{demand.words.exact}”",
            missing=()
            if departs
            else ("上传照片是否为处置问题所必需（由主办单位说明）" if app else PERHAPS_APP,),
            ours=(TRACE.why,),
        )


def _uploads(reading: Reading, demand: AppDemand) -> bool:
    """Whether officials must upload what proves their work, or a hazard, through an app or what may be one."""
    words = demand.sentence.exact
    if demand.voice is not Voice.ORDERED or _PRIVATE.search(words):
        return False
    if not _TRACE.search(words) and not _HAZARD.search(words):
        return False
    near = reading.text[max(0, demand.sentence.start - 80) : demand.sentence.end]
    # What is uploaded goes into a system, whether it is named or not.
    return demand.carrier is Carrier.APP or "上传" in words or bool(_CHANNEL.search(near))
