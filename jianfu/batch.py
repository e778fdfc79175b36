"""Screens many files, over several processes where asked, and writes what is made of them.

One file that cannot be read, and even one that ends its process, costs that file only.
"""

import logging
import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from multiprocessing import get_context
from pathlib import Path, PurePosixPath

from jianfu import __version__
from jianfu.audit.finding import Run, Screening, Unreadable
from jianfu.audit.screen import screen_reading
from jianfu.documents.errors import UnreadableError
from jianfu.documents.office import Level
from jianfu.documents.read import read_document
from jianfu.documents.sources import Source, Unread, sources
from jianfu.documents.understand import understand
from jianfu.law import the_law
from jianfu.reports.words import Lang
from jianfu.settings import SecondReader

_UNFIT = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\ud800-\udfff]')  # in a file's name, on some system
_NAME_LENGTH = 60  # characters; file systems allow 255 bytes, a Chinese character takes three
_WAITING = 4  # documents per process that are held in memory
_CRASHED = "处理本文件的进程意外中止，未作判断；请用办公软件打开并另存后再查"
_NOT_UNDERSTOOD = "理解文件内容时出错（{name}），未作判断；请附上文件类型和本行向维护者反映"
_NOT_WRITTEN = "生成本文件时出错（{name}），其余结果不受影响；请附上原件类型和本行向维护者反映"
_OVERWRITES = "写在这里会覆盖被审查的文件，未写出；请用--out指定别的文件夹"

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Options:
    """What the user asked for, the same for every document.

    Attributes:
        formats: what to make: ``terminal``, ``json``, ``docx``, ``html``, ``xlsx``, ``form``.
        out: folder of what is written.
        inputs: the paths given; nothing of theirs is ever written to.
        day: the day whose law applies; None for each document's own date.
        as_if_in_force: apply the newest law whatever the day.
        issuer: name of the issuing office, where the user says it.
        issuer_level: its level, where the user says it.
        addressees: 主送机关, where the user says them.
        lang: language of the reports.
        trial: list findings of norms on trial too.
        second_reader: the language model that is asked about open norms; None for none.
    """

    formats: frozenset[str]
    out: Path
    inputs: tuple[str, ...] = ()
    day: date | None = None
    as_if_in_force: bool = False
    issuer: str = ""
    issuer_level: Level | None = None
    addressees: str = ""
    lang: Lang = "zh"
    trial: bool = False
    second_reader: SecondReader | None = None


Outcome = Screening | Unreadable


@dataclass(frozen=True, slots=True)
class _Task:
    source: Source | Unread
    stem: str  # of the names of what is written
    options: Options


def screen_paths(paths: Sequence[str], options: Options, jobs: int = 1) -> Iterator[Outcome]:
    """Screens files, folders, archives and standard input (``-``), and writes what is asked for each.

    Args:
        paths: what to screen.
        options: how.
        jobs: number of processes; with 1 all is done in this one.

    Yields:
        In the order of the sources: a screening, or an error line for what could not be read or written.
    """
    tasks = _tasks(paths, options)
    outcomes = map(_screen, tasks) if jobs <= 1 else _spread(tasks, jobs)
    return chain.from_iterable(outcomes)


def run_of(outcomes: Iterable[Outcome]) -> Run:
    """A run, with the versions of the program and the law that judged it."""
    law = the_law()
    found = list(outcomes)
    return Run(
        program=__version__,
        law=law.version,
        law_sha256=law.sha256,
        screenings=tuple(item for item in found if isinstance(item, Screening)),
        errors=tuple(item for item in found if isinstance(item, Unreadable)),
    )


def write_report(path: Path, options: Options, write: Callable[[Path], None]) -> tuple[Unreadable, ...]:
    """Writes one file of the output folder, never over what was given to screen.

    Args:
        path: where to.
        options: name the inputs that are not to be touched.
        write: makes the file.

    Returns:
        An error line when it could not be written, else nothing.
    """
    if path.exists() and any(_holds(Path(given), path) for given in options.inputs):
        return (Unreadable(str(path), _OVERWRITES),)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write(path)
    except OSError as error:
        return (
            Unreadable(str(path), f"写不出文件（{error.strerror or error}）；请检查文件夹的权限和剩余空间"),
        )
    except UnreadableError as error:
        return (Unreadable(str(path), str(error)),)
    except Exception as error:
        logger.debug("writing of %s crashed", path, exc_info=True)
        return (Unreadable(str(path), _NOT_WRITTEN.format(name=type(error).__name__)),)
    return ()


