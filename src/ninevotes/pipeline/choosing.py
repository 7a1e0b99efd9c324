"""Which reports are read: each document once, under a name of its own, with what manifests say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol, TypeVar

from ninevotes.pipeline.register import Register, Standing
from ninevotes.reading.prefilter import may_concern_council
from ninevotes.sources.reports import (
    Fields,
    Form,
    Kind,
    ManifestEntry,
    Manifests,
    OpenedReport,
    Opening,
    Problem,
    Taken,
    find_files,
    open_file,
)


@dataclass(frozen=True, slots=True)
class Reports:
    """Which reports to read, and how.

    Args:
        paths: files, folders, patterns, or ``-`` for standard input.
        manifest: what is known of the documents; without it each folder's own is used.
        kind: the form of the files; found out for each by default.
        fields: which fields of JSON lines and Parquet files mean what.
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


class Found(Protocol):
    """What has to be known of a report to choose it, as :class:`OpenedReport` has it."""

    @property
    def id(self) -> str:
        """The name that its container gives it."""

    @property
    def place(self) -> str:
        """Where it stands."""

    @property
    def digest(self) -> bytes:
        """The SHA-256 of its bytes."""

    @property
    def inside(self) -> bool:
        """Whether it is one of many in a container."""


F = TypeVar("F", bound=Found)


@dataclass(frozen=True, slots=True)
class Chosen:
    """How a report is read that was chosen.

    Args:
        name: what its document is called.
        entry: what a manifest says of it.
    """

    name: str
    entry: ManifestEntry | None

    def described(self, report: OpenedReport) -> OpenedReport:
        """The report under its name, with what its manifest says."""
        described = report.described(self.entry)
        return described if described.id == self.name else replace(described, id=self.name)


def opened(path: Path, reports: Reports, taken: Taken) -> Iterator[OpenedReport | Problem]:
    """The reports of one file that may be about the Council. Depends on nothing but the file."""
    wanted = bool if reports.everything else may_concern_council
    for report in open_file(path, Opening(reports.kind, reports.fields, wanted), taken):
        if (
            isinstance(report, Problem)
            or reports.everything
            or report.inside
            or not _passed_over(report, reports)
        ):
            yield report


def choose(
    reports: Reports, register: Register, found_in: Callable[[Path], Iterable[F | Problem]]
) -> Iterator[tuple[F, Chosen] | Problem]:
    """Which reports to read, each once, and what is wrong with others, in order.

    Args:
        reports: where they are.
        register: knows what was read before.
        found_in: the reports of a file, in order.
    """
    manifests = Manifests(reports.manifest)
    yield from manifests.told()
    for path in find_files(reports.paths, manifests):
        yield from manifests.told()
        if isinstance(path, Problem):
            yield path
            continue
        for report in found_in(path):
            if isinstance(report, Problem):
                yield report
                continue
            standing = _standing(report, path, register)
            if standing is Standing.NEW:
                yield report, _chosen(report, reports, manifests, register)
            elif standing is Standing.COPY and not report.inside:
                earlier = register.place_of(report.digest)
                what = f"is the same document as {earlier}; counted once"
                yield Problem(report.place, what)
    yield from manifests.told()
    yield from manifests.missing()


def _passed_over(report: OpenedReport, reports: Reports) -> bool:
    """Whether a file of its own is not about the Council; an empty one is told as such."""
    if not reports.files_too or report.form is not Form.PAGE or not report.data.strip():
        return False
    return not may_concern_council(report.data)


def _standing(report: Found, path: Path, register: Register) -> Standing:
    """Whether the report was seen before, and where.

    Copies within containers, of which a crawl has many, are passed over without a word.
    """
    named = str(path)
    place = report.place
    if place.startswith(named) and named != "-":
        place = str(path.absolute()) + place[len(named) :]
    return register.take(report.digest, place)


def _chosen(report: Found, reports: Reports, manifests: Manifests, register: Register) -> Chosen:
    entry = manifests.of(report.id)
    name = report.id
    if reports.distinct and report.inside:
        name = register.name(name, report.digest)
    return Chosen(name, entry)
