"""The command line. Everything but the options is imported when it is used: help must come at once."""

import argparse
import os
import sys
import traceback
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from jianfu import __version__

if TYPE_CHECKING:
    from jianfu.batch import Outcome

_FORMATS = ("terminal", "json", "docx", "form", "html", "xlsx")
_LEVELS = ("central", "province", "city", "county", "township", "village")
_NOT_READ = _USAGE_ERROR = 2
_INTERRUPTED = 130  # 128 + SIGINT
_WIDTH = 120  # columns, where no terminal says its own
_PIPE_CLOSED = 141  # 128 + SIGPIPE

_EXIT_CODES = """\
退出码：0 未见偏离；1 有违反；3 只有需说明或待核实的；2 有文件未能读取，或者命令写错。
"""
_SCREEN = """\
把文件与《整治形式主义为基层减负若干规定》对照，列出所涉条款和词句。
原件只读不改；结论由人作出。
"""

# argparse takes its own words from gettext; these are the ones users meet
_CHINESE = {
    "usage: ": "用法：",
    "positional arguments": "参数",
    "options": "选项",
    "show this help message and exit": "显示本说明",
    "%(prog)s: error: %(message)s\n": "%(prog)s：命令有误：%(message)s\n",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s：%(message)s",
    "unrecognized arguments: %s": "不认识的参数：%s",
    "the following arguments are required: %s": "缺少参数：%s",
    "invalid choice: %(value)r (choose from %(choices)s)": "没有%(value)s这一项，可选%(choices)s",
    "invalid %(type)s value: %(value)r": "%(value)s不合要求",
    "expected one argument": "后面要有一个值",
    "expected at least one argument": "后面至少要有一个值",
    "ambiguous option: %(option)s could match %(matches)s": "%(option)s不明确，可能是%(matches)s",
    "not allowed with argument %s": "不能与%s同时使用",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command.

    Args:
        arguments: the words behind ``jianfu``; those of the process when None.

    Returns:
        The exit code: for ``screen`` 0 clear, 1 a breach, 3 only explanations or open points, 2 something
        could not be read; 2 for a command that is not understood.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # not so where a test or a caller has put its own stream
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    options = _parser().parse_args(arguments)
    try:
        code = _COMMANDS[options.command](options)
        sys.stdout.flush()
    except BrokenPipeError:
        # the reader has gone (`| head`); what Python would still flush at exit must not fail again
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _PIPE_CLOSED
    except KeyboardInterrupt:
        print("已中止", file=sys.stderr)
        return _INTERRUPTED
    except Exception:
        # Python would end with 1, which means a breach to whoever reads exit codes
        traceback.print_exc()
        print("程序出错，未作判断；请附上以上内容向维护者反映", file=sys.stderr)
        return _NOT_READ
    return code


def _parser() -> argparse.ArgumentParser:
    setattr(argparse, "_", lambda words: _CHINESE.get(words, words))  # noqa: B010 - the name argparse looks up
    parser = argparse.ArgumentParser(
        prog="jianfu",
        description="减负：用《整治形式主义为基层减负若干规定》对照公文，离线运行，不改原件。",
    )
    parser.add_argument("--version", action="version", version=f"jianfu {__version__}", help="显示版本")
    commands = parser.add_subparsers(dest="command", metavar="命令", title="命令", required=True)

    screen = commands.add_parser(
        "screen",
        help="审查文件、文件夹或压缩包",
        description=_SCREEN,
        epilog=_EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    screen.add_argument("paths", nargs="+", metavar="路径", help="文件、文件夹或zip；- 为标准输入的文字")
    screen.add_argument(
        "--format",
        action="append",
        type=_formats,
        metavar="格式",
        help=f"可重复，也可用逗号隔开：{'、'.join(_FORMATS)}（默认terminal；docx另附评估表form）",
    )
    screen.add_argument("--out", type=Path, metavar="文件夹", help="写出的文件放在这里（默认out）")
    screen.add_argument("--date", type=_day, metavar="年-月-日", help="按哪天的规定判断（默认文件自身日期）")
    screen.add_argument(
        "--as-if-in-force", action="store_true", help="《规定》施行（2024-08-06）前的文件也照现行规定判断"
    )
    screen.add_argument(
        "--trial", action="store_true", help="试用中的条款（准确率尚不够的）也列出；不影响退出码"
    )
    screen.add_argument("--issuer", default="", metavar="名称", help="发文机关，程序认不出时指明")
    screen.add_argument("--issuer-level", choices=_LEVELS, metavar="层级", help="、".join(_LEVELS))
    screen.add_argument("--addressees", default="", metavar="名称", help="主送机关，程序认不出时指明")
    screen.add_argument(
        "--settings", type=Path, metavar="文件", help="设置文件（默认用户配置目录下的jianfu/settings.toml）"
    )
    screen.add_argument("--text", action="store_true", help="只打印读出的文字；JSON中的起止位置按它计")
    screen.add_argument("--jobs", type=_jobs, default=1, metavar="数", help="同时处理的进程数（默认1）")
    _add_language(screen)

    explain = commands.add_parser("explain", help="说明一条规定：原文、强度、怎样检查、案例")
    explain.add_argument("norm", nargs="?", metavar="条款", help="如 8.13")
    explain.add_argument("--list", action="store_true", help="列出全部条款和检查情况")
    explain.add_argument("--format", choices=("terminal", "json"), default="terminal", metavar="格式")
    _add_language(explain)

    ask = commands.add_parser("ask", help="说一说遇到的问题：涉及哪几条、可以怎样做")
    ask.add_argument("problem", metavar="问题", help="用平常话写，或者一段通报；- 为标准输入的文字")
    ask.add_argument("--format", choices=("terminal", "json"), default="terminal", metavar="格式")
    _add_language(ask)
    return parser


def _add_language(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--lang", choices=("zh", "en"), default="zh", metavar="语言", help="zh中文（默认）、en英文"
    )


def _formats(words: str) -> list[str]:
    formats = [word.strip() for word in words.split(",")]
    for name in formats:
        if name not in _FORMATS:
            raise argparse.ArgumentTypeError(f"没有“{name}”这种格式，可选{'、'.join(_FORMATS)}")
    return formats


def _day(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{words}”不是日期，应写作2025-03-04这样") from error


def _jobs(words: str) -> int:
    if not words.isdecimal() or int(words) < 1:
        raise argparse.ArgumentTypeError(f"“{words}”不是进程数，应为1以上的整数")
    return int(words)


def _wrong(message: str) -> NoReturn:
    print(f"jianfu：{message}", file=sys.stderr)
    raise SystemExit(_USAGE_ERROR)


def _screen(arguments: argparse.Namespace) -> int:
    from rich.console import Console

    from jianfu.batch import Options, run_of, screen_paths, write_run
    from jianfu.documents.office import Level
    from jianfu.reports.structured import as_json
    from jianfu.reports.terminal import print_error, print_run
    from jianfu.settings import SettingsError, load_settings

    if arguments.text:
        return _print_texts(arguments.paths)
    formats = {name for names in arguments.format or [["terminal"]] for name in names}
    print_json = "json" in formats and arguments.out is None
    if print_json and "terminal" in formats:
        _wrong("terminal和json都要时，用--out指定文件夹，json写在那里")
    try:
        settings = load_settings(arguments.settings)
    except SettingsError as wrong:
        _wrong(str(wrong))
    options = Options(
        formats=frozenset(formats - {"json"} if print_json else formats),
        out=arguments.out or Path("out"),
        inputs=tuple(arguments.paths),
        day=arguments.date,
        as_if_in_force=arguments.as_if_in_force,
        issuer=arguments.issuer,
        issuer_level=Level[arguments.issuer_level.upper()] if arguments.issuer_level else None,
        addressees=arguments.addressees,
        lang=arguments.lang,
        trial=arguments.trial,
        second_reader=settings.second_reader,
    )
    run = run_of(_shown_at_work(screen_paths(arguments.paths, options, arguments.jobs)))
    run = write_run(run, options)
    if print_json:
        print(as_json(run), end="")
    if "terminal" in formats:
        print_run(run, Console(width=None if sys.stdout.isatty() else _WIDTH), options.lang)
    else:
        for error in run.errors:
            print_error(error, Console(stderr=True), options.lang)
    if options.formats - {"terminal"}:
        print(f"结果写在{options.out}", file=sys.stderr)
    return run.exit_code


def _shown_at_work(outcomes: Iterator["Outcome"]) -> Iterator["Outcome"]:
    """Passes outcomes on and counts them on the terminal, where there is one to see it."""
    if not sys.stderr.isatty():
        yield from outcomes
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = SpinnerColumn(), TextColumn("已审查{task.completed:.0f}份"), TimeElapsedColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=None)
        for outcome in outcomes:
            yield outcome
            progress.advance(task)


def _print_texts(paths: Sequence[str]) -> int:
    """Prints the text of each document; names of several documents go to standard error."""
    from jianfu.documents.errors import UnreadableError
    from jianfu.documents.read import read_document
    from jianfu.documents.sources import Unread, sources

    code = 0
    for source in sources(paths):
        print(f"{source.path}：", file=sys.stderr)
        try:
            if isinstance(source, Unread):
                raise UnreadableError(source.message)
            print(read_document(source.data, source.path).text)
        except UnreadableError as error:
            print(error, file=sys.stderr)
            code = _NOT_READ
    return code


def _explain(arguments: argparse.Namespace) -> int:
    import json

    from rich.console import Console
    from rich.markdown import Markdown

    from jianfu.explain import as_dict, as_markdown, table_as_markdown
    from jianfu.law import the_law

    if arguments.list == bool(arguments.norm):
        _wrong("请给出一个条款（如8.13），或者用--list列出全部条款")
    norms = the_law().norms
    if not arguments.list and arguments.norm not in norms:
        _wrong(f"没有“{arguments.norm}”这一条款；条款写作“条.序”，如8.13，可用jianfu explain --list查看")
    norm = norms.get(arguments.norm)
    if arguments.format == "json":
        wanted = as_dict(norm) if norm else [as_dict(each) for each in norms.values()]
        print(json.dumps(wanted, ensure_ascii=False, indent=2))
        return 0
    text = as_markdown(norm, arguments.lang) if norm else table_as_markdown(arguments.lang)
    if sys.stdout.isatty():
        Console().print(Markdown(text))
    else:
        print(text, end="")
    return 0


def _ask(arguments: argparse.Namespace) -> int:
    import json

    from rich.console import Console

    from jianfu.asking.answer import answer
    from jianfu.documents.errors import UnreadableError
    from jianfu.documents.read import read_document
    from jianfu.reports.answers import answer_as_dict, print_answer

    try:
        told = arguments.problem
        answered = answer(read_document(sys.stdin.buffer.read(), "-").text if told == "-" else told)
    except (UnreadableError, ValueError) as wrong:
        _wrong(str(wrong))
    if arguments.format == "json":
        print(json.dumps(answer_as_dict(answered), ensure_ascii=False, indent=2))
    else:
        print_answer(answered, Console(width=None if sys.stdout.isatty() else _WIDTH), arguments.lang)
    return 0


_COMMANDS = {"screen": _screen, "explain": _explain, "ask": _ask}
