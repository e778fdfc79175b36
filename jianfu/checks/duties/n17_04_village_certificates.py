"""17.4: villages and communities are not asked for certificates without a legal basis."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.passages import one_a_sentence
from jianfu.checks.words import mentions
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Voice

LISTED = ours(
    0,
    "民发〔2020〕20号第一批不应由村（居）委会出具的20项证明，视为缺乏法定依据；各省目录另有增加的以目录为准",
)

_VILLAGE = r"(?:村民?委会|村民委员会|村（居）委会|村\(居\)委会|居民?委会|居民委员会|村（居）|村（社区）|村\(社区\)|社区（村）|社区居委会|村居|村级组织|所在(?:的)?(?:村|社区)|(?:村|社区)(?=或|、|出具|开具|盖章|证明|等)|村“?两委”?|村集体)"
_CERTIFIES = re.compile(
    rf"{_VILLAGE}[^，。；！\n]{{0,24}}?(?:出具|开具|提供|盖章|加盖公章|签字盖章|签署意见并盖章)[^，。；！\n]{{0,34}}?(?:证明(?:材料|信|函)?|情况说明|说明材料|鉴定意见|盖章确认)"
    rf"|由?{_VILLAGE}[^，。；！\n]{{0,10}}?(?:盖章|加盖公章)[^，。；！\n]{{0,8}}?(?:确认|证明|的证明)|(?:凭|持|提交|提供|需|须)[^，。；！\n]{{0,14}}?{_VILLAGE}[^，。；！\n]{{0,8}}?(?:的)?[^，。；！\n]{{0,14}}?证明"
)
# 民发〔2020〕20号, first batch, twenty items.
_TWENTY = re.compile(
    r"亲属关系|身份信息|户口登记|养犬|犬只|无犯罪|戒毒|失踪|婚姻状况|未婚|已婚|出生|健在|生存状况|死亡|疾病|患病|残疾|婚育|就业(?:状况|情况)|失业(?:状况|情况)|档案|财产(?:状况)?|房产|收入(?:状况|证明)|遗产|继承|住所|经营场所|证件遗失|遗失"
)
_LEGAL = re.compile(r"依照《|根据《[^》]*(?:法|条例)》|法律法规(?:明确)?规定(?:需|应)")
_REMOVED = re.compile(r"取消|不再|无需|不得|减少|清理|免于|免提交|告知承诺")
_NEEDED = ("出具该证明的法律、法规依据：由发文机关提供条款",)


@check(
    "17.4",
    advice="删去要村（社区）出具证明的要求，所需信息由办事机关通过数据共享或者自行核查取得。",
    explanation=(
        "查要求村（社区）出具证明、盖章确认的：事项属民发〔2020〕20号所列20项的算偏离，其他的列为待核实，句中写明法律法规依据的不算偏离。"
        "看不到文中没有写明的法律依据。"
        "是否属20项按字样辨认，法律规定应当出具而字样相同的证明可能判错。"
    ),
    readings=(LISTED,),
)
def village_certificates(reading: Reading) -> Iterator[Fact]:
    """Villages or communities must certify something.

    What departs: a certificate or stamped statement of the village or community on one of the twenty matters
    that committees are not to certify. Other certificates stay open: a law may ask for them.
    What it cannot see: the law on which the demand rests, unless the text names it.
    How it errs: a matter is taken for one of the twenty by its word, so a statutory certificate with the same
    word would be named wrongly.
    """
    if not mentions(reading, "证明", "情况说明", "说明材料", "鉴定意见", "盖章", "公章"):
        return
    hits = reading.find(_CERTIFIES, Voice.ORDERED, Voice.PUBLIC, Voice.CONDITIONAL, annexes=True)
    for hit in one_a_sentence(hit for hit in hits if not _REMOVED.search(reading.sentence(hit.clause))):
        yield _fact(reading, hit)


def _fact(reading: Reading, hit: Hit) -> Fact:
    clause = reading.text[hit.clause.start : hit.clause.end]
    item = _TWENTY.search(clause)
    if _LEGAL.search(reading.sentence(hit.clause)):
        return Fact(False, reading.whole_clause(hit), "写明了法律法规依据")
    if item:
        saw = f"要村（社区）证明：{item.group()}"
        return Fact(True, reading.whole_clause(hit), saw, "民发〔2020〕20号20项", ours=(LISTED.why,))
    return Fact(
        None, reading.whole_clause(hit), f"要村（社区）出具证明：{hit.match.group()[:24]}", missing=_NEEDED
    )
