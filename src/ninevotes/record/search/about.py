"""The official statements about one thing, by the symbols that they name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, false, or_

from ninevotes.record.official import tables
from ninevotes.record.official.encoding import Statement
from ninevotes.record.search.identifiers import Identifier, identifier
from ninevotes.record.search.statements import numbered
from ninevotes.vocabulary.official import (
    OfficialDraft,
    OfficialLink,
    OfficialMeeting,
    OfficialVeto,
    OfficialVote,
)


@dataclass(frozen=True, slots=True)
class About:
    """Official statements about one thing, each in the order of source and key."""

    votes: tuple[OfficialVote, ...] = ()
    meetings: tuple[OfficialMeeting, ...] = ()
    vetoes: tuple[OfficialVeto, ...] = ()
    drafts: tuple[OfficialDraft, ...] = ()
    links: tuple[OfficialLink, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether no source speaks of it."""
        return not (self.votes or self.meetings or self.vetoes or self.drafts or self.links)


def about(connection: Connection, wanted: Identifier, known_at: str | None = None) -> About:
    """What the sources say of it, and of what they themselves say is the same.

    A draft that was adopted and its resolution are one; the meeting at which a source says
    that the vote was taken is shown, but not what else was voted on there.

    Args:
        connection: of the store.
        wanted: the thing.
        known_at: as the record stood at a moment, in UTC as the store writes it; now without.
    """
    asked = _Asked(connection, known_at)
    of = tables.official_votes.c
    votes = asked.named(OfficialVote, [of.resolution, of.symbol, of.meeting], [wanted])
    catalogue = tables.official_drafts.c
    columns = [catalogue.symbol, catalogue.resolution]
    drafts = asked.named(OfficialDraft, columns, [wanted])
    same = _same(wanted, votes, drafts)
    if len(same) > 1:
        votes = asked.named(OfficialVote, [of.resolution, of.symbol, of.meeting], same)
        drafts = asked.named(OfficialDraft, columns, same)
    listed = tables.official_vetoes.c
    vetoes = asked.named(OfficialVeto, [listed.draft, listed.meeting], same)
    met = {vote.meeting for vote in votes} | {veto.meeting for veto in vetoes}
    places = [identifier(symbol) for symbol in sorted(filter(None, met))]
    meeting = tables.official_meetings.c
    meetings = asked.named(OfficialMeeting, [meeting.symbol], [*same, *places])
    return About(votes, meetings, vetoes, drafts, asked.links(same))


def _same(
    wanted: Identifier, votes: Iterable[OfficialVote], drafts: Iterable[OfficialDraft]
) -> list[Identifier]:
    """The thing, and the resolution or draft that it is too."""
    pairs = [(vote.symbol, vote.resolution) for vote in votes]
    pairs += [(draft.symbol, draft.resolution) for draft in drafts]
    found = {wanted.written: wanted}
    for symbol, resolution in pairs:
        if symbol and resolution and (wanted.names(symbol) or wanted.names(resolution)):
            for name in (symbol, resolution):
                found.setdefault(name, identifier(name))
    return list(found.values())


@dataclass(frozen=True, slots=True)
class _Asked:
    """The store at a moment."""

    connection: Connection
    known_at: str | None

    def links(self, same: Iterable[Identifier]) -> tuple[OfficialLink, ...]:
        """Where the publishers of these keep their own records."""
        numbers = {name.resolution for name in same if name.resolution}
        table = tables.official_links.c
        return self._where(OfficialLink, table.resolution.in_(numbers)) if numbers else ()

    def named(
        self, cls: type[Statement], columns: list[Column[Any]], wanted: list[Identifier]
    ) -> tuple[Statement, ...]:
        """Statements that name one of these in one of the columns."""
        spellings = {s for name in wanted for s in name.spellings}
        tests: list[ColumnElement[bool]] = [false()]
        tests += [column.in_(spellings) for column in columns if spellings]
        # A range, not a pattern: the index of the column serves it in either database.
        tests += [
            (column >= name.beginning) & (column < name.beginning[:-1] + ")")
            for name in wanted
            if name.beginning
            for column in columns
        ]
        return self._where(cls, or_(*tests))

    def _where(self, cls: type[Statement], condition: ColumnElement[bool]) -> tuple[Statement, ...]:
        found = numbered(self.connection, cls, condition, self.known_at)
        return tuple(statement for _, statement in found)
