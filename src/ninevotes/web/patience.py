"""Connections that hold the line without saying anything are cut off."""

from __future__ import annotations

import asyncio
from collections import Counter
from typing import Any, ClassVar

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from ninevotes.web.security.rates import client_of, is_here

HEAD_SECONDS = 10.0
"""Within which the head of a request must be there, from its first byte or the connection's."""

MOST = 100
"""Connections of one client that is not on this machine."""


class PatientProtocol(HttpToolsProtocol):
    """HTTP as the server speaks it, with an end to waiting (against slow headers)."""

    head_seconds: ClassVar[float] = HEAD_SECONDS
    _of: ClassVar[Counter[str]] = Counter()

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._alarm: asyncio.TimerHandle | None = None
        self._counted = ""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as the server's own
        """Begin to wait, unless the client has too many connections already."""
        super().connection_made(transport)
        host = self.client[0] if self.client else None
        if not is_here(host):
            self._counted = client_of(host)
            self._of[self._counted] += 1
            if self._of[self._counted] > MOST:
                transport.abort()
                return
        self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no more."""
        self._heard()
        if self._counted:
            self._of[self._counted] -= 1
            if not self._of[self._counted]:
                del self._of[self._counted]
        super().connection_lost(exc)

    def on_message_begin(self) -> None:
        """The first byte of a request: wait for the rest of its head."""
        self._wait()
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        """The head is there."""
        self._heard()
        super().on_headers_complete()

    def _wait(self) -> None:
        if self._alarm is None:
            self._alarm = self.loop.call_later(self.head_seconds, self._cut)

    def _heard(self) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None

    def _cut(self) -> None:
        self._alarm = None
        if self.transport is not None:
            self.transport.abort()
