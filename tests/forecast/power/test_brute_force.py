"""Counting over classes gives what writing out every ballot and every order gives."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from ninevotes.forecast.power import Game, power
from tests.forecast.power import brute
from tests.forecast.power.games import bodies, every_council

LETTERS = {False: "YN", True: "YAN"}


def agrees(game: Game, *, abstention: bool) -> None:
    letters = LETTERS[abstention]
    measured = power(game, abstention=abstention)
    found = [each for _, each in measured.classes]
    assert [each.banzhaf for each in found] == brute.banzhaf(game, letters)
    assert [each.shapley_shubik for each in found] == brute.shapley_shubik(game, letters)
    acts, colemans = brute.coleman(game, letters)
    assert measured.acts == acts
    assert [(each.prevents, each.initiates) for each in found] == colemans


@pytest.mark.parametrize("abstention", [False, True])
def test_every_council_up_to_four_players(*, abstention: bool) -> None:
    for game in every_council(4):
        agrees(game, abstention=abstention)


def test_every_council_of_five_players_without_abstention() -> None:
    for game in every_council(5):
        agrees(game, abstention=False)


def test_every_council_of_five_players_with_abstention() -> None:
    for game in every_council(5):
        measured = power(game, abstention=True)
        found = [each for _, each in measured.classes]
        assert [each.banzhaf for each in found] == brute.banzhaf(game, "YAN")
        acts, colemans = brute.coleman(game, "YAN")
        assert measured.acts == acts
        assert [(each.prevents, each.initiates) for each in found] == colemans


@pytest.mark.parametrize("vetoers", range(6))
def test_roll_calls_of_five_players_with_abstention(vetoers: int) -> None:
    games = [g for g in every_council(5) if (g.players, g.vetoes) == (5, vetoers)]
    for game in games:
        found = [each.shapley_shubik for _, each in power(game, abstention=True).classes]
        assert found == brute.shapley_shubik(game, "YAN")


@settings(max_examples=80, deadline=None)
@given(bodies())
def test_any_votes_vetoes_and_quota(game: Game) -> None:
    for abstention in (False, True):
        agrees(game, abstention=abstention)


@settings(max_examples=40, deadline=None)
@given(bodies(5))
def test_roll_calls_of_two_ways_are_the_index_as_first_defined(game: Game) -> None:
    found = [each.shapley_shubik for _, each in power(game).classes]
    assert found == brute.classical_shapley_shubik(game)
