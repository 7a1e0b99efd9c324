"""Council resolutions: one statement a voting record."""

from __future__ import annotations

from ninevotes.sources.data.council import tidy_symbol
from ninevotes.sources.data.reading import Given
from ninevotes.sources.data.voting_records import Record, records
from ninevotes.vocabulary.official import OfficialOutcome, OfficialVote, StatementStream
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import QuestionType
from ninevotes.vocabulary.votes import Ballot

_PRINTED = ("modality", "vote_note", "subjects", "total_yes")


def parse(given: Given) -> StatementStream:
    """One statement a record; see :mod:`ninevotes.sources.data.voting_records`."""
    for record in records(given.rows, given.names):
        yield _vote(record, given)


def _vote(record: Record, given: Given) -> OfficialVote:
    row = record.row
    # Where no vote was taken the data put Y for everyone; nobody cast those votes.
    without = "without" in row["modality"].casefold()
    ballot = record.ballot()
    printed = {name: row[name] for name in _PRINTED if row[name]}
    return OfficialVote(
        given.card.id,
        row["undl_id"],
        Organ.SECURITY_COUNCIL,
        given.rows.day(row, "date"),
        row["date"],
        row["description"],
        Ballot() if without else ballot,
        outcome=OfficialOutcome.ADOPTED_WITHOUT_VOTE if without else OfficialOutcome.ADOPTED,
        outcome_printed=row["modality"],
        question=QuestionType.DRAFT_RESOLUTION,
        symbol=tidy_symbol(row["draft"]) or None,
        resolution=tidy_symbol(row["resolution"]) or None,
        meeting=tidy_symbol(row["meeting"]) or None,
        item=row.optional("agenda"),
        link=row.optional("undl_link"),
        printed=printed,
    )
