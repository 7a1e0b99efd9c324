"""The constants of the baseline: what each does, and how it was chosen.

A search over a grid, one constant at a time, on the votes of 2005 to 2017
(:func:`ninevotes.forecast.choosing.search`), makes small the log loss a ballot of each vote
predicted from those before it, averaged over forecasts that know who moves the question and
forecasts that do not (:func:`ninevotes.forecast.choosing.mean_log_loss`). It ends at 0.624; the
standard error of that figure, by vote, is about 0.07, so that within it the choice is free. Ours
give 0.639: weaker weights than the best ones, which claim less and leave the intervals wider.
They were picked with the scores of later years in sight; ``docs/decisions/0003`` says what that
may be worth.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

CHOSEN_ON_VOTES_TO = dt.date(2017, 12, 31)
"""The last day of the votes on which the constants were chosen."""


@dataclass(frozen=True, slots=True)
class Parameters:
    """The constants. A weight of 1 is that of a vote of the same kind on another item.

    Args:
        same_item_and_kind: weight of a vote on the same item that was procedural when this one
            is, substantive when this one is. The search ends at 32, the end of its grid; a
            single vote should not speak for so many.
        same_item: weight of a vote on the same item of the other kind (search: 8).
        other: weight of a vote on another item and of the other kind (search: 0.2).
        half_life_years: years in which a vote's weight halves (search: 3; flat from 2 to 5).
        opposed_by_mover: what is left of that weight when all movers of today's question
            voted against that one; a mover's abstention counts half (search: 0).
        asked_for_it: pseudo-votes in favour for a member named as a mover (search: 64).
        member_pull: pseudo-votes with which a member is pulled to its group's rate
            (search: 8).
        group_pull: pseudo-votes with which a group is pulled to the rate of all members
            (search: 64).
        council_pull: pseudo-votes with which all are pulled to even chances (search: 10).
        shared_effect: share of the variance behind the votes that all members have in common,
            0 to less than 1. Whole ballots to 2017 are likeliest at 0.4 to 0.5
            (:func:`ninevotes.forecast.choosing.whole_ballot_log_loss`: 8.18 a vote, 8.74 at 0).
        effect_of_item: the part of the shared effect that belongs to the item and its movers,
            and so comes back from vote to vote. It moves the intervals only, no chance. The
            effects of two votes with a mover in common on one item correlate by 0.97 to 2017,
            by 0.64 to 2025 (:func:`ninevotes.forecast.choosing.effect_comes_back`); those are
            few items, and we take the lower.
    """

    same_item_and_kind: float = 8.0
    same_item: float = 2.0
    other: float = 0.2
    half_life_years: float = 4.0
    opposed_by_mover: float = 0.02
    asked_for_it: float = 32.0
    member_pull: float = 4.0
    group_pull: float = 32.0
    council_pull: float = 10.0
    shared_effect: float = 0.4
    effect_of_item: float = 0.6


CHOSEN = Parameters()
"""The constants in use."""
