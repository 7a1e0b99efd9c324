"""What must hold of every ballot, whoever votes how."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.rules.ballots import DAYS, PROCEDURAL, SUBSTANTIVE, ballot, questions, votes_on

from ninevotes.rules import Doubt, Outcome, Reason, decide
from ninevotes.rules.composition import council_on
from ninevotes.vocabulary.questions import Question, QuestionType
from ninevotes.vocabulary.votes import BallotError, Vote

CARRIED = {Outcome.ADOPTED, Outcome.PROCEDURAL, Outcome.RULING_OVERRULED, Outcome.ELECTED}
TURNED = {"refuse", "uphold"}


@given(st.data(), DAYS, questions())
def test_one_more_vote_in_favour_never_turns_adoption_into_defeat(
    data: st.DataObject, on: dt.date, question: Question
) -> None:
    assume(question.facts.get("form") not in TURNED)
    votes = data.draw(votes_on(on))
    idle = [code for code, vote in votes.items() if vote is Vote.ABSTENTION]
    assume(idle)
    member = data.draw(st.sampled_from(idle))
    before = decide(question, ballot(votes), on)
    after = decide(question, ballot({**votes, member: Vote.IN_FAVOUR}), on)
    assert before.outcome not in CARRIED or after.outcome in CARRIED


@given(st.data(), DAYS, questions())
def test_elected_members_are_interchangeable(
    data: st.DataObject, on: dt.date, question: Question
) -> None:
    assume("party" not in question.facts)
    votes = data.draw(votes_on(on))
    elected = council_on(on).elected
    shuffled = data.draw(st.permutations([votes[code] for code in elected]))
    other = {**votes, **dict(zip(elected, shuffled, strict=True))}
    assert decide(question, ballot(votes), on) == decide(question, ballot(other), on)


@given(st.data(), DAYS, PROCEDURAL)
def test_on_procedure_all_members_are_interchangeable(
    data: st.DataObject, on: dt.date, type_: QuestionType
) -> None:
    votes = data.draw(votes_on(on))
    shuffled = data.draw(st.permutations(list(votes.values())))
    other = dict(zip(votes, shuffled, strict=True))
    one, two = (decide(Question(type_), ballot(cast), on) for cast in (votes, other))
    assert (one.outcome, one.required, one.obtained) == (two.outcome, two.required, two.obtained)
    assert one.vetoed_by == two.vetoed_by == ()


@given(st.data(), DAYS, SUBSTANTIVE)
def test_a_permanent_members_abstention_never_vetoes(
    data: st.DataObject, on: dt.date, type_: QuestionType
) -> None:
    votes = data.draw(votes_on(on))
    silent = (Vote.ABSTENTION, Vote.DID_NOT_PARTICIPATE, Vote.ABSENT)
    for code in council_on(on).permanent:
        if votes[code] is Vote.AGAINST:
            votes[code] = data.draw(st.sampled_from(silent))
    made = decide(Question(type_), ballot(votes), on)
    enough = sum(v is Vote.IN_FAVOUR for v in votes.values()) >= council_on(on).required
    assert (made.outcome is Outcome.ADOPTED) == enough
    assert made.reason in {Reason.ADOPTED, Reason.FAILED_VOTES}


@given(st.data(), DAYS, SUBSTANTIVE)
def test_a_veto_needs_a_text_that_had_the_votes(
    data: st.DataObject, on: dt.date, type_: QuestionType
) -> None:
    votes = data.draw(votes_on(on))
    made = decide(Question(type_), ballot(votes), on)
    against = {code for code in council_on(on).permanent if votes[code] is Vote.AGAINST}
    enough = sum(v is Vote.IN_FAVOUR for v in votes.values()) >= council_on(on).required
    assert (made.reason is Reason.VETOED) == (enough and bool(against))
    assert set(made.vetoed_by) == (against if enough else set())


@given(st.data(), DAYS, questions())
def test_the_number_required_does_not_depend_on_how_members_vote(
    data: st.DataObject, on: dt.date, question: Question
) -> None:
    one, two = (decide(question, ballot(data.draw(votes_on(on))), on) for _ in range(2))
    assert one.required == two.required


@given(st.data(), DAYS, questions())
def test_doubts_decide_nothing(data: st.DataObject, on: dt.date, question: Question) -> None:
    marks = {"party", "chapter", "classified", "snapback"}
    bare = Question(
        question.type, facts={k: v for k, v in question.facts.items() if k not in marks}
    )
    votes = data.draw(votes_on(on))
    marked, plain = (decide(asked, ballot(votes), on) for asked in (question, bare))
    assert (marked.outcome, marked.reason, marked.vetoed_by) == (
        plain.outcome,
        plain.reason,
        plain.vetoed_by,
    )


@given(st.data(), DAYS, SUBSTANTIVE)
def test_leaving_lists_out_never_contradicts_what_the_full_ballot_gives(
    data: st.DataObject, on: dt.date, type_: QuestionType
) -> None:
    votes = data.draw(votes_on(on))
    whole = ballot(votes)
    known = data.draw(st.sets(st.sampled_from(sorted(votes))))
    part = type(whole)({code: votes[code] for code in known}, whole.tally)
    full, partial = (decide(Question(type_), cast, on) for cast in (whole, part))
    assert partial.outcome in {full.outcome, Outcome.UNDETERMINED}


@given(st.data())
@settings(max_examples=30)
def test_only_a_decision_of_substance_is_doubted_for_an_absence(data: st.DataObject) -> None:
    on = dt.date(1950, 7, 7)
    votes = {**data.draw(votes_on(on)), "SUN": Vote.ABSENT}
    made = decide(Question(QuestionType.DRAFT_RESOLUTION), ballot(votes), on)
    doubted = Doubt.PERMANENT_MEMBER_ABSENT in made.doubts
    assert doubted == (made.outcome is Outcome.ADOPTED)


def test_a_state_that_did_not_sit_cannot_vote() -> None:
    votes = {"DEU": Vote.IN_FAVOUR}
    with pytest.raises(BallotError, match="DEU was not a member of the Council on 2014-12-22"):
        decide(Question(QuestionType.AGENDA), ballot(votes), dt.date(2014, 12, 22))
