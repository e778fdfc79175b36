"""What a norm says, what of it is checked and how: for ``jianfu explain`` and the pages in ``docs/norms``."""

import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from inspect import cleandoc

from jianfu.audit.measured import TRIAL_BELOW, Tally, measured
from jianfu.checks.cases import Case, all_cases
from jianfu.checks.check import Check, all_checks
from jianfu.documents.office import Level
from jianfu.law import Erratum, Evidence, Norm, the_law
from jianfu.reports.words import Lang, named

_WORDS = {  # key: (Chinese, English)
    "strength": ("强度", "Strength"),
    "evidence": ("依据", "Evidence"),
    "errata": ("条文疑误（保留原样，不作改动）", "Damaged readings (kept as they stand)"),
    "erratum": ("“{stands}”，疑为“{probably}”。依据：{basis}", "“{stands}”, probably “{probably}”. {basis}"),
    "checked": ("怎样检查", "How it is checked"),
    "unchecked": ("没有检查的", "What is not checked"),
    "advice": ("建议：{advice}", "Advice: {advice}"),
    "ours": ("本软件的读法（不是条文）：{reading}", "Our reading (not law): {reading}"),
    "measured": ("实测", "Measured"),
    "figures": (
        "{unit}：标注{labelled}{counter}（其中必须报出{required}），报出{predicted}，报对{right}；"
        "准确率{precision}，召回率{recall}",
        "{unit}: {labelled} labelled ({required} of them required), {predicted} predicted, {right} right; "
        "precision {precision}, recall {recall}",
    ),
    "sample": (
        "在开发用的{size}份已标注真实公文上，未告知发文机关；在没有见过的文件上会低一些。",
        "On the {size} labelled real documents of development, the issuer not told; lower on unseen ones.",
    ),
    "documents": ("文件", "documents"),
    "passages": ("段落", "passages"),
    "documents_counter": ("份", ""),
    "passages_counter": ("处", ""),
    "not_measured": (
        "未测：样本中没有，报出来的准不准、漏没漏，不知道。",
        "Not measured: the sample holds none; how right it is and what it misses is unknown.",
    ),
    "on_trial": (
        "试用：准确率低于{below}，所见平时不列出，用--trial查看。",
        "On trial: precision is below {below}; findings are listed with --trial only.",
    ),
    "cases": ("案例", "Cases"),
    "verdict": ("结果：{verdict}", "Result: {verdict}"),
    "quote": ("，词句“{quote}”", ", words “{quote}”"),
    "near_miss": ("（字面相近而不违反）", " (words look alike, nothing departs)"),
    "repeat": ("（末段重复{count}次）", "(last paragraph repeated {count} times)"),
    "each": ("（“{{}}”处依次为：{words}）", "(“{{}}” is in turn: {words})"),
    "norm": ("条款", "Norm"),
    "words": ("条文", "Words of the law"),
    "yes": ("已查", "checked"),
    "no": ("未查：{reason}", "not checked: {reason}"),
    "text": ("文本", "text"),
    "register": ("台账", "register"),
    "gate": ("程序", "gate"),
    "corpus": ("多份文件", "corpus"),
    "indicator": ("趋势", "indicator"),
    "judgement": ("人工判断", "judgement"),
    "title": ("标题", "Title"),
    "issuer": ("发文机关", "Issuer"),
    "issuer_level": ("机关层级", "Issuer's level"),
    "addressees": ("主送机关", "Addressees"),
    "date": ("日期", "Date"),
}

# The table of errata is kept in English; shown in Chinese, these of its words are translated.
_ERRATA_IN_CHINESE = {
    "(no heading)": "（此处无标题）",
    "chapters run 四 then 六; press reports of August 2025 name seven parts, the fifth on government apps": (
        "标题由“四”跳到“六”；2025年8月的报道称共七个部分，第五部分为政务应用程序"
    ),
    "press quotation, udn.com 2025-08-07": "2025年8月7日联合新闻网（udn.com）报道所引条文",
    "press quotation": "报道所引条文",
    "press summary": "报道的摘要",
    "punctuation": "标点用法",
    "(nothing before 省市县三级)": "（“省市县三级”之前无文字）",
    "a sentence capping the monthly average of on-site inspections of one province by central departments, "
    "urgent work safety and natural disasters apart": (
        "（缺一句：限定中央部门到一个省份实地检查的月均次数，紧急的安全生产和自然灾害除外）"
    ),
    "a press summary of 2025-08-06 reports it; wording unknown, so no norm is made of it": (
        "2025年8月6日报道的摘要提到；原文用语不详，未据以列为条款"
    ),
    "parallel wording elsewhere": "其他条款的相同用语",
    "…不要求党 [foreign article] 委和政府负责同志参会": "…不要求党（插入他文）委和政府负责同志参会",
    "column break on the page": "报纸版面在此处分栏",
    "8月6日,上合国家青年学生… (twice)": "8月6日,上合国家青年学生…（出现两次）",
    "not part of the law": "不属于条文",
    "photo captions": "图片说明文字",
}


