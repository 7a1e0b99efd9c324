"""The rulebook as text is complete, and each rule that computes is computed somewhere."""

from __future__ import annotations

import datetime as dt
import importlib
import inspect
import re
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from tests.rules.cases import cases, decided
from tests.shared import shared_path

from ninevotes.rules import Rule, citation, decide, rule, rulebook
from ninevotes.rules.classification import KINDS
from ninevotes.rules.parameters import UnknownParameterError, number, parameter, parameters
from ninevotes.rules.rulebook import UnknownRuleError

RULES = tuple(rulebook().values())


def implementation(name: str) -> Callable[..., Any]:
    module, function = name.split(".")
    found: Callable[..., Any] = getattr(
        importlib.import_module(f"ninevotes.rules.{module}"), function
    )
    return found


@pytest.mark.parametrize("entry", RULES, ids=lambda entry: entry.id)
def test_every_rule_has_text_citation_and_either_a_function_or_is_text_only(entry: Rule) -> None:
    assert len(entry.text) > 80
    assert entry.title
    assert entry.chapter
    assert len(entry.citation) > 4
    assert entry.computed == bool(entry.implemented_by)


@pytest.mark.parametrize("entry", RULES, ids=lambda entry: entry.id)
def test_the_functions_of_a_rule_name_it(entry: Rule) -> None:
    for name in entry.implemented_by:
        assert entry.id in (inspect.getdoc(implementation(name)) or ""), name


def test_decisions_cite_rules_of_the_rulebook() -> None:
    for case in cases():
        if "call" not in case.entry:
            for cited in decided(case.entry).citations:
                assert citation(cited)
    for kind in KINDS.values():
        assert set(kind.rules) <= set(rulebook())


def test_every_rule_of_the_specification_is_there() -> None:
    text = shared_path("rules/rulebook.md").read_text("utf-8")
    ids = set(re.findall(r"\b(?:SC|GA)-[A-Z]+-\d+\b|\bGA-19\b|\bGA-OBS\b|\bHRC-\d\b", text))
    assert ids == set(rulebook())


def test_an_unknown_rule_is_refused_with_an_example() -> None:
    with pytest.raises(UnknownRuleError, match="SC-VOTE-3"):
        rule("SC-NONE-1")


def test_article_of_the_veto() -> None:
    assert citation("SC-VOTE-3") == "Charter, Article 27(3)"


@pytest.mark.parametrize("name", sorted(parameters()))
def test_a_parameter_has_citations_and_no_overlap(name: str) -> None:
    values = parameter(name).values
    assert all(value.citation for value in values)
    for before, after in pairwise(values):
        assert before.end is not None
        assert before.end < after.start


def test_a_parameter_out_of_its_time_is_refused() -> None:
    with pytest.raises(UnknownParameterError, match="no value on 1940-01-01"):
        number("seats", dt.date(1940, 1, 1))
    with pytest.raises(UnknownParameterError, match="no parameter"):
        parameter("quorum")


def test_decide_says_in_its_docstring_what_it_raises() -> None:
    assert "BallotError" in (inspect.getdoc(decide) or "")
