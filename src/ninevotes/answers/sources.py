"""Whose data the record holds, and in what words their terms ask to be named."""

from __future__ import annotations

from typing import TypedDict

from ninevotes.record.store import Store


class SourceRow(TypedDict):
    """A source of official data: the line that its terms ask for, and when it was imported."""

    source: str
    attribution: str
    imported_at: str | None
    statements: int


def source_rows(store: Store) -> list[SourceRow]:
    """Every source imported from, by id.

    Raises:
        StoreError: the record cannot be read.
    """
    imports = store.official.imports()
    rows: list[SourceRow] = []
    for name, line in store.official.attributions().items():
        mine = [one for one in imports if one.source == name]
        last = max(mine, key=lambda one: one.imported_at, default=None)
        rows.append(
            {
                "source": name,
                "attribution": line,
                "imported_at": last.imported_at if last else None,
                "statements": sum(one.new for one in mine),
            }
        )
    return rows
