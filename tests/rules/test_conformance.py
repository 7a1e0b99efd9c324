"""The conformance table of the rulebook: every precedent comes out as the table says."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping

import pytest
from tests.shared import shared_path

from ninevotes.rules.adjudication import Judgement, adjudicate

KNOWN_FAILURES: Mapping[str, str] = {}
"""Rows of the table that we believe wrong: id, and the source that says so. No rule bends."""

ANSWERS = ("outcome", "reason", "required", "contested", "rule_ids")


@pytest.fixture(scope="module")
def precedents() -> list[dict[str, str]]:
    text = shared_path("rules/precedents.csv").read_text("utf-8")
    return list(csv.DictReader(text.splitlines()))


def questions(rows: list[dict[str, str]]) -> Iterator[dict[str, str | None]]:
    """The rows without their answers."""
    for row in rows:
        yield {key: cell for key, cell in row.items() if key not in ANSWERS}


def answered(row: Mapping[str, str]) -> tuple[str, str, str, frozenset[str]]:
    return row["outcome"], row["reason"], row["required"], frozenset(row["contested"].split())


def test_every_precedent_comes_out_as_the_table_says(precedents: list[dict[str, str]]) -> None:
    wrong = {}
    for row, judged in zip(precedents, adjudicate(questions(precedents)), strict=True):
        assert isinstance(judged, Judgement), list(judged.messages())
        made = judged.as_dict()
        required = "" if made["required"] is None else str(made["required"])
        contested = frozenset((made["contested"] or "").split())
        got = (made["outcome"], made["reason"], required, contested)
        if got != answered(row):
            wrong[row["id"]] = (got, answered(row), made["why"])
    assert set(wrong) == set(KNOWN_FAILURES), wrong


def test_the_table_has_its_rows(precedents: list[dict[str, str]]) -> None:
    assert len(precedents) == 213


def test_a_veto_names_permanent_members_and_nothing_else_does(
    precedents: list[dict[str, str]],
) -> None:
    for judged in adjudicate(questions(precedents)):
        assert isinstance(judged, Judgement)
        vetoed = judged.decision.reason == "vetoed"
        assert bool(judged.decision.vetoed_by) == vetoed, judged.id


def test_the_order_of_the_doubts_is_that_of_the_table(precedents: list[dict[str, str]]) -> None:
    for row, judged in zip(precedents, adjudicate(questions(precedents)), strict=True):
        assert (judged.as_dict()["contested"] or "") == row["contested"]  # type: ignore[union-attr]
