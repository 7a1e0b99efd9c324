"""How a member votes with the others, as a heat picture: a row a member, a column a period."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ninevotes.brief.assemble.seating import short_name
from ninevotes.brief.language import N_
from ninevotes.record.agreement import (
    Pair,
    RollCalls,
    TopicError,
    agreement_by_period,
    roll_calls,
)
from ninevotes.record.search.vote_list import VoteQuery, list_votes
from ninevotes.record.store import Store
from ninevotes.vocabulary.organs import Organ

STEPS = 10
"""Shades, the lightest for the lowest tenth of agreement."""

FEWEST = 10
"""Votes in common from which a share says anything."""

MOST = 30
"""Members that are told at first."""

PERIODS = {
    Organ.SECURITY_COUNCIL: {"": "since 1946", "1991": "since 1991", "2010": "since 2010"},
    Organ.GENERAL_ASSEMBLY: {
        "": N_("the last ten years on record"),
        **{f"{year}s": f"the {year}s" for year in range(1940, 2020, 10)},
    },
}
"""Periods that a reader may choose: what stands in the address, and its words."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Agreement in one period: the share, 0 to 1, its shade, and the votes in common."""

    share: float
    step: int
    together: int

    @property
    def percent(self) -> int:
        """The share in whole per cents."""
        return round(100 * self.share)


@dataclass(frozen=True, slots=True)
class Row:
    """One other member: its name, the whole, and each period; null without a common vote."""

    code: str
    name: str
    whole: Cell
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True)
class Heat:
    """The picture.

    Args:
        organ: the body.
        source: whose ballots are counted.
        votes: roll calls in which the member took part.
        periods: heads of the columns.
        rows: the others, those that agree most first.
        fewest: votes in common that a member must have to be told.
    """

    organ: Organ
    source: str
    votes: int
    periods: tuple[str, ...]
    rows: tuple[Row, ...]
    fewest: int

    @property
    def most(self) -> tuple[Row, ...]:
        """Of the rows those with most votes in common."""
        chosen = sorted(self.rows, key=lambda row: -row.whole.together)[:MOST]
        return tuple(row for row in self.rows if row in chosen)


def heat(rolls: RollCalls, member: str, on: dt.date) -> Heat:
    """The agreement of a member with every other.

    Args:
        rolls: the roll calls, already narrowed to a topic and a period.
        member: code of the member.
        on: the day for which the others are named.
    """
    dated = [date for date in rolls.dates if date]
    long = bool(dated) and int(dated[-1][:4]) - int(dated[0][:4]) > 30
    found = agreement_by_period(rolls, member, 10 if long else 2)
    rows = [
        Row(
            one.whole.right,
            short_name(one.whole.right, on),
            _cell(one.whole),
            tuple(_cell(part) if part else None for part in one.periods),
        )
        for one in found.partners
        if one.whole.together >= FEWEST
    ]
    rows.sort(key=lambda row: (-row.whole.share, -row.whole.together, row.name))
    heads = tuple(_head(first, last) for first, last in found.periods)
    own = rolls.votes.members.get(member)
    votes = own.voted.bit_count() if own else 0
    return Heat(rolls.organ, rolls.source, votes, heads, tuple(rows), FEWEST)


def rolls_asked(store: Store, organ: Organ, period: str, topic: str) -> RollCalls | None:
    """The roll calls that a reader asked for; null where the record has none.

    The Assembly's are a million ballots: they are counted ten years at a time.

    Raises:
        TopicError: the topic has no word.
    """
    since, until = _days(store, organ, period)
    try:
        return roll_calls(store, organ, topic=topic or None, since=since, until=until)
    except TopicError:
        if topic:
            raise
        return None


def _days(store: Store, organ: Organ, period: str) -> tuple[dt.date | None, dt.date | None]:
    if period.endswith("s"):
        first = int(period[:-1])
        return dt.date(first, 1, 1), dt.date(first + 9, 12, 31)
    if period:
        return dt.date(int(period), 1, 1), None
    if organ is Organ.GENERAL_ASSEMBLY:
        return _last(store, organ), None
    return None, None


def _last(store: Store, organ: Organ) -> dt.date | None:
    """The first day of the last ten years on record."""
    found = list_votes(store, VoteQuery(organ=organ, size=1)).votes
    return dt.date(found[0].date.year - 9, 1, 1) if found and found[0].date else None


def _head(first: int, last: int) -> str:
    """A period in few letters: ``1990s``, ``2018–19``."""
    return f"{first}s" if last - first == 9 else f"{first}–{last % 100:02}"


def _cell(pair: Pair) -> Cell:
    share = pair.share or 0.0
    return Cell(share, min(STEPS - 1, int(share * STEPS)), pair.together)
