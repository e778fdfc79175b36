"""Measures how fast jianfu reads, understands and checks, beside two linters on the same texts in one run.

``python -m tools.bench`` prints the figures, ``--write`` renews ``docs/performance.md``; ``QUICK=1`` in the
environment makes a short run. The documents are Word files of about 5,000 characters built from real official
documents in ``../shared/data`` where that folder exists, otherwise from the texts in ``examples/``.
"""

import argparse
import json
import os
import platform
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO
from itertools import cycle, product
from pathlib import Path
from statistics import median
from time import perf_counter

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH

from jianfu.audit.screen import screen_reading
from jianfu.documents.read import read_document
from jianfu.documents.understand import understand

ROOT = Path(__file__).parents[1]
DATA = ROOT / "../shared/data"
PEERS = Path(__file__).parent / "bench_peers"
REPORT = ROOT / "docs/performance.md"

LENGTH = 5000
"""Characters of one document."""

TARGETS = {"document": 0.020, "batch": 15.0, "help": 0.3, "memory": 1024}
"""What is promised: seconds, seconds, seconds, MiB."""

_RUN = 80  # characters of one run: Word splits paragraphs about as finely
_HEADING = re.compile(
    r"[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|第[一二三四五六七八九十]+[章条]"
)


# ---- material


def texts(count: int) -> list[tuple[str, list[str]]]:
    """Different documents as title and paragraphs of together about ``LENGTH`` characters.

    Args:
        count: how many at most.

    Raises:
        SystemExit: there are neither real documents nor examples.
    """
    source = DATA / "documents.jsonl"
    if source.exists():
        with source.open(encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        long = [row for row in rows if row["genre"] == "official" and len(row["text"]) >= LENGTH // 2]
        found = [(row["title"], row["text"]) for row in long[:count]]
    else:
        found = [_example(path) for path in sorted((ROOT / "examples").rglob("*.docx"))]
    if not found:
        sys.exit("nothing to measure with: neither ../shared/data nor examples/")
    return [(title, _fitted(text)) for title, text in found]


def _example(path: Path) -> tuple[str, str]:
    text = read_document(path.read_bytes(), path.name).text
    return text.split("\n")[0], text


def _fitted(text: str) -> list[str]:
    """Paragraphs of a text, repeated or cut to ``LENGTH`` characters."""
    paragraphs, left = [], LENGTH
    for paragraph in cycle([line.strip() for line in text.splitlines() if line.strip()]):
        paragraphs.append(paragraph[:left])
        left -= len(paragraph)
        if left <= 0:
            return paragraphs
    return paragraphs


def word_file(title: str, paragraphs: Sequence[str]) -> bytes:
    """A docx as offices write them: centred title, headings of a style, paragraphs of several runs."""
    document = docx.Document()
    heading = document.add_heading(level=0)
    heading.alignment = WD_ALIGN_PARAGRAPH.CENTER
    heading.add_run(title).bold = True
    for words in paragraphs:
        is_heading = _HEADING.match(words) and len(words) < 40
        paragraph = document.add_heading(level=1) if is_heading else document.add_paragraph()
        for start in range(0, len(words), _RUN):
            paragraph.add_run(words[start : start + _RUN]).bold = start == 0
    target = BytesIO()
    document.save(target)
    return target.getvalue()


# ---- one document, warm


@dataclass(frozen=True)
class Phase:
    """Seconds a document and characters a second, medians over many runs."""

    name: str
    seconds: float
    slowest: float
    speed: float


def warm(files: Sequence[bytes], rounds: int) -> list[Phase]:
    """Times reading, understanding and checking, one after the other, on one core.

    Args:
        files: docx files.
        rounds: how often each is timed; one more round warms up and does not count.
    """
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(cores)})
    names = ("read", "understand", "check")
    times: dict[str, list[list[float]]] = {name: [[] for _ in files] for name in names}
    characters = [0] * len(files)
    for turn in range(rounds + 1):
        for number, data in enumerate(files):
            began = perf_counter()
            document = read_document(data, f"{number}.docx")
            read = perf_counter()
            reading = understand(document)
            understood = perf_counter()
            screen_reading(reading, as_if_in_force=True)
            checked = perf_counter()
            characters[number] = len(document.text)
            if turn:
                spent = (read - began, understood - read, checked - understood)
                for name, seconds in zip(names, spent, strict=True):
                    times[name][number].append(seconds)
    os.sched_setaffinity(0, cores)
    each = {name: [median(of) for of in times[name]] for name in names}
    each["whole"] = [sum(three) for three in zip(*each.values(), strict=True)]
    return [
        Phase(name, median(each[name]), max(each[name]), sum(characters) / sum(each[name])) for name in each
    ]


