"""New, empty databases for tests: the same tests on SQLite and on PostgreSQL.

``NINEVOTES_TEST_POSTGRES`` names a server on which databases may be made and dropped, as
``postgresql://user@host/postgres``; without it the local one is tried.
"""

from __future__ import annotations

import os
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest
from sqlalchemy import URL, Engine, create_engine, make_url
from sqlalchemy.exc import OperationalError

from ninevotes.record.address import address_of

KINDS = ("sqlite", "postgresql")
_LOCAL = ("postgresql:///postgres", "postgresql://postgres@127.0.0.1/postgres")


@cache
def server() -> Engine | None:
    """A connection to the server for tests; null where none answers."""
    named = os.environ.get("NINEVOTES_TEST_POSTGRES")
    for address in (named,) if named else _LOCAL:
        engine = create_engine(
            address_of(address), isolation_level="AUTOCOMMIT", connect_args={"connect_timeout": 3}
        )
        try:
            with engine.connect():
                return engine
        except OperationalError:
            engine.dispose()
    return None


def postgresql_or_skip() -> Engine:
    """The server for tests; without one the test is skipped, with the reason."""
    pytest.importorskip("psycopg", reason="the extra 'postgres' is not installed")
    engine = server()
    if engine is None:
        pytest.skip("no PostgreSQL server answers; name one with NINEVOTES_TEST_POSTGRES")
    return engine


def run(statement: str) -> None:
    """Have the server do something, outside any database of a test."""
    with postgresql_or_skip().connect() as connection:
        connection.exec_driver_sql(statement)


def address_on(engine: Engine, name: str) -> str:
    """The address of a database on the server."""
    url: URL = engine.url.set(database=name, drivername="postgresql")
    return url.render_as_string(hide_password=False)


@contextmanager
def database(kind: str, folder: Path, template: str | None = None) -> Iterator[str]:
    """The address of a new database, gone afterwards: empty, or a copy of another.

    Args:
        kind: sqlite or postgresql.
        folder: where a database that is a file lies.
        template: address of the database to copy; nobody may be connected to it.
    """
    if kind == "sqlite":
        path = folder / f"{uuid.uuid4().hex}.sqlite"
        if template:
            shutil.copyfile(str(make_url(template).database), path)
        yield f"sqlite:///{path}"
        return
    engine = postgresql_or_skip()
    name = f"ninevotes_test_{uuid.uuid4().hex[:12]}"
    copied = make_url(template).database if template else "template0"
    run(f"CREATE DATABASE {name} TEMPLATE {copied}")
    try:
        yield address_on(engine, name)
    finally:
        run(f"DROP DATABASE {name} WITH (FORCE)")


def cut(address: str) -> None:
    """Have the server end every connection to a database, as when it is stopped."""
    name = make_url(address).database
    run(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")  # noqa: S608 - a name of our own
