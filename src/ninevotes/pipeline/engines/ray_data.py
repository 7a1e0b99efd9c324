"""The same reading on many machines, with Ray Data.

The workers open the files and keep what may be about the Council. Which of it is read, and under
what name, is decided in one place and in order, from names and hashes alone. Then the workers read
it and write their parts of the tables. So the outcome does not depend on who did what, and when.

Files are taken in waves, so that what is opened and not read yet stays bounded.
"""

from __future__ import annotations

import pickle
from array import array
from collections import deque
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ninevotes.pipeline.choosing import Chosen, Reports, choose
from ninevotes.pipeline.engines.claim_folder import ClaimFolder
from ninevotes.pipeline.engines.cluster import cluster
from ninevotes.pipeline.engines.tasks import FILE, Entry, open_files, read_part
from ninevotes.pipeline.readers import Progress, Progressed, silent
from ninevotes.pipeline.register import Register, temporary_register
from ninevotes.sources.reports import Manifests, Problem, find_files, size_of

if TYPE_CHECKING:
    from ray.data import Dataset  # type: ignore[import-not-found, unused-ignore]

WAVE = 1_000_000_000
"""Bytes of files that are opened together."""

_STANDARD_INPUT = Path("-")

_FILES = 1_000
"""Files of one report each that a worker opens at a time, at most."""


def read_on_ray(
    reports: Reports, folder: ClaimFolder, *, workers: int = 1, progress: Progress = silent
) -> Iterator[Problem]:
    """Read reports into a folder of tables; gives the problems with what is left out.

    Args:
        reports: what to read: files that every worker sees under the same names.
        folder: where the claims go; the documents that are done in it are passed over.
        workers: processes on this machine, where no cluster is named (``RAY_ADDRESS``).
        progress: told how far it is.

    Raises:
        RayMissingError: Ray is not installed.
        ConnectionError: there is no cluster where one was named.
    """
    with ExitStack() as stack:
        stack.enter_context(cluster(workers))
        register = stack.enter_context(temporary_register())
        run = _Run(reports, folder, stack.enter_context(temporary_register()), progress)
        for outcome in choose(reports, register, run.found_in):
            if isinstance(outcome, Problem):
                folder.refuse(outcome)
                yield outcome
            else:
                run.decide(*outcome)
        for problem in run.read_wave():
            folder.refuse(problem)
            yield problem
        folder.finish(whole=not run.lost)


@dataclass(slots=True)
class _Wave:
    """Files opened together, and what was decided of their reports."""

    opened: Dataset
    size: int
    numbers: dict[Path, int]
    entries: Iterator[tuple[int, Entry | Problem]]
    ahead: tuple[int, Entry | Problem] | None
    kept: array[int] = field(default_factory=lambda: array("q"))
    described: dict[int, Chosen] = field(default_factory=dict)


class _Run:
    """Waves: opened when one of their files is asked for, read when all is decided."""

    def __init__(
        self, reports: Reports, folder: ClaimFolder, done: Register, progress: Progress
    ) -> None:
        self._reports, self._folder, self._done, self._progress = reports, folder, done, progress
        found = find_files(reports.paths, Manifests())
        self._files = deque(dict.fromkeys(path for path in found if isinstance(path, Path)))
        self._size, self._taken = size_of(reports.paths), 0
        self._wave: _Wave | None = None
        self.lost = 0
        for digest, place in folder.done():
            done.take(digest, place)

    def found_in(self, path: Path) -> Iterator[Entry | Problem]:
        """What a file holds, in order; the files are asked for in order too.

        The first file of a new wave has the last one read before: its problems come here.
        """
        if path == _STANDARD_INPUT:
            yield Problem("standard input", "cannot be read by many workers: name files")
            return
        if self._wave is None or path not in self._wave.numbers:
            yield from self.read_wave()
            self._wave = self._opened(path)
        wave = self._wave
        number = wave.numbers[path]
        while wave.ahead is not None and wave.ahead[0] // FILE <= number:
            if wave.ahead[0] // FILE == number:
                yield wave.ahead[1]
            wave.ahead = next(wave.entries, None)

    def decide(self, entry: Entry, chosen: Chosen) -> None:
        """A report is to be read, unless it is done."""
        if self._wave is None or self._done.place_of(entry.digest) is not None:
            return
        self._wave.kept.append(entry.key)
        if chosen.entry is not None or chosen.name != entry.id:
            self._wave.described[entry.key] = chosen

    def read_wave(self) -> Iterator[Problem]:
        """Read what was chosen of the files that are open; gives the problems."""
        wave, self._wave = self._wave, None
        if wave is None:
            return
        dealt_with = 0
        for row in self._read(wave) if wave.kept else ():
            dealt_with += row["reports"]
            self._folder.documents += row["documents"]
            self._folder.claims += row["claims"]
            yield from pickle.loads(row["problems"])  # noqa: S301 - packed by a worker of this run
            self._tell(self._taken + wave.size * dealt_with // len(wave.kept))
        self._taken += wave.size
        self._tell(self._taken)
        lost = len(wave.kept) - dealt_with
        if lost:
            self.lost += lost
            yield Problem(
                "", f"{lost:,} reports ended every worker that read them: try again by --resume"
            )

    def _read(self, wave: _Wave) -> Iterator[dict[str, Any]]:
        import numpy as np  # noqa: PLC0415 - of an extra

        read = wave.opened.map_batches(
            partial(
                read_part,
                kept=np.array(wave.kept, dtype=np.int64),
                described=wave.described,
                folder=self._folder.path,
            ),
            batch_size=None,
            batch_format="numpy",
        )
        yield from read.iter_rows()

    def _opened(self, first: Path) -> _Wave:
        """Open the files from one on, as many as make a wave."""
        import ray.data  # type: ignore[import-not-found, unused-ignore]  # noqa: PLC0415 - an extra

        if first in self._files:  # it may have come into its folder after that was listed
            while self._files.popleft() != first:
                pass
        together, size = [first], _size(first)
        while self._files and size < WAVE:
            together.append(self._files.popleft())
            size += _size(together[-1])
        rows = [
            {"number": number, "given": str(path), "path": str(path.absolute())}
            for number, path in enumerate(together)
        ]
        opened = (
            ray.data.from_items(rows, override_num_blocks=_blocks(len(rows)))
            .map_batches(
                partial(open_files, reports=self._reports),
                batch_size=None,
                batch_format="numpy",
            )
            .materialize()
        )
        entries = _entries(opened)
        numbers = {path: number for number, path in enumerate(together)}
        return _Wave(opened, size, numbers, entries, next(entries, None))

    def _tell(self, taken: int) -> None:
        self._progress(Progressed(self._folder.documents, taken, self._size))


def _blocks(files: int) -> int:
    """Into how many pieces files are dealt: large ones singly, many small ones together."""
    return min(files, max(64, files // _FILES))


def _entries(opened: Dataset) -> Iterator[tuple[int, Entry | Problem]]:
    for row in opened.select_columns(["key", "entry"]).iter_rows():
        yield int(row["key"]), pickle.loads(row["entry"])  # noqa: S301 - packed by a worker of this run


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
