"""What one vote is worth, in the Council and in Councils that might be."""

from __future__ import annotations

from typing import Annotated

from litestar import Response, get
from litestar.params import QueryParameter

from ninevotes.forecast.power import bodies
from ninevotes.web.answering import Answer
from ninevotes.web.answering.answering import AnyRequest
from ninevotes.web.desk import TheDesk
from ninevotes.web.render import page
from ninevotes.web.views.power import FIRST, compared

Words = Annotated[list[str] | None, QueryParameter(name="body", max_items=30)]
Word = Annotated[str, QueryParameter(max_length=10)]


@get("/power", include_in_schema=False)
async def power_page(
    request: AnyRequest, desk: TheDesk, chosen: Words = None, abstention: Word = ""
) -> Response[bytes]:
    """Bodies side by side."""
    wanted = tuple(chosen or FIRST)
    return await desk.answering.answer(request, lambda: _page(wanted, abstention))


def _page(wanted: tuple[str, ...], abstention: str) -> Answer:
    found = compared(wanted, abstention=abstention == "yes")
    return page(
        "power.html.j2",
        compared=found,
        bodies=bodies(),
        chosen={each.body.key for each in found},
        abstention=abstention == "yes",
    )
