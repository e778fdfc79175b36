"""The JSON of a run: the interface others build on, described by ``docs/schema/screen.schema.json``."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from textwrap import indent
from typing import Any

from jianfu.audit.finding import Finding, Run, Screening, SecondReading, Unreadable
from jianfu.documents.document import Span
from jianfu.documents.office import Level, Office
from jianfu.documents.reading import Demand, Reading
from jianfu.reports.words import shown, withheld_norms

JsonObject = dict[str, Any]


def as_dict(run: Run) -> JsonObject:
    """A run as plain dicts and lists, in the order of the schema."""
    return {
        "jianfu": run.program,
        "law": run.law,
        "law_sha256": run.law_sha256,
        "documents": [document_as_dict(screening) for screening in run.screenings],
        "errors": [_error_as_dict(error) for error in run.errors],
    }


def as_json(run: Run) -> str:
    """A run as indented JSON; Chinese stays readable, the last line ends with a line break."""
    return "".join(json_pieces(run, (*run.screenings, *run.errors)))


def json_pieces(run: Run, items: Iterable[Screening | Unreadable | JsonObject]) -> Iterator[str]:
    """The JSON of ``as_json`` in pieces, one a document, so that a batch is never held as a whole.

    Args:
        run: gives versions only; its own screenings and errors are not read.
        items: screenings (or what ``document_as_dict`` made of them in another process) and unreadable
            files, in any order; consumed once.
    """
    head = {"jianfu": run.program, "law": run.law, "law_sha256": run.law_sha256}
    yield json.dumps(head, ensure_ascii=False, indent=2)[:-2] + ',\n  "documents": ['
    errors, separator = [], "\n"
    for item in items:
        if isinstance(item, Unreadable):
            errors.append(_error_as_dict(item))
            continue
        document = document_as_dict(item) if isinstance(item, Screening) else item
        yield separator + indent(json.dumps(document, ensure_ascii=False, indent=2), "    ")
        separator = ",\n"
    yield "]" if separator == "\n" else "\n  ]"
    listed = json.dumps(errors, ensure_ascii=False, indent=2)
    yield f',\n  "errors": {indent(listed, "  ").lstrip()}\n}}\n'


def document_as_dict(screening: Screening) -> JsonObject:
    """One document with what was understood of it, its findings, and what was not judged."""
    reading = screening.reading
    elements = reading.elements
    return {
        "path": shown(reading.document.path),
        "sha256": reading.document.sha256,
        "title": elements.title,
        "number": elements.number,
        "date": elements.date.isoformat() if elements.date else None,
        "issuer": _office_as_dict(reading.issuer),
        "addressees": [_office_as_dict(office) for office in reading.addressees],
        "direction": reading.direction.value,
        "purpose": reading.purpose.value,
        "class": reading.document_class.value,
        "characters": reading.characters,
        "demands": [_demand_as_dict(demand) for demand in reading.demands],
        "findings": [_finding_as_dict(finding, elements.title) for finding in screening.findings],
        "not_evaluated": [{"norm": item.norm, "reason": item.reason} for item in screening.not_evaluated],
        "warnings": [*reading.document.warnings, *reading.warnings],
        "elements": _elements_as_dict(reading),
        "set_aside": [
            {"quote": request.quote, "voice": request.voice.value}
            for request in reading.requests
            if not request.binds
        ],
        "withheld": [{"norm": norm, "count": count} for norm, count in withheld_norms(screening).items()],
        "second_reading": _second_reading_as_dict(screening.second_reading),
        "papers": {kind: _plain(paper) for kind, paper in screening.papers.items()},
    }


def _plain(value: object) -> Any:
    """What was read in a special paper, as JSON has it: a passage by its words and offsets, a level by its word."""
    if isinstance(value, Span):
        return {"quote": value.exact, "start": value.start, "end": value.end}
    if isinstance(value, Level):
        return value.word
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value):
        return {part.name: _plain(getattr(value, part.name)) for part in fields(value)}
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    return value


def _elements_as_dict(reading: Reading) -> JsonObject:
    elements = reading.elements
    return {
        "signer": elements.signer,
        "addressees": elements.addressees,
        "signature": elements.signature,
        "copies": elements.copies,
        "printed": elements.printed,
        "body": list(elements.body),
        "annexes": [list(annex) for annex in elements.annexes],
        "sections": [
            {"level": part.level, "heading": part.heading, "start": part.start, "end": part.end}
            for part in reading.sections
        ],
    }


def _demand_as_dict(demand: Demand) -> JsonObject:
    return {
        "quote": demand.quote,
        "who": demand.who,
        "act": demand.act,
        "deliverable": demand.deliverable,
        "frequency": demand.frequency,
        "deadline": demand.deadline,
        "channel": demand.channel,
        "voice": demand.voice.value,
    }


def _finding_as_dict(finding: Finding, title: str) -> JsonObject:
    span = finding.span
    return {
        "id": finding.id,
        "norm": finding.norm.id,
        "norm_quote": finding.norm.quote,
        "modality": finding.norm.modality.value,
        "verdict": finding.verdict.value,
        "quote": span.exact if span else title,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "page": span.page if span else None,
        "saw": finding.saw,
        "limit": finding.limit,
        "ours": list(finding.ours),
        "missing": list(finding.missing),
        "advice": finding.advice,
        "trace": [{"kind": step.kind, "refers": step.refers, "says": step.says} for step in finding.trace],
        "proposed_by": finding.proposed_by or None,
        "on_trial": finding.on_trial,
    }


def _second_reading_as_dict(record: SecondReading | None) -> JsonObject | None:
    if record is None:
        return None
    return {
        "model": record.model,
        "asked": record.asked,
        "characters": record.characters,
        "left_out": record.left_out,
        "proposed": record.proposed,
        "kept": record.kept,
        "dropped": [{"reason": reason, "count": count} for reason, count in record.dropped],
        "error": record.error or None,
    }


def _office_as_dict(office: Office) -> JsonObject:
    return {
        "name": office.name,
        "level": None if office.level is None else office.level.word,
        "kind": office.kind.value,
    }


def _error_as_dict(error: Unreadable) -> JsonObject:
    return {"path": shown(error.path), "message": error.message}
