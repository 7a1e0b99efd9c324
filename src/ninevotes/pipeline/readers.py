"""Report files to readings, in one process or several; a fault concerns one file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from ninevotes import __version__
from ninevotes.reading import UnreadableError, document_of, read
from ninevotes.sources.reports import ManifestEntry, Problem, find_reports, open_report
from ninevotes.vocabulary.events import Reading

READER = f"ninevotes {__version__}"
"""Who made the claims: a document read by an older version is read anew."""

Progress = Callable[[int, int], None]
"""Told how many are done, of how many."""


def silent(done: int, total: int) -> None:
    """Progress that nobody looks at."""


_Job = tuple[Path, ManifestEntry | None]


def read_reports(
    paths: Iterable[Path],
    manifest: Path | None = None,
    *,
    workers: int = 1,
    progress: Progress = silent,
) -> Iterator[Reading | Problem]:
    """Readings in the order of the files, and the problems with those left out.

    Args:
        paths: files and folders.
        manifest: see :func:`ninevotes.sources.reports.find_reports`.
        workers: processes to read in. The output is the same for any number.
        progress: told after each file how many are done, of how many.

    Raises:
        OSError: the manifest given cannot be opened.
    """
    found = find_reports(paths, manifest)
    yield from found.problems
    seen: dict[str, Path] = {}
    for done, (job, outcome) in enumerate(_outcomes(found.files, workers), 1):
        progress(done, len(found.files))
        if isinstance(outcome, Problem):
            yield outcome
            continue
        earlier = seen.setdefault(outcome.document.sha256, job[0])
        if earlier == job[0]:
            yield outcome
        else:
            yield Problem(str(job[0]), f"is the same document as {earlier}; counted once")


def _outcomes(files: tuple[_Job, ...], workers: int) -> Iterator[tuple[_Job, Reading | Problem]]:
    if workers <= 1 or len(files) < 2:
        yield from ((job, read_one(job)) for job in files)
        return
    with ProcessPoolExecutor(workers) as pool:
        yield from zip(files, pool.map(read_one, files, chunksize=8), strict=True)


def read_one(job: _Job) -> Reading | Problem:
    """Open and read one file."""
    path, entry = job
    opened = open_report(path, entry)
    if isinstance(opened, Problem):
        return opened
    try:
        return read(opened.described(document_of(opened.data, path.name)))
    except UnreadableError as error:
        return Problem(str(path), str(error))
