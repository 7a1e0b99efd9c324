"""Members that vote together: one player in their place, with all their votes and vetoes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from ninevotes.forecast.power.game import Game, GameError, VoterClass


def together(game: Game, name: str, members: Iterable[str]) -> Game:
    """The body in which some named members vote as one.

    Args:
        game: the body; its members have names.
        name: what the bloc is called.
        members: names of those that vote together.

    Raises:
        GameError: nobody is called so, or fewer than two are named.
    """
    wanted = list(dict.fromkeys(members))
    known = {member for each in game.classes for member in each.members}
    strangers = [member for member in wanted if member not in known]
    if strangers:
        raise GameError(f"{name}: not a member here: {', '.join(strangers)}")
    counts = {
        place: sum(member in each.members for member in wanted)
        for place, each in enumerate(game.classes)
    }
    staying = frozenset(known.difference(wanted))
    return _joined(game, name, counts, staying)


def together_by_count(game: Game, name: str, counts: Mapping[str, int]) -> Game:
    """The body in which so many members of each class, whoever they are, vote as one.

    Args:
        game: the body.
        name: what the bloc is called.
        counts: number of members by the name of their class.

    Raises:
        GameError: there is no such class, or it has fewer members, or they have names, or
            fewer than two would vote together.
    """
    by_name = {each.name: place for place, each in enumerate(game.classes)}
    strangers = [each for each in counts if each not in by_name]
    if strangers:
        raise GameError(f"{name}: no members are called {', '.join(strangers)}")
    for each, count in counts.items():
        if game.classes[by_name[each]].members:
            raise GameError(f"{name}: the {each} have names; say which of them vote together")
        if not 0 <= count <= game.classes[by_name[each]].count:
            raise GameError(f"{name}: {count} of the {each}; there are not so many")
    places = {by_name[each]: count for each, count in counts.items()}
    return _joined(game, name, places, frozenset())


def _joined(game: Game, name: str, counts: Mapping[int, int], staying: frozenset[str]) -> Game:
    if sum(counts.values()) < 2:
        raise GameError(f"{name}: at least two members vote together")
    votes = vetoes = 0
    rest = []
    for place, each in enumerate(game.classes):
        joining = counts.get(place, 0)
        votes += joining * each.votes
        vetoes += joining * each.vetoes
        if each.count > joining:
            members = tuple(member for member in each.members if member in staying)
            rest.append(replace(each, count=each.count - joining, members=members))
    return replace(game, classes=(VoterClass(name, 1, votes, vetoes), *rest))
