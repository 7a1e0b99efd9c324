"""A vote's picture alone, the one page that may stand within another."""

from __future__ import annotations

from typing import Annotated

from litestar import Response, get
from litestar.params import PathParameter, QueryParameter

from ninevotes.web.answering import Answer
from ninevotes.web.answering.answering import AnyRequest
from ninevotes.web.desk import Desk, TheDesk
from ninevotes.web.embed.picture import embedded
from ninevotes.web.pages.votes import nothing
from ninevotes.web.render import page
from ninevotes.web.security.headers import EMBEDDED

_HEADERS = (
    ("Content-Security-Policy", EMBEDDED),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
)

Symbol = Annotated[str, PathParameter(max_length=200)]
Theme = Annotated[str, QueryParameter(max_length=10)]
Number = Annotated[int, QueryParameter(ge=1, le=200)]


@get("/embed/votes/{symbol:path}", include_in_schema=False)
async def embed_vote(
    request: AnyRequest, desk: TheDesk, symbol: Symbol, theme: Theme = "light", vote: Number = 1
) -> Response[bytes]:
    """The picture, what it shows in words, and a link to the vote."""
    return await desk.answering.answer(
        request, lambda: _page(desk, symbol.lstrip("/"), theme, vote)
    )


def _page(desk: Desk, symbol: str, theme: str, number: int) -> Answer:
    found = embedded(desk, symbol, number, theme)
    if found is None:
        return nothing(symbol)
    shown = page("embed.html.j2", picture=found)
    headers = (
        ("Content-Security-Policy", EMBEDDED),
        ("Cross-Origin-Resource-Policy", "cross-origin"),
    )
    return Answer(shown.body, shown.media_type, headers=headers)
