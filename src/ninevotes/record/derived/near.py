"""Events that may be about votes and meetings of the record: of their days, or of their symbols."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, or_, select

from ninevotes.record.derived.asking import Told, told_of
from ninevotes.record.derived.rows import Kept, at_once, groups_where
from ninevotes.record.derived.tables import derived_groups, derived_marks
from ninevotes.record.official.tying.history import OneVote
from ninevotes.record.official.tying.reported import VOTES
from ninevotes.record.official.tying.reported_meetings import OF_A_MEETING
from ninevotes.record.official.tying.reported_votes import COUNTS, MISDATED
from ninevotes.record.tables import claims
from ninevotes.vocabulary.claims import ClaimType, Modality
from ninevotes.vocabulary.votes import Vote

MOST = 40
"""Events that are looked at."""

NOTICE = dt.timedelta(days=62)
"""How long before the day asked for a request is looked for."""

_ACTS = (ClaimType.SANCTIONS, ClaimType.REFERRAL)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A vote, as far as reports are compared with it before they are read."""

    organ: str
    day: dt.date
    counts: tuple[int | None, ...]

    @classmethod
    def of(cls, vote: OneVote, day: dt.date) -> _Wanted:
        cast = list(Vote)[:3]
        return cls(vote.organ.value, day, tuple(vote.ballot.count(each) for each in cast))

    def may_be(self, date: str | None, fields: dict[str, Any]) -> bool:
        """Whether a claim of a day can be about it; of another day with the whole tally alone."""
        if fields.get("organ", self.organ) != self.organ:
            return False
        told = tuple(fields.get(name) for name in COUNTS)
        if date == self.day.isoformat():
            both = [
                one == other
                for one, other in zip(told, self.counts, strict=True)
                if one is not None and other is not None
            ]
            return both.count(False) <= 1 and (any(both) or not both)
        return None not in told and told == self.counts


def events_near(
    connection: Connection, votes: Iterable[OneVote], meetings: Collection[dt.date]
) -> Iterator[Told]:
    """Events of reports that may be these votes, or belong to meetings of these days.

    The derived record must be up to date. Some of them are about something else: that is for
    the tie to say.

    Args:
        connection: of the record.
        votes: of the official record.
        meetings: days on which the Council met about what is asked.
    """
    found: dict[int, None] = {}
    for vote in votes:
        found |= dict.fromkeys(_of_vote(connection, vote))
    kinds = sorted(OF_A_MEETING - VOTES)
    days = [day.isoformat() for day in sorted(meetings)]
    found |= dict.fromkeys(group.event for group in _dated(connection, kinds, days))
    found |= dict.fromkeys(event for day in meetings for event in _asked_for(connection, day))
    first = list(found)[:MOST]
    groups = groups_where(connection, "event", first)
    yield from (told_of(connection, [g for g in groups if g.event == event]) for event in first)


def _of_vote(connection: Connection, vote: OneVote) -> Iterator[int]:
    """Numbers of the events that may be a vote: by its symbol, its day, or its whole tally."""
    for symbol in filter(None, (vote.resolution, vote.symbol)):
        marks = [
            json.dumps([kind.value, Modality.ASSERTED.value, symbol]) for kind in sorted(VOTES)
        ]
        query = select(derived_marks.c.of_group).where(derived_marks.c.mark.in_(marks))
        keys = list(connection.execute(query).scalars())
        yield from (group.event for group in groups_where(connection, "key", keys))
    if vote.date is None:
        return
    around = range(-MISDATED.days, MISDATED.days + 1)
    days = [(vote.date + dt.timedelta(days=more)).isoformat() for more in around]
    groups = _dated(connection, sorted(VOTES), [*days, f"{vote.date:%Y-%m}"])
    wanted = _Wanted.of(vote, vote.date)
    said = _said(connection, [number for group in groups for number in group.claims])
    for group in groups:
        if any(wanted.may_be(*said[number]) for number in group.claims if number in said):
            yield group.event
    if vote.resolution:
        groups = _dated(connection, _ACTS, [vote.date.isoformat()])
        yield from (group.event for group in groups)


def _asked_for(connection: Connection, day: dt.date) -> Iterator[int]:
    """Numbers of the events that are requests for a meeting on a day, made in months before."""
    of = claims.c
    kind = ClaimType.MEETING_REQUEST
    first, last = (day - NOTICE).isoformat()[:7], day.isoformat()
    query = select(of.key, of.date).where(
        of.type == kind.value,
        or_(of.date.is_(None), of.date.between(first, last)),
        of.fields["requested_for"].as_string() == last,
    )
    rows = connection.execute(query).all()
    keys = {row.key for row in rows}
    groups = _dated(connection, [kind], {row.date or "undated" for row in rows})
    yield from (group.event for group in groups if keys & set(group.claims))


def _dated(connection: Connection, kinds: Iterable[ClaimType], days: Iterable[str]) -> list[Kept]:
    """Groups whose event is of a kind and a day: their names begin so."""
    of = derived_groups.c
    begun = [f"{kind.value.replace('_', '-')}-{day}-" for kind in kinds for day in days]
    # Behind the day a name has eight digits of base sixteen; a month's would be a day's too.
    tests = [(of.name >= f"{name}0") & (of.name < f"{name}g") for name in begun]
    if not tests:
        return []
    names = connection.execute(select(of.name).where(or_(*tests))).scalars()
    return groups_where(connection, "name", [n for n in set(names) if n[:-8] in set(begun)])


def _said(
    connection: Connection, numbers: Collection[int]
) -> dict[int, tuple[str | None, dict[str, Any]]]:
    of = claims.c
    found: dict[int, tuple[str | None, dict[str, Any]]] = {}
    for some in at_once(sorted(numbers)):
        query = select(of.key, of.date, of.fields).where(of.key.in_(some))
        found |= {row.key: (row.date, row.fields) for row in connection.execute(query)}
    return found
