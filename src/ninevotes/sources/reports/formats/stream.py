"""Bytes from a file, compressed or not, taken piece by piece and never held whole."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

CHUNK = 1 << 17
_LONG = 1 << 20


class DamagedError(ValueError):
    """What comes next in a stream cannot be had; reading may go on behind it."""


@dataclass(frozen=True, slots=True)
class Damage:
    """A place in a stream that could not be decompressed."""

    what: str


class ByteStream:
    """Bytes to take in order.

    Where the stream is damaged, :class:`DamagedError` is raised once, when everything before
    the damage is taken or dropped; then taking goes on behind it.

    Args:
        chunks: pieces of bytes, and places where some are missing.
    """

    def __init__(self, chunks: Iterable[bytes | Damage]) -> None:
        self._chunks = iter(chunks)
        self._held = b""
        self._at = 0
        self._damage: Damage | None = None
        self.offset = 0
        """Bytes taken so far."""

    def peek(self, most: int) -> bytes:
        """The next bytes, left where they are; fewer than asked for before an end or damage."""
        self._hold(most)
        return self._held[self._at : self._at + most]

    def take(self, most: int) -> bytes:
        """Take bytes, fewer than asked for only at the end.

        Raises:
            DamagedError: they are damaged before as many are there; what is there is dropped.
        """
        taken = self.peek(most)
        self._pass(len(taken))
        if len(taken) < most:
            self._tell_damage()
        return taken

    def line(self, longest: int) -> tuple[bytes, bool]:
        """Take a line with its end; empty at the end of the stream.

        Returns:
            the line, and whether it is whole: of one longer than ``longest`` only the beginning
            is given, and the rest is dropped.

        Raises:
            DamagedError: it is damaged before its end.
        """
        searched = 0
        while True:
            end = self._held.find(b"\n", self._at + searched, self._at + longest)
            if end >= 0:
                return self.take(end + 1 - self._at), True
            searched = len(self._held) - self._at
            if searched >= longest:
                return self._beginning(longest), False
            # One piece more, so that a line of a pipe is given as soon as it is there; a long
            # one is put together in few steps.
            self._hold(searched + 1 if searched < _LONG else min(2 * searched, longest))
            if len(self._held) - self._at == searched:
                return self.take(searched + 1 if self._damage else searched), True

    def put_back(self, data: bytes) -> None:
        """Put bytes that were taken last back to be taken again."""
        self._held, self._at = data + self._held[self._at :], 0
        self.offset -= len(data)

    def _beginning(self, longest: int) -> bytes:
        """The beginning of a line without measure, the rest of it dropped piece by piece."""
        kept = self.take(longest)[:80]
        while piece := self.peek(CHUNK):
            end = piece.find(b"\n")
            self._pass(end + 1 if end >= 0 else len(piece))
            if end >= 0:
                break
        return kept

    def _hold(self, most: int) -> None:
        """Have as many bytes at hand, if there are."""
        size = len(self._held) - self._at
        if size >= most:
            return
        parts = [self._held[self._at :]]
        while size < most and (chunk := self._more()) is not None:
            parts.append(chunk)
            size += len(chunk)
        self._held, self._at = b"".join(parts), 0

    def _pass(self, size: int) -> None:
        self._at += size
        self.offset += size

    def _more(self) -> bytes | None:
        if self._damage is not None:
            return None
        for chunk in self._chunks:
            if isinstance(chunk, Damage):
                self._damage = chunk
                return None
            if chunk:
                return chunk
        return None

    def _tell_damage(self) -> None:
        if self._damage is not None:
            damage, self._damage = self._damage, None
            raise DamagedError(damage.what)
