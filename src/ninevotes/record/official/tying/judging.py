"""From evidence to a judgement: a table, read from the top."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from ninevotes.record.official.tying.evidence import Evidence, Fit
from ninevotes.record.official.tying.judgement import Judgement

_ON_THE_DAY = {Fit.SAME, Fit.NEAR}


Compared = TypeVar("Compared")


@dataclass(frozen=True, slots=True)
class Rule(Generic[Compared]):
    """One line of the table: if it fits, the judgement is made, for this reason."""

    fits: Callable[[Compared], bool]
    judgement: Judgement
    reason: str


def _one_draft(e: Evidence) -> bool:
    return e.symbol in {Fit.SAME, Fit.NEAR} and e.date in _ON_THE_DAY


def _told_apart(e: Evidence) -> bool:
    """Whether there are as many such statements in one source as in the other.

    Where several are alike in name, day and tally there is nothing by which to tell them
    apart, and so nothing that could be tied wrongly, as long as their numbers are equal.
    """
    return e.alike[0] == e.alike[1]


RULES: tuple[Rule[Evidence], ...] = (
    Rule(
        lambda e: e.resolution is Fit.SAME,
        Judgement.SAME,
        "one vote alone adopts a resolution of this number",
    ),
    Rule(
        lambda e: e.resolution is Fit.DIFFERENT,
        Judgement.DIFFERENT,
        "they adopt resolutions of different numbers",
    ),
    Rule(
        lambda e: e.symbol is Fit.DIFFERENT,
        Judgement.DIFFERENT,
        "other drafts were put to the vote",
    ),
    Rule(
        lambda e: e.outcome is Fit.DIFFERENT,
        Judgement.DIFFERENT,
        "one was adopted, the other was not",
    ),
    Rule(
        lambda e: _one_draft(e) and e.tally is Fit.SAME and _told_apart(e),
        Judgement.SAME,
        "one draft, one day, one tally",
    ),
    Rule(
        lambda e: _one_draft(e) and e.tally is not Fit.DIFFERENT and e.named == (1, 1),
        Judgement.SAME,
        "one draft, voted once that day",
    ),
    Rule(
        lambda e: _one_draft(e) and e.tally is Fit.UNKNOWN and e.named[0] == e.named[1],
        Judgement.SAME,
        "one draft, voted as often that day in both sources, without tallies to tell apart",
    ),
    Rule(
        lambda e: _one_draft(e) and e.tally is Fit.DIFFERENT and e.named == (1, 1),
        Judgement.SAME,
        "one draft, voted once that day; the tallies differ",
    ),
    Rule(
        lambda e: _one_draft(e) and e.tally is Fit.DIFFERENT,
        Judgement.DIFFERENT,
        "the draft was voted several times, and the tallies differ",
    ),
    Rule(
        lambda e: e.symbol is Fit.SAME and e.tally is Fit.SAME and e.named == (1, 1),
        Judgement.SAME,
        "one draft, voted once in both sources, with one tally; the days differ",
    ),
    Rule(
        lambda e: e.date is Fit.DIFFERENT and e.tally is Fit.DIFFERENT,
        Judgement.DIFFERENT,
        "other days and other tallies",
    ),
)
"""The rules in the order in which they are tried. What none fits is unsure."""


def judge(evidence: Evidence) -> tuple[Judgement, str]:
    """The judgement on a pair of votes, and why."""
    return first_that_fits(RULES, evidence)


def first_that_fits(rules: Iterable[Rule[Compared]], evidence: Compared) -> tuple[Judgement, str]:
    """The judgement of the first rule that fits, and its reason; unsure where none does."""
    for rule in rules:
        if rule.fits(evidence):
            return rule.judgement, rule.reason
    return Judgement.UNSURE, "nothing tells them apart or together"
