"""Report files to readings, in one process or several; a fault concerns one file or record."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from ninevotes import __version__
from ninevotes.pipeline.choosing import Reports, choose, opened
from ninevotes.pipeline.documents import document_of_report
from ninevotes.pipeline.register import Register, temporary_register
from ninevotes.reading import UnreadableError, read
from ninevotes.reading.prefilter import may_concern_council
from ninevotes.sources.reports import (
    Form,
    OpenedReport,
    Problem,
    RefusedReportError,
    Taken,
    size_of,
)
from ninevotes.vocabulary.events import Reading

READER = f"ninevotes {__version__}"
"""Who made the claims: a document read by an older version is read anew."""


@dataclass(frozen=True, slots=True)
class Progressed:
    """How far reading is.

    Args:
        documents: readings given so far.
        taken: bytes of the files taken so far.
        total: bytes of all files; null where nobody can tell.
    """

    documents: int
    taken: int
    total: int | None


Progress = Callable[[Progressed], None]


def silent(progressed: Progressed) -> None:
    """Progress that nobody looks at."""


def read_reports(
    paths: Iterable[Path] | Reports,
    manifest: Path | None = None,
    *,
    workers: int = 1,
    progress: Progress = silent,
    register: Register | None = None,
) -> Iterator[Reading | Problem]:
    """Readings in the order of the files, and the problems with what is left out.

    Memory does not grow with the number of documents.

    Args:
        paths: files and folders, or :class:`Reports` that say more.
        manifest: what is known of the documents, where ``paths`` are but paths.
        workers: processes to read in. The output is the same for any number.
        progress: told after each document how far it is.
        register: knows documents read before, which are left out; a new one by default.

    Raises:
        OSError: the manifest given cannot be opened.
    """
    reports = paths if isinstance(paths, Reports) else Reports(tuple(paths), manifest)
    with ExitStack() as stack:
        known = register or stack.enter_context(temporary_register())
        taken, documents, total = Taken(), 0, size_of(reports.paths)
        for outcome in _outcomes(_jobs(reports, known, taken), workers):
            documents += isinstance(outcome, Reading)
            progress(Progressed(documents, taken.size, total))
            if outcome is not None:
                yield outcome


_Job = OpenedReport | Problem


def _jobs(reports: Reports, register: Register, taken: Taken) -> Iterator[_Job]:
    """The reports to read, each once, and what is wrong with others, in order."""

    def found_in(path: Path) -> Iterator[_Job]:
        return opened(path, reports, taken)

    for found in choose(reports, register, found_in):
        if isinstance(found, Problem):
            yield found
        else:
            report, chosen = found
            yield chosen.described(report)


_BATCH = 8
"""Reports sent to a process at once."""

_AHEAD = 4
"""Batches a process that may wait for it."""


def _outcomes(jobs: Iterator[_Job], workers: int) -> Iterator[Reading | Problem | None]:
    if workers <= 1:
        yield from map(read_one, jobs)
        return
    with ProcessPoolExecutor(workers, initializer=_leave_interrupts) as pool:
        waiting: deque[Future[list[Reading | Problem | None]]] = deque()
        try:
            for batch in _batches(jobs):
                waiting.append(pool.submit(_read_batch, batch))
                if len(waiting) >= _AHEAD * workers:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        finally:
            pool.shutdown(cancel_futures=True)


def _leave_interrupts() -> None:
    """Ctrl-C is for the program that started us: it ends us in order."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _batches(jobs: Iterator[_Job]) -> Iterator[list[_Job]]:
    batch: list[_Job] = []
    for job in jobs:
        batch.append(job)
        if len(batch) >= _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _read_batch(batch: list[_Job]) -> list[Reading | Problem | None]:
    return [read_one(job) for job in batch]


def read_one(job: _Job) -> Reading | Problem | None:
    """Read one report; null where it turns out, once opened, not to be about the Council."""
    if isinstance(job, Problem):
        return job
    try:
        document = document_of_report(job)
        if (
            job.inside
            and job.form is not Form.PAGE
            and not may_concern_council(document.text.encode("utf-8", "replace"))
        ):
            return None
        return read(document)
    except (UnreadableError, RefusedReportError) as error:
        return Problem(job.place, str(error))
    except Exception as error:  # one document must not end the reading of a million
        return Problem(job.place, f"broke the reader ({type(error).__name__}); please report it")
