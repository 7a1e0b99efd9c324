"""A body that votes, with its source; and the Council of a day, from the rules' own numbers."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ninevotes.forecast.power.game import Game, VoterClass
from ninevotes.rules.composition import council_on
from ninevotes.rules.parameters import number, parameter

PERMANENT, ELECTED = "permanent members", "elected members"


@dataclass(frozen=True, slots=True)
class Body:
    """A body that votes, and where its rule stands.

    Args:
        key: what it is asked for by.
        title: what it is called.
        source: the text that makes it so.
        game: its members and its rule.
        note: what a reader should know besides, as what is assumed.
    """

    key: str
    title: str
    source: str
    game: Game
    note: str = ""


def council_seats(on: dt.date) -> Game:
    """The Council of a day by its seats, from the rules' own numbers; nobody named.

    >>> council_seats(dt.date(1946, 1, 17)).quota
    7
    """
    elected = number("elected_seats", on)
    permanent = number("seats", on) - elected
    return Game(
        (VoterClass(PERMANENT, permanent, vetoes=1), VoterClass(ELECTED, elected)),
        number("required_votes", on),
    )


def council_of(on: dt.date) -> Body:
    """The Council of a day with its members by code; a seat that nobody holds is left out.

    Raises:
        NoCouncilError: no Council is on record for the day.
    """
    council = council_on(on)
    game = Game(
        (
            VoterClass(PERMANENT, len(council.permanent), vetoes=1, members=council.permanent),
            VoterClass(ELECTED, len(council.elected), members=council.elected),
        ),
        council.required,
    )
    source = parameter("required_votes").on(on).citation
    note = f"{council.vacant} seats are vacant." if council.vacant else ""
    return Body(on.isoformat(), f"Security Council on {on.isoformat()}", source, game, note)
