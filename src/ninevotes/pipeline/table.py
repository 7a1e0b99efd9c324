"""A tidy table: columns of equal length, for any tool that takes columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

_SHOWN = 10


@dataclass(frozen=True, slots=True, repr=False)
class Table:
    """Columns by name, all of one length.

    ``dict(table.columns)`` is what ``polars.DataFrame`` and ``pandas.DataFrame`` take; so does
    :meth:`to_polars` and :meth:`to_pandas` where they are installed.

    Args:
        columns: name to values, in order. Days are ``datetime.date``, missing values null.
        notes: the attribution and licence lines that go with the data.
    """

    columns: Mapping[str, Sequence[Any]]
    notes: tuple[str, ...] = ()

    @classmethod
    def of(
        cls, names: Sequence[str], rows: Iterable[Sequence[Any]], notes: tuple[str, ...]
    ) -> Table:
        """A table from rows whose values stand in the order of the names."""
        columns: list[list[Any]] = [[] for _ in names]
        for row in rows:
            for column, value in zip(columns, row, strict=True):
                column.append(value)
        return cls(dict(zip(names, columns, strict=True)), notes)

    def __len__(self) -> int:
        """Number of rows."""
        return len(next(iter(self.columns.values()), ()))

    def __iter__(self) -> Iterator[dict[str, Any]]:
        """The rows, each with its values by column."""
        for values in zip(*self.columns.values(), strict=True):
            yield dict(zip(self.columns, values, strict=True))

    def __getitem__(self, name: str) -> Sequence[Any]:
        """One column."""
        return self.columns[name]

    def rows(self) -> list[dict[str, Any]]:
        """The rows, each with its values by column."""
        return list(self)

    def to_polars(self) -> Any:
        """The table as a Polars data frame.

        Raises:
            ImportError: Polars is not installed.
        """
        import polars as pl  # noqa: PLC0415 - an extra

        return pl.DataFrame(dict(self.columns), infer_schema_length=None)

    def to_pandas(self) -> Any:
        """The table as a pandas data frame.

        Raises:
            ImportError: pandas is not installed.
        """
        import pandas as pd  # type: ignore[import-not-found, import-untyped, unused-ignore]  # noqa: PLC0415 - the user's own

        return pd.DataFrame(dict(self.columns))

    def __repr__(self) -> str:
        """How many rows, which columns."""
        return f"<Table of {len(self)} rows: {', '.join(self.columns)}>"
