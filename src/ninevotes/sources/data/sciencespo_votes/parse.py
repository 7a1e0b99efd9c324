"""The Council's votes: one row a vote, one column a member.

The key of a vote is what the source calls it, and its place among the votes of that name: the
running number would shift with every vote that a later version adds.
"""

from __future__ import annotations

import datetime as dt

from ninevotes.sources.data.council import resolution_symbol, tidy_symbol
from ninevotes.sources.data.reading import Given
from ninevotes.sources.data.rows import Row, Rows
from ninevotes.vocabulary.membership import PERMANENT_SEATS
from ninevotes.vocabulary.official import (
    OfficialOutcome,
    OfficialVote,
    Refusal,
    RefusedFileError,
    StatementStream,
)
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import QuestionType
from ninevotes.vocabulary.votes import Ballot, BallotError, Vote

_VOTES = {
    "Y": Vote.IN_FAVOUR,
    "N": Vote.AGAINST,
    "A": Vote.ABSTENTION,
    "NV": Vote.DID_NOT_PARTICIPATE,
}
_UNKNOWN = "?"
_OUTCOMES = {
    "adopted": OfficialOutcome.ADOPTED,
    "vetoed": OfficialOutcome.VETOED,
    "lack of maj.": OfficialOutcome.INSUFFICIENT_VOTES,
}
_TALLY = dict(zip(("Yes", "No", "Abstentions", "Non-Voting"), _VOTES.values(), strict=True))
_PERMANENT_COLUMNS = {
    "CHINA",
    "FRANCE",
    "RUSSIAN FEDERATION/USSR",
    "UNITED KINGDOM",
    "UNITED STATES",
}
_PERMANENT = {*PERMANENT_SEATS, "SUN"}


def parse(given: Given) -> StatementStream:
    """One statement a row, oldest first.

    Raises:
        RefusedFileError: a ballot is coded as none, or contradicts its tally; the running
            numbers have a gap.
    """
    rows = given.rows
    found = sorted(rows, key=lambda row: row.whole("Vote in the DB"))
    _refuse_gaps(found)
    members = _members(rows)
    times: dict[str, int] = {}
    for row in found:
        name = row["UN classification"]
        times[name] = times.get(name, 0) + 1
        key = name if times[name] == 1 else f"{name} #{times[name]}"
        yield _vote(key, row, given, members)


def _refuse_gaps(found: list[Row]) -> None:
    for wanted, row in enumerate(found, 1):
        number = row.whole("Vote in the DB")
        if number != wanted:
            what = "stands twice" if number < wanted else "is not the next number"
            raise row.refused(f"vote {number} {what}: a row is missing or doubled")
    if not found:
        raise RefusedFileError(Refusal("the file has no votes"))


def _vote(key: str, row: Row, given: Given, members: dict[str, int]) -> OfficialVote:
    on = given.rows.day(row, "Date")
    votes, unknown = _ballots(row, on, given, members)
    outcome = _OUTCOMES[row["Vote outcome"]]
    tally = {vote: row.count(column) for column, vote in _TALLY.items()}
    if _nobody_voted(votes) and not unknown and outcome is OfficialOutcome.ADOPTED:
        # All members "non-voting": the draft was adopted without a vote.
        outcome, votes, tally = OfficialOutcome.ADOPTED_WITHOUT_VOTE, {}, {}
    symbol = tidy_symbol(row["UN classification"])
    resolution = resolution_symbol(symbol)
    meeting = symbol if symbol.startswith("S/PV.") else None
    return OfficialVote(
        given.card.id,
        key,
        Organ.SECURITY_COUNCIL,
        on,
        row["Date"],
        row["Official full title"],
        _ballot(row, votes, tally, unknown),
        outcome=outcome,
        outcome_printed=row["Vote outcome typology-Observable"],
        question=_question(symbol),
        symbol=symbol if symbol.startswith("S/") and not (resolution or meeting) else None,
        resolution=resolution,
        meeting=meeting,
        unknown=unknown,
        vetoed_by=_vetoed_by(votes) if outcome is OfficialOutcome.VETOED else (),
        printed={
            name: row.cells[row.places[name]]
            for name in ("Vote in the DB", "UN classification", "Non-Voting", "(of which veto)")
        },
    )


def _ballots(
    row: Row, on: dt.date, given: Given, members: dict[str, int]
) -> tuple[dict[str, Vote], tuple[str, ...]]:
    votes: dict[str, Vote] = {}
    unknown = []
    for column, place in members.items():
        code = row.cells[place].strip()
        if not code:
            continue
        state = given.names.code(column, on)
        if state is None:
            raise row.refused(f"no state is called {column!r}", column)
        if state in votes or state in unknown:
            raise row.refused(f"{state} has voted under another name", column)
        if code == _UNKNOWN:
            unknown.append(state)
        elif code in _VOTES:
            votes[state] = _VOTES[code]
        else:
            raise row.refused(f"{code!r} is none of {', '.join(_VOTES)}, ? or empty", column)
    return votes, tuple(unknown)


def _members(rows: Rows) -> dict[str, int]:
    """Columns that hold a member's ballots, and their places."""
    return {
        column: place
        for column, place in rows.places.items()
        if column in _PERMANENT_COLUMNS or column not in rows.part.known
    }


def _ballot(
    row: Row,
    votes: dict[str, Vote],
    tally: dict[Vote, int | None],
    unknown: tuple[str, ...],
) -> Ballot:
    counted = {vote: count for vote, count in tally.items() if count is not None}
    try:
        ballot = Ballot(votes, counted)
    except BallotError as error:
        raise row.refused(f"the ballots contradict the tally: {error}") from error
    for vote, count in counted.items():
        if not unknown and len(ballot.cast(vote)) != count:
            raise row.refused(
                f"{len(ballot.cast(vote))} members are listed {vote.words}, the tally says {count}"
            )
    return ballot


def _nobody_voted(votes: dict[str, Vote]) -> bool:
    return bool(votes) and set(votes.values()) == {Vote.DID_NOT_PARTICIPATE}


def _vetoed_by(votes: dict[str, Vote]) -> tuple[str, ...]:
    return tuple(
        sorted(state for state in votes if state in _PERMANENT and votes[state] is Vote.AGAINST)
    )


def _question(symbol: str) -> QuestionType:
    amends = "amendment" in symbol.casefold()
    return QuestionType.AMENDMENT if amends else QuestionType.DRAFT_RESOLUTION