# ---- commands


@dataclass
class Measured:
    """A command that was run: seconds, exit code, and the most memory its process tree held (MiB).

    The memory adds up what every process of the tree keeps resident at one moment, shared pages counted for
    each: it errs on the high side.
    """

    seconds: float = 0.0
    code: int = 0
    memory: float = 0.0
    output: str = field(default="", repr=False)
    errors: str = field(default="", repr=False)


def run(command: Sequence[str], folder: Path) -> Measured:
    """Runs a command to its end and watches its memory fifty times a second."""
    measured = Measured()
    done = threading.Event()
    with (
        tempfile.TemporaryFile("w+", encoding="utf-8") as output,
        tempfile.TemporaryFile("w+", encoding="utf-8") as errors,
    ):
        began = perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdout=output, stderr=errors)  # noqa: S603

        def watch() -> None:
            while not done.wait(0.02):
                measured.memory = max(measured.memory, _resident(process.pid))

        watcher = threading.Thread(target=watch)
        watcher.start()
        measured.code = process.wait()
        measured.seconds = perf_counter() - began
        done.set()
        watcher.join()
        output.seek(0)
        errors.seek(0)
        measured.output, measured.errors = output.read(), errors.read()
    return measured


def _resident(root: int) -> float:
    """MiB that a process and all below it keep resident; processes that end meanwhile count nothing."""
    parents: dict[int, list[int]] = {}
    pages: dict[int, int] = {}
    for folder in Path("/proc").iterdir():
        if not folder.name.isdigit():
            continue
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        parents.setdefault(int(fields[1]), []).append(int(folder.name))
        pages[int(folder.name)] = int(fields[21])
    waiting, total = [root], 0
    while waiting:
        number = waiting.pop()
        total += pages.get(number, 0)
        waiting += parents.get(number, [])
    return total * resource.getpagesize() / 2**20


def repeated(command: Sequence[str], times: int) -> float:
    """Median seconds of a command that must succeed."""
    return median(_successful(run(command, ROOT), 0).seconds for _ in range(times))


# ---- peers


def peers_ready(install: bool) -> str:
    """Installs the linters if needed. Returns an empty string, or why they are left out."""
    if not shutil.which("node") or not shutil.which("npm"):
        return "skipped: node or npm is not installed"
    if not (PEERS / "node_modules").exists():
        if not install:
            return "skipped in a quick run: not installed yet"
        command = ["npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error"]
        if run(command, PEERS).code:
            return "skipped: npm could not install them"
    return ""


def dictionary() -> str:
    """300 patterns for textlint-rule-prh, made of verbs and nouns our own checks look for."""
    verbs = "签订 签署 上报 报送 填报 建立 设立 成立 开展 纳入 实行 通报 完善 制定 印发".split()  # noqa: SIM905
    nouns = """责任状 责任书 承诺书 台账 报表 清单 专班 领导小组 工作站 一票否决 排名 打卡 积分 考核 评比 创建
               示范 试点 方案 留痕""".split()  # noqa: SIM905
    rules = [
        f"  - expected: 核对（{verb}{noun}）\n    pattern: /{verb}[^，。；\\n]{{0,8}}{noun}/"
        for verb, noun in product(verbs, nouns)
    ]
    return "version: 1\nrules:\n" + "\n".join(rules) + "\n"


