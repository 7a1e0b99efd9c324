"""The kinds of expectation, in the order they are tried."""

from __future__ import annotations

from ninevotes.record.answers.foretold import Answerer
from ninevotes.record.answers.meetings import attendance, goes_ahead, support
from ninevotes.record.answers.objections import objection
from ninevotes.record.answers.referrals import referral
from ninevotes.record.answers.vetoes import adoption, veto

KINDS: tuple[Answerer, ...] = (
    veto,  # before referral: "vetoes a referral" is about the veto
    objection,
    support,
    goes_ahead,
    attendance,
    referral,
    adoption,
)
