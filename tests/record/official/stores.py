"""The same tests on SQLite and on PostgreSQL, where a server answers."""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url
from sqlalchemy.exc import OperationalError

SERVER = os.environ.get("NINEVOTES_TEST_POSTGRESQL", "postgresql+psycopg:///postgres")


@contextmanager
def database(kind: str, folder: Path) -> Iterator[str]:
    """The address of a new, empty database; skips where PostgreSQL does not answer."""
    if kind == "sqlite":
        yield f"sqlite:///{folder / 'record.sqlite'}"
        return
    pytest.importorskip("psycopg", reason="the extra 'postgres' is not installed")
    name = f"ninevotes_test_{uuid.uuid4().hex[:12]}"
    server = create_engine(SERVER, isolation_level="AUTOCOMMIT")
    try:
        with server.connect() as connection:
            connection.exec_driver_sql(f"CREATE DATABASE {name}")
    except OperationalError:
        server.dispose()
        pytest.skip("no PostgreSQL server answers; name one with NINEVOTES_TEST_POSTGRESQL")
    try:
        yield server.url.set(database=name).render_as_string(hide_password=False)
    finally:
        with server.connect() as connection:
            connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")
        server.dispose()


def stop(address: str) -> None:
    """Break off every connection to a PostgreSQL database, as a server does that stops."""
    server = create_engine(SERVER, isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.exec_driver_sql(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s",
            (make_url(address).database,),
        )
    server.dispose()
