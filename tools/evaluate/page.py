"""The page ``docs/accuracy.md``, in Chinese; it quotes no document."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from jianfu.audit.measured import Tally
from tools.evaluate.cases import Asked, told_apart
from tools.evaluate.change import Change, summary
from tools.evaluate.printing import say
from tools.evaluate.rows import ROOT, Negatives
from tools.evaluate.scoring import (
    REVIEWERS_PAIRS,
    REVIEWERS_PASSAGES,
    Case,
    document_tally,
    interval,
    near_miss_hits,
    passage_tally,
)

PAGE = ROOT / "docs/accuracy.md"

_HEADS = ("条款", "必须报出", "可以报出（含必须）", "报出", "报对", "准确率", "召回率", "F1")
_SILENT_TARGET = "0.05"

TallyOf = Callable[[Case, Iterable[str]], Tally]

_TARGETS: dict[TallyOf, tuple[str, str]] = {
    document_tally: ("0.90", "0.85"),
    passage_tally: ("0.85", "0.80"),
}  # of precision and recall


@dataclass(frozen=True)
class Figures:
    """Everything that was measured.

    Attributes:
        blind: the labelled documents, screened as a user's file is.
        told: the same with issuer and level told.
        silent: the hard negatives.
        asked: notified cases and the answers to them; empty where there are none.
        norms: the norms the figures are about.
        change: what differs from an earlier program on unlabelled documents; None when nothing to compare.
        incomparable: why not.
    """

    blind: Sequence[Case]
    told: Sequence[Case]
    silent: Negatives
    asked: Sequence[Asked]
    norms: Sequence[str]
    change: Change | None
    incomparable: str = ""


def page(figures: Figures, trial: Sequence[str]) -> str:
    """The whole page; ``trial`` names the norms on trial."""
    blind, told, silent, norms = figures.blind, figures.told, figures.silent, figures.norms
    pairs = _total(blind, norms, document_tally)
    fitted = (
        "下表高出这个程度，说明规则是对照这些公文调出来的，数字偏乐观：没有见过的文件上做不到。"
        if (pairs.f1 or 0) > REVIEWERS_PAIRS
        else ""
    )
    return "\n".join(
        [
            "# 查得准不准",
            "",
            f"测量日期：{date.today()}。由 `make evaluate` 生成，不要手改。",
            "",
            f"样本：{len(blind)}份公开的真实公文，每份由两人各自独立标注，再比对。样本小，括号里是按文件重抽样"
            "得到的95%区间。这些公文也是开发时对照用的，不是没有见过的文件。",
            "",
            f"两名标注人彼此的一致程度（F1）：文件×条款{REVIEWERS_PAIRS:.2f}，段落{REVIEWERS_PASSAGES:.2f}，"
            f"这是没有见过的文件上可以指望的上限。{fitted}",
            "",
            "在没有见过的文件上测得的数字见 [accuracy-unseen.md](accuracy-unseen.md)。",
            "",
            f"凭文件可以查的{len(norms)}条全部计入，尚无检查的也在内。",
            "",
            _row("口径", "准确率", "目标", "召回率", "目标", "F1"),
            _rule(6),
            _headline("文件×条款", blind, norms, document_tally),
            _headline("文件×条款，另告知发文机关", told, norms, document_tally),
            _headline("段落", blind, norms, passage_tally),
            _headline("段落，另告知发文机关", told, norms, passage_tally),
            "",
            "- 准确率：报出的有多少被至少一名标注人认可。",
            "- 召回率：两人都指出、且至少一人有把握的，报出了多少。",
            "- 段落重合达到较短一段的三分之一算对；篇幅、比例一类针对全文的，按条款对。",
            f"- 形似而不该报的段落{len(_near(blind, norms))}处，误报{len(_hits(blind, norms))}处。",
            f"- 最容易误报的文本{silent.documents}份（新闻、案例通报、法规、《规定》原文），"
            f"共{silent.characters}字：误报{len(silent.alarms)}处，每万字{silent.rate:.2f}处"
            f"（目标：低于{_SILENT_TARGET}处）；其中《规定》原文{silent.law_alarms}处。",
            "- 文字来自网页，文号、主送机关、分段有时丢失；约四分之一是2020年疫情期间的应急文件。",
            "",
            "试用（准确率低于0.7，标注或报出不少于三份或三处；所见平时不列出）："
            f"{'、'.join(trial) or '无'}。",
            "",
            *_notified(figures.asked),
            *_table("文件×条款", blind, norms, document_tally),
            *_table("段落", blind, norms, passage_tally),
            *_silence(blind, silent, norms),
            *_unlabelled(blind, norms),
            *_changed(figures),
        ]
    )


def _row(*cells: object) -> str:
    return "| " + " | ".join(map(str, cells)) + " |"


def _rule(columns: int) -> str:
    return _row(*["---"] * columns)


def _total(cases: Sequence[Case], norms: Sequence[str], tally: TallyOf) -> Tally:
    return sum((tally(case, norms) for case in cases), Tally())


def _headline(name: str, cases: Sequence[Case], norms: Sequence[str], tally: TallyOf) -> str:
    tallies = [tally(case, norms) for case in cases]
    total = sum(tallies, Tally())
    cells = []
    for figure, target in zip((attrgetter("precision"), attrgetter("recall")), _TARGETS[tally], strict=True):
        bounds = interval(tallies, figure)
        cells += [_share(figure(total), bounds), target]
    return _row(name, *cells, say(total.f1))


def _near(cases: Sequence[Case], norms: Sequence[str]) -> list[str]:
    return [label.norm for case in cases for label in case.near_misses if label.norm in norms]


def _hits(cases: Sequence[Case], norms: Sequence[str]) -> list[str]:
    return [label.norm for case in cases for label, _ in near_miss_hits(case) if label.norm in norms]


def _table(name: str, cases: Sequence[Case], norms: Sequence[str], tally: TallyOf) -> list[str]:
    lines = [f"## 逐条（{name}，未告知发文机关）", "", _row(*_HEADS), _rule(len(_HEADS))]
    for norm in norms:
        total = _total(cases, [norm], tally)
        if total.labelled or total.predicted:
            counts = total.required, total.labelled, total.predicted, total.right
            lines.append(_row(norm, *counts, say(total.precision), say(total.recall), say(total.f1)))
    return [*lines, ""]


def _silence(cases: Sequence[Case], silent: Negatives, norms: Sequence[str]) -> list[str]:
    """What must stay silent, norm by norm."""
    near, hits = _near(cases, norms), _hits(cases, norms)
    alarms = [item.norm for _, item, _ in silent.alarms]
    lines = [
        "## 逐条（不该报而报的）",
        "",
        _row("条款", "形似段落", "其中误报", "最易误报文本上误报", "每万字"),
        _rule(5),
    ]
    for norm in norms:
        if norm in near or norm in alarms:
            rate = 10_000 * alarms.count(norm) / silent.characters
            lines.append(_row(norm, near.count(norm), hits.count(norm), alarms.count(norm), f"{rate:.2f}"))
    return [*lines, ""]


def _unlabelled(cases: Sequence[Case], norms: Sequence[str]) -> list[str]:
    """The norms that the sample says nothing on."""
    labelled = {label.norm for case in cases for label in case.labels}
    return [
        "## 未测",
        "",
        "以下条款样本里没有标注：报出来的准不准、漏没漏，不知道。",
        "",
        "、".join(norm for norm in norms if norm not in labelled) or "无。",
        "",
    ]


def _notified(cases: Sequence[Asked]) -> list[str]:
    """How well ``jianfu ask`` does on officially notified cases."""
    if not cases:
        return []
    tallies = [case.tally for case in cases]
    shares = []
    for figure in (attrgetter("precision"), attrgetter("recall")):
        bounds = interval(tallies, figure)
        shares.append(_share(figure(sum(tallies, Tally())), bounds))
    return [
        f"## 通报的案例（jianfu ask，{len(cases)}件）",
        "",
        "官方通报的案例，逐件用通报原文提问；同样是开发时对照用的。",
        "",
        _row("口径", "实测", "目标"),
        _rule(3),
        _row("点出的条款的准确率（也可点出的算对）", shares[0], "0.85"),
        _row("应当点出的条款的召回率", shares[1], "0.85"),
        _row("是否属于《规定》范围，判断正确", say(told_apart(cases) / len(cases)), "0.90"),
        "",
    ]


def _changed(figures: Figures) -> list[str]:
    """What differs from an earlier program on documents that nobody labelled, in numbers."""
    told = summary(figures.change) if figures.change else [f"没有可比的程序：{figures.incomparable}"]
    return ["## 真实公文上的变化", "", *told, "", "词句在生成时写到 out/corpus-change.md，不入库。", ""]


def _share(share: float | None, bounds: tuple[float, float] | None) -> str:
    return f"{say(share)}（{bounds[0]:.2f}–{bounds[1]:.2f}）" if bounds else "–"
