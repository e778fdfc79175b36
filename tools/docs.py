"""Writes the generated pages: ``docs/norms/<id>.md`` for each norm and ``docs/coverage.md`` for them all.

``python -m tools.docs`` writes; with ``--check`` it writes nothing and fails when a page is not up to date.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from jianfu.explain import as_markdown, coverage_of, table_as_markdown
from jianfu.law import the_law

FOLDER = Path(__file__).parent.parent / "docs"
_GENERATED = "<!-- 由make docs生成，请勿手改：条文在jianfu/law，检查在jianfu/checks，案例在tests/checks，实测由make evaluate生成 -->\n"


def pages() -> Iterator[tuple[Path, str]]:
    """Every generated page as it must be: path and text."""
    norms = the_law().norms.values()
    for norm in norms:
        yield FOLDER / "norms" / f"{norm.id}.md", _GENERATED + "\n" + as_markdown(norm)
    lines = [line for norm in norms for line in coverage_of(norm)]
    checked = sum(bool(line.checks) for line in lines)
    yield (
        FOLDER / "coverage.md",
        f"{_GENERATED}\n# 检查情况\n\n{len(norms)}条规定、{len(lines)}项依据，"
        f"本版检查{checked}项，其余写明未查的原因。\n\n{table_as_markdown()}",
    )


def stale() -> list[Path]:
    """Pages that are missing, differ, or belong to no norm."""
    wanted = dict(pages())
    kept = [path for path in (FOLDER / "norms").glob("*.md") if path not in wanted]
    differ = [path for path, text in wanted.items() if not path.exists() or path.read_text("utf-8") != text]
    return sorted(kept + differ)


def main() -> int:
    """Writes or checks; the exit code is 1 when a page to check is not up to date."""
    changed = stale()
    if "--check" in sys.argv[1:]:
        for path in changed:
            print(f"{path.relative_to(FOLDER.parent)} 不是最新的，请运行 make docs", file=sys.stderr)
        return 1 if changed else 0
    wanted = dict(pages())
    for path in changed:
        if path in wanted:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(wanted[path], encoding="utf-8")
        else:
            path.unlink()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
