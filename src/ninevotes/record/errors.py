"""What can go wrong with the store, said so that a person can mend it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError


class StoreError(Exception):
    """The store cannot be opened, read or written. The message says what and how to mend it."""


_EXPLANATIONS = {
    "SQLITE_READONLY": "{place} cannot be written: make the folder writable, or name another "
    "one with --home",
    "SQLITE_CANTOPEN": "{place} cannot be opened: the folder is missing or may not be written; "
    "make it writable, or name another one with --home",
    "SQLITE_PERM": "{place} may not be opened by this user: change its permissions, or name "
    "another folder with --home",
    "SQLITE_BUSY": "{place} is in use by another program that is writing to it: wait until it "
    "is done, or close it, and try again",
    "SQLITE_LOCKED": "{place} is in use by another program that is writing to it: wait until "
    "it is done, or close it, and try again",
    "SQLITE_NOTADB": "{place} is not a database: move the file away, or name another folder "
    "with --home",
    "SQLITE_CORRUPT": "{place} is damaged: restore it from a copy, or move it away and add the "
    "documents again",
    "SQLITE_FULL": "{place} cannot grow: the disk is full; nothing of the last step was kept",
    "SQLITE_IOERR": "{place} cannot be read or written: the disk reports an error; nothing of "
    "the last step was kept",
}
"""SQLite's primary error names, and what to tell a person."""


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


def _explanation(error: Exception, place: str) -> str:
    original = error.orig if isinstance(error, DBAPIError) else error
    name = getattr(original, "sqlite_errorname", "")
    for primary, words in _EXPLANATIONS.items():
        if name.startswith(primary):
            return words.format(place=place)
    return f"{place} cannot be used: {original or error}"
