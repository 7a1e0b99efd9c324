"""Many rows into a table, as fast as each database takes them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Table


def insert_rows(connection: Connection, table: Table, rows: Iterable[Sequence[Any]]) -> None:
    """Insert rows whose values stand in the order of the table's columns.

    PostgreSQL takes them by ``COPY``, others in one prepared statement: a million rows pass
    without an object for each.
    """
    if connection.dialect.name == "postgresql":
        _copy(connection, table, rows)
    else:
        _insert(connection, table, rows)


def _copy(connection: Connection, table: Table, rows: Iterable[Sequence[Any]]) -> None:
    driver: Any = connection.connection.driver_connection
    statement = f"COPY {table.name} ({_columns(connection, table)}) FROM STDIN"
    # The driver is called past SQLAlchemy; ``explained`` knows its errors too.
    with driver.cursor() as cursor, cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row(row)


def _insert(connection: Connection, table: Table, rows: Iterable[Sequence[Any]]) -> None:
    marks = ", ".join("?" * len(table.columns))
    driver: Any = connection.connection.driver_connection
    statement = f"INSERT INTO {table.name} ({_columns(connection, table)}) VALUES ({marks})"  # noqa: S608 - names of our own tables
    driver.executemany(statement, rows).close()


def _columns(connection: Connection, table: Table) -> str:
    quote = connection.dialect.identifier_preparer.quote
    return ", ".join(quote(name) for name in table.columns.keys())  # noqa: SIM118 - a collection of columns iterates over columns
