"""The words of the reports in Chinese and English, and how a document's text is made fit to show.

Advice, what was seen, traces and warnings stay Chinese in both: the law and the documents are Chinese.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Literal

from jianfu.audit.finding import Finding, Screening, SecondReading
from jianfu.documents.office import Office
from jianfu.documents.reading import Demand
from jianfu.law import Norm, Verdict

Lang = Literal["zh", "en"]

VERDICTS = (
    Verdict.BREACH,
    Verdict.NEEDS_EXPLANATION,
    Verdict.NOT_ENOUGH_EVIDENCE,
    Verdict.EXCUSED,
    Verdict.INDICATOR,
)
"""The verdicts a finding can have, heaviest first."""

# key: (Chinese, English)
_WORDS: dict[str, tuple[str, str]] = {
    "colon": ("：", ": "),
    "comma": ("、", ", "),
    "semicolon": ("；", "; "),
    "unknown": ("未知", "unknown"),
    "untitled": ("（未识别标题）", "(no title found)"),
    "whole_document": ("（全文）", "(whole document)"),
    "place": ("{place}（{id}）", "Art. {article} ({id})"),
    "place_end": ("末段（{id}）", "closing paragraph ({id})"),
    "page": ("第{page}页", "p. {page}"),
    "characters": ("{count}字", "{count} characters"),
    "outcome.no_text": ("未提取到文字，未作判断", "no text extracted, not judged"),
    "outcome.not_applicable": ("不适用《规定》，未作判断", "Provisions not applicable, not judged"),
    "outcome.not_judged": ("未作判断", "not judged"),
    "outcome.clear": ("未见偏离（已看{count}条）", "no departure seen ({count} norms looked at)"),
    "outcome.crashed": ("{count}条检查出错", "{count} checks failed"),
    "outcome.proposed": ("其中第二读者提出{count}条", "{count} of them proposed by the second reader"),
    "outcome.unfinished": ("第二读者未完成", "second reader did not finish"),
    "outcome.on_trial": ("其中试用条款{count}条", "{count} of them under norms on trial"),
    "outcome.withheld": (
        "另有{count}处试用条款（{norms}）未列，用--trial查看",
        "{count} more under norms on trial ({norms}): use --trial to list them",
    ),
    "verdict_on_trial": ("{verdict}（试用）", "{verdict} (on trial)"),
    "outcome.count": ("{verdict}{count}条", "{count} {verdict}"),
    "ask.norm": ("条款", "Norm"),
    "ask.quote": ("所说的词句", "Words told"),
    "ask.why": ("为什么", "Why"),
    "ask.concerned": ("所说的可能涉及：", "What is told may concern:"),
    "ask.perhaps": ("还提到，可留意：", "Touched on besides:"),
    "ask.heart_outside": (
        "所说的主要问题不在《规定》的21条之内。",
        "The heart of it lies outside the 21 articles of the Provisions.",
    ),
    "ask.nothing": ("没有认出与《规定》有关的内容。", "Nothing that concerns the Provisions was recognised."),
    "ask.what_to_do": ("可以怎样做：", "What one may do:"),
    "ask.caution": (
        "只按所说的词句对照，不是认定；事实以文件和核查为准。",
        "Set beside the words told, nothing is established; documents and inquiry decide.",
    ),
    "read_as": ("按专门文种读：{papers}", "Read as: {papers}"),
    "paper.meeting": ("会议通知", "meeting notice"),
    "paper.score_sheet": ("评分表", "score sheet"),
    "paper.ranking": ("排名", "ranking"),
    "paper.pledge": ("责任书、承诺书", "pledge"),
    "paper.secondment": ("借调", "secondment"),
    "paper.app_demand": ("应用程序要求", "demands about apps"),
    "paper.data_demand": ("填报要求", "demands for data"),
    "paper.handdown": ("任务下放", "duties handed down"),
    "paper.certificate": ("村级证明", "village certificates"),
    "paper.campaign": ("创建示范活动", "campaign"),
    "paper.message": ("群消息", "group messages"),
    "second.error": (
        "第二读者（{model}）未完成：{error}。不影响其他结果。",
        "Second reader ({model}) did not finish: {error}. Other results are unaffected.",
    ),
    "second.not_asked": (
        "第二读者（{model}）：没有需要它看的条款，没有发送文字。",
        "Second reader ({model}): no norm was open, nothing was sent.",
    ),
    "second.done": (
        "第二读者（{model}）看了{asked}条规定，提出{proposed}处，列为待核实{kept}处{dropped}。",
        "Second reader ({model}) was asked about {asked} norms, proposed {proposed} passages; "
        "{kept} are listed as open{dropped}.",
    ),
    "second.dropped": ("，舍去{count}处（{reasons}）", "; {count} dropped ({reasons})"),
    "second.left_out": (
        "只给它看了前{characters}个字符，后面{left_out}个没有给。",
        "It was given the first {characters} characters; {left_out} behind them were left out.",
    ),
    "path": ("文件", "File"),
    "title": ("标题", "Title"),
    "number": ("发文字号", "Number"),
    "date": ("成文日期", "Date"),
    "issuer": ("发文机关", "Issuer"),
    "issuer_level": ("机关层级", "Issuer's level"),
    "addressees": ("主送机关", "Addressees"),
    "direction": ("行文方向", "Direction"),
    "purpose": ("用途", "Purpose"),
    "class": ("类别", "Class"),
    "length": ("正文字数", "Length"),
    "demands": ("对下要求", "Demands on lower offices"),
    "outcome": ("结果", "Result"),
    "verdict": ("判断", "Verdict"),
    "norm": ("条款", "Norm"),
    "norm_quote": ("条文", "Words of the law"),
    "modality": ("强度", "Strength"),
    "quote": ("文中词句", "Words of the document"),
    "on_page": ("页", "Page"),
    "saw": ("所见", "Seen"),
    "limit": ("限度", "Limit"),
    "saw_and_limit": ("所见/限度", "Seen / limit"),
    "advice": ("建议", "Advice"),
    "ours": ("本程序的理解（非条文）", "Our reading (not law)"),
    "missing": ("待核实的事项", "Still to be established"),
    "trace": ("判断步骤", "Steps of the judgement"),
    "warnings": ("提示", "Notes"),
    "not_evaluated": ("未判断的条款", "Norms not judged"),
    "errors": ("未能读取", "Could not be read"),
    "reason": ("原因", "Reason"),
    "message": ("说明", "Message"),
    "id": ("编号", "Id"),
    "documents": ("文件", "Documents"),
    "findings": ("问题", "Findings"),
    "summary": (
        "共{documents}份文件：{outcome}。依据《规定》{law}版，程序{program}版。",
        "{documents} documents: {outcome}. Provisions of {law}, program {program}.",
    ),
    "summary.none": ("无问题可列", "nothing to list"),
    "summary.errors": ("{count}份未能读取", "{count} could not be read"),
    "summary.unjudged": ("{count}份未作判断", "{count} not judged"),
    "page.title": ("为基层减负审查结果", "Screening under the Provisions on relieving the grassroots"),
    "page.intro": (
        "依据《整治形式主义为基层减负若干规定》（{law}起施行），由jianfu {program}版生成。"
        "程序只列出所见和条文，不作决定。",
        "Under the Provisions in force from {law}; made by jianfu {program}. "
        "The program lists what it saw and the law's words; it decides nothing.",
    ),
    "page.show": ("显示", "Show"),
    "page.to_words": ("看原文", "To the words"),
    "page.text": ("文件原文", "Text of the document"),
    "page.no_findings": ("没有列出的问题。", "No findings are listed."),
    "page.text_left_out": (
        "文件较多，此处只列问题，不附原文；要看原文请单独审查本件。",
        "Many documents: findings only, without the text. Screen this file by itself to see its text.",
    ),
    "frequency": ("频次", "Frequency"),
    "deadline": ("时限", "Deadline"),
    "channel": ("渠道", "Channel"),
    "comment.copy": (
        "原件是{format}格式，不能加批注。本件由程序按读出的文字重新生成，版式与原件不同，原件未作改动。",
        "The source is {format} and cannot carry comments. This copy was made anew from its text; its layout "
        "differs, and the source was left as it is.",
    ),
    "comment.elsewhere": ("所涉词句", "Words concerned"),
    "form.title": ("与为基层减负一致性评估表", "Grassroots Burden Assessment"),
    "form.found": ("程序所见", "Seen by the program"),
    "form.more": ("另有{count}条，另见清单。", "{count} more: see the list."),
    "form.questions": ("评估要点", "Questions"),
    "form.machine": ("程序可见", "Program"),
    "form.person": ("评估意见", "Assessor"),
    "form.q1": (
        "1.要解决的问题是否清楚，发文能否解决？",
        "1. Is the problem clear, and does the document solve it?",
    ),
    "form.q2": ("2.有无负担更轻的办法？", "2. Is there a less burdensome alternative?"),
    "form.q3": ("3.是否切合基层日常工作？", "3. Does it fit daily practice?"),
    "form.q4": (
        "4.给基层增加多少负担，由谁承担？",
        "4. What does it cost the grassroots, and who bears it?",
    ),
    "form.a1": (
        "用途：{purpose}；类别：{class_}。是否必要由人判断。",
        "{purpose}; class: {class_}. Whether it is needed is for a person.",
    ),
    "form.a2": ("可删减之处{count}处，见上栏和清单。", "{count} places that could be removed: see above."),
    "form.a2.none": (
        "未见条文点名应删减之处；不等于没有。",
        "None seen that the law names; there may be some.",
    ),
    "form.a3": (
        "要求写明时限的{deadline}项、写明渠道的{channel}项。",
        "{deadline} demands name a deadline, {channel} a channel.",
    ),
    "form.a4": (
        "对下要求{count}项{frequencies}；正文{characters}字。人数和耗时未知，未折算工时。",
        "{count} demands{frequencies}; body {characters} characters. People and minutes unknown: no hours.",
    ),
    "form.a4.none": (
        "未识别出对下报送、填报要求；正文{characters}字。",
        "No demands recognised; body {characters} characters.",
    ),
    "form.not_read": ("未作判断，程序不能回答。", "Not judged: the program cannot answer."),
    "form.decision": ("评估结论", "Decision"),
    "form.dictum1": ("可以印发", "issue"),
    "form.dictum2": ("修改后印发", "issue after changes"),
    "form.dictum3": ("未修改不得印发", "not unless changed"),
    "form.dictum4": ("不予印发", "reject"),
    "form.signature": ("评估人签字", "Signature"),
    "form.date": ("日期", "Date"),
    "form.date_blank": ("　　年　　月　　日", ""),
    "form.note": (
        "注：本表“程序所见”由程序按文字列出，供评估参考；程序不作决定，结论由评估人作出并签字。",
        "Note: the program lists what it saw and decides nothing; the assessor decides and signs.",
    ),
    "direction.down": ("下行", "down"),
    "direction.up": ("上行", "up"),
    "direction.level": ("平行", "level"),
    "direction.public": ("面向社会", "public"),
    "direction.unknown": ("未知", "unknown"),
    "channel.platform": ("平台系统", "platform"),
    "channel.email": ("电子邮箱", "e-mail"),
    "channel.group": ("工作群", "chat group"),
    "channel.fax": ("传真", "fax"),
    "channel.paper": ("纸质", "paper"),
    "channel.phone": ("电话", "phone"),
    "channel.none": ("未写明", "not said"),
    "frequency.once": ("一次", "once"),
    "frequency.daily": ("每日", "daily"),
    "frequency.weekly": ("每周", "weekly"),
    "frequency.monthly": ("每月", "monthly"),
    "frequency.quarterly": ("每季度", "quarterly"),
    "frequency.half_yearly": ("每半年", "half-yearly"),
    "frequency.yearly": ("每年", "yearly"),
    "frequency.repeated": ("多次（间隔未写明）", "repeated (interval not said)"),
    "frequency.unknown": ("未写明频次", "frequency not said"),
}

# English of the words that enumerations of the law and the documents already have in Chinese
_ENGLISH = {
    "违反": "breach",
    "需说明": "needs explanation",
    "待核实": "not enough evidence",
    "经批准": "excused by approval",
    "指标": "indicator",
    "未见偏离": "no departure seen",
    "应当": "must",
    "不得": "must not",
    "原则上应当": "in principle must",
    "一般不／原则上不": "in general must not",
    "压减、防止（趋势）": "aim (trend)",
    "可以": "may",
    "中央": "central",
    "省级": "province",
    "市级": "city",
    "县级": "county",
    "乡镇（街道）": "township",
    "村（社区）": "village",
    "综合性": "comprehensive",
    "普通": "ordinary",
    "专项": "special",
    "不适用": "not applicable",
    "部署": "deployment",
    "工作规则": "working rules",
    "扶持政策": "support policy",
    "督查考核": "inspection or assessment",
    "评分表": "score sheet",
    "会议通知": "meeting notice",
    "借调": "secondment",
    "通报": "bulletin",
    "排名": "ranking",
    "答复": "reply",
    "报告": "report",
    "请示": "request",
    "公告": "announcement",
    "法规": "legislation",
    "新闻": "news",
    "群消息": "group message",
    "其他": "other",
}

_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters: a terminal obeys them, XML forbids them
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks that turn the direction of writing
    "\ud800-\udfff\ufffe\uffff]"  # no characters at all
)


def word(key: str, lang: Lang, **values: object) -> str:
    """A word or phrase of the reports.

    Args:
        key: its name in the table, such as ``title`` or ``frequency.monthly``.
        lang: the language.
        values: what fills the places in the phrase.

    Raises:
        KeyError: there is no such word.
    """
    chinese, english = _WORDS[key]
    phrase = chinese if lang == "zh" else english
    return phrase.format(**values) if values else phrase


def named(chinese: str, lang: Lang) -> str:
    """A word of an enumeration (verdict, strength, level, class, purpose) in the language.

    Raises:
        KeyError: the word has no English.
    """
    return chinese if lang == "zh" else _ENGLISH[chinese]


def place_words(norm: Norm, lang: Lang) -> str:
    """Where a norm stands, with its id: ``第8条（8.13）``."""
    key = "place_end" if norm.article == "end" else "place"
    return word(key, lang, place=norm.place, article=norm.article, id=norm.id)


def title_words(screening: Screening, lang: Lang) -> str:
    """The document's title, or words that say none was found."""
    return shown(screening.reading.elements.title) or word("untitled", lang)


