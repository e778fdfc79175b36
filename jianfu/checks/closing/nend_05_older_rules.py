"""end.5: an older rule that says otherwise is no basis any more."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.passages import by_sentence
from jianfu.checks.words import mentions
from jianfu.documents.reading import Reading
from jianfu.documents.voice import Voice

CONTRARY = ours(
    0,
    "一票否决、责任状（责任书、军令状）、按月按季排名通报，视为与本规定第8条不一致的要求；法律、条例不属“有关规定”",
)
DATED = ours(
    2024, "所依据文件的年份取自文号或者年月日：早于2024年的视为此前发布，2024年当年的和未写明的待核实"
)

_CONTRARY = re.compile(
    r"一票否决|(?:签订|签署|签)[^，。；\n]{0,16}?责任[状书]|军令状|(?:[按每逐][旬月季周]|季度|月度)[^，。；\n]{0,8}?(?:排名|排行|排位|晾晒)"
)
_BASIS = re.compile(
    r"(?:按照?|根据|依据|依照|参照|执行)[^，。；\n《]{0,20}《(?P<name>[^》\n]{4,60})》(?P<number>[（(][^）)\n]{2,30}[）)])?"
)
_YEAR = re.compile(r"(?:19|20)\d{2}")
_LAW = ("条例", "法")
_RULES = "办法"
# A veto on a single person or a firm's standing judges no lower office.
_PERSONS = re.compile(r"企业|公司|个人|教师|师德|职称|学生|信用|征信|党员发展|候选人")


@check(
    "end.5",
    advice="删去这项要求；所依据的旧规定与本规定不一致的，不再作为依据。",
    explanation=(
        "查以2024年以前的文件为依据，提出一票否决、签责任状、按月按季排名的，算偏离；所依据文件的年份看文号或者年月日，未写明或者为2024年当年的列为待核实。哪些要求与本规定不一致由本软件列出，只列这几项。"
        "看不到旧规定的原文，也看不到它是否已经修订。"
        "依据法律、条例的不算；对企业和个人的凭词句排除，可能误排。"
    ),
    readings=(CONTRARY, DATED),
)
def older_rules(reading: Reading) -> Iterator[Fact]:
    """A rule older than the Provisions is named as the basis of a demand that the Provisions forbid.

    What departs: one sentence orders a one-vote veto, a pledge or a monthly or quarterly ranking and names a
    paper from before 2024 as its basis; open where that paper's year is 2024 or not told.
    What it cannot see: the words of the older rule; whether it was amended.
    How it errs: laws and regulations with the force of law are no such rules, and are told by their names.
    """
    if not mentions(reading, "一票否决", "责任状", "责任书", "军令状", "排名", "排行", "排位", "晾晒"):
        return
    hits = reading.find(_CONTRARY, Voice.ORDERED, Voice.CONDITIONAL, annexes=True)
    for passage, together in by_sentence(reading, hits):
        first = together[0]
        sentence = reading.sentence(first.clause)
        basis = _BASIS.search(sentence)
        if not basis or _is_law(basis["name"]) or _PERSONS.search(sentence):
            continue
        years = [int(year) for year in _YEAR.findall(basis["number"] or "") + _YEAR.findall(basis["name"])]
        year = years[0] if years else None
        if year is not None and year > DATED:
            continue
        older = year is not None and year < DATED
        start = min(passage.start, first.clause.sentence_start + basis.start())
        yield Fact(
            True if older else None,
            reading.document.span(start, passage.end),
            f"以《{basis['name']}》为依据，要求{first.match.group()}",
            missing=() if older else (f"《{basis['name']}》的发布日期（文件原文）",),
            ours=(CONTRARY.why, DATED.why),
        )


def _is_law(name: str) -> bool:
    return name.endswith(_LAW) and not name.endswith(_RULES)
