"""The connection to the database: SQLite and PostgreSQL, each made to keep the same promises.

A write is one transaction and there is one writer at a time; a reader sees the store as it was
at one moment, and does not wait for the writer.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event

from ninevotes.record.address import POSTGRESQL, address_of
from ninevotes.record.errors import StoreError

_WRITES = "ninevotes_writes"
_WRITERS = 9_15_1945
"""The number of the lock that writers take in PostgreSQL; any will do, if all take one."""

_LOOKED_AT = 400
"""Rows of each index that SQLite looks at, as its manual advises."""

_LONGEST_CALL = 10
"""Seconds that a PostgreSQL server may take to answer at all."""


def make_engine(url: str | URL, wait: float) -> Engine:
    """An engine for a database address.

    SQLite gets a write-ahead log (readers do not wait for a writer) that is on the disk before
    a write is acknowledged, checked foreign keys, and transactions that begin where we say.

    Args:
        url: ``sqlite:////path/record.sqlite``, or ``postgresql://user@host/database``.
        wait: seconds to wait for another program's write to end.

    Raises:
        StoreError: it is no address of a store, or the driver is not installed.
    """
    address = address_of(url)
    if address.drivername == POSTGRESQL:
        return _postgresql(address, wait)
    engine = create_engine(address, connect_args={"timeout": wait})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction that writes: all of it is kept, or nothing."""
    with engine.connect().execution_options(**{_WRITES: True}) as connection, connection.begin():
        if engine.dialect.name == "postgresql":
            # One writer at a time, as in SQLite: what is read before writing stays true. Each
            # statement then sees what was committed before it, also by the writer before us.
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL READ COMMITTED")
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITERS})")
        yield connection


def after_much_writing(connection: Connection) -> None:
    """Tell the database to look at its tables anew, so that it finds short ways to answers.

    PostgreSQL does so by itself, but minutes later, and on some servers never. SQLite never
    does, and without it reads every statement to find one; a few hundred rows of each index
    tell it enough, in some milliseconds.
    """
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA analysis_limit={_LOOKED_AT}")
    connection.exec_driver_sql("ANALYZE")


def _postgresql(address: URL, wait: float) -> Engine:
    settings = {
        "lock_timeout": round(wait * 1000),
        # Several questions of one reader are answered from one moment, as in SQLite.
        "default_transaction_isolation": "repeatable\\ read",
        "client_encoding": "utf8",
        # Short questions: to compile them, or to divide them among processes that have to be
        # started, would take longer than the answer.
        "jit": "off",
        "max_parallel_workers_per_gather": "0",
        # How to go about a question depends on the word in it; planning anew takes a millisecond.
        "plan_cache_mode": "force_custom_plan",
    }
    asked = address.query.get("options", "")
    options = " ".join([*(f"-c {name}={value}" for name, value in settings.items()), str(asked)])
    arguments: dict[str, Any] = {"options": options.strip()}
    if "connect_timeout" not in address.query:
        arguments["connect_timeout"] = _LONGEST_CALL
    try:
        return create_engine(address, connect_args=arguments)
    except ModuleNotFoundError as error:
        raise StoreError(
            "a store in PostgreSQL needs the psycopg library: install it with "
            "pip install 'ninevotes[postgres]'"
        ) from error


def _prepare(connection: Any, _record: object) -> None:
    # The driver's own habit of opening transactions by itself would leave table definitions
    # outside them; with None it leaves them to us.
    connection.isolation_level = None
    # The last: kilobytes of the file, at most, that are kept in memory.
    settings = ("foreign_keys=ON", "journal_mode=WAL", "synchronous=FULL", "cache_size=-65536")
    for pragma in settings:
        connection.execute(f"PRAGMA {pragma}").close()


def _begin(connection: Connection) -> None:
    # A writer takes the write lock first. Taking it half-way, after reading, can fail at once
    # where waiting would have helped.
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
