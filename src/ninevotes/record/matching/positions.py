"""What states and officials do about a meeting: object, stay away, brief; and the rule cited."""

from __future__ import annotations

from ninevotes.record.matching.fit import Fit, agree, differ, disjoint, when, worded_alike
from ninevotes.record.matching.statements import Statement


def same_objection(one: Statement, other: Statement) -> Fit:
    """The same states objecting, at the same time, on grounds that share words.

    On one day a list may be part of the other. Otherwise the lists must be equal: that China
    objected on the day of the vote does not say that Russia, named elsewhere, did so too.
    """
    left, right = one.listed("by"), other.listed("by")
    dates = when(one, other)
    if not worded_alike(one, other, "ground", 0.2):
        return Fit.NO
    if left == right:
        return dates
    nested = bool(left and right) and (left <= right or right <= left)
    return Fit.POSSIBLE if nested and dates is Fit.LIKELY else Fit.NO


def same_participation(one: Statement, other: Statement) -> Fit:
    """One state and one meeting; on the same day reports may differ on whether it comes."""
    dates = when(one, other)
    if one.get("state") != other.get("state"):
        return Fit.NO
    opposed = differ(one, other, "will_attend") or differ(one, other, "invited")
    return Fit.NO if opposed and dates is not Fit.LIKELY else dates


def same_briefing(one: Statement, other: Statement) -> Fit:
    """The same officials, by at least half of the words that name them."""
    if not one.get("who") or not other.get("who"):
        return when(one, other)
    return when(one, other) if worded_alike(one, other, "who", 0.5) else Fit.NO


def same_threshold(one: Statement, other: Statement) -> Fit:
    """One rule about one kind of question; reports may differ on the number it asks for."""
    if differ(one, other, "organ") or differ(one, other, "question"):
        return Fit.NO
    return Fit.LIKELY if one.get("question") == other.get("question") else Fit.POSSIBLE


def same_referral(one: Statement, other: Statement) -> Fit:
    """One court, one situation, one stage, and not two different movers."""
    if any(differ(one, other, name) for name in ("to", "status", "by")):
        return Fit.NO
    dates = when(one, other)
    if dates is Fit.NO or not worded_alike(one, other, "situation", 0.5):
        return Fit.NO
    return Fit.LIKELY if agree(one, other, "by") else dates


def same_sanctions(one: Statement, other: Statement) -> Fit:
    """One situation and one stage, on one day or by half of the words for the measure."""
    if differ(one, other, "status") or not worded_alike(one, other, "situation", 0.5):
        return Fit.NO
    dates = when(one, other)
    alike = dates is Fit.LIKELY or worded_alike(one, other, "measure", 0.5)
    return dates if alike else Fit.NO


def same_finding(one: Statement, other: Statement) -> Fit:
    """One body and one finding, by two thirds of the shorter wording."""
    if not worded_alike(one, other, "body", 0.5) or disjoint(one, other, "numbers"):
        return Fit.NO
    return when(one, other) if worded_alike(one, other, "finding", 2 / 3) else Fit.NO
