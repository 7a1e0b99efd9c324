"""Asks as an assistant does: with the protocol's own client, of a process of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping
from typing import Any

from mcp import Client, StdioServerParameters
from mcp.types import CallToolResult, Tool

Server = StdioServerParameters | str


def asked(server: Server, questions: Iterable[Mapping[str, Any]]) -> list[CallToolResult]:
    """The answers to questions, asked one after another in one session."""

    async def ask() -> list[CallToolResult]:
        async with Client(server) as client:
            return [await client.call_tool(each["tool"], plain(each["asks"])) for each in questions]

    return asyncio.run(ask())


def tools(server: Server) -> tuple[str, list[Tool]]:
    """What the server says of itself, and its tools."""

    async def ask() -> tuple[str, list[Tool]]:
        async with Client(server) as client:
            return client.instructions or "", (await client.list_tools()).tools

    return asyncio.run(ask())


def plain(asks: Mapping[str, Any]) -> dict[str, Any]:
    """Days of YAML as text."""
    return {
        name: value if isinstance(value, list | dict | int) else str(value)
        for name, value in asks.items()
    }


def text_of(answer: CallToolResult) -> str:
    """What an assistant reads."""
    return "\n".join(part.text for part in answer.content if part.type == "text")