@dataclass(frozen=True, slots=True)
class Coverage:
    """One kind of evidence of a norm, and whether it is looked at.

    Attributes:
        evidence: the kind.
        checks: the checks that serve it; empty when none does.
        reason: why none does, in Chinese; empty when one does.
    """

    evidence: Evidence
    checks: tuple[Check, ...]
    reason: str


def coverage_of(norm: Norm) -> tuple[Coverage, ...]:
    """What is looked at for a norm, one line for each kind of evidence, in the order of the law's table."""
    reasons = {(line.norm, line.evidence): line.reason for line in the_law().unchecked}
    serving = tuple(check for check in all_checks() if check.norm.id == norm.id)
    return tuple(
        Coverage(
            evidence,
            serving if evidence is Evidence.TEXT else (),
            reasons.get((norm.id, evidence), ""),
        )
        for evidence in norm.evidence
    )


def as_dict(norm: Norm) -> dict[str, object]:
    """A norm with its coverage, checks and cases, as plain dicts and lists for JSON."""
    law = the_law()
    article = law.articles[norm.article]
    coverage = coverage_of(norm)
    return {
        "norm": norm.id,
        "article": article.number,
        "heading": article.heading,
        "modality": norm.modality.value,
        "quote": norm.quote,
        "errata": [
            {"place": e.place, "stands": e.stands, "probably": e.probably, "basis": e.basis}
            for e in law.errata_of(norm.article)
        ],
        "evidence": [
            {"kind": line.evidence.value, "checked": bool(line.checks), "reason": line.reason}
            for line in coverage
        ],
        "checks": [
            {
                "name": check.name,
                "explanation": check.explanation,
                "description": check.description,
                "advice": check.advice,
                "readings": list(check.readings),
            }
            for line in coverage
            for check in line.checks
        ],
        "measured": _measured_as_dict(norm),
        "cases": [
            {
                "name": case.name,
                "options": case.options,
                "paragraphs": list(case.paragraphs),
                "rows": [list(row) for row in case.rows],
                "verdict": case.verdict.value,
                "quote": case.quote,
            }
            for case in _cases_of(norm)
        ],
    }


def as_markdown(norm: Norm, lang: Lang = "zh") -> str:
    """A norm with its coverage, checks and cases, as Markdown.

    The law, advice, readings and cases stay Chinese; a check is shown by its explanation, in English by its
    docstring.
    """
    return "\n".join(_lines(norm, lang)) + "\n"


def table_as_markdown(lang: Lang = "zh") -> str:
    """Every norm with its strength and what is looked at, as a Markdown table."""
    heads = [_word(key, lang) for key in ("norm", "strength", "words", "evidence")]
    lines = ["| " + " | ".join(heads) + " |", "| --- | --- | --- | --- |"]
    for norm in the_law().norms.values():
        evidence = "；".join(_coverage_words(line, lang) for line in coverage_of(norm))
        lines.append(f"| {norm.id} | {named(norm.modality.chinese, lang)} | {norm.quote} | {evidence} |")
    return "\n".join(lines) + "\n"


def _word(key: str, lang: Lang, **values: object) -> str:
    return _WORDS[key][lang == "en"].format(**values)


def _coverage_words(line: Coverage, lang: Lang) -> str:
    state = _word("yes", lang) if line.checks else _word("no", lang, reason=line.reason)
    return f"{_word(line.evidence.value, lang)} {state}"


def _check_words(check: Check, lang: Lang) -> str:
    """The explanation; in English the docstring, its paragraphs ``What …:`` and ``How …:`` made a list."""
    if lang == "zh":
        return check.explanation
    return re.sub(r"(?m)^(?=(?:What|How) [a-z ]+:)", "- ", cleandoc(check.description))


def _erratum_words(erratum: Erratum, lang: Lang) -> str:
    words = {"stands": erratum.stands, "probably": erratum.probably, "basis": erratum.basis}
    if lang == "zh":
        words = {key: _ERRATA_IN_CHINESE.get(value, value) for key, value in words.items()}
    return _word("erratum", lang, **words)


