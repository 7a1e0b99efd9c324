"""Which documents were seen, so that each counts once; on disk, for any number of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum, auto
from pathlib import Path

_TABLES = """
CREATE TABLE IF NOT EXISTS seen (
    digest BLOB PRIMARY KEY, place TEXT NOT NULL, done INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS names (name TEXT PRIMARY KEY, digest BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS run (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""


class Standing(Enum):
    """What a register knows of a document."""

    NEW = auto()
    SEEN = auto()
    """At this very place: it was read, or is being read."""

    COPY = auto()
    """The same bytes at another place."""


class Register:
    """Documents by the hash of their bytes.

    Args:
        path: a file, for a register that outlives the program; by default a temporary one,
            which the system spills to disk when it grows.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._connection = sqlite3.connect(str(path) if path else "", isolation_level=None)
        try:
            self._connection.executescript(_TABLES)
            self._connection.execute("BEGIN")
        except sqlite3.Error:
            self._connection.close()
            raise

    def take(self, digest: bytes, place: str) -> Standing:
        """What is known of a document; from now on it is known."""
        found = self.place_of(digest)
        if found is None:
            self._connection.execute(
                "INSERT INTO seen (digest, place) VALUES (?, ?)", (digest, place)
            )
            return Standing.NEW
        return Standing.SEEN if found == place else Standing.COPY

    def place_of(self, digest: bytes) -> str | None:
        """Where a document was seen first; null if never."""
        row = self._connection.execute(
            "SELECT place FROM seen WHERE digest = ?", (digest,)
        ).fetchone()
        return row[0] if row else None

    def name(self, given: str, digest: bytes) -> str:
        """A name that no other document has: as given, or with the beginning of the hash."""
        row = self._connection.execute(
            "SELECT digest FROM names WHERE name = ?", (given,)
        ).fetchone()
        if row is None:
            self._connection.execute("INSERT INTO names VALUES (?, ?)", (given, digest))
            return given
        return given if row[0] == digest else f"{given}-{digest.hex()[:8]}"

    def mark_done(self, digest: bytes) -> None:
        """Its claims are written."""
        self._connection.execute("UPDATE seen SET done = 1 WHERE digest = ?", (digest,))

    def forget_undone(self) -> None:
        """Forget documents that were begun but not written."""
        self._connection.execute("DELETE FROM seen WHERE done = 0")

    def done(self) -> int:
        """How many documents are done."""
        return int(self._connection.execute("SELECT count(*) FROM seen WHERE done").fetchone()[0])

    def remember(self, **values: str) -> None:
        """Keep facts of the run itself."""
        self._connection.executemany("REPLACE INTO run VALUES (?, ?)", values.items())

    def recall(self, key: str) -> str | None:
        """A fact of the run; null if it was never kept."""
        row = self._connection.execute("SELECT value FROM run WHERE key = ?", (key,)).fetchone()
        return row[0] if row else None

    def commit(self) -> None:
        """What happened so far outlives the program."""
        # Either may have been done already, where Ctrl-C came between the two.
        if self._connection.in_transaction:
            self._connection.execute("COMMIT")
        self._connection.execute("BEGIN")

    def close(self) -> None:
        """Let go of the file, forgetting what was not committed."""
        self._connection.close()


@contextmanager
def temporary_register() -> Iterator[Register]:
    """A register for one run."""
    register = Register()
    try:
        yield register
    finally:
        register.close()
