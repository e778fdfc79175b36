import io

import pytest
from rich.cells import cell_len
from rich.console import Console

from jianfu.audit.finding import Unreadable
from jianfu.law import Verdict
from jianfu.reports.terminal import print_run

from .conftest import LINES, document_of, finding_on, reading_of, run_of, screening_of, usual_screening


def printed(run, width: int = 120, *, lang="zh", colours: bool = False) -> str:
    out = io.StringIO()
    color_system = "standard" if colours else "auto"
    print_run(run, Console(file=out, width=width, force_terminal=colours, color_system=color_system), lang)
    return out.getvalue()


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_nothing_is_wider_than_the_screen_and_no_advice_is_cut(width: int, lang) -> None:
    document = document_of(LINES)
    finding = finding_on(document, "签订养护责任状", advice="甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午申酉戌亥")
    out = printed(run_of(screening_of(reading_of(document), [finding])), width, lang=lang)
    assert max(cell_len(line) for line in out.splitlines()) <= width
    assert "".join(character for character in out if character in finding.advice) == finding.advice


def test_a_pipe_gets_no_colours_and_a_terminal_does() -> None:
    run = run_of(usual_screening())
    assert "\x1b" not in printed(run)
    assert "\x1b[1;31m违反" in printed(run, colours=True)


def test_document_text_is_not_taken_for_markup_or_control() -> None:
    words = "[red]签订[/red]\x1b[2J责任状[/nothing]"
    document = document_of([words], path="[bold]名.docx")
    finding = finding_on(document, words, saw=words, advice="[link=x]删去")
    out = squeezed(printed(run_of(screening_of(reading_of(document, title=words), [finding]))))
    assert out.count("[red]签订[/red][2J责任状[/nothing]") >= 1
    assert "\x1b" not in out
    assert "[bold]名.docx" in out


def test_open_points_are_told_with_what_would_settle_them() -> None:
    document = document_of(LINES)
    finding = finding_on(document, "主要领导要到场参加启动会", "5.3", Verdict.NOT_ENOUGH_EVIDENCE)
    assert "待核实的事项" in squeezed(printed(run_of(screening_of(reading_of(document), [finding]))))


def test_the_page_stands_behind_the_quote_and_long_quotes_are_cut() -> None:
    from jianfu.documents.document import Block

    document = document_of([Block("长" * 200, page=3)])
    out = squeezed(printed(run_of(screening_of(reading_of(document), [finding_on(document, "长" * 200)]))))
    assert "第3页" in out
    assert "…" in out


def test_a_scan_is_never_called_clear() -> None:
    scan = screening_of(reading_of(document_of([], text_extracted=False)), looked_at=0)
    out = printed(run_of(scan))
    assert "未见偏离" not in out
    assert "未提取到文字" in out
    assert "1份未作判断" in out


def test_errors_and_the_summary_come_last() -> None:
    run = run_of(usual_screening(), errors=[Unreadable("坏.docx", "文件损坏，请另存后再试")])
    lines = printed(run).splitlines()
    assert lines[-2] == "未能读取：坏.docx  文件损坏，请另存后再试"
    assert lines[-1].startswith("共1份文件：违反2条")
    assert "1份未能读取" in lines[-1]
