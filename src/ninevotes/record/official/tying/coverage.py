"""Which days a table of meetings covers: only of those can it be said that nothing was held."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ninevotes.record.official.tying.names import record_name
from ninevotes.vocabulary.official import OfficialMeeting


@dataclass(frozen=True, slots=True)
class Coverage:
    """The years of a table, each with the last day on which it has a meeting.

    Tables come a year a page, from its first day to its last or to the day the page was
    saved. Beyond the last meeting of a year nothing can be said.
    """

    last: Mapping[int, dt.date] = field(default_factory=dict)

    @classmethod
    def of(cls, meetings: Iterable[OfficialMeeting]) -> Coverage:
        """The coverage of the whole of a table."""
        last: dict[int, dt.date] = {}
        for meeting in meetings:
            if meeting.date:
                year = meeting.date.year
                last[year] = max(last.get(year, meeting.date), meeting.date)
        return cls(last)

    def covers(self, day: dt.date) -> bool:
        """Whether the table would have a meeting of this day."""
        return day.year in self.last and day <= self.last[day.year]


def records_missing(day: dt.date, meetings: Iterable[OfficialMeeting]) -> tuple[str, ...]:
    """Records that a table has no row for and that may be of a day, by their numbers.

    Numbers rise with time: what lies between the last before the day and the first after it,
    and has no row, may have been of the day.

    Args:
        day: the day.
        meetings: the rows of the days around it.

    >>> rows = [OfficialMeeting("t", s, s, dt.date(2018, 11, d), "", "")
    ...         for s, d in (("S/PV.8409", 26), ("S/PV.8411", 30))]
    >>> records_missing(dt.date(2018, 11, 29), rows)
    ('S/PV.8410',)
    """
    by_day: dict[dt.date, set[int]] = defaultdict(set)
    for meeting in meetings:
        record = record_name(meeting.symbol)
        if record and meeting.date:
            by_day[meeting.date].add(int(record.removeprefix("S/PV.")))
    before = max((max(by_day[each]) for each in by_day if each < day), default=None)
    after = min((min(by_day[each]) for each in by_day if each > day), default=None)
    if before is None or after is None:
        return ()
    there = set().union(*by_day.values())
    return tuple(f"S/PV.{number}" for number in range(before + 1, after) if number not in there)
