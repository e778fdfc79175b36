"""Pledges (责任状、承诺书): who is to sign what with whom, and whether the form is attached."""

import re
from dataclasses import dataclass
from enum import StrEnum

from jianfu.documents.document import Span
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Voice


class Signatory(StrEnum):
    """Who signs towards whom."""

    OFFICES = "offices"  # one office towards another, or all of them
    PRIVATE = "private"  # firms, contractors, households, persons
    UNKNOWN = "unknown"


class PledgeKind(StrEnum):
    """What is signed."""

    RESPONSIBILITY = "responsibility"  # 责任状, 责任书, 军令状
    UNDERTAKING = "undertaking"  # 承诺书, 承诺函


@dataclass(frozen=True, slots=True)
class Signing:
    """One passage by which a pledge is signed.

    Attributes:
        kind: responsibility or undertaking.
        name: what the text calls it (``森林防火责任状``).
        signatory: who signs.
        voice: in whose voice the text speaks of it: ordered, forbidden, told…
        words: the words that were matched.
        start: offset of these words in the document's text.
        span: the clause.
    """

    kind: PledgeKind
    name: str
    signatory: Signatory
    voice: Voice
    words: str
    start: int
    span: Span


@dataclass(frozen=True, slots=True)
class Pledge:
    """What a document makes others sign, or the pledge itself.

    Attributes:
        signings: in order, one a sentence and kind.
        form: the heading of the form to be signed, where the document is the pledge or has it attached; None
            otherwise.
        parties: what the form calls its parties (``甲方``, ``乙方`` or names), in order; empty without a form.
    """

    signings: tuple[Signing, ...]
    form: Span | None
    parties: tuple[str, ...]


_SIGNS = r"(?:(?<!不)签[订署定]?|递交|提交|作出|立下?|[上交]交?)"
_SIGNING = re.compile(
    rf"{_SIGNS}[^，。；\n]{{0,26}}?(?P<responsibility>责任状|责任书|军令状|目标书|保证书|包保书|责任保证)"
    r"|(?:目标|工作|任务|安全|管理|廉政)责任[状书](?:签订|制度|管理|要求|考核)|责任状|军令状"
    rf"|{_SIGNS}[^，。；\n]{{0,20}}?(?P<undertaking>承诺[书函]|保证承诺|承诺责任)|公开承诺书"
)
_NAME = re.compile(r"[\u4e00-\u9fa5]{0,14}(?:责任[状书]|军令状|目标书|保证书|包保书|承诺[书函])")
_VERB = re.compile(rf"^[^，。；\n]{{0,8}}?{_SIGNS}(?:了)?")
_WORDS = ("责任状", "责任书", "军令状", "目标书", "保证书", "包保书", "责任保证", "承诺")
_PERSONS = re.compile(
    r"教师|师德|学术|职称|科研|考生|专家|医德|申请人|申报|投标|个人|劳动合同|招标|履约|信用记录|家长|学生|监护|村民|居民|有偿|受教育者|兼职"
)
_FIRMS = re.compile(
    "企业|(?<!集团)公司|[人工设]单位|经营者|商户|施工|业主|[殖农]户|司机|责任主体|中标|供应商"
)
_NO_PLEDGE = re.compile(r"保密|合同|协议|任务书")
_UNDERTAKERS = re.compile(
    r"企业|公司|商户|经营|申请|申报|考生|教师|学生|家长|业主|建房户|[村居]民(?!委)|告知|诚信|许可|机构|个人|专家|人员(?!密集)|投标|供应商|出资|返岗|基金|施工|[建设]单位|医疗|资金"
)
_OFFICES = re.compile(
    r"各(?:有关|责任|成员)?[省市县区州盟旗镇乡村级校地街社单部局科处]|[县市][（(][市县区]|[区市]县|县区|乡镇|镇（?街|街道|村（?[居社]|村[居两]|村党|社区|下级|地区|领导班子|干部|局属|部门和单位"
)
_FORM = re.compile(
    r"^[^。；，：:\n《]{2,40}?(?P<name>责任[状书]|军令状|目标书|保证书|包保书|承诺[书函])\s*(?:[（(][^）)\n]{1,20}[）)])?\s*$",
    re.M,
)
_PARTY = re.compile(
    r"(?P<role>[甲乙]方|责任单位|签[订状]单位|发状单位|[接受]状单位|承诺单位|责任人|承诺人)(?:[（(][^）)\n]{1,12}[）)])?\s*[：:]\s*(?P<name>[^\n：:。；，]{0,40})"
)
_FORM_LENGTH = 3000  # characters behind its heading in which a form names its parties


def pledge_of(reading: Reading) -> Pledge | None:
    """Reads what a document makes others sign.

    Args:
        reading: the document.

    Returns:
        None where no pledge is spoken of and none is attached. A pledge whose parties are not named is taken for
        one between offices, an undertaking without them for nobody's in particular.
    """
    text = reading.text
    if not any(word in text for word in _WORDS):
        return None
    signings = [_signing(reading, hit) for hit in reading.find(_SIGNING, annexes=True)]
    form = next(
        (head for head in _FORM.finditer(text) if _PARTY.search(text, head.end(), head.end() + _FORM_LENGTH)),
        None,
    )
    if not signings and form is None:
        return None
    return Pledge(
        signings=tuple(signings),
        form=reading.document.span(*form.span()) if form else None,
        parties=tuple(
            (party["name"].strip(" _　") or party["role"]) for party in _PARTY.finditer(text, form.end())
        )
        if form
        else (),
    )


def _signing(reading: Reading, hit: Hit) -> Signing:
    words = hit.match.group()
    kind = PledgeKind.UNDERTAKING if "承诺" in words else PledgeKind.RESPONSIBILITY
    name = _NAME.search(reading.text, hit.start, hit.end)
    who = _undertakes(reading, hit) if kind is PledgeKind.UNDERTAKING else _pledges(reading, hit)
    return Signing(
        kind,
        _VERB.sub("", name.group()) if name else words,
        who,
        hit.voice,
        words,
        hit.start,
        reading.whole_clause(hit),
    )


def _pledges(reading: Reading, hit: Hit) -> Signatory:
    private = (
        _PERSONS.search(reading.sentence(hit.clause))
        or _FIRMS.search(reading.text[hit.clause.start : hit.end])
        or _NO_PLEDGE.search(reading.text[hit.start : hit.clause.end])
    )
    return Signatory.PRIVATE if private else Signatory.OFFICES


def _undertakes(reading: Reading, hit: Hit) -> Signatory:
    sentence = reading.sentence(hit.clause)
    if _UNDERTAKERS.search(sentence):
        return Signatory.PRIVATE
    return Signatory.OFFICES if _OFFICES.search(sentence) else Signatory.UNKNOWN
