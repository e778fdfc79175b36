"""A file as text: blocks that keep where they stand in their source, and spans that quote it."""

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property


class BlockKind(StrEnum):
    """What a block is in its source."""

    PARAGRAPH = "paragraph"
    CELL = "cell"
    TEXT_BOX = "text_box"
    FOOTNOTE = "footnote"
    HEADER = "header"
    FOOTER = "footer"


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a block stands in its table, counted from 0; merged cells appear once, at their first place."""

    table: int
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of the source, wherever it stands.

    Attributes:
        text: what a reader sees, an automatic number included; never contains a line break.
        kind: what it is in the source.
        label: the automatic number at the start of ``text`` that has no characters of its own in the source.
        page: counted from 1; None where the format has no pages.
        cell: its place, for blocks of a table.
        anchor: how the reader finds the block again to annotate it (for docx: index of the ``w:p`` element
            in document order of the main part); empty where the format cannot be annotated.
    """

    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    label: str = ""
    page: int | None = None
    cell: Cell | None = None
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """A passage of a document, cited by its words; layouts change, quotes do not.

    Attributes:
        start: offset of the first character in the document's text (Unicode code points).
        end: offset behind the last character.
        exact: the words.
        prefix: up to 32 characters before.
        suffix: up to 32 characters behind.
        page: counted from 1, a hint; None where unknown.
    """

    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""
    page: int | None = None


_CONTEXT = 32


@dataclass(frozen=True)
class Document:
    """What a reader makes of a file.

    Attributes:
        path: the name the user gave, or the name inside an archive (``archive.zip/inner.docx``).
        format: ``docx``, ``pdf``, ``ofd``, ``html``, ``text``, ``xlsx``…, told by content.
        sha256: of the file's bytes.
        blocks: in reading order; main text first, then footnotes, headers and footers.
        warnings: what the reader met and the user should know (tracked changes, hidden text…), in Chinese.
        text_extracted: False when there are pages but no text (a scan): then nothing may be called clear.
        pages: number of pages, where the format has them.
    """

    path: str
    format: str
    sha256: str
    blocks: tuple[Block, ...]
    warnings: tuple[str, ...] = field(default=())
    text_extracted: bool = True
    pages: int | None = None

    @cached_property
    def text(self) -> str:
        """The blocks' texts, one a line. All offsets of spans count in this string."""
        return "\n".join(block.text for block in self.blocks)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Offset of each block's first character in ``text``."""
        starts, position = [], 0
        for block in self.blocks:
            starts.append(position)
            position += len(block.text) + 1
        return tuple(starts)

    def block_index(self, offset: int) -> int:
        """Index of the block that holds an offset. Raises IndexError for a document without blocks."""
        if not self.blocks:
            raise IndexError("document has no blocks")
        return max(bisect_right(self.starts, offset) - 1, 0)

    def span(self, start: int, end: int) -> Span:
        """The passage from ``start`` to ``end`` with its surroundings and page."""
        text = self.text
        page = self.blocks[self.block_index(start)].page if self.blocks else None
        return Span(
            start,
            end,
            text[start:end],
            text[max(0, start - _CONTEXT) : start],
            text[end : end + _CONTEXT],
            page,
        )

    @cached_property
    def tables(self) -> dict[int, list[list[str]]]:
        """Tables by number, as rows of cell texts; a merged cell's text stands at its first place only."""
        sizes: dict[int, tuple[int, int]] = {}
        for block in self.blocks:
            if block.cell:
                rows, columns = sizes.get(block.cell.table, (0, 0))
                sizes[block.cell.table] = (
                    max(rows, block.cell.row + block.cell.row_span),
                    max(columns, block.cell.column + block.cell.column_span),
                )
        tables = {n: [[""] * columns for _ in range(rows)] for n, (rows, columns) in sizes.items()}
        for block in self.blocks:
            if block.cell:
                row = tables[block.cell.table][block.cell.row]
                text = row[block.cell.column]
                row[block.cell.column] = f"{text}\n{block.text}" if text else block.text
        return tables
