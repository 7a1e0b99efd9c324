"""What inquiries, panels and United Nations reports found."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.reading.find.reading_of import claims

_DAY = dt.date(2021, 3, 6)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        (
            (
                "A UN panel of experts told the Security Council in a report that 3,500 rifles had "
                "been smuggled."
            ),
            [3500],
        ),
        ("According to a UN report seen by the Security Council, 25,000 people fled.", [25000]),
        (
            (
                "Some 300 villages were burnt, a United Nations inquiry reported to the Security "
                "Council on Monday."
            ),
            [300],
        ),
        (
            (
                "The Security Council's panel of experts said in a 90-page report that smugglers "
                "earned $2.5 million."
            ),
            [2_500_000],
        ),
    ],
)
def test_findings_and_their_numbers(text: str, numbers: list[int]) -> None:
    [claim] = claims(text, "report", _DAY)
    assert claim.fields["numbers"] == numbers


def test_a_second_finding_follows_by_pronoun_and_keeps_the_date() -> None:
    text = (
        "The Security Council met. A commission of inquiry concluded in February that crimes "
        "had been committed. It also named 45 officials."
    )
    first, second = claims(text, "report", _DAY)
    assert (first.date, second.date) == ("2021-02", "2021-02")
    assert second.fields["numbers"] == [45]


def test_press_reports_are_none() -> None:
    text = "News reports said the Security Council would meet on Monday."
    assert claims(text, "report", _DAY) == []


def test_what_an_envoy_says_of_a_visit_is_a_report() -> None:
    text = (
        "Last week the UN rights envoy briefed the Security Council on his visit to Gao, saying "
        "that attacks on herders had been systematic."
    )
    [claim] = claims(text, "report", _DAY)
    assert "systematic" in claim.fields["finding"]


def test_a_mission_of_the_council_reports_to_it() -> None:
    text = (
        "The ambassador returned with a council mission from Goma. The mission told the Security "
        "Council on Tuesday that troops had taken part in the violence."
    )
    [claim] = claims(text, "report", _DAY)
    assert claim.date == "2021-03-02"
    assert len(claims(text, "briefing", _DAY)) == 1
