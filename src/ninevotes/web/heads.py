"""HEAD: what GET answers, without its body (RFC 9110, section 9.3.2)."""

from __future__ import annotations

from litestar.enums import HttpMethod
from litestar.types import HTTPScope, Message, Send


def as_get(scope: HTTPScope) -> HTTPScope:
    """The same question asked by GET."""
    asked = scope.copy()
    asked["method"] = HttpMethod.GET
    return asked


def without_body(send: Send) -> Send:
    """What is sent, its body left out; the length told stays that of the body."""

    async def sent(message: Message) -> None:
        if message["type"] == "http.response.body":
            message["body"] = b""
        await send(message)

    return sent
