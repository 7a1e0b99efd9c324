"""Writing needs the token that was printed at the start: as a cookie, or as a bearer."""

from __future__ import annotations

import hmac

from litestar import Response
from litestar.datastructures import Cookie
from litestar.exceptions import NotAuthorizedException

from ninevotes.web.answering.answering import AnyRequest
from ninevotes.web.settings import Settings

COOKIE = "ninevotes-token"
_BEARER = "Bearer "


def may_write(request: AnyRequest, settings: Settings) -> bool:
    """Whether a request shows the token. Compared in a time that tells nothing of it."""
    shown = request.cookies.get(COOKIE) or _bearer(request)
    return same(shown, settings.token)


def require_token(request: AnyRequest, settings: Settings) -> None:
    """Refuse whoever does not show the token.

    Raises:
        NotAuthorizedException: the token is missing or another one.
    """
    if not may_write(request, settings):
        raise NotAuthorizedException(
            "this changes the record: open the address for writing that 'ninevotes serve' "
            "printed at its start, or send its token as 'Authorization: Bearer TOKEN'",
            headers={"WWW-Authenticate": "Bearer"},
        )


def same(shown: str, token: str) -> bool:
    """Whether two tokens are one.

    >>> same("a", "a"), same("a", "b"), same("", "")
    (True, False, False)
    """
    return bool(shown) and hmac.compare_digest(shown.encode(), token.encode())


def signed_in(response: Response[bytes], token: str) -> Response[bytes]:
    """The response, after which the browser shows the token by itself, to this site alone."""
    response.set_cookie(Cookie(COOKIE, value=token, httponly=True, samesite="strict", path="/"))
    return response


def _bearer(request: AnyRequest) -> str:
    given = request.headers.get("authorization", "")
    return given[len(_BEARER) :].strip() if given.startswith(_BEARER) else ""
