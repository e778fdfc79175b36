"""Meeting notices for the tests: paragraphs and rows become a document and the meeting it calls."""

from jianfu.documents.document import Block, BlockKind, Cell, Document
from jianfu.documents.office import Level
from jianfu.documents.papers.meeting import Meeting, meeting_of
from jianfu.documents.understand import understand


def meeting(
    *lines: str, rows: tuple[tuple[str, ...], ...] = (), level: Level | None = None
) -> Meeting | None:
    blocks = [Block(line) for line in lines]
    for row, cells in enumerate(rows):
        blocks += [
            Block(cell, BlockKind.CELL, cell=Cell(0, row, column)) for column, cell in enumerate(cells)
        ]
    return meeting_of(understand(Document("案", "case", "0", tuple(blocks)), issuer_level=level))


def notice(
    *lines: str, title: str = "关于召开全县春耕备耕工作会议的通知", rows: tuple[tuple[str, ...], ...] = ()
) -> Meeting:
    found = meeting(title, "各乡镇人民政府：", *lines, rows=rows, level=Level.COUNTY)
    assert found
    return found
