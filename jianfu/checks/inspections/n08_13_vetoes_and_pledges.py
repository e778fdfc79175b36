"""8.13: no vetoes (一票否决) and no pledges of responsibility (责任状) at will."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.words import mentions
from jianfu.documents.document import Span
from jianfu.documents.papers.pledge import PledgeKind, Signatory, pledge_of
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Voice

EFFECT = ours(0, "不写“一票否决”而写明出现某种情形即考核不合格、取消评先评优资格的，按“一票否决”读")

_VETO = re.compile(r"一票否[决优定]|否决(?:指标|事项)")
_EFFECT = re.compile(
    r"的[，,][^。；\n]{0,24}?(?:(?:考[核评]|评价)(?:结果|等次|等级)?[^，。；\n]{0,10}?(?:[定降列评判记]|确[定认])[为定]?[^，。；\n]{0,4}?(?:不合格|不达标|差等|“?差”?等|最低等|[零0]分)|取消[^，。；\n]{0,16}?(?:评[先优]|先进(?!型))[^，。；\n]{0,4}资格)"
    r"|(?:单位|处室|科室|乡镇|街道|县区|地区|村|社区)[^，。；\n]{0,24}?(?:不得(?:评为|参[评加])|取消[^，。；\n]{0,14}?评[为选先优])[^，。；\n]{0,12}?(?:先进|优秀|评[优先])"
)
_PERSONS = re.compile(
    r"教师|师德|学术|职称|科研|考生|专家|医德|申请人|申报|投标|个人|工作人员年度考核|劳动合同|招标|履约|信用记录|家长|学生|监护|村民|居民|有偿|受教育者|兼职"
)
# Over whom the veto is, where its own clause says so: what else the sentence speaks of does not count then.
_UNITS = re.compile(r"(?:党政|领导)班子|责任单位|所在(?:县|市|区|乡镇|街道|村|单位)")
_SANCTION = re.compile(r"警告|处罚|违规|违纪|违法行为的?(?:当事|机构)|罚款|依法处理|弄虚作假|参加培训")
_SPOKEN = (Voice.ORDERED, Voice.CONDITIONAL, Voice.OWN)
_PROHIBITS = re.compile(r"严禁|不得(?:随意)?(?:设|签|实|搞)|不[再搞设签]|禁止|清理|规范|减少")
_BASIS = re.compile(
    r"(?:按照?|依照|根据|依据|落实)(?:党中央|中央|国务院|中办|国办|法律|法规|国家)[^，。；\n]{0,24}(?:要求|规定|部署|精神)|(?:按照?|依照|根据|依据|落实)《[^》\n]{2,40}(?:条例|(?<!办)法|责任制规定)》"
)
_NEEDED = ("所引中央规定或者法律法规是否设有这项“一票否决”、责任状：由起草单位提供原文条款",)
_PARTIES = ("由哪些单位签订：由起草单位说明",)


@check(
    "8.13",
    advice="删去签订责任状、责任书和“一票否决”的要求；责任在文件中写明即可，不再另行签订，也不另设否决项。",
    explanation=(
        "查要求单位之间签订责任状、责任书、军令状，或者对单位实行“一票否决”的，算偏离；写明出现某种情形即考核不合格、取消评先评优资格的，按本软件的读法同样算。"
        "文中写明依据中央规定或者法律法规的，以及只附责任书文本、没有写谁签的，列为待核实：看不到所引规定是否允许。"
        "对个人的否决、企业签的责任书和对违规违纪的处理凭词句排除，可能误排；未写明签订双方的按单位之间签订看，可能判错。"
    ),
    readings=(EFFECT,),
)
def vetoes_and_pledges(reading: Reading) -> Iterator[Fact]:
    """Offices are to sign pledges of responsibility, or one failure voids an assessment.

    What departs: 责任状, 责任书, 军令状 to be signed between offices, or a form of one addressed to offices;
    一票否决 over units; and its effect in other words, such as a single event that makes the whole assessment
    fail or takes away the right to honours.
    What it cannot see: whether a central rule or a law allows this one veto or pledge; where the text names one
    it is left open, and so is a form whose parties are not named.
    How it errs: vetoes over single persons, pledges of firms and sanctions for misconduct are left out by their
    words; a pledge whose parties are not named is taken for one between offices.
    """
    seen: set[int] = set()
    if mentions(reading, "否决", "一票否"):
        for hit in reading.find(_VETO, *_SPOKEN, annexes=True):
            words = reading.sentence(hit.clause)
            private = _PERSONS.search(words) and not _UNITS.search(
                hit.span.exact + reading.whole_clause(hit).exact
            )
            if hit.clause.sentence_start not in seen and not private:
                seen.add(hit.clause.sentence_start)
                yield _fact(reading, hit.start, reading.whole_clause(hit), f"一票否决：{hit.match.group()}")
    yield from _pledges(reading, seen)
    if mentions(reading, "考核", "考评", "评价", "先进", "评优"):
        yield from _vetoes_in_effect(reading, seen)


def _pledges(reading: Reading, seen: set[int]) -> Iterator[Fact]:
    pledge = reading.once(pledge_of)
    if pledge is None:
        return
    found = False
    for signing in pledge.signings:
        sentence = reading.clause_at(signing.start).sentence_start
        if signing.kind is not PledgeKind.RESPONSIBILITY:
            continue
        found = True
        if signing.signatory is Signatory.OFFICES and signing.voice in _SPOKEN and sentence not in seen:
            seen.add(sentence)
            yield _fact(reading, signing.start, signing.span, f"签订责任状（书）：{signing.words}")
    if pledge.form and not found and "承诺" not in pledge.form.exact:
        between = len(pledge.parties) > 1 and all(_OFFICE.search(party) for party in pledge.parties[:2])
        yield Fact(
            True if between else None,
            pledge.form,
            f"责任书文本，签订双方：{'、'.join(pledge.parties[:2])}",
            missing=() if between else _PARTIES,
        )


_OFFICE = re.compile(r"政府|街道|社区|办事处|委员会|党[委工]|村|[市县区旗镇乡局委](?![\u4e00-\u9fff])")


def _fact(reading: Reading, start: int, span: Span, saw: str) -> Fact:
    """A veto or a pledge; left open where its sentence names a central rule or a law as its basis."""
    basis = _BASIS.search(reading.sentence(reading.clause_at(start)))
    return Fact(None if basis else True, span, saw, missing=_NEEDED if basis else ())


def _vetoes_in_effect(reading: Reading, seen: set[int]) -> Iterator[Fact]:
    for hit in reading.find(_EFFECT, annexes=True):
        sentence = reading.sentence(hit.clause)
        if hit.clause.sentence_start in seen or hit.voice in (Voice.QUOTED, Voice.TOLD, Voice.PUBLIC):
            continue
        if _PERSONS.search(sentence) or _SANCTION.search(sentence) or _PROHIBITS.search(sentence):
            continue
        seen.add(hit.clause.sentence_start)
        yield Fact(
            True, _condition_and_effect(reading, hit), "出现一种情形即否定全部考核结果", ours=(EFFECT.why,)
        )


def _condition_and_effect(reading: Reading, hit: Hit) -> Span:
    """The clause of the condition with that of the effect; the latter alone where the former is far away."""
    clause = reading.clause_at(hit.end - 1)
    start = hit.clause.start if clause.start - hit.clause.start < _TOGETHER else clause.start
    return reading.document.span(start, clause.end)


_TOGETHER = 80  # characters between condition and effect that are still read as one passage
