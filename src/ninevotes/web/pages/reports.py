"""The reports of the record, and the form that brings more; signing in to write."""

from __future__ import annotations

from typing import Annotated, Any

from anyio import to_thread
from litestar import Response, get, post
from litestar.datastructures import UploadFile
from litestar.exceptions import ClientException, NotAuthorizedException
from litestar.params import QueryParameter
from litestar.response import Redirect
from litestar.utils.scope.state import ScopeState

from ninevotes.web.answering.answering import AnyRequest, respond
from ninevotes.web.desk import Desk, TheDesk
from ninevotes.web.render import page
from ninevotes.web.security.token import may_write, require_token, same, signed_in
from ninevotes.web.views.brought import MOST, Brought, take_in

_NEVER = {"Cache-Control": "no-store"}
Token = Annotated[str, QueryParameter(max_length=200)]


@get("/sign-in", include_in_schema=False)
async def sign_in(desk: TheDesk, token: Token = "") -> Response[Any]:
    """Let a browser write, that shows the token printed at the start."""
    if not same(token, desk.settings.token):
        raise NotAuthorizedException(
            "this is not the token that 'ninevotes serve' printed at its start; "
            "a new one is made at every start"
        )
    return signed_in(Redirect("/reports", status_code=303), token)


@get("/reports", include_in_schema=False)
async def reports_page(request: AnyRequest, desk: TheDesk) -> Response[bytes]:
    """The reports on record, and the form where the reader may write."""
    return await to_thread.run_sync(_page, request, desk, None)


@post("/reports", include_in_schema=False, status_code=200)
async def bring_reports(request: AnyRequest, desk: TheDesk) -> Response[bytes]:
    """Read what is brought, and keep it. Nothing leaves the machine."""
    require_token(request, desk.settings)
    files = await _files(request)
    brought = await to_thread.run_sync(take_in, desk.store, files)
    return await to_thread.run_sync(_page, request, desk, brought)


async def _files(request: AnyRequest) -> list[tuple[str, bytes]]:
    form = await request.form()
    given = [each for each in form.getall("files", []) if isinstance(each, UploadFile)]
    files = [(each.filename, await each.read()) for each in given if each.filename]
    for each in given:
        await each.close()
    text = str(form.get("text") or "").strip()
    if text:
        files.append((f"{str(form.get('name') or 'pasted').strip()}.txt", text.encode()))
    if not files:
        raise ClientException("nothing was brought: choose a file, or paste a text")
    if len(files) > MOST:
        raise ClientException(f"{len(files)} files at once are too many: bring at most {MOST}")
    return files


def _page(request: AnyRequest, desk: Desk, brought: Brought | None) -> Response[bytes]:
    token = ScopeState.from_scope(request.scope).csrf_token
    shown = page(
        "reports.html.j2",
        documents=list(desk.store.listed())[::-1],
        may_write=may_write(request, desk.settings),
        csrf=token if isinstance(token, str) else request.cookies.get("ninevotes-csrf", ""),
        brought=brought,
    )
    return respond(request, shown, dict(_NEVER))
