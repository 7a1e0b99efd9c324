"""Plain MinHash, the usual way to find near-duplicates: the figure to stand beside ours."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache

from ninevotes.vocabulary.documents import Document

PERMUTATIONS = 128
_PRIME = (1 << 61) - 1
_LARGEST = (1 << 32) - 1


def similarity(one: Document, other: Document) -> float:
    """The estimated Jaccard similarity of two documents' five-word shingles."""
    pairs = zip(_signature(one.text), _signature(other.text), strict=True)
    return sum(a == b for a, b in pairs) / PERMUTATIONS


@lru_cache(maxsize=512)
def _signature(text: str) -> tuple[int, ...]:
    words = re.findall(r"\w+", re.sub(r"<style.*?</style>|<[^>]*>", " ", text).lower())
    shingles = {" ".join(words[n : n + 5]) for n in range(max(1, len(words) - 4))}
    hashes = [int.from_bytes(hashlib.sha1(s.encode()).digest()[:4], "big") for s in shingles]  # noqa: S324 - as datasketch does
    return tuple(min((a * h + b) % _PRIME & _LARGEST for h in hashes) for a, b in _coefficients())


@lru_cache(maxsize=1)
def _coefficients() -> tuple[tuple[int, int], ...]:
    return tuple((_drawn(f"a{n}"), _drawn(f"b{n}")) for n in range(PERMUTATIONS))


def _drawn(name: str) -> int:
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big") % (_PRIME - 1) + 1
