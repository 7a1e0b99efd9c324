"""The official record laid out for looking up: votes by day and name, meetings by day."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence

from ninevotes.record.official.tying.coverage import Coverage
from ninevotes.record.official.tying.history import OneVote
from ninevotes.record.official.tying.names import draft_name, record_name, resolution_name
from ninevotes.vocabulary.official import OfficialMeeting
from ninevotes.vocabulary.organs import Organ


class VotesOnRecord:
    """Votes by day, and by the symbols of resolution and draft."""

    def __init__(self, votes: Iterable[OneVote]) -> None:
        self._by_day: dict[dt.date, list[OneVote]] = defaultdict(list)
        self._by_name: dict[str, list[OneVote]] = defaultdict(list)
        for vote in votes:
            if vote.date:
                self._by_day[vote.date].append(vote)
            names = {vote.symbol, draft_name(vote.symbol), resolution_name(vote.resolution)}
            for name in names - {None}:
                self._by_name[str(name)].append(vote)

    def on(self, day: dt.date | None) -> Sequence[OneVote]:
        """The votes of a day; none where no day is named."""
        return self._by_day.get(day, ()) if day else ()

    def named(self, symbol: str) -> Sequence[OneVote]:
        """The votes on a draft, or that adopted a resolution."""
        return self._by_name.get(symbol, ())


class MeetingsOnRecord:
    """The rows of a table of meetings by day, and the days that the table covers.

    Args:
        meetings: the rows.
        coverage: the days that the table covers; without it the rows are taken for all.
        votes: what was voted on there tells what a meeting was on, where its row does not.
    """

    def __init__(
        self,
        meetings: Iterable[OfficialMeeting],
        coverage: Coverage | None = None,
        votes: Iterable[OneVote] = (),
    ) -> None:
        self._voted: dict[str, list[str]] = defaultdict(list)
        for vote in votes:
            record = record_name(vote.meeting)
            if record and vote.organ is Organ.SECURITY_COUNCIL:
                self._voted[record] += [vote.item or "", vote.title]
        self.all = tuple(meeting for meeting in meetings if meeting.date)
        self.coverage = coverage or Coverage.of(self.all)
        self._by_day: dict[dt.date, list[OfficialMeeting]] = defaultdict(list)
        for meeting in self.all:
            if meeting.date:
                self._by_day[meeting.date].append(meeting)

    def on(self, day: dt.date) -> Sequence[OfficialMeeting]:
        """The meetings of a day."""
        return self._by_day.get(day, ())

    def wordings(self, meeting: OfficialMeeting) -> tuple[str, ...]:
        """What a meeting was on: its topic, and the items of the votes taken at it."""
        return (meeting.topic, *self._voted.get(record_name(meeting.symbol) or "", ()))

    def covers(self, day: dt.date) -> bool:
        """Whether the table would have a meeting of this day."""
        return self.coverage.covers(day)
