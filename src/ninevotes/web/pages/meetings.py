"""One meeting: its item, who presided, what was voted on."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from litestar import Response, get
from litestar.params import PathParameter

from ninevotes.brief.assemble.steps import symbol_link
from ninevotes.record.search import show
from ninevotes.rules.presidency import president
from ninevotes.vocabulary.membership import NoCouncilError
from ninevotes.web.answering import Answer
from ninevotes.web.answering.answering import AnyRequest
from ninevotes.web.desk import Desk, TheDesk
from ninevotes.web.pages.votes import nothing
from ninevotes.web.render import page
from ninevotes.web.views.members import Member, member
from ninevotes.web.views.on_record import on_record
from ninevotes.web.views.sources import source_views, used_in

Symbol = Annotated[str, PathParameter(max_length=200)]


@get("/meetings/{symbol:path}", include_in_schema=False)
async def meeting_page(request: AnyRequest, desk: TheDesk, symbol: Symbol) -> Response[bytes]:
    """What the record has on a meeting."""
    return await desk.answering.answer(request, lambda: _page(desk, symbol.lstrip("/")))


def _page(desk: Desk, symbol: str) -> Answer:
    shown = show(desk.store, symbol)
    if shown.empty:
        return nothing(shown.asked or symbol)
    days = [meeting.statement.date for meeting in shown.meetings]
    days += [vote.statement.date for vote in shown.votes]
    day = next((each for each in days if each), None)
    votes = [on_record(vote, place) for place, vote in enumerate(shown.history.votes, 1)]
    return page(
        "meeting.html.j2",
        shown=shown,
        meetings=shown.belonging.meetings,
        day=day,
        president=_president(day),
        link=symbol_link(shown.asked),
        votes=votes,
        sources=source_views(desk.store.official.attributions()),
        used=used_in(shown),
    )


def _president(day: dt.date | None) -> Member | None:
    if day is None:
        return None
    try:
        return member(president(day.year, day.month), day)
    except (NoCouncilError, ValueError):
        return None
