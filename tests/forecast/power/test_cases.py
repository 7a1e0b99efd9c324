"""Published values, and those that a pencil gives: the cases of ``cases.yaml``."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml

from ninevotes.forecast.power import Measured, bodies, power
from ninevotes.forecast.power.definition import body_of

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "cases.yaml").read_text("utf-8")
)
KEYS = {"case", "source", "body", "define", "abstention", "carries", "gives", "alike"}


def measured(case: dict[str, Any]) -> Measured:
    body = body_of("case", case["define"]) if "define" in case else bodies()[case["body"]]
    return power(body.game, abstention=case.get("abstention", False))


def agrees(expected: Any, found: Fraction) -> bool:
    """Exactly, or to the places that are printed."""
    if isinstance(expected, float):
        places = len(str(expected).split(".")[1])
        return abs(float(found) - expected) <= float(f"0.5000001e-{places}")
    return found == Fraction(str(expected))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_case(case: dict[str, Any]) -> None:
    assert set(case) <= KEYS
    made = measured(case)
    found = {voters.name: each for voters, each in made.classes}
    if "carries" in case:
        assert agrees(case["carries"], made.acts)
    for name, values in case.get("gives", {}).items():
        for measure, expected in values.items():
            assert agrees(expected, getattr(found[name], measure)), (name, measure, found[name])
    assert len({found[name] for name in case.get("alike", [])}) <= 1
