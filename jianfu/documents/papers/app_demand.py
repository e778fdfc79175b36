"""Demands about apps (政务应用程序), accounts and groups: what is asked of users, how much, with what consequence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from jianfu.documents.document import Span
from jianfu.documents.reading import Hit, Purpose, Reading
from jianfu.documents.voice import Voice, voice_of


class Act(StrEnum):
    """What is asked of users, or counted of them."""

    USE = "use"  # install, register, follow, activate, bind, promote or use
    LOG_IN = "log_in"
    CHECK_IN = "check_in"
    POINTS = "points"
    ONLINE_TIME = "online_time"
    USER_RATE = "user_rate"  # share or number of those who installed, registered, use
    LIKES = "likes"
    VOTES = "votes"
    FORWARDS = "forwards"
    READS = "reads"  # reads, views, followers, comments, spread
    STUDY_TIME = "study_time"
    PHOTOS = "photos"
    VIDEO = "video"
    TRACKS = "tracks"


class Carrier(StrEnum):
    """On what it is to be done."""

    APP = "app"  # an app or mini-program, by name or by that word
    ACCOUNT = "account"  # 公众号, 视频号, electronic certificate
    GROUP = "group"  # 微信群, 钉钉
    PLATFORM = "platform"  # a platform or system, or a rate that hardly belongs to anything but an app
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class AppDemand:
    """One thing that is asked of those who use an app, account or group.

    Attributes:
        act: what.
        words: the words that ask it.
        passage: the clauses these words touch.
        sentence: the whole sentence.
        carrier: on what.
        app: the app's name as written nearby; empty where none is.
        share: per cent that are to be reached; None where not told.
        number: how many are asked for (不少于5张); None where not told.
        unit: of what, such as 张 or 次; empty without ``number``.
        interval: how often (每日); empty where not told.
        force: words of force, of a target or a quota (务必, 全员, 注册率达到90%); empty without any.
        consequence: words of assessment, ranking, bulletin or summons in the sentence; for a rate or number of
            users also in what follows on the line, or in later messages of a group; empty without any.
        by_others: True where firms, pupils, citizens or other private people use it, and no office or its staff.
        voice: ORDERED, or OWN where the issuer says what it will do.
    """

    act: Act
    words: Span
    passage: Span
    sentence: Span
    carrier: Carrier
    app: str
    share: int | None
    number: int | None
    unit: str
    interval: str
    force: str
    consequence: str
    by_others: bool
    voice: Voice


@dataclass(frozen=True, slots=True)
class AppPaper:
    """A paper that asks something of those who use an app, account or group.

    Attributes:
        demands: act by act, each in the order of the text.
    """

    demands: tuple[AppDemand, ...]

    def of(self, *acts: Act) -> Iterator[AppDemand]:
        """The demands of these acts, in the order of the text."""
        chosen = (demand for demand in self.demands if demand.act in acts)
        yield from sorted(chosen, key=lambda demand: demand.words.start)


APP = (
    r"(?:APP|App|app|小程序|快应用|手机端|移动端|(?<!企业)(?<!商业)客户端|移动应用|应用程序|手机软件"
    r"|手机应用|掌上[\u4e00-\u9fa5]{2,6}|学习强国|国家反诈中心|浙政钉|粤政易|渝快政|皖政通|豫政通|赣政通|蜀政通|一部手机|政务钉钉)"
)
"""An app or mini-program, by the word or by the name of a well-known one."""

_ACCOUNT = r"(?:公众号|视频号|电子凭证)"
_OWN_RATES = r"(?:激活率|安装率|下载率|注册率)"  # they hardly belong to anything but an app

# Every pattern begins with a literal; the word before it is searched for first and spares most texts the pattern.
_USE_RATE = (
    r"(?:安装|下载|注册|激活|使用|关注|推广|普及|覆盖|认证|申领|绑定|上线|参与)(?:使用)?率[^，。；\n]{0,10}?(?:100|[1-9]\d)\s*[%％]"
    r"|(?:100|[1-9]\d)\s*[%％](?:以上)?[^，。；\n]{0,8}(?:下载|安装|注册|激活|关注|使用)|全覆盖|百分之百"
)
_USE = re.compile(
    rf"(?:下载|安装|注册|关注|激活|实名认证|绑定|推广|使用)[^，。；\n]{{0,30}}?(?:{APP}|{_ACCOUNT})"
    rf"|(?:{APP}|{_ACCOUNT})[^，。；\n]{{0,30}}?(?:下载|安装|注册|关注|激活|实名认证|绑定|推广|使用|应用)|{_USE_RATE}"
)
_USES = re.compile(
    r"下载|安装|注册|关注|激活|实名认证|绑定|加入|推广|使用(?!权)|应用(?=任务|指标)|办理(?=[^，。；\n]{0,10}件)|扫码"
)
_LOG_IN = re.compile(
    r"(?:每天|每日|天天|日日|每周|周周|每月|月月|每人每[天日周月]|每个工作日|定期|定时|按时)[^，。；\n]{0,18}?"
    r"(?:登录|登陆|上线(?!下)|打开|签入|学(?!校|期|年|习型)|答题|浏览|点开|刷|查看|关注|观看|阅读)"
    r"|(?:登录|登陆|打开)[^，。；\n]{0,20}?(?:每[天日周月人]|日均)[^，。；\n]{0,6}?(?:不少于|至少|不低于|一次|\d+次)"
    r"|(?:人均|日均|周均|月均)(?:登录|登陆|上线|打开|答题)(?=[^，。；\n]{0,6}\d)"
    r"|(?:日日|天天|每日|周周|月月)一?[练测答]|(?:登录率|登陆率|在线率|上线率)(?=[^，。；\n]{0,8}(?:100|[1-9]\d))"
    r"|确保(?:每天|每日|每周)在线"
)
_CHECK_IN = re.compile(
    r"(?<!网红)打卡(?!地|点|景|热|胜地|机|式|圣地)|(?<!会议)(?<!会前)签到(?!表|册|簿|处|台|时间|仪式)|签退|到岗确认|在岗确认|定位确认|扫码巡查|扫码巡更"
)
_POINTS = re.compile(
    r"(?:学习|个人|使用|活跃|每日|日均|累计|平台|登录)积分|积分(?:排名|排行|排序|榜|通报|考核|晾晒|达到|不少于|不低于|要求|情况)|成长值|能量值|活跃[度值]|经验值"
)
_ONLINE_TIME = re.compile(r"(?:在线|学习|使用|登录|停留|浏览)的?(?:时长|时间)(?!表|安排|地点|为|：)|日均在线")
_USER_RATE = re.compile(
    r"(?:安装|下载|注册|激活|使用|关注|登录|登陆|活跃|认证|开通|在线|打开|申领|推广|上线|参与|绑定|普及|覆盖)(?:使用)?"
    r"(?:率|人数|用户数|户数|量(?!化)|数(?!据|字)|情况)|日活|月活|活跃度|活跃用户"
)
_COUNTS = re.compile(
    r"点赞(?:量|数|率|任务|人数|情况|次数|排名)|(?:网络|线上|网上|微信|大众)投票(?!系统|方式|平台|链接|时间)|投票(?:数|量|率|任务|情况)"
    r"|得票(?:数|量)(?=[^，。；\n]{0,12}(?:考核|通报|排名))|转发(?:量|数|率|次数|任务|情况)"
    r"|(?:阅读|浏览|评论|播放|收藏|留言|跟评|关注|传播|互动)(?:量|数(?!据|字)|次数)|传播(?:力)?指数|关注度|粉丝(?:数|量)"
    r"|学习时长(?!要求)|学习积分|(?:点赞|转发|投票|评论|集赞|转评赞|关注)[^，。；\n]{0,12}?(?:不少于|不低于|至少|达到|完成)\s*\d+(?![\d%％])"
    r"|(?:不少于|不低于|至少|完成)(?:点赞|集赞|转发|投票|评论)\s*\d+(?![\d%％])"
    r"|(?:不少于|不低于|至少|完成)\s*\d+\s*[次个条票][^，。；\n]{0,4}(?:点赞|转发|投票|评论)"
    r"|(?:每[天日人]|人均)[^，。；\n]{0,8}?(?:不少于|不低于|至少|完成|投)\s*\d+\s*[票赞]"
)
_PICTURES = r"(?:照片|合影|图片|影像|视频|录像|截图|轨迹|定位)(?!监控|会议|号|传输|资源|联网|点播|课|制作|直播|云|教学|大赛|宣传|作品|广告|会)"
_UPLOAD = re.compile(
    rf"(?:上传|拍摄|报送|发送|提交|拍照|回传|晒)[^，。；\n]{{0,22}}?{_PICTURES}"
    rf"|{_PICTURES}[^，。；\n]{{0,18}}?(?:上传|发至|发到|传至|报至|报送|录入|回传|提交|备查)"
    r"|拍照(?:上传|打卡|留痕|上报)|(?:水印相机|定位打卡|轨迹(?:自动)?(?:记录|生成|采集))"
)
_LOOKED_FOR: tuple[tuple[Act, tuple[str, ...], re.Pattern[str]], ...] = (
    (Act.USE, ("APP", "App", "app", "小程序", "快应用", "手机", "移动端", "移动应用", "客户端", "应用程序", "掌上", "学习强国",
               "反诈中心", "政钉", "钉钉", "粤政易", "快政", "政通", "公众号", "视频号", "电子凭证", "活率", "装率", "载率", "册率"), _USE),
    (Act.LOG_IN, ("登", "上线", "打开", "学", "答题", "浏览", "刷", "查看", "在线", "签入", "点开", "观看", "阅读", "关注",
                  "练", "测", "答"), _LOG_IN),
    (Act.CHECK_IN, ("打卡", "签到", "签退", "岗确认", "定位确认", "扫码巡"), _CHECK_IN),
    (Act.POINTS, ("积分", "成长值", "能量值", "经验值", "活跃"), _POINTS),
    (Act.ONLINE_TIME, ("时长", "时间", "日均在线"), _ONLINE_TIME),
    (Act.USER_RATE, ("率", "数", "量", "情况", "日活", "月活", "活跃"), _USER_RATE),
    (Act.READS, ("点赞", "票", "转发", "评", "阅读", "浏览", "播放", "收藏", "留言", "关注", "传播", "互动", "粉丝", "学习",
                 "集赞"), _COUNTS),
    (Act.PHOTOS, ("照", "合影", "图片", "影像", "视频", "录像", "截图", "轨迹", "定位", "水印"), _UPLOAD),
)  # fmt: skip
_FINER = (
    (_COUNTS, Act.STUDY_TIME, re.compile(r"学习")),
    (_COUNTS, Act.LIKES, re.compile(r"赞")),
    (_COUNTS, Act.VOTES, re.compile(r"票")),
    (_COUNTS, Act.FORWARDS, re.compile(r"转发")),
    (_UPLOAD, Act.TRACKS, re.compile(r"轨迹|定位")),
    (_UPLOAD, Act.VIDEO, re.compile(r"视频|录像")),
)

_IS_APP = re.compile(APP)
_IS_ACCOUNT = re.compile(_ACCOUNT)
_IS_GROUP = re.compile(r"微信群|工作群|钉钉|QQ群|群[内里]|接龙")
# A platform may or may not run on a telephone; points and stamped photographs hardly come from anything else.
_IS_PLATFORM = re.compile(
    rf"{_OWN_RATES}|成长值|能量值|水印|定位照片|平台(?!企业|经济|公司)|系统(?!治理|谋划|推进|性|工程|内|观念|思维)|网络学院|云课堂"
    r"|[\u4e00-\u9fa5]{1,4}码(?=注册|激活|使用|申领)|线上"
)
_HAS_OWN_RATE = re.compile(_OWN_RATES)
_NEAR = 160  # characters before a sentence in which the app may be named
_NEARER = 60  # the same for a platform, account or group
_NAME = re.compile(rf"[“《](?P<quoted>[^”》\n]{{1,14}})[”》]{APP}|{APP}")

# Other people's use: pupils' lessons, firms, visitors, patients. Officials, grid workers and villages are ours.
_OTHERS = re.compile(
    r"学生|家长|师生|考生|学员|患者|病人|游客|旅客|顾客|消费者|员工|从业人员|企业|商户|参保人"
    r"|参训人员|参赛|选手|居家|隔离|来返|返乡人员|驾驶员|会员|求职"
)
_STAFF = re.compile(
    r"干部|工作人员|公务员|党员|网格员|网格长|护林员|巡查员|巡护员|协管员|村医|河长|林长|田长|路长"
    r"|楼长|各(?:县|市|区|乡|镇|街道|村|社区|单位|部门|级|地)|乡镇|镇街|街道|基层|全员|人人|每人"
)
_FORCE = re.compile(
    r"务必|必须|一律|全员|全体|人人|所有[^，。；\n]{0,12}(?:均|都|须|要|应)"
    r"|全部[^，。；\n]{0,6}(?:下载|安装|注册|关注|使用|激活)|应[装下注用推]尽[装下注用推]|限期|硬性|摊派|不漏一[人户]"
    rf"|{_USE_RATE}|任务(?:数|指标|分解|量|清单|完成)|指标(?:分解|任务)|(?:下达|分解|完成)[^，。；\n]{{0,12}}(?:任务|指标|件|户|人)"
    r"|(?:人|户|用户|粉丝|好友|关注|注册|下载)[数量][^，。；\n已共]{0,8}?(?:达到?|不低于|不少于|占|超过|完成)[^，。；\n]{0,14}?\d"
    r"|(?:每|人均|户均)[^，。；\n]{0,10}(?:不少于|不低于|至少|达到|完成|办理|推广|发展)\s*\d+"
)
_CONSEQUENCE = re.compile(
    r"考核|考评|测评|通报|排名|排行|排序|排位|评比|计分|得分|赋分|加分|扣分|积分|分值|评分|评先|评优|绩效|约谈|晾晒|红黑榜|亮灯|问责|目标管理|点名"
    r"|年度评价|(?:靠后|落后|滞后|未完成)的[，、]?[村镇乡县市区单抓请要]|公[布示]|公开(?=排|晒|点)|亮[红黄绿]牌|作检[讨查]|说明(?:原因|情况)|倒数|垫底|末位|[后末][一两二三四五\d]{1,2}[名位]|排第|作为[^，。；\n]{0,14}依据|纳入[^，。；\n]{0,14}评价|计入|\d+\s*分(?!钟|之|局|管|类|别|组)"
)
# Of what was just asked: how it stands, who is behind.
_OF_IT = re.compile(
    r"(?:完成|进展|推广|安装|注册|关注|开展)(?:情况|进度|结果)[^，。；\n的]{0,16}?(?:通报|公[布示]|考核|排名|晾晒)"
    r"|(?:结果|进度|数据)(?:每|定期|按|将|在|纳入|作为)[^，。；\n]{0,12}?(?:通报|公[布示]|考核|排名)|排第\s*\d|(?:未完成|没完成|落后|滞后|靠后|未达标|不达标)的"
    r"|每(?:[日天周月]|[两\d]?个?小时)(?:一?通报|排名|公布)"
)
_FOLLOWING = 120  # characters behind a sentence, on its line
# What is found and put right is asked of nobody.
_AS_WRONG = re.compile(
    r"\s*(?:对|凡)?(?:发现|存在|出现)[^。；\n]{0,40}?的[，,]?[^。；\n]{0,10}?(?:整改|纠正|停止|叫停|清理|追究|问责|查处)"
)
_SHARE = re.compile(r"(?P<share>100|[1-9]\d)\s*[%％]|百分之百|全覆盖")
_NUMBER = re.compile(
    r"(?:不少于|不得少于|不低于|至少|达到|完成)\s*(?P<number>\d+)\s*(?P<unit>张|次|条|个|票|分钟|分|件|人|户|小时|篇)"
)
_INTERVAL = re.compile(
    r"每人每[天日周月]|每[天日周月季年]|每个工作日|[日周月]均|天天|日日|周周|月月|定期|定时"
)


def app_demand_of(reading: Reading) -> AppPaper | None:
    """The demands of a document about apps, accounts and groups.

    Args:
        reading: any document; score sheets in its annexes are read too.

    Returns:
        None where nothing of the kind is ordered or announced. Numbers of likes, votes and forwards, and pictures
        to be uploaded, count without an app, for they can hardly be had otherwise; all else needs an app, account,
        group, platform or system named in the sentence, shortly before it or in the title.
    """
    demands = tuple(_demands(reading))
    return AppPaper(demands) if demands else None


def _demands(reading: Reading) -> Iterator[AppDemand]:
    for act, words, pattern in _LOOKED_FOR:
        if not any(word in reading.text for word in words):
            continue
        for hit in reading.find(pattern, Voice.ORDERED, Voice.OWN, annexes=True):
            if _AS_WRONG.match(reading.text, hit.clause.start, hit.clause.sentence_end):
                continue
            carrier = carrier_of(reading, hit)
            sentence = reading.sentence(hit.clause)
            if act is Act.USE and not _asks_for_use(carrier, sentence):
                continue
            if carrier is Carrier.UNNAMED and pattern not in (_COUNTS, _UPLOAD):
                continue
            yield _demand(reading, hit, _finer(pattern, hit.match.group(), act), carrier)


def _asks_for_use(carrier: Carrier, sentence: str) -> bool:
    named = carrier is Carrier.APP or _IS_ACCOUNT.search(sentence) or _HAS_OWN_RATE.search(sentence)
    return bool(named and _USES.search(sentence))


def _finer(pattern: re.Pattern[str], words: str, act: Act) -> Act:
    return next((finer for of, finer, sign in _FINER if of is pattern and sign.search(words)), act)


def _demand(reading: Reading, hit: Hit, act: Act, carrier: Carrier) -> AppDemand:
    sentence = reading.sentence(hit.clause)
    start = hit.clause.sentence_start + len(sentence) - len(sentence.lstrip())
    share, number = _SHARE.search(sentence), _NUMBER.search(sentence)
    consequence = _CONSEQUENCE.search(sentence.replace(hit.match.group(), ""))
    interval, force = _INTERVAL.search(sentence), _FORCE.search(sentence)
    return AppDemand(
        act=act,
        words=hit.span,
        passage=reading.whole_clause(hit),
        sentence=reading.document.span(start, hit.clause.sentence_start + len(sentence.rstrip())),
        carrier=carrier,
        app=_name(reading, hit) if carrier is Carrier.APP else "",
        share=(int(share["share"]) if share["share"] else 100) if share else None,
        number=int(number["number"]) if number else None,
        unit=number["unit"] if number else "",
        interval=interval.group() if interval else "",
        force=force.group() if force else "",
        consequence=consequence.group() if consequence else _follows(reading, hit, act),
        by_others=bool(_OTHERS.search(sentence)) and not _STAFF.search(sentence),
        voice=hit.voice,
    )


def _follows(reading: Reading, hit: Hit, act: Act) -> str:
    """What follows from a rate or number of users, told behind its sentence."""
    if act is not Act.USER_RATE:
        return ""
    text, start = reading.text, hit.clause.sentence_end
    line = text.find("\n", start)
    end = len(text) if reading.purpose is Purpose.MESSAGE or line < 0 else min(line, start + _FOLLOWING)
    for match in _OF_IT.finditer(text, start, end):
        if voice_of(text, reading.clause_at(match.end() - 1), match.end()) in (Voice.ORDERED, Voice.OWN):
            return match.group()
    return ""


def carrier_of(reading: Reading, hit: Hit) -> Carrier:
    """On what a thing is to be done: an app named in the sentence, shortly before it or in the title comes first."""
    clause = hit.clause
    near = reading.text[max(0, clause.sentence_start - _NEAR) : clause.sentence_end]
    if _IS_APP.search(near) or _IS_APP.search(reading.elements.title):
        return Carrier.APP
    nearer = reading.sentence(clause) + "\n" + reading.text[max(0, clause.start - _NEARER) : hit.end]
    if _IS_ACCOUNT.search(nearer):
        return Carrier.ACCOUNT
    if _IS_GROUP.search(nearer):
        return Carrier.GROUP
    return Carrier.PLATFORM if _IS_PLATFORM.search(nearer) else Carrier.UNNAMED


def _name(reading: Reading, hit: Hit) -> str:
    """The app's name: in the sentence, else in the title, else the last one before."""
    start = hit.clause.sentence_start
    before = list(_NAME.finditer(reading.text, max(0, start - _NEAR), start))
    found = (
        _NAME.search(reading.sentence(hit.clause))
        or _NAME.search(reading.elements.title)
        or (before[-1] if before else None)
    )
    return (found["quoted"] or found.group()) if found else ""
