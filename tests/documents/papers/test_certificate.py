"""Certificates of villages: what is asked, by whom, and whether it is one of the twenty."""

import hashlib

import pytest

from jianfu.documents.document import Block, BlockKind, Cell, Document
from jianfu.documents.papers.certificate import LISTED, CertificateDemand, certificate_of
from jianfu.documents.reading import Reading
from jianfu.documents.understand import understand

NOTICE = ("关于做好受理工作的通知", "各乡镇人民政府：")


def read(*lines: str, issuer: str = "", rows: tuple[tuple[str, ...], ...] = ()) -> Reading:
    blocks = [*map(Block, lines)]
    for row, cells in enumerate(rows):
        blocks += [
            Block(words, BlockKind.CELL, cell=Cell(0, row, column)) for column, words in enumerate(cells)
        ]
    text = "\n".join(block.text for block in blocks)
    return understand(
        Document("例.txt", "text", hashlib.sha256(text.encode()).hexdigest(), tuple(blocks)), issuer=issuer
    )


def only(*lines: str, issuer: str = "") -> CertificateDemand:
    found = certificate_of(read(*lines, issuer=issuer))
    assert found is not None
    (demand,) = found.demands
    return demand


def test_the_list_has_its_twenty_items() -> None:
    """民发〔2020〕20号 lists twenty items."""
    assert len(LISTED) == len({item for item, _ in LISTED}) == 20


@pytest.mark.parametrize(
    ("item", "words"), [(item, word) for item, words in LISTED for word in words.split("|")]
)
def test_each_item_is_known_by_each_of_its_words(item: str, words: str) -> None:
    """A certificate is the item its words name."""
    assert only(*NOTICE, f"申请人须提交村委会出具的{words.removesuffix('证明')}证明。").listed == item


def test_other_certificates_are_not_listed() -> None:
    """What the list does not hold stays unlisted."""
    demand = only(*NOTICE, "由所在村出具家庭经济困难证明。")
    assert (demand.listed, demand.asker, demand.basis) == ("", "", "")
    assert demand.certifier == "所在村"


@pytest.mark.parametrize(
    "words",
    [
        "请所在社区核实后出具情况说明。",
        "经社区加盖公章确认。",
        "凭村民委员会的居住证明领取。",
        "由村“两委”签署意见并盖章的说明材料一并提交。",
        "由村集体提供说明材料。",
        "需村（居）委会开具鉴定意见。",
        "持村居出具的证明信办理。",
    ],
)
def test_other_names_are_certificates_too(words: str) -> None:
    """情况说明, 盖章确认, 鉴定意见: the stamp counts, not the name."""
    assert only(*NOTICE, words).span.exact in words


def test_a_table_of_materials() -> None:
    """A certificate in a table of materials is one."""
    reading = read(*NOTICE, "材料如下表。", rows=(("序号", "材料"), ("1", "村民委员会出具的婚姻状况证明")))
    found = certificate_of(reading)
    assert found is not None
    assert [demand.listed for demand in found.demands] == ["婚姻状况"]


def test_who_asks() -> None:
    """A bank in the sentence, or a bank as issuer."""
    assert only(*NOTICE, "保险公司受理时，由村委会出具受灾证明。").asker.endswith("保险公司")
    found = certificate_of(
        read("关于办理贷款的通知", "各支行：", "须提供村委会出具的收入证明。", issuer="清溪农村商业银行")
    )
    assert found is not None
    assert found.issuer_is_private
    assert only(*NOTICE, "办理贷款须提交村委会出具的证明。").matter_of_banks


def test_the_basis_it_names() -> None:
    """An act of law, or a list of kept certificates."""
    law = only(*NOTICE, "依照《农村土地承包法》，由村民委员会出具承包地证明。")
    assert (law.basis, law.kept) == ("依照《农村土地承包法》", False)
    kept = only(*NOTICE, "按照保留的证明事项目录，由村民委员会出具承包地证明。")
    assert kept.kept


@pytest.mark.parametrize(
    "lines",
    [
        (*NOTICE, "不得要求村委会出具收入证明。"),
        (*NOTICE, "取消由社区出具的居住证明。"),
        (*NOTICE, "由医院出具疾病证明。"),
        (*NOTICE, "《村委会出具收入证明的规定》同时废止。"),
        (*NOTICE, "去年有的地方要求村委会出具收入证明。"),
        ("关于贷款证明问题的答复", "李先生：", "您反映的村委会出具收入证明一事已办结。"),
        ("关于做好植树工作的通知", "各乡镇人民政府：", "请做好春季植树。"),
    ],
)
def test_papers_that_demand_none(lines: tuple[str, ...]) -> None:
    """Removed, forbidden, of a hospital, quoted, told, a reply, another matter."""
    assert certificate_of(read(*lines)) is None
