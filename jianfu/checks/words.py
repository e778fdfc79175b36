"""Words several checks share: who stands below, who is private, scoring."""

import re

from jianfu.documents.reading import Reading

# Lists are prefixes where a prefix is enough: who searches them asks only whether the word stands there.
LOWER = (
    r"各(?:有关|责任|成员)?[市县区州盟旗镇乡村级校学园片处地设街社单部]"
    r"|[县市][（(][市县区]|[区市]县|县区|乡镇|镇（?街|街道|村（?[居社]|下级"
)
"""Lower Party committees, governments, departments, townships and villages, as a document calls them."""

PRIVATE = re.compile(
    r"企业|公司|[人工设托担]单位|经营者|[税费请报保]人|项目|机构|医院|教师|学生|考生|选手|个人"
)
"""Private parties and persons: what is asked of them is no burden on a lower office."""

SCORING = re.compile(
    r"[加扣]\s*\d|[得计记赋]\s*\d+(?:\.\d+)?\s*分|\d+(?:\.\d+)?\s*分(?![钟之类别期级析公子布局值档])|[加扣得记赋评打]分|(?<!统)计分|分值"
    r"|考[核评](?:内容|指标|依据|评分|结果)|(?:纳入|作为)[^，。；\n]{0,24}(?:考[核评]|评[优先])"
)
"""Words of scoring and judging."""

APPROVAL_PENDING = re.compile(
    r"(?:正在|尚在|同步)报批|报批(?:期间|同时|过程中)|批准前先|先行[^，。；\n]{0,12}?(?:补办|再报)"
)
"""The paper itself says that the approval is still to come."""

LAW_AS_BASIS = re.compile(r"(?:根据|依照|依据|按照)《[^》\n]{1,40}(?:法|条例)》")
"""An act of law is named as the basis; whether it says so is not in the text."""


def mentions(reading: Reading, *words: str) -> bool:
    """Whether the text holds one of the words: a plain search that spares the patterns most documents."""
    text = reading.text
    return any(word in text for word in words)
