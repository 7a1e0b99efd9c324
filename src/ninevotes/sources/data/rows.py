"""Rows of a table, checked against the card as they are read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ninevotes.sources.data.card import Card, Part
from ninevotes.sources.data.tables.table import Table, UnreadableError
from ninevotes.vocabulary.official import Refusal, RefusedFileError

_TELL_EVERY = 2000
_LARGEST = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number and what stands under each column."""

    number: int
    cells: tuple[str, ...]
    places: dict[str, int]

    def __getitem__(self, column: str) -> str:
        """What stands under a column, surplus spaces removed; empty where there is none."""
        place = self.places.get(column)
        return "" if place is None else " ".join(self.cells[place].split())

    def optional(self, column: str) -> str | None:
        """What stands under a column, null where it is empty."""
        return self[column] or None

    def whole(self, column: str) -> int:
        """The whole number under a column.

        Raises:
            RefusedFileError: there stands something else.
        """
        text = self[column]
        try:
            number = int(text)
        except ValueError:
            raise self.refused(f"{text!r} is no whole number", column) from None
        if abs(number) > _LARGEST:
            raise self.refused(f"{text[:20]!r} is too large a number", column)
        return number

    def count(self, column: str) -> int | None:
        """The count under a column, null where the cell is empty or the source unsure."""
        return None if self[column] in {"", "?", "-"} else self.whole(column)

    def number_in(self, column: str) -> float | None:
        """The number under a column, null where the cell is empty.

        Raises:
            RefusedFileError: there stands something else.
        """
        text = self[column]
        if text in {"", "NA"}:
            return None
        try:
            return float(text)
        except ValueError:
            raise self.refused(f"{text!r} is no number", column) from None

    def refused(self, reason: str, column: str = "") -> RefusedFileError:
        """The error that refuses the file for this row."""
        return RefusedFileError(Refusal(reason, self.number, column))


class Rows:
    """The rows of one part of a source. Reading them checks them.

    Args:
        card: the source's card; ``part`` the part of it that the table is.
        table: the table.
        tell: told how many rows are read, of about how many.
    """

    def __init__(
        self,
        card: Card,
        part: Part,
        table: Table,
        tell: Callable[[int, int], None] | None = None,
    ) -> None:
        self.card = card
        self.part = part
        self.read = 0
        self.columns = table.columns
        self.places = {name: place for place, name in enumerate(table.columns)}
        self._table = table
        self._tell = tell
        self._days: dict[str, dt.date] = {}
        self._seen: dict[str, int] = {}

    def __iter__(self) -> Iterator[Row]:
        """The rows, in the order of the file.

        Raises:
            RefusedFileError: a row is cut short, a code is not on the card, the file ends
                too early or too late.
        """
        for number, cells in self.checked():
            yield Row(number, cells, self.places)

    def checked(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """The same, as bare cells: for tables of a million rows."""
        width = len(self.columns)
        codes = [
            (self.places[column], allowed, column)
            for column, allowed in self.part.codes.items()
            if column in self.places
        ]
        try:
            for number, cells in self._table.rows:
                if len(cells) != width:
                    raise RefusedFileError(_width(number, len(cells), width))
                for place, allowed, column in codes:
                    if cells[place].strip() not in allowed:
                        raise RefusedFileError(_code(number, column, cells[place], allowed))
                self.read += 1
                if self._tell and self.read % _TELL_EVERY == 0:
                    self._tell(self.read, max(self.read, self._table.about))
                yield number, cells
        except UnreadableError as error:
            raise RefusedFileError(Refusal(str(error))) from error
        self._check_length()

    def day(self, row: Row, column: str) -> dt.date:
        """The day under a column, ``YYYY-MM-DD``.

        Raises:
            RefusedFileError: there stands something else, or a day outside of the card's.
        """
        text = row[column]
        day = self._days.get(text)
        if day is None:
            try:
                day = dt.date.fromisoformat(text[:10])
            except ValueError:
                raise row.refused(f"{text!r} is no date such as 2014-12-22", column) from None
            self.expect_day(day, row.number, column)
            self._days[text] = day
        return day

    def expect_day(self, day: dt.date, row: int, column: str = "") -> None:
        """Refuse a day outside of the card's.

        Raises:
            RefusedFileError: it is.
        """
        if self.card.dates and not self.card.dates[0] <= day <= self.card.dates[1]:
            first, last = (each.isoformat() for each in self.card.dates)
            raise RefusedFileError(Refusal(f"{day} is not between {first} and {last}", row, column))

    def once(self, key: str, row: int) -> str:
        """The key, once.

        Raises:
            RefusedFileError: another row has it.
        """
        if key in self._seen:
            raise RefusedFileError(
                Refusal(f"it says again what row {self._seen[key]} says ({key})", row)
            )
        self._seen[key] = row
        return key

    def _check_length(self) -> None:
        least, most = self.part.rows
        if not least <= self.read <= most:
            raise RefusedFileError(
                Refusal(
                    f"the file has {self.read:,} rows; {least:,} to {most:,} are expected: "
                    "is the download complete?"
                )
            )


def _width(number: int, found: int, wanted: int) -> Refusal:
    return Refusal(f"it has {found} cells, the heading has {wanted}: the file is cut off", number)


def _code(number: int, column: str, found: str, allowed: frozenset[str]) -> Refusal:
    known = ", ".join(sorted(code or "(empty)" for code in allowed))
    return Refusal(f"{found!r} is none of {known}", number, column)
