"""Whether two statements tell of one meeting: the comparison, and the table that judges it."""

from __future__ import annotations

from dataclasses import dataclass

from ninevotes.record.official.tying.evidence import Fit, days, fits_in_words
from ninevotes.record.official.tying.judgement import Judgement
from ninevotes.record.official.tying.judging import Rule, first_that_fits
from ninevotes.record.official.tying.meetings.told import MeetingTold
from ninevotes.record.official.tying.topics import topics

_ON_THE_DAY = {Fit.SAME, Fit.NEAR}


@dataclass(frozen=True, slots=True)
class MeetingEvidence:
    """The comparison of what two statements tell of a meeting.

    Args:
        record: whether the records compare; near where one is a resumption or a part.
        date: how the days compare; near where a day lies between.
        item: whether the items are one matter.
        vote: whether they name the same resolution or draft.
        places: in how many meetings of the table this was voted on, or, where nothing was,
            how many of the day's meetings were on this matter.
    """

    record: Fit
    date: Fit
    item: Fit
    vote: Fit
    places: int = 1
    listed: bool = False

    def words(self) -> tuple[str, ...]:
        """The evidence in words, the telling parts only."""
        said = fits_in_words(record=self.record, date=self.date, item=self.item, vote=self.vote)
        return said if self.places == 1 else (*said, f"{self.places} meetings would do")


def compare(one: MeetingTold, other: MeetingTold, places: int = 1) -> MeetingEvidence:
    """Two statements side by side."""
    return MeetingEvidence(
        _records(one, other),
        _days(one, other),
        topics(one.topic, other.topic),
        _votes(one, other),
        places,
        one.listed and other.listed and one.source == other.source,
    )


def _days(one: MeetingTold, other: MeetingTold) -> Fit:
    if one.covers(other.date) or other.covers(one.date):
        return Fit.SAME
    return days(one.date, other.date)


def _records(one: MeetingTold, other: MeetingTold) -> Fit:
    if one.symbol is None or other.symbol is None:
        return Fit.UNKNOWN
    if one.symbol == other.symbol:
        return Fit.SAME
    return Fit.NEAR if one.number == other.number else Fit.DIFFERENT


def _votes(one: MeetingTold, other: MeetingTold) -> Fit:
    if not one.voted or not other.voted:
        return Fit.UNKNOWN
    return Fit.SAME if one.voted & other.voted else Fit.DIFFERENT


RULES: tuple[Rule[MeetingEvidence], ...] = (
    Rule(
        lambda e: e.listed and e.record is Fit.SAME,
        Judgement.SAME,
        "one meeting, a row for each of its items",
    ),
    Rule(
        lambda e: e.listed and e.record is Fit.DIFFERENT,
        Judgement.DIFFERENT,
        "two meetings of one day on one item, each with its record",
    ),
    Rule(
        lambda e: e.record is Fit.SAME and e.date in {*_ON_THE_DAY, Fit.UNKNOWN},
        Judgement.SAME,
        "one record of one day",
    ),
    Rule(
        lambda e: e.record is Fit.SAME and Fit.SAME in {e.vote, e.item},
        Judgement.SAME,
        "one record, and one vote or item; the days differ",
    ),
    Rule(
        lambda e: e.record is Fit.SAME,
        Judgement.UNSURE,
        "one record, but another day and another item",
    ),
    Rule(
        lambda e: e.vote is Fit.SAME and e.record is not Fit.NEAR and e.places > 1,
        Judgement.UNSURE,
        "the same was voted on at several meetings",
    ),
    Rule(
        lambda e: e.vote is Fit.SAME and e.record is Fit.UNKNOWN and e.date in _ON_THE_DAY,
        Judgement.SAME,
        "the vote was taken there that day",
    ),
    Rule(
        lambda e: e.vote is Fit.SAME and e.record is Fit.UNKNOWN,
        Judgement.SAME,
        "the vote was taken there, and nowhere else; the days differ",
    ),
    Rule(
        lambda e: e.vote is Fit.SAME and e.record is Fit.DIFFERENT and e.date is Fit.SAME,
        Judgement.SAME,
        "one draft, voted on at one meeting of the day; the symbols of the record differ",
    ),
    Rule(
        lambda e: e.record is Fit.NEAR,
        Judgement.DIFFERENT,
        "sittings of one meeting, each with a record of its own",
    ),
    Rule(
        lambda e: e.record is Fit.DIFFERENT,
        Judgement.DIFFERENT,
        "other records: other meetings",
    ),
    Rule(
        lambda e: e.date is Fit.SAME and e.item is Fit.SAME and e.places == 1,
        Judgement.SAME,
        "the only meeting of the day on the item",
    ),
    Rule(
        lambda e: e.date is Fit.SAME and e.item is Fit.SAME,
        Judgement.UNSURE,
        "several meetings of the day were on the item",
    ),
    Rule(
        lambda e: e.item is Fit.DIFFERENT or e.date is Fit.DIFFERENT,
        Judgement.DIFFERENT,
        "another item or another day",
    ),
)
"""The rules in the order in which they are tried. What none fits is unsure."""


def judge(evidence: MeetingEvidence) -> tuple[Judgement, str]:
    """The judgement on a pair, and why."""
    return first_that_fits(RULES, evidence)
