from __future__ import annotations

import dataclasses
import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from ninevotes.brief.clean import plain
from ninevotes.brief.sentences import sentence
from ninevotes.vocabulary.claims import FIELDS, Claim, ClaimType, Evidence, Modality
from ninevotes.vocabulary.documents import Span
from ninevotes.vocabulary.events import Event, Truth

DAY = dt.date(2014, 12, 22)
CASES = yaml.safe_load(Path(__file__).with_name("sentences.yaml").read_text("utf-8"))


def event(
    type_: ClaimType, fields: dict[str, Any], modality: str = "asserted", date: str | None = None
) -> Event:
    return Event("e", type_, "i", date, fields, Truth.REPORTED, modality, (), ("O1",))


def claim(told: Event, words: str) -> Claim:
    evidence = Evidence(Span(0, len(words)), words)
    return Claim("d", told.type, told.date, told.fields, Modality(told.modality), None, evidence)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['type']}: {case['says'][:50]}")
def test_coded_fields_become_one_english_sentence(case: dict[str, Any]) -> None:
    told = event(
        ClaimType(case["type"]),
        case["fields"],
        case.get("modality", "asserted"),
        case.get("date"),
    )
    if "evidence" in case:
        told = dataclasses.replace(told, claims=(claim(told, case["evidence"]),))
    assert sentence(told, as_of=DAY) == case["says"]


def test_every_type_of_event_has_a_case() -> None:
    assert {case["type"] for case in CASES} == {kind.value for kind in ClaimType}


VALUES = st.one_of(
    st.none(),
    st.text(max_size=40),
    st.integers(),
    st.booleans(),
    st.lists(st.text(max_size=20), max_size=3),
    st.sampled_from(["USA", "UNSC", "adopted", "vetoed", "ICC", "North Korea"]),
)


@given(st.sampled_from(list(ClaimType)), st.data())
def test_any_values_make_one_line_that_ends_as_a_sentence(kind: ClaimType, data: Any) -> None:
    fields = {name: data.draw(VALUES) for name in FIELDS[kind]}
    modality = data.draw(st.sampled_from(["asserted", "predicted", "denied"]))
    told = sentence(event(kind, fields, modality), as_of=DAY)
    assert told.endswith((".", ".”"))
    assert told == plain(told)


@given(st.sampled_from(sorted(set(ClaimType) - {ClaimType.THRESHOLD, ClaimType.QUOTE})))
def test_a_predicted_event_is_never_told_as_done(kind: ClaimType) -> None:
    fields: dict[str, Any] = {
        "outcome": "adopted",
        "status": "adopted",
        "will_attend": True,
        "event": "it",
        "organ": "UNSC",
    }
    known = {name: value for name, value in fields.items() if name in FIELDS[kind]}
    told = sentence(event(kind, known, "predicted"), as_of=DAY)
    assert "expected" in told.lower() or "was to attend" in told


@given(st.lists(st.text("abc", min_size=1, max_size=5), min_size=30, max_size=60))
def test_no_sentence_quotes_more_words_than_allowed(words: list[str]) -> None:
    told = sentence(event(ClaimType.OBJECTION, {"ground": " ".join(words)}), as_of=DAY, words=25)
    quoted = told.split("“", 1)[1].split("”", 1)[0]
    assert quoted.removesuffix(" …").split() == words[:25]
