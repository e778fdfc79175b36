"""17.4: villages and communities are not asked for certificates without a legal basis."""

from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.documents.office import Kind
from jianfu.documents.papers.certificate import CertificateDemand, certificate_of
from jianfu.documents.reading import Reading

LISTED = ours(
    0,
    "民发〔2020〕20号第一批不应由村（居）委会出具的20项证明，视为缺乏法定依据；各省目录另有增加的以目录为准",
)
_NEEDED = ("出具该证明的法律、法规依据：由发文机关提供条款",)


@check(
    "17.4",
    advice="删去要村（社区）出具证明的要求，所需信息由办事机关通过数据共享或者自行核查取得。",
    explanation=(
        "查要求村（社区）出具证明、情况说明、盖章确认的：事项属民发〔2020〕20号所列20项的算偏离，其他的列为待核实，句中写明法律法规依据或者保留清单的不算偏离。"
        "看不到文中没有写明的法律依据。"
        "是否属20项按字样辨认，法律规定应当出具而字样相同的证明可能判错；银行、保险、协会要的归17.5。"
    ),
    readings=(LISTED,),
)
def village_certificates(reading: Reading) -> Iterator[Fact]:
    """Villages or communities must certify something.

    What departs: a certificate or stamped statement of the village or community on one of the twenty matters
    that committees are not to certify. Other certificates stay open: a law may ask for them. What banks,
    insurers and associations ask falls under 17.5.
    What it cannot see: the law on which the demand rests, unless the text names it.
    How it errs: a matter is taken for one of the twenty by its word, so a statutory certificate with the same
    word would be named wrongly.
    """
    paper = reading.once(certificate_of)
    if paper is None or paper.issuer_is_private:
        return
    unknown = reading.issuer.kind is Kind.UNKNOWN and not reading.addressees
    for demand in paper.demands:
        if not demand.asker and not (unknown and demand.matter_of_banks):
            yield _fact(demand)


def _fact(demand: CertificateDemand) -> Fact:
    if demand.basis:
        return Fact(False, demand.span, f"写明了依据：{demand.basis}")
    if demand.listed:
        saw = f"要村（社区）证明：{demand.listed}"
        return Fact(True, demand.span, saw, "民发〔2020〕20号20项", ours=(LISTED.why,))
    return Fact(None, demand.span, f"要村（社区）出具证明：{demand.words[:24]}", missing=_NEEDED)
