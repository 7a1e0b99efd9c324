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


def about(connection: Connection, wanted: Identifier) -> About:
    """What the sources say of it, and of what they themselves say is the same.

    A draft that was adopted and its resolution are one; the meeting at which a source says
    that the vote was taken is shown, but not what else was voted on there.
    """
    of = tables.official_votes.c
    votes = _read(connection, OfficialVote, [of.resolution, of.symbol, of.meeting], [wanted])
    catalogue = tables.official_drafts.c
    columns = [catalogue.symbol, catalogue.resolution]
    drafts = _read(connection, OfficialDraft, columns, [wanted])
    same = _same(wanted, votes, drafts)
    if len(same) > 1:
        votes = _read(connection, OfficialVote, [of.resolution, of.symbol, of.meeting], same)
        drafts = _read(connection, OfficialDraft, columns, same)
    listed = tables.official_vetoes.c
    vetoes = _read(connection, OfficialVeto, [listed.draft, listed.meeting], same)
    met = {vote.meeting for vote in votes} | {veto.meeting for veto in vetoes}
    places = [identifier(symbol) for symbol in sorted(filter(None, met))]
    meeting = tables.official_meetings.c
    meetings = _read(connection, OfficialMeeting, [meeting.symbol], [*same, *places])
    return About(votes, meetings, vetoes, drafts, _links(connection, same))


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


def _links(connection: Connection, same: Iterable[Identifier]) -> tuple[OfficialLink, ...]:
    numbers = {name.resolution for name in same if name.resolution}
    table = tables.official_links.c
    return _where(connection, OfficialLink, table.resolution.in_(numbers)) if numbers else ()


def _read(
    connection: Connection,
    cls: type[Statement],
    columns: list[Column[Any]],
    wanted: list[Identifier],
) -> tuple[Statement, ...]:
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
    return _where(connection, cls, or_(*tests))


def _where(
    connection: Connection, cls: type[Statement], condition: ColumnElement[bool]
) -> tuple[Statement, ...]:
    return tuple(statement for _, statement in numbered(connection, cls, condition))
