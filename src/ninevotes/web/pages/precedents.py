"""Precedents: votes that were taken, judged by the rules, and earlier cases of procedure."""

from __future__ import annotations

from litestar import Response, get

from ninevotes.web.answering import Answer
from ninevotes.web.answering.answering import AnyRequest
from ninevotes.web.desk import TheDesk
from ninevotes.web.render import page
from ninevotes.web.views.cases import cases, told_cases


@get("/precedents", include_in_schema=False)
async def precedents_page(request: AnyRequest, desk: TheDesk) -> Response[bytes]:
    """Every precedent that the program carries."""
    return await desk.answering.answer(request, _page)


def _page() -> Answer:
    return page("precedents.html.j2", cases=cases(), told=told_cases())
