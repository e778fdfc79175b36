"""19.4: results of model-creation campaigns are not ranked."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check
from jianfu.checks.passages import one_a_sentence
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Voice

_ORDER = re.compile(
    r"(?<!不)排名(?!不分先后)|排行|名次|位次|排序|由高到低|从高到低|得分(?:高低|前|后)|(?:前|后)[一二三四五六七八九十\d]+名|红黑榜|晾晒"
)
_CAMPAIGN = re.compile(r"创建|达标|示范(?:县|市|区|乡|镇|村|社区|单位|学校|点)|标杆|命名|授牌|星级|领跑")
_OTHERS = re.compile(r"企业|选手|项目|教师|学生|考生|岗位|个人|论文|专家|实验室|经费|产品|车间|园区|成绩")
# A bulletin on the results of a campaign: its sentences give places without naming the campaign again.
_RESULT_TITLED = re.compile(r"(?:创建|达标|命名|星级)[^\n]{0,12}?(?:结果|测评|验收|评比|排名|考评|成绩)")
# An order by which candidates are chosen; whether it is made known as a result is not said.
_SELECTION = re.compile(r"候选|初选|初审|遴选|差额|入围|推荐")
_NEEDED = ("排序只用于内部遴选，还是作为创建结果公布、通报：由主办单位说明",)


@check(
    "19.4",
    advice="删去对创建结果的排名，达到标准的只公布名单，不列名次。",
    explanation=(
        "查谈创建、达标、示范、命名、星级的句子中对地方、单位排名、按得分排序或者列出前几名、后几名的，算偏离；用于遴选、推荐候选单位的排序，列为待核实。"
        "看不到按得分排列而不写明的名单。"
        "竞赛和企业、项目、个人的排名凭词句排除，可能误排。"
    ),
)
def ranking_of_results(reading: Reading) -> Iterator[Fact]:
    """Places or offices in a campaign are put in an order.

    What departs: a sentence on creation, model places or naming that ranks them, sorts them by score or names
    the first or last few. An order
    by which candidates are chosen stays open.
    What it cannot see: a list sorted by score that does not say so.
    How it errs: contests, firms and persons are left out by their words.
    """
    hits = reading.find(_ORDER, Voice.ORDERED, Voice.OWN, Voice.CONDITIONAL, annexes=True)
    for hit in one_a_sentence(hit for hit in hits if _of_a_campaign(reading, hit)):
        selection = _SELECTION.search(reading.sentence(hit.clause)) is not None
        yield Fact(
            None if selection else True,
            reading.whole_clause(hit),
            f"对创建{'候选单位' if selection else '结果'}排名：{hit.match.group()}",
            missing=_NEEDED if selection else (),
        )


def _of_a_campaign(reading: Reading, hit: Hit) -> bool:
    sentence = reading.sentence(hit.clause)
    if _OTHERS.search(sentence):
        return False
    return bool(_CAMPAIGN.search(sentence)) or bool(_RESULT_TITLED.search(reading.elements.title))