def office_words(office: Office, lang: Lang) -> str:
    """An office with its level: ``某某县教育局·县级``; the word for unknown without a name."""
    name = shown(office.name) or word("unknown", lang)
    return name if office.level is None else f"{name}·{named(office.level.chinese, lang)}"


def seen_words(finding: Finding, lang: Lang) -> str:
    """What was seen and, where the norm has a measure, against what limit."""
    limit = f"（{word('limit', lang)}{word('colon', lang)}{finding.limit}）" if finding.limit else ""
    return shown(f"{finding.saw}{limit}")


def frequencies(demands: tuple[Demand, ...], lang: Lang) -> str:
    """How often demands are to be met, counted: ``每月2项、一次1项``; empty without demands."""
    counted = Counter(demand.frequency for demand in demands)
    unit = "项" if lang == "zh" else ""
    return word("comma", lang).join(
        f"{word(f'frequency.{frequency}', lang)}{' ' if lang == 'en' else ''}{count}{unit}"
        for frequency, count in counted.most_common()
    )


def counted_verdicts(findings: tuple[Finding, ...], lang: Lang) -> str:
    """Findings by verdict, heaviest first: ``违反2条、需说明1条``; empty without findings."""
    counted = Counter(finding.verdict for finding in findings)
    return word("comma", lang).join(
        word("outcome.count", lang, verdict=named(verdict.chinese, lang), count=counted[verdict])
        for verdict in VERDICTS
        if counted[verdict]
    )


