"""The table of states and legal moves is whole: every phase, every command, every refusal."""

from __future__ import annotations

import datetime as dt

import pytest

from ninevotes.rules.rulebook import rulebook
from ninevotes.session import Phase, Refused, commands, fold, offers, prepare, submit
from ninevotes.session.commands import Command
from ninevotes.session.matters import Matter, MatterKind, MotionKind
from ninevotes.session.meeting import Meeting
from ninevotes.session.table import INTERRUPTS, TABLE, WHY_NOT, in_order
from ninevotes.vocabulary.questions import QuestionType
from ninevotes.vocabulary.votes import Vote

KINDS = {getattr(commands, name) for name in commands.__all__} - {Command}


def meeting_in_progress(president: str = "MOZ") -> Meeting:
    meeting = prepare(dt.date(2024, 5, 2), "An item", president).begin()
    return done(
        meeting,
        commands.CallMeeting(president),
        commands.OpenMeeting(president),
        commands.AdoptAgenda(president),
    )


def done(meeting: Meeting, *steps: Command) -> Meeting:
    for command in steps:
        outcome = submit(meeting, command)
        assert not isinstance(outcome, Refused), outcome.sentence
        meeting = outcome.meeting
    return meeting


def test_every_phase_has_its_row_and_its_refusal() -> None:
    assert set(TABLE) == set(WHY_NOT) == set(Phase)


def test_every_command_stands_in_some_row() -> None:
    assert {kind for row in TABLE.values() for kind in row} == KINDS


def test_nothing_is_done_after_the_end() -> None:
    assert [phase for phase, row in TABLE.items() if not row] == [
        phase for phase in Phase if phase.final
    ]


def test_every_refusal_of_the_table_cites_rules_that_exist() -> None:
    for sentence, rules in WHY_NOT.values():
        assert sentence.endswith(".")
        assert set(rules) <= set(rulebook())
    for interrupt in INTERRUPTS:
        assert interrupt.allowed <= KINDS
        assert set(interrupt.rules) <= set(rulebook())


def test_the_phases_can_all_be_reached_from_the_first() -> None:
    reached, frontier = {Phase.PREPARED}, [Phase.PREPARED]
    while frontier:
        for phases in TABLE[frontier.pop()].values():
            frontier += [phase for phase in phases if phase not in reached]
            reached |= phases
    assert reached == set(Phase)


def test_a_point_of_order_leaves_only_the_ruling() -> None:
    meeting = done(meeting_in_progress(), commands.RaisePoint("FRA"))
    assert in_order(meeting) == (commands.GiveRuling,)


def test_the_president_is_offered_a_ruling_on_an_agreed_matter() -> None:
    meeting = prepare(dt.date(2024, 5, 2), "An item", "MOZ").begin()
    meeting = done(
        meeting,
        commands.CallMeeting("MOZ"),
        commands.OpenMeeting("MOZ"),
        commands.AskNature("RUS", "agenda"),
    )
    (offer,) = offers(meeting)
    assert offer.command is commands.GiveRuling
    assert "contested" in offer.sentence


def test_no_ruling_is_offered_on_a_draft_resolution() -> None:
    meeting = done(
        meeting_in_progress(),
        commands.TableDraft("FRA", "S/1"),
        commands.AskNature("RUS", "draft S/1"),
    )
    assert offers(meeting) == ()


def test_a_president_whose_state_is_a_party_is_offered_to_leave_the_chair() -> None:
    meeting = done(meeting_in_progress(), commands.TableDraft("FRA", "S/1", facts={"party": "MOZ"}))
    (offer,) = offers(meeting)
    assert (offer.command, offer.rules) == (commands.StepAside, ("SC-PRES-2",))


def test_the_result_is_offered_when_every_vote_is_on_record() -> None:
    meeting = done(
        meeting_in_progress(),
        commands.TableDraft("FRA", "S/1"),
        commands.PutToVote("MOZ", Matter(MatterKind.DRAFT, "S/1")),
    )
    assert offers(meeting) == ()
    meeting = done(meeting, *(commands.CastVote(m, Vote.IN_FAVOUR) for m in meeting.members))
    assert [offer.command for offer in offers(meeting)] == [commands.Announce]


