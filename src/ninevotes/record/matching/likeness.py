"""The table of rules: by claim type, when two claims speak of one event."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ninevotes.record.matching.fit import Fit
from ninevotes.record.matching.positions import (
    same_briefing,
    same_finding,
    same_objection,
    same_participation,
    same_referral,
    same_sanctions,
    same_threshold,
)
from ninevotes.record.matching.requests import same_request
from ninevotes.record.matching.statements import Statement
from ninevotes.record.matching.utterances import same_prediction, same_quote
from ninevotes.record.matching.votes import same_vote
from ninevotes.vocabulary.claims import ClaimType

RULES: Mapping[ClaimType, Callable[[Statement, Statement], Fit]] = {
    ClaimType.MEETING_REQUEST: same_request,
    ClaimType.OBJECTION: same_objection,
    ClaimType.PROCEDURAL_VOTE: same_vote,
    ClaimType.RESOLUTION_VOTE: same_vote,
    ClaimType.PARTICIPATION: same_participation,
    ClaimType.BRIEFING: same_briefing,
    ClaimType.THRESHOLD: same_threshold,
    ClaimType.REFERRAL: same_referral,
    ClaimType.SANCTIONS: same_sanctions,
    ClaimType.PREDICTION: same_prediction,
    ClaimType.QUOTE: same_quote,
    ClaimType.REPORT: same_finding,
}


def likeness(one: Statement, other: Statement) -> Fit:
    """How well two claims fit together as claims of one event.

    Claims of different types, put forward differently (asserted, predicted, denied) or about
    different matters are about different events, as far as two claims alone can tell.
    """
    here, there = one.claim, other.claim
    if here.type is not there.type or here.modality is not there.modality:
        return Fit.NO
    if one.item != other.item:
        return Fit.NO
    return RULES[here.type](one, other)
