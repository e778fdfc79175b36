"""8.4: meetings held, papers issued, photographs and notes are no yardstick of work."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check
from jianfu.checks.passages import one_a_sentence
from jianfu.documents.papers.score_sheet import in_score_table, scores
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Voice

_TRACE = re.compile(
    r"(?:是否|组织|每[年季月]度?)?召开[^，。；\n]{0,24}?(?:会|研究|部署)|(?:会议|[专例]题?会)(?:次数|记录|纪要|通知|签到|材料|[照图]片)"
    r"|(?:[印下制]发|出台|发文)[^，。；\n]{0,18}?(?:文件|方案|通知|意见|制度)|发文(?:数量|情况|次数)"
    r"|留痕|痕迹(?:管理|资料|材料)|(?:影像|视频)(?:资料|材料|佐证|记录)|拍照|截图|[照图]片"
    r"|(?:学习|读书)笔记|心得体会|工作日志|台账|(?:信息|简报|宣传稿)(?:报送)?(?:数量|篇数|条数)|活动[场次][次数]"
)
# The item itself must be scored, not some other matter of a long sentence.
_POINTS = re.compile(
    r"[加扣得计记赋]\s*\d+(?:\.\d+)?\s*分|\d+(?:\.\d+)?\s*分[/／每]|[加扣得记赋评]分|(?<!统)计分|分值"
    r"|(?:作为|列为|当作|为)[^，。；\n]{0,20}(?:考[核评]|评[价判优]|验收)[^，。；\n]{0,8}(?:依据|标准|内容|指标)"
)
_KEPT_FOR_IT = re.compile(
    r"(?:备查|迎检|供|以备|用于)[^，。；\n]{0,6}(?:考[核评]|检查|督查|验收|查验)|(?:考[核评]|检查|督查|验收)(?:时)?(?:查看|查阅|调阅|抽查|核验)"
)
_NEEDED = ("留存、查看的记录是否用于评判工作优劣：由组织考核的单位说明",)
_OTHERS = re.compile(
    r"企业|教师|学生|职称|考生|投标|执法全过程|评审|专家|项目承担|资金拨付|个人|案卷|新闻发布会|申报|参赛|作品|基地|园区"
)


@check(
    "8.4",
    advice="删去按开会、发文、照片、台账、笔记计分评价的条目，改看工作结果；不再要求为迎评准备痕迹材料。",
    explanation=(
        "查以开会发文的次数和记录、照片视频、台账、笔记心得等痕迹作为评分、考核依据的，算偏离。"
        "看不到检查人员现场另行索要的材料。"
        "只要求留存记录、台账的不算；痕迹与计分须写得相近或者同在评分表中，写得分散的可能漏查。"
    ),
)
def meetings_papers_photos(reading: Reading) -> Iterator[Fact]:
    """Work is judged by meetings held, papers issued, photographs, ledgers or notes.

    What departs: an item of assessment whose points hang on such traces: so many points for a meeting, a
    deduction for a missing photograph, ledgers looked through to score.
    What it cannot see: what inspectors ask for on the spot.
    How it errs: ledgers and records that are only to be kept are not counted; a score in the same clause or the
    next is needed, or a score sheet around the words.
    """
    if not scores(reading):
        return
    hits = reading.find(_TRACE, Voice.ORDERED, Voice.CONDITIONAL, Voice.OWN, annexes=True)
    for hit in one_a_sentence(hit for hit in hits if not _OTHERS.search(reading.sentence(hit.clause))):
        judged = _judged(reading, hit)
        if judged or _KEPT_FOR_IT.search(reading.sentence(hit.clause)):
            saw = (
                f"以{hit.match.group()[:16]}作为评分评价依据"
                if judged
                else f"为考核检查留存{hit.match.group()[:16]}"
            )
            yield Fact(
                True if judged else None, reading.whole_clause(hit), saw, missing=() if judged else _NEEDED
            )


def _judged(reading: Reading, hit: Hit) -> bool:
    sentence = reading.sentence(hit.clause)
    if not (_POINTS.search(sentence) or in_score_table(reading, hit.start)):
        return False
    near = reading.text[
        max(hit.clause.sentence_start, hit.start - 24) : min(hit.end + 30, hit.clause.sentence_end)
    ]
    return bool(_POINTS.search(near)) or not _POINTS.search(sentence)
