"""Made-up votes of real Councils: two matters that part the members, one that does not."""

from __future__ import annotations

import datetime as dt

import numpy as np

from ninevotes.forecast.descriptors.described import DescribedVote, Description
from ninevotes.forecast.descriptors.seats import seat
from ninevotes.forecast.descriptors.terms import index_terms
from ninevotes.vocabulary.membership import members_on
from ninevotes.vocabulary.votes import Vote

WEST = {"USA", "GBR", "FRA"}
TITLES = (
    "Draft resolution [on sanctions against Ruritania until 31 Dec. 2015]",
    "Draft resolution [on cessation of hostilities in Elbonia]",
    "Draft resolution [on extension of the mandate of the Mission in Graustark]",
)


def made_up(count: int, start: int = 2001, seed: int = 0) -> tuple[DescribedVote, ...]:
    """Votes some weeks apart: a western text is vetoed now and then, a Russian one fails."""
    generator = np.random.default_rng(seed)
    day = dt.date(start, 1, 10)
    found = []
    for number in range(count):
        day += dt.timedelta(days=int(generator.integers(9, 30)))
        found.append(_vote(number, day, generator))
    return tuple(found)


def _vote(number: int, day: dt.date, generator: np.random.Generator) -> DescribedVote:
    matter = int(generator.integers(3))
    western = bool(generator.random() < 0.7)
    sponsors = frozenset({"USA", "GBR"} if western else {"RUS"})
    votes = {}
    for code in members_on(day):
        hostile = matter < 2 and (code in WEST) != western and generator.random() < 0.8
        unsure = matter < 2 and generator.random() < 0.2
        no = hostile and seat(code) in {"RUS", "USA", "GBR"}
        votes[code] = Vote.AGAINST if no else Vote.ABSTENTION if unsure else Vote.IN_FAVOUR
    against = {seat(code) for code, vote in votes.items() if vote is Vote.AGAINST}
    enough = list(votes.values()).count(Vote.IN_FAVOUR) >= 9
    vetoed = enough and bool(against & {"RUS", "USA", "GBR", "FRA", "CHN"})
    return DescribedVote(
        f"S/{day.year}/{number}",
        Description(day, index_terms(TITLES[matter], ("SANCTIONS",) * (matter == 0)), sponsors),
        votes,
        adopted=enough and not vetoed,
        vetoed=vetoed,
    )
