"""The list of vetoes: one row a draft, the members that voted against one a line."""

from __future__ import annotations

import re
from collections import Counter

from ninevotes.sources.data.council import tidy_symbol
from ninevotes.sources.data.dhl_meetings.days import day_in
from ninevotes.sources.data.reading import Given
from ninevotes.sources.data.tables.html_table import Cell
from ninevotes.vocabulary.official import (
    IgnoredRow,
    OfficialVeto,
    Refusal,
    RefusedFileError,
    StatementStream,
)

_COLUMNS = 5


def parse(given: Given) -> StatementStream:
    """One statement a row. Rows alike in draft, meeting and item are told apart by number.

    Raises:
        RefusedFileError: a row has no date, too few cells or an unknown member; the list is
            shorter than it can be.
    """
    if given.page is None:
        raise RefusedFileError(Refusal("the source is a page: save it as HTML"))
    times: Counter[str] = Counter()
    found = 0
    for number, cells in enumerate(given.page.rows, 1):
        if any(cell.heading for cell in cells) or len(cells) == 1:
            continue
        if not any(cell.text for cell in cells):
            yield IgnoredRow(number, "it is empty")
            continue
        found += 1
        yield _veto(number, cells, times, given)
    least, most = given.card.parts[0].rows
    if not least <= found <= most:
        raise RefusedFileError(
            Refusal(f"the list has {found} vetoes, {least} to {most} are expected")
        )


def _veto(number: int, cells: list[Cell], times: Counter[str], given: Given) -> OfficialVeto:
    if len(cells) != _COLUMNS:
        raise RefusedFileError(Refusal(f"it has {len(cells)} cells, not {_COLUMNS}", number))
    date, draft, record, item, members = cells
    on = day_in(date.text)
    if on is None:
        raise RefusedFileError(
            Refusal(f"{date.text!r} is no date such as 26 May 2022", number, "Date")
        )
    name = " | ".join((draft.text, record.text, item.text))
    times[name] += 1
    return OfficialVeto(
        given.card.id,
        name if times[name] == 1 else f"{name} #{times[name]}",
        on,
        date.text,
        tidy_symbol(draft.text),
        tidy_symbol(record.text) or None,
        item.text,
        tuple(sorted(_state(name, number, given) for name in _names(members))),
        printed={"members": "; ".join(members.parts)},
    )


def _names(cell: Cell) -> list[str]:
    parts = (part for line in cell.parts for part in re.split(r",|\band\b", line))
    return [part.strip() for part in parts if part.strip()]


def _state(name: str, row: int, given: Given) -> str:
    state = given.names.code(name, None)
    if state is None:
        raise RefusedFileError(Refusal(f"no state is called {name!r}", row))
    return state
