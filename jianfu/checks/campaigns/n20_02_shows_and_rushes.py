"""20.2: model-creation campaigns are no rush, no show and no gust (运动式、作秀式、一阵风)."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.words import mentions
from jianfu.documents.papers.campaign import campaign_of
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Voice

THREE_SIGNS = ours(
    3,
    "创建文件中同时有限期突击、打造亮点、观摩展示三类安排的才提示；“运动式”“作秀式”是对活动实际的评价，由人判断",
)

_SIGNS = (
    ("限期突击", re.compile(r"百日(?!千万|招聘)|大?会战|突击(?!检查|队|手)|大干[^，。；\n]{0,6}?天|\d+天(?:攻坚|冲刺)|冲刺\d+天|集中攻坚")),
    ("打造亮点", re.compile(r"打造[^，。；\n]{0,14}?(?:亮点|盆景|精品线路?|样板线|观摩线|示范线|网红|门面)|亮点(?:工程|打造|点位)|(?:精品|观摩|示范)线路?")),
    ("观摩展示", re.compile(r"观摩(?!教学|课)|拉练|擂台|现场展示|集中展示|亮相|晒亮点|成果展演?|迎(?:检|验)")),
)  # fmt: skip
_NEEDED = ("活动是否有长期安排、是否切合当地实际：由主办单位说明，由人判断",)


@check(
    "20.2",
    advice="删去限期突击、打造亮点、组织观摩展示的安排。",
    explanation=(
        "查创建示范、评选、达标的文件：限期突击、打造亮点、观摩展示三类安排同时出现的，提示由人判断，一律列为待核实。"
        "看不到活动实际怎样开展。"
        "三类安排凭词句辨认，只有其中一两类的不提示，可能漏查；禁止这样做的词句不算。"
    ),
    readings=(THREE_SIGNS,),
)
def shows_and_rushes(reading: Reading) -> Iterator[Fact]:
    """A campaign notice has the marks of a rush and of a show.

    What departs: nothing for certain; the norm judges how a campaign is run. A campaign notice that has all
    three signs (a rush in so many days, bright spots to be made, visits and displays) is left open.
    What it cannot see: how the campaign is run.
    How it errs: one or two signs are not enough, so much is missed; prohibitions are not counted.
    """
    if not mentions(reading, "观摩", "拉练", "擂台", "展示", "亮相", "晒亮点", "成果展", "迎检", "迎验"):
        return
    campaign = reading.once(campaign_of)
    if campaign is None or not campaign.is_of_the_grass_roots:
        return
    found: list[tuple[str, Hit]] = []
    for sign, pattern in _SIGNS:
        hit = next(reading.find(pattern, Voice.ORDERED, Voice.OWN), None)
        if hit is None:
            return
        found.append((sign, hit))
    sign, hit = found[0]
    words = "、".join(hit.match.group() for _, hit in found)
    yield Fact(
        None, reading.whole_clause(hit), f"三类安排都有：{words}", missing=_NEEDED, ours=(THREE_SIGNS.why,)
    )
