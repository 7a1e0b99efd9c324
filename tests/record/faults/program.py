"""The program in a process of its own, forked from the test so that it starts at once."""

from __future__ import annotations

import os
import sys
import tempfile
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, NoReturn

from ninevotes.cli.main import run


@dataclass(frozen=True)
class Process:
    """A process that was started, and the files that it writes to."""

    number: int
    out: IO[str]
    err: IO[str]

    @property
    def running(self) -> bool:
        """Whether it has not come to its end; its status can then still be asked for."""
        return os.waitid(os.P_PID, self.number, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None

    def ended(self) -> tuple[int, str, list[str]]:
        """Wait for it: status, output and lines of complaint."""
        _, status = os.waitpid(self.number, 0)
        texts = []
        for file in (self.out, self.err):
            with file:
                file.seek(0)
                texts.append(file.read())
        return os.waitstatus_to_exitcode(status), texts[0], texts[1].splitlines()


def started(
    *arguments: str | Path,
    first: Callable[[], object] | None = None,
    variables: Mapping[str, str] | None = None,
) -> Process:
    """Start ``ninevotes`` with these arguments, after something else, in this environment."""
    files = [tempfile.TemporaryFile("w+") for _ in range(2)]  # noqa: SIM115 - closed at the end
    sys.stdout.flush()
    sys.stderr.flush()
    number = os.fork()
    if number == 0:
        os.environ.update({"NO_COLOR": "1", "COLUMNS": "200", **(variables or {})})
        for file, descriptor in zip(files, (1, 2), strict=True):
            os.dup2(file.fileno(), descriptor)
        sys.argv = ["ninevotes", *map(str, arguments)]
        _become(first)
    return Process(number, *files)


def ran(
    *arguments: str | Path,
    first: Callable[[], object] | None = None,
    variables: Mapping[str, str] | None = None,
) -> tuple[int, str, list[str]]:
    """Status, output and lines of complaint of ``ninevotes`` with these arguments."""
    return started(*arguments, first=first, variables=variables).ended()


def _become(first: Callable[[], object] | None) -> NoReturn:
    status = 1
    sys.stdout, sys.stderr = os.fdopen(1, "w", buffering=1), os.fdopen(2, "w", buffering=1)
    try:
        if first:
            first()
        run()
        status = 0
    except SystemExit as end:
        status = int(end.code or 0)
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        # Nothing of the test's own clearing up may run in this copy of it.
        os._exit(status)
