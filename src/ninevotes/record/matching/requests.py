"""Requests for a meeting."""

from __future__ import annotations

from ninevotes.record.matching import periods
from ninevotes.record.matching.calendar import NEARBY
from ninevotes.record.matching.fit import Fit, agree, differ, disjoint, other_matter
from ninevotes.record.matching.statements import Statement
from ninevotes.vocabulary.claims import ClaimType

_ONE_LETTER = 10
"""Days by which reports of one letter may differ."""


def same_request(one: Statement, other: Statement) -> Fit:
    """Whether two claims speak of one request.

    The letter's symbol decides where both give it. Otherwise the days must fit, members named
    must overlap, and the number of those who asked and the day asked for must agree. One of
    these may differ where another is exactly the same: then the reports disagree about one
    request. Words for the matter that have nothing in common need such a fact beside them.
    """
    if agree(one, other, "document_symbol"):
        return Fit.CERTAIN
    if differ(one, other, "document_symbol") or disjoint(one, other, "requesters"):
        return Fit.NO
    clashes = [_asked(one, other) is Fit.NO, _too_many(one, other), _days_differ(one, other)]
    if any(clashes):
        return Fit.LIKELY if sum(clashes) == 1 and _pinned(one, other) else Fit.NO
    return _unopposed(one, other)


def _unopposed(one: Statement, other: Statement) -> Fit:
    """How well two requests fit that nothing tells apart but, perhaps, their wording."""
    if _asked(one, other) is Fit.CERTAIN:
        return Fit.CERTAIN
    fact = agree(one, other, "requester_count") or bool(
        one.listed("requesters") & other.listed("requesters")
    )
    if other_matter(one, other, "item") and not fact:
        return Fit.NO
    same_day = one.period.exact and other.period.exact
    return Fit.LIKELY if fact or same_day else Fit.POSSIBLE


def _asked(one: Statement, other: Statement) -> Fit:
    left, right = one.get("requested_for"), other.get("requested_for")
    if not left or not right:
        return Fit.POSSIBLE
    first, second = periods.stated(left), periods.stated(right)
    if not first.meets(second):
        return Fit.NO
    return Fit.CERTAIN if first.exact and second.exact else Fit.POSSIBLE


def _too_many(one: Statement, other: Statement) -> bool:
    counts = {s.get("requester_count") for s in (one, other)} - {None}
    named = one.listed("requesters") | other.listed("requesters")
    return len(counts) == 2 or (bool(counts) and len(named) > min(counts))


def _days_differ(one: Statement, other: Statement) -> bool:
    return not one.period.meets(other.period)


def _pinned(one: Statement, other: Statement) -> bool:
    """Whether one fact makes it one request although another differs.

    The day asked for does, within a month; so does the number of those who asked, within days
    of each other: a letter is signed, sent, circulated and reported.
    """
    apart = one.period.days_to(other.period)
    if _asked(one, other) is Fit.CERTAIN:
        return apart <= NEARBY[ClaimType.MEETING_REQUEST]
    dated = one.period.exact and other.period.exact
    return dated and apart <= _ONE_LETTER and agree(one, other, "requester_count")
