"""Claims into a file that can be gone on with: nothing lost and nothing repeated.

Beside ``claims.jsonl`` stands its journal, ``claims.jsonl.journal``: which documents are in the
file, and how long the file was when that was noted. Whatever ends the program, Ctrl-C or the
machine, the file is cut back to that length when it is gone on with, and the documents after it
are read again.
"""

from __future__ import annotations

import json
import os
import sqlite3
import time
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from ninevotes.pipeline.register import Register
from ninevotes.pipeline.sureness import written
from ninevotes.vocabulary.events import Reading

_EVERY = 1.0
"""Seconds between notes: what a power cut may cost."""


class ClaimFileError(ValueError):
    """The file cannot be begun or gone on with; the message says why and what to do."""


class ClaimFile:
    """A file of claims, one JSON object a line, and its journal.

    Use it in a ``with`` block: on leaving it, whatever the reason, the documents that are done
    are noted.

    Args:
        path: the file.
        run: what the claims depend on besides the documents (version, options).
        resume: go on with it; otherwise it is begun anew.

    Raises:
        ClaimFileError: it was begun with another version or other options, it is not finished
            and would be lost, or it has no journal.
        OSError: it cannot be written.
    """

    def __init__(self, path: Path, run: str, *, resume: bool) -> None:
        self.path = path
        self.journal = path.with_name(f"{path.name}.journal")
        self.claims = self.documents = 0
        self._pending: list[tuple[bytes, bytes]] = []
        self._length = 0
        if not resume:
            self._clear()
        elif path.exists() and path.stat().st_size and not self.journal.exists():
            raise ClaimFileError(f"{path} has no journal to go on with: name another file")
        try:
            self.register = Register(self.journal)
            try:
                self.register.forget_undone()
                self._file = self._opened(run)
            except BaseException:
                self.register.close()
                raise
        except sqlite3.OperationalError as error:
            raise ClaimFileError(
                f"{path} is being written by another program, or cannot be ({error})"
            ) from error
        except sqlite3.DatabaseError as error:
            raise ClaimFileError(f"{self.journal} is no journal ({error}): delete it") from error
        self.before = self.register.done()
        """Documents that were done when the file was opened."""
        self._noted = time.monotonic()

    def add(self, reading: Reading) -> None:
        """Write the claims of a document: all of them, or none if it comes to the worst."""
        lines = "".join(json.dumps(claim, ensure_ascii=False) + "\n" for claim in written(reading))
        self._pending.append(
            (bytes.fromhex(reading.document.sha256), lines.encode("utf-8", "replace"))
        )
        self.claims += len(reading.claims)
        self.documents += 1
        if time.monotonic() - self._noted >= _EVERY:
            self.note()

    def note(self) -> None:
        """Have the documents added so far on the disk, and noted.

        Broken off anywhere, it can be done again: it begins where the last one ended.
        """
        self._file.seek(self._length)
        self._file.truncate()
        self._file.write(b"".join(lines for _, lines in self._pending))
        self._file.flush()
        os.fsync(self._file.fileno())
        length = self._file.tell()
        for digest, _ in self._pending:
            self.register.mark_done(digest)
        self.register.remember(length=str(length))
        self.register.commit()
        self._length, self._pending = length, []
        self._noted = time.monotonic()

    def finish(self) -> None:
        """Note that everything is read."""
        self.note()
        self.register.remember(finished="yes")
        self.register.commit()

    def _clear(self) -> None:
        """Make way for a new file.

        Raises:
            ClaimFileError: the one there is not finished.
        """
        if self.journal.exists() and self.path.exists():
            register = Register(self.journal)
            finished, done = register.recall("finished"), register.done()
            register.close()
            if finished is None and done:
                raise ClaimFileError(
                    f"{self.path} holds {done:,} documents of a run that did not end: go on with "
                    f"it by --resume, or delete {self.journal.name}"
                )
        for path in (self.path, self.journal):
            path.unlink(missing_ok=True)

    def _opened(self, run: str) -> BinaryIO:
        begun = self.register.recall("run")
        if begun is not None and begun != run:
            raise ClaimFileError(
                f"{self.path} was begun otherwise ({begun}; now {run}): go on as it was begun, "
                "or name another file"
            )
        length = int(self.register.recall("length") or 0)
        self.register.remember(run=run, length=str(length))
        self.register.commit()
        file = self.path.open("r+b" if self.path.exists() else "w+b")
        if file.seek(0, os.SEEK_END) < length:
            file.close()
            raise ClaimFileError(f"{self.path} was shortened since: begin anew without --resume")
        self._length = length
        return file

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            self.note()
        finally:
            self._file.close()
            self.register.close()
