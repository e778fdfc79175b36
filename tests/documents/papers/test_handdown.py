"""Duty hand-downs: by which way, to whom, what, and by whose deployment."""

import hashlib

import pytest

from jianfu.documents.document import Block, BlockKind, Cell, Document
from jianfu.documents.papers.handdown import HandedDuty, Way, handdown_of
from jianfu.documents.reading import Reading
from jianfu.documents.understand import understand

NOTICE = ("关于做好有关工作的通知", "各乡镇人民政府，各街道办事处：")


def read(*lines: str, rows: tuple[tuple[str, ...], ...] = ()) -> Reading:
    blocks = [*map(Block, lines)]
    for row, cells in enumerate(rows):
        blocks += [
            Block(words, BlockKind.CELL, cell=Cell(0, row, column)) for column, words in enumerate(cells)
        ]
    text = "\n".join(block.text for block in blocks)
    return understand(Document("例.txt", "text", hashlib.sha256(text.encode()).hexdigest(), tuple(blocks)))


def only(words: str) -> HandedDuty:
    found = handdown_of(read(*NOTICE, words))
    assert found is not None
    (duty,) = found.duties
    return duty


@pytest.mark.parametrize(
    ("words", "way", "receiver"),
    [
        ("县局将小餐饮许可委托街道办理。", Way.HANDED, "街道"),
        ("将养老机构检查下放给乡镇。", Way.HANDED, "乡镇"),
        ("自建房鉴定由所在镇街组织完成。", Way.TAKEN_ON, "镇街"),
        ("各村对山塘安全负直接责任。", Way.BEARS, "各村"),
        ("各镇是秸秆禁烧的第一责任主体。", Way.BEARS, "各镇"),
        ("由乡镇牵头清理河道杂物。", Way.LEADS, "乡镇"),
        ("各村承担地质灾害点包保责任。", Way.CONTRACTED, "各村"),
        ("落实属地管理，各乡镇要做好供水。", Way.PLACE, "各乡镇"),
        ("参保任务分解到各镇。", Way.SPLIT, "各镇"),
        ("各镇与所辖村签订责任书。", Way.PLEDGE, "各镇"),
        ("年底对各村开展考核验收。", Way.ACCEPTANCE, "各村"),
        ("各村职责上墙。", Way.WALLS, "各村"),
    ],
)
def test_each_way_and_who_receives_it(words: str, way: Way, receiver: str) -> None:
    """The ways of article 16, plain and disguised."""
    duty = only(words)
    assert duty.way is way
    assert duty.receiver.startswith(receiver[:2]) or receiver in duty.receiver
    assert duty.span.exact in words


def test_the_matter_of_a_department() -> None:
    """What needs a department's powers is named."""
    found = handdown_of(read(*NOTICE, "由乡镇牵头开展燃气执法。"))
    assert found is not None
    assert [(duty.way, duty.matter) for duty in found.duties] == [(Way.LEADS, "执法"), (Way.TAKEN_ON, "执法")]
    assert only("由乡镇牵头清理河道杂物。").matter == ""


def test_what_the_paper_itself_calls_off_the_list() -> None:
    """A matter taken back and yet left with the township."""
    assert only("托育机构检查属清单外事项，仍由乡镇负责。").recalled
    assert not only("托育机构执法由乡镇负责。").recalled


def test_the_deployment_it_names() -> None:
    """按照省委、省政府统一部署."""
    found = handdown_of(read(*NOTICE, "按照省委、省政府统一部署，宅基地执法交由乡镇实施。"))
    assert found is not None
    assert "省委" in found.deployment
    assert handdown_of(read(*NOTICE, "宅基地执法交由乡镇实施。")).deployment == ""  # type: ignore[union-attr]


def test_a_table_of_divided_work() -> None:
    """A duty in a table is one."""
    found = handdown_of(
        read(*NOTICE, "分工如下表。", rows=(("事项", "分工"), ("燃气", "由乡镇牵头开展入户排查")))
    )
    assert found is not None
    assert [duty.way for duty in found.duties] == [Way.LEADS]


@pytest.mark.parametrize(
    "lines",
    [
        (*NOTICE, "各乡镇协助县统计局做好入户联系。"),
        (*NOTICE, "不得以属地管理为由要求乡镇牵头。"),
        (*NOTICE, "下放乡镇的审批权限全部收回。"),
        (*NOTICE, "《由乡镇牵头负责的工作方案》废止。"),
        (*NOTICE, "去年有的地方要求乡镇签订责任书。"),
        ("关于做好工地工作的通知", "各施工企业：", "施工企业要服从属地管理。"),
        ("关于赋权情况的报告", "市人民政府：", "我县将审批事项下放乡镇。"),
    ],
)
def test_papers_that_hand_down_nothing(lines: tuple[str, ...]) -> None:
    """Help, prohibition, taking back, quotation, told, firms, an upward report."""
    assert handdown_of(read(*lines)) is None
