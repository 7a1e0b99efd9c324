"""What the brief is told of the official record, and the record's own events in the history."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal, cast

from sqlalchemy import Connection, select

from ninevotes.brief.inputs import OfficialRecord, OfficialTie
from ninevotes.pipeline.official.acts import (
    meetings_on_record,
    meetings_tied,
    votes_on_record,
)
from ninevotes.pipeline.official.later import voted_later
from ninevotes.pipeline.official.looking_up import (
    LookedUp,
    holds_official_data,
    look_up,
    with_all_sources,
)
from ninevotes.record.judgements.judged import Judged
from ninevotes.record.official import tables
from ninevotes.record.official.tying.history import OfficialHistory, OneVote
from ninevotes.record.official.tying.names import record_name
from ninevotes.record.official.tying.reported_ties import EventTie, named_day
from ninevotes.record.official.tying.wanted import wanted_by
from ninevotes.record.review.reported import tie_reports
from ninevotes.record.search.tied_votes import Believed
from ninevotes.record.store import Store
from ninevotes.vocabulary.events import Event, History
from ninevotes.vocabulary.official import OfficialMeeting

HOW_TO_IMPORT = "No official data are in the record; 'ninevotes import FILE...' brings them in."


@dataclass(frozen=True, slots=True)
class Beside:
    """The history with the official votes tied to it, and what the brief is told of them."""

    history: History
    record: OfficialRecord


def official_beside(store: Store, history: History, day: dt.date) -> Beside:
    """Tie what is reported to the official record, as far as that is of a day or earlier.

    Only statements of the days and symbols that reports name are read.

    Raises:
        StoreError: the store cannot be read.
    """
    with store.connection() as connection:
        if not holds_official_data(connection):
            return Beside(history, OfficialRecord(words=HOW_TO_IMPORT))
        believed = Believed(store.corrections.held(), store.judgements.ties())
        found = look_up(connection, wanted_by(history), believed)
        votes, ties = _tied(connection, history, found, believed, store.judgements.standing())
        ties = tuple(tie for tie in ties if _by(tie, votes, found, history, day))
        held = meetings_tied(ties, found.meetings)
        later = voted_later(connection, held.values(), day, believed)
        acts = tuple(votes_on_record(ties, votes, held, later, history, day))
        meetings = tuple(meetings_on_record(ties, held, later[0], history))
        told = tuple(_told(tie, votes, acts, found, history) for tie in ties)
        used = {source for tie in told for source in tie.sources}
        used |= {source for one in acts for source in one.origins}
        used |= {source for one in meetings for source in one.sources}
        sources = _sources(connection, used)
    words = _words(told, bool(found.votes or found.meetings))
    beside = replace(history, events=(*history.events, *acts))
    return Beside(beside, OfficialRecord(told, meetings, sources, words))


def _tied(
    connection: Connection,
    history: History,
    found: LookedUp,
    believed: Believed,
    standing: tuple[Judged, ...],
) -> tuple[dict[str, OneVote], tuple[EventTie, ...]]:
    """Ties to votes with all that is said of them: what a first look ties is looked up whole.

    What persons judged counts above what the program makes of it.
    """

    def tied(votes: tuple[OneVote, ...]) -> tuple[EventTie, ...]:
        official = OfficialHistory(votes, (), ())
        made = tie_reports(history, official, found.meetings, standing, coverage=found.coverage)
        known = {vote.id for vote in votes} | {str(each.symbol) for each in found.meetings}
        return tuple(tie for tie in made if tie.what == "nothing" or tie.official in known)

    first = tied(found.votes)
    meetings = {tie.official for tie in first if tie.what == "meeting"}
    wanted = {tie.official for tie in first if tie.what == "vote"}
    votes = [
        vote
        for vote in found.votes
        if vote.id in wanted or (vote.meeting and record_name(vote.meeting) in meetings)
    ]
    whole = with_all_sources(connection, votes, believed) if votes else ()
    return {vote.id: vote for vote in whole}, tied(tuple(whole))


def _by(
    tie: EventTie,
    votes: dict[str, OneVote],
    found: LookedUp,
    history: History,
    day: dt.date,
) -> bool:
    """Whether what is tied was on record by a day."""
    on = _date(tie, votes, found.meetings, history)
    return on is None or on <= day


def _date(
    tie: EventTie,
    votes: dict[str, OneVote],
    meetings: Iterable[OfficialMeeting],
    history: History,
) -> dt.date | None:
    if tie.what == "vote":
        return votes[tie.official].date
    if tie.what == "meeting":
        return next((row.date for row in meetings if row.symbol == tie.official), None)
    event = next(each for each in history.events if each.id == tie.event)
    return named_day(event.fields.get("requested_for"))


def _told(
    tie: EventTie,
    votes: dict[str, OneVote],
    acts: Iterable[Event],
    found: LookedUp,
    history: History,
) -> OfficialTie:
    vote = votes.get(tie.official) if tie.what == "vote" else None
    act = f"official {tie.official}"
    sources = {
        row.source for row in found.meetings if not vote and tie.official in {"", row.symbol}
    }
    return OfficialTie(
        event=tie.event,
        type=cast("Literal['vote', 'meeting', 'nothing']", tie.what),
        judgement=tie.judgement.value,
        evidence=tie.evidence,
        symbol=(vote.resolution or vote.symbol or vote.meeting) if vote else tie.official or None,
        act=act if any(each.id == act for each in acts) else None,
        date=_date(tie, votes, found.meetings, history),
        sources=vote.sources if vote else tuple(sorted(sources)),
        disagreements=tie.disagreements,
    )


def _sources(connection: Connection, used: set[str]) -> dict[str, tuple[str, str]]:
    table = tables.official_sources.c
    query = select(table.id, table.title, table.attribution).where(table.id.in_(used))
    return {
        row.id: (row.title, row.attribution) for row in connection.execute(query.order_by(table.id))
    }


def _words(ties: tuple[OfficialTie, ...], anything: bool) -> str:  # noqa: FBT001 - of this file
    if ties:
        return "Filled marks are the official record; letters say which data set."
    if anything:
        return "Nothing of the official record of these days is about what is reported."
    return "The official data in the record have nothing of the days that are reported on."
