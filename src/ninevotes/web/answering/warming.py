"""What is asked for most, made ready before it is asked for, when the record has changed."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import cast
from urllib.parse import unquote

from litestar.types import ASGIApp, HTTPScope, Message, ReceiveMessage

from ninevotes.web.answering.answering import Answering

FIRST = ("/", "/items", "/votes", "/search", "/members", "/rules", "/static/site.css")
"""Pages to begin with; then those that the first two lead to."""

_LEADS_TO = re.compile(r'href="(/(?:items|votes)/[^"?#]{1,200})"')
_MOST = 60
_EVERY = 1.0
"""Seconds between two looks at the record."""


@asynccontextmanager
async def made_ready(site: ASGIApp, answering: Answering, *, warm: bool) -> AsyncIterator[None]:
    """Keep the most wanted answers ready as long as the site runs."""
    task = asyncio.create_task(_keep_ready(site, answering)) if warm else None
    try:
        yield
    finally:
        if task is not None:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
        answering.close()


async def _keep_ready(site: ASGIApp, answering: Answering) -> None:
    done = ""
    while True:
        mark = answering.mark()
        if mark != done:
            await _all(site)
            done = mark
        await asyncio.sleep(_EVERY)


async def _all(site: ASGIApp) -> None:
    """Ask for them one after the other, so that who asks meanwhile goes before."""
    wanted = list(FIRST)
    for place, path in enumerate(wanted):
        body = await _asked(site, path)
        if place < 2:
            found = _LEADS_TO.findall(body.decode("utf-8", "replace"))
            wanted += [each for each in dict.fromkeys(found) if each not in wanted]
            del wanted[_MOST:]


async def _asked(site: ASGIApp, path: str) -> bytes:
    """A page, asked for as a browser on this machine would."""
    parts: list[bytes] = []

    async def receive() -> ReceiveMessage:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        if message["type"] == "http.response.body":
            parts.append(message["body"])

    await site(_scope(path), receive, send)
    return b"".join(parts)


def _scope(path: str) -> HTTPScope:
    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": unquote(path),
        "raw_path": path.encode(),
        "query_string": b"",
        "root_path": "",
        "headers": [(b"host", b"localhost")],
        "client": None,
        "server": ("localhost", 80),
        "extensions": {},
        "state": {},
    }
    return cast(HTTPScope, scope)
