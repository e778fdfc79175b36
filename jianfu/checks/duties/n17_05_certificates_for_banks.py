"""17.5: certificates that banks, insurers and associations ask of villages are in principle abolished."""

from collections.abc import Iterator

from jianfu.checks.check import Fact, check
from jianfu.documents.office import Kind
from jianfu.documents.papers.certificate import CertificateDemand, certificate_of
from jianfu.documents.reading import Reading

_NEEDED = ("证明由谁要求：由发文机关说明是办事机关的规定，还是金融机构、社会组织的要求",)


@check(
    "17.5",
    advice="删去要村（社区）出具证明的要求，所需信息由金融机构、社会组织自行核查，或者由当事人书面承诺。",
    explanation=(
        "查银行、保险、担保机构和协会、商会等要求村（社区）出具证明、盖章确认的，算需说明；只见贷款、理赔等事由而看不出由谁发文、由谁要求的，列为待核实；写明法律、条例依据的不算，写明在保留证明清单内的记为经批准。"
        "看不到柜台口头要求的证明。"
        "要求者凭名称和句中词语辨认，可能认错；写明取消、不得要求的不算。"
    ),
    everywhere=True,
)
def certificates_for_banks(reading: Reading) -> Iterator[Fact]:
    """A bank, insurer, association or the like asks for a certificate of a village or community.

    What departs: such a demand in a paper of that body, or in an office's paper that names that body as the one
    who asks. A certificate for a loan or a claim in a paper whose issuer is unknown stays open; a list of kept certificates
    excuses it.
    What it cannot see: what is asked at the counter.
    How it errs: the asker is told by its name; a demand that the text rests on a law is not counted.
    """
    paper = reading.once(certificate_of)
    if paper is None:
        return
    unknown = reading.issuer.kind is Kind.UNKNOWN and not reading.addressees
    for demand in paper.demands:
        if demand.asker or paper.issuer_is_private:
            yield _fact(demand, demand.asker or paper.issuer)
        elif demand.matter_of_banks and not demand.basis and unknown:
            yield Fact(
                None, demand.span, f"办理贷款、保险等要村（社区）证明：{demand.words[:20]}", missing=_NEEDED
            )


def _fact(demand: CertificateDemand, asker: str) -> Fact:
    if demand.basis and not demand.kept:
        return Fact(False, demand.span, f"写明了依据：{demand.basis}")
    saw = f"{asker or '金融机构、社会组织'}要村（社区）出具证明：{demand.words[:20]}"
    return Fact(True, demand.span, saw, excused_by=demand.basis)
