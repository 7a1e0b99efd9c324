"""Report files to readings, in one process or several; a fault concerns one file or record."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

from ninevotes import __version__
from ninevotes.pipeline.documents import document_of_report
from ninevotes.pipeline.register import Register, Standing, temporary_register
from ninevotes.reading import UnreadableError, read
from ninevotes.reading.prefilter import may_concern_council
from ninevotes.sources.reports import (
    Fields,
    Form,
    Kind,
    Manifests,
    OpenedReport,
    Opening,
    Problem,
    RefusedReportError,
    Taken,
    find_files,
    open_file,
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


@dataclass(frozen=True, slots=True)
class Reports:
    """Which reports to read, and how.

    Args:
        paths: files, folders, patterns, or ``-`` for standard input.
        manifest: what is known of the documents; without it each folder's own is used.
        kind: the form of the files; found out for each by default.
        fields: which fields of JSON lines mean what.
        everything: read records of containers too that are not about the Council.
        files_too: pass over single files too that are not about the Council.
        distinct: give records of one name different names.
    """

    paths: tuple[Path, ...]
    manifest: Path | None = None
    kind: Kind | None = None
    fields: Fields = field(default_factory=Fields)
    everything: bool = False
    files_too: bool = False
    distinct: bool = False


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
    manifests = Manifests(reports.manifest)
    wanted = bool if reports.everything else may_concern_council
    opening = Opening(reports.kind, reports.fields, wanted)
    yield from manifests.told()
    for found in find_files(reports.paths, manifests):
        yield from manifests.told()
        if isinstance(found, Problem):
            yield found
            continue
        for report in open_file(found, opening, taken):
            if isinstance(report, Problem):
                yield report
            elif reports.everything or report.inside or not _passed_over(report, reports):
                job = _once(report, found, register)
                if job is not None:
                    yield _described(job, reports, manifests, register)
    yield from manifests.told()
    yield from manifests.missing()


def _passed_over(report: OpenedReport, reports: Reports) -> bool:
    """Whether a file of its own is not about the Council; an empty one is told as such."""
    if not reports.files_too or report.form is not Form.PAGE or not report.data.strip():
        return False
    return not may_concern_council(report.data)


def _once(report: OpenedReport, path: Path, register: Register) -> _Job | None:
    """The report if it was not seen before; null if it was read from here.

    Copies within containers, of which a crawl has many, are passed over without a word.
    """
    named = str(path)
    place = report.place
    if place.startswith(named) and named != "-":
        place = str(path.absolute()) + place[len(named) :]
    standing = register.take(report.digest, place)
    if standing is Standing.COPY and not report.inside:
        earlier = register.place_of(report.digest)
        return Problem(report.place, f"is the same document as {earlier}; counted once")
    return report if standing is Standing.NEW else None


def _described(job: _Job, reports: Reports, manifests: Manifests, register: Register) -> _Job:
    if isinstance(job, Problem):
        return job
    described = job.described(manifests.of(job.id))
    if reports.distinct and job.inside:
        return replace(described, id=register.name(job.id, job.digest))
    return described


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
