"""The reports of the record, and the form that brings more."""

from __future__ import annotations

from anyio import to_thread
from litestar import Response, get, post
from litestar.datastructures import FormMultiDict
from litestar.exceptions import ClientException

from ninevotes.web.answering.answering import AnyRequest, respond
from ninevotes.web.answering.turns import Turns
from ninevotes.web.desk import Desk, TheDesk
from ninevotes.web.pages.forms import csrf_of
from ninevotes.web.pages.uploads import taken_in, uploaded
from ninevotes.web.render import page
from ninevotes.web.views.brought import MOST, Brought, NotFetchedError, fetched, take_in

_NEVER = {"Cache-Control": "no-store"}
_READING = Turns(1)
"""What is brought is read one upload after the other: reading takes a processor whole."""


@get("/reports", include_in_schema=False)
async def reports_page(request: AnyRequest, desk: TheDesk) -> Response[bytes]:
    """The reports on record, and the form where the reader may write."""
    return await _page(request, desk, None)


@post("/reports", include_in_schema=False, status_code=200)
async def bring_reports(request: AnyRequest, desk: TheDesk) -> Response[bytes]:
    """Read what is brought, and keep it. Nothing leaves the machine."""
    desk.door.require(request.scope)
    files = await _files(await request.form())
    brought = await taken_in(desk, _READING, lambda most: take_in(desk.store, files, most))
    return await _page(request, desk, brought)


async def _files(form: FormMultiDict) -> list[tuple[str, bytes]]:
    files = await uploaded(form, MOST)
    text, address = _said(form, "text"), _said(form, "address")
    if text:
        files.append((f"{_said(form, 'name') or 'pasted'}.txt", text.encode("utf-8", "replace")))
    if address:
        files.append(await _fetched(address))
    if not files:
        raise ClientException("nothing was brought: choose a file, paste a text, or give a feed")
    return files


def _said(form: FormMultiDict, field: str) -> str:
    """A field's words; nothing where a file was sent in their place."""
    given = form.get(field)
    return given.strip() if isinstance(given, str) else ""


async def _fetched(address: str) -> tuple[str, bytes]:
    try:
        return await to_thread.run_sync(fetched, address)
    except NotFetchedError as error:
        raise ClientException(str(error)) from None


async def _page(request: AnyRequest, desk: Desk, brought: Brought | None) -> Response[bytes]:
    who = desk.door.writer(request.scope)
    documents = await to_thread.run_sync(lambda: list(desk.store.listed())[::-1])
    shown = page(
        "reports.html.j2",
        documents=documents,
        may_write=who is not None,
        accounts=desk.settings.accounts is not None,
        csrf=csrf_of(request),
        brought=brought,
    )
    answer = respond(request, shown, _NEVER)
    if who is None and desk.door.shown(request.scope).session:
        # Of another run of the site, or its time is over: it need not be shown again.
        desk.door.signed_out(answer)
    return answer
