"""Requests for a meeting: who, how many, for when, under which symbol."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from tests.reading.find.reading_of import claims

_DAY = dt.date(2021, 3, 6)  # a Saturday


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Estonia, France and Germany requested Security Council consultations for Friday.",
            {"requesters": ["EST", "FRA", "DEU"], "requested_for": "2021-03-12"},
        ),
        (
            "The Security Council met on Thursday at the request of Kenya, Niger and Tunisia.",
            {"requesters": ["KEN", "NER", "TUN"], "requested_for": "2021-03-04"},
        ),
        (
            (
                "Six members of the Security Council asked in a letter dated 3 March (S/2021/217) "
                "for a meeting on Myanmar."
            ),
            {"requester_count": 6, "document_symbol": "S/2021/217", "item": "Myanmar"},
        ),
        (
            (
                "Algeria, joined by five other members of the Security Council, has requested a "
                "session for Tuesday."
            ),
            {"requesters": ["DZA"], "requester_count": 6, "requested_for": "2021-03-09"},
        ),
        (
            (
                "Nine of the 15 members of the Security Council, the United States among them, "
                "signed a letter asking for a meeting."
            ),
            {"requesters": ["USA"], "requester_count": 9},
        ),
        (
            "Norway has given up its bid for a Security Council session on the Sahel.",
            {"requesters": ["NOR"], "requested_for": None},
        ),
    ],
)
def test_requests(text: str, fields: dict[str, Any]) -> None:
    [claim] = claims(text, "meeting_request", _DAY)
    assert {name: claim.fields[name] for name in fields} == fields


def test_the_day_of_the_request_is_not_that_of_the_meeting() -> None:
    text = "Qatar called on Friday for an urgent Security Council meeting on Monday."
    [claim] = claims(text, "meeting_request", _DAY)
    assert (claim.date, claim.fields["requested_for"]) == ("2021-03-05", "2021-03-08")


@pytest.mark.parametrize(
    "text",
    [
        "Britain said it would ask for a Security Council meeting on Myanmar.",
        "Russia called for peace talks, the Security Council was told.",
        "Ten members wanted the meeting and the Security Council held it.",
    ],
)
def test_no_request(text: str) -> None:
    assert claims(text, "meeting_request", _DAY) == []


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            (
                "Nine of the 15 members, among them Mexico and Norway, asked the Security "
                "Council in "
                "a letter for a meeting."
            ),
            {"requesters": ["MEX", "NOR"], "requester_count": 9},
        ),
        (
            (
                "A UN envoy briefed the Security Council on Tuesday at a session also requested by "
                "Kenya."
            ),
            {"requesters": ["KEN"], "requested_for": "2021-03-02"},
        ),
        (
            (
                "The Security Council has met twice. The first of those meetings, on Feb. 28, was "
                "requested by Ghana."
            ),
            {"requesters": ["GHA"], "requested_for": "2021-02-28"},
        ),
        (
            "The Security Council holds a closed meeting on Monday at Norway's request.",
            {"requesters": ["NOR"], "requested_for": "2021-03-08"},
        ),
    ],
)
def test_the_day_of_a_meeting_held_is_the_day_it_was_asked_for(
    text: str, fields: dict[str, Any]
) -> None:
    [claim] = claims(text, "meeting_request", _DAY)
    assert {name: claim.fields[name] for name in fields} == fields
