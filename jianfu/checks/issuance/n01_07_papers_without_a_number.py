"""1.7: the control of numbers must not be evaded by papers without a number, notes, or several papers in one."""

import re
from collections.abc import Iterator
from itertools import pairwise

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.issuance.length import title_span
from jianfu.documents.papers.message import Ask, Sent, message_of
from jianfu.documents.reading import Demand, Reading
from jianfu.documents.voice import Voice

INFORMAL = ours(
    0,
    "以便函、工作提示、抄告单、督办单、明电、电话通知、电子邮件、群消息等形式对下级提出有时限的要求，按“白头”文件提请核实（条文未列举形式）",
)
SEVERAL = ours(
    3,
    "一个通知印发三件以上方案、办法，或者两件名称毫无相同之处的，以及题目写明“几项工作”而分别限期的，按“多文合一”提请核实（条文未下定义）",
)

_TITLE = re.compile(
    r"(?:便[函笺签]|工作提示|提[示醒][函单]?|备忘录|抄告单|[督交]办[函单]|联系[函单]|明电|电话通知|的函)(?:（[^）]{1,16}）)?$",
    re.M,
)
_NUMBER = re.compile(r"便函|明电|便笺|提示|抄告|督办|交办")
_FORMS = r"(?:便[函笺签]|电话|邮件|传真|工作提示|微信|群)"
_WORDS = re.compile(
    rf"[此本该](?:件|函|项|次|通知|任务)[^，。；\n]{{0,8}}?[以用通][^，。；\n]{{0,6}}{_FORMS}[^，。；\n]{{0,6}}?(?:通知|[下印]发|发送|告知|布置)"
    r"|[此本该](?:件|函|项|次|事项|任务)[^，。；\n]{0,6}?不再(?:另行?|单独)?(?:[发行]文|印发)|以群内[^，。；\n]{0,4}为准|(?:提醒|提示)如下"
)
# An e-mail pasted with its labels: 收件人：各乡镇…, 主题：….
_TO = re.compile(r"^(?:收件人|发送至)[：:][ \t]*各(?:乡镇|镇|街道|县|市|区|村)[^\n]{0,40}$", re.M)
_SUBJECT = re.compile(r"^(?:邮件)?(?:主题|标题)[：:][ \t]*(?P<words>[^\n]{2,80})$", re.M)
_BY = re.compile(r"(?:\d{1,2}[日号]|[今明]天)(?:上午|下午|下班)?(?:\d{1,2}[点时:：]\d{0,2})?(?:之前|以前|前)")
_NAMES = re.compile(r"《([^》\n]{4,60})》")
_COUNTED = re.compile(
    r"等(?P<number>\d|[二两三四五六七八九十])(?:个|件|项)(?:方案|办法|文件|意见|制度|措施|规定|细则)"
)
_ACTS = re.compile(r"方案|办法|意见|细则|规定|制度|措施|计划|要点")
_MATTERS = re.compile(
    r"(?:近期|当前|下步|下一阶段)(?:几项|有关|相关|重点)?工作|[几多两三四五六七八]项(?:重点|具体)?工作|若干(?:工作|事项)"
)
_FRAME = re.compile(
    r"管理|工作|实施|方案|办法|意见|细则|规定|制度|措施|计划|要点|关于|试行|（|）|[^\u4e00-\u9fa5]"
)
# Residents, parents and owners in a group are no lower office.
_PUBLIC = ("家长", "业主", "居民", "村民", "同学", "群众")


