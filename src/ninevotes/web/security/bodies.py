"""What is sent to the site, taken piece by piece: not too much of it, and not too slowly."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass

from litestar.exceptions import HTTPException
from litestar.types import HTTPReceiveMessage, Receive, ReceiveMessage

_CLOSE = {"Connection": "close"}


class TooLargeError(HTTPException):
    """More than may be sent."""

    status_code = 413


class TooSlowError(HTTPException):
    """It does not come, or too slowly."""

    status_code = 408


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much may be sent, and how slowly.

    Args:
        size: bytes.
        seconds: from the first byte to the last.
        pause: seconds between two pieces.
    """

    size: int
    seconds: float
    pause: float

    def check_declared(self, length: bytes | None) -> None:
        """See whether what is announced is too much, before anything of it is taken.

        Raises:
            TooLargeError: it is.
        """
        if length is not None and (not length.isdigit() or int(length) > self.size):
            raise self.too_large()

    def too_large(self) -> TooLargeError:
        """What is said of too much."""
        told = f"{self.size / 1e6:g} MB" if self.size >= 1e6 else f"{self.size:,} bytes"
        return TooLargeError(f"this is too large: at most {told} at once", headers=_CLOSE)


def bounded(receive: Receive, bounds: Bounds) -> Receive:
    """Receives as before, until it is too much or takes too long.

    Raises:
        TooLargeError: when taken from: it is more than was allowed.
        TooSlowError: likewise: it does not come.
    """
    size = 0
    whole = False
    end = time.monotonic() + bounds.seconds

    async def take() -> HTTPReceiveMessage | ReceiveMessage:
        nonlocal size, whole
        if whole:
            return await receive()
        left = min(bounds.pause, end - time.monotonic())
        try:
            message = await asyncio.wait_for(receive(), max(left, 0.001))
        except TimeoutError:
            raise TooSlowError(
                "what you send comes too slowly: it was left off", headers=_CLOSE
            ) from None
        if message["type"] == "http.request":
            size += len(message["body"])
            whole = not message["more_body"]
            if size > bounds.size:
                raise bounds.too_large()
        return message

    return take
