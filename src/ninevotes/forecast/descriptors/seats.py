"""Codes by which a state's votes are followed through time."""

from __future__ import annotations

import datetime as dt
from functools import cache

from ninevotes.sources.data.names import Names

_SAME_SEAT = {"SUN": "RUS"}


def seat(code: str) -> str:
    """The code under which the votes of a seat are kept: a permanent seat has one history.

    >>> seat("SUN"), seat("FRA")
    ('RUS', 'FRA')
    """
    return _SAME_SEAT.get(code, code)


def sponsor_code(name: str, on: dt.date) -> str | None:
    """The code of a sponsor as the catalogue names it, or null where the name is unknown.

    >>> sponsor_code("the United States of America", dt.date(2020, 12, 18))
    'USA'
    """
    code = _names().code(name.removeprefix("the "), on)
    return None if code is None else seat(code)


@cache
def _names() -> Names:
    return Names({})
