"""8.12: no raising of targets level by level, no unrelated items hitched on."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check
from jianfu.checks.passages import one_a_sentence
from jianfu.checks.words import mentions
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Voice

_UPPER = "(?:国家|中央|上级|国务院|自治区|[省市])(?:级|里|政府|[定下]|有关)?"
_TARGET = r"(?:目标|任务|指标|要求|标准|时限|规定|期限|下达|确定|考核|计划|进度)"
_RAISED = re.compile(
    rf"在[^，。；\n]{{0,10}}?{_UPPER}[^，。；\n]{{0,16}}?{_TARGET}[^，。；\n]{{0,8}}?基础上[^，。；\n]{{0,6}}?(?:再|提高|增加|提升|提前|压缩|上浮|加码|上调)"
    rf"|(?:比|较){_UPPER}[^，。；\n]{{0,14}}?{_TARGET}[^，。；\n]{{0,8}}?(?:提前|提高|高[出于]|多|增加|缩短|压缩)"
    rf"|(?:高于|严于|早于|多于){_UPPER}[^，。；\n]{{0,12}}?{_TARGET}(?!的)"
    rf"|(?:提前|超额)[^，。；\n]{{0,10}}?(?:完成|实现){_UPPER}[^，。；\n]{{0,14}}?{_TARGET}"
)
# 在此基础上: on what the sentence before, or this one, says the superior asks for.
_UPON_THAT = re.compile(
    r"在(?:此|这一|这个)基础上[^，。；\n]{0,8}?(?:提标|加压|加码|自行提高|再提高|再提前|再压缩|再增加)"
)
_SUPERIORS_TARGET = re.compile(
    r"(?:国家|中央|上级|国务院|自治区|省|(?<![城县])市)(?:级|里|政府|定|下达|方案|文件)?[^，。；\n]{0,8}(?:目标|任务|指标|要求|标准|时限|规定|方案)"
)
_SHORTLY_BEFORE = 80  # characters in which the superior's target stands
_HITCHED = re.compile(
    r"(?:结合|借助?|利用|依托|随同)着?(?:本|此|这|该|年度|年终|上级)[^，。；\n]{0,12}(?:督查|检查|考核|验收|考评)[^，。；\n]{0,6}[，]?(?:一并|同时|顺带|附带|套开|捎带)[^，。；\n]{0,6}(?:检查|考核|了解|核查|评价|打分)"
    r"|[将把][^，。；\n]{2,30}(?:一并|附带|捎带|顺带)(?:纳入|列入)[^，。；\n]{0,16}(?:考核|考评|督查|检查)"
)
_MEASURED = re.compile(r"\d|[一二三四五六七八九十两半][个天成倍年月]|翻一?番|百分之")
_NO_TARGET = re.compile(
    r"补[助贴]|奖|资金|工资|待遇|贴息|税|养老金|鼓励|支持|有条件|银行|企业|贷款|产品|养殖|种植|地方标准|力争|参照|不低于|选手|招生"
)
_NEEDED_RAISE = ("上级文件对同一目标、时限的规定：由起草单位提供原文，以便并排比对",)
_NEEDED_ITEM = ("所附事项是否列入经批准的考核方案：由组织考核的单位说明",)


@check(
    "8.12",
    advice="目标、时限按上级文件执行，删去自行提高、提前的部分；与本次考核无关的事项删去。",
    explanation=(
        "查文中自己写明在上级目标、任务、时限之上再提高、增加、提前并写出数量的，算偏离；没有写数量的，以及借督查考核一并考核其他事项的，列为待核实。"
        "看不到上级文件的原文，没有点明上级规定的加码看不出来。"
        "补助、奖励标准的提高和鼓励性的目标凭词句排除，可能误排；把本文件自己的工作“纳入考核”的不算。"
    ),
)
def added_burdens(reading: Reading) -> Iterator[Fact]:
    """Targets go beyond the superior's that the text itself names, or an assessment carries foreign items.

    What departs: more, sooner or stricter than the superior's target, by a figure the text gives. Without a
    figure it stays open, and so do items that ride on an inspection of something else.
    What it cannot see: the superior's text; what is stricter without saying so needs both side by side.
    How it errs: higher subsidies and encouraged goals are left out by their words; a paper's own subject counted
    in an assessment is never named.
    """
    voices = (Voice.ORDERED, Voice.OWN)
    if mentions(reading, "基础上", "比", "较", "于", "提前", "超额"):
        raised = [hit for hit in reading.find(_RAISED, *voices) if _is_target(reading, hit)]
        raised += [hit for hit in reading.find(_UPON_THAT, *voices) if _is_upon_target(reading, hit)]
        for hit in one_a_sentence(raised):
            behind = reading.text[hit.start : hit.clause.sentence_end]
            told = _MEASURED.search(behind) is not None
            yield Fact(
                True if told else None,
                reading.whole_clause(hit),
                f"比上级要求更高、更早：{hit.match.group()[:30]}",
                missing=() if told else _NEEDED_RAISE,
            )
    if mentions(reading, "考核", "考评", "督查", "检查", "验收"):
        for hit in one_a_sentence(reading.find(_HITCHED, *voices)):
            yield Fact(
                None,
                reading.whole_clause(hit),
                f"借督查考核附带其他事项：{hit.match.group()[:30]}",
                missing=_NEEDED_ITEM,
            )


def _is_target(reading: Reading, hit: Hit) -> bool:
    return _NO_TARGET.search(reading.sentence(hit.clause)) is None


def _is_upon_target(reading: Reading, hit: Hit) -> bool:
    before = reading.text[max(0, hit.start - _SHORTLY_BEFORE) : hit.start]
    return _SUPERIORS_TARGET.search(before) is not None and _is_target(reading, hit)
