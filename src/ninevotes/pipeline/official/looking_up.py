"""Official statements of the days and symbols that reports name, and no others."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select

from ninevotes.record.corrections.apply import Corrections
from ninevotes.record.corrections.model import FieldChange
from ninevotes.record.official import tables
from ninevotes.record.official.encoding import KINDS
from ninevotes.record.official.reading import last_word
from ninevotes.record.official.tying.coverage import Coverage
from ninevotes.record.official.tying.history import OneVote, one_history
from ninevotes.record.official.tying.wanted import Wanted
from ninevotes.record.search.identifiers import identifier
from ninevotes.record.search.statements import numbered
from ninevotes.record.search.tied_votes import Believed, tied_votes
from ninevotes.vocabulary.official import OfficialMeeting, OfficialVote

_AROUND = dt.timedelta(days=10)
"""How far around a day the numbers of meetings are looked at, to see whether one is missing."""


@dataclass(frozen=True, slots=True)
class LookedUp:
    """What the record has of the days and symbols wanted.

    Args:
        votes: each once, with what sources say of it.
        meetings: rows of tables of meetings, of the days wanted and those around.
        coverage: the days that the tables cover.
    """

    votes: tuple[OneVote, ...]
    meetings: tuple[OfficialMeeting, ...]
    coverage: Coverage


def holds_official_data(connection: Connection) -> bool:
    """Whether votes or meetings were ever imported."""
    kinds = [KINDS[kind][0] for kind in (OfficialVote, OfficialMeeting)]
    head = tables.official_statements.c
    found = select(head.key).where(head.kind.in_(kinds)).limit(1)
    return connection.execute(found).first() is not None


def look_up(connection: Connection, wanted: Wanted, believed: Believed) -> LookedUp:
    """The votes and meetings that the events behind ``wanted`` may be tied to."""
    tests = _votes(wanted, believed.corrections)
    found = [vote for _, vote in numbered(connection, OfficialVote, or_(*tests))] if tests else []
    history = one_history(found, corrections=believed.corrections, judged=believed.judged)
    return LookedUp(
        history.votes,
        _meetings(connection, wanted.meetings),
        _coverage(connection, {day.year for day in wanted.meetings}),
    )


def with_all_sources(
    connection: Connection, votes: Iterable[OneVote], believed: Believed
) -> tuple[OneVote, ...]:
    """The same votes with every statement about them, of whatever day their source gives."""
    told = [held.printed for vote in votes for held in vote.statements]
    return tied_votes(connection, told, believed).votes


def _votes(wanted: Wanted, corrections: Corrections) -> list[ColumnElement[bool]]:
    of, head = tables.official_votes.c, tables.official_statements.c
    days: dict[str, list[dt.date]] = defaultdict(list)
    for body, day in sorted(wanted.votes):
        days[body].append(day)
    tests = [and_(of.organ == body, of.date.in_(dates)) for body, dates in days.items()]
    spellings = [each for name in sorted(wanted.symbols) for each in identifier(name).spellings]
    if spellings:
        tests.append(or_(of.resolution.in_(spellings), of.symbol.in_(spellings)))
    for source, keys in _redated(corrections, {day for _, day in wanted.votes}).items():
        tests.append(and_(head.source == source, head.source_key.in_(keys)))
    return tests


def _redated(corrections: Corrections, days: set[dt.date]) -> dict[str, list[str]]:
    """Statements that print another day and are held to be of one of these, by source."""
    held = {day.isoformat() for day in days}
    found: dict[str, list[str]] = defaultdict(list)
    for correction in corrections.all:
        changes = [c for c in correction.changes if isinstance(c, FieldChange)]
        if any(change.field == "date" and change.held in held for change in changes):
            found[correction.of.source].extend(correction.of.keys)
    return found


def _meetings(connection: Connection, days: Iterable[dt.date]) -> tuple[OfficialMeeting, ...]:
    of = tables.official_meetings.c
    tests = [of.date.between(first, last) for first, last in _spans(sorted(days))]
    if not tests:
        return ()
    return tuple(row for _, row in numbered(connection, OfficialMeeting, or_(*tests)))


def _spans(days: Sequence[dt.date]) -> list[tuple[dt.date, dt.date]]:
    """The days with those around them, as spans that do not overlap."""
    spans: list[tuple[dt.date, dt.date]] = []
    for day in days:
        first, last = day - _AROUND, day + _AROUND
        if spans and first <= spans[-1][1]:
            spans[-1] = (spans[-1][0], last)
        else:
            spans.append((first, last))
    return spans


def _coverage(connection: Connection, years: Iterable[int]) -> Coverage:
    of, head = tables.official_meetings.c, tables.official_statements
    found: dict[int, dt.date] = {}
    for year in sorted(years):
        last = connection.execute(
            select(func.max(of.date))
            .join(head, head.c.key == of.statement)
            .where(last_word(None))
            .where(of.date.between(dt.date(year, 1, 1), dt.date(year, 12, 31)))
        ).scalar()
        if last:
            found[year] = last
    return Coverage(found)
