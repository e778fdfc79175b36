"""18.1: the number of petitions alone is no measure of the grass roots' work on petitions."""

import re
from collections.abc import Iterator
from itertools import chain

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.passages import one_a_sentence
from jianfu.checks.words import mentions
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Voice

TARGETS = ours(
    0,
    "以信访件次、批次、人次、万人比等计分、排名、通报、否决、约谈的，按“以数量多少评价”读；只下降幅目标的列为待核实",
)

_NUMBER = r"(?:信访总?量|信访(?:件|案件|事项)?(?:数量|总数|件数|件次|批次|人次|起数)|上访(?:量|数|批次|人次|率)|来访(?:量|批次|人次)|越级(?:上)?访|进京(?:上)?(?:非)?访|非访|赴(?:省|京|市)[^，。；\n]{0,6}?(?:上)?访|到(?:省|京|市)[^，。；\n]{0,4}?(?:上)?访|集体(?:上)?访|上行量|上行率|万人(?:信访|上访|上行)[比量率]?|初信初访(?:量|数|总量)|重复(?:信)?访(?:量|率|件次|数)|信访排名|零上访|零非访|零进京|稳控率|信访发生率)"
_YARDSTICK = re.compile(
    r"扣[^，。；\n]{0,8}?\d+(?:\.\d+)?\s*分|扣分|[得计记赋加]\s*\d+(?:\.\d+)?\s*分|倒扣|加分|得分|计分|评分|排名|排序|名次|通报|一票否决|约谈|末位|黄牌|挂牌|问责|评先|评优|(?:纳入|作为|列入)[^，。；\n]{0,20}?考[核评]|考核(?:指标|内容|依据|扣分)|晾晒|红黑榜|取消[^，。；\n]{0,8}?资格|排位|位次|[由从][高低多少大]到[低高少多小]|(?:[前后末]|倒数)第?[一二两三四五\d]+[位名]|垫底|排[^，。；\n]{0,6}?第[一二三四五\d]"
)
_TARGET = re.compile(
    r"(?:控制|压降|下降|压减|降低|减少|不超过|不高于|低于|为零|零指标|确保(?:实现)?零|实现零|“?零(?:上访|非访|进京|越级))"
)
_COUNTED = re.compile(_NUMBER)
# In a paper on petitions 批次, 人次 and 万人比 are theirs, though the sentence or the head of the table has no 访.
_BARE = re.compile(r"件次|批次|人次|件数|批数|起数|万人比|走访量|登记量|\d[件批]")
_NO_MEASURE = re.compile(
    r"不(?:得(?!超过|高于|突破|上升)|能|应|再|宜|以|将|把|作为|简单|搞|单纯|纳入|进行|对)|(?:避免|防止|杜绝)[^，。；\n]{0,4}?[以将把用]|取消(?!(?:当年)?[^，。；\n]{0,12}资格)|停止|清理|叫停|纠正|分析研判|办理质|公布办理|统计分析|不作|严禁"
)
_SINGLE = re.compile(r"信访人(?!次)|当事人|上访人(?!次)|违法|公安机关|依法处理|训诫")
_NEEDED = ("降幅、控制数是否用于考核、排名、通报：由发文机关的考核办法核对",)


@check(
    "18.1",
    advice="删去以信访量、批次、人次、万人比等计分、排名、通报、否决的内容，不以数量多少评价。",
    explanation=(
        "查以信访总量、越级访、进京访、集体访批次人次、上行量、万人信访比等计分、排名、通报、约谈、一票否决的，算偏离；只提压降目标、没有写明怎样使用的，列为待核实。"
        "看不到另发的考核细则。"
        "受理率、办结率、满意率等看办理质量的不算；称不以数量评价的不算。同一句的计分词不一定管到信访数量，可能误报。"
    ),
    readings=(TARGETS,),
)
def petitions_by_number(reading: Reading) -> Iterator[Fact]:
    """Petitions are counted to judge lower offices.

    What departs: the number of petitions, of people or groups who petition above, or the rate by ten thousand
    people is scored, ranked, notified, made a veto or a ground for talks. A mere target to bring the number down
    stays open.
    What it cannot see: rules of scoring sent apart.
    How it errs: rates of handling (受理率, 办结率, 满意率) are no numbers of petitions; a word of scoring in the
    same sentence may belong to something else.
    """
    if not mentions(reading, "访", "上行量", "上行率", "稳控率", "进京"):
        return
    # 杜绝越级上访 forbids petitioning above, not the counting of it: prohibitions of counting are told by words.
    voices = (Voice.ORDERED, Voice.OWN, Voice.CONDITIONAL, Voice.FORBIDDEN)
    hits = chain(
        reading.find(_COUNTED, *voices, annexes=True),
        reading.find(_BARE, *voices, annexes=True) if "访" in reading.elements.title else (),
    )
    for hit in one_a_sentence(hit for hit in hits if _is_measure(reading, hit)):
        judged = _YARDSTICK.search(_row(reading, hit)) is not None
        yield Fact(
            True if judged else None,
            reading.whole_clause(hit),
            f"以信访数量评价：{hit.match.group()}",
            missing=() if judged else _NEEDED,
            ours=(TARGETS.why,),
        )


def _is_measure(reading: Reading, hit: Hit) -> bool:
    row = _row(reading, hit)
    if _NO_MEASURE.search(row) or _SINGLE.search(row):
        return False
    if _YARDSTICK.search(row):
        return True
    return hit.match.re is _COUNTED and _TARGET.search(row) is not None


def _row(reading: Reading, hit: Hit) -> str:
    """The sentence; in a table the sentence and the next cells, where the points stand."""
    document = reading.document
    sentence = reading.sentence(hit.clause)
    index = document.block_index(hit.start)
    cell = document.blocks[index].cell
    if cell is None:
        return sentence
    row = [
        block.text
        for block in document.blocks[max(0, index - _CELLS) : index + _CELLS]
        if block.cell and block.cell.table == cell.table and block.cell.row == cell.row
    ]
    return " ".join(row)


_CELLS = 8  # cells before and behind that are looked at for those of the same row