def write_run(run: Run, options: Options) -> Run:
    """Writes what is made of a run as a whole: JSON, the HTML page, the list.

    Returns:
        The run, with an error line for what could not be written.
    """
    errors: list[Unreadable] = []
    for name, write in _run_reports(run, options):
        errors += write_report(options.out / name, options, write)
    return replace(run, errors=(*run.errors, *errors))


def _run_reports(run: Run, options: Options) -> Iterator[tuple[str, Callable[[Path], None]]]:
    if "json" in options.formats:
        from jianfu.reports.structured import as_json

        yield "审查结果.json", lambda path: _write_text(path, as_json(run))
    if "html" in options.formats:
        from jianfu.reports.page import write_page

        yield "审查结果.html", lambda path: write_page(run, path, options.lang)
    if "xlsx" in options.formats:
        from jianfu.reports.spreadsheet import write_spreadsheet

        yield "清单.xlsx", lambda path: write_spreadsheet(run, path, options.lang)


def _reports(
    screening: Screening, data: bytes, options: Options
) -> Iterator[tuple[str, Callable[[Path], None]]]:
    """What is written on a single document: ending of the name, and what writes it."""
    if "docx" in options.formats:
        from jianfu.reports.annotated import annotate

        yield ".批注.docx", lambda path: annotate(data, screening, path, options.lang)
    if options.formats & {"docx", "form"}:
        from jianfu.reports.form import write_form

        yield ".一致性评估.docx", lambda path: write_form(screening, path, options.lang)


def _write_text(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", errors="backslashreplace")


def _holds(given: Path, path: Path) -> bool:
    """Whether a path to write is the file given, or lies in the folder given."""
    if given.is_dir():
        return given.resolve() in path.resolve().parents
    return given.exists() and given.samefile(path)


def _tasks(paths: Sequence[str], options: Options) -> Iterator[_Task]:
    taken: set[str] = set()
    for source in sources(paths):
        yield _Task(source, _stem(source.path, taken), options)


def _stem(path: str, taken: set[str]) -> str:
    """A name for what is written on a file, unlike those of other files of the batch."""
    name = _UNFIT.sub("_", PurePosixPath(path.replace("\\", "/")).stem)[:_NAME_LENGTH].strip(" .")
    name = {"": "未命名", "-": "标准输入"}.get(name, name)
    stem, count = name, 1
    while stem.casefold() in taken:
        count += 1
        stem = f"{name}（{count}）"
    taken.add(stem.casefold())
    return stem


def _spread(tasks: Iterable[_Task], jobs: int) -> Iterator[tuple[Outcome, ...]]:
    """Runs tasks in processes and yields their outcomes in order, with few of them in memory at a time."""
    waiting: deque[tuple[_Task, Future[tuple[Outcome, ...]]]] = deque()
    pool = _pool(jobs)
    try:
        for task in tasks:
            try:
                future = pool.submit(_screen, task)
            except BrokenProcessPool:
                pool = _pool(jobs)
                future = pool.submit(_screen, task)
            waiting.append((task, future))
            if len(waiting) >= _WAITING * jobs:
                yield _outcome(*waiting.popleft())
        while waiting:
            yield _outcome(*waiting.popleft())
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _pool(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"))


def _outcome(task: _Task, future: Future[tuple[Outcome, ...]]) -> tuple[Outcome, ...]:
    """What came of a task; when its pool broke, it is tried again by itself to find the one at fault."""
    try:
        return future.result()
    except BrokenProcessPool:
        with _pool(1) as pool:
            try:
                return pool.submit(_screen, task).result()
            except BrokenProcessPool:
                return (Unreadable(task.source.path, _CRASHED),)


def _screen(task: _Task) -> tuple[Outcome, ...]:
    source, options = task.source, task.options
    if isinstance(source, Unread):
        return (Unreadable(source.path, source.message),)
    try:
        document = read_document(source.data, source.path)
        reading = understand(
            document,
            issuer=options.issuer,
            issuer_level=options.issuer_level,
            addressees=options.addressees,
            day=options.day,
        )
    except UnreadableError as error:
        return (Unreadable(source.path, str(error)),)
    except Exception as error:
        logger.debug("understanding of %s crashed", source.path, exc_info=True)
        return (Unreadable(source.path, _NOT_UNDERSTOOD.format(name=type(error).__name__)),)
    screening = screen_reading(reading, as_if_in_force=options.as_if_in_force, trial=options.trial)
    if options.second_reader:
        from jianfu.second_reader.read import read_again

        screening = read_again(screening, options.second_reader)
    errors = [
        error
        for ending, write in _reports(screening, source.data, options)
        for error in write_report(options.out / f"{task.stem}{ending}", options, write)
    ]
    return (replace(screening, reading=replace(reading, clauses=())), *errors)  # no report needs the clauses
