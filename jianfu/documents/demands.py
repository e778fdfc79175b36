"""Demands (要求): what lower offices must hand in or make, by when, how often, through what."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from jianfu.documents.reading import Demand
from jianfu.documents.voice import Clause, voice_of

_OFFICE = r"[省市县区州我厅局委部本上主领党国教科人农工住生交水文卫公民司财发自商审统应林医]"
_ACT = re.compile(
    rf"报送(?!的|制度)|上报(?!的)|呈报|填报(?!的|说明)|(?:书面|专题|定期|及时|每[日周月季年][^，。；\n]{{0,6}}|要|应|前)报告(?!制度|书|单)|报备(?!案)|(?<=报)[^，。；\n]{{2,24}}备案|(?:及时|统一|汇总|书面)反馈(?!机制)"
    rf"|(?<!未)提交(?!的|材料的)|报(?:至|到)(?={_OFFICE})|(?:送至|发送至)|发(?:至|到|在)?[^，。；\n]{{0,4}}群|上传|录入(?!的)|(?<![申填通汇年月日周季])报(?={_OFFICE}[\u4e00-\u9fa5]{{1,24}})(?!名)"
    r"|(?:一[日天周月季年]一(?:报|报告|总结|小结)|月报制度|周报制度|日报制度|日报告|每日报告制度|零报告)"
)
_MAKE = re.compile(
    r"(?<!已)(?<!已经)(?:研究)?(?:制定|制订|出台|(?<!机构)(?<!事业)编制|拟定|提出)(?!了|的|时|本(?:方案|办法|意见|规定)|此)[^，。；\n《]{0,30}?"
    r"(?:(?:实施|工作|行动|具体|细化|落实)方案|实施细则|细则|实施意见|配套(?:政策|措施|办法|文件)|具体的?(?:实施)?办法|具体措施|贯彻措施|支持政策|(?:工作|实施)计划|(?:具体|落实|务实)举措|[”》]方案)"
)
_LOWER = re.compile(
    r"各(?:设区市|地市?|市州|州市|市|县|区|乡镇?|镇街?|街道|村|社区|旗|盟|州|省|学校|校|单位|部门|有关[^，。；]{1,6}|级[^，。；]{0,12}|成员单位|责任单位|牵头单位)(?:[（(][^）)]{1,14}[）)])?"
    r"[^，。；：\n]{0,26}?(?=要|应|须|请|于|每|在|将|负责|按|必须|根据|结合|制定|报|对|及时|定期|，|研究|编制|出台|组织|，)"
    r"|(?:县级|市级|乡镇|街道|村级|基层)[^，。；]{0,14}?(?=要|应|须|于|每|将|负责|按|必须)|请[你各][^，。；]{1,20}?(?=于|在|将|按)"
)
_DEADLINE = re.compile(
    r"(?:请?于|在|截至|截止到?|最迟|务必于)?(?:(?:20\d{2}|今|明|次|每|当)年?)?(?:度)?\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3}|每|次|当|本|下)?\s*(?:月|季度?)\s*(?:\d{1,2}日|底|末|初|上旬|中旬|下旬)?\s*(?:\d{1,2}[时:：点]\d{0,2}分?)?(?:之?前|以前|底前|内)"
    r"|(?:今天|今日|今晚|明天|明日|明早|本?周[一二三四五六日天]|下周[一二三四五六日天]?)[^，。；]{0,8}?(?:前|下班前)"
    r"|\d{1,2}\s*个?(?:工作日|日|天|月|小时|周)(?:之?内|以内)|(?:年|月|季|季度|周)(?:底|末|初)(?:之?前)?|每(?:日|天|周|月|季度?|年)[^，。；]{0,8}?(?:前|时)|次(?:日|月|年)[^，。；]{0,10}?(?:前|时)|当[日天][^，。；]{0,6}前|到20\d{2}年底?|20\d{2}年底前?|年底前"
)
_FREQUENCIES = (
    (
        "daily",
        re.compile(r"每日|每天|(?<![\d月])日报(?!送|告|社|[省市县至])|逐日|一日一|日调度|每个工作日|零报告"),
    ),
    ("weekly", re.compile(r"每周|周报|每星期|一周一|周调度|每半个?月|半月报|旬报|每旬|双周")),
    ("monthly", re.compile(r"每个?月|月报|按月|逐月|月度|一月一|月调度")),
    ("quarterly", re.compile(r"每个?季|季报|按季|逐季|季度|一季一|一季度一")),
    ("half_yearly", re.compile(r"每半年|半年报|半年一|上半年和|年中和年底")),
    ("yearly", re.compile(r"每年|年报|按年|逐年|年度|一年一|次年|年底")),
    ("repeated", re.compile(r"定期|及时(?=[^，。]{0,10}报)|随时|不定期|经常|动态|实时")),
)
_CHANNELS = (
    ("platform", re.compile(r"平台|系统|网上|在线|APP|小程序|客户端")),
    ("email", re.compile(r"邮箱|邮件|电子邮|e-?mail", re.I)),
    ("group", re.compile(r"微信|钉钉|QQ|工作群|群内|粤政易|浙政钉")),
    ("fax", re.compile(r"传真")),
    ("paper", re.compile(r"纸质|盖章|一式[一二两三四五六七八九十\d]+份|书面(?!同意)|原件|复印件")),
    ("phone", re.compile(r"电话报|电话告知")),
)
_DELIVERABLE = re.compile(
    r"(?:将|把|报送|上报|填报|提交|反馈|报告|填写)(?:本[^，。；]{0,4}的?)?(?P<what>[^，。；\n]{2,60}?)(?=(?:及时|按时|汇总|书面|统一|分别|同时|一并|以[^，。]{2,12}形式)?(?:报送?|上报|反馈|提交|送至?|发送|录入|上传|备案)|[，。；\n]|$)"
)
_PERIODIC = ("daily", "weekly", "monthly", "quarterly", "half_yearly", "repeated")
# What firms, applicants and the issuer's own boards hand in is no demand on lower offices.
_OTHERS = re.compile(
    r"企业|申请人|申报人|项目承担|承担单位|依托单位|实验室|纳税人|用人单位|考生|学生|家长|教师个人|联席会议(?!成员)|领导小组(?:办公室)?将|评委会|省(?:教育|科技|财政|人社)厅(?:每|将|负责)|鼓励"
)


def demands_of(text: str, body: tuple[int, int], clauses: Sequence[Clause]) -> tuple[Demand, ...]:
    """Sentences of the body that ask, or look as if they asked, lower offices for something.

    Args:
        text: the document's text.
        body: where the body begins and ends.
        clauses: of the whole text.

    Returns:
        In order, one a sentence, each with its voice: only those that bind are demands (``Demand.binds``),
        the others show why a check stays silent. What firms and applicants hand in, and what is nobody's in
        particular and without deadline, is left out.
    """
    demands: list[Demand] = []
    seen: set[int] = set()
    starts = [clause.start for clause in clauses]
    for pattern in (_ACT, _MAKE):
        for match in pattern.finditer(text, *body):
            clause = clauses[max(bisect_right(starts, match.start()) - 1, 0)]
            if clause.sentence_start in seen:
                continue
            demand = _demand(text, clause, match)
            if demand:
                seen.add(clause.sentence_start)
                demands.append(demand)
    return tuple(sorted(demands, key=lambda demand: demand.start))


def _demand(text: str, clause: Clause, match: re.Match[str]) -> Demand | None:
    sentence = text[clause.sentence_start : clause.sentence_end]
    at = match.start() - clause.sentence_start
    whos = [who for who in _LOWER.finditer(sentence) if who.start() <= at]
    deadline = _DEADLINE.search(sentence)
    frequency = frequency_of(sentence)
    if _OTHERS.search(sentence[: at + 1]) or not (whos or deadline or frequency in _PERIODIC):
        return None
    what = _DELIVERABLE.search(sentence)
    stripped = sentence.strip()
    start = clause.sentence_start + sentence.index(stripped[0]) if stripped else clause.sentence_start
    return Demand(
        start=start,
        end=start + len(stripped),
        quote=stripped,
        who=whos[-1].group().strip("，请") if whos else "",
        act=match.group() if len(match.group()) <= 6 else match.group()[:2],
        deliverable=what["what"] if what else (match.group() if len(match.group()) > 6 else ""),
        frequency=frequency,
        deadline=deadline.group().strip() if deadline else "",
        channel=channel_of(sentence),
        voice=voice_of(text, clause, match.start()),
    )


def frequency_of(words: str) -> str:
    """How often, told by the words: see ``Demand.frequency``; ``once`` where a deadline stands alone."""
    for name, pattern in _FREQUENCIES:
        if pattern.search(words):
            return name
    return "once" if _DEADLINE.search(words) else "unknown"


def channel_of(words: str) -> str:
    """Through what, told by the words: channels joined by ``+``, or ``none``."""
    return "+".join(name for name, pattern in _CHANNELS if pattern.search(words)) or "none"
