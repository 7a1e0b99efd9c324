"""Sentences on a vote ahead, and what is taken from each."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import yaml

from ninevotes.forecast.reported.wording import speaks_of_meeting, worded

CASES = yaml.safe_load((Path(__file__).parent / "wordings.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_what_a_sentence_says(case: dict[str, Any]) -> None:
    found = list(worded(case["says"], dt.date(2018, 12, 7)))
    will = {one.vote.words: list(one.states) for one in found if one.vote is not None}
    counts = [(one.count, one.bound.value) for one in found if one.count is not None]
    assert will == case.get("will", {})
    assert counts == ([tuple(case["count"])] if "count" in case else [])


@pytest.mark.parametrize(
    ("text", "meeting"),
    [
        ("ready to support the meeting", True),
        ("will veto the draft", False),
        ("will veto a draft at the meeting", None),
        ("is expected to object", None),
    ],
)
def test_whether_it_is_about_a_meeting_or_a_text(text: str, *, meeting: bool | None) -> None:
    assert speaks_of_meeting(text) is meeting
