"""1.5: coordinating bodies, departments and units must not give orders to lower Party committees or governments."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.documents.office import Kind, Level, Office
from jianfu.documents.reading import Hit, Purpose, Reading
from jianfu.documents.voice import Voice

CONSENT = ours(
    0, "文中写明“经……党委（政府）同意”的，视为已获授权（依《党政机关公文处理工作条例》第十六条的通常读法）"
)
OPENING = ours(900, "同意的字样在正文开头900字内查找")
ORDERS = ours(0, "指令性要求：以要、须、必须、务必、请于……前等词句规定下级党委、政府的义务")

_CONSENT = re.compile(
    r"[经报受][^，。；\n]{0,16}?(?:国务院|中央|党委|政府|[省市县区州]委(?!书记)|自治区)[^，。；\n]{0,12}?(?:同意|批准|授权|委托|审定|审议通过)(?!的)"
)
# 经领导同意: of whom is not said, or it is not the body that may consent.
_SOMEBODY = re.compile(
    r"[经报][^，。；\n]{0,12}?(?:领导|指挥部|专班|书记|[省市县区州]长|党组|研究|会议)[^，。；\n]{0,8}?(?:同意|批准|审定)(?!的)"
)
# 各乡镇 alone means its committee and government; 各市 and 各县 are as often their departments.
_NAMED = re.compile(r"^各(?:乡镇|镇|街道)|政府|[党工省市县区州旗镇乡]委|办事处")
_ORDER = re.compile(
    r"必须|务[必于]|(?<![供响适效反相对呼])应当?(?=[^，。；急用对])|须(?!知)|(?<![需重主只不])要(?![求点素件])"
    r"|请[^，。；\n]{0,24}(?:前|执行|落实|报送)|(?:严格|遵照)执行|决定(?![书性])"
    # The demand in a deadline or in the noun: 月底前完成, 各镇街为责任主体, 由各镇人民政府牵头.
    r"|(?<![目此提当])前(?:将|完成|上?报|反馈|提交)|[日天]内(?:完成|上?报|反馈)|前[^，。；\n]{0,12}?达到\d|每[日天周][^，。；\n]{0,10}?报|(?:为|是|作为)[^，。；\n]{0,12}?(?:责任主体|责任单位|牵头单位|第一责任人)"
    r"|由[^，。；\n]{0,12}?(?:政府|党委|办事处)[^，。；\n]{0,4}?(?:负责|牵头|承担)"
)
# A coordinating body's own number where its name is not told: 清防火办〔2025〕3号. 政办, 府办, 委办, 镇办 and 川办, a
# place and nothing else, are general offices.
_BODY_NUMBER = re.compile(
    r"(?:专班|[领指]|[\u4e00-\u9fa5]{2}(?<![政府委党国中乡镇街省市县区])办)(?:[发函字]|明电)?〔"
)
_ORDERING = (Voice.ORDERED, Voice.CONDITIONAL)


@check(
    "1.5",
    advice="不由本单位向下级党委、政府提要求；确有必要的，报请本级党委、政府决定，否则撤回。",
    explanation=(
        "查部门、单位、议事协调机构主送下级党委、政府并提出指令性要求，而正文开头900字（字数为本软件自定）内未写经本级党委、政府同意的，算偏离；发文机关没写全的，凭文号里“专班”“防火办”一类字样辨认；只写经领导、领导小组等同意的，列为待核实；会议通知不查。主送只写“各乡镇”“各街道”的，按其党委、政府看。"
        "看不到已经同意而没有写明的情形；办公厅（室）代政府发文的不查。"
        "发文机关因名称误认作部门的，或者同意的写法少见的，可能判错。"
    ),
    readings=(CONSENT, OPENING, ORDERS),
)
def orders_to_lower_governments(reading: Reading) -> Iterator[Fact]:
    """A department, unit or coordinating body addresses a lower Party committee or government with duties.

    What departs: issuer is such a body, a lower committee or government is among the addressees, the text
    orders, and no consent of the issuer's own committee or government is stated; open where somebody else is
    said to have consented.
    What it cannot see: consent that was given and not written; the general office acting for the government.
    How it errs: an issuer taken for a department because its name was misread; a consent told in other words.
    """
    if not _is_department(reading) or reading.purpose is Purpose.MEETING_NOTICE:
        return
    below = [office for office in reading.addressees if _is_lower_government(office, reading.issuer)]
    start = reading.elements.body[0]
    if not below or _CONSENT.search(reading.text, start, start + int(OPENING)):
        return
    order = _first_order(reading)
    if order is None:
        return
    somebody = _SOMEBODY.search(reading.text, start, start + int(OPENING))
    name = reading.issuer.name or "部门"
    yield Fact(
        None if somebody else True,
        reading.whole_clause(order),
        f"{name}主送{below[0].name}并提出要求，文中"
        + (f"只写“{somebody.group()}”" if somebody else "未写明经本级党委、政府同意"),
        missing=("本级党委、政府是否同意（批件，办公室）",) if somebody else (),
        ours=(CONSENT.why, ORDERS.why),
        steps=(("scope", f"发文机关属部门、单位或议事协调机构，主送机关含下级党委、政府：{below[0].name}"),),
    )


def _is_department(reading: Reading) -> bool:
    """Whether the issuer is a department or such a body, by its name or, unnamed, by the number's own word."""
    unnamed = reading.issuer.kind is Kind.UNKNOWN and not reading.issuer.name
    by_number = unnamed and _BODY_NUMBER.search(reading.elements.number) is not None
    return by_number or reading.issuer_is_department()


def _is_lower_government(office: Office, issuer: Office) -> bool:
    if office.kind not in (Kind.GOVERNMENT, Kind.PARTY_COMMITTEE) or not _NAMED.search(office.name):
        return False
    if office.level is None or issuer.level is None:
        return False
    return office.level > issuer.level or (office.generic and office.level is Level.COUNTY)


def _first_order(reading: Reading) -> Hit | None:
    return next(reading.find(_ORDER, *_ORDERING), None)
