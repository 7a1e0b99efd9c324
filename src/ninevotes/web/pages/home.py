"""The first page: ask, what is recent, which matters the record knows, what is watched."""

from __future__ import annotations

from typing import Annotated

from litestar import Response, get
from litestar.params import QueryParameter

from ninevotes.record.search.vote_list import VoteQuery, list_votes
from ninevotes.record.store import Matter
from ninevotes.web.answering import Answer
from ninevotes.web.answering.answering import AnyRequest
from ninevotes.web.desk import Desk, TheDesk
from ninevotes.web.render import page
from ninevotes.web.views.recent import reported_votes
from ninevotes.web.views.watched import watched

Watch = Annotated[str, QueryParameter(max_length=400)]

_SHOWN = 8
_MATTERS = 12


@get("/", include_in_schema=False)
async def home(request: AnyRequest, desk: TheDesk, watch: Watch = "") -> Response[bytes]:
    """The first page; the matters that are watched stand in its address."""
    return await desk.answering.answer(request, lambda: _page(desk, watch))


def _page(desk: Desk, watch: str) -> Answer:
    matters: list[Matter] = desk.store.matters()
    return page(
        "home.html.j2",
        matters=matters[:_MATTERS],
        more=len(matters) > _MATTERS,
        watched=watched(desk.store, matters, watch),
        official=list_votes(desk.store, VoteQuery(size=_SHOWN)).votes,
        reported=reported_votes(desk.store, _SHOWN),
        attributions=desk.store.official.attributions(),
    )
