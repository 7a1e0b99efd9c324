"""A folder followed: files that are new or changed since it was last looked at."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ninevotes.sources.reports import (
    Manifests,
    OpenedReport,
    Opening,
    Problem,
    find_files,
    open_file,
)
from ninevotes.sources.watching.state import WatchState

SETTLED = 1.0
"""Seconds without a change after which a file is taken to be whole."""


@dataclass(slots=True)
class Folder:
    """A folder that the user follows, or a single file.

    Args:
        path: where it is.
        state: what was seen.
        opening: how files are opened.
        clock: seconds since 1970.
    """

    path: Path
    state: WatchState
    opening: Opening
    clock: Callable[[], float] = time.time
    unsettled: bool = False
    """Whether the last look met files that are being written."""

    def new(self) -> Iterator[tuple[bytes, OpenedReport] | Problem]:
        """The reports not seen before, each with the hash by which to keep it in mind.

        A file counts as seen when the last of its reports has been dealt with. One that cannot
        be read is told once, and again when it has changed.
        """
        self.unsettled = False
        manifests = Manifests()
        for found in find_files([self.path], manifests):
            if isinstance(found, Path):
                yield from self._new_in(found, manifests)
            elif not self.path.is_dir():
                yield found

    def _new_in(
        self, path: Path, manifests: Manifests
    ) -> Iterator[tuple[bytes, OpenedReport] | Problem]:
        try:
            stat = path.stat()
        except OSError:
            return
        if abs(self.clock() - stat.st_mtime) < SETTLED:
            self.unsettled = True
            return
        key = str(path.absolute()), stat.st_size, stat.st_mtime_ns
        if self.state.knows_file(*key):
            return
        for report in open_file(path, self.opening):
            if isinstance(report, Problem):
                yield report
            elif not self.state.knows(report.digest):
                yield report.digest, report.described(manifests.of(report.id))
        self.state.keep_file(*key)
