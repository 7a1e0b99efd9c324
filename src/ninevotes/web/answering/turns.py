"""Work that takes turns: so many at the same time in threads, the others wait."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

from anyio import CapacityLimiter, to_thread

Result = TypeVar("Result")


class Turns:
    """Runs functions in threads, so many at the same time.

    Args:
        at_once: how many.
    """

    def __init__(self, at_once: int) -> None:
        self._at_once = at_once
        self._places: tuple[object, CapacityLimiter] | None = None

    async def run(self, work: Callable[[], Result]) -> Result:
        """The result of a function, when its turn has come."""
        loop = asyncio.get_running_loop()
        if self._places is None or self._places[0] is not loop:
            self._places = (loop, CapacityLimiter(self._at_once))
        return await to_thread.run_sync(work, limiter=self._places[1])
