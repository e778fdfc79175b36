"""12.6: forms, data and materials of lower offices come, in principle, through the provincial platform."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.documents.papers.data_demand import EMAIL, PLATFORM, Channel, by_lower_office, data_demand_of
from jianfu.documents.reading import Demand, Reading

CONTACT = ours(0, "要求报送材料而只留联系邮箱、未写明省级平台的，列为待核实")

_NAMES = {
    Channel.EMAIL: "电子邮件",
    Channel.GROUP: "工作群、在线表格",
    Channel.FAX: "传真",
    Channel.PAPER: "纸质、盖章",
}
_PROVINCIAL = re.compile(
    r"省级?[^，。；\n]{0,12}(?:平台|系统)|一表通|一体化平台|政务服务平台|OA|公文(?:交换|传输)|协同办公"
)
# What must not go over a platform, or cannot yet, is explained by the words themselves.
_EXPLAINED = re.compile(
    r"涉密|国家秘密|机要|(?:平台|系统)(?:尚未|暂未|故障|开通前|上线前|建成前)[^，。；\n]{0,6}"
)
_ADDRESS = re.compile(rf"(?:{EMAIL})[：:]?\s*[A-Za-z0-9_*.\-]+@[A-Za-z0-9_*.\-]+|(?:{EMAIL})[：:]")
_HANDED_IN = re.compile(r"报送|上报|呈报|反馈|提交|报告|报[省市县区我教厅局委]|填报|报至|送至")


@check(
    "12.6",
    advice="删去邮箱、群、传真、纸质等报送途径，改由省级平台取数；平台已有的不再要。",
    explanation=(
        "查要下级用电子邮箱、工作群、在线表格、传真或者纸质、盖章方式报送材料的，算偏离，句中写明涉密或者平台尚未开通的，记为已说明理由；要求交材料而只留联系邮箱、未写平台的，列为待核实。"
        "看不到文外是否走省级平台，也看不到平时习惯怎样报送。"
        "企业、申请人和个人报送的凭词句排除，单位转报申报材料的可能漏查。"
    ),
    readings=(CONTACT,),
)
def data_outside_the_platform(reading: Reading) -> Iterator[Fact]:
    """Lower offices hand in forms, data or materials by mail, in a chat group, by fax or on paper.

    What departs: a sentence in which lower offices are to report, return or hand in something through an
    e-mail
    address, a messaging group or online table, by fax, in writing or with a seal. Where a document asks for
    materials and gives nothing but a contact's address, it stays open.
    What is secret, or is asked for before the platform works, is excused where the sentence says so.
    What it cannot see: a provincial platform used beside the text; what is handed in by habit.
    How it errs: what firms, applicants and private persons hand in is left out by their words, so a demand in
    which an office passes on applications may be missed.
    """
    paper = reading.once(data_demand_of)
    outside = [demand for demand in paper.demands if demand.channels] if paper else []
    for demand in outside:
        names = "、".join(_NAMES[channel] for channel in demand.channels)
        explained = _EXPLAINED.search(demand.sentence.exact)
        yield Fact(
            departs=True,
            span=demand.sentence,
            saw=f"材料通过{names}报送（{demand.channel}）",
            limit="原则上通过省级平台报送，见第12条",
            excused_by=explained.group() if explained else "",
        )
    if not outside:
        yield from _contact_only(reading)


def _contact_only(reading: Reading) -> Iterator[Fact]:
    asked = [demand for demand in reading.demands if _asks(reading, demand)]
    start, end = reading.elements.body
    address = _ADDRESS.search(reading.text, start, min(len(reading.text), end + 400))
    if not asked or address is None:
        return
    if _PROVINCIAL.search(reading.text, start, end) or PLATFORM.search(reading.text, start, end):
        return
    yield Fact(
        departs=None,
        span=reading.document.span(address.start(), address.end()),
        saw=f"要求“{asked[0].act}”而只留联系邮箱",
        missing=("材料经何途径报送、是否走省级平台（由发文单位说明）",),
        ours=(CONTACT.why,),
    )


def _asks(reading: Reading, demand: Demand) -> bool:
    if not by_lower_office(reading, reading.clause_at(demand.start)):
        return False
    return bool(_HANDED_IN.search(demand.quote)) and demand.channel in ("none", "email", "phone")
