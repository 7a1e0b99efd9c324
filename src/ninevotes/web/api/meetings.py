"""Meetings and matters as JSON."""

from __future__ import annotations

from typing import Any

from litestar import Response

from ninevotes.answers.briefs import brief_on
from ninevotes.answers.matters import MatterRow, matter_rows
from ninevotes.answers.pages import Wanted, page_of
from ninevotes.answers.searching import SearchAsked, SearchPage, search_page
from ninevotes.answers.searching_all import every_hit
from ninevotes.answers.shown import ShownThing, shown_thing
from ninevotes.web.answering.answering import AnyRequest
from ninevotes.web.api.asking import paged, told
from ninevotes.web.api.described import read
from ninevotes.web.api.parameters import (
    AsOf,
    Form,
    Item,
    KnownAt,
    Matter,
    Page,
    Since,
    Size,
    Thing,
    Until,
    Words,
)
from ninevotes.web.api.shapes import BriefShape, MatterPage
from ninevotes.web.desk import TheDesk

_MEETINGS = ("meeting",)


@read("/meetings", "listMeetings", "record", "List meetings", SearchPage)
async def api_meetings(
    request: AnyRequest,
    desk: TheDesk,
    q: Words = "",
    item: Item = "",
    since: Since = "",
    until: Until = "",
    page: Page = 1,
    size: Size = 20,
    form: Form = "json",
) -> Response[Any]:
    """Meetings of the Council on the official record, the latest first unless words are asked.

    Pages go through the first 1,000; `more` says that there are more: ask by days, or for all of
    them with `format=ndjson`.
    """
    asked = SearchAsked(
        q, item=item, since=since, until=until, kind=_MEETINGS, page=page, size=size
    )
    return await paged(
        request,
        desk,
        lambda: search_page(desk.store, asked),
        lambda: every_hit(desk.store, asked),
        form,
    )


@read("/meetings/{symbol:path}", "showMeeting", "record", "Show a meeting", ShownThing)
async def api_meeting(
    request: AnyRequest, desk: TheDesk, symbol: Thing, as_of: AsOf = "", known_at: KnownAt = ""
) -> Response[bytes]:
    """What every source says of a meeting, and the votes taken at it."""
    name = symbol.lstrip("/")
    return await told(
        request, desk, lambda: shown_thing(desk.store, name, as_of=as_of, known_at=known_at)
    )


@read("/items", "listItems", "record", "List matters", MatterPage)
async def api_items(
    request: AnyRequest, desk: TheDesk, page: Page = 1, size: Size = 20, form: Form = "json"
) -> Response[Any]:
    """The matters that reports in the record are about, those of most reports first."""

    def rows() -> list[MatterRow]:
        return matter_rows(desk.store)

    wanted = Wanted(page, size)
    return await paged(request, desk, lambda: page_of("items", rows(), wanted), rows, form)


@read("/brief", "brief", "record", "Brief on a matter", BriefShape)
async def api_brief(
    request: AnyRequest, desk: TheDesk, item: Matter, as_of: AsOf = ""
) -> Response[bytes]:
    """What happened, what the rules allow next, how a vote may go; each line with its sources.

    Of reports and the official record alike. The keys are those of `ninevotes brief --format
    json`.
    """
    return await told(request, desk, lambda: brief_on(desk.store, item, as_of))
