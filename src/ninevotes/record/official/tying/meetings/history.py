"""Each meeting once, with all that is said of it."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ninevotes.record.corrections.apply import Corrections, held_true
from ninevotes.record.official.tying.differing import differing
from ninevotes.record.official.tying.evidence import Fit
from ninevotes.record.official.tying.meetings.pairs import meeting_ties
from ninevotes.record.official.tying.meetings.told import MeetingTold, told_by
from ninevotes.record.official.tying.ties import Tie, Ties
from ninevotes.record.official.tying.topics import topics
from ninevotes.vocabulary.events import Disagreement
from ninevotes.vocabulary.official import OfficialMeeting, OfficialVeto, OfficialVote


@dataclass(frozen=True, slots=True)
class OneMeeting:
    """One sitting of the Council, and every statement that tells of it.

    Args:
        symbol: its record; of a meeting whose record no source names, the day.
        date: the day, as most sources give it.
        items: the items as the sources word them, those of a table of meetings first.
        voted: names of what was voted on there.
        told: the statements, those of a table of meetings first.
        sittings: records of the other sittings of the same meeting.
        same_day: records of other meetings of the day on the same item.
        disagreements: on the day, the item or the record's symbol, each value with the
            sources that give it.
    """

    symbol: str
    date: dt.date | None
    items: tuple[str, ...]
    voted: tuple[str, ...]
    told: tuple[MeetingTold, ...]
    sittings: tuple[str, ...] = ()
    same_day: tuple[str, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources that tell of it, sorted."""
        return tuple(sorted({each.source for each in self.told}))


@dataclass(frozen=True, slots=True)
class MeetingHistory:
    """All meetings, by date, and the ties that made them; ``review`` waits for a person."""

    meetings: tuple[OneMeeting, ...]
    ties: tuple[Tie, ...]
    review: tuple[Tie, ...]


def meeting_history(
    meetings: Iterable[OfficialMeeting],
    votes: Iterable[OfficialVote] = (),
    vetoes: Iterable[OfficialVeto] = (),
    *,
    corrections: Corrections | None = None,
    judged: Iterable[Tie] = (),
) -> MeetingHistory:
    """Tie what all sources tell of meetings.

    Args:
        meetings: the rows of tables of meetings.
        votes: votes; each may name the meeting at which it was taken, or only its day.
        vetoes: entries of lists of vetoes.
        corrections: what is held true instead; without them those of the program.
        judged: what persons decided of pairs; it counts above what the program makes of them.
    """
    told = told_by(
        [held_true(each, corrections) for each in meetings],
        [held_true(each, corrections) for each in votes],
        [held_true(each, corrections) for each in vetoes],
    )
    ties = Ties([*meeting_ties(told), *judged])
    made = [_one(group) for group in _groups(told, ties)]
    ordered = sorted(_among(made), key=lambda each: (str(each.date or "9999"), each.symbol))
    return MeetingHistory(tuple(ordered), ties.all, ties.waiting)


def _groups(told: Sequence[MeetingTold], ties: Ties) -> Iterator[list[MeetingTold]]:
    by_name = {each.name: each for each in told}
    seen: set[str] = set()
    for each in told:
        if each.name in seen:
            continue
        group = ties.group(each.name)
        seen |= group
        found = [by_name[name] for name in group if name in by_name]
        # A vote whose record and table nobody names tells of no meeting that could be named.
        if any(one.symbol or one.listed for one in found):
            yield sorted(found, key=lambda one: (not one.listed, one.name))


def _one(told: list[MeetingTold]) -> OneMeeting:
    listed = [each.symbol for each in told if each.listed and each.symbol]
    date = _most(told, lambda each: each.date)
    return OneMeeting(
        symbol=str(listed[0] if listed else _most(told, lambda each: each.symbol)),
        date=date,
        items=tuple(dict.fromkeys(" ".join(each.topic.split()) for each in told if each.topic)),
        voted=tuple(sorted({name for each in told for name in each.voted})),
        told=tuple(told),
        disagreements=(*_points(told, date), *_items(told)),
    )


def _most(told: list[MeetingTold], read: Callable[[MeetingTold], Any]) -> Any:
    """The value that most sources give; where they are even, that of a table of meetings."""
    values: dict[Any, set[str]] = defaultdict(set)
    for each in told:
        if read(each) is not None:
            values[read(each)].add(each.source)
    first = list(values)
    return max(values, key=lambda one: (len(values[one]), -first.index(one)), default=None)


def _points(told: list[MeetingTold], date: dt.date | None) -> Iterator[Disagreement]:
    def day(each: MeetingTold) -> str | None:
        # Where one gives several days, each of them is the meeting's.
        among = any(one.covers(date) and one.covers(each.date) for one in told)
        told_day = date if among else each.date
        return told_day.isoformat() if told_day else None

    points = {"date": day, "record": lambda each: each.symbol}
    return differing(told, lambda each: each.source, points)


def _items(told: list[MeetingTold]) -> Iterator[Disagreement]:
    """Items that have no telling word in common: other wordings of one are no disagreement."""
    listed = [each for each in told if each.listed and each.item]
    others = [each for each in told if not each.listed and each.item]
    apart = [
        other
        for other in others
        if listed and all(topics(one.topic, other.topic) is Fit.DIFFERENT for one in listed)
    ]
    if apart:
        yield from differing(
            [*listed, *apart], lambda each: each.source, {"item": lambda each: each.item}
        )


def _among(made: Iterable[OneMeeting]) -> Iterator[OneMeeting]:
    """Meetings with the other sittings of the same meeting, and the others of the day."""
    all_of = list(made)
    numbers: dict[str | None, list[str]] = defaultdict(list)
    days: dict[dt.date | None, list[OneMeeting]] = defaultdict(list)
    for each in all_of:
        numbers[each.told[0].number].append(each.symbol)
        days[each.date].append(each)
    for each in all_of:
        number = each.told[0].number
        sittings = [s for s in numbers[number] if number and s != each.symbol]
        beside = [
            other.symbol
            for other in days[each.date]
            if each.date and other.told[0].number != number and _on_one_item(each, other)
        ]
        yield replace(each, sittings=tuple(sorted(sittings)), same_day=tuple(sorted(beside)))


def _on_one_item(one: OneMeeting, other: OneMeeting) -> bool:
    return any(topics(a, b) is Fit.SAME for a in one.items[:2] for b in other.items[:2])
