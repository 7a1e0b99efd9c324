"""How long the processors have worked for us, whatever else the machine does."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

from ninevotes.record.store import Store


def working(store: Store) -> Callable[[], float]:
    """A clock of the seconds worked by this process, and by its server process where it is here.

    The server counts in hundredths of a second: single answers are rounded to that.
    """
    with store.connection() as connection:
        if connection.dialect.name != "postgresql":
            return time.process_time
        # The pool keeps one connection, which all questions use one after another.
        number = connection.exec_driver_sql("SELECT pg_backend_pid()").scalar_one()
    path = Path(f"/proc/{number}/stat")
    try:
        here = "postgres" in path.read_text()
    except OSError:
        here = False
    return (lambda: time.process_time() + _of(path)) if here else time.process_time


def _of(path: Path) -> float:
    """Seconds of a process, by itself and by the system for it."""
    times = path.read_text().rpartition(")")[2].split()
    return (int(times[11]) + int(times[12])) / os.sysconf("SC_CLK_TCK")
