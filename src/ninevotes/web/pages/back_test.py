"""How well the forecasts do: the back-test's tables and its reliability."""

from __future__ import annotations

from litestar import Response, get

from ninevotes.web.answering import Answer
from ninevotes.web.answering.answering import AnyRequest
from ninevotes.web.desk import TheDesk
from ninevotes.web.render import page
from ninevotes.web.views.back_test import size, tables


@get("/back-test", include_in_schema=False)
async def back_test_page(request: AnyRequest, desk: TheDesk) -> Response[bytes]:
    """The scores, the trivial forecasts beside them."""
    return await desk.answering.answer(request, _page)


def _page() -> Answer:
    side, edge = size()
    return page("back_test.html.j2", tables=tables(), side=side, edge=edge)
