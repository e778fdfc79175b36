"""8.9: calling to account does not take the place of correction."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check
from jianfu.checks.passages import one_a_sentence
from jianfu.checks.words import mentions
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Voice

_CALLS = r"(?:[问追]责|追究[^，。；\n]{0,8}责任|免职|停职|处分)"
_INSTEAD = re.compile(
    rf"先(?:行)?[问追]责[、，,]?[再后]?[^，。；\n]{{0,4}}整改|[以用][问追]责代替整改|只[问追]责[、，,]?不[^，。；\n]{{0,4}}整改"
    rf"|(?:不论|不管|无论)[^，。；\n]{{0,6}}整改[^。；\n]{{0,12}}?{_CALLS}|整改[^，。；\n]{{0,4}}与否[^。；\n]{{0,14}}?{_CALLS}"
    rf"|(?:发现|查出|查到|检查出|存在)[^，。；\n]{{0,12}}?问题[^。；\n]{{0,10}}?(?:一律|直接|立即|当场|马上|第一时间)[^，。；\n]{{0,8}}?{_CALLS}"
    r"|发现一[起处个例][、，,]?[问追]责一[起处个例]"
)
_PUSH = re.compile(
    r"[以用][^，。；\n]{0,4}[问追]责[^，。；\n]{0,4}(?:倒逼|促进?|推动|推进)[^，。；\n]{0,6}整改"
)
# Persistent, harmful or unlawful conduct, and accountability under its own procedure, are what the law leaves.
_ORDINARY = re.compile(
    r"拒不|屡|反复|再次|逾期|仍[未不]|不力|不到位|造成|后果|失[职责]|渎职|弄虚作假|[瞒谎漏迟缓]报|违[法纪规]|依[规纪法]|规定|程序|企业|腐败|教师"
)
_ALSO_CORRECTED = re.compile(r"整改|[纠改]正")
_NEEDED = ("是否先给整改时间、整改后仍不到位才问责：由发文机关说明，由纪检监察机关核对问责和整改记录",)


@check(
    "8.9",
    advice="删去发现问题一律问责的内容；先指出问题，留足时间整改，问责另按规定程序办。",
    explanation=(
        "查写明发现问题一律、直接问责，先问责后整改，整改与否都问责的，算偏离；同句又要求整改的，或者只写以问责倒逼整改的，列为待核实。"
        "看不到实际上是否以问责代替了整改。"
        "对整改不力、造成后果、弄虚作假、违纪违法的追责，以及按规定程序的追责，一概不算；换了说法的可能漏查。"
    ),
)
def accountability_for_correction(reading: Reading) -> Iterator[Fact]:
    """Whoever is found with a problem is called to account at once, whether it is corrected or not.

    What departs: every problem found is answered with accountability, accountability comes before correction or
    does not care for it. Where the sentence asks for correction too, or only presses for it by accountability,
    it stays open.
    What it cannot see: whether accountability in fact took the place of correction.
    How it errs: it is strict and misses much; accountability for refusing correction, for harm, falsehood,
    breach of law or under a set procedure is never named.
    """
    if not mentions(reading, "问责", "追责", "追究", "免职", "停职", "处分"):
        return
    for pattern, shows in ((_INSTEAD, True), (_PUSH, False)):
        hits = reading.find(pattern, Voice.ORDERED, Voice.OWN, Voice.CONDITIONAL)
        for hit in one_a_sentence(hit for hit in hits if not _is_ordinary(reading, hit)):
            told = shows and not _ALSO_CORRECTED.search(reading.text, hit.end, hit.clause.sentence_end)
            yield Fact(
                True if told else None,
                reading.whole_clause(hit),
                f"以问责对待问题：{hit.match.group()}",
                missing=() if told else _NEEDED,
            )


def _is_ordinary(reading: Reading, hit: Hit) -> bool:
    return _ORDINARY.search(reading.sentence(hit.clause)) is not None
