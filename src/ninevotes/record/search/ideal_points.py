"""Published estimates of one state's position in the Assembly, year by year."""

from __future__ import annotations

from sqlalchemy import and_

from ninevotes.record.official.tables import official_ideal_points
from ninevotes.record.search.statements import numbered
from ninevotes.record.store import Store
from ninevotes.vocabulary.official import OfficialIdealPoint


def ideal_points(
    store: Store, state: str, series: str | None = None
) -> dict[str, tuple[OfficialIdealPoint, ...]]:
    """The estimates of a state by series, each in the order of years.

    Args:
        store: the record.
        state: code of the state.
        series: one estimate, as its source names it; all without it.

    Raises:
        StoreError: the store cannot be read.
    """
    of = official_ideal_points.c
    wanted = of.state == state
    condition = and_(wanted, of.series == series) if series else wanted
    with store.connection() as connection:
        found = [point for _, point in numbered(connection, OfficialIdealPoint, condition)]
    by_series: dict[str, list[OfficialIdealPoint]] = {}
    for point in sorted(found, key=lambda one: one.year):
        by_series.setdefault(point.series, []).append(point)
    return {name: tuple(points) for name, points in sorted(by_series.items())}
