"""Pledges: who signs what with whom, and whether the form is attached."""

import pytest

from jianfu.documents.document import Block, Document
from jianfu.documents.papers.pledge import Pledge, PledgeKind, Signatory, pledge_of
from jianfu.documents.understand import understand
from jianfu.documents.voice import Voice


def pledge(*lines: str) -> Pledge | None:
    return pledge_of(understand(Document("案", "case", "0", tuple(map(Block, lines)))))


HEAD = ("关于做好冬季清雪除冰工作的通知", "各乡镇人民政府，各街道办事处：")


@pytest.mark.parametrize(
    ("sentence", "kind", "name"),
    [
        ("县政府与各乡镇签订清雪除冰责任状。", PledgeKind.RESPONSIBILITY, "清雪除冰责任状"),
        ("各镇街要逐级签订目标管理责任书。", PledgeKind.RESPONSIBILITY, "目标管理责任书"),
        ("各乡镇要立下军令状。", PledgeKind.RESPONSIBILITY, "军令状"),
        ("各村（社区）要签署包保承诺书。", PledgeKind.UNDERTAKING, "包保承诺书"),
        ("请各单位于月底前递交承诺函。", PledgeKind.UNDERTAKING, "承诺函"),
    ],
)
def test_what_offices_sign(sentence: str, kind: PledgeKind, name: str) -> None:
    found = pledge(*HEAD, sentence)
    assert found
    signing = found.signings[0]
    assert (signing.kind, signing.name, signing.signatory) == (kind, name, Signatory.OFFICES)
    assert signing.voice is Voice.ORDERED
    assert signing.span.exact == sentence.rstrip("。")


@pytest.mark.parametrize(
    "sentence",
    [
        "监管部门要督促物流企业签订安全责任书。",
        "学校要与家长签订接送责任书。",
        "工作人员应当签订保密责任书。",
        "申请人提交承诺书后当场办结。",
    ],
)
def test_private_parties_sign(sentence: str) -> None:
    found = pledge(*HEAD, sentence)
    assert found
    assert {signing.signatory for signing in found.signings} == {Signatory.PRIVATE}


def test_a_prohibition_keeps_its_voice() -> None:
    found = pledge(*HEAD, "严禁要求乡镇签订责任状。")
    assert found
    assert found.signings[0].voice is Voice.FORBIDDEN


def test_an_undertaking_of_nobody_in_particular() -> None:
    found = pledge("工作提示", "签订承诺书后存档。")
    assert found
    assert found.signings[0].signatory is Signatory.UNKNOWN


def test_the_form_itself() -> None:
    found = pledge(
        "柳河县秸秆禁烧工作责任书",
        "甲方：柳河县人民政府",
        "乙方：石桥镇人民政府",
        "为落实禁烧责任，双方约定如下。",
        "乙方对辖区内禁烧工作负总责。",
        "甲方（盖章）：____",
    )
    assert found
    assert found.form
    assert found.form.exact == "柳河县秸秆禁烧工作责任书"
    assert found.parties[:2] == ("柳河县人民政府", "石桥镇人民政府")


def test_a_rule_on_pledges_is_no_form() -> None:
    assert pledge("目标责任书管理办法", "各科室应当规范保管。") is None


def test_papers_without_a_pledge() -> None:
    assert pledge(*HEAD, "各乡镇要明确责任，承担清雪任务。") is None
    assert pledge(*HEAD, "我县承诺年内办结，请监督。") is None
