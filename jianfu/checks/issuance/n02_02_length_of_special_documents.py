"""2.2: a document on a special task or concrete matter generally stays within 4000 字."""

from collections.abc import Iterator

from jianfu.checks.check import Fact, check, law_number
from jianfu.checks.issuance.length import BORDER, CLASSES, COUNTING, length_fact
from jianfu.documents.reading import DocumentClass, Reading

LIMIT = law_number("2.2", 4000)


@check(
    "2.2",
    advice="一事一文，只写任务、责任和时限；背景、意义、组织保障等内容删去。",
    explanation=(
        "查专项文件（一事一项）正文超过4000字的，算偏离；通知印发的方案计入正文，中央文件不查。"
        "看不到放进图片的文字，也看不到发文机关自己认定的文件类别。"
        "类别由标题推断，可能不准；各种计字方法有出入，超出3%以内（比例为本软件自定）的列为待核实。"
    ),
    readings=(COUNTING, BORDER, CLASSES),
)
def length_of_special_documents(reading: Reading) -> Iterator[Fact]:
    """The main text of a document on one matter or campaign is longer than 4000 字.

    What departs: a document of the class 专项 whose main text, the plan printed by a covering notice included,
    exceeds the limit. Central documents are not covered.
    What it cannot see: text moved into pictures; whether the issuer declared another class.
    How it errs: the class is told by title and may be wrong; near the limit counting rules differ, so within
    three per cent nothing is decided.
    """
    if reading.document_class is DocumentClass.SPECIAL:
        yield from length_fact(reading, LIMIT, "2.2")
