"""What people said, and what they said would happen."""

from __future__ import annotations

from ninevotes.record.matching.calendar import NEARBY
from ninevotes.record.matching.fit import Fit, differ, when
from ninevotes.record.matching.statements import Statement
from ninevotes.record.matching.words import folded, shared_part
from ninevotes.vocabulary.claims import ClaimType

_ENOUGH_WORDS = 6
"""A quotation this long stands for itself; "we will not attend" may be said twice."""


def same_prediction(one: Statement, other: Statement) -> Fit:
    """The same event foretold in the same direction, by nobody else, for the same time."""
    if differ(one, other, "polarity") or differ(one, other, "by"):
        return Fit.NO
    alike = one.get("event") == other.get("event") or (
        shared_part(one.get("event"), other.get("event")) >= 0.6
    )
    return when(one, other) if alike else Fit.NO


def same_quote(one: Statement, other: Statement) -> Fit:
    """The same words of one speaker, whole or in part.

    A long quotation may be cut differently by two reports: a part of six words or more goes
    with the whole. Shorter ones must be the same words, at the same time.
    """
    left, right = folded(one.get("text") or ""), folded(other.get("text") or "")
    shorter, longer = sorted((left, right), key=len)
    if not shorter or f" {shorter} " not in f" {longer} " or _other_speaker(one, other):
        return Fit.NO
    if shorter.count(" ") >= _ENOUGH_WORDS - 1:
        near = one.period.days_to(other.period) <= NEARBY[ClaimType.QUOTE]
        return Fit.CERTAIN if near else Fit.NO
    same_time = _weeks(one, other)
    return Fit.LIKELY if left == right and same_time and when(one, other) else Fit.NO


def _other_speaker(one: Statement, other: Statement) -> bool:
    left, right = one.get("speaker"), other.get("speaker")
    if not left or not right:
        return False
    names = [set(folded(name).split()) for name in (left, right)]
    return not names[0] & names[1]


def _weeks(one: Statement, other: Statement) -> bool:
    if one.published is None or other.published is None:
        return True
    return abs((one.published - other.published).days) <= NEARBY[ClaimType.QUOTE]
