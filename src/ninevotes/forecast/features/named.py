"""Columns from whom a text names: a member itself, or a state that stands near it or far away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from ninevotes.forecast.descriptors.described import Description
from ninevotes.forecast.features.archive import Floats
from ninevotes.forecast.features.memory import Column
from ninevotes.forecast.features.positions import Positions


def named_columns(
    question: Description, codes: Sequence[str], standing: Floats, positions: Positions
) -> Iterator[Column]:
    """Who is named, and how far from each member they stand; nothing where nobody is named.

    Args:
        question: the description.
        codes: the members, m.
        standing: float [m, 3], their positions.
        positions: everybody's.
    """
    lean = standing[:, 0] - standing[:, 1]
    middle = _middle(question.named, positions, question.date.year)
    theirs = 0.0 if middle is None else float(middle[0] - middle[1])
    known = float(middle is not None)
    yield "named self", np.array([code in question.named for code in codes], dtype=np.float64)
    yield "named lean", theirs
    yield "named lean together", lean * theirs
    yield "named distance", known * _apart(standing, middle)
    yield "named enforcement", float(question.enforcement)
    yield "named enforcement by lean", question.enforcement * lean
    yield "named enforcement distance", known * question.enforcement * _apart(standing, middle)


def named_by_sponsors(
    question: Description, standing: Floats, positions: Positions
) -> Iterator[Column]:
    """Whether a text comes from who is named in it, or from those that stand apart from it."""
    year = question.date.year
    named = _middle(question.named, positions, year)
    sponsors = _middle(question.sponsors, positions, year)
    apart = 0.0 if named is None or sponsors is None else float(np.abs(named - sponsors).sum())
    lean = standing[:, 0] - standing[:, 1]
    yield "sponsors on named own", float(bool(question.named & question.sponsors))
    yield "sponsors on named apart", apart
    yield "sponsors on named apart by lean", apart * lean


def _middle(codes: frozenset[str], positions: Positions, year: int) -> Floats | None:
    if not codes:
        return None
    found: Floats = np.array([positions.of(code, year) for code in sorted(codes)]).mean(axis=0)
    return found


def _apart(standing: Floats, middle: Floats | None) -> Floats:
    found: Floats = np.abs(standing - (standing if middle is None else middle)).sum(axis=1)
    return found
