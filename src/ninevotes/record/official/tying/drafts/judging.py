"""Whether two statements tell of one draft: the comparison, and the table that judges it."""

from __future__ import annotations

from dataclasses import dataclass

from ninevotes.record.official.tying.drafts.told import DraftTold
from ninevotes.record.official.tying.evidence import Fit, days, equal, fits_in_words
from ninevotes.record.official.tying.judgement import Judgement
from ninevotes.record.official.tying.judging import Rule, first_that_fits
from ninevotes.record.official.tying.topics import topics


@dataclass(frozen=True, slots=True)
class DraftEvidence:
    """The comparison of what two statements tell of a draft.

    Args:
        symbol: near where only a revision, an addendum or a correction is between them.
        resolution: whether they became the same resolution.
        date: how the days of the vote compare.
        outcome: whether adopted or not compare.
        title: how the titles of two catalogued papers compare; not known for others.
        papers: how many papers are linked to the resolution.
    """

    symbol: Fit
    resolution: Fit
    date: Fit
    outcome: Fit
    title: Fit
    papers: int = 1

    def words(self) -> tuple[str, ...]:
        """The evidence in words, the telling parts only."""
        points = ("symbol", "resolution", "date", "outcome", "title")
        said = fits_in_words(**{name: getattr(self, name) for name in points})
        return said if self.papers == 1 else (*said, f"{self.papers} papers linked to it")


def compare(one: DraftTold, other: DraftTold, papers: int = 1) -> DraftEvidence:
    """Two statements side by side."""
    both = one.catalogued and other.catalogued
    return DraftEvidence(
        _symbols(one, other),
        equal(one.resolution, other.resolution),
        days(one.date, other.date),
        equal(one.adopted, other.adopted),
        topics(one.title, other.title) if both else Fit.UNKNOWN,
        papers,
    )


def _symbols(one: DraftTold, other: DraftTold) -> Fit:
    if one.symbol is None or other.symbol is None:
        return Fit.UNKNOWN
    if (one.symbol, one.addition) == (other.symbol, other.addition):
        return Fit.SAME
    return Fit.NEAR if one.base == other.base else Fit.DIFFERENT


RULES: tuple[Rule[DraftEvidence], ...] = (
    Rule(
        lambda e: e.symbol is Fit.DIFFERENT and e.resolution is Fit.SAME,
        Judgement.DIFFERENT,
        "two papers linked to one resolution",
    ),
    Rule(
        lambda e: e.symbol is Fit.DIFFERENT,
        Judgement.DIFFERENT,
        "other drafts",
    ),
    Rule(
        lambda e: e.symbol in {Fit.SAME, Fit.NEAR} and e.resolution is Fit.DIFFERENT,
        Judgement.UNSURE,
        "one symbol, linked to resolutions of different numbers",
    ),
    Rule(
        lambda e: e.symbol is Fit.SAME and e.title is Fit.DIFFERENT,
        Judgement.UNSURE,
        "one symbol, catalogued twice under titles that have nothing in common",
    ),
    Rule(
        lambda e: e.symbol is Fit.SAME,
        Judgement.SAME,
        "one symbol",
    ),
    Rule(
        lambda e: e.symbol is Fit.NEAR,
        Judgement.SAME,
        "one draft: only a revision, an addendum or a correction is between them",
    ),
    Rule(
        lambda e: e.resolution is Fit.SAME and e.papers > 1,
        Judgement.UNSURE,
        "several papers are linked to the resolution",
    ),
    Rule(
        lambda e: e.resolution is Fit.SAME,
        Judgement.SAME,
        "the draft of one resolution",
    ),
)
"""The rules in the order in which they are tried. What none fits is unsure."""


def judge(evidence: DraftEvidence) -> tuple[Judgement, str]:
    """The judgement on a pair, and why."""
    return first_that_fits(RULES, evidence)
