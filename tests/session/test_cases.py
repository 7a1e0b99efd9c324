"""Small meetings that an expert can read: each step in order, or refused by the rule it names."""

from __future__ import annotations

from pathlib import Path

import pytest

from ninevotes.rules.rulebook import rulebook
from ninevotes.session.codec import from_lines, to_lines
from ninevotes.session.events import DepartureNoted, DraftDecided, MeetingOpened
from ninevotes.session.scenario import Replay, read_scenario, replay
from ninevotes.session.submit import LogError, fold

CASES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))


def run(name: str) -> Replay:
    path = Path(__file__).parent / "cases" / f"{name}.yaml"
    return replay(read_scenario(path.read_text("utf-8")))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_meeting_goes_as_the_expert_says(path: Path) -> None:
    done = replay(read_scenario(path.read_text("utf-8")))
    assert done.unmet == ()
    assert fold(from_lines(to_lines(done.log))) == done.meeting


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_every_refusal_is_a_sentence_with_rules_that_exist(path: Path) -> None:
    for step in replay(read_scenario(path.read_text("utf-8"))).steps:
        if step.refused:
            assert step.refused.sentence[0].isupper()
            assert step.refused.sentence.endswith(".")
            assert step.refused.rules
            assert set(step.refused.rules) <= set(rulebook())


def test_when_all_parts_are_lost_the_draft_is_lost_too() -> None:
    decided = [event for event in run("all-parts-lost").log if isinstance(event, DraftDecided)]
    assert [(event.outcome, event.rule) for event in decided] == [("not_adopted", "SC-COND-6")]


def test_the_log_of_a_classroom_tells_what_the_council_does() -> None:
    departures = [event for event in run("classroom").log if isinstance(event, DepartureNoted)]
    assert {event.setting for event in departures} == {
        "chair_picks_speakers",
        "seconds_needed",
        "abstention_on_procedure",
    }
    notes = [e.note for e in run("classroom-no-veto").log if isinstance(e, DepartureNoted)]
    assert any("By its rules these votes give: not adopted (vetoed)" in note for note in notes)


def test_a_meeting_of_the_council_notes_no_departure() -> None:
    for path in CASES:
        done = replay(read_scenario(path.read_text("utf-8")))
        if done.meeting.rules.name == "council":
            assert not [event for event in done.log if isinstance(event, DepartureNoted)]


def test_a_log_begins_with_the_preparation() -> None:
    with pytest.raises(LogError, match="MeetingPrepared"):
        fold([MeetingOpened()])
