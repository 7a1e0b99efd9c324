"""The parts of a question are read the same wherever it is asked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from ninevotes.answers.errors import AskedError
from ninevotes.answers.parts import day_of, member_vote, organ_named

CASES = yaml.safe_load((Path(__file__).parent / "parts.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES["days"], ids=lambda case: case["written"])
def test_a_day_a_month_or_a_year(case: dict[str, Any]) -> None:
    if "wrong" in case:
        with pytest.raises(AskedError, match=case["wrong"]):
            day_of(case["written"])
    else:
        assert day_of(case["written"]) == case["first"]
        assert day_of(case["written"], last=True) == case["last"]


@pytest.mark.parametrize("case", CASES["members"], ids=lambda case: case["written"])
def test_a_member_and_its_vote(case: dict[str, Any]) -> None:
    if "wrong" in case:
        with pytest.raises(AskedError, match=case["wrong"]):
            member_vote(case["written"])
    else:
        found = member_vote(case["written"])
        assert (found.state, found.vote and found.vote.value) == (case["state"], case["vote"])


@pytest.mark.parametrize("case", CASES["bodies"], ids=lambda case: case["written"])
def test_a_body(case: dict[str, Any]) -> None:
    if "wrong" in case:
        with pytest.raises(AskedError, match=case["wrong"]):
            organ_named(case["written"])
    else:
        found = organ_named(case["written"])
        assert found is not None
        assert found.value == case["code"]


def test_what_is_not_asked_is_nothing() -> None:
    assert (day_of(""), day_of(None), organ_named(""), organ_named(None)) == (None,) * 4