def verdict_words(finding: Finding, lang: Lang) -> str:
    """The verdict, marked where its norm is on trial: ``违反（试用）``."""
    verdict = named(finding.verdict.chinese, lang)
    return word("verdict_on_trial", lang, verdict=verdict) if finding.on_trial else verdict


def withheld_norms(screening: Screening) -> dict[str, int]:
    """How many findings of each norm on trial were withheld, in the order of the law."""
    ordered = sorted(screening.withheld, key=lambda finding: finding.norm.sort_key)
    return dict(Counter(finding.norm.id for finding in ordered))


def judged(screening: Screening) -> bool:
    """Whether any norm was judged on the document; without that nothing may be called clear."""
    return screening.reading.document.text_extracted and screening.looked_at > 0


def outcome(screening: Screening, lang: Lang) -> str:
    """What came of a screening, in one phrase; never claims more than the number of norms looked at."""
    if not screening.reading.document.text_extracted:
        return word("outcome.no_text", lang)
    if not screening.applicable:
        return word("outcome.not_applicable", lang)
    crashed = sum(item.reason.startswith("检查出错") for item in screening.not_evaluated)
    parts = []
    if screening.findings:
        parts.append(counted_verdicts(screening.findings, lang))
    elif screening.looked_at:
        parts.append(word("outcome.clear", lang, count=screening.looked_at))
    else:
        parts.append(word("outcome.not_judged", lang))
    if crashed:
        parts.append(word("outcome.crashed", lang, count=crashed))
    on_trial = sum(finding.on_trial for finding in screening.findings)
    if on_trial:
        parts.append(word("outcome.on_trial", lang, count=on_trial))
    if screening.withheld:
        norms = word("comma", lang).join(withheld_norms(screening))
        parts.append(word("outcome.withheld", lang, count=len(screening.withheld), norms=norms))
    proposed = sum(bool(finding.proposed_by) for finding in screening.findings)
    if proposed:
        parts.append(word("outcome.proposed", lang, count=proposed))
    if screening.second_reading and screening.second_reading.error:
        parts.append(word("outcome.unfinished", lang))
    return word("semicolon", lang).join(parts)


