"""18.2: petitions that are concluded are not ranked, notified, assessed or made a ground of accountability."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.passages import one_a_sentence
from jianfu.checks.words import mentions
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Voice

KEPT_ON = ours(
    0,
    "对已复核、已终结的信访事项仍要求包案、稳控的，条文没有点名，列为待核实；排名、通报、考核、扣分、问责的算偏离",
)

_CONCLUDED = re.compile(
    r"复核(?:意见|终结|完毕|办结|结束|认定)|已(?:经)?(?:[^，。；\n]{0,8}?(?:政府|机关|部门|[委局]))?复核|经复核|三级终结|三级(?:办理)?程序(?:已)?(?:终结|走完)|依法终结|(?:已|已经)终结|终结(?:事项|案件|件|备案|对象|人员)|涉法涉诉[^，。；\n]{0,16}?终结|信访终结|审核认定办结|退出(?:信访)?程序"
)
_YARDSTICK = re.compile(
    r"排名|排序|通报|考核|考评|扣[^，。；\n]{0,8}?\d+(?:\.\d+)?\s*分|扣分|倒扣|计\s*\d+(?:\.\d+)?\s*分|问责|追责|追究[^，。；\n]{0,6}?责任|约谈|一票否决|评先|评优|晾晒|挂牌督办|[计列算]入[^，。；\n]{0,12}?(?:信访量|总量|考核|基数|得分)"
)
_KEPT = re.compile(r"包案|包保|稳控|稳定工作|盯防|反弹|零上访|领导接访")
_PETITION = re.compile(r"信访|上访|来访|涉法涉诉|终结事项|复核终结|三级终结|包案")
_NO_MEASURE = re.compile(
    r"不(?:得|再|予|应|进行|纳入|列入|计入|作为|考核|通报|排名|问责)|剔除|扣除(?!分)|除外|以外|免予|免于|不在|取消|未(?:经)?(?:复核|终结)|尚未|责任(?:单位)?未落实|严禁|避免|防止"
)
_NEEDED = ("包案、稳控的落实情况是否用于排名、通报、考核、问责：由发文机关的考核办法核对",)


@check(
    "18.2",
    advice="删去对已复核、已终结信访事项的排名、通报、考核、问责和包案要求。",
    explanation=(
        "查对复核终结、涉法涉诉终结等信访事项排名、通报、考核、扣分、问责的，算偏离；只要求继续包案、稳控的，列为待核实。"
        "看不到各信访事项是否已经复核、终结，文中没有写明的不查。"
        "写明剔除、不纳入、不考核的不算；同一句的考核词不一定管到终结事项，可能误报。"
    ),
    readings=(KEPT_ON,),
)
def concluded_petitions(reading: Reading) -> Iterator[Fact]:
    """Concluded petitions still count against lower offices.

    What departs: petitions that the words call reviewed for the last time or concluded by law are ranked,
    notified, assessed, scored or made a ground of accountability. To keep a leader in charge of them or to keep
    people from petitioning stays open: the norm does not name it.
    What it cannot see: whether a petition is concluded where the text does not say so.
    How it errs: a word of assessment in the same sentence may belong to something else.
    """
    if not mentions(reading, "终结", "复核", "审核认定办结", "退出程序", "退出信访程序", "走完"):
        return
    hits = reading.find(_CONCLUDED, Voice.ORDERED, Voice.OWN, Voice.CONDITIONAL, annexes=True)
    for hit in one_a_sentence(hit for hit in hits if _counts(reading, hit)):
        judged = _YARDSTICK.search(reading.sentence(hit.clause)) is not None
        yield Fact(
            True if judged else None,
            reading.whole_clause(hit),
            f"已复核、终结的信访事项：{hit.match.group()}",
            missing=() if judged else _NEEDED,
            ours=(KEPT_ON.why,),
        )


def _counts(reading: Reading, hit: Hit) -> bool:
    sentence = reading.sentence(hit.clause)
    if not _PETITION.search(sentence) or _NO_MEASURE.search(sentence):
        return False
    return _YARDSTICK.search(sentence) is not None or _KEPT.search(sentence) is not None
