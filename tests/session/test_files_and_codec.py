"""Scenarios and logs that cannot be read say where, and how to mend it."""

from __future__ import annotations

import datetime as dt

import pytest

from ninevotes.session import MeetingError, classroom, prepare, rule_set
from ninevotes.session.codec import CodecError, from_lines, from_plain, to_plain
from ninevotes.session.events import EVENTS
from ninevotes.session.rule_sets import COUNCIL, RuleSetError, departure
from ninevotes.session.scenario import ScenarioError, parse_fork, read_scenario, replay
from ninevotes.session.scenario.fork import ForkError

HEAD = "date: 2024-05-02\nitem: An item\npresident: MOZ\n"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a: [", "not YAML"),
        ("- just a list", "is a mapping"),
        ("item: An item\npresident: MOZ\nsteps: [{call: {}}]", "needs date"),
        ("date: May\nitem: An item\npresident: MOZ\nsteps: [{call: {}}]", "YYYY-MM-DD"),
        (HEAD, "list of steps"),
        (HEAD + "weather: fine\nsteps: [{call: {}}]", "'weather'"),
        (HEAD + "steps: [{dance: {}}]", "step 1: ['dance'] is no verb"),
        (HEAD + "steps: [{call: {}, open: {}}]", "step 1"),
        (HEAD + "steps: [{call: {loudly: true}}]", "step 1 (call): no 'loudly'"),
        (HEAD + "steps: [{call: {}, expect: {mood: good}}]", "no 'mood' to expect"),
        (HEAD.replace("MOZ", "PRK") + "steps: [{call: {}}]", "PRK does not sit"),
        (HEAD.replace("2024", "1944") + "steps: [{call: {}}]", "1944"),
        (HEAD + "rules: council\nsettings: {veto: false}\nsteps: [{call: {}}]", "classroom"),
        (HEAD + "members: [MOZ, FRA]\nsteps: [{call: {}}]", "classroom rules only"),
    ],
)
def test_a_scenario_that_cannot_be_read_says_why(text: str, says: str) -> None:
    with pytest.raises(ScenarioError) as error:
        read_scenario(text)
    assert says in str(error.value)


@pytest.mark.parametrize(
    ("step", "says"),
    [
        ("vote: {question: weather, in_favour: others}", "'weather' cannot be put to the vote"),
        ("vote: {question: agenda, in_favour: FRA, against: FRA}", "FRA votes twice"),
        ("vote: {in_favour: others, against: others}", "only one list"),
        ("vote: {tally: eleven}", "as 6-2-3"),
        ("object: {}", "by is missing"),
        ("motion: {by: FRA, to: dance}", "dance"),
    ],
)
def test_a_step_that_cannot_be_read_gives_its_number(step: str, says: str) -> None:
    scenario = read_scenario(HEAD + f"steps: [{{call: {{}}}}, {{open: {{}}}}, {{{step}}}]")
    with pytest.raises(ScenarioError, match=r"step 3") as error:
        replay(scenario)
    assert says in str(error.value)


def test_what_was_expected_and_did_not_come_is_told() -> None:
    done = replay(
        read_scenario(
            HEAD
            + """
steps:
  - call: {}
    expect: {phase: opened}
  - open: {}
    refused: SC-MEET-2
  - vote: {question: agenda, in_favour: others, against: RUS}
    expect: {outcome: not_adopted, vetoed_by: RUS}
  - adopt_agenda: {}
  - close: {by: FRA}
    refused: SC-COND-1
"""
        )
    )
    assert [line.split(":")[0].split(" was")[0] for line in done.unmet] == [
        "step 1 (call)",
        "step 2 (open)",
        "step 3 (vote)",
        "step 3 (vote)",
        "step 4 (adopt_agenda)",
        "step 5 (close)",
    ]


@pytest.mark.parametrize("text", ["TCD", "TCD=maybe", "Chad=against", "", "agenda: TCD"])
def test_a_fork_that_cannot_be_read_is_refused(text: str) -> None:
    with pytest.raises(ForkError):
        parse_fork(text)


def test_an_unquoted_time_is_read_as_a_time() -> None:
    done = replay(read_scenario(HEAD + "steps: [{call: {}}, {open: {at: 15:08}}]"))
    assert done.log[-1].said(done.meeting).startswith("The meeting opens at 15:08.")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        ({"event": "Dance"}, "'Dance'"),
        ({}, "None"),
        ({"event": "MeetingCalled"}, "by"),
        ({"event": "MeetingCalled", "by": 7}, "7 is no str"),
        ({"event": "MeetingCalled", "by": "FRA", "when": "now"}, "'when'"),
        ({"event": "VoteRecorded", "member": "FRA", "vote": "maybe"}, "maybe"),
    ],
)
def test_json_that_is_no_event_says_why(data: dict[str, object], says: str) -> None:
    with pytest.raises(CodecError, match=says):
        from_plain(data)


def test_a_log_with_a_bad_line_gives_its_number() -> None:
    good = '{"event": "MeetingCalled", "by": "FRA"}\n\n'
    with pytest.raises(CodecError, match="line 3"):
        from_lines(good + "{")
    with pytest.raises(CodecError, match="line 3"):
        from_lines(good + "[]")


def test_the_first_event_survives_the_journey() -> None:
    first = prepare(dt.date(2024, 5, 2), "An item", "MOZ", rules=classroom(), symbol="S/PV.9999")
    assert from_plain(to_plain(first)) == first
    assert to_plain(first)["rule_set"]["seconds_needed"] is True


def test_events_have_names_of_their_own() -> None:
    assert len({kind.__name__ for kind in EVENTS}) == len(EVENTS)


def test_rule_sets_are_labelled_and_every_departure_explained() -> None:
    assert "not the Council's" in classroom().label
    assert COUNCIL.label == "Rules of the Security Council"
    for field in RULES_OF_THE_CLASSROOM:
        entry = departure(field)
        assert "Council" in entry.note
        assert entry.rules


RULES_OF_THE_CLASSROOM = (
    "procedural_majority",
    "substantive_majority",
    "ruling_majority",
    "veto",
    "seconds_needed",
    "division_by_vote",
    "abstention_on_procedure",
    "chair_picks_speakers",
)


@pytest.mark.parametrize(
    "adjustments",
    [{"veto": "maybe"}, {"gravity": True}, {"procedural_majority": "most"}],
)
def test_a_setting_that_cannot_be_is_refused(adjustments: dict[str, object]) -> None:
    with pytest.raises(RuleSetError):
        rule_set("classroom", adjustments)


def test_no_rules_by_another_name() -> None:
    with pytest.raises(RuleSetError, match="house"):
        rule_set("house")
    with pytest.raises(MeetingError, match="no state"):
        prepare(dt.date(2024, 5, 2), "x", "MOZ", members=["MOZ", "ABC"], rules=classroom())
