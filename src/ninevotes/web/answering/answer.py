"""An answer as bytes, plain or compressed."""

from __future__ import annotations

import gzip
from dataclasses import dataclass

_WORTH = 600
"""Bytes from which compressing pays."""

JSON = "application/json"
HTML = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Answer:
    """What is sent.

    Args:
        body: the bytes.
        media_type: with its character set.
        status: of HTTP.
        headers: further ones.
    """

    body: bytes
    media_type: str = HTML
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()

    def packed(self) -> bytes | None:
        """The gzip form, where that is shorter by something."""
        if len(self.body) < _WORTH or self.media_type.startswith("image/png"):
            return None
        packed = gzip.compress(self.body, 6, mtime=0)
        return packed if len(packed) < len(self.body) else None
