"""Processes that are killed, or otherwise disturbed, at a moment drawn at random.

``NINEVOTES_KILLS`` is the number of kills for each kind of database, 12 where it is not set.
"""

from __future__ import annotations

import os
import signal
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from random import SystemRandom
from typing import NoReturn

from tests.record.faults.workers import Worker

KILLS = int(os.environ.get("NINEVOTES_KILLS", "12"))
"""Kills for each kind of database."""

_RANDOM = SystemRandom()


@dataclass(frozen=True)
class Ended:
    """How a process ended: by what it was killed or its status, its lines, and its seconds."""

    status: int
    lines: tuple[str, ...]
    took: float

    @property
    def killed(self) -> bool:
        return os.WIFSIGNALED(self.status) and os.WTERMSIG(self.status) == signal.SIGKILL


def undisturbed(worker: Worker, address: str) -> Ended:
    """Let a process come to its end."""
    ended = _watched(worker, address, None)
    assert ended.status == 0, f"status {ended.status}"
    return ended


def killed(worker: Worker, address: str, within: float) -> Ended:
    """Kill a process (``kill -9``) at a moment between its start and so many seconds later."""
    return _watched(worker, address, _RANDOM.uniform(0, within))


def disturbed(worker: Worker, address: str, within: float, blow: Callable[[], object]) -> Ended:
    """Let something else happen at such a moment, and the process come to its end by that."""
    return _watched(worker, address, _RANDOM.uniform(0, within), blow)


def _watched(
    worker: Worker, address: str, wait: float | None, blow: Callable[[], object] | None = None
) -> Ended:
    reads, writes = os.pipe()
    sys.stdout.flush()
    sys.stderr.flush()
    started = time.monotonic()
    process = os.fork()
    if process == 0:
        os.close(reads)
        _work(worker, address, writes)
    os.close(writes)
    if wait is not None:
        time.sleep(wait)
        if blow:
            blow()
        else:
            os.kill(process, signal.SIGKILL)
    with os.fdopen(reads, "rb") as pipe:
        told = pipe.read()
    _, status = os.waitpid(process, 0)
    whole = told[: told.rfind(b"\n") + 1]
    return Ended(status, tuple(whole.decode().splitlines()), time.monotonic() - started)


def _work(worker: Worker, address: str, told: int) -> NoReturn:
    status = 1
    try:
        worker(address, told)
        status = 0
    except SystemExit as end:
        status = int(end.code or 0)
    except BaseException:
        traceback.print_exc()
    finally:
        # Nothing of the test's own clearing up may run in this copy of it.
        os._exit(status)
