"""The cases of ``tests/cases/rules``: facts of public record, and what the rules make of them."""

from __future__ import annotations

from collections import Counter

import pytest
from tests.rules.cases import Case, called, cases, dates_as_text, decided, says, unknown_keys

from ninevotes.rules import Outcome, rulebook

BALLOTS = [case for case in cases() if "call" not in case.entry]
CALLS = [case for case in cases() if "call" in case.entry]


@pytest.mark.parametrize("case", BALLOTS, ids=lambda case: case.name)
def test_ballot(case: Case) -> None:
    expect = case.entry["expect"]
    made = decided(case.entry)
    assert (made.outcome, made.reason) == (expect["outcome"], expect["reason"]), made.why
    assert " ".join(doubt.value for doubt in made.doubts) == expect.get("contested", "")
    for key in ("required", "obtained"):
        if key in expect:
            assert getattr(made, key) == expect[key], key
    if "vetoed_by" in expect:
        assert list(made.vetoed_by) == expect["vetoed_by"]
    assert set(expect.get("cites", [])) <= set(made.citations)
    assert expect.get("rules", list(made.citations)) == list(made.citations)
    assert says(expect.get("note", ""), made.notes), made.notes
    assert says(expect.get("why", ""), made.why), made.why
    if "no_note" in expect:
        assert expect["no_note"] not in " ".join(made.notes)


@pytest.mark.parametrize("case", CALLS, ids=lambda case: case.name)
def test_function(case: Case) -> None:
    assert dates_as_text(called(case.entry)) == dates_as_text(case.entry["gives"])


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_case_is_well_formed(case: Case) -> None:
    assert unknown_keys(case) == set()
    assert case.rule in rulebook()
    assert str(case.entry["case"]).endswith(".")


def test_two_cases_at_least_for_each_rule_that_computes() -> None:
    counted = Counter(case.rule for case in cases())
    short = {
        rule.id: counted[rule.id]
        for rule in rulebook().values()
        if rule.computed and counted[rule.id] < 2
    }
    assert short == {}


def test_no_case_stands_twice() -> None:
    twice = [name for name, n in Counter(case.name for case in cases()).items() if n > 1]
    assert twice == []


def test_a_decision_without_a_veto_names_nobody() -> None:
    for case in BALLOTS:
        made = decided(case.entry)
        if made.reason != "vetoed":
            assert made.vetoed_by == (), case.name
        if made.outcome is Outcome.UNDETERMINED:
            assert made.reason == "insufficient_information"
