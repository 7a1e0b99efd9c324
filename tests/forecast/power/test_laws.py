"""What holds of every body, however large."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from ninevotes.forecast.power import Game, VoterClass, power
from ninevotes.forecast.power.closed_form import (
    banzhaf_of_two,
    shape_of,
    shapley_shubik_of_two,
)
from ninevotes.forecast.power.counting import carried
from ninevotes.forecast.power.roll_call import shapley_shubik_by_kind
from tests.forecast.power.games import bodies, council, councils


@settings(deadline=None)
@given(councils(40))
def test_sums_of_binomials_are_what_is_counted_for_any_body(game: Game) -> None:
    shape = shape_of(game)
    assert shape is not None
    swings, indices = banzhaf_of_two(shape), shapley_shubik_of_two(shape)
    counted, called = (
        carried(game, abstention=False),
        shapley_shubik_by_kind(game, abstention=False),
    )
    for kind in game.kinds:
        place = "vetoer" if kind.vetoes else "other"
        assert getattr(swings, place) == counted[kind].swings
        assert getattr(indices, place) == called[kind]


@settings(deadline=None, max_examples=50)
@given(councils(26), st.booleans())
def test_the_indices_share_out_one(game: Game, abstention: bool) -> None:  # noqa: FBT001 - given
    found = power(game, abstention=abstention).classes
    assert sum(each.count * one.shapley_shubik for each, one in found) == 1
    assert sum(each.count * one.banzhaf_index for each, one in found) == 1


@settings(deadline=None, max_examples=50)
@given(councils(26), st.booleans())
def test_a_veto_never_weakens(game: Game, abstention: bool) -> None:  # noqa: FBT001 - given
    found = {each.name: one for each, one in power(game, abstention=abstention).classes}
    if len(found) == 2:
        assert found["with a veto"].banzhaf >= found["without"].banzhaf
        assert found["with a veto"].shapley_shubik >= found["without"].shapley_shubik


@settings(deadline=None)
@given(bodies(8))
def test_prevention_and_initiation_have_banzhaf_as_harmonic_mean(game: Game) -> None:
    """Dubey and Shapley (1979), for games of two ways to vote."""
    for _, one in power(game).classes:
        if one.banzhaf:
            assert 2 / one.banzhaf == 1 / one.prevents + 1 / one.initiates


@settings(deadline=None)
@given(bodies(8))
def test_banzhaf_is_support_and_opposition(game: Game) -> None:
    for _, one in power(game, abstention=True).classes:
        assert one.by_support is not None
        assert one.by_opposition is not None
        assert one.by_support >= 0 <= one.by_opposition
        assert one.banzhaf == one.by_support + one.by_opposition


@settings(deadline=None)
@given(councils(20))
def test_who_has_no_veto_has_nothing_by_opposing(game: Game) -> None:
    """Where votes in favour are counted, abstaining is as good as voting against."""
    for each, one in power(game, abstention=True).classes:
        assert (one.by_opposition == 0) or each.vetoes


def test_vetoes_that_can_never_block_are_none() -> None:
    with_veto = power(council(15, 5, 9, blocking=6), abstention=True).classes
    none = power(Game((VoterClass("members", 15),), 9), abstention=True).classes[0][1]
    assert all(one.banzhaf == none.banzhaf for _, one in with_veto)
    assert all(one.shapley_shubik == Fraction(1, 15) for _, one in with_veto)


@settings(deadline=None, max_examples=30)
@given(bodies(6), st.integers(2, 5))
def test_votes_in_another_currency_are_the_same_votes(game: Game, times: int) -> None:
    dearer = Game(
        tuple(VoterClass(c.name, c.count, c.votes * times, c.vetoes) for c in game.classes),
        game.quota * times if type(game.quota) is int else game.quota,
        game.vetoes_to_block,
    )
    for abstention in (False, True):
        one, other = power(game, abstention=abstention), power(dearer, abstention=abstention)
        assert one.acts == other.acts
        assert [p for _, p in one.classes] == [p for _, p in other.classes]
