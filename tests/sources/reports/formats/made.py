"""Small files of every form, made by the tests themselves."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from email.message import EmailMessage
from html import escape
from xml.sax.saxutils import escape as escape_xml

from ninevotes.sources.reports import OpenedReport, Problem
from ninevotes.sources.reports.formats.compressed import expanded
from ninevotes.sources.reports.formats.stream import ByteStream

TEXT = (
    "The Security Council voted 13-2 on Thursday to hold a meeting on Syria. "
    "China and Russia voted against it."
)

Found = OpenedReport | Problem


def stream(data: bytes, piece: int = 1000) -> ByteStream:
    """Bytes that come piece by piece, decompressed where they are compressed."""
    return expanded(ByteStream(data[at : at + piece] for at in range(0, len(data), piece)))


def reports(found: Iterable[Found]) -> list[OpenedReport]:
    return [one for one in found if isinstance(one, OpenedReport)]


def problems(found: Iterable[Found]) -> list[str]:
    return [str(one) for one in found if isinstance(one, Problem)]


def json_lines(texts: Iterable[str]) -> bytes:
    return b"".join(
        json.dumps({"id": f"r{number}", "text": text, "date": "2018-12-07"}).encode() + b"\n"
        for number, text in enumerate(texts)
    )


def page(text: str) -> bytes:
    return f"<html><body><p>{escape(text)}</p></body></html>".encode()


def response(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    head = "\r\n".join([f"HTTP/1.1 {status}", *(headers or ("Content-Type: text/html",))])
    return head.encode() + b"\r\n\r\n" + body


def warc_record(
    block: bytes, uri: str = "https://e.org/a", kind: str = "response", length: str | None = None
) -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {uri}\r\n"
        f"WARC-Date: 2020-01-02T03:04:05Z\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {length or len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def warc_of(texts: Iterable[str]) -> Iterator[bytes]:
    for number, text in enumerate(texts):
        yield warc_record(response(page(text)), f"https://e.org/{number}")


def rss(texts: Iterable[str]) -> bytes:
    items = "".join(
        f"<item><title>Report {number}</title><link>https://e.org/{number}</link>"
        f"<pubDate>Fri, 07 Dec 2018 23:30:00 -0500</pubDate>"
        f"<description>{escape_xml(text)}</description></item>"
        for number, text in enumerate(texts)
    )
    return (
        f'<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Wire</title>'
        f"{items}</channel></rss>"
    ).encode()


def mail(text: str, subject: str = "Council votes") -> bytes:
    message = EmailMessage()
    message["From"] = "Harbour Wire <desk@e.org>"
    message["Subject"] = subject
    message["Date"] = "Fri, 07 Dec 2018 23:30:00 -0500"
    message.set_content(text)
    return bytes(message)