def test_a_vote_can_be_corrected_until_it_is_announced() -> None:
    meeting = done(
        meeting_in_progress(),
        commands.TableDraft("FRA", "S/1"),
        commands.PutToVote("MOZ", Matter(MatterKind.DRAFT, "S/1")),
        *(commands.CastVote(m, Vote.IN_FAVOUR) for m in meeting_in_progress().members),
    )
    outcome = submit(meeting, commands.CastVote("RUS", Vote.AGAINST))
    assert not isinstance(outcome, Refused)
    assert "corrected" in outcome.events[0].said(meeting)
    meeting = done(outcome.meeting, commands.Announce("MOZ"))
    assert meeting.results[0].decision.vetoed_by == ("RUS",)
    assert isinstance(submit(meeting, commands.CastVote("RUS", Vote.IN_FAVOUR)), Refused)


def test_the_secretary_general_is_recommended_in_private_and_by_secret_ballot() -> None:
    text = Matter(MatterKind.DRAFT, "Recommendation")
    meeting = done(
        meeting_in_progress(),
        commands.TableDraft("FRA", "Recommendation", type=QuestionType.SECRETARY_GENERAL),
    )
    in_public = submit(meeting, commands.PutToVote("MOZ", text))
    assert isinstance(in_public, Refused)
    assert "SC-REC-1" in in_public.rules
    meeting = done(
        meeting,
        commands.Move("FRA", MotionKind.GO_PRIVATE),
        commands.DeclareCarried("MOZ", MotionKind.GO_PRIVATE),
        commands.PutToVote("MOZ", text),
    )
    named = submit(meeting, commands.CastVote("FRA", Vote.IN_FAVOUR))
    assert isinstance(named, Refused)
    assert "secret ballot" in named.sentence
    counted = {Vote.IN_FAVOUR: 15, Vote.AGAINST: 0, Vote.ABSTENTION: 0}
    result = done(meeting, commands.RecordTally(counted), commands.Announce("MOZ")).results[0]
    assert (result.ballot.votes, result.decision.obtained) == ({}, 15)


def test_a_count_that_hides_a_possible_veto_is_not_announced() -> None:
    meeting = done(
        meeting_in_progress(),
        commands.TableDraft("FRA", "S/1"),
        commands.PutToVote("MOZ", Matter(MatterKind.DRAFT, "S/1")),
        commands.RecordTally({Vote.IN_FAVOUR: 13, Vote.AGAINST: 1, Vote.ABSTENTION: 1}),
    )
    refused = submit(meeting, commands.Announce("MOZ"))
    assert isinstance(refused, Refused)
    assert "cannot be told" in refused.sentence


@pytest.mark.parametrize("tally", [{Vote.IN_FAVOUR: 14}, {Vote.IN_FAVOUR: -1, Vote.AGAINST: 16}])
def test_a_tally_that_cannot_be_is_refused(tally: dict[Vote, int]) -> None:
    meeting = done(
        meeting_in_progress(),
        commands.TableDraft("FRA", "S/1"),
        commands.PutToVote("MOZ", Matter(MatterKind.DRAFT, "S/1")),
    )
    assert isinstance(submit(meeting, commands.RecordTally(tally)), Refused)


def test_an_unknown_fact_of_a_draft_is_refused() -> None:
    refused = submit(meeting_in_progress(), commands.TableDraft("FRA", "S/1", facts={"x": "y"}))
    assert isinstance(refused, Refused)
    assert "'x'" in refused.sentence


def test_the_same_command_on_the_same_meeting_gives_the_same_events() -> None:
    meeting = meeting_in_progress()
    command = commands.TableDraft("FRA", "S/1")
    assert submit(meeting, command) == submit(meeting, command)
    assert fold([prepare(dt.date(2024, 5, 2), "An item", "MOZ")]).phase is Phase.PREPARED
