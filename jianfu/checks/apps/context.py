"""Whether a passage is about a government app, and whose use of it; shared by articles 13 and 14."""

import re

from jianfu.documents.reading import Hit, Reading

APP = (
    r"(?:APP|App|app|小程序|快应用|手机端|移动端|(?<!企业)(?<!商业)客户端|移动应用|应用程序|手机软件"
    r"|手机应用|掌上[\u4e00-\u9fa5]{2,6}|学习强国|国家反诈中心|浙政钉|粤政易|渝快政|皖政通|豫政通"
    r"|赣政通|蜀政通|一部手机|政务钉钉|[\u4e00-\u9fa5]{2}通(?=APP|App|小程序))"
)
APP_WORDS = (
    "APP", "App", "app", "小程序", "快应用", "手机端", "移动端", "客户端", "移动应用", "应用程序", "手机软件", "手机应用",
    "掌上", "学习强国", "反诈中心", "政钉", "粤政易", "政通", "一部手机", "政务钉钉",
)  # fmt: skip
"""One of these stands in every text that names an app; a plain search for them spares the others the patterns."""

APP_RATES = ("激活率", "安装率", "下载率", "注册率")
"""Rates that hardly belong to anything but an app; where none is named they leave the question open."""

_APP = re.compile(APP)
# A platform may or may not run on a telephone; accounts and groups are not apps, but nearly so used; rates,
# points and stamped photographs hardly come from anything else.
_PERHAPS = re.compile(
    r"激活率|安装率|下载率|注册率|成长值|能量值|水印|定位照片|平台(?!企业|经济|公司)|系统(?!治理|谋划|推进|性|工程|内|观念|思维)|公众号|视频号|微信群|工作群"
    r"|钉钉|网络学院|云课堂|电子凭证|[\u4e00-\u9fa5]{1,4}码(?=注册"
    r"|激活|使用|申领)|线上"
)
_NEAR = 160


def about_app(reading: Reading, hit: Hit) -> bool | None:
    """Whether a passage is about an app.

    Returns:
        True when an app or mini-program is named in the sentence, shortly before it or in the title; None
        when
        only a platform, system, account or group is; False when nothing of the kind is.
    """
    clause = hit.clause
    near = reading.text[max(0, clause.sentence_start - _NEAR) : clause.sentence_end]
    if _APP.search(near) or _APP.search(reading.elements.title):
        return True
    sentence = reading.sentence(clause)
    if _PERHAPS.search(sentence) or _PERHAPS.search(reading.text[max(0, clause.start - 60) : hit.end]):
        return None
    return False


# Other people's use: pupils' lessons, firms, visitors, patients. Officials, grid workers and villages are
# ours.
_OTHERS = re.compile(
    r"学生|家长|师生|考生|学员|患者|病人|游客|旅客|顾客|消费者|员工|从业人员|企业|商户|参保人"
    r"|参训人员|参赛|选手|居家|隔离|来返|返乡人员|驾驶员|会员|求职"
)
_STAFF = re.compile(
    r"干部|工作人员|公务员|党员|网格员|网格长|护林员|巡查员|巡护员|协管员|村医|河长|林长|田长|路长"
    r"|楼长|各(?:县|市|区|乡|镇|街道|村|社区|单位|部门|级|地)|乡镇|镇街|街道|基层|全员|人人|每人"
)


def used_by_others(reading: Reading, hit: Hit) -> bool:
    """Whether firms, pupils or other private people use the app here, and no office or its staff is named."""
    sentence = reading.sentence(hit.clause)
    return bool(_OTHERS.search(sentence)) and not _STAFF.search(sentence)


PERHAPS_APP = "所说平台、系统、群组是否为政务应用程序（由主办单位提供备案编号或说明）"
