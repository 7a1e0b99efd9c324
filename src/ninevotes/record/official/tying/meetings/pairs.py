"""Which statements on meetings are compared at all, and the ties that come of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from ninevotes.record.official.tying.evidence import Fit, days
from ninevotes.record.official.tying.grouping import grouped
from ninevotes.record.official.tying.meetings.judging import compare, judge
from ninevotes.record.official.tying.meetings.told import MeetingTold
from ninevotes.record.official.tying.ties import Tie, tie
from ninevotes.record.official.tying.topics import topics

Pair = tuple[MeetingTold, MeetingTold, int]


def meeting_ties(told: Sequence[MeetingTold]) -> Iterator[Tie]:
    """Every pair that shares a record, a vote, or a day and an item, judged once."""
    seen: set[tuple[str, str]] = set()
    for one, other, places in _pairs(told):
        left, right = sorted((one, other), key=lambda each: each.name)
        if (left.name, right.name) not in seen:
            seen.add((left.name, right.name))
            yield _judged(left, right, places)


def _judged(one: MeetingTold, other: MeetingTold, places: int) -> Tie:
    evidence = compare(one, other, places)
    return tie(one.name, other.name, *judge(evidence), evidence)


def _pairs(told: Sequence[MeetingTold]) -> Iterator[Pair]:
    rows = [each for each in told if each.listed]
    mentions = [each for each in told if not each.listed]
    by_number = grouped(told, lambda each: [each.number])
    for same in by_number.values():
        yield from ((one, other, 1) for one, other in combinations(same, 2))
    yield from _of_one_day(rows)
    by_vote = grouped(rows, lambda each: each.voted)
    by_day = grouped(rows, lambda each: [each.date])
    known = [each for each in mentions if each.symbol]
    named = grouped(known, lambda each: each.voted)
    for mention in mentions:
        if any(each.listed for each in by_number.get(mention.number or "", ())):
            continue  # its record tells where it belongs
        there = _there(mention, by_vote) or _there(mention, named)
        if there:
            yield from ((mention, each, _meetings(there)) for each in there)
        elif mention.symbol is None and mention.date is not None:
            yield from _by_item(mention, by_day.get(mention.date, []))


def _there(mention: MeetingTold, by_vote: Mapping[str, list[MeetingTold]]) -> list[MeetingTold]:
    """The statements on a meeting at which the same was voted on: those of the day, if any."""
    all_of = {each.name: each for name in mention.voted for each in by_vote.get(name, ())}
    found = [each for _, each in sorted(all_of.items()) if each is not mention]
    near = [each for each in found if days(mention.date, each.date) in {Fit.SAME, Fit.NEAR}]
    that_day = [each for each in near if each.date == mention.date]
    return that_day or near or found


def _of_one_day(rows: Iterable[MeetingTold]) -> Iterator[Pair]:
    """Two meetings that a table gives on one day, on one item."""
    by_day = grouped(rows, lambda row: [(row.source, row.date)])
    for day in by_day.values():
        for one, other in combinations(day, 2):
            if one.number != other.number and topics(one.topic, other.topic) is Fit.SAME:
                yield one, other, 1


def _by_item(mention: MeetingTold, rows: Iterable[MeetingTold]) -> Iterator[Pair]:
    found = [row for row in rows if topics(mention.topic, row.topic) in {Fit.SAME, Fit.NEAR}]
    yield from ((mention, row, _meetings(found)) for row in found)


def _meetings(rows: Iterable[MeetingTold]) -> int:
    return len({row.symbol for row in rows})
