"""What a norm says, what of it is checked and how: for ``jianfu explain`` and the pages in ``docs/norms``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from inspect import cleandoc

from jianfu.checks.cases import Case, all_cases
from jianfu.checks.check import Check, all_checks
from jianfu.documents.office import Level
from jianfu.law import Evidence, Norm, the_law
from jianfu.reports.words import Lang, named

_WORDS = {  # key: (Chinese, English)
    "strength": ("强度", "Strength"),
    "evidence": ("依据", "Evidence"),
    "errata": ("条文疑误（保留原样，不作改动）", "Damaged readings (kept as they stand)"),
    "erratum": ("“{stands}”，疑为“{probably}”。{basis}", "“{stands}”, probably “{probably}”. {basis}"),
    "checked": ("怎样检查", "How it is checked"),
    "unchecked": ("没有检查的", "What is not checked"),
    "advice": ("建议：{advice}", "Advice: {advice}"),
    "ours": ("本软件的读法（不是条文）：{reading}", "Our reading (not law): {reading}"),
    "cases": ("案例", "Cases"),
    "verdict": ("结果：{verdict}", "Result: {verdict}"),
    "quote": ("，词句“{quote}”", ", words “{quote}”"),
    "near_miss": ("（字面相近而不违反）", " (words look alike, nothing departs)"),
    "repeat": ("（末段重复{count}次）", "(last paragraph repeated {count} times)"),
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
                "description": check.description,
                "advice": check.advice,
                "readings": list(check.readings),
            }
            for line in coverage
            for check in line.checks
        ],
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
    """A norm with its coverage, checks and cases, as Markdown. The law, checks and cases stay Chinese."""
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


def _as_list(description: str) -> str:
    """A docstring as Markdown: its paragraphs that begin with ``What …:`` or ``How …:`` become a list."""
    return re.sub(r"(?m)^(?=(?:What|How) [a-z ]+:)", "- ", cleandoc(description))


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
        yield from (
            f"- {_word('erratum', lang, stands=e.stands, probably=e.probably, basis=e.basis)}" for e in errata
        )
    coverage = coverage_of(norm)
    checks = [check for line in coverage for check in line.checks]
    if checks:
        yield f"\n## {_word('checked', lang)}"
        for check in checks:
            yield f"\n`{check.name}`\n\n{_as_list(check.description)}\n"
            yield f"- {_word('advice', lang, advice=check.advice)}"
            yield from (f"- {_word('ours', lang, reading=reading)}" for reading in check.readings)
    unserved = [line for line in coverage if not line.checks]
    if unserved:
        yield f"\n## {_word('unchecked', lang)}\n"
        yield from (f"- {_word(line.evidence.value, lang)}：{line.reason}" for line in unserved)
    cases = _cases_of(norm)
    if cases:
        yield f"\n## {_word('cases', lang)}"
        for case in cases:
            yield from _case_lines(case, lang)


def _case_lines(case: Case, lang: Lang) -> Iterator[str]:
    yield f"\n### {case.name}\n"
    options = {key: value for key, value in case.options.items() if key not in ("repeat", "near_miss")}
    for key, value in options.items():
        shown = named(Level[value.upper()].chinese, lang) if key == "issuer_level" else value
        yield f"- {_word(key, lang)}：{shown}"
    if options:
        yield ""
    yield "\n>\n".join(f"> {paragraph}" for paragraph in case.paragraphs)
    if "repeat" in case.options:
        yield f">\n> {_word('repeat', lang, count=case.options['repeat'])}"
    if case.rows:
        yield ""
        yield "| " + " | ".join(case.rows[0]) + " |"
        yield "|" + " --- |" * len(case.rows[0])
        yield from ("| " + " | ".join(row) + " |" for row in case.rows[1:])
    verdict = _word("verdict", lang, verdict=named(case.verdict.chinese, lang))
    quote = _word("quote", lang, quote=case.quote) if case.quote else ""
    near_miss = _word("near_miss", lang) if case.options.get("near_miss") == "yes" else ""
    yield f"\n**{verdict}**{quote}{near_miss}"
