"""How to read the site: neutrality, how things are counted, whose data it is, what is not known."""

from __future__ import annotations

from litestar import Response, get

from ninevotes.web.answering import Answer
from ninevotes.web.answering.answering import AnyRequest
from ninevotes.web.desk import Desk, TheDesk
from ninevotes.web.render import page


@get("/about", include_in_schema=False)
async def about_page(request: AnyRequest, desk: TheDesk) -> Response[bytes]:
    """How to read the site."""
    return await desk.answering.answer(request, lambda: _about(desk))


@get("/data", include_in_schema=False)
async def data_page(request: AnyRequest, desk: TheDesk) -> Response[bytes]:
    """What the record holds, and how to take it away."""
    return await desk.answering.answer(request, lambda: _data(desk))


def _about(desk: Desk) -> Answer:
    return page("about.html.j2", attributions=desk.store.official.attributions())


def _data(desk: Desk) -> Answer:
    official = desk.store.official
    return page(
        "data.html.j2",
        imports=official.imports(),
        attributions=official.attributions(),
        documents=sum(1 for _ in desk.store.listed()),
    )
