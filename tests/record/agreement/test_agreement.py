"""How members vote together: counted as bits, and counted plainly."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.record.official.stores import database
from tests.record.search.asked import add, council_vote, fill

from ninevotes.record.agreement import (
    Bitsets,
    TopicError,
    agreement_matrix,
    contested_votes,
    pair,
    partners,
    roll_calls,
)
from ninevotes.record.agreement import kernel as kernel_module
from ninevotes.record.agreement import matrix as matrix_module
from ninevotes.record.store import Store
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.votes import Ballot, Vote

CAST = list(Vote)[:3]
BALLOTS = st.lists(
    st.dictionaries(st.sampled_from(["AAA", "BBB", "CCC", "DDD"]), st.sampled_from(list(Vote))),
    max_size=150,
)
Ballots = list[Mapping[str, Vote]]


def plainly(ballots: Ballots, left: str, right: str) -> tuple[int, int]:
    """In how many both voted, and in how many the same."""
    both = [(b.get(left), b.get(right)) for b in ballots]
    voted = [(one, other) for one, other in both if one in CAST and other in CAST]
    return len(voted), sum(one is other for one, other in voted)


@pytest.fixture(params=["numba or numpy", "numpy alone", "neither"])
def counting(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The three ways of counting every pair."""
    if request.param == "numpy alone":
        monkeypatch.setattr(kernel_module, "_compiled", lambda: None)
    if request.param == "neither":
        monkeypatch.setattr(matrix_module, "count_all", lambda _: None)


@pytest.mark.usefixtures("counting")
def test_every_pair_is_counted_as_one_would_by_hand() -> None:
    @settings(deadline=None, max_examples=60)
    @given(BALLOTS)
    def law(ballots: Ballots) -> None:
        votes = Bitsets.of(ballots)
        matrix = agreement_matrix(votes)
        assert votes.count == len(ballots)
        for row, left in enumerate(matrix.members):
            for column, right in enumerate(matrix.members):
                told = int(matrix.together[row][column]), int(matrix.same[row][column])
                assert told == plainly(ballots, left, right)

    law()


@given(BALLOTS)
def test_a_pair_is_the_same_either_way_round(ballots: Ballots) -> None:
    votes = Bitsets.of(ballots)
    one, other = pair(votes, "AAA", "BBB"), pair(votes, "BBB", "AAA")
    assert (one.together, one.same, one.opposed) == (other.together, other.same, other.opposed)
    assert (one.together, one.same) == plainly(ballots, "AAA", "BBB")
    assert one.opposed <= one.together - one.same
    assert one.share is None or 0 <= one.share <= 1


def test_absence_and_non_participation_are_no_disagreement() -> None:
    votes = Bitsets.of(
        [
            {"AAA": Vote.IN_FAVOUR, "BBB": Vote.IN_FAVOUR},
            {"AAA": Vote.IN_FAVOUR, "BBB": Vote.ABSENT},
            {"AAA": Vote.IN_FAVOUR, "BBB": Vote.DID_NOT_PARTICIPATE},
            {"AAA": Vote.ABSTENTION, "BBB": Vote.AGAINST},
        ]
    )
    assert pair(votes, "AAA", "BBB").together == 2
    assert pair(votes, "AAA", "BBB").share == 0.5
    assert pair(votes, "AAA", "ZZZ").share is None
    assert agreement_matrix(votes).share("AAA", "BBB") == 0.5


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def store(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Store]:
    """The small record; no test here changes it."""
    folder = tmp_path_factory.mktemp("asked")
    with database(request.param, folder) as address, Store.at(address) as opened:
        fill(opened)
        yield opened


def test_roll_calls_of_a_body_a_period_and_a_topic(store: Store) -> None:
    council = roll_calls(store, Organ.SECURITY_COUNCIL)
    assert (council.source, council.dates) == ("one", ("2013-03-07", "2014-05-22"))
    assert council.counts == ((5, 0, 0), (3, 2, 0))
    later = roll_calls(store, Organ.SECURITY_COUNCIL, since=dt.date(2014, 1, 1))
    assert later.dates == ("2014-05-22",)
    assert roll_calls(store, Organ.SECURITY_COUNCIL, until=dt.date(2013, 12, 31)).counts == (
        (5, 0, 0),
    )
    assert roll_calls(store, Organ.SECURITY_COUNCIL, topic="sanctions").dates == ("2013-03-07",)
    # A vote of which no member's ballot is known says nothing of agreement.
    assert len(roll_calls(store, Organ.SECURITY_COUNCIL, source="two").statements) == 1


def test_partners_and_contested_votes(store: Store) -> None:
    rolls = roll_calls(store, Organ.SECURITY_COUNCIL)
    first = partners(rolls.votes, "CHN")[0]
    assert (first.right, first.same, first.together) == ("RUS", 2, 2)
    assert [one.right for one in partners(rolls.votes, "CHN", at_least=3)] == []
    (contested,) = contested_votes(store, rolls, "CHN")
    assert contested.vote.symbol == "S/2014/348"
    assert (contested.cast, contested.counts, contested.apart) == (Vote.AGAINST, (3, 2, 0), True)
    assert contested_votes(store, rolls, "FRA", apart=True) == ()
    assert contested_votes(store, rolls, "ZZZ") == ()


def test_questions_without_an_answer(store: Store) -> None:
    with pytest.raises(TopicError, match="Third Committee"):
        roll_calls(store, Organ.THIRD_COMMITTEE)
    with pytest.raises(TopicError, match="topic"):
        roll_calls(store, Organ.SECURITY_COUNCIL, topic="?!")


def test_corrections_are_applied(tmp_path: Path) -> None:
    """Resolution 1559: one source prints fifteen votes in favour; six members abstained."""
    ballot = Ballot.of("AGO BEN CHL DEU ESP FRA GBR ROU USA BRA CHN DZA PAK PHL RUS")
    vote = council_vote(
        "sciencespo_votes", "S/RES/1559(2004)", "2004-09-02", "", ballot, resolution=None
    )
    with Store.open(tmp_path) as store:
        add(store, vote)
        rolls = roll_calls(store, Organ.SECURITY_COUNCIL)
    assert rolls.counts == ((9, 0, 6),)
    assert pair(rolls.votes, "CHN", "FRA").same == 0
