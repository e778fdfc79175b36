"""What fires on documents that nobody labelled: how often each norm, and samples to read."""

import random
from collections import Counter
from collections.abc import Sequence
from time import perf_counter

from rich.console import Console
from rich.table import Table

from jianfu.documents.reading import Reading
from jianfu.law import the_law
from tools.evaluate.printing import SAMPLE, console, print_crashes, print_predicted
from tools.evaluate.rows import alarms, screen
from tools.evaluate.scoring import Predicted, Row


def print_corpus(rows: Sequence[Row], norms: Sequence[str], show: int, seed: int) -> None:
    """Prints how often each norm fires on unlabelled documents, and samples with their context."""
    documents: Counter[str] = Counter()
    found: dict[str, list[tuple[str, Predicted, Reading]]] = {}
    times: list[float] = []
    screenings = []
    for row in rows:
        began = perf_counter()
        screening = screen(row)
        times.append(perf_counter() - began)
        screenings.append(screening)
        hits = [item for item in alarms(screening) if item.norm in norms]
        documents.update({item.norm for item in hits})
        for item in hits:
            found.setdefault(item.norm, []).append((row["id"], item, screening.reading))
    table = Table(title=f"{len(rows)} unlabelled documents", title_justify="left")
    for column in ("norm", "documents", "findings", "quote of the norm"):
        table.add_column(
            column, justify="right" if column in ("documents", "findings") else "left", no_wrap=True
        )
    for norm in norms:
        if norm in found:
            quote = the_law().norms[norm].quote
            table.add_row(norm, str(documents[norm]), str(len(found[norm])), quote[:40])
    Console(width=120, highlight=False).print(table)
    bound = sum(screening.reading.binds_lower_offices for screening in screenings)
    slow = max(range(len(times)), key=times.__getitem__)
    console.print(
        f"{bound} documents bind lower offices; {1000 * sum(times) / len(times):.1f} ms a document, "
        f"slowest {rows[slow]['id']} {1000 * times[slow]:.0f} ms ({len(rows[slow]['text'])} characters)"
    )
    print_crashes(screenings)
    draw = random.Random(seed)  # noqa: S311 - a sample to read
    for norm in norms if show else ():
        hits_of = found.get(norm, [])
        if hits_of:
            console.rule(f"[bold]{norm}[/]  {min(show, len(hits_of))} of {len(hits_of)}", align="left")
        for name, item, reading in draw.sample(hits_of, min(show, len(hits_of))):
            print_predicted(SAMPLE, name, item, reading)
