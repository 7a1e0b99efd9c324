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
    ],
)
def test_no_referral(text: str) -> None:
    assert claims(text + _END, "referral", _DAY) == []
