"""The record as one SQLite file that this program, or any other, can open.

Every table is copied but for what is not ours to pass on: the text of reports is left out, and
of each claim the first 25 words go along in ``export_quotes``, with the hash of the whole passage.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, select, text

from ninevotes.record.engine import make_engine, writing
from ninevotes.record.errors import explained
from ninevotes.record.official.bulk import insert_rows
from ninevotes.record.official.tables import official_sources
from ninevotes.record.schema import prepare
from ninevotes.record.search.hits import short_quote
from ninevotes.record.store import Store
from ninevotes.record.tables import claims, documents, metadata

_AT_ONCE = 5000
_REPORTS = (
    "The text of reports is left out; addresses, hashes and at most 25 words of each passage are in"
)
_NOTES = "CREATE TABLE export_notes (line TEXT NOT NULL)"
_QUOTES = (
    "CREATE TABLE export_quotes (claim INTEGER PRIMARY KEY, quote TEXT NOT NULL, "
    "sha256 TEXT NOT NULL)"
)


_DERIVED = "derived_"
"""How the tables are called that are made of the others: whoever reads the file makes them anew."""


def write_sqlite(store: Store, path: Path) -> None:
    """Copy the whole record, from whichever database it is in, to a new SQLite file.

    Raises:
        FileExistsError: there is a file of that name; it is not written over.
        StoreError: the store cannot be read, or the file not be written.
    """
    if path.exists():
        raise FileExistsError(f"{path} is there already: name another file")
    part = path.with_name(f"{path.name}.part")
    part.unlink(missing_ok=True)
    try:
        _write(store, part)
        part.rename(path)
    finally:
        for left in (part, Path(f"{part}-wal"), Path(f"{part}-shm")):
            left.unlink(missing_ok=True)


def _write(store: Store, path: Path) -> None:
    engine = make_engine(f"sqlite:///{path}", 5.0)
    try:
        with explained(str(path)):
            prepare(engine, str(path))
            with store.connection() as source, writing(engine) as target:
                for table in metadata.sorted_tables:
                    if not table.name.startswith(_DERIVED):
                        _copy(source, target, table)
                _add_quotes(source, target)
                _keep_official(source, target)
    finally:
        engine.dispose()
    # One file that can be read from a read-only place: no log beside it.
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")


def _copy(source: Connection, target: Connection, table: Table) -> None:
    """Copy a table as the driver gives it: a million ballots pass without an object for each."""
    quote = source.dialect.identifier_preparer.quote
    names = [quote(name) for name in table.columns.keys()]  # noqa: SIM118 - a collection of columns iterates over columns
    order = ", ".join(quote(column.name) for column in table.primary_key)
    query = f"SELECT {', '.join(names)} FROM {table.name} ORDER BY {order}"  # noqa: S608 - names of our own tables
    rows = source.execution_options(yield_per=_AT_ONCE).exec_driver_sql(query)
    insert_rows(target, table, _shared(table, rows))


def _shared(table: Table, rows: Iterable[Sequence[Any]]) -> Iterator[Sequence[Any]]:
    """The rows as SQLite keeps them, the text of reports left out."""
    names = table.columns.keys()
    if table is not documents:
        yield from (tuple(map(_kept, row)) for row in rows)
        return
    text_at, title_at = names.index("text"), names.index("title")
    for row in rows:
        values = list(map(_kept, row))
        values[text_at] = ""
        values[title_at] = short_quote(values[title_at]) if values[title_at] else None
        yield values


def _kept(value: Any) -> Any:
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, dt.datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S.%f")
    return value.isoformat() if isinstance(value, dt.date) else value


def _add_quotes(source: Connection, target: Connection) -> None:
    for statement in (_NOTES, _QUOTES):
        target.execute(text(statement))
    attributions = source.execute(
        select(official_sources.c.attribution, official_sources.c.licence).order_by(
            official_sources.c.id
        )
    )
    lines = [f"{row.attribution} [{row.licence}]" for row in attributions]
    lines.append(f"{_REPORTS} export_quotes.")
    for line in lines:
        target.execute(text("INSERT INTO export_notes VALUES (:line)"), {"line": line})
    quotes = list(_quotes(source))
    if quotes:
        target.execute(text("INSERT INTO export_quotes VALUES (:claim, :quote, :sha256)"), quotes)
        # What the search finds of a claim is then its quote.
        target.execute(
            text("UPDATE search_entries SET words = :quote WHERE key = :claim * 3 + 1"), quotes
        )


def _keep_official(source: Connection, target: Connection) -> None:
    """Verbatim records are told by their texts, which are not here: by the index of the source."""
    official = "SELECT key FROM search_entries WHERE truth = 'official' AND key % 3 <> 0"
    keys = [{"entry": key} for key in source.execute(text(official)).scalars()]
    if keys:
        changed = "UPDATE search_entries SET truth = 'official' WHERE key = :entry"
        target.execute(text(changed), keys)


def _quotes(source: Connection) -> Iterator[dict[str, Any]]:
    query = select(claims.c.key, claims.c.span_start, claims.c.span_end, documents.c.text).join(
        documents, documents.c.key == claims.c.document
    )
    for row in source.execution_options(yield_per=_AT_ONCE).execute(query):
        words = row.text[row.span_start : row.span_end]
        sha256 = hashlib.sha256(words.encode()).hexdigest()
        yield {"claim": row.key, "quote": short_quote(words), "sha256": sha256}
