"""From what a user names to files: paths, folders, patterns, standard input; one at a time."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ninevotes.sources.reports.formats.recognise import (
    BY_ENDING,
    PACKED,
    belongs_in_folder,
    endings,
)
from ninevotes.sources.reports.manifest import NAMES, ManifestEntry, read_manifest
from ninevotes.sources.reports.problem import Problem

STANDARD_INPUT = Path("-")

_MAGIC = frozenset("*?[")
_START = 65_536


@dataclass(slots=True)
class Manifests:
    """What manifests say of documents, those of folders found on the way.

    Args:
        given: a manifest to use instead of those of the folders.
        entries: by document.
        problems: faults of the manifests, not told yet.
    """

    given: Path | None = None
    entries: dict[str, ManifestEntry] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    _used: set[str] = field(default_factory=set)
    _looked: set[Path] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Read the manifest given.

        Raises:
            OSError: it cannot be opened.
        """
        if self.given is not None:
            self._take(self.given)

    def of(self, document: str) -> ManifestEntry | None:
        """What is said of a document."""
        entry = self.entries.get(document)
        if entry is not None and self.given is not None:
            self._used.add(document)
        return entry

    def look_in(self, folder: Path) -> None:
        """Use a folder's own manifest, if it has one and none was given."""
        if self.given is not None or folder in self._looked:
            return
        self._looked.add(folder)
        for name in NAMES:
            candidate = folder / name
            if candidate.is_file():
                try:
                    self._take(candidate)
                except OSError as error:
                    self.problems.append(
                        Problem(str(candidate), f"cannot be read ({error.strerror})")
                    )

    def told(self) -> Iterator[Problem]:
        """The problems found since the last call."""
        problems, self.problems = self.problems, []
        yield from problems

    def missing(self) -> Iterator[Problem]:
        """Documents that the manifest given names, but nobody has seen."""
        for document in self.entries:
            if self.given is not None and document not in self._used:
                yield Problem(str(self.given), f'names "{document}", but no such file was given')

    def _take(self, path: Path) -> None:
        manifest = read_manifest(path)
        fresh = manifest.entries.items()
        self.entries.update({doc: entry for doc, entry in fresh if doc not in self.entries})
        self.problems += [Problem("", text) for text in manifest.problems]


def find_files(paths: Iterable[Path], manifests: Manifests) -> Iterator[Path | Problem]:
    """The files that paths name, in order: as given, folders searched through.

    Args:
        paths: files, folders, patterns such as ``news/**/*.html``, or ``-``.
        manifests: gathers the manifests of the folders.
    """
    for path in paths:
        if path == STANDARD_INPUT:
            yield path
        elif path.is_dir():
            manifests.look_in(path)
            yield from _in_folder(path)
        elif path.exists():
            manifests.look_in(path.parent)
            yield path
        elif _MAGIC.intersection(str(path)):
            yield from _matching(path, manifests)
        else:
            yield Problem(str(path), "does not exist")


def size_of(paths: Iterable[Path]) -> int | None:
    """Bytes of the files that paths name together; null when nobody can tell."""
    total = 0
    for found in find_files(paths, Manifests()):
        if found == STANDARD_INPUT:
            return None
        if isinstance(found, Path):
            try:
                total += found.stat().st_size
            except OSError:
                continue
    return total


def _matching(pattern: Path, manifests: Manifests) -> Iterator[Path | Problem]:
    matches = [Path(name) for name in sorted(glob.glob(str(pattern), recursive=True))]  # noqa: PTH207 - patterns may be absolute
    if not matches:
        yield Problem(str(pattern), "matches no file")
    for path in matches:
        if path.is_file():
            manifests.look_in(path.parent)
            yield path


def _in_folder(folder: Path) -> Iterator[Path | Problem]:
    empty = True
    for path in _walk(folder):
        if _is_report(path):
            empty = False
            yield path
    if empty:
        known = ", ".join(sorted(BY_ENDING))
        packed = ", ".join(sorted(PACKED))
        yield Problem(
            str(folder), f"holds no reports (files ending in {known}, or these and {packed})"
        )


def _walk(folder: Path) -> Iterator[Path]:
    """Files in the order of their paths, a folder at a time; hidden ones are left out."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(folder / entry.name)
        elif not entry.name.startswith("."):
            yield folder / entry.name


def _is_report(path: Path) -> bool:
    """Whether a file of a folder is one of reports; a manifest and claims are not."""
    ending, _ = endings(path.name)
    if ending not in BY_ENDING or path.name in NAMES:
        return False
    if ending not in {".jsonl", ".ndjson", ".xml"}:
        return True
    try:
        with path.open("rb") as file:
            return belongs_in_folder(file.read(_START), path.name)
    except OSError:
        return True  # told when it is opened
