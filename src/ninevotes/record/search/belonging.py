"""Of one thing: its meeting and its draft, with what ties the sources' statements on them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Column, ColumnElement, Connection, and_, or_

from ninevotes.record.corrections.apply import Corrections, held_true
from ninevotes.record.official import tables
from ninevotes.record.official.encoding import Statement
from ninevotes.record.official.tying.drafts.history import OneDraft, draft_history
from ninevotes.record.official.tying.history import OneVote
from ninevotes.record.official.tying.meetings.history import OneMeeting, meeting_history
from ninevotes.record.official.tying.names import draft_name, record_name, without_revision
from ninevotes.record.official.tying.ties import Tie
from ninevotes.record.search.about import About
from ninevotes.record.search.identifiers import Identifier
from ninevotes.record.search.statements import numbered
from ninevotes.record.search.tied_votes import Believed
from ninevotes.vocabulary.official import (
    OfficialDraft,
    OfficialMeeting,
    OfficialVeto,
    OfficialVote,
)

Dated = TypeVar("Dated", OfficialVote, OfficialMeeting, OfficialVeto)


@dataclass(frozen=True, slots=True)
class Belonging:
    """The meetings and drafts that a thing is, or was dealt with in.

    Args:
        meetings: each once, with its other sittings and where sources differ.
        drafts: likewise, with every form of the symbol.
        ties: the comparisons of statements behind them, each with its evidence.
        review: those of the ties that wait for a person.
    """

    meetings: tuple[OneMeeting, ...] = ()
    drafts: tuple[OneDraft, ...] = ()
    ties: tuple[Tie, ...] = ()
    review: tuple[Tie, ...] = ()


@dataclass(frozen=True, slots=True)
class Then:
    """Of when the record is asked.

    Args:
        known_at: as it stood at a moment, in UTC as the store writes it; now without.
        as_of: only what had happened by the end of this day; all of it without.
    """

    known_at: str | None = None
    as_of: dt.date | None = None


def belonging(
    connection: Connection,
    wanted: Identifier,
    found: About,
    votes: Iterable[OneVote],
    believed: Believed,
    then: Then,
) -> Belonging:
    """What the sources' statements on a thing make of its meeting and its draft.

    Args:
        connection: to the record, for what else was held that day and other revisions.
        wanted: the thing asked for.
        found: what the sources say of it.
        votes: its votes, with every statement about them.
        believed: what is held true beside the sources.
        then: of when it is asked. Papers of a catalogue carry no day: as of a day they are
            told of where something dated is.
    """
    told = {(v.source, v.key): v for v in found.votes}
    told |= {(h.printed.source, h.printed.key): h.printed for v in votes for h in v.statements}
    read = _Reading(connection, then.known_at)
    bases = _bases(wanted, told.values())
    rows = _merged(found.meetings, read.meetings_around(found.meetings))
    papers = _merged(found.drafts, read.papers(bases))
    vetoes = _merged(found.vetoes, read.vetoes(bases))
    corrections, judged = believed.corrections, believed.judged
    by_then = _ByThen(then.as_of, corrections)
    rows, vetoes, taken = by_then.of(rows), by_then.of(vetoes), by_then.of(told.values())
    papers = papers if then.as_of is None or vetoes or taken else []
    meetings = meeting_history(rows, taken, vetoes, corrections=corrections, judged=judged)
    drafts = draft_history(papers, taken, vetoes, corrections=corrections, judged=judged)
    named = {row.symbol for row in found.meetings}
    held = tuple(
        each for each in meetings.meetings if each.symbol in named or wanted.names(each.symbol)
    )
    put = tuple(each for each in drafts.drafts if _is(each, wanted))
    about = {told.name for one in held for told in one.told}
    about |= {told.name for draft in put for told in draft.told}
    return Belonging(
        held,
        put,
        _of(about, (*meetings.ties, *drafts.ties)),
        _of(about, (*meetings.review, *drafts.review)),
    )


def _bases(wanted: Identifier, votes: Iterable[OfficialVote]) -> set[str]:
    """Symbols of the drafts, without their revisions."""
    names = {draft_name(wanted.written), *(draft_name(vote.symbol) for vote in votes)}
    return {without_revision(name) for name in names if name}


def _merged(one: Iterable[Statement], other: Iterable[Statement]) -> list[Statement]:
    return list({(each.source, each.key): each for each in (*one, *other)}.values())


def _is(draft: OneDraft, wanted: Identifier) -> bool:
    return any(wanted.names(name) for name in (draft.symbol, *draft.forms, *draft.resolutions))


def _of(names: set[str], ties: Iterable[Tie]) -> tuple[Tie, ...]:
    return tuple(tie for tie in ties if {tie.left, tie.right} & names)


@dataclass(frozen=True, slots=True)
class _ByThen:
    """What had happened by a day, as it is held true; all of it without a day."""

    as_of: dt.date | None
    corrections: Corrections

    def of(self, told: Iterable[Dated]) -> list[Dated]:
        """Those of statements."""
        return [each for each in told if self._had_happened(each)]

    def _had_happened(self, told: OfficialVote | OfficialMeeting | OfficialVeto) -> bool:
        if self.as_of is None:
            return True
        day = held_true(told, self.corrections).statement.date
        return day is not None and day <= self.as_of


@dataclass(frozen=True, slots=True)
class _Reading:
    """Statements read besides those that name the thing itself."""

    connection: Connection
    known_at: str | None

    def papers(self, bases: set[str]) -> list[OfficialDraft]:
        """Catalogued papers of the drafts, in whatever revision."""
        return self._read(OfficialDraft, _begun(tables.official_drafts.c.symbol, bases))

    def vetoes(self, bases: set[str]) -> list[OfficialVeto]:
        """Entries of lists of vetoes on the drafts, in whatever revision."""
        return self._read(OfficialVeto, _begun(tables.official_vetoes.c.draft, bases))

    def meetings_around(self, rows: Iterable[OfficialMeeting]) -> list[OfficialMeeting]:
        """The other sittings of meetings, and what else was held on their days."""
        table = tables.official_meetings.c
        known = list(rows)
        tests: list[ColumnElement[bool]] = []
        for number in sorted({record_name(row.symbol) for row in known} - {None}, key=str):
            # A range, not a pattern: the index serves it.
            tests += [table.symbol == number]
            tests += [and_(table.symbol >= f"{number} (", table.symbol < f"{number} )")]
        days = sorted({row.date for row in known if row.date})
        tests += [table.date.in_(days)] if days else []
        return self._read(OfficialMeeting, tests)

    def _read(self, cls: type[Statement], tests: list[ColumnElement[bool]]) -> list[Statement]:
        if not tests:
            return []
        return [each for _, each in numbered(self.connection, cls, or_(*tests), self.known_at)]


def _begun(column: Column[Any], bases: set[str]) -> list[ColumnElement[bool]]:
    """A symbol, or one that goes on with a stroke or a blank: ranges that the index serves."""
    return [
        or_(
            column == base,
            and_(column >= f"{base}/", column < f"{base}0"),
            and_(column >= f"{base} ", column < f"{base}!"),
        )
        for base in sorted(bases)
    ]
