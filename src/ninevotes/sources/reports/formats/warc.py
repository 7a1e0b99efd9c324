"""WARC files, as web archives and news crawls write them (ISO 28500).

Reports are the responses with status 200 that hold a page, a text or a PDF, the resources of
these kinds, and the conversions to plain text. The day of a record is when it was fetched, which
is not when it was published, so it dates nothing.

Read here rather than by a library, because the libraries stop at the first record whose length
is wrong; here that record is told and the next one found.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ninevotes.sources.reports.formats.http import media_type_of, parse_headers, parse_response
from ninevotes.sources.reports.formats.stream import CHUNK, ByteStream, DamagedError
from ninevotes.sources.reports.problem import Problem, RefusedReportError
from ninevotes.sources.reports.report import LARGEST_PDF, LARGEST_REPORT, Form, OpenedReport
from ninevotes.vocabulary.documents import MediaType

VERSION = b"WARC/"
_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_KINDS = frozenset({"response", "resource", "conversion"})
_BLANK = re.compile(rb"\n\r?\n")
_USUAL_HEAD = 2_000
_LONGEST_HEAD = 64_000
_LONGEST_ID = 200
_SEAM = 100
"""Bytes looked at again with the next piece: a record may begin between two."""
_NEXT = re.compile(rb"(?:\A|\n)(?=WARC/[01]\.\d{1,2}\r?\nWARC-|WARC/[01]\.\d{1,2}\r?\nContent-)")
"""Where a record begins: its version, and a header below it."""


@dataclass(frozen=True, slots=True)
class _Record:
    headers: dict[str, str]
    length: int


def read_warc(
    stream: ByteStream, place: str, wanted: Callable[[bytes], bool] = bool
) -> Iterator[OpenedReport | Problem]:
    """The reports of a WARC file, one at a time.

    Args:
        stream: the bytes, decompressed.
        place: what to call the file in messages.
        wanted: whether a record's bytes are worth opening; others are passed over.
    """
    number = 0
    while True:
        number += 1
        where = f"{place} record {number} (byte {_begin(stream)})"
        try:
            record = _head(stream)
            if record is None:
                return
            found = _report(stream, record, where, wanted)
        except (DamagedError, RefusedReportError) as error:
            yield Problem(where, str(error))
            if not _find_next(stream):
                return
            continue
        if found is not None:
            yield found


def _begin(stream: ByteStream) -> int:
    """Go over the blank lines before a record; where it begins."""
    while (start := stream.peek(_USUAL_HEAD)) and start[:1] in b"\r\n":
        stream.take(len(start) - len(start.lstrip(b"\r\n")))
    return stream.offset


def _head(stream: ByteStream) -> _Record | None:
    """The head of the next record; null at the end.

    Raises:
        RefusedReportError: there is something, but no record.
        DamagedError: what comes next cannot be had.
    """
    start = stream.peek(_USUAL_HEAD)
    if not start:
        stream.take(1)  # tells of damage here
        return None
    end = _BLANK.search(start)
    if end is None:
        start = stream.peek(_LONGEST_HEAD)
        end = _BLANK.search(start)
    if not start.startswith(VERSION) or end is None:
        stream.take(1)
        raise RefusedReportError("is no WARC record: its header is broken")
    headers = parse_headers(start[: end.start()])
    length = headers.get("content-length", "")
    stream.take(end.end())
    if not re.fullmatch(r"\d{1,15}", length):
        raise RefusedReportError(f'has no length that could be ("{length[:20]}")')
    return _Record(headers, int(length))


def _report(
    stream: ByteStream, record: _Record, where: str, wanted: Callable[[bytes], bool]
) -> OpenedReport | Problem | None:
    kind = record.headers.get("warc-type", "")
    if record.length > LARGEST_PDF:
        _pass_over(stream, record.length)
        too_large = kind in _KINDS and _may_be_report(record)
        return Problem(where, f"is {record.length / 1e6:.0f} MB large") if too_large else None
    block = stream.take(record.length)
    _check_length(stream, record, block)
    if kind not in _KINDS:
        return None
    try:
        return _opened(kind, record.headers, block, where, wanted)
    except RefusedReportError as error:
        return Problem(where, str(error))


def _opened(
    kind: str, headers: dict[str, str], block: bytes, where: str, wanted: Callable[[bytes], bool]
) -> OpenedReport | Problem | None:
    media_type, charset = media_type_of(headers.get("content-type", ""))
    if kind == "response":
        if not headers.get("warc-target-uri", "http").lower().lstrip("<").startswith("http"):
            return None
        response = parse_response(block)
        if response.status != 200:
            return None
        media_type, charset, block = response.media_type, response.charset, response.body
    form = _form(media_type, block)
    if form is None or not block or (form is Form.PAGE and not wanted(block)):
        return None
    if form is Form.PAGE and len(block) > LARGEST_REPORT:
        return Problem(where, f"holds a page of {len(block) / 1e6:.0f} MB: not one report")
    url = headers.get("warc-target-uri", "").strip("<>") or None
    return OpenedReport(
        id_of_address(url) if url else where.replace(" ", "-"),
        where,
        block,
        form,
        inside=True,
        media_type=MediaType.HTML if media_type in _PAGES else None,
        encoding=charset,
        url=url,
    )


def id_of_address(url: str) -> str:
    """The name of a report by its address: without the protocol, at most 200 characters.

    >>> id_of_address("https://www.example.org/world/council-vote.html")
    'www.example.org/world/council-vote.html'
    """
    return re.sub(r"^\w+://", "", url).strip("/")[:_LONGEST_ID]


def _form(media_type: str, block: bytes) -> Form | None:
    if media_type == "application/pdf" or block.startswith(b"%PDF-"):
        return Form.PDF
    return Form.PAGE if media_type in _PAGES or media_type == "text/plain" else None


def _may_be_report(record: _Record) -> bool:
    declared = media_type_of(record.headers.get("content-type", ""))[0]
    told = record.headers.get("warc-identified-payload-type", declared)
    return told in _PAGES | {"text/plain", "application/pdf"}


def _check_length(stream: ByteStream, record: _Record, block: bytes) -> None:
    """See that the record ends where it says.

    Raises:
        RefusedReportError: it does not; the stream stands where the next record may begin.
    """
    after = stream.peek(12).lstrip(b"\r\n")
    if len(block) == record.length and (not after or VERSION.startswith(after[:5])):
        return
    swallowed = _NEXT.search(block, 1)
    if swallowed:
        stream.put_back(block[swallowed.end() :])
    if len(block) < record.length:
        raise RefusedReportError(f"ends after {len(block):,} of {record.length:,} bytes")
    raise RefusedReportError(f"is not {record.length:,} bytes long, as it says")


def _pass_over(stream: ByteStream, length: int) -> None:
    """Leave out a very large record.

    Raises:
        RefusedReportError: another one begins before it ends, or the file ends.
    """
    left = length
    while left > 0:
        piece = stream.peek(min(left, CHUNK))
        begins = _NEXT.search(piece, 1)
        if begins:
            stream.take(begins.end())
            raise RefusedReportError(f"is not {length:,} bytes long, as it says")
        taken = len(stream.take(len(piece) if len(piece) < CHUNK else CHUNK - _SEAM))
        left -= taken
        if taken == 0:
            raise RefusedReportError(f"ends {left:,} bytes too early")


def _find_next(stream: ByteStream) -> bool:
    """Go to where the next record begins; false if none does."""
    while True:
        piece = stream.peek(CHUNK)
        found = _NEXT.search(piece)
        if found:
            stream.take(found.end())
            return True
        try:
            if len(stream.take(max(len(piece) - _SEAM, 1))) == 0:
                return False
        except DamagedError:
            continue
