"""Vetoes with topic and region: one row a draft."""

from __future__ import annotations

import datetime as dt

from ninevotes.sources.data.council import tidy_symbol
from ninevotes.sources.data.reading import Given
from ninevotes.sources.data.rows import Row
from ninevotes.vocabulary.official import OfficialVeto, StatementStream


def parse(given: Given) -> StatementStream:
    """One statement a row. Rows alike in draft, meeting and item are told apart by number.

    Raises:
        RefusedFileError: a date or a member that is none.
    """
    times: dict[str, int] = {}
    for row in given.rows:
        name = " | ".join((row["draft"], row["meeting_record"], row["agenda_item"]))
        times[name] = times.get(name, 0) + 1
        yield _veto(row, name if times[name] == 1 else f"{name} #{times[name]}", given)


def _veto(row: Row, key: str, given: Given) -> OfficialVeto:
    on = _day(row)
    given.rows.expect_day(on, row.number, "date")
    return OfficialVeto(
        given.card.id,
        key,
        on,
        row["date"],
        tidy_symbol(row["draft"]),
        tidy_symbol(row["meeting_record"]) or None,
        row["agenda_item"],
        _members(row, on, given),
        row["crisis_topic"],
        {"region": row["region"]},
    )


def _day(row: Row) -> dt.date:
    try:
        month, day, year = map(int, row["date"].split("/"))
        return dt.date(year, month, day)
    except ValueError:
        raise row.refused(f"{row['date']!r} is no date such as 12/22/2014", "date") from None


def _members(row: Row, on: dt.date, given: Given) -> tuple[str, ...]:
    found = []
    for column in ("member_veto1", "member_veto2", "member_veto3"):
        name = row[column]
        state = given.names.code(name, on) if name else None
        if name and state is None:
            raise row.refused(f"no state is called {name!r}", column)
        found += [state] if state else []
    if not found:
        raise row.refused("no member is named", "member_veto1")
    return tuple(sorted(found))
