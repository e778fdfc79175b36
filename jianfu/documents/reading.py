"""What is understood of a document. Checks read this, never raw strings; it is output too."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from re import Match, Pattern
from typing import TypeVar, cast

from jianfu.documents.document import Document, Span
from jianfu.documents.office import Kind, Level, Office
from jianfu.documents.voice import Clause, Voice, voice_of

T = TypeVar("T")


class Direction(StrEnum):
    """Where a document goes."""

    DOWN = "down"
    UP = "up"
    LEVEL = "level"
    PUBLIC = "public"
    UNKNOWN = "unknown"


class Purpose(StrEnum):
    """What a document is for. Names follow the labelling of real documents."""

    DEPLOYMENT = "部署"
    WORKING_RULES = "工作规则"
    SUPPORT_POLICY = "扶持政策"
    ASSESSMENT = "督查考核"
    SCORE_SHEET = "评分表"
    MEETING_NOTICE = "会议通知"
    SECONDMENT = "借调"
    BULLETIN = "通报"  # a notice of cases; a bulletin that ranks or orders is not one
    RANKING = "排名"
    REPLY = "答复"
    REPORT = "报告"
    REQUEST = "请示"
    ANNOUNCEMENT = "公告"
    LEGISLATION = "法规"
    NEWS = "新闻"
    MESSAGE = "群消息"
    OTHER = "其他"


TELLS = frozenset(
    (Purpose.NEWS, Purpose.LEGISLATION, Purpose.BULLETIN, Purpose.REPLY, Purpose.REPORT, Purpose.REQUEST)
)
"""Papers that tell, answer, ask upwards or make law: they order nobody below."""


class DocumentClass(StrEnum):
    """The three classes of article 2: only the last two have a limit of length."""

    COMPREHENSIVE = "综合性"
    ORDINARY = "普通"
    SPECIAL = "专项"
    NOT_APPLICABLE = "不适用"


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it, up to the next heading of the same or a higher level.

    Attributes:
        level: 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）.
        heading: the words without the number.
        start: offset of the number in the document's text.
        heading_end: offset behind the heading's words.
        end: offset behind the section.
    """

    level: int
    heading: str
    start: int
    heading_end: int
    end: int


@dataclass(frozen=True, slots=True)
class Demand:
    """What the document asks of a lower office (要求).

    Attributes:
        start: offset of the quote in the document's text.
        end: offset behind it.
        quote: the words.
        who: who must do it, as the document says; empty where it does not.
        act: the verb (报送, 填报, 制定…).
        deliverable: what is to be handed in or made.
        frequency: ``once``, ``daily``, ``weekly``, ``monthly``, ``quarterly``, ``half_yearly``, ``yearly``,
            ``repeated`` (again and again, interval not said) or ``unknown``.
        deadline: the words of the deadline, empty where there is none.
        channel: ``platform``, ``email``, ``group``, ``fax``, ``paper``, ``phone``, several joined by ``+``, or
            ``none``.
        voice: who says it; see ``binds``.
    """

    start: int
    end: int
    quote: str
    who: str
    act: str
    deliverable: str
    frequency: str
    deadline: str
    channel: str
    voice: Voice = Voice.ORDERED

    @property
    def binds(self) -> bool:
        """Whether it is a demand at all, not one that is forbidden, quoted, told of or put to private parties."""
        return self.voice in (Voice.ORDERED, Voice.OWN, Voice.CONDITIONAL)


@dataclass(frozen=True, slots=True)
class Elements:
    """The elements of an official document (公文要素, GB/T 9704) that were found; spans count in the text.

    Attributes:
        title: the title, joined to one line; empty where none was found.
        title_span: where it stands; None when it was given from outside or not found.
        number: 发文字号 as written.
        signer: 签发人.
        addressees: 主送机关 as written, without the colon.
        body: from behind the addressees to before the attachments note or the signature; where a covering
            notice prints a plan, the printed plan too.
        annexes: true attachments (tables, name lists, forms), outside the body.
        signature: 发文机关署名.
        date: 成文日期.
        copies: 抄送 as written.
        printed: True when a covering notice prints a plan or measure (印发, 转发).
    """

    title: str
    title_span: tuple[int, int] | None
    number: str
    signer: str
    addressees: str
    body: tuple[int, int]
    annexes: tuple[tuple[int, int], ...]
    signature: str
    date: date | None
    copies: str
    printed: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """A pattern found in the body: where, in which clause, in whose voice."""

    match: Match[str]
    clause: Clause
    voice: Voice
    span: Span

    @property
    def start(self) -> int:
        """Offset of the first character in the document's text."""
        return self.match.start()

    @property
    def end(self) -> int:
        """Offset behind the last character."""
        return self.match.end()


_NUMBERED_HEADING = re.compile(
    r"(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、])[^，、]{2,20}"
)


