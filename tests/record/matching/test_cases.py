"""Pairs of claims that an expert can read: one event, or two."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.record.builders import RIGHTS, Said, reading

from ninevotes.record.matching.fit import Fit
from ninevotes.record.matching.likeness import RULES, likeness
from ninevotes.record.matching.statements import Statement, statements
from ninevotes.vocabulary.claims import ClaimType
from ninevotes.vocabulary.events import Item

CASES: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("cases.yaml").read_text("utf-8")
)


def _said(name: str, type_: str, told: dict[str, Any]) -> Statement:
    fields = dict(told)
    date = fields.pop("date")
    published = str(fields.pop("published", "2014-12-22"))
    key = fields.pop("item", None) if type_ == "resolution_vote" else None
    if "requested_for" in fields:
        fields["requested_for"] = str(fields["requested_for"])
    item = Item(key, "another matter", ("PRK",)) if key else RIGHTS
    said = Said(type_, str(date) if date else None, fields, _modality(type_))
    return statements(reading(name, said, date=published, item=item))[0]


def _modality(type_: str) -> str:
    return "predicted" if type_ == "prediction" else "asserted"


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['type']}: {case['says']}")
def test_case(case: dict[str, Any]) -> None:
    one = _said("one", case["type"], case["one"])
    other = _said("other", case["type"], case["other"])
    assert (likeness(one, other) is not Fit.NO) is case["same"]
    assert likeness(one, other) is likeness(other, one), "the rule must not depend on the order"


@pytest.mark.parametrize("type_", list(ClaimType))
def test_every_type_has_a_rule_and_cases(type_: ClaimType) -> None:
    assert type_ in RULES
    if type_ is not ClaimType.PROCEDURAL_VOTE:  # judged by the rule of resolution votes
        assert any(case["type"] == type_ for case in CASES)


def test_asserted_and_predicted_are_two_events() -> None:
    vote = {"organ": "UNSC", "outcome": "vetoed"}
    asserted = statements(reading("a", Said("resolution_vote", "2014-05-22", vote)))[0]
    foretold = statements(reading("b", Said("resolution_vote", "2014-05-22", vote, "predicted")))[0]
    assert likeness(asserted, foretold) is Fit.NO
