"""Requests as they come from anywhere: another machine, a program, a page of another site."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from typing import Any

import httpx

ELSEWHERE = "192.0.2.7"
"""A machine that is not ours (RFC 5737)."""


def ask(
    app: Any,
    path: str,
    *,
    method: str = "GET",
    client: str = ELSEWHERE,
    headers: Mapping[str, str] | None = None,
    content: bytes | AsyncIterator[bytes] | None = None,
    times: int = 1,
) -> list[httpx.Response]:
    """The answers to a request that is made so often by one client."""

    async def asked() -> list[httpx.Response]:
        transport = httpx.ASGITransport(app, client=(client, 1234))
        async with httpx.AsyncClient(
            transport=transport, base_url="http://testserver.local"
        ) as there:
            return [
                await there.request(method, path, headers=headers, content=content)
                for _ in range(times)
            ]

    return asyncio.run(asked())


def statuses(answers: list[httpx.Response]) -> list[int]:
    """Their statuses in turn."""
    return [each.status_code for each in answers]
