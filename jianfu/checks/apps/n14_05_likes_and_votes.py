"""14.5: likes, online votes, forwards and time spent learning are no basis of assessment."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.documents.reading import Reading
from jianfu.documents.voice import Voice

QUOTA = ours(0, "只下达点赞、转发、投票数量而未写明考评用途的，列为待核实")

_COUNTS = re.compile(
    r"点赞(?:量|数|率|任务|人数|情况|次数|排名)|(?:网络|线上|网上|微信|大众)投票(?!系统|方式|平台"
    r"|链接|时间)|投票(?:数|量|率|任务|情况)|得票(?:数|量)(?=[^，。；\n]{0,12}(?:考核|通报|排名))"
    r"|转发(?:量|数|率|次数|任务|情况)|(?:阅读|浏览|评论|播放|收藏|留言|跟评|关注|传播|互动)(?:量"
    r"|数(?!据|字)|次数)|粉丝(?:数|量)"
    r"|学习时长(?!要求)|学习积分|(?:点赞|转发|投票|评论|集赞"
    r"|转评赞|关注)[^，。；\n]{0,12}?(?:不少于|不低于|至少|达到|完成)\s*\d+|(?:不少于|不低于|至少"
    r"|完成)\s*\d+\s*[次个条票][^，。；\n]{0,4}(?:点赞|转发|投票|评论)"
)
_ASSESSED = re.compile(
    r"考核|考评|测评|通报|排名|排行|排序|评比|计分|得分|赋分|加分|扣分|积分|分值|评分|评先|评优|绩效"
    r"|年度评价|作为[^，。；\n]{0,14}依据|纳入[^，。；\n]{0,14}评价|计入|约谈|\d+\s*分(?!钟|之|局|管"
    r"|类|别|组)"
)
_QUOTA = re.compile(r"不少于|不低于|至少|达到|完成|任务|\d+\s*[%％]")
# Studies of teachers and trainees, research, sales and works chosen by jury are assessed by their own rules.
_NOT_SO = re.compile(
    r"继续教育|学时|学分|学生|课程|慕课|选手|参赛|大赛|作品|直播带货|电商|旅游|论文|无记名|记名投票"
    r"|表决|股东|业主|选举|候选人"
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
    seen: set[int] = set()
    for hit in reading.find(_COUNTS, Voice.ORDERED, Voice.OWN, annexes=True):
        sentence = reading.sentence(hit.clause)
        if hit.clause.sentence_start in seen or _NOT_SO.search(sentence):
            continue
        assessed = _ASSESSED.search(sentence.replace(hit.match.group(), ""))
        if not assessed and not _QUOTA.search(hit.match.group()):
            continue
        seen.add(hit.clause.sentence_start)
        yield Fact(
            departs=True if assessed else None,
            span=reading.whole_clause(hit),
            saw=f"“{hit.match.group()}”" + (f"用于{assessed.group()}" if assessed else "下达数量要求"),
            missing=() if assessed else ("是否作为考评依据（由下达单位说明）",),
            ours=(QUOTA.why,),
        )
