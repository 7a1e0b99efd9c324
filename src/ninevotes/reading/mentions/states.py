"""States in running text, by the names that the press uses."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache, lru_cache

from ninevotes.reading.mentions.mention import Kind, Mention
from ninevotes.reading.wording import Form
from ninevotes.vocabulary.aliases import Alias, AliasKind, state_aliases
from ninevotes.vocabulary.tables import covers, rows

_WORD = Form(r"[A-ZÀ-Þ](?<![\w@#/].)(?:(?<=[NS])\. [A-ZÀ-Þ])?[\w.'’-]*")


@cache
def _by_first_word() -> dict[str, tuple[tuple[str, Alias], ...]]:
    """Surface forms by their first word, longest first."""
    table: dict[str, list[tuple[str, Alias]]] = {}
    for alias in state_aliases():
        if alias.kind is AliasKind.CONTEXTUAL:
            continue
        surface = alias.surface
        table.setdefault(re.split(r"[\s-]", surface, maxsplit=1)[0], []).append((surface, alias))
    return {
        word: tuple(sorted(found, key=lambda pair: -len(pair[0]))) for word, found in table.items()
    }


@cache
def _false_friends() -> dict[str, tuple[str, ...]]:
    """Names that hold a state's name but mean something else, by their first word."""
    table: dict[str, list[str]] = {}
    for row in rows("false_friends.csv"):
        table.setdefault(row["surface"].split(" ")[0], []).append(row["surface"])
    return {word: tuple(sorted(found, key=len, reverse=True)) for word, found in table.items()}


@cache
def _contextual() -> tuple[tuple[Form, Alias], ...]:
    return tuple(
        (_either_case(alias.surface), alias)
        for alias in state_aliases()
        if alias.kind is AliasKind.CONTEXTUAL
    )


def _either_case(surface: str) -> Form:
    """A name that goes on with no longer one, also where it opens a sentence."""
    first, rest = surface[0], re.escape(surface[1:])
    longer = r"(?! (?:Korea|Sudan|America|Africa|Atlantic|Pole))"
    return Form(rf"\b[{first}{first.upper()}]{rest}\b{longer}")


def find_states(text: str, on: dt.date | None) -> Iterator[Mention]:
    """State mentions of a text, a leading "the" included, in order and without overlaps.

    Args:
        text: a sentence.
        on: the day that decides where a name changed its meaning.
    """
    position = 0
    for word in _WORD.finditer(text):
        friends, names = _beginning_with(word.group())
        if not (friends or names) or word.start() < position:
            continue
        friend = _false_friend(text, word.start(), friends)
        if friend:
            position = friend
            continue
        match = _longest(text, word.start(), names, on)
        if match is None:
            continue
        alias, end = match
        start = word.start()
        if text[max(0, start - 4) : start].lower() == "the ":
            start -= 4
        position = end
        kind = Kind.DEMONYM if alias.kind is AliasKind.DEMONYM else Kind.STATE
        yield Mention(start, end, kind, alias.code)


def contextual_states(text: str, codes: frozenset[str]) -> Iterator[Mention]:
    """The bare "the North" and "the South", for states that the document is about."""
    for pattern, alias in _contextual() if codes else ():
        if alias.code in codes:
            for found in pattern.finditer(text):
                yield Mention(found.start(), found.end(), Kind.STATE, alias.code)


def _longest(
    text: str, start: int, names: tuple[tuple[str, Alias], ...], on: dt.date | None
) -> tuple[Alias, int] | None:
    for surface, alias in names:
        end = start + len(surface)
        if not text.startswith(surface, start) or _word_goes_on(text, end):
            continue
        if on is None or covers(alias.start, alias.end, on):
            return alias, end
    return None


@lru_cache(maxsize=8192)
def _beginning_with(first: str) -> tuple[tuple[str, ...], tuple[tuple[str, Alias], ...]]:
    """The false friends and the names that may begin with a word as it stands.

    Possessive and hyphens are left aside.
    """
    keys = (
        first,
        first.rstrip(".'’"),
        re.split(r"[\s'’-]", first, maxsplit=1)[0],
        first.split("-", maxsplit=1)[0],
    )
    table = _by_first_word()
    names = tuple(pair for key in dict.fromkeys(keys) for pair in table.get(key, ()))
    return _false_friends().get(first.rstrip(".,'"), ()), names


def _false_friend(text: str, start: int, friends: tuple[str, ...]) -> int | None:
    for surface in friends:
        end = start + len(surface)
        if text.startswith(surface, start) and not _word_goes_on(text, end):
            return end
    return None


def _word_goes_on(text: str, end: int) -> bool:
    return end < len(text) and (text[end].isalnum() or text[end] == "_")
