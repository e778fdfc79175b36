"""14.6: lower offices are not needlessly made to upload photos, videos and tracks of their work."""

import re
from collections.abc import Iterator

from jianfu.checks.apps.context import APP, PERHAPS_APP
from jianfu.checks.check import Fact, check, ours
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Voice

TRACE = ours(
    0,
    (
        "工作照片、签到照片、水印或定位照片、巡查轨迹只证明“做过”，读作非必要；隐患、"
        "问题的照片可能为处置所需，列为待核实"
    ),
)

_PICTURES = (
    r"(?:照片|图片|影像|视频|录像|截图|轨迹|定位)(?!监控|会议|号|传输|资源|联网|点播|课|制作|直播"
    r"|云|教学|大赛|宣传|作品|广告|会)"
)
_UPLOAD = re.compile(
    rf"(?:上传|拍摄并?上传|报送|发送|提交|拍照|回传|晒)[^，。；\n]{{0,22}}?{_PICTURES}"
    rf"|{_PICTURES}[^，。；\n]{{0,18}}?(?:上传|发至|发到|传至|报至|报送|录入|回传|提交|备查)"
    rf"|拍照(?:上传|打卡|留痕|上报)|(?:水印相机|定位打卡|轨迹(?:自动)?(?:记录|上传|生成|采集))"
)
_TRACE = re.compile(
    r"水印|定位|轨迹|工作照|工作(?:开展)?(?:照片|图片|视频|影像)|现场(?:工作)?(?:照|图片|视频|影像)|走访|入户|巡查|巡河"
    r"|巡林|巡田|巡护|打卡|签到|留痕|会议|宣传|活动|学习|每[天日周月次户]|不少于\d+张|\d+张|佐证"
)
_HAZARD = re.compile(r"隐患|整改前后|问题照|违法|病害|受灾|灾情|损失|事故|险情|证据|执法")
_APP = re.compile(APP)
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
    seen: set[int] = set()
    for hit in reading.find(_UPLOAD, Voice.ORDERED, annexes=True):
        sentence = reading.sentence(hit.clause)
        if hit.clause.sentence_start in seen or _PRIVATE.search(sentence):
            continue
        app = _through_app(reading, hit)
        trace = _TRACE.search(sentence)
        hazard = _HAZARD.search(sentence)
        if app is False or (not trace and not hazard):
            continue
        seen.add(hit.clause.sentence_start)
        departs = bool(app and trace and not hazard) or None
        yield Fact(
            departs=departs,
            span=reading.whole_clause(hit),
            saw=f"要求“{hit.match.group()}”",
            missing=() if departs else (_missing(app, bool(hazard)),),
            ours=(TRACE.why,),
        )


def _missing(app: bool | None, hazard: bool) -> str:
    return "上传照片是否为处置问题所必需（由主办单位说明）" if app and hazard else PERHAPS_APP


def _through_app(reading: Reading, hit: Hit) -> bool | None:
    start = hit.clause.sentence_start
    near = reading.text[max(0, start - 80) : hit.clause.sentence_end]
    if _APP.search(near) or _APP.search(reading.elements.title):
        return True
    # What is uploaded goes into a system, whether it is named or not.
    return None if _CHANNEL.search(near) or "上传" in reading.sentence(hit.clause) else False
