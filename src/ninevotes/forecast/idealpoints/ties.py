"""Resolutions that come back: the same title in the next session, and nearly the same votes.

Two sessions have no roll call in common, so nothing but the slow change of members would say
whether the scale of one is that of the other. Bailey, Strezhnev and Voeten (2017) tie the
resolutions that they read to be identical. Here a tie needs the same title, written alike but
for what numbers and dates say, once in each of two periods next to each other, and that of the
members who voted in both most voted the same. No estimate by others has a part in it.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator

import numpy as np

from ninevotes.forecast.idealpoints.ballots import Ballots, Ints

COMMON = 10
"""Members that must have voted in both."""

_NAMED = re.compile(r"entitled\s*[_\"“]\s*(.+?)(?:[_\"”<]|$)")
_TAIL = re.compile(r":? *resolution */? *adopted by the gener.*")
_NUMBERS = re.compile(r"\(?\ba/[\w./]+\)?|\b(?:19|20)\d\d\b|\b\d+/\d+\b")
_SMALL_WORDS = frozenset(("the", "of", "and", "on", "in", "a", "to", "for", "by", "its"))


def title_key(title: str) -> str:
    """What two titles of a recurring resolution have in common; empty where it is too little.

    >>> title_key("Prevention of an arms race in outer space : resolution / adopted by the Gener")
    'prevention an arms race outer space'
    >>> title_key("The President: draft resolution II is entitled _Report of the Committee, 1987_.")
    'report committee'
    >>> title_key("Cyprus")
    ''
    """
    named = _NAMED.search(title)
    text = unicodedata.normalize("NFKD", named.group(1) if named else title).casefold()
    text = _NUMBERS.sub(" ", _TAIL.sub("", text))
    words = [word for word in re.findall(r"[a-z0-9]+", text) if word not in _SMALL_WORDS]
    return " ".join(words) if len(words) > 1 else ""


def tied(ballots: Ballots, least: float | None) -> Ints:
    """The item of each roll call: those tied to each other share one.

    Args:
        ballots: the roll calls.
        least: share of the votes in common that must be the same; null ties nothing.

    Returns:
        int64 [J], numbers of items from 0 in the order of their first roll call.
    """
    item = np.arange(len(ballots.period))
    if least is not None:
        for earlier, later in _pairs(ballots):
            if _alike(ballots, earlier, later, least):
                item[later] = item[earlier]
    return np.unique(item, return_inverse=True)[1].astype(np.int64)


def _pairs(ballots: Ballots) -> Iterator[tuple[int, int]]:
    """Roll calls of one title in one period and the next, the earlier pairs first."""
    found: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for call, title in enumerate(ballots.titles):
        key = title_key(title)
        if key:
            found[key][ballots.periods[ballots.period[call]]].append(call)
    pairs = []
    for calls in found.values():
        for period, here in calls.items():
            there = calls.get(period + 1, [])
            if len(here) == len(there) == 1:
                pairs.append((here[0], there[0]))
    yield from sorted(pairs, key=lambda pair: pair[1])


def _alike(ballots: Ballots, earlier: int, later: int, least: float) -> bool:
    one, other = ballots.votes[earlier], ballots.votes[later]
    both = (one >= 0) & (other >= 0)
    return bool(both.sum() >= COMMON and np.mean(one[both] == other[both]) >= least)
