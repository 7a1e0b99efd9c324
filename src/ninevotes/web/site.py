"""The application: what comes through the gate goes on to the framework."""

from __future__ import annotations

from typing import Any

from litestar import Litestar
from litestar.enums import HttpMethod, ScopeType
from litestar.types import HTTPScope, Receive, Scope, Send

from ninevotes.web.heads import as_get, without_body
from ninevotes.web.language import answering_in
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
        if scope["type"] != ScopeType.HTTP:
            await super().__call__(scope, receive, send)
            return
        with answering_in(scope):
            await self._answer(scope, receive, send)

    async def _answer(self, scope: HTTPScope, receive: Receive, send: Send) -> None:
        if scope["method"] == HttpMethod.HEAD:
            scope, send = as_get(scope), without_body(send)
        passed = await self.gate.passed(scope, receive, send)
        if passed is None or await preflight(scope, send):
            return
        await super().__call__(scope, passed, opened(scope, send))
