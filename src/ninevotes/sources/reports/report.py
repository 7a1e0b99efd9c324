"""One report as a file or a container held it: bytes, and what is known of them."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass, replace
from enum import StrEnum

from ninevotes.sources.reports.manifest import ManifestEntry
from ninevotes.vocabulary.documents import DateOrigin, MediaType

LARGEST_REPORT = 10_000_000
"""Bytes of one text or page. The longest verbatim records stay under two million."""

LARGEST_PDF = 60_000_000
"""Bytes of one PDF file: its pictures weigh more than its words."""


class Form(StrEnum):
    """What has to be done before a report can be read."""

    PAGE = "page"
    """Text or HTML in bytes: to be decoded."""

    TEXT = "text"
    """Characters already."""

    PDF = "pdf"
    MAIL = "mail"


@dataclass(frozen=True, slots=True)
class OpenedReport:
    """The bytes of a report, or its characters, and what its container says of it.

    Args:
        id: the name that its claims will carry.
        place: where it stands, for messages: a file, and the record or line in it.
        data: the bytes as they came; their hash is the document's identity. For an entry of a
            feed or of JSON lines, its text in UTF-8.
        form: what has to be done before it can be read.
        text: the characters, where the form is text.
        inside: whether it is one of many in a container.
        media_type: null where it has to be found out.
        encoding: the encoding that a server declared for the bytes, or that made the text.
        outlet, publisher, date, date_origin, url: as :class:`Document`'s.
    """

    id: str
    place: str
    data: bytes
    form: Form = Form.PAGE
    text: str | None = None
    inside: bool = False
    media_type: MediaType | None = None
    encoding: str | None = None
    outlet: str | None = None
    publisher: str | None = None
    date: dt.date | None = None
    date_origin: DateOrigin | None = None
    url: str | None = None

    @property
    def digest(self) -> bytes:
        """The SHA-256 of its bytes."""
        return hashlib.sha256(self.data).digest()

    def described(self, entry: ManifestEntry | None) -> OpenedReport:
        """The report with what a manifest says of it, which goes before what it says itself."""
        if entry is None:
            return self
        return replace(
            self,
            outlet=entry.outlet or self.outlet,
            publisher=entry.publisher or self.publisher,
            date=entry.date or self.date,
            date_origin=DateOrigin.MANIFEST if entry.date else self.date_origin,
            url=entry.url or self.url,
        )
