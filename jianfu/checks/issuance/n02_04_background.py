"""2.4: background, significance and principles are generally left out, or kept short."""

import re
from collections.abc import Iterator

from jianfu.checks.check import Fact, check, ours
from jianfu.checks.issuance.shares import share_fact
from jianfu.documents.office import Kind, Level
from jianfu.documents.reading import DocumentClass, Reading

MOST = ours(
    0.15,
    "形势背景、重要意义、主要原则等部分达到正文15%的，提请说明（条文未定比例，取审核人员实际会停下来看的程度）",
)
_BACKGROUND = re.compile(
    r"重要性|必要性|紧迫性|意义|认识|自觉性|责任感|紧迫感|站位|统一思想|形势|背景|现状|机遇|工作思路|指导思想|(?:基本|主要|工作)原则|(?:^|[、和及与 ])总体(?:要求|思路)|面临的"
)
_WHOLE = re.compile(r"现状|机遇|形势|意义|[重必]要性|[充深][分刻]认识|自觉性|指导思想|[基主][本要]原则")
# A heading that names aims or tasks too stands over both, one that begins with 对 asks for an account.
_TASKS = re.compile(r"目标|任务|^对")


@check(
    "2.4",
    advice="删去形势、意义、原则部分，第一段直接写要做的事。",
    explanation=(
        "查以形势背景、重要意义、指导思想、原则等为标题的部分合计达到正文15%（比例为本软件自定）的，算偏离；部署全局工作的综合性文件列为待核实；党中央、国务院的文件不查。"
        "看不到没有单列标题的背景内容，也看不到篇幅是否确有必要。"
        "标题谈背景而内容是任务的可能判错；这类标题中有兼写目标、任务的，不作判断。"
    ),
    readings=(MOST,),
)
def background(reading: Reading) -> Iterator[Fact]:
    """Situation, significance, guiding thought and principles take up much of the document.

    What departs: sections with such headings are together 15 % of the main text or more; open in documents
    on a region's or system's whole work.
    What it cannot see: background without a heading of its own; whether the length is justified.
    How it errs: a section whose heading speaks of background may hold tasks; headings that name aims or tasks
    too are not counted.
    """
    if not (
        reading.issuer_level_in(Level.CENTRAL)
        and reading.issuer.kind in (Kind.PARTY_COMMITTEE, Kind.GOVERNMENT, Kind.GENERAL_OFFICE)
    ):
        whole_work = reading.document_class is DocumentClass.COMPREHENSIVE
        doubt = "形势、思路是否确需阐述（起草单位的说明）" if whole_work else ""
        yield from share_fact(reading, _BACKGROUND, _WHOLE, MOST, besides=_TASKS, doubt=doubt)
