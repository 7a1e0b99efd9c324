"""The application: what comes through the gate goes on to the framework."""

from __future__ import annotations

from typing import Any

from litestar import Litestar
from litestar.enums import HttpMethod, ScopeType
from litestar.types import Receive, Scope, Send

from ninevotes.web.heads import as_get, without_body
from ninevotes.web.security.cross_origin import opened, preflight
from ninevotes.web.security.gate import Gate


class Site(Litestar):
    """Litestar behind a gate.

    Args:
        gate: what each request comes through.
        given: as Litestar's.
    """

    __slots__ = ("gate",)

    def __init__(self, *, gate: Gate, **given: Any) -> None:
        super().__init__(**given)
        self.gate = gate

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # type: ignore[override]  # the type of life-span messages is not exported
        """Answer a request."""
        if scope["type"] == ScopeType.HTTP:
            if scope["method"] == HttpMethod.HEAD:
                scope, send = as_get(scope), without_body(send)
            passed = await self.gate.passed(scope, receive, send)
            if passed is None:
                return
            receive = passed
            if await preflight(scope, send):
                return
            send = opened(scope, send)
        await super().__call__(scope, receive, send)
