"""Chapter 12, HRC-1 and HRC-2: the Human Rights Council (A/RES/60/251)."""

from __future__ import annotations

import datetime as dt

from ninevotes.rules.assembly import Majority
from ninevotes.rules.parameters import number


def members_of_human_rights_council(on: dt.date) -> int:
    """Its members: 47 (HRC-1; A/RES/60/251, paragraph 7).

    Raises:
        UnknownParameterError: before it was set up in 2006.
    """
    return number("human_rights_council_members", on)


def majority_to_suspend_member() -> Majority:
    """To suspend a member the Assembly needs two thirds of those voting (HRC-1; paragraph 8)."""
    return Majority.TWO_THIRDS


def needs_council_vote_for_inquiry() -> bool:
    """Whether its commissions of inquiry need the Security Council (HRC-2): they do not.

    An ordinary resolution sets them up, as 22/13 did in 2013.
    """
    return False
