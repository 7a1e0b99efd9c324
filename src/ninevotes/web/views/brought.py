"""Reports that somebody brings: files or pasted text, read on this machine and kept."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from ninevotes.pipeline.readers import READER, read_reports
from ninevotes.record.store import Addition, Store
from ninevotes.sources.reports import Problem
from ninevotes.sources.reports.formats.compressed import size_expanded
from ninevotes.sources.reports.formats.recognise import Kind, kind_of
from ninevotes.sources.watching import Fetcher, FetchError, Limits
from ninevotes.sources.watching.addresses import RefusedAddressError

_FETCHING = Limits(seconds=20.0, size=10_000_000)
_FOUND = 200
MOST = 200
"""Files that may be brought at once."""

_START = 65_536
_NO_PARQUET = "is a Parquet file, which is read by 'ninevotes record add', and not by the site"
"""A few kilobytes of one may hold gigabytes of text, and nothing tells before it is read."""

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


class BombError(ValueError):
    """A file that is much larger than it looks."""


class NotFetchedError(ValueError):
    """An address from which nothing came, or which is not asked."""


def fetched(address: str) -> tuple[str, bytes]:
    """A feed or a page from the web, as a file. Only public addresses are asked.

    Args:
        address: of the feed or page.

    Raises:
        NotFetchedError: the address is none, leads to no public place, or nothing came.
    """
    try:
        answer = Fetcher(_FETCHING).get(address)
    except FetchError as error:
        why = error.why
        if isinstance(error.__cause__, RefusedAddressError):
            why = "it is no http or https address of the public internet"
        raise NotFetchedError(f"{address[:200]} is not read: {why}") from None
    if answer.status != _FOUND or not answer.body:
        raise NotFetchedError(f"{address[:200]} is not read: it answers with {answer.status}")
    name = safe_name(urlsplit(address).path.rstrip("/").rpartition("/")[2] or "page")
    return (name if Path(name).suffix else f"{name}{_ending(answer.body)}"), answer.body


def _ending(body: bytes) -> str:
    """The ending of a name that says what a body is."""
    return ".xml" if body[:200].lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<?xml") else ".html"


def refuse_bombs(files: Iterable[tuple[str, bytes]], most: int) -> None:
    """See that files do not have more than ``most`` bytes in all when they are expanded.

    Raises:
        BombError: they have more.
    """
    left = most
    for name, data in files:
        left -= size_expanded(data, left + 1)
        if left < 0:
            raise BombError(f"{safe_name(name)} expands to more than {most / 1e6:g} MB in all")


def take_in(store: Store, files: Iterable[tuple[str, bytes]], most: int = 80_000_000) -> Brought:
    """Read files and keep what they say.

    Args:
        store: the record.
        files: names and bytes. A name is only a name: no folder in it is followed.
        most: bytes that all of them may have when they are expanded.

    Raises:
        BombError: they have more.
        StoreError: the record cannot be written.
    """
    files = list(files)
    refuse_bombs(files, most)
    refused: list[str] = []
    with TemporaryDirectory(prefix="ninevotes-") as folder:
        for place, (name, data) in enumerate(files):
            if kind_of(data[:_START], safe_name(name)) is Kind.PARQUET:
                refused.append(f"{safe_name(name)}: {_NO_PARQUET}")
                continue
            at = Path(folder) / f"{place:03d}"
            at.mkdir()
            (at / safe_name(name)).write_bytes(data)
        brought = _read(store, Path(folder)) if len(refused) < len(files) else Brought((), ())
    return Brought(brought.kept, (*refused, *brought.problems))


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
