"""10.1: offices above do not, in principle, borrow cadres from counties and below."""

from collections.abc import Iterator

from jianfu.checks.check import Fact, check
from jianfu.checks.secondments.borrowing import APPROVAL, BORROWS, source_below
from jianfu.documents.reading import Reading
from jianfu.documents.voice import Voice


@check(
    "10.1",
    advice="撤回从县及以下单位要人的安排，由本机关人员承担，或按第11条从市及以上单位办理。",
    explanation=(
        "查上级机关从县、乡镇（街道）、村（社区）及其单位借调、抽调、选派人员到上级机关或者专班工作的，算偏离；句中写明经党委（党组）或组织部门同意的，记为经批准。"
        "看不到是否真有人来、来了多久，也看不到另函、电话要人的情形。"
        "短期抽人参加一次检查与长期借调同样看待，可能偏严；发文机关层级不明的不作判断。"
    ),
)
def borrowing_from_below(reading: Reading) -> Iterator[Fact]:
    """People are borrowed upwards from counties, townships or villages.

    What departs: a clause of an office above that takes people (借调, 抽调, 借用, 选派…) from counties,
    townships,
    streets, villages or their offices, to work at the office above or in its team.
    What it cannot see: whether anybody came, for how long, or by a letter outside the text; people taken by
    telephone. An approval named in the text is taken as the explanation.
    How it errs: short calls for one inspection count like long ones; the issuer's level must be known.
    """
    seen: set[int] = set()
    for hit in reading.find(BORROWS, Voice.ORDERED, Voice.OWN, Voice.CONDITIONAL):
        level = source_below(reading, hit)
        if level is None or hit.clause.sentence_start in seen:
            continue
        seen.add(hit.clause.sentence_start)
        approval = APPROVAL.search(reading.sentence(hit.clause))
        yield Fact(
            departs=True,
            span=reading.whole_clause(hit),
            saw=f"从{level.chinese}要人：{hit.match.group()}",
            limit="原则上不从县及以下单位借调，见第10条",
            excused_by=approval.group() if approval else "",
        )
