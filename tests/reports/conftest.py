"""Hand-made readings and findings: reports are tested on what they are given, not on what checks see."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from jianfu.audit.finding import Finding, NotEvaluated, Run, Screening, Step, Unreadable, finding_id
from jianfu.documents.document import Block, Document, Span
from jianfu.documents.office import Kind, Level, Office
from jianfu.documents.reading import (
    Demand,
    Direction,
    DocumentClass,
    Elements,
    Purpose,
    Reading,
)
from jianfu.law import Verdict, the_law

TITLE = "青禾县园林局关于做好行道树养护工作的通知"
LINES = (
    TITLE,
    "青园发〔2025〕7号",
    "各乡镇人民政府：",
    "一、各乡镇要与村逐级签订养护责任状，对未完成任务的实行“一票否决”。",
    "二、每月5日前通过绿化平台报送行道树养护台账。",
    "三、主要领导要到场参加启动会。",
    "青禾县园林局",
    "2025年3月4日",
)


def document_of(blocks: Sequence[Block | str], path: str = "通知.docx", **changes: object) -> Document:
    made = tuple(Block(block) if isinstance(block, str) else block for block in blocks)
    sha256 = hashlib.sha256(path.encode("utf-8", "surrogatepass")).hexdigest()
    return replace(Document(path, "docx", sha256, made), **changes)


def reading_of(document: Document | None = None, title: str = TITLE, **changes: object) -> Reading:
    document = document or document_of(LINES)
    start = document.text.find(title)
    title_span = (start, start + len(title)) if start >= 0 else None
    elements = Elements(
        title=title,
        title_span=title_span,
        number="青园发〔2025〕7号",
        signer="",
        addressees="各乡镇人民政府",
        body=(0, len(document.text)),
        annexes=(),
        signature="青禾县园林局",
        date=date(2025, 3, 4),
        copies="",
        printed=False,
    )
    reading = Reading(
        document=document,
        elements=elements,
        issuer=Office("青禾县园林局", Level.COUNTY, Kind.DEPARTMENT),
        addressees=(Office("各乡镇人民政府", Level.TOWNSHIP, Kind.GOVERNMENT, generic=True),),
        direction=Direction.DOWN,
        purpose=Purpose.DEPLOYMENT,
        document_class=DocumentClass.ORDINARY,
        characters=86,
        sections=(),
        clauses=(),
        requests=(
            Demand(
                start=0,
                end=0,
                quote="每月5日前通过绿化平台报送行道树养护台账",
                who="",
                act="报送",
                deliverable="行道树养护台账",
                frequency="monthly",
                deadline="每月5日前",
                channel="platform",
            ),
        ),
        day=date(2025, 3, 4),
        warnings=("未找到签发人",),
    )
    return replace(reading, **changes)


def finding_on(
    document: Document,
    words: str | None,
    norm: str = "8.13",
    verdict: Verdict = Verdict.BREACH,
    turn: int = 0,
    **changes: object,
) -> Finding:
    """A finding on the words' occurrence number ``turn`` in the document; on the whole when words is None."""
    span: Span | None = None
    if words is not None:
        start = -1
        for _ in range(turn + 1):
            start = document.text.index(words, start + 1)
        span = document.span(start, start + len(words))
    law = the_law()
    made = Finding(
        id=finding_id(norm, TITLE, words or "", turn),
        norm=law.norms[norm],
        verdict=verdict,
        span=span,
        saw=f"文中写有“{words}”" if words else "正文6132字",
        limit="" if words else "5000字",
        ours=("把“养护责任状”算作责任状",) if norm == "8.13" else (),
        missing=("是否经同级党委批准，由办公室查批件",) if verdict is Verdict.NOT_ENOUGH_EVIDENCE else (),
        advice="删去该要求，责任以职责清单为准",
        trace=(
            Step("norm", f"law:{law.version}/{norm}", law.norms[norm].quote),
            Step("verdict", "table:must_not/departs", verdict.chinese),
        ),
        check="made_by_hand",
    )
    return replace(made, **changes)


def screening_of(
    reading: Reading | None = None, findings: Sequence[Finding] = (), **changes: object
) -> Screening:
    made = Screening(
        reading=reading or reading_of(),
        findings=tuple(findings),
        not_evaluated=(NotEvaluated("9.6", "检查尚未完成"),),
        looked_at=12,
        applicable=True,
    )
    return replace(made, **changes)


def usual_screening(path: str = "通知.docx") -> Screening:
    """One document with a finding of every verdict."""
    document = document_of(LINES, path)
    return screening_of(
        reading_of(document),
        (
            finding_on(document, None, "2.1", Verdict.NEEDS_EXPLANATION),
            finding_on(document, "签订养护责任状"),
            finding_on(document, "一票否决", turn=0),
            finding_on(document, "每月5日前通过绿化平台报送", "12.5", Verdict.INDICATOR),
            finding_on(document, "主要领导要到场参加启动会", "5.3", Verdict.NOT_ENOUGH_EVIDENCE),
            finding_on(document, "启动会", "5.3", Verdict.EXCUSED),
        ),
    )


def run_of(*screenings: Screening, errors: Sequence[Unreadable] = ()) -> Run:
    law = the_law()
    return Run("0.1.0", law.version, law.sha256, screenings, tuple(errors))
