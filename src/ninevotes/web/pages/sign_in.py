"""Signing in to write, and out again."""

from __future__ import annotations

from typing import Annotated, Any

from litestar import Response, get, post
from litestar.exceptions import NotAuthorizedException
from litestar.params import QueryParameter
from litestar.response import Redirect

from ninevotes.brief.language import _
from ninevotes.web.answering.answering import AnyRequest, respond
from ninevotes.web.answering.turns import Turns
from ninevotes.web.desk import Desk, TheDesk
from ninevotes.web.pages.forms import csrf_of
from ninevotes.web.render import page
from ninevotes.web.security.door import WITH_TOKEN

Token = Annotated[str, QueryParameter(max_length=200)]
_NEVER = {"Cache-Control": "no-store"}
_TRIES = Turns(1)
"""Passwords are tried one after the other: each try takes much memory."""

_ANOTHER = (
    "this is not the token that 'ninevotes serve' printed at its start; a new one is made at "
    "every start"
)


@get("/sign-in", include_in_schema=False)
async def sign_in(request: AnyRequest, desk: TheDesk, token: Token = "") -> Response[Any]:
    """Let a browser write, that shows the token printed at the start; without one, ask."""
    if not token:
        return _form(request, desk)
    client = desk.door.shown(request.scope).client
    if not desk.door.token_is_right(client, token):
        raise NotAuthorizedException(_ANOTHER)
    return desk.door.signed_in(_onward(), WITH_TOKEN)


@post("/sign-in", include_in_schema=False, status_code=200)
async def sign_in_with_password(request: AnyRequest, desk: TheDesk) -> Response[Any]:
    """Let in who knows the password of an account."""
    form = await request.form()
    name, password = str(form.get("name") or ""), str(form.get("password") or "")
    client = desk.door.shown(request.scope).client
    right = await _TRIES.run(lambda: desk.door.password_is_right(client, name, password))
    if not right:
        return _form(request, desk, status=401, problem=_("There is no such account and password."))
    return desk.door.signed_in(_onward(), name)


@post("/sign-out", include_in_schema=False, status_code=200)
async def sign_out(desk: TheDesk) -> Response[Any]:
    """Let the browser write no more."""
    return desk.door.signed_out(_onward())


def _onward() -> Response[Any]:
    return Redirect("/reports", status_code=303, headers=_NEVER)


def _form(
    request: AnyRequest, desk: Desk, *, status: int = 200, problem: str = ""
) -> Response[bytes]:
    shown = page(
        "sign_in.html.j2",
        status=status,
        accounts=desk.settings.accounts is not None,
        csrf=csrf_of(request),
        problem=problem,
    )
    return respond(request, shown, _NEVER)
