"""Ideal points: one row a state and year, three estimates a row."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ninevotes.sources.data.reading import Given
from ninevotes.sources.data.rows import Row
from ninevotes.vocabulary.official import OfficialIdealPoint, StatementStream
from ninevotes.vocabulary.states import states

_SERIES = {
    "final passage": ("idealpointfp", "q5fp", "q95fp", "nvotesfp"),
    "all votes": ("idealpointall", "q5all", "q95all", "nvotesall"),
    "legacy": ("idealpointlegacy", "", "", "nvotesLegacy"),
}


def parse(given: Given) -> StatementStream:
    """One statement for each estimate that a row has.

    Raises:
        RefusedFileError: a value is no number, a code no state's.
    """
    for row in given.rows:
        given.rows.once(f"{row['ccode']} {row['year']}", row.number)
        yield from _points(row, given)


def _points(row: Row, given: Given) -> Iterator[OfficialIdealPoint]:
    year = row.whole("year")
    state = _state(row, year, given)
    for series, (value, low, high, votes) in _SERIES.items():
        estimate = row.number_in(value)
        if estimate is None:
            continue
        counted = row.number_in(votes)
        yield OfficialIdealPoint(
            given.card.id,
            f"{row['ccode']} {year} {series}",
            state,
            year,
            estimate,
            row.number_in(low) if low else None,
            row.number_in(high) if high else None,
            None if counted is None else round(counted),
            series,
            row["countryname"],
        )


def _state(row: Row, year: int, given: Given) -> str | None:
    code = row["iso3c"]
    if code in {"", "NA"}:
        return None
    # A session begins in September: the state that sat then is the one that the year is of.
    state = given.names.own(code, dt.date(year, 10, 1)) or code
    if state not in states():
        raise row.refused(f"no state has the code {code!r}", "iso3c")
    return state
