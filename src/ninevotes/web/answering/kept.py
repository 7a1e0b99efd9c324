"""Answers kept in memory, the least lately asked for going first."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock

from ninevotes.web.answering.ready import Ready


class Kept:
    """Answers by address, up to so many bytes in all. Several threads may use it."""

    def __init__(self, most_bytes: int) -> None:
        self._most = most_bytes
        self._size = 0
        self._answers: OrderedDict[str, Ready] = OrderedDict()
        self._lock = Lock()

    def get(self, address: str) -> Ready | None:
        """The answer, or null."""
        with self._lock:
            found = self._answers.get(address)
            if found is not None:
                self._answers.move_to_end(address)
            return found

    def put(self, address: str, answer: Ready) -> None:
        """Keep an answer; one that is larger than a tenth of the room is not kept."""
        if answer.size > self._most // 10:
            return
        with self._lock:
            before = self._answers.pop(address, None)
            self._size += answer.size - (before.size if before else 0)
            self._answers[address] = answer
            while self._size > self._most:
                _, dropped = self._answers.popitem(last=False)
                self._size -= dropped.size

    def clear(self) -> None:
        """Forget all."""
        with self._lock:
            self._answers.clear()
            self._size = 0

    @property
    def size(self) -> int:
        """Bytes kept."""
        return self._size

    @property
    def share(self) -> float:
        """Bytes kept, as a share of the room; one where there is no room at all."""
        return self._size / self._most if self._most else 1.0
