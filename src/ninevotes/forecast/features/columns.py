"""The columns of the feature table: names, and how each enters a linear model."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from ninevotes.forecast.features.archive import Floats
from ninevotes.forecast.features.themes import THEMES

FIVE = ("USA", "GBR", "FRA", "RUS", "CHN")

SPONSORED = "sponsors"
"""First word of the columns that read the sponsors."""

_RATES = ("share", "contested", "failed")
_EDGE = 0.001


def is_rate(name: str) -> bool:
    """Whether a column is a share between 0 and 1, which enters by its log odds."""
    return name.rsplit(maxsplit=1)[-1] in _RATES


def log_odds(shares: Floats) -> Floats:
    """The logarithm of the odds, shares kept away from 0 and 1."""
    kept = np.clip(shares, _EDGE, 1 - _EDGE)
    found: Floats = np.log(kept / (1 - kept))
    return found


def names_without_sponsors(names: Iterable[str]) -> tuple[str, ...]:
    """The columns of a model that does not know who submitted the text."""
    return tuple(name for name in names if not name.startswith(SPONSORED))


def columns_of_sponsors(names: Iterable[str]) -> tuple[str, ...]:
    """The columns of a model that knows the sponsors and nothing of the text."""
    about = ("like ", "same ", "nearest ", "alike ", "theme ", "named ")
    both = (
        "sponsors on this",
        "sponsors on named",
        "sponsors without",
        "sponsors new",
        "sponsors rival",
    )
    return tuple(name for name in names if not name.startswith((*about, *both)))


THEME_NAMES = tuple(f"theme {name}" for name in THEMES)
