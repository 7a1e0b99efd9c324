"""What the documents say of one field, weighed by independent origins."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ninevotes.vocabulary.claims import Claim
from ninevotes.vocabulary.events import Disagreement


@dataclass(frozen=True, slots=True)
class Opinion:
    """One value, the documents that give it and the independent origins behind them."""

    value: Any
    documents: tuple[str, ...]
    origins: frozenset[str]


def opinions(
    claims: Iterable[Claim],
    origin_of: Mapping[str, str],
    value_of: Callable[[Claim], Any],
) -> list[Opinion]:
    """The values that claims give, most independent origins first; silence is no opinion.

    Values with equally many origins stand in the order of the documents behind them, then of
    the values, so that the order of reading does not matter.
    """
    by_value: dict[str, tuple[Any, set[str]]] = {}
    for claim in claims:
        value = value_of(claim)
        if value is not None:
            key = json.dumps(value, sort_keys=True, default=str)
            by_value.setdefault(key, (value, set()))[1].add(claim.document)
    found = [
        (key, Opinion(value, tuple(sorted(said)), frozenset(origin_of[d] for d in said)))
        for key, (value, said) in by_value.items()
    ]
    found.sort(key=lambda pair: (-len(pair[1].origins), -len(pair[1].documents), pair[0]))
    return [opinion for _, opinion in found]


def leading(held: list[Opinion]) -> Any:
    """The value of most independent origins; null where two have equally many."""
    if not held:
        return None
    if len(held) > 1 and len(held[0].origins) == len(held[1].origins):
        return None
    return held[0].value


def disagreement(name: str, held: list[Opinion]) -> Disagreement:
    """The values side by side."""
    return Disagreement(name, tuple((opinion.value, opinion.documents) for opinion in held))
