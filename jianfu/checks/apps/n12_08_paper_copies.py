"""12.8: what is handed in electronically is not demanded on paper again."""

from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.documents.papers.data_demand import data_demand_of
from jianfu.documents.reading import Reading

APART = ours(0, "纸质件、电子件写在同一句的，读作同一材料；写在前后两句的，内容是否相同列为待核实")


@check(
    "12.8",
    advice="删去纸质件，只留一种报送方式；已在平台填报的不再要盖章件、复印件。",
    explanation=(
        "查同一句中既要下级交纸质件（书面、盖章、一式几份等）、又要交电子件（电子版、邮箱、系统填报等）的，算偏离；电子件写在紧接的前一句的，列为待核实。"
        "看不到一句写了两样材料时内容是否相同，也看不到隔开分写的要求。"
        "企业、申请人交的纸质件凭词句排除，可能误排；只写“书面”而未写电子版的，不认定。"
    ),
    readings=(APART,),
)
def paper_copies(reading: Reading) -> Iterator[Fact]:
    """Lower offices must hand in the same thing electronically and on paper.

    What departs: a sentence in which lower offices hand in something on paper (sealed, in several copies,
    printed) and electronically (a file, by mail, in a system) as well. It stays open where the electronic copy is
    asked for in the sentence before.
    What it cannot see: whether both hold the same contents where the sentence names two things; demands in two
    sentences far apart.
    How it errs: papers that firms or applicants hand in are left out by their words.
    """
    paper = reading.once(data_demand_of)
    for demand in paper.demands if paper else ():
        if demand.paper:
            yield Fact(
                departs=None if demand.copies_apart else True,
                span=demand.sentence,
                saw=f"既要“{demand.paper}”又要“{demand.electronic}”",
                limit="不再要求重复报送纸质材料，见第12条",
                missing=("纸质件与前一句的电子件内容是否相同（由提出单位说明）",)
                if demand.copies_apart
                else (),
                ours=(APART.why,) if demand.copies_apart else (),
            )
