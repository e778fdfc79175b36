"""8.1: upper departments that inspect or visit do not ask to meet the chief leaders as a matter of course."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.inspections.inspection import about_inspection
from jianfu.checks.passages import one_a_sentence
from jianfu.checks.words import mentions
from jianfu.documents.office import Kind
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Voice

AS_A_RULE = ours(0, "写明每次、每到一地、一律要见主要负责同志的，按“动辄”读；只提出一次的，看不出是否“动辄”")

_CHIEF = r"(?:主要(?:负责同志|负责人|领导)|党政(?:正职|主官)|一把手|书记、?[市县区镇乡]长)"
_GAP = r"(?:(?!不|无[需须]|免|带队)[^。；！\n]){0,24}?"
_ASKS = re.compile(
    rf"{_CHIEF}{_GAP}(?:[见会约]面|[面会约]见|[面座访]谈|谈话|汇报|陪同|接待|迎候|出面|到场|参加|出席|在[家岗]|介绍情况)"
    rf"|(?:[会约面拜]见|听取|拜会|访谈|见到){_GAP}{_CHIEF}"
)
_LOCAL = re.compile(
    r"各|[被受][督检查调考巡抽访]|当地|所到|属地|有关|[市县区镇乡村](?:[（(]|委|政府|级)|街道|你"
)
_OTHERS = re.compile(r"约谈|企业|带队|任组长|上级主要|整改")
_HABIT = re.compile(r"每到一|每次|每[个轮批处]|一律|逐[市县个一]|凡")
_NEEDED = ("近期的督查检查考核调研是否一再要求见主要负责同志：由组织单位提供历次通知",)


@check(
    "8.1",
    advice="删去要求见主要负责同志、由其陪同或者汇报的内容；需要了解的情况直接看现场、看已有资料。",
    explanation=(
        "查督查检查考核调研的通知、办法中要求见下级主要负责同志，由其陪同、汇报、座谈、接待的；写明每次、每到一地、一律要见的，算偏离，只提出一次的列为待核实。"
        "看不到口头提出的要求，也看不到其他通知里是否同样要求。"
        "党委、政府自己组织的不算；企业负责人和上级自己的带队领导凭词句排除，可能误排。"
    ),
    readings=(AS_A_RULE,),
)
def leaders_to_be_met(reading: Reading) -> Iterator[Fact]:
    """A notice of an inspection or a visit asks to meet the chief leaders of the places visited.

    What departs: chief leaders are to receive, accompany, report to or meet the visitors every time, at every
    place or without exception. Asked for once it stays open, for one notice shows no habit.
    What it cannot see: what is asked by telephone, and other notices of the same department.
    How it errs: Party committees and governments are no departments and are left out; chiefs of firms and the
    visitors' own leader are left out by their words.
    """
    if not mentions(reading, "主要负责", "主要领导", "一把手", "党政正职", "党政主官", "书记"):
        return
    if not about_inspection(reading) or reading.issuer.kind in (Kind.PARTY_COMMITTEE, Kind.GOVERNMENT):
        return
    hits = reading.find(_ASKS, Voice.ORDERED, Voice.OWN, Voice.CONDITIONAL)
    for hit in one_a_sentence(hit for hit in hits if _of_the_place(reading, hit)):
        habit = _HABIT.search(reading.sentence(hit.clause))
        yield Fact(
            True if habit else None,
            reading.whole_clause(hit),
            f"要求见下级主要负责同志：{hit.match.group()[:24]}",
            missing=() if habit else _NEEDED,
            ours=(AS_A_RULE.why,),
        )


def _of_the_place(reading: Reading, hit: Hit) -> bool:
    sentence = reading.sentence(hit.clause)
    return bool(_LOCAL.search(sentence)) and not _OTHERS.search(sentence)
