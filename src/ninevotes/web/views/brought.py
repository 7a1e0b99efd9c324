"""Reports that somebody brings: files or pasted text, read on this machine and kept."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from ninevotes.pipeline.readers import READER, read_reports
from ninevotes.record.store import Addition, Store
from ninevotes.sources.reports import Problem

MOST = 200
"""Files that may be brought at once."""

_SAFE = re.compile(r"[^\w.\- ]+")


@dataclass(frozen=True, slots=True)
class Brought:
    """What became of what was brought.

    Args:
        kept: name of a report in the record, its matter's key or null, claims, what was done.
        problems: what could not be read, and why.
    """

    kept: tuple[tuple[str, str | None, int, Addition], ...]
    problems: tuple[str, ...]


def take_in(store: Store, files: Iterable[tuple[str, bytes]]) -> Brought:
    """Read files and keep what they say.

    Args:
        store: the record.
        files: names and bytes. A name is only a name: no folder in it is followed.

    Raises:
        StoreError: the record cannot be written.
    """
    with TemporaryDirectory(prefix="ninevotes-") as folder:
        for place, (name, data) in enumerate(files):
            at = Path(folder) / f"{place:03d}"
            at.mkdir()
            (at / safe_name(name)).write_bytes(data)
        return _read(store, Path(folder))


def safe_name(name: str) -> str:
    """A name without folders, signs or length that a disk could take amiss.

    >>> safe_name("../../etc/passwd"), safe_name("a/b/Report of Monday.html"), safe_name("..")
    ('passwd', 'Report of Monday.html', 'report.txt')
    """
    last = re.split(r"[/\\]", name)[-1]
    plain = _SAFE.sub("_", last).strip(" .")[-100:]
    return plain or "report.txt"


def _read(store: Store, folder: Path) -> Brought:
    kept = []
    problems = []
    for outcome in read_reports([folder]):
        if isinstance(outcome, Problem):
            problems.append(str(outcome).replace(f"{folder}/", ""))
            continue
        added = store.add(outcome, reader=READER)
        key = outcome.item.key if outcome.item else None
        kept.append((added.document, key, len(outcome.claims), added.addition))
    return Brought(tuple(kept), tuple(problems))
