"""Five-word runs: the measure of common text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ninevotes.record.origins.article import Article

WORDS = 5
"""Words in a shingle. Two writers seldom choose the same five words in a row."""

Positions = Mapping[tuple[str, ...], tuple[tuple[int, int], ...]]


def signature(article: Article) -> frozenset[int]:
    """What tells an article's five-word runs from those of others: a 64-bit number for each.

    Exact where MinHash estimates, and as quick: two documents share as many numbers as runs. (One
    pair of different runs with the same number is to be expected among ten million documents, and
    only makes two documents be looked at.) The numbers hold within one process.
    """
    numbers: set[int] = set()
    for run in article.runs:
        numbers.update(map(hash, zip(run, run[1:], run[2:], run[3:], run[4:], strict=False)))
    return frozenset(numbers)


def shingles(article: Article) -> dict[tuple[str, ...], tuple[tuple[int, int], ...]]:
    """Each five-word run of an article, with the places (run, word) where it stands."""
    found: dict[tuple[str, ...], tuple[tuple[int, int], ...]] = {}
    for number, run in enumerate(article.runs):
        for at in range(len(run) - WORDS + 1):
            words = run[at : at + WORDS]
            found[words] = (*found.get(words, ()), (number, at))
    return found


def shared_runs(one: Article, other: Article, places: Positions) -> Iterator[tuple[str, ...]]:
    """The longest stretches of words that both articles have, five words and more.

    Args:
        one: the article that is walked through.
        other: the article that is looked up.
        places: the shingles of ``other``.
    """
    for run in one.runs:
        at = 0
        while at <= len(run) - WORDS:
            here = places.get(run[at : at + WORDS], ())
            length = max((_common(run, at, other.runs[n], p) for n, p in here), default=0)
            if length:
                yield run[at : at + length]
            at += max(length - WORDS + 1, 1) if length else 1


def _common(run: tuple[str, ...], at: int, other: tuple[str, ...], place: int) -> int:
    length = 0
    limit = min(len(run) - at, len(other) - place)
    while length < limit and run[at + length] == other[place + length]:
        length += 1
    return length
