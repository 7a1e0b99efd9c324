"""The events of reports in ``record show``: what ties them, and where they differ."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ninevotes.record.search import Shown
from ninevotes.record.search.hits import short_quote
from ninevotes.record.search.reported import ReportedTie

_WORDS = 15


def reported_lines(shown: Shown) -> Iterator[tuple[str, int]]:
    """Lines for a terminal, each with its indent."""
    if shown.reported:
        yield "\nWhat reports tell of it", 0
    for tie in shown.reported:
        yield from _tie(tie)


def _tie(tie: ReportedTie) -> Iterator[tuple[str, int]]:
    event = tie.event
    kind = event.type.value.replace("_", " ")
    unsure = "" if tie.judgement == "same" else f", {tie.judgement}"
    yield f"{event.date or 'undated'} · {kind} · {event.id}{unsure}", 2
    yield f"tied by {'; '.join(part for part in tie.evidence if part)}", 4
    for one in tie.disagreements:
        values = "; ".join(f"{_said(value)} ({', '.join(by)})" for value, by in one.values)
        yield f"differs on {one.field}: {values}", 4
    first: dict[str, str] = {}
    for claim in event.claims:
        first.setdefault(claim.document, short_quote(claim.evidence.text, _WORDS))
    for document, quote in first.items():
        yield f"{document}: “{quote}”", 4


def _said(value: Any) -> str:
    return " ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
