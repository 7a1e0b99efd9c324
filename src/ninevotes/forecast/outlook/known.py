"""Votes known: as the models see them, and as a reader is shown them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ninevotes.forecast.descriptors.catalogue import described_by_catalogue
from ninevotes.forecast.descriptors.described import DescribedVote
from ninevotes.forecast.descriptors.matters import carried_key, described_by_matter
from ninevotes.forecast.history import PastVote
from ninevotes.vocabulary.official import OfficialDraft, OfficialVote
from ninevotes.vocabulary.votes import Ballot

MATTER = "matter"
CATALOGUE = "catalogue"
"""The ways of describing votes, by which fitted forecasters are told apart."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A vote as it is told of.

    Args:
        title: what was put to the vote.
        symbol: of the resolution, the draft, or the meeting.
        ballot: who voted how.
        source: where the votes were read.
    """

    title: str
    symbol: str | None
    ballot: Ballot
    source: str


@dataclass(frozen=True, slots=True)
class Known:
    """All votes, of which a forecast looks at those before its day.

    Args:
        described_by: :data:`MATTER` or :data:`CATALOGUE`.
        votes: earliest first.
        shown: key to the vote as it is told of.
    """

    described_by: str
    votes: tuple[DescribedVote, ...]
    shown: Mapping[str, Shown]

    def before(self, on: dt.date) -> tuple[DescribedVote, ...]:
        """The votes dated strictly before a day: the only way to them."""
        return tuple(vote for vote in self.votes if vote.date < on)


def known_by_matter(
    votes: Iterable[OfficialVote],
    drafts: Iterable[OfficialDraft],
    carried: Iterable[PastVote],
    cited: str,
) -> Known:
    """Votes by matter and sponsors, the procedural ones that are carried among them.

    Args:
        votes: the Council's, each once.
        drafts: the catalogue.
        carried: past votes that the package carries.
        cited: what to call the source of the votes.
    """
    held, listed, past = tuple(votes), tuple(drafts), tuple(carried)
    shown = {carried_key(one): _carried(one) for one in past}
    shown |= {vote.key: _official(vote, cited) for vote in held}
    return Known(MATTER, described_by_matter(held, listed, past), shown)


def known_by_catalogue(
    votes: Iterable[OfficialVote], drafts: Iterable[OfficialDraft], cited: str
) -> Known:
    """Votes on catalogued drafts, as the catalogue describes them."""
    held = tuple(votes)
    shown = {vote.key: _official(vote, cited) for vote in held}
    return Known(CATALOGUE, described_by_catalogue(held, drafts), shown)


def _official(vote: OfficialVote, cited: str) -> Shown:
    return Shown(vote.title, vote.resolution or vote.symbol or vote.meeting, vote.ballot, cited)


def _carried(past: PastVote) -> Shown:
    return Shown(past.question.text, past.question.symbol or past.record, past.ballot, past.source)
