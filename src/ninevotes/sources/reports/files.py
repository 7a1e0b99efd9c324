"""From paths to opened reports. A fault concerns one file; the rest is done."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from ninevotes.sources.reports.manifest import NAMES, Manifest, ManifestEntry, read_manifest
from ninevotes.vocabulary.documents import DateOrigin, Document

REPORT_ENDINGS = frozenset({".txt", ".text", ".html", ".htm", ".xhtml"})
"""Endings read from a folder. A file named by itself is read whatever its ending."""

LARGEST_FILE = 10_000_000
"""Bytes. More is not one report; such a file is refused before it is read."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Why something was left out: the file or line, and what to do about it."""

    where: str
    what: str

    def __str__(self) -> str:
        """One line for people."""
        return f"{self.where}: {self.what}" if self.where else self.what


@dataclass(frozen=True, slots=True)
class OpenedReport:
    """The bytes of a report and what a manifest says of it."""

    path: Path
    data: bytes
    entry: ManifestEntry | None = None

    def described(self, document: Document) -> Document:
        """The document with outlet, publisher, date and address from the manifest."""
        if self.entry is None:
            return document
        return replace(
            document,
            outlet=self.entry.outlet,
            publisher=self.entry.publisher,
            date=self.entry.date,
            date_origin=DateOrigin.MANIFEST if self.entry.date else None,
            url=self.entry.url,
        )


@dataclass(frozen=True, slots=True)
class FoundReports:
    """Report files in order, each once, with their manifest entries; and what is wrong."""

    files: tuple[tuple[Path, ManifestEntry | None], ...]
    problems: tuple[Problem, ...]


def find_reports(paths: Iterable[Path], manifest: Path | None = None) -> FoundReports:
    """The report files that paths name: files as given, folders searched through.

    Args:
        paths: files and folders.
        manifest: a manifest; without it each folder's own is used where it has one.

    Raises:
        OSError: the manifest given cannot be opened.
    """
    problems: list[Problem] = []
    entries: dict[str, ManifestEntry] = {}
    files: dict[Path, None] = {}
    if manifest is not None:
        _take(read_manifest(manifest), entries, problems)
    for path in paths:
        found = _files_of(path, problems)
        files.update(dict.fromkeys(found))
        if manifest is None:
            _own_manifest(path, entries, problems)
    given = {path.stem for path in files}
    if manifest is not None:
        missing = [doc for doc in entries if doc not in given]
        problems += [
            Problem(str(manifest), f'names "{doc}", but no such file was given') for doc in missing
        ]
    return FoundReports(tuple((path, entries.get(path.stem)) for path in files), tuple(problems))


def open_report(path: Path, entry: ManifestEntry | None = None) -> OpenedReport | Problem:
    """Read one file whole, or say why it cannot be."""
    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            return Problem(
                str(path),
                f"is {size / 1e6:.0f} MB; a report has at most {LARGEST_FILE / 1e6:.0f} MB: "
                "split it into one file a report",
            )
        return OpenedReport(path, path.read_bytes(), entry)
    except OSError as error:
        return Problem(str(path), f"cannot be read ({error.strerror or error})")


def _files_of(path: Path, problems: list[Problem]) -> list[Path]:
    if path.is_dir():
        found = sorted(
            file
            for file in path.rglob("*")
            if file.suffix.lower() in REPORT_ENDINGS and not file.name.startswith(".")
        )
        if not found:
            endings = ", ".join(sorted(REPORT_ENDINGS))
            problems.append(Problem(str(path), f"holds no reports (files ending in {endings})"))
        return found
    if not path.exists():
        problems.append(Problem(str(path), "does not exist"))
        return []
    return [path]


def _own_manifest(path: Path, entries: dict[str, ManifestEntry], problems: list[Problem]) -> None:
    folder = path if path.is_dir() else path.parent
    for name in NAMES:
        candidate = folder / name
        if candidate.is_file():
            try:
                _take(read_manifest(candidate), entries, problems)
            except OSError as error:
                problems.append(Problem(str(candidate), f"cannot be read ({error.strerror})"))


def _take(manifest: Manifest, entries: dict[str, ManifestEntry], problems: list[Problem]) -> None:
    fresh: Mapping[str, ManifestEntry] = manifest.entries
    entries.update({doc: entry for doc, entry in fresh.items() if doc not in entries})
    problems += [
        Problem("", text) for text in manifest.problems if Problem("", text) not in problems
    ]
