"""What may come next, as a procedure expert would tell it."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from ninevotes.rules.next import (
    NextStep,
    Stage,
    StateOfPlay,
    StateOfPlayError,
    as_dict,
    next_steps,
)
from ninevotes.rules.next.stages import STEPS
from ninevotes.rules.rulebook import rulebook
from ninevotes.vocabulary.membership import members_on
from ninevotes.vocabulary.organs import Organ

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "cases.yaml").read_text("utf-8")
)
DAYS = st.dates(dt.date(1946, 2, 1), dt.date(2025, 12, 30))


def play_of(case: dict[str, Any]) -> StateOfPlay:
    return StateOfPlay(
        on=case["date"],
        organ=Organ.SECURITY_COUNCIL,
        item=case.get("item", "an item"),
        stage=Stage(case["stage"]),
        requested_by=tuple(case.get("requested_by", ())),
        objectors=tuple(case.get("objectors", ())),
        vetoed_by=tuple(case.get("vetoed_by", ())),
        requested_for=case.get("requested_for"),
        last_act=case.get("last_act"),
        emergency_session_sitting=case.get("emergency_session_sitting", False),
        facts={name: str(value) for name, value in case.get("facts", {}).items()},
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_an_expert_is_told_what_they_expect(case: dict[str, Any]) -> None:
    steps = {step.id: step for step in next_steps(play_of(case))}
    in_order = [id_ for id_ in steps if id_ in case.get("steps", ())]
    assert in_order == case.get("steps", [])
    assert not set(case.get("absent", ())) & set(steps)
    for id_, told in case.get("told", {}).items():
        check(steps[id_], told)


def check(step: NextStep, told: dict[str, Any]) -> None:
    text = f"{step.what} {step.follows}"
    if told.get("ignore_case"):
        text = text.lower()
        told = {**told, "says": told["says"].lower()}
    assert step.required == told.get("required", step.required)
    assert step.veto == told.get("veto", step.veto)
    assert step.kind == told.get("kind", step.kind)
    assert told.get("cites", step.citations[0]) in step.citations
    assert told.get("says", "") in text
    assert told.get("says_who", "") in step.who
    if "by" in told:
        assert step.deadline is not None
        assert step.deadline.by == told["by"]


def test_the_wording_decides_who_needs_nine() -> None:
    case = next(case for case in CASES if case["stage"] == "requested")
    contest = next(step for step in next_steps(play_of(case)) if step.id == "contest-agenda")
    needs = {wording.question: wording.who_needs for wording in contest.wordings}
    assert needs["Shall the meeting be held?"] == "those who want the meeting"
    assert needs["Shall the meeting be postponed?"] == "those who oppose the meeting"
    assert {wording.supporters_need for wording in contest.wordings} == {9}


@pytest.mark.parametrize("stage", list(Stage))
def test_every_stage_has_steps_with_rules_that_exist(stage: Stage) -> None:
    play = StateOfPlay(dt.date(2024, 5, 2), Organ.SECURITY_COUNCIL, "an item", stage)
    steps = next_steps(play)
    assert steps
    assert len({step.id for step in steps}) == len(steps)
    for step in steps:
        assert step.citations
        assert set(step.citations) <= set(rulebook())


def test_the_table_has_every_stage() -> None:
    assert set(STEPS) == set(Stage)


@given(day=DAYS, stage=st.sampled_from(list(Stage)))
def test_nothing_is_taken_from_after_the_day(day: dt.date, stage: Stage) -> None:
    for step in next_steps(StateOfPlay(day, Organ.SECURITY_COUNCIL, "an item", stage)):
        assert all(case.on < day for case in step.precedents)
        assert json.dumps(as_dict(step))


@given(day=DAYS, stage=st.sampled_from(list(Stage)))
def test_every_vote_needs_the_majority_of_its_day(day: dt.date, stage: Stage) -> None:
    majority = 7 if len(members_on(day)) == 11 else 9
    for step in next_steps(StateOfPlay(day, Organ.SECURITY_COUNCIL, "an item", stage)):
        assert step.required in {None, majority}
        assert {wording.supporters_need for wording in step.wordings} <= {majority}


def test_a_state_that_does_not_sit_cannot_veto() -> None:
    with pytest.raises(StateOfPlayError, match="SUN is not a member"):
        StateOfPlay(
            dt.date(2024, 3, 29),
            Organ.SECURITY_COUNCIL,
            "an item",
            Stage.VETOED,
            vetoed_by=("SUN",),
        )


def test_an_unknown_fact_is_refused_by_name() -> None:
    with pytest.raises(StateOfPlayError, match="'wether'"):
        StateOfPlay(
            dt.date(2024, 3, 29),
            Organ.SECURITY_COUNCIL,
            "an item",
            Stage.CALLED,
            facts={"wether": "fine"},
        )


def test_a_procedural_step_cannot_carry_a_veto() -> None:
    with pytest.raises(ValueError, match="veto"):
        NextStep("x", "x", "x", "procedural", 9, veto=True, citations=(), articles="", follows="")