@check(
    "1.7",
    advice="需要下级办理的事项列入发文计划、正式行文，一文一事；不必办理的，撤回本件。",
    explanation=(
        "查便函、工作提示、抄告单、督办单、明电、电子邮件、群消息等对下级提出限时或者定期要求的，以及一个文号下印发几件互不相干的方案、布置几项工作的；是否计入发文数量要看发文登记，一律列为待核实，不直接认定偏离。"
        "尚未编号的正式文件稿不查，正文里夹带的其他事项也看不出。"
        "平行单位之间的函可能误作对下级的要求；几件方案同属一事而名称不同的，可能误作多文合一。"
    ),
    readings=(INFORMAL, SEVERAL),
)
def papers_without_a_number(reading: Reading) -> Iterator[Fact]:
    """An informal paper or message gives lower offices duties with deadlines, or one number covers several papers.

    What departs is never certain from the text: whether the paper was counted is known to the register. So the
    facts are open.
    What it cannot see: a formal paper whose number is not yet given, a draft for instance, is not reported;
    other matters slipped into the text of one.
    How it errs: a 函 between equals that is taken for one to lower offices; plans of one matter under different
    names that are taken for several.
    """
    messages = reading.once(message_of)
    if messages:
        for sent in messages.sent:
            yield from _message(reading, sent)
        return
    yield from _mail(reading)
    demand = next((demand for demand in reading.demands if demand.deadline or _is_periodic(demand)), None)
    if demand:
        form = _TITLE.search(reading.elements.title)
        start = reading.elements.body[0]  # 此件… stands behind the body too
        marked = _NUMBER.search(reading.elements.number) or _WORDS.search(reading.text, start)
        if form or marked:
            what = form.group().removeprefix("的") if form else "非正式文件"
            yield Fact(
                None,
                reading.document.span(demand.start, demand.end),
                f"以{what}形式提出有时限的要求",
                missing=("本件是否列入发文计划、计入发文数量（文秘部门的发文登记）",),
                ours=(INFORMAL.why,),
            )
    several = _several(reading)
    if several:
        yield Fact(
            None,
            title_span(reading),
            several,
            missing=("各件是否应当分别立项、分别计数（文秘部门的发文登记）",),
            ours=(SEVERAL.why,),
        )


def _message(reading: Reading, sent: Sent) -> Iterator[Fact]:
    words = sent.span.exact
    demanded = any(sent.span.start <= demand.start < sent.span.end for demand in reading.demands)
    wanted = demanded or any(ask is not Ask.REPLY for ask in sent.asks)
    if not (wanted and sent.deadlines) or any(word in words for word in _PUBLIC):
        return
    late = "非工作时间" if sent.out_of_hours else ""
    yield Fact(
        None,
        sent.span,
        f"以群消息形式{late}提出有时限的要求：{sent.deadlines[0]}",
        missing=("该要求是否另有正式文件、是否计入发文数量（发出单位的发文登记）",),
        ours=(INFORMAL.why,),
    )


def _mail(reading: Reading) -> Iterator[Fact]:
    to = _TO.search(reading.text)
    subject = _SUBJECT.search(reading.text) if to else None
    if subject is None:
        return
    for hit in reading.find(_BY, Voice.ORDERED):
        sends_itself = "我" in reading.text[hit.clause.start : hit.clause.end]  # 我馆9月12日前补齐
        if hit.start > subject.end() and not sends_itself:
            yield Fact(
                None,
                reading.document.span(subject.start("words"), subject.end("words")),
                f"以电子邮件形式提出有时限的要求：{hit.match.group()}",
                missing=("该要求是否另有正式文件、是否计入发文数量（发出单位的发文登记）",),
                ours=(INFORMAL.why,),
            )
            return


def _is_periodic(demand: Demand) -> bool:
    return demand.frequency in ("daily", "weekly", "monthly", "quarterly")


def _several(reading: Reading) -> str:
    """In what way one number covers several papers, in Chinese; empty where it does not."""
    title = re.sub(r"\s", "", reading.elements.title)
    counted = _COUNTED.search(title)
    if counted:
        return f"一个通知印发{counted['number']}件文件"
    names = [name for name in _NAMES.findall(title) if _ACTS.search(name)]
    if "发" in title and (len(names) >= SEVERAL or (len(names) > 1 and _are_strangers(names))):
        return f"一个通知印发{len(names)}件文件"
    dated = [demand for demand in reading.demands if demand.deadline]
    if _MATTERS.search(title) and len(dated) > 1:
        return f"一个文号下布置几项工作，分别限期{len(dated)}处"
    return ""


def _are_strangers(names: list[str]) -> bool:
    """Whether two names share no two characters in a row that tell of their matter."""
    first, second = ("，".join(_FRAME.split(name)) for name in names[:2])
    return not any(a + b in second for a, b in pairwise(first) if "，" not in (a, b))
