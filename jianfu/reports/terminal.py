"""The findings on the terminal: one table a document, then what could not be read, then one line."""

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from jianfu.audit.finding import Finding, Run, Screening, Unreadable
from jianfu.law import Verdict
from jianfu.reports.words import (
    Lang,
    counted_verdicts,
    judged,
    named,
    notes,
    office_words,
    outcome,
    seen_words,
    shortened,
    shown,
    title_words,
    verdict_words,
    word,
)

_COLOURS = {
    Verdict.BREACH: "bold red",
    Verdict.NEEDS_EXPLANATION: "yellow",
    Verdict.NOT_ENOUGH_EVIDENCE: "cyan",
    Verdict.EXCUSED: "green",
    Verdict.INDICATOR: "blue",
}
_QUOTE_LENGTH = 60


def print_run(run: Run, console: Console, lang: Lang = "zh") -> None:
    """Prints a run.

    Args:
        run: the run.
        console: where to; decides on width and colours.
        lang: the language of heads and verdicts.
    """
    for screening in run.screenings:
        print_screening(screening, console, lang)
    for error in run.errors:
        print_error(error, console, lang)
    console.print(_summary(run, lang))


def print_screening(screening: Screening, console: Console, lang: Lang = "zh") -> None:
    """Prints one document: head line, outcome, notes, table of findings."""
    reading = screening.reading
    head = Text(title_words(screening, lang), style="bold")
    facts = (
        shown(reading.elements.number),
        office_words(reading.issuer, lang),
        named(reading.document_class.value, lang),
        word("characters", lang, count=reading.characters),
    )
    head.append("  " + "  ".join(fact for fact in facts if fact), style="not bold")
    console.print(head)
    console.print(Text(f"{shown(reading.document.path)}  {outcome(screening, lang)}"))
    for note in notes(screening, lang):
        console.print(_labelled("warnings", note, lang), style="dim")
    if screening.findings:
        console.print(_table(screening.findings, lang))
    else:
        console.print()


def print_error(error: Unreadable, console: Console, lang: Lang = "zh") -> None:
    """Prints one file that could not be read."""
    line = Text(f"{word('errors', lang)}{word('colon', lang)}", style="bold red")
    line.append(f"{shown(error.path)}  {shown(error.message)}", style="not bold default")
    console.print(line)


def _table(findings: tuple[Finding, ...], lang: Lang) -> Table:
    table = Table(box=SIMPLE_HEAD, expand=True, padding=(0, 1, 0, 0), show_edge=False)
    table.add_column(word("verdict", lang), min_width=6, max_width=12)
    table.add_column(word("norm", lang), no_wrap=True)
    table.add_column(word("quote", lang), ratio=4, overflow="fold")
    table.add_column(word("saw_and_limit", lang), ratio=4, overflow="fold")
    table.add_column(word("advice", lang), ratio=3, overflow="fold")
    for finding in findings:
        table.add_row(
            Text(verdict_words(finding, lang), style=_COLOURS[finding.verdict]),
            Text(finding.norm.id),
            _quote(finding, lang),
            _seen(finding, lang),
            Text(shown(finding.advice)),
        )
        table.add_row()
    return table


def _quote(finding: Finding, lang: Lang) -> Text:
    if finding.span is None:
        return Text(word("whole_document", lang), style="dim")
    quote = Text(shortened(finding.span.exact, _QUOTE_LENGTH))
    if finding.span.page is not None:
        quote.append(f" {word('page', lang, page=finding.span.page)}", style="dim")
    return quote


def _seen(finding: Finding, lang: Lang) -> Text:
    seen = Text(seen_words(finding, lang))
    for missing in finding.missing:
        seen.append("\n")
        seen.append_text(_labelled("missing", missing, lang))
    return seen


def _labelled(key: str, words: str, lang: Lang) -> Text:
    return Text(f"{word(key, lang)}{word('colon', lang)}{shown(words)}")


def _summary(run: Run, lang: Lang) -> Text:
    findings = tuple(finding for screening in run.screenings for finding in screening.findings)
    unjudged = sum(not judged(screening) for screening in run.screenings)
    parts = [counted_verdicts(findings, lang)] if findings else []
    if not findings and unjudged < len(run.screenings):  # where nothing was judged, nothing is clear
        parts.append(word("summary.none", lang))
    if unjudged:
        parts.append(word("summary.unjudged", lang, count=unjudged))
    if run.errors:
        parts.append(word("summary.errors", lang, count=len(run.errors)))
    line = word(
        "summary",
        lang,
        documents=len(run.screenings),
        outcome=word("semicolon", lang).join(parts),
        law=run.law,
        program=run.program,
    )
    return Text(line, style="bold")
