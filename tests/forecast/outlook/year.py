"""A forecaster for one year, fitted on made-up votes of real Councils."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cache

from ninevotes.forecast.backtesting.leaks import corrupted_from
from ninevotes.forecast.descriptors.described import DescribedVote, Description
from ninevotes.forecast.descriptors.terms import index_terms
from ninevotes.forecast.features.positions import Positions, positions
from ninevotes.forecast.history import MOVED_BY
from ninevotes.forecast.outlook.asked import Asked, Told
from ninevotes.forecast.outlook.fitted import Fitted
from ninevotes.forecast.outlook.fitting import fit_year
from ninevotes.forecast.outlook.forecaster import Forecaster
from ninevotes.forecast.outlook.known import CATALOGUE, Known, Shown
from ninevotes.vocabulary.official import OfficialVote
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import Question, QuestionType
from ninevotes.vocabulary.votes import Ballot, Vote
from tests.forecast.backtesting.votes import TITLES, made_up

YEAR = 2014
DAY = dt.date(YEAR, 6, 20)
VOTES = made_up(370, start=1996)


def roll_calls() -> list[OfficialVote]:
    """An Assembly in which two states disagree on everything, thirty times a year."""
    return [
        OfficialVote(
            "made",
            f"{year}-{number}",
            Organ.GENERAL_ASSEMBLY,
            dt.date(year, 11, 1 + number % 28),
            "",
            "",
            Ballot.of(["USA", "GBR", "FRA"], ["RUS", "CHN"], [])
            if number % 2
            else Ballot.of(["RUS", "CHN"], ["USA", "GBR"], ["FRA"]),
        )
        for year in range(1996, 2018)
        for number in range(30)
    ]


def known(votes: tuple[DescribedVote, ...]) -> Known:
    """The votes, each shown by its symbol."""
    shown = {
        vote.key: Shown(
            f"Draft {vote.key}",
            vote.key,
            Ballot.of(*([c for c, v in vote.votes.items() if v is way] for way in WAYS)),
            "made up",
        )
        for vote in votes
    }
    return Known(CATALOGUE, votes, shown)


WAYS = (Vote.IN_FAVOUR, Vote.AGAINST, Vote.ABSTENTION)


@cache
def fitted(corrupted_after: dt.date | None = None) -> Fitted:
    """Fitted for the year; on votes of which those from a day on are corrupted, if asked."""
    votes = VOTES if corrupted_after is None else corrupted_from(VOTES, corrupted_after)
    return fit_year(votes, stood(), YEAR, "made up")


@cache
def stood() -> Positions:
    """Where states stood in that Assembly."""
    return positions(roll_calls())


def forecaster(votes: tuple[DescribedVote, ...] = VOTES, held: Fitted | None = None) -> Forecaster:
    """A forecaster over some votes."""
    return Forecaster(held or fitted(), known(votes))


def told(
    title: str = TITLES[0],
    sponsors: str = "USA GBR",
    declared: Mapping[str, Vote] | None = None,
    on: dt.date = DAY,
) -> Told:
    """A draft resolution, as the models are given it."""
    question = Question(QuestionType.DRAFT_RESOLUTION, facts={MOVED_BY: sponsors}, text=title)
    asked = Asked(question, "", on, declared or {})
    described = Description(on, index_terms(title), frozenset(sponsors.split()))
    return Told(asked, described, "its words")
