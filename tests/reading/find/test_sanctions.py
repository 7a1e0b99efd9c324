"""Sanctions of the Council, by what the sentence says became of them."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.reading.find.reading_of import claims

_DAY = dt.date(2020, 6, 17)  # a Wednesday
_END = "\n\nThe Security Council is a body of fifteen."


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The Security Council imposed an arms embargo on Mali on Monday.", "adopted"),
        ("The Security Council lifted its sanctions on Mali on Monday.", "adopted"),
        ("Mali was placed under an arms embargo by the Security Council.", "adopted"),
        ("The Council's sanctions on Mali remain in force.", "in force"),
        ("Russia vetoed new sanctions on Mali in the Security Council.", "blocked"),
        ("An arms embargo on Mali failed in the Security Council.", "blocked"),
        ("The draft resolution would ban oil sales to Mali.", "proposed"),
        ("Chad asked the Security Council for an arms embargo.", "proposed"),
        ("The UN arms embargo on Mali expires in October.", "pending"),
        ("The UN sanctions on Mali came back into force on Monday.", "triggered"),
    ],
)
def test_status(text: str, status: str) -> None:
    [claim] = claims(text + _END, "sanctions", _DAY)
    assert claim.fields["status"] == status


def test_a_snapback_that_did_not_happen_is_denied() -> None:
    [claim] = claims("UN sanctions on Mali have not been triggered." + _END, "sanctions", _DAY)
    assert (claim.fields["status"], claim.modality.value) == ("triggered", "denied")


@pytest.mark.parametrize(
    "text",
    [
        "Washington has imposed visa bans on officials in Mali.",
        "The European Union extended its sanctions on Mali.",
        "The sanctions committee met on Monday.",
    ],
)
def test_sanctions_of_others_are_not_the_councils(text: str) -> None:
    assert claims(text + _END, "sanctions", _DAY) == []


def test_measures_of_different_kinds_are_told_apart() -> None:
    text = (
        "The Security Council voted on Monday to impose sanctions on Mali, placing it under an "
        "arms embargo.\n\nThe text imposes a travel ban on nine officers."
    )
    assert [c.fields["status"] for c in claims(text, "sanctions", _DAY)] == ["adopted", "adopted"]


def test_what_was_dropped_is_not_proposed() -> None:
    text = "To win over China, Washington dropped demands for an oil embargo on Mali."
    assert claims(text + _END, "sanctions", _DAY) == []
