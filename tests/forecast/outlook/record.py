"""A record with the three data sets that the models need, all made up."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from ninevotes.forecast.descriptors.described import DescribedVote
from ninevotes.record.official.report import SourceFile
from ninevotes.record.store import Store
from ninevotes.sources.data.card import card
from ninevotes.vocabulary.official import (
    OfficialDraft,
    OfficialOutcome,
    OfficialStatement,
    OfficialVote,
)
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.votes import Ballot
from tests.forecast.outlook.year import VOTES, WAYS, roll_calls

MATTERS = {
    "sanction": "The situation in Mali",
    "hostilit": "The situation in Cyprus",
    "mission": "The situation in Haiti",
}


def fill(home: Path) -> None:
    """Import the data sets into a folder."""
    with Store.open(home) as store:
        bring(store, "sciencespo_votes", [_vote(vote) for vote in VOTES])
        bring(store, "undl_drafts", [_draft(vote) for vote in VOTES])
        bring(store, "unvotes_assembly", roll_calls())


def bring(store: Store, source: str, statements: Iterable[OfficialStatement]) -> None:
    """Import statements as if they came from a file of their own."""
    held = list(statements)
    store.official.import_statements(
        card(source),
        SourceFile(f"{source}.csv", hashlib.sha256(repr(held).encode()).hexdigest()),
        iter(held),
        imported_at="2026-03-02T09:00:00+00:00",
    )


def _vote(vote: DescribedVote) -> OfficialVote:
    lost = OfficialOutcome.VETOED if vote.vetoed else OfficialOutcome.INSUFFICIENT_VOTES
    return OfficialVote(
        "sciencespo_votes",
        vote.key,
        Organ.SECURITY_COUNCIL,
        vote.date,
        vote.date.isoformat(),
        next(title for term, title in MATTERS.items() if term in vote.before.terms),
        Ballot.of(*([c for c, v in vote.votes.items() if v is way] for way in WAYS)),
        outcome=OfficialOutcome.ADOPTED if vote.adopted else lost,
        symbol=vote.key,
    )


def _draft(vote: DescribedVote) -> OfficialDraft:
    names = {
        "USA": "United States of America",
        "GBR": "United Kingdom of Great Britain and Northern Ireland",
        "RUS": "Russian Federation",
    }
    return OfficialDraft(
        "undl_drafts",
        vote.key,
        vote.key,
        next(title for term, title in MATTERS.items() if term in vote.before.terms),
        sponsors=tuple(names[code] for code in sorted(vote.before.sponsors)),
    )
