"""Bayes' rule for what is said, held against counting all ballots of a small Council."""

from __future__ import annotations

from itertools import product
from math import prod

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from ninevotes.forecast.pooling import CHOICES, Counts
from ninevotes.forecast.reported.moved import moved
from ninevotes.forecast.reported.reliability import COUNTED, Kind, chance_right
from ninevotes.forecast.reported.said import Bound, HeadCount, Intention, Said
from ninevotes.forecast.reported.weighing import weigh
from ninevotes.vocabulary.votes import Vote

MEMBERS = ("FRA", "RUS", "SWE")

parts = some.integers(min_value=1, max_value=20)
chances = some.tuples(parts, parts, parts).map(
    lambda three: (three[0] / sum(three), three[1] / sum(three), three[2] / sum(three))
)
intentions = some.builds(
    Intention,
    some.sampled_from(MEMBERS),
    some.sampled_from(CHOICES),
    some.sampled_from(Kind),
    some.just(()),
)
head_counts = some.builds(
    HeadCount,
    some.integers(min_value=0, max_value=3),
    some.sampled_from(Bound),
    some.sampled_from(Kind),
    some.just(()),
)


@settings(max_examples=60, deadline=None)
@given(
    some.lists(some.tuples(chances, chances, chances), min_size=2, max_size=2),
    some.lists(some.one_of(intentions, head_counts), max_size=4),
)
def test_it_is_bayes_rule_over_all_ballots(
    shared: list[tuple[Counts, ...]], said: list[Said]
) -> None:
    weights = (0.3, 0.7)
    found = weigh(MEMBERS, shared, weights, said)
    wanted = _by_hand(shared, weights, said)
    for mine, right in zip(found.chances, wanted, strict=True):
        assert mine == pytest.approx(right)
    assert sum(found.weights) == pytest.approx(1)


def test_nothing_said_changes_nothing() -> None:
    shared = [((0.5, 0.3, 0.2),) * 3, ((0.1, 0.3, 0.6),) * 3]
    found = weigh(MEMBERS, shared, (0.5, 0.5), ())
    assert found.weights == (0.5, 0.5)
    assert found.fits == (1.0,) * 4
    assert found.chances[0] == pytest.approx((0.3, 0.3, 0.4))


def test_one_member_said_to_vote_against_moves_those_that_move_with_it() -> None:
    shared = [((0.9, 0.05, 0.05),) * 3, ((0.1, 0.1, 0.8),) * 3]
    before = weigh(MEMBERS, shared, (0.5, 0.5), ()).chances
    said = [Intention("RUS", Vote.AGAINST, Kind.OBJECTED, ())]
    after = weigh(MEMBERS, shared, (0.5, 0.5), said).chances
    assert after[1][2] > after[0][2] > before[0][2]


def test_what_is_said_of_who_does_not_sit_is_left_aside() -> None:
    shared = [((0.5, 0.3, 0.2),) * 3]
    said = [Intention("PRK", Vote.AGAINST, Kind.OBJECTED, ())]
    assert weigh(MEMBERS, shared, (1.0,), said) == weigh(MEMBERS, shared, (1.0,), ())


def test_what_a_member_shows_itself_weighs_more_than_what_others_expect_of_it() -> None:
    assert 1 / 3 < chance_right(Kind.EXPECTED) < chance_right(Kind.ANNOUNCED)
    assert chance_right(Kind.OBJECTED) < chance_right(Kind.ASKED) < 1
    assert all(one.right <= one.of for one in COUNTED.values())


def test_intervals_move_with_the_odds_and_keep_their_order() -> None:
    low, high = (moved(end, 0.6, 0.3) for end in (0.4, 0.8))
    assert low < 0.3 < high
    assert moved(low, 0.3, 0.6) == pytest.approx(0.4)
    assert moved(1.0, 0.6, 0.3) == 1.0


def _by_hand(
    shared: list[tuple[Counts, ...]], weights: tuple[float, ...], said: list[Said]
) -> list[tuple[float, ...]]:
    sums = [[0.0, 0.0, 0.0] for _ in MEMBERS]
    for weight, each in zip(weights, shared, strict=True):
        for ballot in product(range(3), repeat=len(MEMBERS)):
            chance = weight * prod(one[choice] for one, choice in zip(each, ballot, strict=True))
            chance *= prod(_likelihood(one, ballot) for one in said)
            for at, choice in enumerate(ballot):
                sums[at][choice] += chance
    return [tuple(part / sum(row) for part in row) for row in sums]


def _likelihood(said: Said, ballot: tuple[int, ...]) -> float:
    if isinstance(said, HeadCount):
        return said.likelihood(ballot.count(0))
    return said.likelihood()[ballot[MEMBERS.index(said.state)]]
