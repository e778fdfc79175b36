"""12.8: what is handed in electronically is not demanded on paper again."""

from collections.abc import Iterator

from jianfu.checks.apps.data_channels import ELECTRONIC, HANDS_IN, ON_PAPER, by_lower_office
from jianfu.checks.check import Fact, check
from jianfu.checks.passages import whole_sentence
from jianfu.documents.reading import Reading
from jianfu.documents.voice import Voice


@check(
    "12.8",
    advice="删去纸质件，只留一种报送方式；已在平台填报的不再要盖章件、复印件。",
    explanation=(
        "查同一句中既要下级交纸质件（书面、盖章、一式几份等）、又要交电子件（电子版、邮箱、系统填报等）的，算偏离。"
        "看不到一句写了两样材料时内容是否相同，也看不到分写在两句的要求。"
        "企业、申请人交的纸质件凭词句排除，可能误排；只写“书面”而未写电子版的，不认定。"
    ),
)
def paper_copies(reading: Reading) -> Iterator[Fact]:
    """Lower offices must hand in the same thing electronically and on paper.

    What departs: a sentence in which lower offices hand in something on paper (sealed, in several copies,
    printed) and electronically (a file, by mail, in a system) as well.
    What it cannot see: whether both hold the same contents where the sentence names two things; demands in
    two
    sentences far apart.
    How it errs: papers that firms or applicants hand in are left out by their words.
    """
    seen: set[int] = set()
    for hit in reading.find(ON_PAPER, Voice.ORDERED, Voice.CONDITIONAL):
        sentence = reading.sentence(hit.clause)
        if (
            hit.clause.sentence_start in seen
            or not HANDS_IN.search(sentence)
            or not ELECTRONIC.search(sentence)
        ):
            continue
        other = ELECTRONIC.search(sentence)
        # A written text (书面总结, 书面材料) may itself be the file that is mailed.
        written = hit.match.group() == "书面" and "电子版" not in sentence
        if other is None or written or not by_lower_office(reading, hit.clause):
            continue
        seen.add(hit.clause.sentence_start)
        yield Fact(
            departs=True,
            span=whole_sentence(reading, hit.clause),
            saw=f"既要“{hit.match.group()}”又要“{other.group()}”",
            limit="不再要求重复报送纸质材料，见第12条",
        )
