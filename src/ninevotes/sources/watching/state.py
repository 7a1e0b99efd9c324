"""What a watcher has seen, kept so that a restart goes on where it was."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Self

_TABLES = """
CREATE TABLE IF NOT EXISTS feeds (
    address TEXT PRIMARY KEY,
    etag TEXT,
    modified TEXT,
    not_before REAL NOT NULL DEFAULT 0,
    failures INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE IF NOT EXISTS robots (
    origin TEXT PRIMARY KEY, text TEXT NOT NULL, until REAL NOT NULL
);
CREATE TABLE IF NOT EXISTS documents (digest BLOB PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS files (
    path TEXT PRIMARY KEY, size INTEGER NOT NULL, changed INTEGER NOT NULL
) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class FeedState:
    """How a feed stands.

    Args:
        etag, modified: what its last answer called itself, to ask for anything newer.
        not_before: seconds since 1970; until then it is left in peace.
        failures: in a row.
    """

    etag: str | None = None
    modified: str | None = None
    not_before: float = 0.0
    failures: int = 0


class WatchState:
    """The memory of a watcher, one small database. Each call is kept before it returns.

    Args:
        path: the file, made with its folder where there is none.
    """

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._connection = sqlite3.connect(path, isolation_level=None, timeout=30)
        self._connection.execute("PRAGMA journal_mode=WAL")
        self._connection.executescript(_TABLES)

    def feed(self, address: str) -> FeedState:
        """How a feed stands; a new one where it is not known."""
        row = self._connection.execute(
            "SELECT etag, modified, not_before, failures FROM feeds WHERE address = ?", (address,)
        ).fetchone()
        return FeedState(*row) if row else FeedState()

    def keep_feed(self, address: str, feed: FeedState) -> None:
        """Keep how a feed stands."""
        self._connection.execute(
            "REPLACE INTO feeds VALUES (?, ?, ?, ?, ?)",
            (address, feed.etag, feed.modified, feed.not_before, feed.failures),
        )

    def robots(self, origin: str) -> tuple[str, float] | None:
        """The robots.txt of a host and until when it holds; null where it is not known."""
        row = self._connection.execute(
            "SELECT text, until FROM robots WHERE origin = ?", (origin,)
        ).fetchone()
        return (row[0], row[1]) if row else None

    def keep_robots(self, origin: str, text: str, until: float) -> None:
        """Keep the robots.txt of a host."""
        self._connection.execute("REPLACE INTO robots VALUES (?, ?, ?)", (origin, text, until))

    def knows(self, digest: bytes) -> bool:
        """Whether a document was dealt with."""
        found = self._connection.execute("SELECT 1 FROM documents WHERE digest = ?", (digest,))
        return found.fetchone() is not None

    def keep(self, digest: bytes) -> None:
        """A document is dealt with."""
        self._connection.execute("INSERT OR IGNORE INTO documents VALUES (?)", (digest,))

    def knows_file(self, path: str, size: int, changed: int) -> bool:
        """Whether a file was dealt with as it is now."""
        row = self._connection.execute(
            "SELECT size, changed FROM files WHERE path = ?", (path,)
        ).fetchone()
        return bool(row == (size, changed))

    def keep_file(self, path: str, size: int, changed: int) -> None:
        """A file is dealt with as it is now."""
        self._connection.execute("REPLACE INTO files VALUES (?, ?, ?)", (path, size, changed))

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
