"""Who informs the Council, and who only speaks in it."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.reading.find.reading_of import claims

_DAY = dt.date(2021, 3, 6)  # a Saturday


@pytest.mark.parametrize(
    ("text", "who", "day", "modality"),
    [
        (
            "The Security Council heard a briefing on Monday from Hans Holm, the special envoy.",
            "Hans Holm, the special envoy",
            "2021-03-01",
            "asserted",
        ),
        (
            "The Security Council will be briefed on Wednesday by the head of the agency.",
            "the head of the agency",
            None,
            "predicted",
        ),
        (
            (
                "Bintou Bah, head of the mission in Congo, told the Security Council on Friday "
                "that rebels were advancing."
            ),
            "Bintou Bah, head of the mission in Congo",
            "2021-03-05",
            "asserted",
        ),
        (
            "Geir Holm is due to brief the Security Council on Thursday.",
            "Geir Holm",
            None,
            "predicted",
        ),
        (
            "Jose Roca never got to brief the Security Council on Monday.",
            "Jose Roca",
            "2021-03-01",
            "denied",
        ),
    ],
)
def test_who_briefs(text: str, who: str, day: str | None, modality: str) -> None:
    [claim] = claims(text, "briefing", _DAY)
    assert claim.fields["who"] == [who]
    assert claim.modality.value == modality
    assert day is None or claim.date == day


@pytest.mark.parametrize(
    "text",
    [
        "Britain's ambassador told the Security Council that aid must flow.",
        "The envoy might brief the Security Council next week.",
        "He briefed the General Assembly on Monday; the Security Council met later.",
    ],
)
def test_no_briefing(text: str) -> None:
    assert claims(text, "briefing", _DAY) == []
