"""From a question to a response: kept answers, entity tags, compression (RFC 9110)."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from email.utils import format_datetime
from typing import Any

from anyio import to_thread
from litestar import Request, Response

from ninevotes.web.answering.answer import Answer
from ninevotes.web.answering.freshness import Freshness
from ninevotes.web.answering.kept import Kept

AnyRequest = Request[Any, Any, Any]


class Answering:
    """Answers questions whose answer follows from the record alone."""

    def __init__(self, freshness: Freshness, kept_bytes: int) -> None:
        self._freshness = freshness
        self._kept = Kept(kept_bytes)
        self._mark = ""

    async def answer(self, request: AnyRequest, build: Callable[[], Answer]) -> Response[bytes]:
        """The response: not modified, kept, or built now in a thread of its own.

        Args:
            request: whose address, with its query, is the whole question.
            build: makes the answer from the record.
        """
        mark = self._freshness.mark()
        if mark != self._mark:
            self._kept.clear()
            self._mark = mark
        address = f"{request.scope['path']}?{request.scope['query_string'].decode('latin-1')}"
        tag = f'W/"{mark}-{hashlib.blake2s(address.encode(), digest_size=8).hexdigest()}"'
        fresh = {
            "ETag": tag,
            "Last-Modified": format_datetime(self._freshness.since, usegmt=True),
            "Cache-Control": "no-cache",
            "Vary": "Accept-Encoding, Cookie",
        }
        if _has(request.headers.get("if-none-match"), tag):
            return Response(b"", status_code=304, headers=fresh)
        found = self._kept.get(address)
        if found is None:
            found = (await to_thread.run_sync(build)).compressed()
            if found.status == 200:
                self._kept.put(address, found)
        return respond(request, found, fresh if found.status == 200 else {})


def respond(request: AnyRequest, answer: Answer, headers: dict[str, str]) -> Response[bytes]:
    """The response of an answer, compressed where the client takes that."""
    sent = headers | dict(answer.headers)
    body = answer.body
    if answer.packed is not None and "gzip" in request.headers.get("accept-encoding", ""):
        body = answer.packed
        sent["Content-Encoding"] = "gzip"
    return Response(body, status_code=answer.status, media_type=answer.media_type, headers=sent)


def _has(given: str | None, tag: str) -> bool:
    """Whether a client's list of entity tags has this one; weak comparison (RFC 9110, 8.8.3.2)."""
    if given is None:
        return False
    return given.strip() == "*" or tag.removeprefix("W/") in {
        each.strip().removeprefix("W/") for each in given.split(",")
    }
