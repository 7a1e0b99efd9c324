"""What form a file is in: by how it begins, and by its ending where that is not enough."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePath

from ninevotes.sources.reports.formats.jsonl import looks_like_reports
from ninevotes.sources.reports.formats.warc import VERSION

PACKED = frozenset({".gz", ".zst"})
"""Endings of compressed files: the ending before them tells the form."""


class Kind(StrEnum):
    """The forms that files come in."""

    PAGE = "page"
    """Text or HTML: one report."""

    PDF = "pdf"
    MAIL = "mail"
    FEED = "feed"
    JSON_LINES = "jsonl"
    WARC = "warc"
    PARQUET = "parquet"


BY_ENDING = {
    **dict.fromkeys((".txt", ".text", ".html", ".htm", ".xhtml"), Kind.PAGE),
    ".pdf": Kind.PDF,
    ".eml": Kind.MAIL,
    **dict.fromkeys((".rss", ".atom", ".xml"), Kind.FEED),
    **dict.fromkeys((".jsonl", ".ndjson"), Kind.JSON_LINES),
    ".warc": Kind.WARC,
    ".parquet": Kind.PARQUET,
}
"""Endings read from a folder, compressed or not. A file named by itself is read whatever its
ending."""

_PARQUET = b"PAR1"
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF|\w+:feed)[\s>]")
_MAIL_FIELD = re.compile(
    rb"(?:From |(?:Return-Path|Received|Delivered-To|From|To|Subject|Date|Message-ID|"
    rb"MIME-Version|Content-Type|DKIM-Signature|X-[\w-]+):)",
    re.IGNORECASE,
)
_FROM_AND_SUBJECT = re.compile(rb"^(From|Subject|Date|Message-ID):", re.IGNORECASE | re.MULTILINE)
_MARKS = b"\xef\xbb\xbf \t\r\n"


def endings(name: str) -> tuple[str, bool]:
    """The ending that tells the form, and whether the file is compressed.

    >>> endings("news.WARC.gz"), endings("report.txt")
    (('.warc', True), ('.txt', False))
    """
    path = PurePath(name)
    packed = path.suffix.lower() in PACKED
    return (PurePath(path.stem) if packed else path).suffix.lower(), packed


def stem_of(name: str) -> str:
    """A file's name without its endings: what its reports are called.

    >>> stem_of("report.txt.gz"), stem_of("2018-12-07.report"), stem_of("README")
    ('report', '2018-12-07', 'README')
    """
    path = PurePath(name)
    if path.suffix.lower() in PACKED:
        path = PurePath(path.stem)
    return path.stem or path.name


def kind_of(start: bytes, name: str) -> Kind:
    """The form of a file.

    Args:
        start: its first bytes, decompressed; 64 KB are enough.
        name: its name; empty for standard input.
    """
    ending = endings(name)[0]
    head = start.lstrip(_MARKS)
    if start[:1024].find(b"%PDF-") >= 0 and ending != ".eml":
        return Kind.PDF
    if head.startswith((VERSION, _PARQUET)):
        return Kind.WARC if head.startswith(VERSION) else Kind.PARQUET
    if BY_ENDING.get(ending) is Kind.JSON_LINES or (
        head.startswith(b"{") and looks_like_reports(start)
    ):
        return Kind.JSON_LINES
    if head.startswith(b"<") and _FEED.search(head[:4096]) and b"<html" not in head[:4096].lower():
        return Kind.FEED
    if BY_ENDING.get(ending) is Kind.MAIL or _looks_like_mail(head):
        return Kind.MAIL
    return Kind.PAGE


def belongs_in_folder(start: bytes, name: str) -> bool:
    """Whether a file found in a folder is one of reports.

    JSON lines may be anything, a manifest or claims, and so may XML: they are taken where they
    hold reports. (Compressed ones are taken by their names.)
    """
    ending, packed = endings(name)
    kind = BY_ENDING.get(ending)
    if kind is Kind.JSON_LINES and not packed:
        return looks_like_reports(start)
    if ending == ".xml" and not packed:
        return kind_of(start, name) is Kind.FEED
    return kind is not None


def _looks_like_mail(head: bytes) -> bool:
    if not _MAIL_FIELD.match(head):
        return False
    fields = re.split(rb"\r?\n\r?\n", head[:20_000], maxsplit=1)[0]
    return len({found.lower() for found in _FROM_AND_SUBJECT.findall(fields)}) >= 3
