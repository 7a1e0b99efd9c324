"""Leak checks: the future corrupted, and descriptions of which only the form is left."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from ninevotes.forecast.descriptors.described import DescribedVote
from ninevotes.forecast.features.archive import Flags, Floats, Ints
from ninevotes.vocabulary.votes import Vote

_KINDS = ("subject: ", "body: ", "")
_FLIPPED = {Vote.IN_FAVOUR: Vote.AGAINST, Vote.AGAINST: Vote.IN_FAVOUR}


def corrupted_from(votes: Iterable[DescribedVote], day: dt.date) -> tuple[DescribedVote, ...]:
    """The votes with everything from a day on made wrong: ballots, outcomes, words, sponsors.

    A forecast of that day must not change by a bit.
    """
    return tuple(_corrupted(vote) if vote.date >= day else vote for vote in votes)


def form_only(votes: Sequence[DescribedVote], seed: int = 0) -> tuple[DescribedVote, ...]:
    """The votes with each term of a description replaced by one drawn from all drafts.

    How many words, headings and bodies an entry has, and how heavy they are, stays; what it
    says goes, and the sponsors with it. A model that still tells failed drafts from adopted
    ones of the same year reads the form.
    """
    generator = np.random.default_rng(seed)
    pools = {kind: _pool(votes, kind) for kind in _KINDS}
    return tuple(_scrambled(vote, pools, generator) for vote in votes)


def within_years(chances: Floats, happened: Flags, years: Ints) -> float:
    """The chance that of two votes of one year the one that failed was given the higher chance.

    One half is guessing. Comparing within years leaves out that some years see more failures,
    which every model may know.
    """
    won = pairs = 0.0
    for year in np.unique(years):
        failed, other = (
            chances[(years == year) & happened],
            chances[(years == year) & ~happened],
        )
        above = (failed[:, None] > other[None, :]).sum()
        equal = (failed[:, None] == other[None, :]).sum()
        won += float(above + equal / 2)
        pairs += failed.size * other.size
    return won / pairs if pairs else 0.5


def within_years_interval(
    chances: Floats, happened: Flags, years: Ints, draws: int = 500, seed: int = 0
) -> tuple[float, float]:
    """The 95 % interval of :func:`within_years`, by votes drawn with replacement."""
    generator = np.random.default_rng(seed)
    found = []
    for _ in range(draws):
        drawn = generator.integers(len(chances), size=len(chances))
        found.append(within_years(chances[drawn], happened[drawn], years[drawn]))
    low, high = np.quantile(found, [0.025, 0.975])
    return float(low), float(high)


def _corrupted(vote: DescribedVote) -> DescribedVote:
    votes = {code: _FLIPPED.get(cast, Vote.IN_FAVOUR) for code, cast in vote.votes.items()}
    before = replace(
        vote.before,
        terms={"corrupted": 1.0},
        sponsors=frozenset({"USA"}),
        named=frozenset({"USA"}),
        enforcement=not vote.before.enforcement,
    )
    return replace(
        vote, before=before, votes=votes, adopted=not vote.adopted, vetoed=not vote.vetoed
    )


def _pool(votes: Sequence[DescribedVote], kind: str) -> list[str]:
    return [term for vote in votes for term in vote.before.terms if _kind(term) == kind]


def _kind(term: str) -> str:
    return next(kind for kind in _KINDS if term.startswith(kind))


def _scrambled(
    vote: DescribedVote, pools: dict[str, list[str]], generator: np.random.Generator
) -> DescribedVote:
    terms: dict[str, float] = {}
    for term, weight in vote.before.terms.items():
        pool = pools[_kind(term)]
        new = pool[int(generator.integers(len(pool)))]
        while new in terms:
            new = pool[int(generator.integers(len(pool)))]
        terms[new] = weight
    blank = replace(
        vote.before, terms=terms, sponsors=frozenset(), named=frozenset(), enforcement=False
    )
    return replace(vote, before=blank)
