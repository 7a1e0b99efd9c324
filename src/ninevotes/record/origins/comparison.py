"""Two documents compared: the measurements that the evidence is judged by."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from ninevotes.record.matching.words import folded
from ninevotes.record.origins.article import Article, article
from ninevotes.record.origins.credits import credited_agencies
from ninevotes.record.origins.shingles import Positions, shared_runs, shingles, signature
from ninevotes.vocabulary.documents import Document


@dataclass(frozen=True)
class Measured:
    """A document, measured once for all its comparisons.

    Args:
        document: the document.
        article: what its writer wrote.
        signature: a number for each of the article's five-word runs.
        agencies: the news agencies it credits.
        title: the words of its headline, folded.
    """

    document: Document
    article: Article
    signature: frozenset[int]
    agencies: frozenset[str]
    title: str

    @classmethod
    def of(cls, document: Document, title: str | None) -> Measured:
        """Measure a document."""
        reduced = article(document)
        return cls(
            document,
            reduced,
            signature(reduced),
            credited_agencies(document),
            folded(title or ""),
        )

    @cached_property
    def shingles(self) -> Positions:
        """The article's five-word runs and where they stand: needed where two are compared."""
        return shingles(self.article)


@dataclass(frozen=True)
class Comparison:
    """What two measured documents share."""

    one: Measured
    other: Measured

    @cached_property
    def common(self) -> int:
        """Five-word runs that both have."""
        return len(self.one.signature & self.other.signature)

    @cached_property
    def contained(self) -> float:
        """Share of the shorter article's five-word runs that stand in the longer, 0 to 1."""
        shorter = min(len(self.one.signature), len(self.other.signature))
        return self.common / shorter if shorter else 0.0

    @cached_property
    def runs(self) -> tuple[int, ...]:
        """Lengths in words of the stretches that both have, longest first."""
        found = shared_runs(self.one.article, self.other.article, self.other.shingles)
        return tuple(sorted((len(run) for run in found), reverse=True))

    @cached_property
    def quotations(self) -> frozenset[str]:
        """Quotations that both print in full."""
        return self.one.article.quotations & self.other.article.quotations

    @cached_property
    def titles(self) -> float:
        """How alike the headlines are: common words over all words, 0 to 1."""
        left, right = set(self.one.title.split()), set(self.other.title.split())
        return len(left & right) / len(left | right) if left and right else 0.0

    @cached_property
    def days_apart(self) -> int | None:
        """Days between the documents; null where one is undated."""
        days = [self.one.document.date, self.other.document.date]
        return _apart(*days)


def measure(documents: tuple[Document, ...], titles: Mapping[str, str]) -> list[Measured]:
    """Measure every document."""
    return [Measured.of(document, titles.get(document.id)) for document in documents]


def _apart(one: dt.date | None, other: dt.date | None) -> int | None:
    return abs((one - other).days) if one and other else None
