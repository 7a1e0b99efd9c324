"""An answer ready to be sent: headers as bytes, and the body compressed once and for all."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from litestar.types import HTTPResponseBodyEvent, HTTPResponseStartEvent, Send

from ninevotes.web.answering.answer import Answer

RawHeaders = list[tuple[bytes, bytes]]

_AROUND = 2_000
"""Bytes that keeping an answer takes beside its body: its headers, its place in the table."""


@dataclass(frozen=True, slots=True)
class Ready:
    """An answer with its headers.

    Only one form of the body is held: the compressed one where there is one. The few programs
    that do not take it have it expanded for them.

    Args:
        status: of HTTP.
        body: as held.
        packed: whether it is held compressed.
        headers: those of either form.
        tag: its entity tag as sent; empty where it has none.
        whole: how a response with it begins.
        unchanged: how one begins that says that the client's copy is still good.
    """

    status: int
    body: bytes
    packed: bool
    headers: tuple[tuple[str, str], ...]
    tag: bytes
    whole: HTTPResponseStartEvent
    unchanged: HTTPResponseStartEvent

    @classmethod
    def of(cls, answer: Answer, headers: Mapping[str, str]) -> Ready:
        """An answer made ready.

        Args:
            answer: what is sent; its own headers go before the others.
            headers: those of each answer of the site.
        """
        packed = answer.packed()
        said = {"Content-Type": answer.media_type, **headers, **dict(answer.headers)}
        if packed is not None:
            vary = [each for each in said.get("Vary", "").split(", ") if each]
            said["Vary"] = ", ".join(dict.fromkeys((*vary, "Accept-Encoding")))
        of_both = raw(said.items())
        body = answer.body if packed is None else packed
        of_body = [(b"content-length", str(len(body)).encode())]
        of_body += [(b"content-encoding", b"gzip")] if packed is not None else []
        return cls(
            answer.status,
            body,
            packed is not None,
            tuple(said.items()),
            said.get("ETag", "").encode("latin-1"),
            _start(answer.status, [*of_both, *of_body]),
            _start(304, [each for each in of_both if each[0] in _OF_A_COPY]),
        )

    @property
    def size(self) -> int:
        """Bytes that keeping it takes."""
        return len(self.body) + _AROUND

    def form(self, *, takes_gzip: bool) -> tuple[bytes, dict[str, str]]:
        """Body and headers for a client."""
        headers = dict(self.headers)
        if not self.packed:
            return self.body, headers
        if takes_gzip:
            return self.body, headers | {"Content-Encoding": "gzip"}
        return gzip.decompress(self.body), headers

    async def send(self, send: Send, *, takes_gzip: bool) -> None:
        """Send it whole."""
        if takes_gzip or not self.packed:
            await send(self.whole)
            await send({"type": "http.response.body", "body": self.body, "more_body": False})
            return
        body, headers = self.form(takes_gzip=False)
        headers["Content-Length"] = str(len(body))
        await sent(send, self.status, raw(headers.items()), body)

    async def send_unchanged(self, send: Send) -> None:
        """Say that the client's copy is still good (RFC 9110, 15.4.5)."""
        await send(self.unchanged)
        await send(_NOTHING)


_OF_A_COPY = frozenset({b"etag", b"cache-control", b"vary", b"expires", b"content-language"})
"""What is said again when nothing has changed."""

_NOTHING: HTTPResponseBodyEvent = {"type": "http.response.body", "body": b"", "more_body": False}


def raw(headers: Iterable[tuple[str, str]]) -> RawHeaders:
    """Headers as bytes."""
    return [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers]


async def sent(send: Send, status: int, headers: RawHeaders, body: bytes) -> None:
    """Send a response whole."""
    await send(_start(status, headers))
    await send({"type": "http.response.body", "body": body, "more_body": False})


def _start(status: int, headers: RawHeaders) -> HTTPResponseStartEvent:
    return {"type": "http.response.start", "status": status, "headers": headers}
