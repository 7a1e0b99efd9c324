"""From a question to a response: kept answers, entity tags, compression (RFC 9110)."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable, Mapping
from email.utils import format_datetime, parsedate_to_datetime
from typing import Any

from anyio import to_thread
from litestar import Request, Response

from ninevotes.brief.language import ENGLISH, spoken
from ninevotes.web.answering.answer import Answer
from ninevotes.web.answering.freshness import Freshness
from ninevotes.web.answering.kept import Kept
from ninevotes.web.answering.ready import Ready
from ninevotes.web.answering.turns import Turns
from ninevotes.web.language import language_headers
from ninevotes.web.security.headers import BINDING

AnyRequest = Request[Any, Any, Any]

AT_ONCE = 2
"""Answers that are built at the same time. More would only take turns, and keep those that are
ready from being sent in between."""

_UNASKED = 0.75
"""Share of the room for answers up to which they are made ready before anybody asks."""


class Answering:
    """Answers questions whose answer follows from the record alone."""

    def __init__(self, freshness: Freshness, kept_bytes: int) -> None:
        self._freshness = freshness
        self._kept = Kept(kept_bytes)
        self._mark = ""
        self._building: dict[tuple[str, str], asyncio.Task[Ready]] = {}
        self._turns = Turns(AT_ONCE)

    async def answer(
        self, request: AnyRequest, build: Callable[[], Answer], *, private: bool = False
    ) -> Response[bytes]:
        """The response: not modified, kept, or built now in a thread of its own.

        Args:
            request: whose address, with its query, is the whole question.
            build: makes the answer from the record.
            private: not for everybody who may ask: never kept, here or on the way.
        """
        mark = self.mark()
        address = address_of(request.scope["path"], request.scope["query_string"])
        fresh = self.fresh(mark, address, private=private)
        if still_good(request.headers.get, fresh):
            return Response(b"", status_code=304, headers=fresh)
        if private:
            return respond(request, await self._turns.run(build), fresh)
        found = self._kept.get(address)
        if found is None:
            found = await self._built_once(mark, address, build, fresh)
        return _response(request, found)

    def mark(self) -> str:
        """The mark of the record now; what was kept of another state is dropped."""
        mark = self._freshness.mark()
        if mark != self._mark:
            self._kept.clear()
            self._mark = mark
        return mark

    def kept(self, address: str) -> Ready | None:
        """The answer that is kept for an address and still good, or null."""
        self.mark()
        return self._kept.get(address)

    @property
    def busy(self) -> bool:
        """Whether somebody waits for an answer that is being built."""
        return bool(self._building)

    @property
    def nearly_full(self) -> bool:
        """Whether what is made ready unasked would soon push out what was asked for."""
        return self._kept.share >= _UNASKED

    def close(self) -> None:
        """Let go of the record's file."""
        self._freshness.close()

    def fresh(self, mark: str, address: str, *, private: bool = False) -> dict[str, str]:
        """Headers by which a copy of an answer is found to be good still.

        Args:
            mark: of the record, as the answer was made.
            address: the question.
            private: not for everybody who may ask.
        """
        tag = hashlib.blake2s(address.encode(), digest_size=8).hexdigest()
        return {
            "ETag": f'W/"{mark}-{tag}"',
            "Last-Modified": format_datetime(self._freshness.since, usegmt=True),
            "Cache-Control": "private, no-cache" if private else "no-cache",
            **language_headers(),
        }

    async def _built_once(
        self, mark: str, address: str, build: Callable[[], Answer], fresh: Mapping[str, str]
    ) -> Ready:
        """Build an answer; who asks for the same meanwhile waits for it, too."""
        key = (mark, address)
        task = self._building.get(key)
        if task is None:
            task = asyncio.ensure_future(self._built(mark, address, build, fresh))
            self._building[key] = task
            task.add_done_callback(lambda _: self._building.pop(key, None))
        return await asyncio.shield(task)

    async def _built(
        self, mark: str, address: str, build: Callable[[], Answer], fresh: Mapping[str, str]
    ) -> Ready:
        found = await self._turns.run(build)
        if found.status != 200:
            return Ready.of(found, BINDING)
        ready = await to_thread.run_sync(Ready.of, found, {**BINDING, **fresh})
        # What was built while the record changed is given to who asked before, and not kept.
        if self.mark() == mark:
            self._kept.put(address, ready)
        return ready


def address_of(path: str, query: bytes) -> str:
    """The question that an address asks in the language spoken, as answers are kept by."""
    code = spoken().code
    asked = f"{path}?{query.decode('latin-1')}"
    return asked if code == ENGLISH.code else f"{asked} {code}"


def respond(request: AnyRequest, answer: Answer, headers: Mapping[str, str]) -> Response[bytes]:
    """The response of an answer, compressed where the client takes that."""
    return _response(request, Ready.of(answer, headers))


def _response(request: AnyRequest, ready: Ready) -> Response[bytes]:
    takes = "gzip" in request.headers.get("accept-encoding", "")
    body, headers = ready.form(takes_gzip=takes)
    kind = headers.pop("Content-Type")
    if kind.startswith("text/"):  # the framework tells the character set of these itself
        kind = kind.removesuffix("; charset=utf-8")
    return Response(body, status_code=ready.status, media_type=kind, headers=headers)


def still_good(asked: Callable[[str], str | None], fresh: Mapping[str, str]) -> bool:
    """Whether a client's copy is as good as what it would be sent (RFC 9110, 13.2.2).

    Args:
        asked: gives a header of the request by its name in small letters.
        fresh: ``ETag`` and ``Last-Modified`` of the answer.
    """
    tags = asked("if-none-match")
    if tags is not None:
        return says_has(tags, fresh.get("ETag", ""))
    since = asked("if-modified-since")
    try:
        return since is not None and (
            parsedate_to_datetime(fresh["Last-Modified"]) <= parsedate_to_datetime(since)
        )
    except (KeyError, TypeError, ValueError):
        return False


def says_has(given: str | None, tag: str) -> bool:
    """Whether a client's list of entity tags has this one; weak comparison (RFC 9110, 8.8.3.2)."""
    if given is None:
        return False
    return given.strip() == "*" or tag.removeprefix("W/") in {
        each.strip().removeprefix("W/") for each in given.split(",")
    }
