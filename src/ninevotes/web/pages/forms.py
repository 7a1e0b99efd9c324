"""What forms carry: the token without which another site's form is refused."""

from __future__ import annotations

from litestar.utils.scope.state import ScopeState

from ninevotes.web.answering.answering import AnyRequest

CSRF_COOKIE = "ninevotes-csrf"


def csrf_of(request: AnyRequest) -> str:
    """The token for a form of the page that answers a request."""
    token = ScopeState.from_scope(request.scope).csrf_token
    return token if isinstance(token, str) else request.cookies.get(CSRF_COOKIE, "")