def peer_commands(folder: Path) -> dict[str, list[str]]:
    """The commands of the linters for all ``.md`` files of a folder; writes what they need into it."""
    binaries = PEERS / "node_modules/.bin"
    (folder / "prh.yml").write_text(dictionary(), encoding="utf-8")
    rules = {"rules": {"prh": {"rulePaths": [str(folder / "prh.yml")]}}}
    (folder / ".textlintrc.json").write_text(json.dumps(rules), encoding="utf-8")
    return {
        "zhlint 0.8.2": [str(binaries / "zhlint"), "*.md"],
        "textlint 15.8.0 + prh 6.1.0": [
            str(binaries / "textlint"),
            "--config", ".textlintrc.json",
            "--rules-base-directory", str(PEERS / "node_modules"),
            "*.md",
        ],
    }  # fmt: skip


# ---- all of it


@dataclass
class Results:
    """What one run measured."""

    phases: list[Phase]
    files: int
    batch: dict[str, Measured]
    single: dict[str, Measured]
    help: float
    peers: str


def measure(quick: bool) -> Results:
    """Runs everything.

    Args:
        quick: a tenth of the documents, fewer rounds, no installation.

    Raises:
        SystemExit: a command failed, with its output: a figure of a failed run means nothing.
    """
    count, rounds = (100, 3) if quick else (1000, 15)
    material = texts(10 if quick else 50)
    files = [word_file(title, paragraphs) for title, paragraphs in material]
    print(f"{len(files)} documents, {count} files in a batch, {rounds} rounds", flush=True)
    phases = warm(files, rounds)
    jianfu = str(Path(sys.executable).parent / "jianfu")
    peers = peers_ready(install=not quick)
    batch: dict[str, Measured] = {}
    single: dict[str, Measured] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        words, plain, one = folder / "docx", folder / "text", folder / "one"
        for place in (words, plain, one):
            place.mkdir()
        for number, (data, (title, paragraphs)) in zip(
            range(count), cycle(zip(files, material, strict=True))
        ):
            (words / f"{number:04}.docx").write_bytes(data)
            (plain / f"{number:04}.md").write_text("\n\n".join([title, *paragraphs]), encoding="utf-8")
        (one / "0000.docx").write_bytes(files[0])
        shutil.copy(plain / "0000.md", one)
        screen = [jianfu, "screen", "--as-if-in-force", "--format", "json"]
        batch["jianfu --jobs 2"] = run([*screen, "--jobs", "2", str(words)], folder)
        single["jianfu"] = run([*screen, str(one / "0000.docx")], folder)
        _screened(batch["jianfu --jobs 2"], count)
        _screened(single["jianfu"], 1)
        if not peers:
            for results, place in ((batch, plain), (single, one)):
                for peer, command in peer_commands(place).items():
                    results[peer] = _successful(run(command, place), 0, 1)
    return Results(phases, count, batch, single, repeated([jianfu, "--help"], 10), peers)


def _screened(measured: Measured, count: int) -> None:
    """Stops unless jianfu ended well and reported every document."""
    _successful(measured, 0, 1, 3)
    reported = measured.output.count('"sha256": "')
    if reported != count:  # a crash of the interpreter ends with 1 too
        sys.exit(f"jianfu reported {reported} of {count} documents\n{measured.errors[-2000:]}")


def _successful(measured: Measured, *codes: int) -> Measured:
    if measured.code not in codes:
        sys.exit(
            f"a measured command ended with {measured.code}:\n{(measured.errors or measured.output)[-2000:]}"
        )
    return measured


# ---- printing

_CHINESE = {"read": "读取", "understand": "理解", "check": "检查", "whole": "合计"}


