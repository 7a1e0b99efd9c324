"""Names of documents, two files of one name being two documents, and their order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from ninevotes.vocabulary.documents import Document

_SHORT = 8


def distinct_names(named: Iterable[tuple[str, str]]) -> dict[str, str]:
    """SHA-256 to a name that no other document has.

    A name that several documents share gets the beginning of the hash for each of them, so
    that the names do not depend on which came first.

    Args:
        named: name and SHA-256 of every document.

    >>> distinct_names([("report", "ab" * 32), ("report", "cd" * 32), ("note", "ef" * 32)])
    ... # doctest: +NORMALIZE_WHITESPACE
    {'abababababababababababababababababababababababababababababababab': 'report-abababab',
     'cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd': 'report-cdcdcdcd',
     'efefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefef': 'note'}
    """
    hashes: dict[str, set[str]] = defaultdict(set)
    for name, sha256 in named:
        hashes[name].add(sha256)
    names = {}
    for name, group in hashes.items():
        for sha256 in sorted(group):
            names[sha256] = name if len(group) == 1 else _with_hash(name, sha256, hashes)
    return names


def in_time(document: Document) -> tuple[bool, str, str]:
    """A key that sorts documents by date, undated ones last, and then by name."""
    return document.date is None, str(document.date), document.id


def _with_hash(name: str, sha256: str, taken: Iterable[str]) -> str:
    short = f"{name}-{sha256[:_SHORT]}"
    return f"{name}-{sha256}" if short in taken else short
