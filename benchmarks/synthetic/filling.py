"""Fill a store, past the checks that readings go through one by one."""

from __future__ import annotations

import sys
import time
from random import Random

from sqlalchemy import Connection, func, select

from ninevotes.record.derived.tables import derived_groups
from ninevotes.record.engine import after_much_writing, writing
from ninevotes.record.official.bulk import insert_rows
from ninevotes.record.official.report import SourceFile
from ninevotes.record.store import Store
from ninevotes.record.tables import claims, documents
from synthetic.official import Card, votes
from synthetic.reports import PER_DOCUMENT, Reports

_BATCH = 5_000


def fill(store: Store, wanted: int) -> None:
    """Documents up to a number, ten claims each, and the official votes."""
    engine = store._engine  # noqa: SLF001 - a benchmark takes the short way
    with store.connection() as connection:
        there = connection.execute(select(func.max(documents.c.key))).scalar()
    if there == wanted:
        return
    reports = Reports()
    started = time.perf_counter()
    if there is None:
        file = SourceFile("made-up.csv", "0" * 64)
        store.official.import_statements(
            Card(),
            file,
            votes(Random(3), reports.words),  # noqa: S311 - made-up data
            imported_at="2026-01-01T00:00:00Z",
        )
    for first in range(1, wanted + 1, _BATCH):
        last = min(first + _BATCH, wanted + 1)
        rows = list(reports.rows(first, last))
        if last <= (there or 0) + 1:
            continue  # drawn all the same, so that the rest comes out the same
        with writing(engine) as connection:
            insert_rows(connection, documents, (document for document, _ in rows))
            insert_rows(connection, claims, (claim for _, said in rows for claim in said))
        took = time.perf_counter() - started
        sys.stderr.write(f"\r{(last - 1) * PER_DOCUMENT:,} claims, {took:.0f} s ")
    sys.stderr.write("\n")
    with writing(engine) as connection:
        _settle(connection)
    if engine.dialect.name == "postgresql":
        # A server does it by itself after some minutes, where it is not told to leave it.
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("VACUUM")


def derive_events(store: Store) -> None:
    """Derive what has not been derived yet, as the first question about an event would."""
    started = time.perf_counter()

    def left(matters: int) -> None:
        sys.stderr.write(f"\r{matters} matters to derive, {time.perf_counter() - started:.0f} s ")

    store.events.bring_up_to_date(left)
    took = time.perf_counter() - started
    if took > 1:
        sys.stderr.write(f"\rall matters derived in {took:.0f} s\n")


def event_names(store: Store, most: int = 500) -> list[str]:
    """Names of some events: of every kind that reports tell of, from all over the record."""
    of = derived_groups.c
    with store.connection() as connection:
        last = connection.execute(select(func.max(of.key))).scalar() or 0
        keys = range(1, last, max(1, last // most))
        query = select(of.name).where(of.key.in_(keys)).order_by(of.key)
        return list(connection.execute(query).scalars())


def _settle(connection: Connection) -> None:
    """What a store that has grown by itself would have: numbers to go on from, statistics."""
    if connection.dialect.name == "postgresql":
        for table in ("documents", "claims"):
            connection.exec_driver_sql(
                f"SELECT setval(pg_get_serial_sequence('{table}', 'key'), max(key)) FROM {table}"  # noqa: S608 - names of our own tables
            )
    after_much_writing(connection)
