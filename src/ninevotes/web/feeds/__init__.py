"""What is new, for feed readers (Atom, RFC 4287) and calendars (iCalendar, RFC 5545)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from litestar import Response, Router, get
from litestar.params import PathParameter, QueryParameter

from ninevotes.answers.feeds import calendar, item_feed, member_feed, votes_feed
from ninevotes.web.answering import Answer
from ninevotes.web.answering.answering import AnyRequest
from ninevotes.web.api.described import CALENDAR
from ninevotes.web.api.errors import HANDLERS
from ninevotes.web.desk import Desk, TheDesk
from ninevotes.web.problems import NothingError

ATOM = "application/atom+xml; charset=utf-8"
_ENDING = ".atom"

Key = Annotated[str, PathParameter(max_length=200)]
Code = Annotated[str, PathParameter(max_length=80)]
Since = Annotated[str, QueryParameter(max_length=10)]


@get("/votes.atom", include_in_schema=False)
async def votes_atom(request: AnyRequest, desk: TheDesk) -> Response[bytes]:
    """The latest votes of the Council."""
    return await _atom(request, desk, lambda here: votes_feed(desk.store, here))


@get("/members/{code:str}", include_in_schema=False)
async def member_atom(request: AnyRequest, desk: TheDesk, code: Code) -> Response[bytes]:
    """A member's latest votes in the Council."""
    name = _named(code)
    return await _atom(request, desk, lambda here: member_feed(desk.store, name, here))


@get("/items/{key:path}", include_in_schema=False)
async def item_atom(request: AnyRequest, desk: TheDesk, key: Key) -> Response[bytes]:
    """What is reported and on record of a matter."""
    name = _named(key.lstrip("/"))
    return await _atom(request, desk, lambda here: item_feed(desk.store, name, here))


@get("/calendar.ics", include_in_schema=False)
async def calendar_ics(request: AnyRequest, desk: TheDesk, since: Since = "") -> Response[bytes]:
    """Meetings, votes, and the days by which something is due."""
    return await desk.answering.answer(
        request, lambda: Answer(calendar(desk.store, since).encode(), CALENDAR)
    )


async def _atom(request: AnyRequest, desk: Desk, ask: Callable[[str], str]) -> Response[bytes]:
    here = request.scope["raw_path"].decode("latin-1").partition("?")[0]
    return await desk.answering.answer(request, lambda: Answer(ask(here).encode(), ATOM))


def _named(written: str) -> str:
    if not written.endswith(_ENDING):
        raise NothingError(f"a feed's address ends in {_ENDING}")
    return written.removesuffix(_ENDING)


FEEDS = Router(
    "/feeds",
    route_handlers=[calendar_ics, item_atom, member_atom, votes_atom],
    exception_handlers=HANDLERS,
)
"""Everything below ``/feeds``."""
