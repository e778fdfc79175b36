"""14.5: likes, online votes, forwards and time spent learning are no basis of assessment."""

import re
from collections.abc import Iterator

from jianfu.checks.apps.context import one_a_sentence
from jianfu.checks.check import Fact, check, ours
from jianfu.documents.papers.app_demand import Act, AppDemand, app_demand_of
from jianfu.documents.reading import Reading

QUOTA = ours(0, "只下达点赞、转发、投票数量而未写明考评用途的，列为待核实")

_COUNTED = (Act.LIKES, Act.VOTES, Act.FORWARDS, Act.READS, Act.STUDY_TIME)
_QUOTA = re.compile(r"不少于|不低于|至少|达到|完成|任务")
# Studies of teachers and trainees, research, sales and works chosen by jury are assessed by their own rules.
_NOT_SO = re.compile(
    r"继续教育|学时|学分|学生|课程|慕课|选手|参赛|大赛|作品|直播带货|电商|旅游|论文|无记名|记名投票"
    r"|表决|股东|业主(?!群)|选举|候选人"
)


@check(
    "14.5",
    advice="删去点赞、投票、转发、学习时长等指标，考评不看网上数量。",
    explanation=(
        "查把点赞、网络投票、转发、阅读关注等数量或者学习时长、学习积分与考核、排名、通报、计分、评优写在同一句（含评分表条目）的，算偏离；只下达数量而未写考评用途的，列为待核实。"
        "看不到口头或在群里布置的数量。"
        "参赛作品、继续教育学时、选举表决等凭词句排除，可能误排。"
    ),
    readings=(QUOTA,),
)
def likes_and_votes(reading: Reading) -> Iterator[Fact]:
    """Likes, online votes, forwards, reads or time of online learning count in an assessment.

    What departs: a sentence or an item of a score sheet that joins such a number with scoring, ranking, a
    bulletin or a merit. A quota without any such use stays open.
    What it cannot see: numbers asked for by word of mouth or in a chat group.
    How it errs: contests of works, trainees' hours and elections are left out by their words.
    """
    paper = reading.once(app_demand_of)
    demands = paper.of(*_COUNTED) if paper else ()
    for demand in one_a_sentence(demand for demand in demands if _counts(demand)):
        judged = demand.consequence
        yield Fact(
            departs=True if judged else None,
            span=demand.passage,
            saw=f"“{demand.words.exact}”" + (f"用于{judged}" if judged else "下达数量要求"),
            missing=() if judged else ("是否作为考评依据（由下达单位说明）",),
            ours=(QUOTA.why,),
        )


def _counts(demand: AppDemand) -> bool:
    if _NOT_SO.search(demand.sentence.exact):
        return False
    return bool(demand.consequence or _QUOTA.search(demand.words.exact))
