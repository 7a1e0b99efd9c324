"""The API described: as OpenAPI for programs, and as a page for people."""

from __future__ import annotations

from typing import Any

import msgspec
from litestar import Response, get

from ninevotes.web.answering import Answer
from ninevotes.web.answering.answer import JSON
from ninevotes.web.answering.answering import AnyRequest
from ninevotes.web.api.explained import explained
from ninevotes.web.desk import TheDesk
from ninevotes.web.render import page


@get("/api", include_in_schema=False)
async def api_page(request: AnyRequest, desk: TheDesk) -> Response[bytes]:
    """Every question, its parts, and an address to try."""
    schema = request.app.openapi_schema.to_schema()
    return await desk.answering.answer(request, lambda: _page(schema))


@get(["/api/v1/openapi.json", "/api/openapi.json"], include_in_schema=False)
async def api_description(request: AnyRequest, desk: TheDesk) -> Response[bytes]:
    """The same in OpenAPI 3.1."""
    schema = request.app.openapi_schema.to_schema()
    return await desk.answering.answer(request, lambda: Answer(msgspec.json.encode(schema), JSON))


def _page(schema: dict[str, Any]) -> Answer:
    return page("api.html.j2", groups=explained(schema))
