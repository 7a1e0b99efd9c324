"""Before the server: whoever asks shows a token (RFC 6750, section 2.1), or is told how."""

from __future__ import annotations

import json

from starlette.types import ASGIApp, Receive, Scope, Send

from ninevotes.assistant.tokens import Tokens

_BEARER = "bearer "
_HOW = (
    "this server answers whoever has a token: send it as 'Authorization: Bearer TOKEN'; "
    "'ninevotes mcp --new-token NAME' makes one"
)


class Guard:
    """An application behind tokens.

    Args:
        app: what answers.
        tokens: who may ask.
    """

    def __init__(self, app: ASGIApp, tokens: Tokens) -> None:
        self._app = app
        self._tokens = tokens

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] == "http" and not self._may(scope):
            await _refused(send)
            return
        await self._app(scope, receive, send)

    def _may(self, scope: Scope) -> bool:
        shown = [value for name, value in scope["headers"] if name == b"authorization"]
        given = shown[0].decode("latin-1") if len(shown) == 1 else ""
        if not given.lower().startswith(_BEARER):
            return False
        return self._tokens.whose(given[len(_BEARER) :].strip()) is not None


async def _refused(send: Send) -> None:
    body = json.dumps({"title": "Unauthorized", "status": 401, "detail": _HOW}).encode()
    headers = [
        (b"content-type", b"application/problem+json"),
        (b"content-length", str(len(body)).encode()),
        (b"www-authenticate", b'Bearer realm="ninevotes"'),
        (b"connection", b"close"),
    ]
    await send({"type": "http.response.start", "status": 401, "headers": headers})
    await send({"type": "http.response.body", "body": body, "more_body": False})
