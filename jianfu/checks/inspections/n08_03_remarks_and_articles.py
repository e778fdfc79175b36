"""8.3: leaders' written remarks and published articles are no item of inspection or assessment."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check
from jianfu.checks.words import SCORING
from jianfu.documents.papers.score_sheet import in_score_table, scores
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Voice

_REMARK = re.compile(
    r"(?:获得?|得到|受到|经)[^，。；\n]{0,24}?(?:领导(?:同志)?(?:的)?)?(?:肯定性)?批示|(?:肯定性|领导(?:同志)?)批示|批示(?:肯定|件)"
)
_PUBLISHED = re.compile(
    r"(?:媒体|刊物|报刊|报纸|简报|内参|信息|稿件|文章|经验(?:做法|材料)?|典型(?:做法|案例)?|公众号|网站|新闻|报道)[^。；\n]{0,24}?(?:刊发|刊登|刊载|采用|录用|登载|发表|转发|推介|推广)"
    r"|(?:刊发|刊登|采用|录用|登载|发表|采编)[^，。；\n]{0,20}?(?:信息|稿件|文章|经验|报道|简报|新闻)|(?:信息|宣传|稿件)(?:报送|采用|工作)?[^，。；\n]{0,14}?(?:量化考核|年度排名|考核排名|计分|记分|得分)"
)
_OTHERS = re.compile(
    r"论文|SCI|学术|职称|科研|教师|论著|期刊|课题|成果奖|专利|著作|征文|稿费|舆情|政府网站|信息公开|作品|选手|病案|基础信息|统计信息|企业信息|信用信息|档案"
)


@check(
    "8.3",
    advice="删去以领导批示、刊发文章信息和经验做法为内容的考核项和加分项，只看工作实效。",
    explanation=(
        "查把领导批示、媒体刊物刊发、信息采用、经验推广等作为下级单位考核内容或者计分、排名的，算偏离。"
        "看不到没有写进文件的计分做法。"
        "论文、职称等对个人的评分凭词句排除，可能误排；只提倡推广经验而不计分的不算。"
    ),
)
def remarks_and_articles(reading: Reading) -> Iterator[Fact]:
    """Units are judged or scored by leaders' remarks, or by articles, briefs and experience published.

    What departs: an item that gives points, ranks or counts in an assessment when a leader wrote a remark, or
    when media, journals or briefs printed something of the unit.
    What it cannot see: a custom of counting that no paper writes down.
    How it errs: scores of persons (papers in journals, titles) are left out by their words; a mere wish that
    experience be shared is not counted, because nothing is scored.
    """
    if not scores(reading):
        return
    seen: set[int] = set()
    for pattern, what in ((_REMARK, "领导批示"), (_PUBLISHED, "刊发文章、信息、经验做法")):
        for hit in reading.find(pattern, Voice.ORDERED, Voice.CONDITIONAL, Voice.OWN, annexes=True):
            if hit.clause.sentence_start not in seen and _counts(reading, hit):
                seen.add(hit.clause.sentence_start)
                yield Fact(True, reading.whole_clause(hit), f"以{what}计分或评价：{hit.match.group()[:20]}")


def _counts(reading: Reading, hit: Hit) -> bool:
    sentence = reading.sentence(hit.clause)
    scored = SCORING.search(sentence) or in_score_table(reading, hit.start)
    return bool(scored) and not _OTHERS.search(sentence)
