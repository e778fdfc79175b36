"""8.13: no vetoes (一票否决) and no pledges of responsibility (责任状) at will."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.words import mentions
from jianfu.documents.reading import Hit, Reading
from jianfu.documents.voice import Voice

EFFECT = ours(0, "不写“一票否决”而写明出现某种情形即考核不合格、取消评先评优资格的，按“一票否决”读")

_VETO = re.compile(r"一票否[决优定]|否决(?:指标|事项)")
_EFFECT = re.compile(
    r"的[，,][^。；\n]{0,24}?(?:(?:考核|考评|考评考核|评价)(?:结果|等次|等级)?[^，。；\n]{0,10}?(?:评定|确定|认定|直接定|判定|直接评|降|列|评|定|记)[为定]?[^，。；\n]{0,4}?(?:不合格|不达标|差等|“?差”?等|最低等次|零分|0分)|取消[^，。；\n]{0,16}?(?:评先评优|评优评先|评先|评优|评选先进|先进)[^，。；\n]{0,4}资格)"
    r"|(?:单位|处室|科室|乡镇|街道|县区|地区|村|社区|村（居）组织)[^，。；\n]{0,24}?(?:不得评为|不得参评|不得参加|取消[^，。；\n]{0,14}?(?:被评为|评为|评选|评先|评优))[^，。；\n]{0,12}?(?:先进|优秀|评优|评先)"
)
_PLEDGE = re.compile(
    r"(?:签订|签署|签定|层层签|逐级签|签|递交|立下?|立军|交)[^，。；\n]{0,26}?(?:责任状|责任书|军令状|目标书|保证书|包保书|责任保证)"
    r"|(?:目标|工作|任务|安全|管理|廉政)责任(?:状|书)(?:签订|制度|管理|要求|考核)|责任状|军令状"
)
_PERSONS = re.compile(
    r"教师|师德|学术|职称|科研(?:人员|诚信|不端)|考生|评审专家|医德|申请人|申报|投标|个人(?:评|年度)|工作人员年度考核|劳动合同|招标|履约|信用记录|家长|学生|监护|村民|居民|有偿|受教育者|兼职"
)
_FIRMS = re.compile(
    r"(?:与|同|和|督促|组织|要求|指导)[^，。；\n]{0,16}(?:企业|公司|用人单位|经营者|商户|施工|建设单位|业主|养殖户|农户|监护人|家长|司机|项目责任|专家|承担单位|责任主体|中标|供应商)[^，。；\n]{0,10}$"
    r"|^[^，。；\n]{0,10}(?:企业|公司|用人单位|经营者|商户|施工单位|建设单位|监护人)"
)
_SANCTION = re.compile(r"警告|处罚|违规|违纪|违法行为的?(?:当事|机构)|罚款|依法处理|弄虚作假|参加培训")
_SECRECY = re.compile(r"保密(?:责任书|承诺|协议)|合同|协议书|任务书")
_SPOKEN = (Voice.ORDERED, Voice.CONDITIONAL, Voice.OWN)
_PROHIBITS = re.compile(r"严禁|不得(?:随意)?(?:设|签|实|搞)|不再|不搞|禁止|清理|规范|减少|不设|不签")


@check(
    "8.13",
    advice="删去签订责任状、责任书和“一票否决”的要求；责任在文件中写明即可，不再另行签订，也不另设否决项。",
    explanation=(
        "查要求单位之间签订责任状、责任书、军令状，或者对单位实行“一票否决”的，算偏离；写明出现某种情形即考核不合格、取消评先评优资格的，按本软件的读法同样算。"
        "看不到中央是否另有规定允许这项否决或者责任状。"
        "对个人的否决、企业签的责任书和对违规违纪的处理凭词句排除，可能误排；未写明签订双方的按单位之间签订看，可能判错。"
    ),
    readings=(EFFECT,),
)
def vetoes_and_pledges(reading: Reading) -> Iterator[Fact]:
    """Offices are to sign pledges of responsibility, or one failure voids an assessment.

    What departs: 责任状, 责任书, 军令状 to be signed between offices; 一票否决 over units; and its effect in other
    words, such as a single event that makes the whole assessment fail or takes away the right to honours.
    What it cannot see: whether a central rule allows this one veto or pledge.
    How it errs: vetoes over single persons, pledges of firms and sanctions for misconduct are left out by their
    words; a pledge whose parties are not named is taken for one between offices.
    """
    seen: set[int] = set()
    for pattern, words, what in (
        (_VETO, ("否",), "一票否决"),
        (
            _PLEDGE,
            ("责任状", "责任书", "军令状", "目标书", "保证书", "包保书", "责任保证"),
            "签订责任状（书）",
        ),
    ):
        if not mentions(reading, *words):
            continue
        for hit in reading.find(pattern, *_SPOKEN, annexes=True):
            if hit.clause.sentence_start not in seen and _between_offices(reading, hit):
                seen.add(hit.clause.sentence_start)
                yield Fact(True, reading.whole_clause(hit), f"{what}：{hit.match.group()}")
    if not mentions(reading, "考核", "考评", "评价", "先进", "评优"):
        return
    for hit in reading.find(_EFFECT, annexes=True):
        sentence = reading.sentence(hit.clause)
        if hit.clause.sentence_start in seen or hit.voice in (Voice.QUOTED, Voice.TOLD, Voice.PUBLIC):
            continue
        if _PERSONS.search(sentence) or _SANCTION.search(sentence) or _PROHIBITS.search(sentence):
            continue
        seen.add(hit.clause.sentence_start)
        clause = reading.clause_at(hit.end - 1)
        start = hit.clause.start if clause.start - hit.clause.start < 80 else clause.start
        yield Fact(
            True,
            reading.document.span(start, clause.end),
            "出现一种情形即否定全部考核结果",
            ours=(EFFECT.why,),
        )


def _between_offices(reading: Reading, hit: Hit) -> bool:
    sentence = reading.sentence(hit.clause)
    before = reading.text[hit.clause.start : hit.end]
    return not (
        _PERSONS.search(sentence)
        or _FIRMS.search(before)
        or _FIRMS.search(reading.text[hit.clause.start : hit.start])
        or _SECRECY.search(reading.text[hit.start : hit.clause.end])
    )
