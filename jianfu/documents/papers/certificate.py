"""Certificates that villages and urban communities are asked for (村级组织出具的证明), as a paper demands them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jianfu.documents.document import Span
from jianfu.documents.office import Kind
from jianfu.documents.reading import TELLS, Hit, Reading
from jianfu.documents.subjects import village_is_meant
from jianfu.documents.voice import Voice


@dataclass(frozen=True, slots=True)
class CertificateDemand:
    """One certificate or stamped statement of a village or community.

    Attributes:
        words: how it is demanded, as the paper says.
        listed: which of the twenty items of 民发〔2020〕20号 it is; empty for none.
        asker: the bank, insurer or association that asks, as the paper names it; empty where an office does.
        matter_of_banks: True where the certificate is for a loan, a policy or a claim and no bank is named.
        certifier: the village or community, as the paper calls it.
        basis: the act of law or kept list the sentence names; empty for none.
        kept: True where the basis is a list of kept certificates.
        span: the clause.
    """

    words: str
    listed: str
    asker: str
    matter_of_banks: bool
    certifier: str
    basis: str
    kept: bool
    span: Span


@dataclass(frozen=True, slots=True)
class CertificateDemands:
    """What certificates a paper demands of villages and communities.

    Attributes:
        issuer: who issues the paper; empty where unknown.
        issuer_is_private: True for banks, insurers, associations and other bodies that are no offices.
        demands: in order, one a sentence.
    """

    issuer: str
    issuer_is_private: bool
    demands: tuple[CertificateDemand, ...]


# 民政部等六部门《不应由基层群众性自治组织出具证明事项清单（第一批）》（民发〔2020〕20号）, its twenty items.
LISTED = (
    ("亲属关系", r"亲属关系|亲属证明"),
    ("居民身份信息", r"身份信息|身份证明"),
    ("户口登记项目内容变更申请", r"户口登记|户籍变更"),
    ("居民养犬", r"养犬|犬只"),
    ("无犯罪记录", r"无犯罪|违法犯罪记录"),
    ("社区戒毒社区康复人员情况", r"戒毒|康复人员"),
    ("人员失踪", r"失踪"),
    ("婚姻状况", r"婚姻状况|未婚|已婚|单身"),
    ("出生", r"出生"),
    ("健在", r"健在|生存状况|生存证明"),
    ("死亡", r"死亡"),
    ("疾病状况", r"疾病|患病"),
    ("残疾状况", r"残疾"),
    ("婚育状况", r"婚育"),
    ("居民就业状况", r"就业状况|就业情况|失业状况|失业情况|无业"),
    ("居民个人档案", r"档案"),
    ("居民财产", r"财产|房产|无房|收入状况|收入情况|收入证明|家庭收入"),
    ("遗产继承权", r"遗产|继承"),
    ("市场主体住所", r"住所|经营场所"),
    ("证件遗失", r"遗失"),
)
"""Item and the words by which a certificate is known as that item."""

_LISTED = tuple((item, re.compile(words)) for item, words in LISTED)
_VILLAGE = r"(?:村民?委会|村民委员会|村（居）委会|村\(居\)委会|居民?委会|居民委员会|村（居）|村（社区）|村\(社区\)|社区（村）|社区居委会|村居|村级组织|所在(?:的)?(?:村|社区)|(?:村|社区)(?=或|、|出具|开具|盖章|加盖|证明|等)|村“?两委”?|村集体)"
_STATEMENT = r"(?:证明(?:材料|信|函)?|情况说明|说明材料|鉴定意见|盖章确认)"
_CERTIFIES = re.compile(
    rf"{_VILLAGE}[^，。；！\n]{{0,24}}?(?:出具|开具|提供|盖章|加盖公章|签字盖章|签署意见并盖章)[^，。；！\n]{{0,34}}?{_STATEMENT}"
    rf"|{_VILLAGE}[^，。；！\n]{{0,10}}?(?:盖章|加盖公章)[^，。；！\n]{{0,8}}?确认|(?:凭|持|提交|提供|需|须)[^，。；！\n]{{0,14}}?{_VILLAGE}[^，。；！\n]{{0,24}}?证明"
    rf"|{_VILLAGE}[^。；！\n]{{0,16}}?(?:出具|开具)[^，。；！\n]{{0,20}}?{_STATEMENT}"
)
# Without the village in the clause: it is the subject of an earlier one, the addressee, or in brackets behind.
_TO_CERTIFY = re.compile(
    r"(?:出具|开具|填写|提供)[^，。；！\n《]{0,16}?(?:《[^》\n]{0,24}?证明[^》\n]{0,4}》|[^，。；！\n《]{0,12}?证明(?:材料|信|函)?(?!人|事项|清单))"
)
_STAMPED = re.compile(
    rf"证明(?:材料|信|函)?[^，。；！\n]{{0,4}}?[（(][^）)\n]{{0,10}}?{_VILLAGE}[^）)\n]{{0,10}}?(?:盖章|出具|开具|公章|签章)"
    rf"|证明[^，。；！\n]{{0,6}}?[，,]?由{_VILLAGE}[^。；！\n]{{0,14}}?(?:盖章|公章|出具|开具)"
)
_WHO = re.compile(_VILLAGE)
_PRIVATE_ASKER = re.compile(
    r"[\u4e00-\u9fa5]{0,6}(?:银行|信用社|信用联社|信用合作联社|农信社|农商行|保险公司|保险机构|承保机构|金融机构|担保公司|担保机构|贷款公司|证券公司|基金会|协会|学会|商会|社会组织|中介机构)"
)
_MATTER_OF_BANKS = re.compile(r"贷款|授信|放贷|信贷|投保|承保|理赔|保单|开户|入会")
_KEPT = re.compile(r"保留[^，。；\n]{0,8}?证明(?:事项)?(?:清单|目录)|证明事项保留(?:清单|目录)")
_LAW = re.compile(r"(?:依照|根据|依据|按照)《[^》\n]{1,40}(?:法|条例)》|法律、?法规(?:明确)?规定(?:需|应)")
_MADE = re.compile(r"出具|开具|填写|提供")
_OTHER_CERTIFIER = re.compile(
    r"(?:公安|医院|民政|法院|单位|部门|[局厅院])[^，。；\n]{0,8}$|(?:村民|居民|申请人|[本个]人)[^，。；\n]{0,8}$"
)
_REMOVED = re.compile(r"取消|不再|无需|不需|不得|减少|清理|免于|免提交|免除|告知承诺|数据共享")
_MENTIONED = ("证明", "情况说明", "说明材料", "鉴定意见", "盖章", "公章")


def certificate_of(reading: Reading) -> CertificateDemands | None:
    """The certificates a paper demands of villages and communities.

    Args:
        reading: the document; also one addressed to the public, such as a bank's announcement.

    Returns:
        None for a paper that demands none: it removes or forbids them, tells of others, or is news, a reply or a
        report.
    """
    if reading.purpose in TELLS or not any(word in reading.text for word in _MENTIONED):
        return None
    demands: dict[int, CertificateDemand] = {}
    for hit in _certifications(reading):
        start = hit.clause.sentence_start
        if start not in demands and not _REMOVED.search(reading.sentence(hit.clause)):
            demands[start] = _demand(reading, hit)
    if not demands:
        return None
    issuer = reading.issuer
    private = issuer.kind in (Kind.ASSOCIATION, Kind.COMPANY) or bool(_PRIVATE_ASKER.search(issuer.name))
    return CertificateDemands(issuer.name, private, tuple(demands.values()))


def _certifications(reading: Reading) -> Iterator[Hit]:
    voices = (Voice.ORDERED, Voice.OWN, Voice.PUBLIC, Voice.CONDITIONAL)
    for pattern in (_CERTIFIES, _STAMPED):
        yield from (
            hit for hit in reading.find(pattern, *voices, annexes=True) if not _by_others(reading, hit)
        )
    for hit in reading.find(_TO_CERTIFY, Voice.ORDERED, annexes=True):
        village = _WHO.search(reading.text, hit.clause.sentence_start, hit.start)
        if (village or village_is_meant(reading, hit.start)) and not _by_others(reading, hit):
            yield hit


def _by_others(reading: Reading, hit: Hit) -> bool:
    """Whether another than the village certifies, though the sentence names villages before."""
    made = _MADE.search(reading.text, hit.start, hit.end)
    if made is None:
        return False
    clause = reading.clause_at(made.start())
    before = reading.text[clause.start : made.start()]
    return _WHO.search(before) is None and _OTHER_CERTIFIER.search(before) is not None


def _demand(reading: Reading, hit: Hit) -> CertificateDemand:
    sentence = reading.sentence(hit.clause)
    clause = reading.text[hit.clause.start : reading.whole_clause(hit).end]
    before = reading.text[hit.clause.sentence_start : hit.end]
    asker = _PRIVATE_ASKER.search(before)
    certifier = _WHO.search(hit.match.group())
    kept, law = _KEPT.search(sentence), _LAW.search(sentence)
    named = kept or law
    return CertificateDemand(
        words=hit.match.group(),
        listed=next((item for item, words in _LISTED if words.search(clause)), ""),
        asker=asker.group() if asker else "",
        matter_of_banks=asker is None and _MATTER_OF_BANKS.search(sentence) is not None,
        certifier=certifier.group() if certifier else "",
        basis=named.group() if named else "",
        kept=kept is not None,
        span=reading.whole_clause(hit),
    )
