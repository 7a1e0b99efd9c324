from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.record.council_votes import shared_votes, vote

from ninevotes.record.replay.questions import known_questions, question_of
from ninevotes.vocabulary.official import OfficialOutcome
from ninevotes.vocabulary.questions import QuestionType
from ninevotes.vocabulary.votes import Ballot

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "cases.yaml").read_text("utf-8")
)


@pytest.mark.parametrize("case", CASES, ids=[case["key"] for case in CASES])
def test_what_was_put(case: dict[str, Any]) -> None:
    put = known_questions().put(vote(case["key"], title=case["title"]))
    assert put.question.type is QuestionType(case["type"])
    assert put.question.facts == case.get("facts", {})
    assert bool(put.words) == bool(put.source)
    if case["type"] != "draft_resolution" or case.get("facts"):
        assert not put.plain


def test_a_source_may_say_itself_what_was_put() -> None:
    put = known_questions().put(vote("2014-12-22 motion", question=QuestionType.AGENDA))
    assert put.question.type is QuestionType.AGENDA
    assert put.source == "the source itself"


def test_a_source_may_say_itself_that_no_vote_was_taken() -> None:
    without = OfficialOutcome.ADOPTED_WITHOUT_VOTE
    said = vote("S/RES/2800 (2025)", outcome=without, outcome_printed="without a vote")
    assert known_questions().put(said).question.facts == {"without_vote": "yes"}
    # Nobody voting is not the same as saying that there was no vote.
    silent = vote("S/RES/2800 (2025)", outcome=without, outcome_printed="adopted (majority)")
    assert known_questions().put(silent).plain


def test_who_cast_a_veto_is_a_fact_where_no_ballots_are_printed() -> None:
    counted = vote("S/1", ballot=Ballot.counted(13, 2, 0), vetoed_by=("CHN", "RUS"))
    assert question_of(counted).facts == {"permanent_against": "CHN RUS"}
    named = vote("S/1", against="CHN RUS", vetoed_by=("CHN", "RUS"))
    assert question_of(named).facts == {}


def test_entries_have_sources() -> None:
    path = files("ninevotes.record.replay") / "data" / "questions.yaml"
    tables = yaml.safe_load(path.read_text("utf-8"))
    for entry in (*tables["votes"], *tables["patterns"]):
        assert QuestionType(entry["type"])
        assert entry["words"]
        assert entry["source"]


def test_without_a_vote_is_what_the_table_of_meetings_prints() -> None:
    printed = {
        each.resolution
        for each in shared_votes("dhl_meetings")
        if each.outcome is OfficialOutcome.ADOPTED_WITHOUT_VOTE
    }
    known = known_questions()
    listed = {
        each.resolution for each in shared_votes("sciencespo_votes") if known.put(each).without_vote
    }
    assert listed == printed
    assert len(listed) == 55