def _cases_of(norm: Norm) -> list[Case]:
    return [case for _, case in all_cases() if case.norm == norm.id]


def _lines(norm: Norm, lang: Lang) -> Iterator[str]:
    law = the_law()
    article = law.articles[norm.article]
    yield f"# {norm.id} {article.heading}"
    yield f"\n> {norm.quote}\n"
    yield f"{norm.place} · {_word('strength', lang)}：{named(norm.modality.chinese, lang)}"
    errata = law.errata_of(norm.article)
    if errata:
        yield f"\n## {_word('errata', lang)}\n"
        yield from (f"- {_erratum_words(erratum, lang)}" for erratum in errata)
    coverage = coverage_of(norm)
    checks = [check for line in coverage for check in line.checks]
    if checks:
        yield f"\n## {_word('checked', lang)}"
        for check in checks:
            yield f"\n`{check.name}`\n\n{_check_words(check, lang)}\n"
            yield f"- {_word('advice', lang, advice=check.advice)}"
            yield from (f"- {_word('ours', lang, reading=reading)}" for reading in check.readings)
    if Evidence.TEXT in norm.evidence:
        yield f"\n## {_word('measured', lang)}\n"
        yield from _measured_lines(norm, lang)
    unserved = [line for line in coverage if not line.checks]
    if unserved:
        yield f"\n## {_word('unchecked', lang)}\n"
        yield from (f"- {_word(line.evidence.value, lang)}：{line.reason}" for line in unserved)
    cases = _cases_of(norm)
    if cases:
        yield f"\n## {_word('cases', lang)}"
        for case in cases:
            yield from _case_lines(case, lang)


def _measured_as_dict(norm: Norm) -> dict[str, object] | None:
    """The figures of a norm; None where nothing was measured."""
    figures = measured().get(norm.id)
    if figures is None or not figures.known:
        return None
    return {
        "sample": figures.sample,
        "size": figures.size,
        "day": figures.day.isoformat(),
        "on_trial": figures.on_trial,
        **{
            unit: {**asdict(tally), "precision": tally.precision, "recall": tally.recall, "f1": tally.f1}
            for unit, tally in (("documents", figures.documents), ("passages", figures.passages))
        },
    }


def _measured_lines(norm: Norm, lang: Lang) -> Iterator[str]:
    figures = measured().get(norm.id)
    if figures is None or not figures.known:
        yield _word("not_measured", lang)
        return
    yield f"{_word('sample', lang, size=figures.size)}\n"
    yield f"- {_figures('documents', figures.documents, lang)}"
    yield f"- {_figures('passages', figures.passages, lang)}"
    if figures.on_trial:
        yield f"- {_word('on_trial', lang, below=TRIAL_BELOW)}"


def _figures(unit: str, tally: Tally, lang: Lang) -> str:
    shares = {
        name: "–" if share is None else f"{share:.2f}"
        for name, share in (("precision", tally.precision), ("recall", tally.recall))
    }
    counter = _word(f"{unit}_counter", lang)
    return _word("figures", lang, unit=_word(unit, lang), counter=counter, **asdict(tally), **shares)


def _case_lines(case: Case, lang: Lang) -> Iterator[str]:
    yield f"\n### {case.name}\n"
    options = {
        key: value for key, value in case.options.items() if key not in ("repeat", "near_miss", "each")
    }
    for key, value in options.items():
        shown = named(Level[value.upper()].chinese, lang) if key == "issuer_level" else value
        yield f"- {_word(key, lang)}：{shown}"
    if options:
        yield ""
    yield "\n>\n".join(f"> {paragraph}" for paragraph in case.paragraphs)
    if "repeat" in case.options:
        yield f">\n> {_word('repeat', lang, count=case.options['repeat'])}"
    if "each" in case.options:
        yield f"\n{_word('each', lang, words='、'.join(case.options['each'].split(' / ')))}"
    if case.rows:
        yield ""
        yield "| " + " | ".join(case.rows[0]) + " |"
        yield "|" + " --- |" * len(case.rows[0])
        yield from ("| " + " | ".join(row) + " |" for row in case.rows[1:])
    verdict = _word("verdict", lang, verdict=named(case.verdict.chinese, lang))
    quote = _word("quote", lang, quote=case.quote) if case.quote else ""
    near_miss = _word("near_miss", lang) if case.options.get("near_miss") == "yes" else ""
    yield f"\n**{verdict}**{quote}{near_miss}"
