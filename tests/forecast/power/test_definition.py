"""A body in YAML: what may be written, and what is said of a mistake."""

from __future__ import annotations

from pathlib import Path

import pytest

from ninevotes.forecast.power import DefinitionError, bodies, read_body

EXAMPLES = Path(__file__).parents[3] / "examples" / "councils"
COUNCIL = "votes: 9\nmembers:\n- {name: P, count: 5, veto: yes}\n- {name: E, count: 10}\n"


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_the_examples_are_bodies(path: Path) -> None:
    body = read_body(path.read_text("utf-8"), path.stem)
    assert body.title != body.key
    assert body.source


def test_what_is_written_out_is_what_the_rules_say() -> None:
    written, known = read_body(COUNCIL, "own").game, bodies()["today"].game
    assert (written.quota, written.kinds) == (known.quota, known.kinds)


def test_the_rules_numbers_may_be_varied() -> None:
    game = read_body("as_of: 1966-01-01\nvotes: 10\nvetoes_to_block: 2", "own").game
    assert (game.quota, game.vetoes_to_block, game.players) == (10, 2, 15)


def test_members_that_vote_as_one_carry_their_votes_and_vetoes_with_them() -> None:
    game = read_body("members_on: 2025-06-01\ntogether: [{members: [FRA, GBR, DNK]}]", "own").game
    bloc = game.classes[0]
    assert (bloc.name, bloc.count, bloc.votes, bloc.vetoes) == ("FRA+GBR+DNK", 1, 3, 2)
    assert (game.players, game.votes, game.vetoes) == (13, 15, 5)
    assert "FRA" not in {name for each in game.classes for name in each.members}


def test_a_bloc_may_be_so_many_of_a_class() -> None:
    game = read_body(f"{COUNCIL}together: [{{name: bloc, of: {{P: 1, E: 10}}}}]", "own").game
    assert [(each.name, each.count, each.votes) for each in game.classes] == [
        ("bloc", 1, 11),
        ("P", 4, 1),
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("votes: [", "not readable as YAML"),
        ("nine", "keys and values are needed"),
        ("vots: 9", "unknown vots"),
        ("votes: 9", "no members"),
        ("members: [{count: 3}]", "either votes"),
        ("votes: 2\nmajority: simple\nmembers: [{count: 3}]", "either votes"),
        ("majority: most\nmembers: [{count: 3}]", "simple or two_thirds"),
        ("votes: 4\nmembers: [{count: 3}]", "4 votes required, of 3"),
        ("votes: nine\nmembers: [{count: 9}]", "a whole number is needed"),
        ("votes: 1\nmembers: 3", "a list is needed"),
        ("votes: 1\nmembers: [{name: none}]", "at least one member"),
        ("votes: 1\nmembers: [{count: 3, names: [A, B]}]", "3 members, but 2 names"),
        ("votes: 1\nmembers: [{count: 3, veto: 2}]", "veto is yes or no"),
        ("votes: 1\nmembers: [{names: [A, B]}, {names: [B]}]", "B stands twice"),
        ("votes: 1\nvetoes_to_block: 0\nmembers: [{count: 3}]", "at least one veto"),
        ("votes: 1\nmembers: [{count: 501}]", "too many to count"),
        ("votes: 1\nmembers: [{count: 2, votes_each: 3000}]", "too many to count"),
        ("as_of: 1966-01-01\nmembers: [{count: 3}]", "not both"),
        ("as_of: 1900-01-01", "no value on 1900-01-01"),
        ("as_of: today", "a day is needed"),
        ("members_on: 1900-01-01", "no Council"),
        (f"{COUNCIL}together: [{{members: [FRA, GBR]}}]", "not a member here: FRA, GBR"),
        (f"{COUNCIL}together: [{{of: {{E: 11}}}}]", "there are not so many"),
        (f"{COUNCIL}together: [{{of: {{E: 1}}}}]", "at least two members"),
        (f"{COUNCIL}together: [{{of: {{X: 2}}}}]", "no members are called X"),
        (f"{COUNCIL}together: [{{}}]", "either members"),
        ("members_on: 2025-06-01\ntogether: [{of: {elected members: 2}}]", "have names"),
    ],
)
def test_a_mistake_is_named(text: str, said: str) -> None:
    with pytest.raises(DefinitionError, match=said):
        read_body(text, "own")
