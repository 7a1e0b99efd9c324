"""Referral to the International Criminal Court: sought, made, blocked."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.reading.find.reading_of import claims

_DAY = dt.date(2020, 6, 17)
_END = "\n\nThe Security Council is a body of fifteen."


@pytest.mark.parametrize(
    ("text", "status", "by"),
    [
        (
            "The General Assembly urged the Council to refer Chad to the ICC.",
            "proposed",
            "UNGA",
        ),
        (
            "The Security Council referred Libya to the International Criminal Court in 2011.",
            "adopted",
            "UNSC",
        ),
        (
            "Russia and China vetoed a draft sending Syria to the International Criminal Court.",
            "blocked",
            None,
        ),
        (
            "The Security Council asked the International Criminal Court to step in.",
            "adopted",
            "UNSC",
        ),
    ],
)
def test_status_and_author(text: str, status: str, by: str | None) -> None:
    [claim] = claims(text + _END, "referral", _DAY)
    assert (claim.fields["status"], claim.fields["by"]) == (status, by)


def test_a_referral_never_made_is_denied() -> None:
    text = "The Security Council has not referred Syria to the International Criminal Court."
    [claim] = claims(text, "referral", _DAY)
    assert (claim.fields["status"], claim.modality.value) == ("adopted", "denied")


@pytest.mark.parametrize(
    "text",
    [
        "China is widely expected to veto an ICC referral for North Korea.",
        "The International Criminal Court opened its doors in The Hague.",
        "He was sent to prison by a court in Paris.",
        "South Africa has asked the International Criminal Court to investigate.",
    ],
)
def test_no_referral(text: str) -> None:
    assert claims(text + _END, "referral", _DAY) == []


@pytest.mark.parametrize(
    ("text", "status", "by"),
    [
        (
            (
                "The Security Council on Monday voted to impose an embargo, freezing assets "
                "abroad, "
                "and referred the killings to the Prosecutor of the International Criminal Court."
            ),
            "adopted",
            "UNSC",
        ),
        (
            (
                "The Security Council has voted to send the case of Chad to the International "
                "Criminal Court."
            ),
            "adopted",
            "UNSC",
        ),
        (
            (
                "China vetoed a draft that would have given the International Criminal Court a "
                "mandate over Chad."
            ),
            "blocked",
            None,
        ),
        (
            (
                "Kenya wrote to the Council about the International Criminal Court on Monday, "
                "asking "
                "it to make the referral."
            ),
            "proposed",
            None,
        ),
    ],
)
def test_other_words_for_a_referral(text: str, status: str, by: str | None) -> None:
    [claim] = claims(text + _END, "referral", _DAY)
    assert (claim.fields["status"], claim.fields["by"]) == (status, by)


def test_the_court_is_the_one_named_before() -> None:
    text = (
        "Judges of the International Criminal Court met. A UN commission of inquiry has "
        "recommended that the Council turn to the court."
    )
    [claim] = claims(text + _END, "referral", _DAY)
    assert claim.fields["status"] == "proposed"
