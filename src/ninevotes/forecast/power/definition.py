"""A body written down as YAML: by an expert who wants to know what if."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import yaml

from ninevotes.forecast.power.blocs import together, together_by_count
from ninevotes.forecast.power.body import Body, council_of, council_seats
from ninevotes.forecast.power.game import Game, GameError, VoterClass
from ninevotes.rules.assembly import Majority
from ninevotes.rules.parameters import UnknownParameterError
from ninevotes.vocabulary.membership import NoCouncilError

_KEYS = frozenset(
    {
        "title", "source", "note", "as_of", "members_on", "votes", "majority", "vetoes_to_block",
        "members", "together",
    }
)  # fmt: skip
_MEMBERS = frozenset({"name", "count", "names", "veto", "votes_each"})
_BLOC = frozenset({"name", "members", "of"})


class DefinitionError(ValueError):
    """What is written is not a body; the message says what and where."""


def read_body(text: str, key: str) -> Body:
    """The body that a YAML text defines; see ``docs/howto/measure-power.md`` for its keys.

    Args:
        text: the YAML.
        key: what to call it, as the name of its file.

    Raises:
        DefinitionError: it is no YAML, a key is unknown or missing, or the body cannot be.
    """
    try:
        entry = yaml.safe_load(text)
    except yaml.YAMLError as error:
        why = " ".join(str(error).split())
        raise DefinitionError(f"{key}: not readable as YAML: {why}") from error
    return body_of(key, entry)


def body_of(key: str, entry: Any) -> Body:
    """The body of one entry, as read from YAML.

    Raises:
        DefinitionError: a key is unknown or missing, or the body cannot be.
    """
    try:
        _known(entry, _KEYS, "a body")
        game = _game(entry)
        for bloc in _list(entry.get("together", []), "together"):
            game = _joined(game, bloc)
    except (GameError, NoCouncilError, UnknownParameterError) as error:
        raise DefinitionError(f"{key}: {error}") from error
    return Body(
        key,
        _words(entry, "title") or key,
        _words(entry, "source"),
        game,
        _words(entry, "note"),
    )


def _game(entry: Mapping[str, Any]) -> Game:
    game = _by_the_rules(entry)
    classes = tuple(_class(each) for each in _list(entry.get("members", []), "members"))
    if classes and game:
        raise GameError("members, or the Council of a day (as_of, members_on): not both")
    if not classes and not game:
        raise GameError("no members: list them, or give the Council of a day (as_of, members_on)")
    blocking = _number(entry, "vetoes_to_block", game.vetoes_to_block if game else 1)
    if game and not entry.keys() & {"votes", "majority"}:
        return replace(game, vetoes_to_block=blocking)
    return Game(game.classes if game else classes, _quota(entry), blocking)


def _by_the_rules(entry: Mapping[str, Any]) -> Game | None:
    if "as_of" in entry:
        return council_seats(_day(entry["as_of"], "as_of"))
    if "members_on" in entry:
        return council_of(_day(entry["members_on"], "members_on")).game
    return None


def _quota(entry: Mapping[str, Any]) -> int | Majority:
    if ("votes" in entry) == ("majority" in entry):
        raise GameError("either votes (a number) or majority (simple, two_thirds) is needed")
    if "votes" in entry:
        return _number(entry, "votes", 0)
    try:
        return Majority(entry["majority"])
    except ValueError:
        raise GameError(f"majority is simple or two_thirds, not {entry['majority']!r}") from None


def _class(entry: Any) -> VoterClass:
    _known(entry, _MEMBERS, "members")
    names = tuple(str(name) for name in _list(entry.get("names", []), "names"))
    veto = entry.get("veto", False)
    if not isinstance(veto, bool):
        raise GameError(f"veto is yes or no, not {veto!r}")
    return VoterClass(
        _words(entry, "name") or "members",
        _number(entry, "count", len(names)),
        _number(entry, "votes_each", 1),
        int(veto),
        names,
    )


def _joined(game: Game, entry: Any) -> Game:
    _known(entry, _BLOC, "together")
    if ("members" in entry) == ("of" in entry):
        raise GameError("together: either members (names) or of (how many of which)")
    if "of" in entry:
        counts = {str(name): _number(entry["of"], name, 0) for name in entry["of"]}
        return together_by_count(game, _words(entry, "name") or "bloc", counts)
    members = [str(name) for name in _list(entry["members"], "members")]
    return together(game, _words(entry, "name") or "+".join(members), members)


def _known(entry: Any, keys: frozenset[str], what: str) -> None:
    if not isinstance(entry, Mapping):
        raise GameError(f"{what}: keys and values are needed, as in 'votes: 9'")
    strange = [str(key) for key in entry if key not in keys]
    if strange:
        raise GameError(
            f"{what}: unknown {', '.join(strange)}; known are {', '.join(sorted(keys))}"
        )


def _list(value: Any, what: str) -> list[Any]:
    if not isinstance(value, list):
        raise GameError(f"{what}: a list is needed")
    return value


def _number(entry: Mapping[str, Any], key: str, default: int) -> int:
    value = entry.get(key, default)
    if not isinstance(value, int) or isinstance(value, bool):
        raise GameError(f"{key}: a whole number is needed, not {value!r}")
    return value


def _words(entry: Mapping[str, Any], key: str) -> str:
    return " ".join(str(entry.get(key) or "").split())


def _day(value: Any, key: str) -> dt.date:
    if not isinstance(value, dt.date):
        raise GameError(f"{key}: a day is needed, as 2025-06-01, not {value!r}")
    return value