def notes(screening: Screening, lang: Lang) -> list[str]:
    """What to know besides the findings: on the file, on what was understood, on the second reader."""
    return [
        *screening.reading.document.warnings,
        *screening.reading.warnings,
        *_read_as(screening, lang),
        *_second_reading(screening.second_reading, lang),
    ]


def _read_as(screening: Screening, lang: Lang) -> Iterator[str]:
    if screening.papers:
        papers = word("comma", lang).join(word(f"paper.{kind}", lang) for kind in screening.papers)
        yield word("read_as", lang, papers=papers)


def _second_reading(record: SecondReading | None, lang: Lang) -> Iterator[str]:
    if record is None:
        return
    if not record.asked:
        yield word("second.not_asked", lang, model=record.model)
        return
    if record.error:
        yield word("second.error", lang, model=record.model, error=record.error)
        return
    reasons = word("comma", lang).join(f"{reason}{count}" for reason, count in record.dropped)
    count = sum(count for _, count in record.dropped)
    yield word(
        "second.done",
        lang,
        model=record.model,
        asked=record.asked,
        proposed=record.proposed,
        kept=record.kept,
        dropped=word("second.dropped", lang, count=count, reasons=reasons) if count else "",
    )
    if record.left_out:
        yield word("second.left_out", lang, characters=record.characters, left_out=record.left_out)


def shown(text: str) -> str:
    """Text without characters that a terminal obeys, XML forbids or that turn the direction of writing.

    For display only: offsets and exact words are those of the document.
    """
    return _HIDDEN.sub("", text)


def shortened(text: str, length: int) -> str:
    """Text of at most ``length`` characters on one line, the cut marked by ``…``."""
    line = " ".join(shown(text).split())
    return line if len(line) <= length else f"{line[: length - 1]}…"


def heaviest_first(findings: tuple[Finding, ...]) -> list[Finding]:
    """Findings by weight of the verdict, then what checks saw before proposals, then as in the text."""
    return sorted(findings, key=lambda item: (VERDICTS.index(item.verdict), bool(item.proposed_by)))
