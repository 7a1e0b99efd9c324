"""A vote of the Council with the description of what was put, as it stood before the vote."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ninevotes.vocabulary.votes import Vote

CHOICES = (Vote.IN_FAVOUR, Vote.ABSTENTION, Vote.AGAINST)
"""The order of chances everywhere in the forecasts: ordinal, from in favour to against."""


@dataclass(frozen=True, slots=True)
class Description:
    """What is known of a question before it is put to the vote.

    Args:
        date: day of the vote.
        terms: index terms with their weights, as
            :func:`ninevotes.forecast.descriptors.terms.index_terms` makes them.
        sponsors: codes of the states that submitted the text; empty where none are known.
        procedural: whether the question is procedural, so that no veto applies.
        named: codes of the states that the words name.
        enforcement: whether the words tell of measures that Chapter VII of the Charter provides
            for, as :mod:`ninevotes.forecast.descriptors.enforcement` reads them.
    """

    date: dt.date
    terms: Mapping[str, float] = field(hash=False)
    sponsors: frozenset[str] = frozenset()
    procedural: bool = False
    named: frozenset[str] = frozenset()
    enforcement: bool = False


@dataclass(frozen=True, slots=True)
class DescribedVote:
    """A vote taken: what was known before, and how members voted.

    Args:
        key: what identifies it, ``S/RES/2334(2016)`` or the draft's symbol.
        before: the description.
        votes: code of each member to its vote.
        adopted, vetoed: how it came out.
    """

    key: str
    before: Description
    votes: Mapping[str, Vote] = field(hash=False)
    adopted: bool
    vetoed: bool

    @property
    def date(self) -> dt.date:
        """Day of the vote."""
        return self.before.date

    @property
    def contested(self) -> bool:
        """Whether any member abstained or voted against."""
        return any(vote in CHOICES[1:] for vote in self.votes.values())


def fingerprint(votes: Iterable[DescribedVote]) -> str:
    """SHA-256 of all that a model can see of the votes, for a stored model to name."""
    digest = hashlib.sha256()
    for vote in votes:
        before = vote.before
        cast = " ".join(f"{code}:{vote.votes[code].value}" for code in sorted(vote.votes))
        terms = " ".join(f"{term}={before.terms[term]:.3f}" for term in sorted(before.terms))
        named = f"{' '.join(sorted(before.named))}{' VII' * before.enforcement}"
        sponsors = " ".join(sorted(before.sponsors))
        line = (vote.key, before.date.isoformat(), sponsors, named, terms, cast)
        digest.update("\t".join(line).encode() + b"\n")
    return digest.hexdigest()
