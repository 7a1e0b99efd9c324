"""Files to reports, one at a time: containers opened, compressed ones expanded on the way."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from ninevotes.sources.reports.files import STANDARD_INPUT
from ninevotes.sources.reports.formats.compressed import chunks_of, expanded
from ninevotes.sources.reports.formats.feed import read_feed
from ninevotes.sources.reports.formats.jsonl import Fields, read_json_lines
from ninevotes.sources.reports.formats.parquet import read_parquet
from ninevotes.sources.reports.formats.recognise import Kind, kind_of, stem_of
from ninevotes.sources.reports.formats.stream import ByteStream, DamagedError
from ninevotes.sources.reports.formats.warc import read_warc
from ninevotes.sources.reports.problem import Problem
from ninevotes.sources.reports.report import LARGEST_PDF, LARGEST_REPORT, Form, OpenedReport

_START = 65_536
_FORMS = {Kind.PAGE: Form.PAGE, Kind.PDF: Form.PDF, Kind.MAIL: Form.MAIL}


@dataclass(frozen=True, slots=True)
class Opening:
    """How files are opened.

    Args:
        kind: the form that they are in; found out for each by default.
        fields: which fields of JSON lines mean what.
        wanted: whether the bytes of a record in a container are worth opening.
    """

    kind: Kind | None = None
    fields: Fields = field(default_factory=Fields)
    wanted: Callable[[bytes], bool] = bool


@dataclass(slots=True)
class Taken:
    """How many bytes of files were taken so far, as they lie on the disk."""

    size: int = 0


def open_file(
    path: Path, opening: Opening | None = None, taken: Taken | None = None
) -> Iterator[OpenedReport | Problem]:
    """The reports of a file, and what is wrong with it; never more than one held at a time.

    Args:
        path: the file, or ``-`` for standard input.
        opening: how.
        taken: told how many bytes were taken.
    """
    try:
        with _raw(path) as raw:
            place = "standard input" if path == STANDARD_INPUT else str(path)
            counted = _counted(raw, taken or Taken())
            yield from _reports(ByteStream(counted), path, place, opening or Opening())
    except OSError as error:
        yield Problem(str(path), f"cannot be read ({error.strerror or error})")


def open_bytes(data: bytes, place: str, name: str = "") -> Iterator[OpenedReport | Problem]:
    """The reports in bytes that came from elsewhere than a file.

    Args:
        data: as they came.
        place: what to call them in messages.
        name: the file name they might have, whose ending may tell their form.
    """
    yield from _reports(ByteStream([data]), Path(name or "input"), place, Opening())


@contextmanager
def _raw(path: Path) -> Iterator[BinaryIO]:
    if path == STANDARD_INPUT:
        yield sys.stdin.buffer
    else:
        with path.open("rb") as file:
            yield file


def _counted(raw: BinaryIO, taken: Taken) -> Iterator[bytes]:
    for chunk in chunks_of(raw):
        taken.size += len(chunk)
        yield chunk


def _reports(
    packed: ByteStream, path: Path, place: str, opening: Opening
) -> Iterator[OpenedReport | Problem]:
    stream = expanded(packed)
    name = "" if path == STANDARD_INPUT else path.name
    stem = stem_of(name) if name else "input"
    kind = opening.kind or kind_of(stream.peek(_START), name)
    if kind is Kind.WARC:
        yield from read_warc(stream, place, opening.wanted)
    elif kind is Kind.JSON_LINES:
        yield from read_json_lines(stream, place, stem, opening.fields, opening.wanted)
    elif kind is Kind.PARQUET:
        yield from read_parquet(path, place, stem, opening.fields, opening.wanted)
    else:
        yield from _whole(stream, kind, place, stem, path)


def _whole(
    stream: ByteStream, kind: Kind, place: str, stem: str, path: Path
) -> Iterator[OpenedReport | Problem]:
    """A file that is read whole: one report, or a feed."""
    most = LARGEST_PDF if kind is Kind.PDF else LARGEST_REPORT
    try:
        data = stream.take(most)
        longer = bool(stream.peek(1))
    except DamagedError as error:
        yield Problem(place, str(error))
        return
    if longer:
        yield Problem(place, _too_large(path, most))
    elif kind is Kind.FEED:
        yield from read_feed(data, place)
    else:
        yield OpenedReport(stem, place, data, _FORMS[kind])


def _too_large(path: Path, most: int) -> str:
    size = path.stat().st_size if path.is_file() else 0
    told = f"is {size / 1e6:.0f} MB" if size > most else f"holds more than {most / 1e6:.0f} MB"
    return (
        f"{told}; a report has at most {most / 1e6:.0f} MB: split it into one file a report, "
        "or give JSON lines"
    )
