"""Whether villages are meant where a sentence names nobody: its duty-bearer stands in another line."""

import re

from jianfu.documents.office import Kind
from jianfu.documents.places import VILLAGE
from jianfu.documents.reading import Reading

_VILLAGE = re.compile(VILLAGE)
# 村级职责, 村（社区）工作任务: a heading that says whose duties follow.
_HEADING = re.compile(rf"^(?:{VILLAGE})(?:区?[）)])?(?:层面|工作|职责|任务|责任|要求|建设)?[。：:]?$")
# The second party of a pledge or agreement; its name is often a blank line before 村.
_SECOND_PARTY = re.compile(
    r"乙方(?:[（(][^）)\n]{1,12}[）)])?\s*[：:][^\n：:。；，]{0,24}?(?:村(?!镇)|社区|居委会)"
)
_OTHERS = re.compile(
    r"甲方|(?:我|本)(?:[镇乡局办委]|街道)|(?:[市县区]|乡|镇|街道)[^，。；\n]{0,8}?(?:局|办|中心|大队|所|部门|政府|党委|办事处)"
)


def second_party_is_village(reading: Reading) -> bool:
    """Whether the document is a pledge or agreement whose 乙方 is a village or an urban community."""
    return "乙方" in reading.text and _SECOND_PARTY.search(reading.text) is not None


def village_is_meant(reading: Reading, offset: int) -> bool:
    """Whether what stands at an offset of the text is put to villages or urban communities.

    That is so where the heading above says that their duties follow, where the first cell of the row does, where
    the notice is addressed to nobody else, and where they are the second party of a pledge; in the last two
    cases unless the sentence names another.

    Args:
        reading: the document.
        offset: where the words of interest begin.
    """
    if any(_HEADING.match(section.heading) for section in reading.section_at(offset)):
        return True
    if _row_of_villages(reading, offset):
        return True
    if _OTHERS.search(reading.sentence(reading.clause_at(offset))):
        return False
    addressed = reading.addressees
    only = bool(addressed) and all(office.kind is Kind.VILLAGE_BODY for office in addressed)
    return only or reading.once(second_party_is_village)


def _row_of_villages(reading: Reading, offset: int) -> bool:
    """Whether the first cell of the row names villages: 村（社区） | 成立…."""
    document = reading.document
    index = document.block_index(offset)
    cell = document.blocks[index].cell
    if cell is None:
        return False
    while index > 0:
        before = document.blocks[index - 1]
        if before.cell is None or (before.cell.table, before.cell.row) != (cell.table, cell.row):
            break
        index -= 1
    return _VILLAGE.match(document.blocks[index].text.strip()) is not None
