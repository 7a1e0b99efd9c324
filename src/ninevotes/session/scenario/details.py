"""How the details of a step are written: lists of states, votes, times."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ninevotes.vocabulary.votes import Vote

VOTE_WORDS = {
    "in favour": Vote.IN_FAVOUR,
    "against": Vote.AGAINST,
    "abstaining": Vote.ABSTENTION,
    "did not participate": Vote.DID_NOT_PARTICIPATE,
    "absent": Vote.ABSENT,
}
LISTS = {
    "in_favour": Vote.IN_FAVOUR,
    "against": Vote.AGAINST,
    "abstaining": Vote.ABSTENTION,
    "not_participating": Vote.DID_NOT_PARTICIPATE,
    "absent": Vote.ABSENT,
}
OTHERS = "others"
"""In place of a list: every member that no other list names."""


class DetailError(ValueError):
    """A detail that is missing or cannot be read."""


def needed(details: Mapping[str, Any], key: str) -> str:
    """A detail that must be there.

    Raises:
        DetailError: it is not.
    """
    value = details.get(key)
    if value in (None, ""):
        raise DetailError(f"{key} is missing")
    return str(value)


def codes(value: Any) -> tuple[str, ...]:
    """States in a list, or in a line with spaces or commas.

    >>> codes("CHN RUS"), codes(["CHN", "RUS"])
    (('CHN', 'RUS'), ('CHN', 'RUS'))
    """
    if isinstance(value, str):
        return tuple(value.replace(",", " ").split())
    return tuple(str(item) for item in value or ())


def clock_time(details: Mapping[str, Any]) -> str:
    """A time of day; YAML reads an unquoted 15:08 as a number of minutes.

    >>> clock_time({"at": "15:08"}), clock_time({"at": 908}), clock_time({})
    ('15:08', '15:08', '')
    """
    value = details.get("at", "")
    if isinstance(value, int):
        return f"{value // 60:02d}:{value % 60:02d}"
    return str(value)


def vote_named(text: str) -> Vote:
    """A vote by its letter or its words.

    >>> vote_named("N") is vote_named("against") is Vote.AGAINST
    True

    Raises:
        DetailError: it is neither.
    """
    plain = text.strip().replace("_", " ")
    if plain.lower() in VOTE_WORDS:
        return VOTE_WORDS[plain.lower()]
    try:
        return Vote(plain.upper())
    except ValueError:
        words = ", ".join(f"{vote.value} ({vote.words})" for vote in Vote)
        raise DetailError(f"{text!r} is no vote: {words}") from None


def votes_of(details: Mapping[str, Any], members: tuple[str, ...]) -> dict[str, Vote]:
    """Each member's vote from the lists of a step.

    Raises:
        DetailError: a state stands in two lists, or two lists ask for the others.
    """
    votes: dict[str, Vote] = {}
    rest: Vote | None = None
    for key, vote in LISTS.items():
        value = details.get(key)
        if value == OTHERS:
            if rest:
                raise DetailError("only one list can have the others")
            rest = vote
            continue
        for code in codes(value):
            if code in votes:
                raise DetailError(f"{code} votes twice")
            votes[code] = vote
    if rest:
        votes.update({code: rest for code in members if code not in votes})
    return votes


def numbers(value: Any) -> dict[Vote, int]:
    """The tally of a vote whose members are not named: three to five numbers, as ``6-2-3``.

    >>> numbers("6-2-3")[Vote.ABSTENTION]
    3

    Raises:
        DetailError: it is no such line.
    """
    parts = str(value).split("-")
    if not 3 <= len(parts) <= 5 or not all(part.strip().isdecimal() for part in parts):
        raise DetailError(f"a tally is written in favour-against-abstaining, as 6-2-3: {value!r}")
    return {vote: int(part) for vote, part in zip(Vote, parts, strict=False)}