@dataclass(frozen=True)
class Reading:
    """A document, understood.

    Attributes:
        document: what was read.
        elements: the elements of an official document.
        issuer: who issues it; kind UNKNOWN and level None where that cannot be told.
        addressees: who is addressed, recognised one by one.
        direction: where it goes.
        purpose: what it is for.
        document_class: the class that decides the limit of length.
        characters: length of the body in 字 (each Han character and full-width mark 1, a run of Latin
            letters or digits 1).
        sections: headings in order.
        requests: sentences that ask, or look as if they asked, lower offices for something.
        day: the day whose law applies; None where no date is known.
        warnings: what could not be told, in Chinese.
    """

    document: Document
    elements: Elements
    issuer: Office
    addressees: tuple[Office, ...]
    direction: Direction
    purpose: Purpose
    document_class: DocumentClass
    characters: int
    sections: tuple[Section, ...]
    clauses: tuple[Clause, ...]
    requests: tuple[Demand, ...]
    day: date | None
    warnings: tuple[str, ...]
    _worked_out: dict[Callable[["Reading"], object], object] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def once(self, work_out: Callable[["Reading"], T]) -> T:
        """What a function makes of this document, worked out at the first call only.

        Several checks ask the same question (which meeting is this, what does the score sheet hold).

        Args:
            work_out: takes the reading and nothing else.
        """
        if work_out not in self._worked_out:
            self._worked_out[work_out] = work_out(self)
        return cast("T", self._worked_out[work_out])

    @cached_property
    def demands(self) -> tuple[Demand, ...]:
        """What lower offices are asked to hand in or make."""
        return tuple(request for request in self.requests if request.binds)

    @property
    def text(self) -> str:
        """The document's text; all offsets count in it."""
        return self.document.text

    @property
    def body(self) -> str:
        """The body (main text) alone."""
        start, end = self.elements.body
        return self.text[start:end]

    @property
    def binds_lower_offices(self) -> bool:
        """Whether the document can put demands on lower offices at all.

        False for upward papers, replies, announcements to the public, legislation, news and notices of
        cases: no check reports anything in those.
        """
        if self.purpose in TELLS or self.purpose is Purpose.ANNOUNCEMENT:
            return False
        return self.direction in (Direction.DOWN, Direction.UNKNOWN)

    @cached_property
    def _clause_starts(self) -> tuple[int, ...]:
        return tuple(clause.start for clause in self.clauses)

    def clause_at(self, offset: int) -> Clause:
        """The clause that holds an offset of the text (the nearest before it, for marks between clauses)."""
        return self.clauses[max(bisect_right(self._clause_starts, offset) - 1, 0)]

    def sentence(self, clause: Clause) -> str:
        """The whole sentence a clause belongs to."""
        return self.text[clause.sentence_start : clause.sentence_end]

    def section_at(self, offset: int) -> tuple[Section, ...]:
        """The sections that hold an offset, outermost first."""
        return tuple(section for section in self.sections if section.start <= offset < section.end)

    def in_heading(self, offset: int) -> bool:
        """Whether an offset stands in a heading: a heading names a matter and orders nothing."""
        if any(section.start <= offset < section.heading_end for section in self.sections):
            return True
        return bool(_NUMBERED_HEADING.fullmatch(self.sentence(self.clause_at(offset)).strip()))

    def find(self, pattern: Pattern[str], *voices: Voice, annexes: bool = False) -> Iterator[Hit]:
        r"""Where a pattern stands in the body, in the given voices.

        Args:
            pattern: a compiled pattern; ``\b`` has no meaning in Chinese text and must not be used.
            voices: which voices count; all when none is given.
            annexes: also search the true attachments (score sheets, forms).

        Yields:
            Hits in order. A hit inside 《》 has the voice QUOTED.
        """
        regions = [self.elements.body, *(self.elements.annexes if annexes else ())]
        for start, end in regions:
            for match in pattern.finditer(self.text, start, end):
                clause = self.clause_at(match.start())
                voice = voice_of(self.text, clause, match.start())
                if not voices or voice in voices:
                    yield Hit(match, clause, voice, self.document.span(match.start(), match.end()))

    def whole_clause(self, hit: Hit) -> Span:
        """The clauses a hit touches, without surrounding blanks: a passage an official can read by itself."""
        end = max(hit.clause.end, self.clause_at(hit.end - 1).end)
        words = self.text[hit.clause.start : end]
        start = hit.clause.start + len(words) - len(words.lstrip())
        return self.document.span(start, start + len(words.strip()))

    def issuer_is_department(self) -> bool:
        """Whether article 1's 议事协调机构、部门和单位 covers the issuer; general offices are not covered."""
        return self.issuer.kind in (
            Kind.DEPARTMENT,
            Kind.COORDINATING_BODY,
            Kind.PUBLIC_INSTITUTION,
            Kind.MASS_ORGANISATION,
            Kind.ASSOCIATION,
        )

    def issuer_level_in(self, *levels: Level) -> bool:
        """Whether the issuer's level is known and one of these."""
        return self.issuer.level is not None and self.issuer.level in levels
