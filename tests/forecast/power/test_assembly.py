"""A hundred and ninety-three members: figures that overflow where they are floats or 64 bits."""

from __future__ import annotations

from fractions import Fraction
from math import comb

import pytest

from ninevotes.forecast.power import Game, VoterClass, bodies, power

MEMBERS = 193


def ballots(in_favour: int, against: int, of: int) -> int:
    return comb(of, in_favour) * comb(of - in_favour, against)


def test_two_thirds_when_all_vote() -> None:
    made = power(bodies()["assembly-important"].game)
    one = made.classes[0][1]
    assert one.banzhaf == Fraction(comb(192, 128), 2**192)
    assert one.shapley_shubik == Fraction(1, MEMBERS)
    assert made.acts == Fraction(sum(comb(193, n) for n in range(129, 194)), 2**193)
    assert float(one.banzhaf) == pytest.approx(1.15581e-06, rel=1e-5)


def test_a_majority_of_those_voting_is_more_in_favour_than_against() -> None:
    made = power(bodies()["assembly"].game, abstention=True)
    ties = sum(ballots(n, n, MEMBERS) for n in range(97))
    assert made.acts == (1 - Fraction(ties, 3**MEMBERS)) / 2


def test_two_thirds_of_those_voting_are_twice_as_many_as_against() -> None:
    made = power(bodies()["assembly-important"].game, abstention=True)
    carried = sum(
        ballots(favour, against, MEMBERS)
        for against in range(MEMBERS)
        for favour in range(max(2 * against, 1), MEMBERS - against + 1)
    )
    assert made.acts == Fraction(carried, 3**MEMBERS)
    with_yes = sum(
        ballots(favour, against, MEMBERS - 1)
        for against in range(MEMBERS)
        for favour in range(max(2 * against - 1, 0), MEMBERS - against)
    )
    with_no = sum(
        ballots(favour, against, MEMBERS - 1)
        for against in range(MEMBERS)
        for favour in range(2 * against + 2, MEMBERS - against)
    )
    assert made.classes[0][1].banzhaf == Fraction(with_yes - with_no, 3 ** (MEMBERS - 1))


def test_a_bloc_counts_for_more_than_its_votes_unless_it_may_abstain() -> None:
    game = Game(
        (VoterClass("bloc", 1, votes=54), VoterClass("Members", 139)),
        bodies()["assembly"].game.quota,
    )
    for abstention in (False, True):
        bloc, member = (one for _, one in power(game, abstention=abstention).classes)
        assert bloc.shapley_shubik + 139 * member.shapley_shubik == 1
        assert (bloc.shapley_shubik > Fraction(54, MEMBERS)) is not abstention
