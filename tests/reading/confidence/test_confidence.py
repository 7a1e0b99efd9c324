"""How sure the reader says it is, and whether it is right as often as it says."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.reading.confidence.fitting import cross_validated, fit, reliability
from tests.reading.confidence.labelled import first_contact

from ninevotes.reading import document_of, read
from ninevotes.reading.confidence import (
    REVIEW_BELOW,
    Context,
    confidence,
    confidences,
    waits_for_review,
)
from ninevotes.reading.confidence.table import chance, weights
from ninevotes.record.review.doubtful import THRESHOLD
from ninevotes.vocabulary.claims import Claim, ClaimType, Evidence, Modality
from ninevotes.vocabulary.documents import Span

CALIBRATION = 0.035
"""Most expected calibration error over the folds."""
RANKING = 0.66
"""Least chance that a claim that is right has more confidence than one that is wrong."""


def test_on_folds_it_has_not_seen_it_is_right_as_often_as_it_says() -> None:
    told = reliability(cross_validated(first_contact()))
    assert told.error <= CALIBRATION, told
    assert told.ranking >= RANKING, told
    assert told.brier < 0.95 * told.plain, told


def test_the_table_is_what_fitting_gives() -> None:
    fitted = fit(first_contact())
    for row in first_contact()[::10]:
        assert chance(row.values, weights()) == pytest.approx(chance(row.values, fitted), abs=0.05)


def test_what_waits_for_review_is_wrong_far_more_often_than_the_rest() -> None:
    told = cross_validated(first_contact())
    waiting = [right for p, right, _ in told if waits_for_review(p)]
    rest = [right for p, right, _ in told if not waits_for_review(p)]
    assert len(waiting) >= 30
    assert 1 - sum(waiting) / len(waiting) > 2 * (1 - sum(rest) / len(rest))


def test_reader_and_review_draw_the_line_at_one_place() -> None:
    assert REVIEW_BELOW == THRESHOLD


def _vote(evidence: str, **fields: object) -> Claim:
    return Claim(
        "d",
        ClaimType.RESOLUTION_VOTE,
        "2014-12-22",
        fields,
        Modality.ASSERTED,
        None,
        Evidence(Span(0, len(evidence)), evidence),
    )


_AROUND = Context(dt.date(2014, 12, 24), 1000, 0, 0, official=False)


def test_counts_and_states_that_the_words_do_not_hold_cost_confidence() -> None:
    words = "On 22 December the Council voted 13 to 2, with Russia and China against."
    printed = confidence(_vote(words, yes=13, no=2, no_by=["RUS", "CHN"]), _AROUND)
    elsewhere = confidence(_vote(words, yes=12, no=3, no_by=["FRA", "GBR"]), _AROUND)
    assert printed > elsewhere


def test_a_hedge_costs_confidence() -> None:
    plain = _vote("The Council adopted it on 22 December by 13 votes to 2.", yes=13, no=2)
    hedged = _vote("The Council may have adopted it on 22 December by 13 votes to 2.", yes=13, no=2)
    assert confidence(plain, _AROUND) > confidence(hedged, _AROUND)


def test_every_claim_of_a_reading_has_one() -> None:
    text = "The Security Council voted 11-2 on Monday to discuss North Korea. China was opposed."
    reading = read(document_of(text.encode(), "2014-12-22.txt"))
    assert reading.claims
    assert all(0 < sure < 1 for sure in confidences(reading))
    assert len(confidences(reading)) == len(reading.claims)
