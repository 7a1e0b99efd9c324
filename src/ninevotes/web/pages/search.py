"""Search: words, filters, and what is found."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlencode

from litestar import Response, get
from litestar.params import QueryParameter

from ninevotes.record.search import QueryError, search
from ninevotes.record.search.facets import facets
from ninevotes.web.answering import Answer
from ninevotes.web.answering.answering import AnyRequest
from ninevotes.web.desk import Desk, TheDesk
from ninevotes.web.render import page
from ninevotes.web.views.asked import FACETS, Asked, query_of

Words = Annotated[str, QueryParameter(max_length=400)]
Word = Annotated[str, QueryParameter(max_length=120)]


@get("/search", include_in_schema=False)
async def search_page(
    request: AnyRequest,
    desk: TheDesk,
    q: Words = "",
    member: Word = "",
    item: Word = "",
    organ: Word = "",
    since: Word = "",
    until: Word = "",
    outcome: Word = "",
    truth: Word = "",
    kind: Word = "",
    page_number: Annotated[str, QueryParameter(name="page", max_length=6)] = "1",
) -> Response[bytes]:
    """What is found, and the form to ask otherwise."""
    asked = Asked(q, member, item, organ, since, until, outcome, truth, kind, page_number)
    return await desk.answering.answer(request, lambda: _page(desk, asked))


def _page(desk: Desk, asked: Asked) -> Answer:
    try:
        query = query_of(asked)
        found, counted = search(desk.store, query), facets(desk.store, query)
    except QueryError as problem:
        return page(
            "search.html.j2",
            status=400,
            asked=asked,
            facets=FACETS,
            problem=str(problem),
            found=None,
        )
    further = urlencode([(name, value) for name, value in asked.named if name != "page"])
    narrower = [
        (
            facet.name,
            [(value, count, asked.narrowed(facet.name, value)) for value, count in facet.values],
        )
        for facet in counted
    ]
    return page(
        "search.html.j2",
        asked=asked,
        facets=FACETS,
        problem="",
        found=found,
        further=further,
        narrower=narrower,
    )
