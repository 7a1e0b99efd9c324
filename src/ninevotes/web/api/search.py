"""The search as JSON."""

from __future__ import annotations

from typing import Annotated

from litestar import Response, get
from litestar.params import QueryParameter

from ninevotes.record.search import QueryError, search
from ninevotes.web.answering.answering import AnyRequest
from ninevotes.web.api.encoding import as_json
from ninevotes.web.desk import TheDesk
from ninevotes.web.problems import QuestionError
from ninevotes.web.views.asked import Asked, query_of

Words = Annotated[
    str, QueryParameter(max_length=400, description='Words and "phrases": all must be there.')
]
Member = Annotated[
    str, QueryParameter(max_length=120, description="RUS, RUS:N; several with commas.")
]
Item = Annotated[
    str, QueryParameter(max_length=120, description="Key of a matter, or words of an item.")
]
Body = Annotated[str, QueryParameter(max_length=12, description="Code of a body: UNSC, UNGA.")]
Day = Annotated[str, QueryParameter(max_length=10, description="A day, YYYY-MM-DD.")]
Some = Annotated[
    str, QueryParameter(max_length=120, description="One value, or several with commas.")
]
Truthful = Annotated[str, QueryParameter(max_length=12, description="official or reported.")]
PageNumber = Annotated[int, QueryParameter(name="page", ge=1, le=100_000, description="From 1.")]
Size = Annotated[int, QueryParameter(ge=1, le=200, description="Hits on a page.")]


@get("/search", summary="Search the record", raises=[QuestionError])
async def api_search(
    request: AnyRequest,
    desk: TheDesk,
    q: Words = "",
    member: Member = "",
    item: Item = "",
    organ: Body = "",
    since: Day = "",
    until: Day = "",
    outcome: Some = "",
    truth: Truthful = "",
    kind: Some = "",
    number: PageNumber = 1,
    size: Size = 20,
) -> Response[bytes]:
    """Votes, meetings, drafts, claims, quotes and reports, official and reported."""
    asked = Asked(q, member, item, organ, since, until, outcome, truth, kind, str(number))
    try:
        query = query_of(asked, size)
    except QueryError as problem:
        raise QuestionError(str(problem)) from None
    return await desk.answering.answer(request, lambda: as_json(search(desk.store, query)))
