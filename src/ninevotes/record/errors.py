"""What can go wrong with the store, said so that a person can mend it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from ninevotes.record import faults


class StoreError(Exception):
    """The store cannot be opened, read or written. The message says what and how to mend it."""


@contextmanager
def explained(place: str) -> Iterator[None]:
    """Turn a database's error into a :class:`StoreError` about ``place``.

    Raises:
        StoreError: the code inside raised a database error.
    """
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise StoreError(_explanation(error, place)) from error
    except UnicodeEncodeError as error:
        raise StoreError(
            f"{place} cannot keep a text with broken characters (position {error.start}): read "
            "the document again with its right encoding"
        ) from error
    except Exception as error:
        # Rows in bulk go past SQLAlchemy, and the driver for PostgreSQL is not always there
        # to ask for its errors by name.
        if not _of_psycopg(error):
            raise
        raise StoreError(_explanation(error, place)) from error


def _explanation(error: BaseException, place: str) -> str:
    original = error.orig if isinstance(error, DBAPIError) and error.orig else error
    if _of_psycopg(original):
        words = _in_postgresql(original)
    else:
        words = faults.in_sqlite(getattr(original, "sqlite_errorname", "") or "")
    if words is None:
        words = f"{{place}} cannot be used: {_braced(str(original))}"
    return words.format(place=place)


def _in_postgresql(error: BaseException) -> str | None:
    code = getattr(error, "sqlstate", None)
    if code:
        return faults.in_postgresql(code)
    if type(error).__name__ == "DataError":
        return faults.POSTGRESQL["22021"]
    if type(error).__name__ != "OperationalError":
        return None
    said = str(error)
    if not said.startswith(faults.NOT_CONNECTED):
        return faults.LOST
    first, *_ = said.partition("\n")
    refused = first.rpartition("FATAL:")[2].strip()
    words = faults.REFUSED if "FATAL:" in first else faults.UNREACHABLE
    return words.format(place="{place}", reason=_braced(refused))


def _of_psycopg(error: BaseException) -> bool:
    return type(error).__module__.partition(".")[0] == "psycopg"


def _braced(words: str) -> str:
    return words.replace("{", "{{").replace("}", "}}")
