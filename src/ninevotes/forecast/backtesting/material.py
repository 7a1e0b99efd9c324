"""What a back-test learns from and is tried on, as the record holds it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ninevotes.forecast.descriptors.catalogue import described_by_catalogue
from ninevotes.forecast.descriptors.described import DescribedVote
from ninevotes.forecast.descriptors.items import described_by_item
from ninevotes.forecast.descriptors.matters import described_by_matter
from ninevotes.forecast.features.positions import Positions, positions
from ninevotes.forecast.history import default_precedents
from ninevotes.forecast.result import ForecastError
from ninevotes.record.corrections.apply import held_true
from ninevotes.record.store import Store
from ninevotes.vocabulary.official import OfficialDraft, OfficialVote

VOTES = "sciencespo_votes"
DRAFTS = "undl_drafts"
ASSEMBLY = "unvotes_assembly"

CATALOGUE_ENDS = dt.date(2022, 6, 30)
"""The last day that the catalogue of drafts covers."""


@dataclass(frozen=True, slots=True)
class Material:
    """Votes and positions.

    Args:
        catalogued: votes described by the catalogue of drafts.
        by_item: all votes, described by the matter that they concern.
        by_matter: the same with their sponsors, and the procedural votes that are carried.
        positions: where states stand, from the Assembly's roll calls.
    """

    catalogued: tuple[DescribedVote, ...]
    by_item: tuple[DescribedVote, ...]
    by_matter: tuple[DescribedVote, ...]
    positions: Positions


def material(store: Store) -> Material:
    """Read the record, as held true; votes that a source prints twice count once.

    Raises:
        ForecastError: the votes or the catalogue are not in the record.
    """
    official = store.official
    votes, drafts = council_votes(store), catalogue(store)
    for what, found in (("Council votes", votes), ("the catalogue of drafts", drafts)):
        if not found:
            raise ForecastError(
                f"the record holds no {what.removeprefix('the ')}: download the file and "
                "import it ('ninevotes import --help')"
            )
    return Material(
        described_by_catalogue(votes, drafts),
        described_by_item(votes),
        described_by_matter(votes, drafts, default_precedents()),
        positions(official.votes(source=ASSEMBLY)),
    )


def council_votes(store: Store) -> list[OfficialVote]:
    """The Council's votes as held true, each once."""
    held = (held_true(vote) for vote in store.official.votes(source=VOTES))
    return [one.statement for one in held if one.repeats is None]


def catalogue(store: Store) -> list[OfficialDraft]:
    """The catalogue of drafts."""
    return list(store.official.statements(OfficialDraft, source=DRAFTS))
