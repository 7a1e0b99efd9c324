"""When the record last changed: what was answered before is good until then."""

from __future__ import annotations

import datetime as dt
import hashlib
import time
from collections.abc import Callable

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
"""Rows are added to these and never changed in place, so that their last keys tell of changes."""

EVERY = 0.25
"""Seconds for which the state of the record is taken as it was."""


class Freshness:
    """A mark of the record's state, and since when it holds."""

    def __init__(self, store: Store, clock: Callable[[], float] = time.monotonic) -> None:
        self._store = store
        self._clock = clock
        self._asked = float("-inf")
        self._mark = ""
        self._since = dt.datetime.now(dt.UTC).replace(microsecond=0)

    def mark(self) -> str:
        """Sixteen hexadecimal digits that change with the record, the program or the day."""
        now = self._clock()
        if now - self._asked >= EVERY:
            self._asked = now
            found = self._look()
            if found != self._mark:
                self._mark = found
                self._since = dt.datetime.now(dt.UTC).replace(microsecond=0)
        return self._mark

    @property
    def since(self) -> dt.datetime:
        """The moment at which this site first saw the record in this state."""
        return self._since

    def _look(self) -> str:
        keys = [func.max(table.c.key) for table in _TABLES]
        with self._store.connection() as connection:
            row = connection.execute(select(*(select(key).scalar_subquery() for key in keys))).one()
        # Where an address names no day, a page takes today: its answer is good until midnight.
        today = dt.datetime.now(dt.UTC).date()
        return hashlib.sha256(f"{__version__} {today} {tuple(row)}".encode()).hexdigest()[:16]
