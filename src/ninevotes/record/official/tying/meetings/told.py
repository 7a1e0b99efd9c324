"""What one statement tells of a meeting."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ninevotes.record.corrections.model import Held
from ninevotes.record.official.tying.names import (
    draft_name,
    record_name,
    resolution_name,
    without_revision,
)
from ninevotes.vocabulary.official import OfficialMeeting, OfficialVeto, OfficialVote
from ninevotes.vocabulary.organs import Organ

_SITTING = re.compile(r"\((?:Resumption|Part)\s*(?:\d+|[IVX]+)\)")

_RANGE = re.compile(r"\s*(\d{1,2})\s*[-–/+&]\s*(\d{1,2})\s+[A-Z]")
_LONGEST = 28
"""A day that every month has: a range beyond it is left at its first day."""


@dataclass(frozen=True, slots=True)
class MeetingTold:
    """What one statement tells of a meeting, as it is held true.

    Args:
        name: name of the statement, ``source/key``; that of a vote or a veto says that its
            meeting is meant.
        source: id of the source.
        symbol: the record of the sitting, ``S/PV.9052 (Resumption 1)``, or null.
        date: the day, the first of several; ``last`` the last of them.
        topic: what was dealt with, in the source's words.
        item: the same where the source means the agenda item, and not a text put to the vote.
        voted: names of what was voted on there: resolutions, and drafts without revision.
        listed: whether the source lists meetings; else it names one in passing.
    """

    name: str
    source: str
    symbol: str | None
    date: dt.date | None
    last: dt.date | None
    topic: str
    item: str | None = None
    voted: frozenset[str] = frozenset()
    listed: bool = False

    @property
    def number(self) -> str | None:
        """The record without its resumption or part."""
        return record_name(self.symbol)

    def covers(self, day: dt.date | None) -> bool:
        """Whether a day is among those that it gives."""
        if day is None or self.date is None:
            return False
        return self.date <= day <= (self.last or self.date)


def sitting_name(printed: str | None) -> str | None:
    """The record of a sitting in one form, whatever is printed around it.

    >>> sitting_name("S/PV.9052 (Resumption 1)"), sitting_name("S/PV.57 (Ireland)")
    ('S/PV.9052 (Resumption 1)', 'S/PV.57')
    """
    number = record_name(printed)
    if number is None:
        return None
    more = _SITTING.search(printed or "")
    return f"{number} {more[0]}" if more else number


def told_by(
    meetings: Iterable[Held[OfficialMeeting]],
    votes: Iterable[Held[OfficialVote]],
    vetoes: Iterable[Held[OfficialVeto]] = (),
) -> list[MeetingTold]:
    """All that is told of meetings.

    Votes of a source that lists its meetings tell what was voted on at them, and no more: they
    are read from the same rows.
    """
    rows = [held for held in meetings if held.statement.symbol]
    council = [held for held in votes if held.statement.organ is Organ.SECURITY_COUNCIL]
    listing = {held.printed.source for held in rows}
    voted: dict[tuple[str, str | None], set[str]] = defaultdict(set)
    for vote in council:
        of = (vote.printed.source, sitting_name(vote.statement.meeting))
        voted[of] |= _names(vote.statement)
    found = [_row(held, voted) for held in rows]
    found += [_of_vote(held) for held in council if held.printed.source not in listing]
    return [*found, *_of_vetoes(vetoes)]


def _row(held: Held[OfficialMeeting], voted: dict[tuple[str, str | None], set[str]]) -> MeetingTold:
    row = held.statement
    symbol = sitting_name(row.symbol) or row.symbol
    there = frozenset(voted.get((row.source, symbol), ()))
    name = f"{row.source}/{row.key}"
    last = _last(row.date, row.date_printed)
    return MeetingTold(
        name, row.source, symbol, row.date, last, row.topic, row.topic, there, listed=True
    )


def _of_vote(held: Held[OfficialVote]) -> MeetingTold:
    vote = held.statement
    symbol = sitting_name(vote.meeting) or sitting_name(vote.symbol)
    name = f"{vote.source}/{vote.key} (its meeting)"
    last = _last(vote.date, vote.date_printed)
    topic, voted = vote.item or vote.title, frozenset(_names(vote))
    return MeetingTold(name, vote.source, symbol, vote.date, last, topic, vote.item, voted)


def _of_vetoes(vetoes: Iterable[Held[OfficialVeto]]) -> Iterator[MeetingTold]:
    for held in vetoes:
        veto = held.statement
        draft = draft_name(veto.draft)
        voted = frozenset({without_revision(draft)} if draft else ())
        symbol, last = sitting_name(veto.meeting), _last(veto.date, veto.date_printed)
        name = f"{veto.source}/{veto.key} (its meeting)"
        yield MeetingTold(name, veto.source, symbol, veto.date, last, veto.item, veto.item, voted)


def _last(first: dt.date | None, printed: str) -> dt.date | None:
    """The last day of several that are printed as one range of one month.

    >>> _last(dt.date(1980, 1, 11), "11-13 January 1980")
    datetime.date(1980, 1, 13)
    """
    found = _RANGE.match(printed)
    if first is None or found is None or int(found[1]) != first.day:
        return first
    last = int(found[2])
    return first.replace(day=last) if first.day < last <= _LONGEST else first


def _names(vote: OfficialVote) -> set[str]:
    draft, resolution = draft_name(vote.symbol), resolution_name(vote.resolution)
    return {name for name in (resolution, without_revision(draft) if draft else None) if name}
