"""Measured power as plain values: what JSON and CSV say, exact and rounded side by side."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from ninevotes.forecast.power.body import Body
from ninevotes.forecast.power.game import Game
from ninevotes.forecast.power.measures import Measured, Power
from ninevotes.forecast.power.pivotal import DecisiveVotes

MEASURES = (
    "banzhaf",
    "banzhaf_index",
    "shapley_shubik",
    "prevents",
    "initiates",
    "by_support",
    "by_opposition",
)
"""The measures of a class, as :class:`ninevotes.forecast.power.measures.Power` names them."""


def as_dict(body: Body, measured: tuple[Measured, ...]) -> dict[str, Any]:
    """A body and what was measured, by the ways to vote."""
    return {
        "body": body.key,
        "title": body.title,
        "source": body.source,
        "note": body.note or None,
        "members": body.game.players,
        "votes": body.game.votes,
        "quota": quota_words(body.game),
        "vetoes_to_block": body.game.vetoes_to_block if body.game.vetoes else None,
        "measured": [
            {
                "abstention": each.abstention,
                "acts": number(each.acts),
                "classes": [
                    {
                        "name": voters.name,
                        "count": voters.count,
                        "votes_each": voters.votes,
                        "vetoes_each": voters.vetoes,
                        "members": list(voters.members),
                        **{name: number(getattr(power, name)) for name in MEASURES},
                    }
                    for voters, power in each.classes
                ],
            }
            for each in measured
        ],
    }


def rows(body: Body, measured: tuple[Measured, ...]) -> Iterator[dict[str, Any]]:
    """One flat row for each class and way to vote; ``_exact`` columns have the fraction."""
    for each in measured:
        for voters, power in each.classes:
            row: dict[str, Any] = {
                "body": body.key,
                "abstention": "yes" if each.abstention else "no",
                "class": voters.name,
                "count": voters.count,
                "acts": float(each.acts),
            }
            yield row | _flat(power)


def decisive_as_dict(name: str, found: DecisiveVotes) -> dict[str, Any]:
    """How often each member's vote alone would have changed the outcome."""
    return {
        "ballots_of": name,
        "ballots": found.ballots,
        "adopted": found.adopted,
        "left_out": found.left_out,
        "members": [
            {
                "member": one.member,
                "permanent": one.permanent,
                "ballots": one.ballots,
                "could_carry": one.could_carry,
                "could_defeat": one.could_defeat,
                "share": one.share,
            }
            for one in found.members
        ],
    }


def number(value: Fraction | None) -> dict[str, Any] | None:
    """A fraction as it is and as a decimal.

    >>> number(Fraction(53, 1024))
    {'exact': '53/1024', 'decimal': 0.0517578125}
    """
    return None if value is None else {"exact": str(value), "decimal": float(value)}


def quota_words(game: Game) -> str:
    """What carries, in words.

    >>> from ninevotes.forecast.power.game import VoterClass
    >>> quota_words(Game((VoterClass("members", 15),), 9))
    '9 of 15 votes'
    """
    if isinstance(game.quota, int):
        return f"{game.quota} of {game.votes} votes"
    return f"{_MAJORITIES[game.quota.value]} of the members present and voting"


_MAJORITIES = {"simple": "a majority", "two_thirds": "two thirds"}


def _flat(power: Power) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name in MEASURES:
        value = getattr(power, name)
        found[name] = None if value is None else float(value)
        found[f"{name}_exact"] = None if value is None else str(value)
    return found
