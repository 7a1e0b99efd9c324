"""Reports as they were opened to documents that can be read."""

from __future__ import annotations

import codecs
from dataclasses import replace

from ninevotes.reading import document_of
from ninevotes.reading.clean.html import looks_like_html
from ninevotes.sources.reports import Form, OpenedReport, extracted
from ninevotes.vocabulary.documents import Document, MediaType


def document_of_report(report: OpenedReport) -> Document:
    """The document in an opened report, with what its container or manifest says of it.

    Raises:
        UnreadableError: its bytes are no text.
        RefusedReportError: it cannot be opened (a broken PDF file or message).
    """
    opened = extracted(report)
    document = _from_text(opened) if opened.form is Form.TEXT else _from_bytes(opened)
    return replace(
        document,
        outlet=opened.outlet,
        publisher=opened.publisher,
        date=opened.date,
        date_origin=opened.date_origin,
        url=opened.url,
    )


def _from_text(report: OpenedReport) -> Document:
    text = report.text or ""
    kind = report.media_type or (MediaType.HTML if looks_like_html(text) else MediaType.TEXT)
    encoding = report.encoding or "utf-8"
    return Document(report.id, text, report.digest.hex(), kind, encoding=encoding)


def _from_bytes(report: OpenedReport) -> Document:
    declared = _as_declared(report)
    if declared is not None:
        return declared
    html = report.media_type is MediaType.HTML
    return document_of(report.data, f"{report.id}.{'html' if html else 'txt'}")


def _as_declared(report: OpenedReport) -> Document | None:
    """A page in the encoding that its server declared; null where it is UTF-8 or none is."""
    if not report.encoding:
        return None
    try:
        report.data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return None
    try:
        encoding = codecs.lookup(report.encoding).name
        text = report.data.decode(encoding)
    except (LookupError, UnicodeDecodeError, ValueError):
        return None
    kind = report.media_type or (MediaType.HTML if looks_like_html(text) else MediaType.TEXT)
    return Document(report.id, text, report.digest.hex(), kind, encoding=encoding)
