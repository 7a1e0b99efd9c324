"""Assembly resolutions: one statement a voting record."""

from __future__ import annotations

import re

from ninevotes.sources.data.council import tidy_symbol
from ninevotes.sources.data.reading import Given
from ninevotes.sources.data.voting_records import Record, records
from ninevotes.vocabulary.official import OfficialOutcome, OfficialVote, StatementStream
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import QuestionType

_PRINTED = ("session", "committee_report", "subjects", "vote_note")


def parse(given: Given) -> StatementStream:
    """One statement a record; see :mod:`ninevotes.sources.data.voting_records`."""
    for record in records(given.rows, given.names):
        yield _vote(record, given)


def _vote(record: Record, given: Given) -> OfficialVote:
    row = record.row
    regular = re.fullmatch(r"\d+", row["session"])
    return OfficialVote(
        given.card.id,
        row["undl_id"],
        Organ.GENERAL_ASSEMBLY,
        given.rows.day(row, "date"),
        row["date"],
        row["title"],
        record.ballot(),
        outcome=OfficialOutcome.ADOPTED,
        question=QuestionType.ASSEMBLY_PLENARY,
        symbol=tidy_symbol(row["draft"]) or None,
        resolution=tidy_symbol(row["resolution"]) or None,
        meeting=tidy_symbol(row["meeting"]) or None,
        item=row.optional("agenda_title"),
        session=int(row["session"]) if regular else None,
        link=row.optional("undl_link"),
        printed={name: row[name] for name in _PRINTED if row[name]},
    )
