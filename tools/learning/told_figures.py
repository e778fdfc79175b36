"""How well ``jianfu ask`` recognises the invented sentences, norm by norm.

``python -m tools.learning.told_figures`` prints recall and precision of all norms; with norm ids or articles
(``8.15``, ``9``) it prints their misses and what was named wrongly. A third of the sentences, told by a hash, is
held out: whoever writes symptoms reads only the others, so that general words win and memorised sentences lose.
"""

import hashlib
import sys
from collections import Counter

from jianfu.asking.answer import answer
from jianfu.law import the_law
from tools.learning.told_sentences import Told, told_sentences

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
