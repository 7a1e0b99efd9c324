"""What a database's own error means to a person, by the code that it carries."""

from __future__ import annotations

from collections.abc import Mapping

SQLITE: Mapping[str, str] = {
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

_LOST = (
    "the connection to {place} was lost: what was not acknowledged may be missing; when the "
    "server is back, do it again, which changes nothing that is there"
)
POSTGRESQL: Mapping[str, str] = {
    "08": _LOST,
    "22021": "{place} cannot keep a text with the character NUL in it: nothing of the last step "
    "was kept; take the character out",
    "22P05": "{place} cannot keep a text with the character NUL in it: nothing of the last step "
    "was kept; take the character out",
    "25006": "{place} cannot be written: the server, or this user, only reads",
    "28": "{place} does not let this user in: check the user, and the password in PGPASSWORD or "
    "~/.pgpass",
    "3D000": "{place} does not exist: make the database with createdb",
    "40": "{place} was changed by another program in the same moment: try again",
    "42501": "{place} may not be used by this user: ask the owner of the database for the right "
    "to make and write tables",
    "53100": "{place} cannot grow: the server's disk is full; nothing of the last step was kept",
    "53": "{place} has no room for one more: the server is out of connections or memory; try "
    "again later",
    "55P03": "{place} is in use by another program that is writing to it: wait until it is "
    "done, or close it, and try again",
    "57": _LOST,
    "58": "{place} cannot be read or written: the server reports an error of its disk; nothing "
    "of the last step was kept",
    "XX001": "{place} is damaged: restore the database from a copy",
    "XX002": "{place} is damaged: restore the database from a copy, or rebuild its indexes",
}
"""PostgreSQL's error codes, or the class that they begin with; the longest that fits counts."""

LOST = _LOST
REFUSED = "{place} cannot be opened: {reason}"
UNREACHABLE = "{place} cannot be reached, {reason}: is the server running, and the address right?"
NOT_CONNECTED = (
    "connection failed",
    "connection is bad",
    "connection timeout",
    "failed to resolve",
)
"""How psycopg begins where no connection came about; there is no code for it."""


def in_sqlite(name: str) -> str | None:
    """What to tell of an error by SQLite's name for it; null where it is not known."""
    return next((words for primary, words in SQLITE.items() if name.startswith(primary)), None)


def in_postgresql(code: str) -> str | None:
    """What to tell of an error by its SQLSTATE; null where it is not known."""
    fitting = [known for known in POSTGRESQL if code.startswith(known)]
    return POSTGRESQL[max(fitting, key=len)] if fitting else None
