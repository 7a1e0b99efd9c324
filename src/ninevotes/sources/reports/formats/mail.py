"""A mail message (RFC 5322, MIME) to text: its subject and its body."""

from __future__ import annotations

import email
import email.message
import email.utils
import html
import re
from dataclasses import replace
from email.errors import MessageError
from email.header import decode_header

from ninevotes.sources.reports.formats.stamps import day_of_stamp
from ninevotes.sources.reports.problem import RefusedReportError
from ninevotes.sources.reports.report import LARGEST_REPORT, Form, OpenedReport
from ninevotes.vocabulary.documents import DateOrigin, MediaType

_MOST_PARTS = 100
"""Boundaries in one message. Newsletters have a handful; the parser tries each at each line."""

_LONGEST_HEADER = 1000


def read_mail(report: OpenedReport) -> OpenedReport:
    """The report with the text of the message: the plain part if there is one, else the HTML.

    The subject stands above it. The day is that of the Date header, the publisher the name of
    the sender. Attachments are left out.

    Raises:
        RefusedReportError: the message is broken, hostile, or has no text.
    """
    if len(report.data) > LARGEST_REPORT:
        raise RefusedReportError(f"is {len(report.data) / 1e6:.0f} MB; a message has at most 10")
    if report.data.lower().count(b"boundary=") > _MOST_PARTS:
        raise RefusedReportError("is a message within messages, too deep to be one report")
    try:
        message = email.message_from_bytes(report.data)
        part = _body(message)
        text = _text(part)
    except (MessageError, ValueError, LookupError, RecursionError, AssertionError) as error:
        raise RefusedReportError(f"is a broken message ({type(error).__name__})") from error
    if not text.strip():
        raise RefusedReportError("is a message without text")
    html_part = part.get_content_type() == "text/html"
    subject = _header(message, "Subject")
    day = day_of_stamp(message.get("Date"))
    return replace(
        report,
        form=Form.TEXT,
        text=_titled(subject, text, html_part=html_part),
        media_type=MediaType.HTML if html_part else MediaType.TEXT,
        encoding=part.get_content_charset("utf-8").lower()[:40],
        publisher=report.publisher or _sender(message),
        date=report.date or day,
        date_origin=report.date_origin or (DateOrigin.METADATA if day else None),
    )


def _body(message: email.message.Message) -> email.message.Message:
    """The part to read.

    Raises:
        RefusedReportError: no part is text.
    """
    parts = [part for part in message.walk() if part.get_content_maintype() == "text"]
    shown = [part for part in parts if part.get_content_disposition() != "attachment"]
    for kind in ("text/plain", "text/html"):
        for part in shown:
            if part.get_content_type() == kind and _text(part).strip():
                return part
    raise RefusedReportError("is a message without text")


def _text(part: email.message.Message) -> str:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset("utf-8")
    try:
        text = data.decode(charset, "replace")
    except LookupError:
        text = data.decode("utf-8", "replace")
    if part.get_param("format") == "flowed":
        # RFC 3676: a space at the end of a line says that the paragraph goes on.
        text = re.sub(r" \r?\n(?!\r?\n|-- )", " ", text)
    return text.replace("\r\n", "\n")


def _titled(subject: str, text: str, *, html_part: bool) -> str:
    if not subject:
        return text
    return f"<h1>{html.escape(subject)}</h1>\n{text}" if html_part else f"{subject}\n\n{text}"


def _header(message: email.message.Message, name: str) -> str:
    """A header field, encoded words read, on one line."""
    raw = str(message.get(name, ""))[:_LONGEST_HEADER]
    parts = []
    for piece, charset in decode_header(raw):
        if isinstance(piece, str):
            parts.append(piece)
            continue
        try:
            parts.append(piece.decode(charset or "utf-8", "replace"))
        except LookupError:
            parts.append(piece.decode("utf-8", "replace"))
    return " ".join("".join(parts).split())


def _sender(message: email.message.Message) -> str | None:
    name, address = email.utils.parseaddr(_header(message, "From"))
    return name or address or None
