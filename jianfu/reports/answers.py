"""The answer to a told problem: on the terminal, and as JSON."""

from rich.console import Console
from rich.table import Table
from rich.text import Text

from jianfu.asking.answer import Answer, Named
from jianfu.law import Modality
from jianfu.reports.words import Lang, shown, word

_SOFT = (Modality.PRESUME, Modality.PRESUME_NOT)


def why(named: Named) -> str:
    """Why a norm is named: its words, and its strength where they are soft."""
    soft = "；条文用“一般”“原则上”，有正当理由的可以说明" if named.norm.modality in _SOFT else ""
    return f"{named.norm.place}规定“{named.norm.quote}”{soft}"


def answer_as_dict(answer: Answer) -> dict[str, object]:
    """An answer as plain dicts and lists for JSON.

    Returns:
        ``norms`` (``norm``, ``quote``, ``why``, ``start``), ``out_of_scope``, ``what_to_do``, and
        ``outside``: the matters outside the Provisions that were recognised, ``perhaps``: norms like those of
        ``norms`` that a long story only touches on.
    """
    return {
        "norms": [_named_as_dict(named) for named in answer.norms],
        "out_of_scope": answer.out_of_scope,
        "what_to_do": list(answer.what_to_do),
        "outside": [matter.matter for matter in answer.outside],
        "perhaps": [_named_as_dict(named) for named in answer.perhaps],
    }


def _named_as_dict(named: Named) -> dict[str, object]:
    return {"norm": named.norm.id, "quote": named.quote, "why": why(named), "start": named.start}


def print_answer(answer: Answer, console: Console, lang: Lang = "zh") -> None:
    """Prints an answer.

    Args:
        answer: the answer.
        console: where to; decides on width and colours.
        lang: the language of the headings; the law and what to do stay Chinese.
    """
    for key, listed in (("ask.concerned", answer.norms), ("ask.perhaps", answer.perhaps)):
        if not listed:
            continue
        table = Table(box=None, padding=(0, 2, 0, 0), title_justify="left")
        for head in ("ask.norm", "ask.quote", "ask.why"):
            table.add_column(word(head, lang), overflow="fold", header_style="bold")
        for named in listed:
            table.add_row(named.norm.id, Text(shown(named.quote)), Text(why(named)))
        console.print(Text(word(key, lang), style="bold"))
        console.print(table)
    if answer.out_of_scope:
        key = "ask.heart_outside" if answer.norms or answer.outside else "ask.nothing"
        console.print(Text(word(key, lang), style="yellow"))
    console.print(Text(word("ask.what_to_do", lang), style="bold"))
    remedies = Table.grid(padding=(0, 1))
    for line in answer.what_to_do:
        remedies.add_row("·", Text(line, overflow="fold"))
    console.print(remedies)
    console.print(Text(word("ask.caution", lang), style="dim"))
