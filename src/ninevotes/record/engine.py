"""The connection to the database: SQLite as we want it, other databases as they come."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url

_WRITES = "ninevotes_writes"
_WRITERS = 9_15_1945
"""The number of the lock that writers take in PostgreSQL; any will do, if all take one."""


def make_engine(url: str | URL, wait: float) -> Engine:
    """An engine for a database address.

    SQLite gets a write-ahead log (readers do not wait for a writer), checked foreign keys,
    and transactions that begin where we say.

    Args:
        url: as SQLAlchemy writes it, ``sqlite:////path/record.sqlite``, or
            ``postgresql://user@host/database``.
        wait: seconds to wait for another program's write to end.
    """
    address = make_url(url)
    sqlite = address.get_backend_name() == "sqlite"
    if address.drivername in {"postgresql", "postgres"}:
        address = address.set(drivername="postgresql+psycopg")
    options: dict[str, Any] = {"timeout": wait} if sqlite else {}
    if address.drivername == "postgresql+psycopg":
        options = {"options": f"-c lock_timeout={round(wait * 1000)}"}
    engine = create_engine(address, connect_args=options)
    if sqlite:
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
    return engine


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction that writes: all of it is kept, or nothing."""
    with engine.connect().execution_options(**{_WRITES: True}) as connection, connection.begin():
        if engine.dialect.name == "postgresql":
            # One writer at a time, as in SQLite: what is read before writing stays true.
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITERS})")
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
