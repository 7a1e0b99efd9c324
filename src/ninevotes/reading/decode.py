"""Bytes to characters: the encoding that a document declares, shows, or most likely has."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

LARGEST_DOCUMENT = 10_000_000
"""Bytes. The longest verbatim records stay under two million; more is not one report."""

_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})""", re.IGNORECASE)
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTAINERS = {
    b"%PDF-": "a PDF file: save its text, or the page as HTML",
    b"PK\x03\x04": "a ZIP archive or office file: unpack it, or save it as text",
    b"\x1f\x8b": "compressed with gzip: unpack it first",
    b"\x28\xb5\x2f\xfd": "compressed with zstd: unpack it first",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"SQLite format 3\x00": "an SQLite database",
}


class UnreadableError(ValueError):
    """The bytes are not a text that can be read; the message says why and how to mend it."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters of a document and the encoding that gave them."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes) -> Decoded:
    """Decode a document.

    UTF-8 comes first; where some bytes are broken they become U+FFFD and a note says how
    many. A byte order mark decides; then what an HTML page declares; then the likeliest
    single-byte encoding.

    Raises:
        UnreadableError: the document is empty, too large, or not text.
    """
    _refuse_what_is_not_text(data)
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return Decoded(data.decode(encoding, "replace"), encoding)
    try:
        return _written(Decoded(data.decode("utf-8"), "utf-8"))
    except UnicodeDecodeError:
        return _written(_not_quite_utf8(data))


def _refuse_what_is_not_text(data: bytes) -> None:
    if not data.strip():
        raise UnreadableError("is empty")
    if len(data) > LARGEST_DOCUMENT:
        raise UnreadableError(
            f"is {len(data) / 1e6:.0f} MB; one report has at most {LARGEST_DOCUMENT / 1e6:.0f} MB: "
            "split it into one file a report"
        )
    for magic, what in _CONTAINERS.items():
        if data.startswith(magic):
            raise UnreadableError(f"is {what}")
    if b"\0" in data[:4096] and not data.startswith(tuple(mark for mark, _ in _BYTE_ORDER_MARKS)):
        raise UnreadableError("is binary, not text")


def _written(decoded: Decoded) -> Decoded:
    """The text, if it holds any letters and few control characters."""
    sample = decoded.text[:20_000]
    controls = sum(ord(c) < 32 and c not in "\n\r\t\f\v" for c in sample)
    if controls * 20 > len(sample) or not any(c.isalpha() for c in sample):
        raise UnreadableError("holds no readable text")
    return decoded


def _not_quite_utf8(data: bytes) -> Decoded:
    broken = data.decode("utf-8", "replace")
    bad = broken.count("�")
    good = sum(ord(c) > 127 for c in broken) - bad
    if good >= bad:
        return Decoded(broken, "utf-8", (f"{bad} bytes are not UTF-8 and could not be read",))
    declared = _DECLARED.search(data[:4096])
    for encoding in (declared.group(1).decode("ascii") if declared else None, "cp1252"):
        try:
            if encoding and codecs.lookup(encoding).name != "utf-8":
                return Decoded(data.decode(encoding), codecs.lookup(encoding).name)
        except (LookupError, UnicodeDecodeError):
            continue
    best = from_bytes(data[:100_000]).best()
    encoding = best.encoding if best else "latin-1"
    return Decoded(data.decode(encoding, "replace"), encoding, (f"encoding guessed: {encoding}",))
