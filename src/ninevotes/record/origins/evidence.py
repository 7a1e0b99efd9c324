"""The evidence for one origin: a table of features, their weights, and a threshold.

Each feature looks at a comparison and says how strongly it holds, 0 to 1, and in what words.
The points are weight times strength; two documents are of one origin from
:data:`THRESHOLD` points. The weights are set by hand on the labelled pairs of the tests: a
wholly contained text is enough by itself, and nothing but common text can bring a pair near.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from ninevotes.record.origins.comparison import Comparison

THRESHOLD = 5.0
"""Points from which two documents go back to one original text."""


class Found(NamedTuple):
    """How strongly a feature holds, 0 to 1, and in what words."""

    strength: float
    words: str


def common_text(pair: Comparison) -> Found | None:
    """A share of the shorter article stands in the longer word for word; half of it says all.

    Shares under a tenth are what any two reports of one event have in common.
    """
    smaller = min(len(pair.one.signature), len(pair.other.signature))
    if smaller < 8 or pair.contained < 0.1:
        return None
    words = f"{pair.contained:.0%} of the shorter text stands in the longer"
    return Found(min(1.0, pair.contained / 0.5), words)


def long_run(pair: Comparison) -> Found | None:
    """One long stretch of the writer's own words is the same; from forty words it says all."""
    longest = pair.runs[0] if pair.runs else 0
    if longest < 12:
        return None
    return Found(min(1.0, (longest - 8) / 32), f"a shared run of {longest} words")


def many_runs(pair: Comparison) -> Found | None:
    """Several stretches of eight words or more are the same: a text edited, not one borrowed."""
    count = sum(length >= 8 for length in pair.runs)
    if count < 2:
        return None
    return Found(min(1.0, (count - 1) / 4), f"{count} shared runs of eight words or more")


def one_passage(pair: Comparison) -> Found | None:
    """All they share is one passage, under half of the shorter: a borrowed paragraph.

    Agencies keep paragraphs of background for all their stories on a matter.
    """
    if pair.contained >= 0.5 or sum(length >= 8 for length in pair.runs) != 1:
        return None
    return Found(1.0, "only one passage is shared")


def stored_paragraph(pair: Comparison) -> Found | None:
    """That one passage stands in reports of different days: background kept in store."""
    if one_passage(pair) is None or (pair.days_apart or 0) < 3:
        return None
    return Found(1.0, "a passage kept for reports of other days")


def same_agency(pair: Comparison) -> Found | None:
    """Both credit the same news agency."""
    common = pair.one.agencies & pair.other.agencies
    return Found(1.0, f"both credit {' and '.join(sorted(common))}") if common else None


def other_agency(pair: Comparison) -> Found | None:
    """Each credits an agency, and not the same one."""
    left, right = pair.one.agencies, pair.other.agencies
    if not left or not right or left & right:
        return None
    return Found(1.0, f"one credits {min(left)}, the other {min(right)}")


def same_title(pair: Comparison) -> Found | None:
    """The headlines are nearly the same. They may be, of two agencies on one event."""
    return Found(1.0, "nearly the same headline") if pair.titles >= 0.8 else None


def same_quotations(pair: Comparison) -> Found | None:
    """Both print the same quotations. One speaker may speak to many: it only supports."""
    count = len(pair.quotations)
    if not count:
        return None
    plural = "quotation" if count == 1 else "quotations"
    return Found(min(1.0, count / 3), f"{count} shared {plural}")


def days_apart(pair: Comparison) -> Found | None:
    """Three days or more lie between: agencies reuse their own background paragraphs."""
    days = pair.days_apart
    if days is None or days < 3:
        return None
    return Found(1.0, f"{days} days apart")


FEATURES: tuple[tuple[Callable[[Comparison], Found | None], float], ...] = (
    (common_text, 6.0),
    (long_run, 3.0),
    (many_runs, 2.0),
    (one_passage, -2.0),
    (stored_paragraph, -2.0),
    (same_agency, 2.0),
    (other_agency, -4.0),
    (same_title, 2.0),
    (same_quotations, 1.0),
    (days_apart, -3.0),
)
"""Every feature and its weight."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the evidence says of a pair.

    Args:
        points: weight times strength, summed.
        evidence: the features that hold, in words.
    """

    points: float
    evidence: tuple[str, ...]

    @property
    def same_origin(self) -> bool:
        """Whether the points reach the threshold."""
        return self.points >= THRESHOLD


def weigh(pair: Comparison) -> Verdict:
    """Judge a pair of documents by the table."""
    points, words = 0.0, []
    for feature, weight in FEATURES:
        found = feature(pair)
        if found is not None:
            points += weight * found.strength
            words.append(found.words)
    return Verdict(round(points, 3), tuple(words))
