"""What was left out, told at the end, however much it is."""

from __future__ import annotations

import json
from pathlib import Path
from types import TracebackType
from typing import Self, TextIO

import typer

from ninevotes.sources.reports import Problem

_SHOWN = 100
"""Problems that are told one by one."""


class Skipped:
    """Problems as they come: the first are kept for the end, all go to a file if one is named.

    Args:
        path: a file for JSON lines ``{"where": ..., "what": ...}``.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._file: TextIO | None = None
        self._first: list[Problem] = []
        self.count = 0

    def add(self, problem: Problem) -> None:
        """Take down a problem."""
        self.count += 1
        if len(self._first) < _SHOWN:
            self._first.append(problem)
        if self._file is not None:
            line = {"where": problem.where, "what": problem.what}
            self._file.write(json.dumps(line, ensure_ascii=False) + "\n")

    def tell(self) -> None:
        """Print them to standard error."""
        for problem in self._first:
            typer.echo(f"ninevotes: {problem}", err=True)
        rest = self.count - len(self._first)
        if rest:
            where = f"see {self._path}" if self._path else "name a file by --skipped to have all"
            typer.echo(f"ninevotes: and {rest:,} more left out: {where}", err=True)

    def __enter__(self) -> Self:
        if self._path is not None:
            self._file = self._path.open("w", encoding="utf-8", errors="replace")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._file is not None:
            self._file.close()
        self.tell()
