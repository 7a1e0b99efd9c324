"""From a question in an address to a response: one object, a page of rows, or all rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode

import msgspec
from anyio import Lock, to_thread
from litestar import Response
from litestar.response import Stream

from ninevotes.web.answering.answer import Answer
from ninevotes.web.answering.answering import AnyRequest, address_of, still_good
from ninevotes.web.api.described import LINES
from ninevotes.web.api.encoding import as_json
from ninevotes.web.desk import Desk

_AT_ONCE = 100
"""Rows that are sent together."""

VARY = (("Vary", "Accept, Accept-Encoding"),)


async def told(request: AnyRequest, desk: Desk, ask: Callable[[], Any]) -> Response[bytes]:
    """The answer to a question as one JSON value."""
    return await desk.answering.answer(request, lambda: as_json(ask()))


async def slowly(request: AnyRequest, desk: Desk, ask: Callable[[], Any]) -> Response[bytes]:
    """The same for an answer that takes seconds: one at a time, so that others are not kept up."""
    lock = request.app.state.setdefault("slow", Lock())
    async with lock:
        return await told(request, desk, ask)


async def paged(
    request: AnyRequest,
    desk: Desk,
    page: Callable[[], Any],
    rows: Callable[[], Iterable[Any]],
    form: str,
) -> Response[Any]:
    """A page of a list with its neighbours' addresses, or all of it a line a row.

    Args:
        request: the question.
        desk: what answers.
        page: gives an object with ``page``, ``size``, ``total``, and the rows.
        rows: gives all rows, one after another.
        form: json or ndjson.
    """
    if form == "ndjson" or LINES in request.headers.get("accept", ""):
        return await _streamed(request, desk, rows)
    return await desk.answering.answer(request, lambda: _page(request, page()))


def _page(request: AnyRequest, found: Any) -> Answer:
    links = neighbours(
        request.scope["path"],
        request.scope["query_string"].decode("latin-1"),
        (found["page"], found["size"], found["total"]),
    )
    return as_json(found, headers=(("Link", links), *VARY))


def neighbours(path: str, query: str, place: tuple[int, int, int]) -> str:
    """The addresses of the pages around one, as a ``Link`` header (RFC 8288).

    Args:
        path: of the list.
        query: as asked.
        place: the page, its size, and how many rows there are in all.

    >>> neighbours("/api/v1/votes", "page=2&member=RUS%3AN", (2, 20, 41))
    '</api/v1/votes?member=RUS%3AN>; rel="first", </api/v1/votes?member=RUS%3AN>; rel="prev", \
</api/v1/votes?member=RUS%3AN&page=3>; rel="next", \
</api/v1/votes?member=RUS%3AN&page=3>; rel="last"'
    """
    page, size, total = place
    last = max(-(-total // size), 1)
    wanted = {"first": 1, "prev": page - 1, "next": page + 1, "last": last}
    asked = [pair for pair in parse_qsl(query) if pair[0] != "page"]
    links = []
    for name, number in wanted.items():
        if 1 <= number <= last and (name not in ("prev", "next") or number != page):
            rest = urlencode(asked + ([("page", str(number))] if number > 1 else []))
            links.append(f'<{quote(path)}{"?" if rest else ""}{rest}>; rel="{name}"')
    return ", ".join(links)


async def _streamed(
    request: AnyRequest, desk: Desk, rows: Callable[[], Iterable[Any]]
) -> Response[Any]:
    """All rows as they are read; a question that cannot be asked is told before the first."""
    address = address_of(request.scope["path"], request.scope["query_string"])
    fresh = desk.answering.fresh(desk.answering.mark(), f"{LINES} {address}") | dict(VARY)
    if still_good(request.headers.get, fresh):
        return Response(b"", status_code=304, headers=fresh)
    iterator = iter(await to_thread.run_sync(rows))
    first = await to_thread.run_sync(lambda: list(islice(iterator, 1)))
    return Stream(_lines(chain(first, iterator)), media_type=LINES, headers=fresh)


def _lines(rows: Iterator[Any]) -> Iterator[bytes]:
    encoder = msgspec.json.Encoder()
    while part := list(islice(rows, _AT_ONCE)):
        yield encoder.encode_lines(part)
