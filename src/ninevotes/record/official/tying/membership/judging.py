"""Whether two statements tell of one membership: the comparison, and the table that judges it."""

from __future__ import annotations

from dataclasses import dataclass

from ninevotes.record.official.tying.evidence import Fit, equal, fits_in_words
from ninevotes.record.official.tying.judgement import Judgement
from ninevotes.record.official.tying.judging import Rule, first_that_fits
from ninevotes.record.official.tying.membership.told import MembershipTold


@dataclass(frozen=True, slots=True)
class MembershipEvidence:
    """The comparison of what two statements tell of a membership in one year.

    Args:
        state: not known where a source has lost the name.
        days: whether the days of one lie within those of the other.
        left: how many members of the year the one with the lost name does not name.
    """

    state: Fit
    days: Fit
    left: int = 1

    def words(self) -> tuple[str, ...]:
        """The evidence in words, the telling parts only."""
        said = fits_in_words(state=self.state, days=self.days)
        lost = (f"{self.left} members of the year that the source does not name",)
        return (*said, *lost) if self.state is Fit.UNKNOWN else said


def compare(one: MembershipTold, other: MembershipTold, left: int = 1) -> MembershipEvidence:
    """Two statements side by side."""
    return MembershipEvidence(equal(one.state, other.state), _days(one, other), left)


def _days(one: MembershipTold, other: MembershipTold) -> Fit:
    if not (one.first and one.last and other.first and other.last):
        return Fit.UNKNOWN
    if one.last < other.first or other.last < one.first:
        return Fit.DIFFERENT
    within = one.first <= other.first and other.last <= one.last
    around = other.first <= one.first and one.last <= other.last
    return Fit.SAME if within or around else Fit.NEAR


RULES: tuple[Rule[MembershipEvidence], ...] = (
    Rule(
        lambda e: e.state is Fit.SAME and e.days is Fit.DIFFERENT,
        Judgement.DIFFERENT,
        "two spells of one state in one year",
    ),
    Rule(
        lambda e: e.state is Fit.SAME,
        Judgement.SAME,
        "one state in one year",
    ),
    Rule(
        lambda e: e.state is Fit.UNKNOWN and e.left == 1,
        Judgement.SAME,
        "the only member of the year that the source does not name",
    ),
    Rule(
        lambda e: e.state is Fit.UNKNOWN,
        Judgement.UNSURE,
        "the source has lost several names of the year",
    ),
    Rule(
        lambda e: e.state is Fit.DIFFERENT and e.left == 1,
        Judgement.UNSURE,
        "each source names one member of the year whom the other does not",
    ),
)
"""The rules in the order in which they are tried. What none fits is unsure."""


def judge(evidence: MembershipEvidence) -> tuple[Judgement, str]:
    """The judgement on a pair, and why."""
    return first_that_fits(RULES, evidence)
