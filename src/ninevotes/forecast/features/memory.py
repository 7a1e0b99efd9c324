"""Columns from earlier votes: on texts like this one, and on anything."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ninevotes.forecast.features.archive import Archive, Floats
from ninevotes.forecast.features.columns import FIVE
from ninevotes.forecast.features.kernels import Past, all_share, near_share, own_share

KERNELS = (("like", 3.0, 6.0), ("same", 5.0, 15.0))
"""Name, power of the likeness, half-life in years: texts on the matter, and the same text."""

_STRENGTH = 8.0
_ALIKE = 0.35
"""Likeness from which another text counts as one on the same matter."""

Column = tuple[str, Floats | float]


def habits(past: Past) -> tuple[Floats, Floats, float, float]:
    """Each member's recent shares of not-yes and of no, and those of all members."""
    recent = 0.5 ** (past.ages / 2.5)
    all_not, all_no = all_share(past, recent, 1, 0.04, 15), all_share(past, recent, 2, 0.015, 15)
    members = past.own.shape[1]
    own_not = own_share(past, recent, 1, np.full(members, all_not), 5)
    own_no = own_share(past, recent, 2, np.full(members, all_no), 5)
    return own_not, own_no, all_not, all_no


def habit_columns(archive: Archive, past: Past) -> Iterator[Column]:
    """How often members, and the Council, have lately not been in favour."""
    own_not, own_no, all_not, _ = habits(past)
    fresh = 0.5 ** (past.ages / 0.5)
    yield "member not-yes share", own_not
    yield "member no share", own_no
    yield "council not-yes share", all_not
    yield "council contested", float((fresh @ archive.contested[past.rows] + 1) / (fresh.sum() + 6))


def memory_columns(archive: Archive, past: Past, likeness: Floats) -> Iterator[Column]:
    """What texts like this one met with: the member, its neighbours, all, the permanent five."""
    own_not, own_no, all_not, all_no = habits(past)
    for name, power, half_life in KERNELS:
        weights = _STRENGTH * np.clip(likeness, 0, 1) ** power * 0.5 ** (past.ages / half_life)
        yield f"{name} own not-yes share", own_share(past, weights, 1, own_not, 0.5)
        yield f"{name} own no share", own_share(past, weights, 2, own_no, 0.5)
        yield f"{name} near not-yes share", near_share(past, weights, 1, own_not, 1)
        yield f"{name} near no share", near_share(past, weights, 2, own_no, 1)
        yield f"{name} all not-yes share", all_share(past, weights, 1, all_not, 7)
        yield f"{name} all no share", all_share(past, weights, 2, all_no, 7)
        total = float(weights.sum()) + 0.5
        yield f"{name} failed", (float(weights @ archive.failed[past.rows]) + 0.02) / total
        yield f"{name} contested", (float(weights @ archive.contested[past.rows]) + 0.1) / total
        for code in FIVE:
            against = _not_in_favour(archive, past, code)
            yield f"{name} {code} not-yes share", (float(weights @ against) + 0.05) / total


def nearest_columns(archive: Archive, past: Past, likeness: Floats) -> Iterator[Column]:
    """The one vote most like this one and not too old, and the last months on the matter."""
    fresh = likeness * 0.5 ** (past.ages / 4)
    members = past.own.shape[1]
    if len(fresh):
        best = int(fresh.argmax())
        held = past.choices[best]
        own = past.own[best]
        yield "nearest age", float(np.log1p(past.ages[best]))
        yield "nearest not-yes", float(np.log1p((held >= 1).sum()))
        yield "nearest outcome", float(archive.failed[past.rows[best]])
        yield "nearest own abstention", (own == 1).astype(np.float64)
        yield "nearest own vote against", (own == 2).astype(np.float64)
    else:
        for name in ("age", "not-yes", "outcome", "own abstention", "own vote against"):
            yield f"nearest {name}", np.zeros(members)
    for name, years in (("month", 0.12), ("year", 1.2)):
        alike = (likeness > _ALIKE) & (past.ages < years)
        yield f"alike in a {name}", float(np.log1p(alike.sum()))
        split = archive.contested[past.rows] & alike
        yield f"alike in a {name} split", float(np.log1p(split.sum()))


def _not_in_favour(archive: Archive, past: Past, code: str) -> Floats:
    if code not in archive.states:
        return np.zeros(len(past.rows))
    place = archive.states.index(code)
    found: Floats = ((archive.members[past.rows] == place) & (past.choices >= 1)).any(axis=1) * 1.0
    return found
