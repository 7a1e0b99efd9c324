"""What one vote is worth: in the Council of today or of a day, and in bodies that might be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from ninevotes.answers.errors import AskedError, asked_rightly
from ninevotes.answers.parts import whole_day
from ninevotes.forecast.power import Body, GameError, bodies, council_of, power
from ninevotes.forecast.power import together as bound
from ninevotes.forecast.power.export import as_dict
from ninevotes.vocabulary.aliases import state_code
from ninevotes.vocabulary.membership import NoCouncilError

MOST = 6
"""Bodies that are compared at once."""


def power_of(
    body: Iterable[str] = (),
    *,
    on: str = "",
    together: Iterable[str] = (),
    votes: int | None = None,
    blocking: int | None = None,
    abstention: bool | None = None,
) -> list[dict[str, Any]]:
    """Banzhaf, Shapley-Shubik and Coleman measures of bodies, exactly.

    Args:
        body: names of bodies; the Council of today without one.
        on: a day; the Council of that day comes first, its members by name.
        together: members that vote as one, each entry with spaces between them.
        votes: what if so many votes were required.
        blocking: what if it took so many vetoes to block.
        abstention: only with abstention, or only without; both by default.

    Raises:
        AskedError: a part of the question cannot be.
    """
    ways = (False, True) if abstention is None else (abstention,)
    with asked_rightly(GameError, NoCouncilError):
        wanted = [varied(each, together, votes, blocking) for each in _bodies(tuple(body), on)]
        return [
            as_dict(each, tuple(power(each.game, abstention=way) for way in ways))
            for each in wanted
        ]


def _bodies(names: tuple[str, ...], on: str) -> list[Body]:
    known = bodies()
    if len(names) > MOST:
        raise AskedError(f"at most {MOST} bodies are compared at once")
    for name in names:
        if name not in known:
            raise AskedError(f"{name[:40]!r} is no body: one of {', '.join(known)}")
    day = [council_of(whole_day(on))] if on else []
    return [*day, *(known[name] for name in names or (() if on else ("today",)))]


def varied(
    body: Body, blocs: Iterable[str], votes: int | None = None, blocking: int | None = None
) -> Body:
    """The body with what is asked to be otherwise.

    Raises:
        GameError: a member or number cannot be.
    """
    game, changes = body.game, []
    if votes is not None:
        game = replace(game, quota=votes)
        changes.append(f"what if {votes} votes were required")
    if blocking is not None:
        game = replace(game, vetoes_to_block=blocking)
        changes.append(f"what if {blocking} {'veto' if blocking == 1 else 'vetoes'} blocked")
    known = {member for each in game.classes for member in each.members}
    for bloc in blocs:
        members = [_member(name, known) for name in bloc.replace(",", " ").split()]
        game = bound(game, "+".join(members), members)
        changes.append(f"{' '.join(members)} voting as one")
    title = f"{body.title}: {', '.join(changes)}" if changes else body.title
    return replace(body, title=title, game=game)


def _member(name: str, known: set[str]) -> str:
    """A member as the body calls it: by that name, else by the code of a state called so."""
    if name in known:
        return name
    if not known:
        raise GameError(
            "nobody has a name here: choose a day with --on (on=DAY), or name members in a file"
        )
    return state_code(name) or name.upper()
