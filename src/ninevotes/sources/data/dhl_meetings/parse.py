"""The yearly pages of meetings: one row a meeting, or a meeting's item.

Each row gives a meeting; each outcome on which there was a decision gives a vote as well, with
the tally as far as the page prints one. The key of a meeting is its symbol, with a number
where the page has a row for each of its items.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from ninevotes.sources.data.council import tidy_symbol
from ninevotes.sources.data.dhl_meetings.days import day_in
from ninevotes.sources.data.dhl_meetings.outcomes import Decision, decisions, outcomes
from ninevotes.sources.data.dhl_meetings.page import MeetingRow, meeting_rows
from ninevotes.sources.data.names import Names
from ninevotes.sources.data.reading import Given
from ninevotes.vocabulary.official import (
    IgnoredRow,
    OfficialMeeting,
    OfficialVote,
    Refusal,
    RefusedFileError,
    StatementStream,
)
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import QuestionType
from ninevotes.vocabulary.votes import Ballot, Vote

_NOTHING = {"", "--", "-", "—"}


@dataclass(slots=True)
class _Page:
    given: Given
    year: int
    meetings: Counter[str]
    votes: Counter[str]

    def key(self, counter: Counter[str], name: str) -> str:
        counter[name] += 1
        return name if counter[name] == 1 else f"{name} #{counter[name]}"


def parse(given: Given) -> StatementStream:
    """A meeting a row, and the votes that its outcome tells of.

    Raises:
        RefusedFileError: the page names no year, a row has no date, or there is no row.
    """
    if given.page is None:
        raise RefusedFileError(Refusal("the source is a page: save it as HTML"))
    year, rows = meeting_rows(given.page)
    page = _Page(given, year, Counter(), Counter())
    known: dict[str, tuple[int | None, ...]] = {}
    found = 0
    for row in rows:
        if isinstance(row, IgnoredRow):
            yield row
            continue
        found += 1
        yield from _row(row, page, known)
    if not found:
        raise RefusedFileError(Refusal("the page has no meetings"))


def _row(
    row: MeetingRow, page: _Page, known: dict[str, tuple[int | None, ...]]
) -> Iterator[OfficialMeeting | OfficialVote]:
    on = day_in(row.date, page.year)
    if on is None:
        raise RefusedFileError(
            Refusal(f"{row.date!r} is no day such as 22 December", row.number, "Date")
        )
    symbol = None if row.record in _NOTHING else _record(row.record)
    found = decisions(row.outcome)
    name = symbol or f"{on} {found[0].symbol if found else row.topic}"
    key = page.key(page.meetings, name if symbol else f"{name} (without a meeting)")
    yield OfficialMeeting(
        page.given.card.id,
        key,
        symbol,
        on,
        row.date,
        row.topic,
        outcomes(row.outcome),
        None if row.press in _NOTHING else row.press,
        row.link,
        {"year": str(page.year), "outcome": row.outcome, **row.printed},
    )
    for decision in found:
        if decision.resolution:
            # A meeting with a row for each item repeats its resolutions in them.
            same = f"{name} {decision.symbol}"
            if known.get(same) == decision.tally:
                continue
            known[same] = decision.tally
        yield _vote(decision, on, row, symbol, page)


def _vote(
    decision: Decision, on: dt.date, row: MeetingRow, meeting: str | None, page: _Page
) -> OfficialVote:
    names = page.given.names
    parts = (meeting or on.isoformat(), decision.symbol or "vote")
    return OfficialVote(
        page.given.card.id,
        page.key(page.votes, " ".join(parts)),
        Organ.SECURITY_COUNCIL,
        on,
        row.date,
        row.topic,
        _ballot(decision, names, on),
        outcome=decision.outcome,
        outcome_printed=decision.printed,
        question=_question(decision.printed),
        symbol=None if decision.resolution else decision.draft,
        resolution=decision.symbol if decision.resolution else None,
        meeting=meeting,
        item=row.topic,
        vetoed_by=_members(decision.vetoed_by, names, on, row.number),
        printed={"not taking part": decision.aside} if decision.aside else {},
    )


def _record(printed: str) -> str:
    """The symbol without corrections and remarks: they are no part of a meeting's name.

    >>> _record("S/PV.4011(Resumption1) + Corr.1"), _record("S/PV.1 (closed)")
    ('S/PV.4011 (Resumption 1)', 'S/PV.1')
    """
    found = re.search(r"S/PV\.\s*(\d+)", printed)
    if found is None:
        return tidy_symbol(printed)
    more = re.search(r"Resumption\s*(\d+|[IVX]+)?|Part\s*([IVX]+)", printed)
    if more is None:
        return f"S/PV.{found[1]}"
    number = more[1] or more[2] or "1"
    kind = "Part" if more[2] else "Resumption"
    return f"S/PV.{found[1]} ({kind} {'1' if kind == 'Resumption' and number == 'I' else number})"


def _ballot(decision: Decision, names: Names, on: dt.date) -> Ballot:
    votes = {}
    if decision.aside:
        named = re.match(r"(?:The )?(.+?) did not participate", decision.aside)
        state = names.code(named[1], on) if named else None
        if state:
            votes[state] = Vote.DID_NOT_PARTICIPATE
    tally = dict(zip(list(Vote)[:3], decision.tally, strict=False))
    counted = {vote: count for vote, count in tally.items() if count is not None}
    if votes:
        counted[Vote.DID_NOT_PARTICIPATE] = len(votes)
    return Ballot(votes, counted)


def _members(printed: tuple[str, ...], names: Names, on: dt.date, row: int) -> tuple[str, ...]:
    found = []
    for name in printed:
        state = names.code(name, on)
        if state is None:
            raise RefusedFileError(Refusal(f"no state is called {name!r}", row))
        found.append(state)
    return tuple(sorted(found))


def _question(printed: str) -> QuestionType:
    if "preliminary question" in printed.casefold():
        return QuestionType.PRELIMINARY_QUESTION
    return QuestionType.DRAFT_RESOLUTION
