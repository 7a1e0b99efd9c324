"""A document as it was given to us, and places in it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from ninevotes.vocabulary.records import masthead


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters ``start`` up to, not including, ``end`` of a document's text as decoded."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a span that runs backwards."""
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span runs from {self.start} to {self.end}")

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


class DateOrigin(StrEnum):
    """What told us a document's date, in order of trust."""

    MANIFEST = "manifest"
    METADATA = "metadata"
    DATELINE = "dateline"
    FILE_NAME = "file name"


class MediaType(StrEnum):
    """How the text is marked up."""

    TEXT = "text/plain"
    HTML = "text/html"


@dataclass(frozen=True, slots=True)
class Document:
    """A report or record, whole, with what is known of it.

    Args:
        id: the name that claims carry (a file's name without its ending).
        text: the characters as decoded, nothing removed: all spans point into it.
        sha256: of the bytes as they came: the document's identity.
        media_type: plain text or HTML.
        outlet: who wrote it (an agency, a broadcaster); null when unknown.
        publisher: who printed it; null when unknown.
        date: the day it was published; null when unknown.
        date_origin: what told us the date.
        url: where it can be read; null when unknown.
        encoding: the encoding that the bytes were read in.
    """

    id: str
    text: str
    sha256: str
    media_type: MediaType = MediaType.TEXT
    outlet: str | None = None
    publisher: str | None = None
    date: dt.date | None = None
    date_origin: DateOrigin | None = None
    url: str | None = None
    encoding: str = "utf-8"

    def quote(self, span: Span) -> str:
        """The characters at a span."""
        return self.text[span.start : span.end]

    @property
    def official(self) -> bool:
        """Whether it is an official verbatim record, told by its form: what it says is official."""
        return masthead(self.text) is not None
