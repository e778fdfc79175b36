"""8.3: leaders' written remarks and published articles are no item of inspection or assessment."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check
from jianfu.checks.words import SCORING, mentions
from jianfu.documents.papers.score_sheet import in_score_table, scores
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Voice

_REMARK = re.compile(
    r"(?:获得?|[得受]到|经)[^，。；\n]{0,24}?批示|(?:肯定性|领导(?:同志)?)批示|批示(?:肯定|件)|(?:领导(?:同志)?|书记|[省市县区州]长)[^，。；\n]{0,8}(?:圈阅|签批|书面肯定)"
)
_PRINTS = "(?:刊[发登载播]|采[用编纳]|录用|登载|发表|上稿|播[出发])"
_PUBLISHED = re.compile(
    rf"(?:媒体|刊物|报[刊纸]|简报|内参|信息|稿件|文章|经验|[做案][法例]|公众号|网站|新闻|报道)[^。；\n]{{0,24}}?(?:{_PRINTS}|转发|推[介广])"
    r"|(?:媒体|[日晚]报|电视台?|新华社|卫视)[^，。；\n]{0,16}?(?<!负面)(?<!不实)(?<!失实)(?:报道|宣传)(?!失实|不实|问题|曝光)"
    rf"|{_PRINTS}[^，。；\n]{{0,20}}?(?:信息|稿件|文章|经验|报道|简报|新闻)|(?P<counted>(?:信息|宣传|稿件)[^，。；\n]{{0,18}}?(?:量化考核|(?:年度|考核)排名|(?<!统)计分|[记得]分))"
)
_OTHERS = re.compile(
    r"论[文著]|SCI|学术|职称|科研|教师|期刊|课题|成果奖|专利|著作|征文|稿费|舆情|政府网站|信息公开|作品|选手|病案|[基统企]\S{1,2}信息|信用|档案"
)
_USED = r"(?:(?:信息|稿件|文章|经验)[^，。；\n]{0,4}(?:采用|刊[发登]|录用)|批示)(?:数量|情况|篇数)"
_TOLD_OF = re.compile(rf"{_USED}[^，。；\n]{{0,10}}(?:通报|公布)|(?:通报|公布)[^，。；\n]{{0,10}}{_USED}")
_NEEDED = ("通报的采用、刊发、批示情况是否用于考核评价：由通报单位说明",)


@check(
    "8.3",
    advice="删去以领导批示、刊发文章信息和经验做法为内容的考核项和加分项，只看工作实效。",
    explanation=(
        "查把领导批示、媒体刊物刊发、信息采用、经验推广等作为下级单位考核内容或者计分、排名的，算偏离。"
        "只通报采用、刊发、批示的情况而没有写计分的，列为待核实；看不到没有写进文件的计分做法。"
        "论文、职称等对个人的评分凭词句排除，可能误排；只提倡推广经验而不计分的不算。"
    ),
)
def remarks_and_articles(reading: Reading) -> Iterator[Fact]:
    """Units are judged or scored by leaders' remarks, or by articles, briefs and experience published.

    What departs: an item that gives points, ranks or counts in an assessment when a leader wrote a remark, or
    when media, journals or briefs printed something of the unit.
    What it cannot see: a custom of counting that no paper writes down; a bulletin of how much was printed, which
    does not say that it counts, is left open.
    How it errs: scores of persons (papers in journals, titles) are left out by their words; a mere wish that
    experience be shared is not counted, because nothing is scored.
    """
    seen: set[int] = set()
    voices = (Voice.ORDERED, Voice.CONDITIONAL, Voice.OWN)
    if scores(reading):
        remarks = ((_REMARK, "领导批示"),) if mentions(reading, "批", "圈阅", "肯定") else ()
        for pattern, what in (*remarks, (_PUBLISHED, "刊发文章、信息、经验做法")):
            for hit in reading.find(pattern, *voices, annexes=True):
                if hit.clause.sentence_start not in seen and _counts(reading, hit):
                    seen.add(hit.clause.sentence_start)
                    saw = f"以{what}计分或评价：{hit.match.group()[:20]}"
                    yield Fact(True, reading.whole_clause(hit), saw)
    if mentions(reading, "通报", "公布"):
        for hit in reading.find(_TOLD_OF, *voices, annexes=True):
            if hit.clause.sentence_start not in seen and not _OTHERS.search(reading.sentence(hit.clause)):
                seen.add(hit.clause.sentence_start)
                saw = f"通报采用、刊发、批示情况：{hit.match.group()}"
                yield Fact(None, reading.whole_clause(hit), saw, missing=_NEEDED)


def _counts(reading: Reading, hit: Hit) -> bool:
    sentence = reading.sentence(hit.clause)
    scored = (
        hit.match.lastgroup == "counted" or SCORING.search(sentence) or in_score_table(reading, hit.start)
    )
    return bool(scored) and not _OTHERS.search(sentence)
