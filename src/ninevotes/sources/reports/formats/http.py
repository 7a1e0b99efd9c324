"""An HTTP response as it was stored: its head, and its body with transfer codings undone."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass

from ninevotes.sources.reports.problem import RefusedReportError
from ninevotes.sources.reports.report import LARGEST_PDF

_LONGEST_HEAD = 64_000
_STATUS = re.compile(rb"HTTP/\d(?:\.\d)? (\d{3})")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Response:
    """A stored response.

    Args:
        status: the status code; 200 where there is no head.
        media_type: in small letters, without parameters; empty when not told.
        charset: the encoding declared; null when not told.
        body: the bytes of the page, transfer and content codings undone.
    """

    status: int
    media_type: str
    charset: str | None
    body: bytes


def parse_response(block: bytes) -> Response:
    """Take a stored response apart.

    Raises:
        RefusedReportError: it has no head, or its body is coded in a way that cannot be undone.
    """
    status = _STATUS.match(block)
    end, width = _end_of_head(block)
    if status is None or end < 0:
        raise RefusedReportError("holds no HTTP response")
    headers = parse_headers(block[:end])
    kind, charset = media_type_of(headers.get("content-type", ""))
    body = block[end + width :]
    if "chunked" in headers.get("transfer-encoding", "").lower():
        body = _unchunked(body)
    return Response(
        int(status.group(1)), kind, charset, _decoded(body, headers.get("content-encoding", ""))
    )


def media_type_of(declared: str) -> tuple[str, str | None]:
    """Media type and charset of a Content-Type header.

    >>> media_type_of("Text/HTML; charset='utf-8'")
    ('text/html', 'utf-8')
    """
    charset = _CHARSET.search(declared)
    return declared.split(";", 1)[0].strip().lower(), charset.group(1).lower() if charset else None


def parse_headers(head: bytes) -> dict[str, str]:
    """Header fields by name in small letters; of a field that comes twice, the first."""
    headers: dict[str, str] = {}
    for line in head.decode("utf-8", "replace").splitlines()[1:]:
        name, colon, value = line.partition(":")
        if colon:
            headers.setdefault(name.strip().lower(), value.strip())
    return headers


def _end_of_head(block: bytes) -> tuple[int, int]:
    """Where the head ends, and how wide the blank line is."""
    crlf = block.find(b"\r\n\r\n", 0, _LONGEST_HEAD)
    bare = block.find(b"\n\n", 0, _LONGEST_HEAD)
    if crlf >= 0 and (bare < 0 or crlf < bare):
        return crlf, 4
    return bare, 2


def _unchunked(body: bytes) -> bytes:
    """The body without its chunk sizes; as it stands where it has none (archives differ)."""
    parts: list[bytes] = []
    at = 0
    while True:
        end = body.find(b"\n", at, at + 200)
        size = body[at:end].split(b";", 1)[0].strip() if end >= 0 else b""
        if not re.fullmatch(rb"[0-9a-fA-F]{1,8}", size):
            return b"".join(parts) if parts else body
        length = int(size, 16)
        if length == 0:
            return b"".join(parts)
        parts.append(body[end + 1 : end + 1 + length])
        at = end + 1 + length
        at += 2 if body.startswith(b"\r\n", at) else body.startswith(b"\n", at)


def _decoded(body: bytes, coding: str) -> bytes:
    """The body with its content coding undone; many archives store it undone already."""
    coding = coding.strip().lower()
    if coding in {"", "identity", "none", "utf-8"}:
        return body
    if coding in {"gzip", "x-gzip", "deflate"}:
        return _inflated(body, coding)
    start = body[:200].lstrip().lower()
    if start.startswith((b"<!doctype", b"<html", b"<?xml")):
        return body
    raise RefusedReportError(f"is coded as {coding[:20]}, which is not read")


def _inflated(body: bytes, coding: str) -> bytes:
    if coding != "deflate" and not body.startswith(b"\x1f\x8b"):
        return body
    for wbits in (47, -15):
        try:
            inflater = zlib.decompressobj(wbits)
            out = inflater.decompress(body, LARGEST_PDF + 1)
        except zlib.error:
            continue
        if len(out) > LARGEST_PDF:
            raise RefusedReportError(f"expands to more than {LARGEST_PDF / 1e6:.0f} MB")
        return out
    if coding == "deflate":
        return body
    raise RefusedReportError("is broken gzip")
