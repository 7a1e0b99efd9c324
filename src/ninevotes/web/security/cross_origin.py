"""Which answers the scripts of other sites may read: those of the API and the feeds, no page.

Pages are for whoever opens them: a page may show a report that only a browser on this machine
may see, and a page of another site runs in that same browser. Nothing that changes the record can
be sent by a script of another site, with or without a preflight (Fetch standard, CORS protocol).
"""

from __future__ import annotations

from litestar.types import HTTPResponseStartEvent, HTTPScope, Message, Send

from ninevotes.web.answering.ready import sent

OPEN = ("/api/v1/", "/feeds/", "/oembed")
"""Beginnings of the paths whose answers may be read."""

_READS = frozenset({b"GET", b"HEAD"})
_MAY = [
    (b"access-control-allow-origin", b"*"),
    (b"access-control-expose-headers", b"ETag, Last-Modified, Link, Retry-After"),
]
_PREFLIGHT = [
    (b"access-control-allow-origin", b"*"),
    (b"access-control-allow-methods", b"GET, HEAD"),
    (b"access-control-allow-headers", b"Accept, If-Modified-Since, If-None-Match"),
    (b"access-control-max-age", b"86400"),
    (b"vary", b"Origin, Access-Control-Request-Method"),
    (b"content-length", b"0"),
]


def is_open(scope: HTTPScope) -> bool:
    """Whether scripts of other sites may read what is at a path."""
    return scope["path"].startswith(OPEN)


async def preflight(scope: HTTPScope, send: Send) -> bool:
    """Answer a browser that asks whether a script may read; false for what is no such question."""
    if scope["method"] != "OPTIONS" or not is_open(scope):
        return False
    wanted = dict(scope["headers"]).get(b"access-control-request-method")
    if wanted not in _READS:
        return False
    await sent(send, 204, _PREFLIGHT, b"")
    return True


def opened(scope: HTTPScope, send: Send) -> Send:
    """Sends the same, and says of a read that scripts of other sites may have it."""
    if scope["method"] not in ("GET", "HEAD") or not is_open(scope):
        return send

    async def also(message: Message) -> None:
        if message["type"] == "http.response.start":
            start: HTTPResponseStartEvent = message
            start["headers"] = [*start.get("headers", ()), *_MAY]
        await send(message)

    return also
