"""What an export holds, and what may be asked for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ninevotes.record.corrections.apply import Corrections
from ninevotes.record.official.tying.ties import Tie
from ninevotes.vocabulary.official import OfficialDraft, OfficialMeeting, OfficialVeto, OfficialVote
from ninevotes.vocabulary.organs import Organ


@dataclass(frozen=True, slots=True)
class Selection:
    """What to export; everything without a filter.

    Args:
        organ: only votes, meetings and vetoes of this body. Drafts and reports, which are of
            no body alone, are then left out.
        since: first day; what has no date is left out.
        until: last day, likewise.
        sources: ids of sources; empty for all. Reports are the source ``reports``.
        known_at: official statements, corrections and judgements as the record stood at a
            moment, ISO 8601 with its zone, and reports that had appeared by that day.
    """

    organ: Organ | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    sources: tuple[str, ...] = ()
    known_at: str | None = None

    def takes(self, day: dt.date | None) -> bool:
        """Whether something of a day is within the period."""
        if self.since is None and self.until is None:
            return True
        if day is None:
            return False
        return (self.since or day) <= day <= (self.until or day)

    def takes_source(self, source: str) -> bool:
        """Whether a source is asked for."""
        return not self.sources or source in self.sources


@dataclass(frozen=True, slots=True)
class ExportedSource:
    """A source and what its terms ask for."""

    id: str
    title: str
    publisher: str
    address: str
    licence: str
    attribution: str
    version: str


@dataclass(frozen=True, slots=True)
class ExportedDocument:
    """A report: where it is and what it is, not what it says."""

    id: str
    sha256: str
    outlet: str | None
    publisher: str | None
    date: dt.date | None
    url: str | None
    title: str | None
    item: str | None


@dataclass(frozen=True, slots=True)
class ExportedClaim:
    """What a report says, with the place of the words and at most 25 of them.

    Args:
        start, end: the characters of the document that make the claim.
        quote: the first of them; ``sha256`` is the hash of all of them.
    """

    document: str
    position: int
    type: str
    date: str | None
    modality: str
    attribution: str | None
    fields: Mapping[str, Any] = field(hash=False)
    start: int
    end: int
    quote: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Extract:
    """A part of the record, in the order of the store.

    What is held true beside it goes along for the forms that tell of events; it is not part
    of what is written out and read back.
    """

    sources: tuple[ExportedSource, ...] = ()
    votes: tuple[OfficialVote, ...] = ()
    meetings: tuple[OfficialMeeting, ...] = ()
    vetoes: tuple[OfficialVeto, ...] = ()
    drafts: tuple[OfficialDraft, ...] = ()
    documents: tuple[ExportedDocument, ...] = ()
    claims: tuple[ExportedClaim, ...] = ()
    corrections: Corrections | None = field(default=None, compare=False, repr=False)
    judged: tuple[Tie, ...] = field(default=(), compare=False, repr=False)

    @property
    def notes(self) -> tuple[str, ...]:
        """The lines that every export carries: whose data these are, and on what terms."""
        lines = [f"{one.attribution} [{one.licence}]" for one in self.sources]
        if self.documents:
            lines.append(
                "Reports belong to their publishers: given here are addresses, hashes, the place "
                "of each passage and at most 25 words of it, to be checked against the original."
            )
        return tuple(lines)
