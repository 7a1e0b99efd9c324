"""The connection to the database: SQLite as we want it, other databases as they come."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event

_WRITES = "ninevotes_writes"


def make_engine(url: str | URL, wait: float) -> Engine:
    """An engine for a database address.

    SQLite gets a write-ahead log (readers do not wait for a writer), checked foreign keys,
    and transactions that begin where we say.

    Args:
        url: as SQLAlchemy writes it, ``sqlite:////path/record.sqlite``.
        wait: seconds to wait for another program's write to end.
    """
    sqlite = str(url).startswith("sqlite")
    engine = create_engine(url, connect_args={"timeout": wait} if sqlite else {})
    if sqlite:
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
    return engine


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction that writes: all of it is kept, or nothing."""
    with engine.connect().execution_options(**{_WRITES: True}) as connection, connection.begin():
        yield connection


def _prepare(connection: Any, _record: object) -> None:
    # The driver's own habit of opening transactions by itself would leave table definitions
    # outside them; with None it leaves them to us.
    connection.isolation_level = None
    for pragma in ("foreign_keys=ON", "journal_mode=WAL", "synchronous=NORMAL"):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin(connection: Connection) -> None:
    # A writer takes the write lock first. Taking it half-way, after reading, can fail at once
    # where waiting would have helped.
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