def report(results: Results) -> str:
    """The page ``docs/performance.md``, in Chinese."""
    beside = (
        "jianfu 读的是 docx，另两个读的是同样文字的纯文本。zhlint 只查标点排印；textlint 用300条"
        "由动词和名词拼成的规则。两者都不理解公文。"
    )
    if results.peers:
        beside = "两个文字检查工具本次没有运行。"
    lines = [
        "# 快不快",
        "",
        f"测量日期：{date.today()}。由 `python -m tools.bench --write` 生成，不要手改。",
        f"机器：{platform.system()} {platform.machine()}，{os.cpu_count()}核，"
        f"Python {platform.python_version()}。同一台机器上还有别的任务时，数字会偏大。",
        "",
        f"## 一份{LENGTH}字的docx，已预热，单核",
        "",
        "| 环节 | 毫秒／份（中位数） | 最慢一份（毫秒） | 字／秒 |",
        "| --- | --- | --- | --- |",
    ]
    lines += [
        f"| {_CHINESE[p.name]} | {1000 * p.seconds:.1f} | {1000 * p.slowest:.1f} | {p.speed:,.0f} |"
        for p in results.phases
    ]
    lines += [
        "",
        f"目标：合计不超过{1000 * TARGETS['document']:.0f}毫秒。这些文件出自同一模板，模板的编号定义只读一次，"
        "模板各不相同的文件每份要多几毫秒。",
        "",
        f"## {results.files}份，与两个文字检查工具并排，同一次运行",
        "",
        f"| 工具 | 一份（秒，含启动） | {results.files}份（秒） | 内存峰值（MiB，整个进程树） |",
        "| --- | --- | --- | --- |",
    ]
    for name, measured in results.batch.items():
        one = results.single[name.removesuffix(" --jobs 2")]
        lines.append(f"| {name} | {one.seconds:.2f} | {measured.seconds:.1f} | {measured.memory:.0f} |")
    lines += [
        "",
        f"目标：1000份不超过{TARGETS['batch']:.0f}秒、{TARGETS['memory']} MiB。内存是各进程常驻内存相加，"
        "共用的部分重复计算，只会偏大。",
        beside,
        "",
        f"`jianfu --help`：{results.help:.2f}秒（10次的中位数），目标不超过{TARGETS['help']}秒。",
        "",
    ]
    return "\n".join(lines)


def show(results: Results) -> None:
    """Prints the figures and whether each promise is kept."""

    def kept(value: float, target: str) -> str:
        return "" if value <= TARGETS[target] else f"   OVER THE TARGET of {TARGETS[target]}"

    for phase in results.phases:
        mark = kept(phase.seconds, "document") if phase.name == "whole" else ""
        print(
            f"{phase.name:<11} {1000 * phase.seconds:7.2f} ms a document (slowest {1000 * phase.slowest:.1f})"
            f"  {phase.speed:>12,.0f} characters a second{mark}"
        )
    for name, measured in results.batch.items():
        ours = name.startswith("jianfu") and results.files == 1000
        marks = kept(measured.seconds, "batch") + kept(measured.memory, "memory") if ours else ""
        single = results.single[name.removesuffix(" --jobs 2")].seconds
        print(
            f"{name:<28} {results.files} documents {measured.seconds:6.1f} s {measured.memory:6.0f} MiB"
            f"   one {single:.2f} s{marks}"
        )
    if results.peers:
        print(f"other linters {results.peers}")
    print(f"jianfu --help {results.help:.2f} s{kept(results.help, 'help')}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the benchmark. Returns 0: it measures and does not judge."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--write", action="store_true", help="renew docs/performance.md")
    quick = bool(os.environ.get("QUICK"))
    options = parser.parse_args(arguments)
    if quick and options.write:
        parser.error("a quick run is not written down")
    results = measure(quick)
    show(results)
    if options.write:
        REPORT.parent.mkdir(exist_ok=True)
        REPORT.write_text(report(results), encoding="utf-8")
        print(f"written: {REPORT.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
