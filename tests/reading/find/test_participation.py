"""Presence and absence of states at a meeting."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.reading.find.reading_of import claims

_DAY = dt.date(2021, 3, 6)  # a Saturday


@pytest.mark.parametrize(
    ("text", "state", "attends", "day"),
    [
        (
            "Belarus will not send a delegate to Wednesday's Security Council meeting.",
            "BLR",
            False,
            "2021-03-10",
        ),
        (
            "Ukraine took part in the Security Council debate on Monday.",
            "UKR",
            True,
            "2021-03-01",
        ),
        (
            "The Security Council met on Tuesday. Eritrea chose to stay away.",
            "ERI",
            False,
            "2021-03-02",
        ),
        (
            "The Security Council met on Friday. Mali's seat remained empty.",
            "MLI",
            False,
            "2021-03-05",
        ),
        (
            "The Security Council met on Friday. Mali had complained. It sent no one.",
            "MLI",
            False,
            "2021-03-05",
        ),
    ],
)
def test_presence(text: str, state: str, *, attends: bool, day: str) -> None:
    [claim] = claims(text, "participation", _DAY)
    assert (claim.fields["state"], claim.fields["will_attend"]) == (state, attends)
    assert claim.date == day


def test_an_invitation_is_one_claim_for_each_state() -> None:
    text = "The Security Council invited the representatives of Lebanon and Israel to take part."
    found = [(c.fields["state"], c.fields["invited"]) for c in claims(text, "participation", _DAY)]
    assert found == [("LBN", True), ("ISR", True)]


@pytest.mark.parametrize(
    "text",
    [
        "Russia did not take part in the Security Council vote.",
        "Sudan's ambassador may attend the Security Council meeting on Monday.",
    ],
)
def test_no_presence(text: str) -> None:
    assert claims(text, "participation", _DAY) == []


@pytest.mark.parametrize(
    ("sentence", "states"),
    [
        ("The foreign ministers of Peru, Chile and Ghana also attended.", ["PER", "CHL", "GHA"]),
        (
            "Jordan's minister attended the meeting, as did his Omani and Iraqi counterparts.",
            ["JOR", "OMN", "IRQ"],
        ),
        ("The envoys of Fiji and Samoa were also in the chamber.", ["FJI", "WSM"]),
    ],
)
def test_several_who_came(sentence: str, states: list[str]) -> None:
    found = claims(f"The Security Council met on Friday. {sentence}", "participation", _DAY)
    assert sorted(c.fields["state"] for c in found) == sorted(states)
    assert all(c.fields["will_attend"] for c in found)


def test_several_who_were_asked_to_speak() -> None:
    text = (
        "The Security Council met on Friday. Spain, the former colonial power, and Morocco were "
        "among non-members invited to address it."
    )
    found = [(c.fields["state"], c.fields["invited"]) for c in claims(text, "participation", _DAY)]
    assert found == [("ESP", True), ("MAR", True)]


def test_a_ceremony_is_no_meeting() -> None:
    text = "The Security Council met on Friday. Kenya's minister attended a wreath ceremony."
    assert claims(text, "participation", _DAY) == []
