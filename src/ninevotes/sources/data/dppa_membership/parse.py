"""Membership: one row a member and year."""

from __future__ import annotations

import datetime as dt

from ninevotes.sources.data.reading import Given
from ninevotes.vocabulary.official import OfficialMembership, StatementStream


def parse(given: Given) -> StatementStream:
    """One statement a row. Where the name was lost the state is null: the row says no more.

    Raises:
        RefusedFileError: a name that no state has, or a year that is none.
    """
    for row in given.rows:
        key = given.rows.once(row["id"], row.number)
        year, name = row.whole("year"), row["security_council_member"]
        if not 1946 <= year <= 2100:
            raise row.refused(f"{year} is not a year of the Council", "year")
        state = given.names.code(name, dt.date(year, 7, 1)) if name else None
        if name and state is None:
            raise row.refused(f"no state is called {name!r}", "security_council_member")
        yield OfficialMembership(given.card.id, key, year, state, name)
