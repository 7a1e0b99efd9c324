"""When the record last changed: what was answered before is good until then."""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import func, select

from ninevotes import __version__
from ninevotes.record.official.tables import official_imports
from ninevotes.record.store import Store
from ninevotes.record.tables import (
    claims,
    corrections,
    documents,
    judgements,
    statement_corrections,
    withdrawals,
)

_TABLES = (
    claims,
    corrections,
    documents,
    judgements,
    official_imports,
    statement_corrections,
    withdrawals,
)
"""Their last keys tell of changes, and are the same for each process that looks."""

OFTEN = 0.001
"""Seconds for which the state of a record in a file is taken as it was: less than a program that
has written needs to say so. To look takes a hundredth of it."""

EVERY = 0.25
"""The same for a record on a server."""

_DAY = 86_400


class Freshness:
    """A mark of the record's state, and since when it holds.

    SQLite counts, for each connection, the commits of all others (``PRAGMA data_version``), so
    a connection that only watches sees every change, by whatever process.
    """

    def __init__(self, store: Store, clock: Callable[[], float] = time.monotonic) -> None:
        self._store = store
        self._clock = clock
        self._asked = float("-inf")
        self._seen: object = None
        self._watching: sqlite3.Connection | None = None
        self._mark = ""
        self._since = dt.datetime.now(dt.UTC).replace(microsecond=0)
        with store.connection() as connection:
            url = connection.engine.url
        self._file = url.database if url.get_backend_name() == "sqlite" else None
        self._every = EVERY if self._file is None else OFTEN

    def mark(self) -> str:
        """Sixteen hexadecimal digits that change with the record, the program or the day."""
        now = self._clock()
        if now - self._asked < self._every:
            return self._mark
        self._asked = now
        seen = self._keys() if self._file is None else (self._commits(), int(time.time()) // _DAY)
        if seen != self._seen:
            self._changed(seen)
        return self._mark

    @property
    def since(self) -> dt.datetime:
        """The moment at which this site first saw the record in this state."""
        return self._since

    def close(self) -> None:
        """Let go of the file. A further question opens it again."""
        if self._watching is not None:
            self._watching.close()
        self._watching = None
        self._seen = None
        self._asked = float("-inf")

    def _commits(self) -> int:
        if self._watching is None:
            self._watching = sqlite3.connect(
                str(self._file), isolation_level=None, check_same_thread=False
            )
        number: int = self._watching.execute("PRAGMA data_version").fetchone()[0]
        return number

    def _changed(self, seen: object) -> None:
        # Where an address names no day, a page takes today: its answer is good until midnight.
        today = dt.datetime.now(dt.UTC).date()
        told = f"{__version__} {today} {self._keys()} {self._written()}"
        mark = _digest(told)
        if mark == self._mark:
            mark = _digest(f"{told} {secrets.token_hex(8)}")
        now = dt.datetime.now(dt.UTC).replace(microsecond=0)
        if self._mark:
            # Two states of one second would be one to who asks by the time (RFC 9110, 8.8.2.2).
            now = max(now, self._since + dt.timedelta(seconds=1))
        self._seen, self._mark, self._since = seen, mark, now

    def _written(self) -> list[tuple[int, int]]:
        """When the files were written: a document that was read anew may have its old keys."""
        found = []
        for path in (Path(self._file), Path(f"{self._file}-wal")) if self._file else ():
            try:
                told = path.stat()
            except FileNotFoundError:
                continue
            found.append((told.st_mtime_ns, told.st_size))
        return found

    def _keys(self) -> tuple[object, ...]:
        keys = [func.max(table.c.key) for table in _TABLES]
        with self._store.connection() as connection:
            row = connection.execute(select(*(select(key).scalar_subquery() for key in keys))).one()
        return (dt.datetime.now(dt.UTC).date(), *row)


def _digest(told: str) -> str:
    return hashlib.sha256(told.encode()).hexdigest()[:16]
