"""How well ``jianfu ask`` recognises invented sentences of told problems, norm by norm.

``python -m tools.evaluate.told_sentences`` prints recall and precision of all norms; with norm ids or articles
(``8.15``, ``9``) it prints their misses and what was named wrongly. A third of the sentences, told by a hash, is
held out: whoever writes symptoms reads only the others, so that general words win and memorised sentences lose.
"""

import hashlib
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from jianfu.asking.answer import answer
from jianfu.law import the_law

FOLDER = Path(__file__).parent / "told"
OUTSIDE, NOTHING = "outside", "none"


@dataclass(frozen=True, slots=True)
class Told:
    """An invented sentence.

    Attributes:
        text: the sentence.
        norms: the norms it shows a departure from.
        matter: ``outside`` for a matter outside the Provisions, ``none`` where nothing departs, else empty.
    """

    text: str
    norms: frozenset[str]
    matter: str


def told_sentences() -> list[Told]:
    """Every invented sentence, in the order of the files."""
    lines = [line for path in sorted(FOLDER.glob("*.tsv")) for line in path.read_text("utf-8").splitlines()]
    told = []
    for names, text in (line.split("\t") for line in lines if line.strip()):
        matter = names if names in (OUTSIDE, NOTHING) else ""
        told.append(Told(text, frozenset() if matter else frozenset(names.split()), matter))
    return told


_THIRD = 3


def held_out(told: Told) -> bool:
    """Whether a sentence belongs to the third that nobody reads while writing symptoms."""
    return hashlib.sha256(told.text.encode()).digest()[0] % _THIRD == 0


def main() -> None:
    """Prints."""
    wanted = set(sys.argv[1:])
    counts: dict[bool, Counter[tuple[str, str]]] = {True: Counter(), False: Counter()}
    for told in told_sentences():
        named = {each.norm.id: each.quote for each in answer(told.text).norms}
        kept = held_out(told)
        for norm in told.norms | named.keys():
            outcome = (
                "right" if norm in told.norms & named.keys() else "missed" if norm in told.norms else "wrong"
            )
            counts[kept][norm, outcome] += 1
            if outcome != "right" and not kept and wanted & {norm, norm.split(".")[0]}:
                print(
                    f"{outcome.upper()} {norm}\t{told.text}\t{sorted(told.norms) or told.matter}\t{named.get(norm, '')}"
                )
    for kept, title in ((False, "read while writing"), (True, "held out")):
        total: Counter[str] = Counter()
        for (_, outcome), count in counts[kept].items():
            total[outcome] += count
        print(f"{title}: {_figures(total)}")
    for norm in the_law().norms:
        if not wanted or wanted & {norm, norm.split(".")[0]}:
            lines = [
                _figures(Counter({name: counts[kept][norm, name] for name in ("right", "missed", "wrong")}))
                for kept in (False, True)
            ]
            print(f"{norm:6} {lines[0]}   held out: {lines[1]}")


def _figures(count: Counter[str]) -> str:
    right, missed, wrong = count["right"], count["missed"], count["wrong"]
    return f"recall {right}/{right + missed} precision {right}/{right + wrong}"


if __name__ == "__main__":
    main()
