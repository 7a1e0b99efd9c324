"""Answers made ready before they are asked for, when the record has changed.

What is asked for most comes first; then, behind all that is asked for meanwhile, every vote of
the Council, as long as there is room.
"""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from itertools import count
from typing import cast
from urllib.parse import unquote

from litestar.types import ASGIApp, HTTPScope, Message, ReceiveMessage

from ninevotes.web.answering.answering import Answering

FIRST = ("/", "/items", "/votes", "/search", "/members", "/rules", "/static/site.css")
"""Pages to begin with; then those that the first two lead to."""

LISTED = "/votes"
"""The list whose pages lead to every vote."""

_LEADS_TO = re.compile(r'href="(/(?:items|votes)/[^"?#]{1,200})"')
_MOST = 60
_EVERY = 1.0
"""Seconds between two looks at the record."""

_REST = 1.0
"""Seconds of rest for each that was worked behind the others: half of one processor at most."""

_WAIT = 0.02
"""Seconds between two looks whether somebody is waiting for an answer."""


@asynccontextmanager
async def made_ready(
    site: ASGIApp, answering: Answering, *, warm: bool, everything: bool = True
) -> AsyncIterator[None]:
    """Keep answers ready as long as the site runs.

    Args:
        site: what makes them.
        answering: what keeps them.
        warm: those that are wanted most.
        everything: the others, too.
    """
    task = (
        asyncio.create_task(_keep_ready(site, answering, everything=everything)) if warm else None
    )
    try:
        yield
    finally:
        if task is not None:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
        answering.close()


async def _keep_ready(site: ASGIApp, answering: Answering, *, everything: bool) -> None:
    done = ""
    while True:
        mark = answering.mark()
        if mark != done:
            wanted = await _most_wanted(site)
            done = mark
            if everything:
                await _Behind(site, answering, mark).all(wanted)
        await asyncio.sleep(_EVERY)


async def _most_wanted(site: ASGIApp) -> list[str]:
    """Ask for them one after the other, so that who asks meanwhile goes before."""
    wanted = list(FIRST)
    for place, path in enumerate(wanted):
        body = await _asked(site, path)
        if place < 2:
            wanted += [each for each in _led_to(body) if each not in wanted]
            del wanted[_MOST:]
    return wanted


@dataclass(frozen=True, slots=True)
class _Behind:
    """What is made behind all that is asked for, while the record stays as it is."""

    site: ASGIApp
    answering: Answering
    mark: str

    async def all(self, wanted: Iterable[str]) -> None:
        """The data of the pages wanted most; then every vote, page and data."""
        for path in wanted:
            for each in _as_data(path):
                if not await self._made(*each):
                    return
        seen: set[str] = set()
        for number in count(1):
            listed = _led_to(await _asked(self.site, LISTED, f"page={number}"))
            new = [path for path in listed if path not in seen]
            seen.update(new)
            for path in new:
                for each in ((path, ""), *_as_data(path)):
                    if not await self._made(*each):
                        return
            if not new:
                return

    async def _made(self, path: str, query: str) -> bool:
        """Whether there was still room for it, and a reason to make it."""
        while self.answering.busy:
            await asyncio.sleep(_WAIT)
        if self.answering.mark() != self.mark or self.answering.nearly_full:
            return False
        begun = time.monotonic()
        await _asked(self.site, path, query)
        await asyncio.sleep(_REST * (time.monotonic() - begun))
        return True


def _led_to(body: bytes) -> list[str]:
    """Matters and votes that a page leads to, each once."""
    return list(dict.fromkeys(_LEADS_TO.findall(body.decode("utf-8", "replace"))))


def _as_data(path: str) -> list[tuple[str, str]]:
    """Path and query of the same as JSON, where programs ask for it."""
    kind, _, name = path.lstrip("/").partition("/")
    if kind == "items" and name:
        return [("/api/v1/brief", f"item={name}")]
    return [(f"/api/v1{path}", "")] if kind == "votes" and name else []


async def _asked(site: ASGIApp, path: str, query: str = "") -> bytes:
    """A page, asked for as a browser on this machine would."""
    parts: list[bytes] = []

    async def receive() -> ReceiveMessage:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        if message["type"] == "http.response.body":
            parts.append(message["body"])

    await site(_scope(path, query), receive, send)
    return b"".join(parts)


def _scope(path: str, query: str) -> HTTPScope:
    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": unquote(path),
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "root_path": "",
        "headers": [(b"host", b"localhost")],
        "client": None,
        "server": ("localhost", 80),
        "extensions": {},
        "state": {},
    }
    return cast(HTTPScope, scope)
