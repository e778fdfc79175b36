"""Length of the main text against a limit; shared by 2.1 and 2.2."""

from collections.abc import Iterator

from jianfu.checks.check import Fact, ours
from jianfu.documents.document import Span
from jianfu.documents.office import Level
from jianfu.documents.reading import DocumentClass, Reading

COUNTING = ours(
    0,
    "字数：汉字和全角标点各计1，连续的字母数字计1，自主送机关之后至附件说明或署名之前；印发的方案计入正文（条文未规定计法）",
)
BORDER = ours(0.03, "超过限度3%以内的不作判断：各种计法相差在此范围")
CLASSES = ours(0, "类别由标题推断：部署全局工作为综合性，一事一项为专项，其余为普通（条文未下定义）")


def length_fact(reading: Reading, limit: int, norm: str) -> Iterator[Fact]:
    """Facts on the length of a document.

    Args:
        reading: the document.
        limit: the law's number of 字.
        norm: id of the norm, for the words shown.
    """
    if reading.issuer_level_in(Level.CENTRAL) or reading.document_class is DocumentClass.NOT_APPLICABLE:
        return
    length = reading.characters
    if length <= limit:
        yield Fact(False, None, f"正文{length}字")
        return
    border = length <= limit * (1 + BORDER)
    yield Fact(
        None if border else True,
        title_span(reading),
        f"正文{length}字，按{reading.document_class.value}文件",
        f"{limit}字，见第{norm.split('.', maxsplit=1)[0]}条",
        missing=("制发机关确定的字数计法",) if border else (),
        ours=(COUNTING.why, CLASSES.why, *((BORDER.why,) if border else ())),
        steps=(("scope", f"文件类别：{reading.document_class.value}"),),
    )


def title_span(reading: Reading) -> Span | None:
    """The title, for facts on the whole document; None where no title stands in the text."""
    if reading.elements.title_span is None:
        return None
    return reading.document.span(*reading.elements.title_span)
