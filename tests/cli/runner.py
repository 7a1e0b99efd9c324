"""Runs the program as a user does: a process of its own, with a home of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Ran:
    status: int
    out: str
    err: str


def ninevotes(*arguments: str | Path, home: Path, columns: int = 80) -> Ran:
    """Run ``ninevotes`` and take down what it prints."""
    environment = os.environ | {
        "NINEVOTES_HOME": str(home),
        "COLUMNS": str(columns),
        "NO_COLOR": "1",
        "PYTHONIOENCODING": "utf-8",
    }
    done = subprocess.run(  # noqa: S603 - our own program with our own arguments
        [sys.executable, "-m", "ninevotes", *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment,
        check=False,
        timeout=120,
    )
    return Ran(done.returncode, done.stdout, done.stderr)
