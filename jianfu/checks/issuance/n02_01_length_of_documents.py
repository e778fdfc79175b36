"""2.1: a document of a locality or department generally stays within 5000 字."""

from collections.abc import Iterator

from jianfu.checks.check import Fact, check, law_number
from jianfu.checks.issuance.length import BORDER, CLASSES, COUNTING, length_fact
from jianfu.documents.reading import DocumentClass, Reading

LIMIT = law_number("2.1", 5000)


@check(
    "2.1",
    advice="删去背景、意义、原则和一般号召，只留需要下级做的具体事项；能不发的部分不发。",
    explanation=(
        "查普通文件（既非综合性、也非专项）正文超过5000字的，算偏离；通知印发的方案计入正文，中央文件不查。"
        "看不到放进图片的文字，也看不到发文机关自己认定的文件类别。"
        "类别由标题推断，可能不准；各种计字方法有出入，超出3%以内（比例为本软件自定）的列为待核实。"
    ),
    readings=(COUNTING, BORDER, CLASSES),
)
def length_of_documents(reading: Reading) -> Iterator[Fact]:
    """The main text of an ordinary document is longer than 5000 字.

    What departs: a document that is neither 综合性 nor 专项 and whose main text, the plan printed by a covering
    notice included, exceeds the limit. Central documents are not covered.
    What it cannot see: text moved into pictures; whether the issuer declared another class.
    How it errs: the class is told by title and may be wrong; near the limit counting rules differ, so within
    three per cent nothing is decided.
    """
    if reading.document_class is DocumentClass.ORDINARY:
        yield from length_fact(reading, LIMIT, "2.1")
