"""Procedural votes: one row a vote, members in lists."""

from __future__ import annotations

import datetime as dt

from ninevotes.sources.data.council import tidy_symbol
from ninevotes.sources.data.reading import Given
from ninevotes.sources.data.rows import Row
from ninevotes.vocabulary.membership import members_on
from ninevotes.vocabulary.official import (
    IgnoredRow,
    OfficialOutcome,
    OfficialVote,
    StatementStream,
)
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import QuestionType
from ninevotes.vocabulary.votes import Ballot, BallotError, Vote

_OUTCOMES = {"carried": OfficialOutcome.ADOPTED, "defeated": OfficialOutcome.NOT_ADOPTED}
_LISTS = {
    "in_favour": Vote.IN_FAVOUR,
    "against": Vote.AGAINST,
    "abstaining": Vote.ABSTENTION,
}
_TALLY = {"yes": Vote.IN_FAVOUR, "no": Vote.AGAINST, "abstain": Vote.ABSTENTION}
_MOTIONS = (
    # Whether to hold a meeting is decided by adopting its provisional agenda (rule 9).
    ("adopt the agenda", QuestionType.AGENDA),
    ("hold the", QuestionType.AGENDA),
    ("adjourn", QuestionType.ADJOURNMENT),
    ("suspend", QuestionType.SUSPENSION),
    ("invit", QuestionType.INVITATION_39),
)
_REST = "in favour = the other"
"""How a note says that all members not listed were in favour."""


def parse(given: Given) -> StatementStream:
    """One statement a vote; a row that says that none was taken is no statement.

    Raises:
        RefusedFileError: an unknown member, or lists longer than their counts.
    """
    for row in given.rows:
        if row["outcome"] not in _OUTCOMES:
            yield IgnoredRow(row.number, "it says that no vote was taken")
            continue
        yield _vote(row, given)


def _vote(row: Row, given: Given) -> OfficialVote:
    on = given.rows.day(row, "date")
    key = " ".join(filter(None, (row["date"], row["meeting_record"], row["motion"])))
    meeting = row.optional("meeting_record")
    return OfficialVote(
        given.card.id,
        given.rows.once(key, row.number),
        Organ.SECURITY_COUNCIL,
        on,
        row["date"],
        f"{row['subject']}: {row['motion']}",
        _ballot(row, on, given),
        outcome=_OUTCOMES[row["outcome"]],
        outcome_printed=row["outcome"],
        question=_question(row["motion"]),
        meeting=tidy_symbol(meeting) if meeting else None,
        item=row["subject"],
        link=row.optional("source_url"),
        printed={"note": row["note"], "motion": row["motion"]},
    )


def _ballot(row: Row, on: dt.date, given: Given) -> Ballot:
    votes: dict[str, Vote] = {}
    for column, vote in _LISTS.items():
        for name in filter(None, map(str.strip, row[column].split(";"))):
            state = given.names.code(name, on)
            if state not in members_on(on):
                raise row.refused(f"{name!r} was no member of the Council on {on}", column)
            if state in votes:
                raise row.refused(f"{name!r} is listed twice", column)
            votes[state] = vote
    tally = {vote: row.count(column) for column, vote in _TALLY.items()}
    if not row["in_favour"] and _REST in row["note"]:
        rest = (state for state in members_on(on) if state not in votes)
        votes |= dict.fromkeys(rest, Vote.IN_FAVOUR)
    try:
        return Ballot(votes, {vote: n for vote, n in tally.items() if n is not None})
    except BallotError as error:
        raise row.refused(f"the members contradict the count: {error}") from error


def _question(motion: str) -> QuestionType:
    said = motion.casefold()
    return next((type_ for begin, type_ in _MOTIONS if begin in said), QuestionType.CONDUCT)
