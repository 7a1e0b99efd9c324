"""Events that reports tell of, tied to the votes and meetings of the official record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ninevotes.record.official.tying.coverage import Coverage
from ninevotes.record.official.tying.history import OfficialHistory
from ninevotes.record.official.tying.judgement import Judgement
from ninevotes.record.official.tying.matters import Matter, matter_of, names_any
from ninevotes.record.official.tying.on_record import MeetingsOnRecord, VotesOnRecord
from ninevotes.record.official.tying.reported_meetings import to_meetings
from ninevotes.record.official.tying.reported_ties import EventTie, named_day
from ninevotes.record.official.tying.reported_votes import to_votes
from ninevotes.vocabulary.claims import ClaimType, Modality
from ninevotes.vocabulary.events import Event, History, Truth
from ninevotes.vocabulary.official import OfficialMeeting
from ninevotes.vocabulary.organs import Organ

VOTES = {ClaimType.RESOLUTION_VOTE, ClaimType.PROCEDURAL_VOTE}
"""Kinds of event that are votes."""


def tie_events(
    history: History,
    official: OfficialHistory,
    meetings: Iterable[OfficialMeeting] = (),
    coverage: Coverage | None = None,
) -> tuple[EventTie, ...]:
    """Tie what is reported to what is on the official record.

    A vote is tied by its symbol, or by its body, its day and its tally or matter; by a whole
    tally and the matter also where the report is some days out, or names only the month.
    Sanctions reported as adopted are tied to the resolution of their day; a meeting asked for,
    and what was said of it, to the meeting held that day on the matter. What the record has
    nothing of is left untied.

    Args:
        history: what is reported.
        official: the votes of the record.
        meetings: the rows of its tables of meetings.
        coverage: the days that the tables cover, where ``meetings`` are only some of their
            rows; without it the rows are taken for all.
    """
    votes = VotesOnRecord(official.votes)
    held = MeetingsOnRecord(meetings, coverage, official.votes)
    matters = {item.key: matter_of(item) for item in history.items}
    return tuple(
        each
        for event in history.events
        if event.modality != Modality.DENIED and (event.claims or event.truth is Truth.REPORTED)
        for each in _ties(event, matters.get(event.item, Matter()), votes, held)
    )


def _ties(
    event: Event, matter: Matter, votes: VotesOnRecord, held: MeetingsOnRecord
) -> Iterator[EventTie]:
    if event.type in VOTES and event.modality == Modality.ASSERTED:
        yield from to_votes(event, matter, votes)
    if event.type is ClaimType.SANCTIONS and event.fields.get("status") == "adopted":
        yield from _to_resolutions(event, Organ.SECURITY_COUNCIL.value, matter, votes)
    if event.type is ClaimType.REFERRAL:
        yield from _to_resolutions(event, event.fields.get("by"), matter, votes)
    yield from to_meetings(event, matter, held)


def _to_resolutions(
    event: Event, organ: str | None, matter: Matter, votes: VotesOnRecord
) -> Iterator[EventTie]:
    """To the resolution that a body adopted that day on the matter."""
    found = [
        vote
        for vote in votes.on(named_day(event.date))
        if vote.resolution
        and vote.organ.value == organ
        and (names_any(vote.title, matter) or names_any(vote.item or "", matter))
    ]
    judgement = Judgement.SAME if len(found) == 1 else Judgement.UNSURE
    for vote in found:
        evidence = (f"{organ}, {vote.date}", f"both on {matter.words}")
        yield EventTie(event.id, vote.id, "vote", judgement, evidence)
