"""Different addresses, each asked for once: what a page takes that nobody has asked for before."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Sequence
from urllib.parse import urlsplit

from loading.client import Load


def once(base: str, paths: Sequence[str], *, clients: int) -> Load:
    """Ask for each address once, by so many clients that ask as soon as they are answered.

    Args:
        base: the site.
        paths: of the addresses, each different.
        clients: connections.
    """
    return asyncio.run(_once(base, deque(paths), clients))


async def _once(base: str, waiting: deque[str], clients: int) -> Load:
    took: list[float] = []
    failed: list[str] = []
    begun = time.perf_counter()
    await asyncio.gather(*(_client(base, waiting, took, failed) for _ in range(clients)))
    whole = time.perf_counter() - begun
    ordered = sorted(took)
    p50, p95, p99 = (1e3 * ordered[int(share * (len(ordered) - 1))] for share in (0.5, 0.95, 0.99))
    return Load(len(took), len(took) / whole, p50, p95, p99, len(failed))


async def _client(base: str, waiting: deque[str], took: list[float], failed: list[str]) -> None:
    place = urlsplit(base)
    reader, writer = await asyncio.open_connection(place.hostname, place.port)
    try:
        while waiting:
            path = waiting.popleft()
            begun = time.perf_counter()
            told = f"GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n"
            writer.write(told.encode())
            status = await _answered(reader)
            took.append(time.perf_counter() - begun)
            if status != 200:
                failed.append(path)
    finally:
        writer.close()


async def _answered(reader: asyncio.StreamReader) -> int:
    """The status of an answer, its body read to the end."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    lines = head.split("\r\n")
    told = dict(line.split(": ", 1) for line in lines[1:] if ": " in line)
    await reader.readexactly(int(told["content-length"]))
    return int(lines[0].split()[1])
