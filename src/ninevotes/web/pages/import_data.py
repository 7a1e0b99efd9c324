"""Official data files through the site: chosen, recognised, and what became of each."""

from __future__ import annotations

from litestar import Response, get, post
from litestar.exceptions import ClientException

from ninevotes.pipeline.data_files import Imported
from ninevotes.web.answering.answering import AnyRequest
from ninevotes.web.answering.turns import Turns
from ninevotes.web.desk import Desk, TheDesk
from ninevotes.web.pages.uploads import taken_in, uploaded
from ninevotes.web.pages.writing import form_page, in_a_thread
from ninevotes.web.views.data_brought import MOST, import_brought

_IMPORTING = Turns(1)
"""What is brought is imported one upload after the other: it takes a processor whole."""


@get("/import", include_in_schema=False)
async def import_page(request: AnyRequest, desk: TheDesk) -> Response[bytes]:
    """The data sets on record, and the form where the reader may write."""
    return await _shown(request, desk, None)


@post("/import", include_in_schema=False, status_code=200)
async def import_data(request: AnyRequest, desk: TheDesk) -> Response[bytes]:
    """Import what is brought: each file whole, or nothing of it."""
    desk.door.require(request.scope)
    files = await uploaded(await request.form(), MOST)
    if not files:
        raise ClientException("nothing was brought: choose a data file of a known source")
    brought = await taken_in(desk, _IMPORTING, lambda most: import_brought(desk.store, files, most))
    return await _shown(request, desk, brought)


async def _shown(
    request: AnyRequest, desk: Desk, brought: tuple[Imported, ...] | None
) -> Response[bytes]:
    attributions = await in_a_thread(desk.store.official.attributions)
    return form_page(
        request,
        desk,
        "import.html.j2",
        brought=brought,
        attributions=attributions,
        limit=desk.settings.limits.upload_bytes // 1_000_000,
    )
