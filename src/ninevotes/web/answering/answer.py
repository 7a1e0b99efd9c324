"""An answer as bytes, plain and compressed."""

from __future__ import annotations

import gzip
from dataclasses import dataclass, field

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
    packed: bytes | None = field(default=None, compare=False)

    def compressed(self) -> Answer:
        """The same with its gzip form beside it, where that is shorter."""
        if len(self.body) < _WORTH or self.packed is not None:
            return self
        packed = gzip.compress(self.body, 6, mtime=0)
        if len(packed) >= len(self.body):
            return self
        return Answer(self.body, self.media_type, self.status, self.headers, packed)

    @property
    def size(self) -> int:
        """Bytes that keeping it takes."""
        return len(self.body) + len(self.packed or b"")
