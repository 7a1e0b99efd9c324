"""Chapter 9, SC-ICJ-1: election of the judges of the International Court of Justice."""

from __future__ import annotations

import datetime as dt

from ninevotes.rules import facts
from ninevotes.rules.assembly import members_count
from ninevotes.rules.decision import Decision, Outcome, Reason
from ninevotes.rules.parameters import number
from ninevotes.rules.wording import begun, spelled
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import Question
from ninevotes.vocabulary.votes import Ballot, Vote

RULES = ("SC-ICJ-1",)


def decide_court_election(question: Question, ballot: Ballot, on: dt.date) -> Decision:
    """One candidate on one ballot in one organ (SC-ICJ-1; Statute, Articles 8 to 12).

    An absolute majority is needed in the Council and in the Assembly, which vote apart from
    each other. In the Council permanent and elected members count alike and there is no veto
    (Article 10(2)); in the Assembly the majority is of all electors, not of those voting. Only
    a candidate with both majorities is elected.
    """
    required = _majority(question, on)
    obtained = ballot.count(Vote.IN_FAVOUR)
    steps = (
        (
            f"{begun(spelled(required))} votes are an absolute majority here "
            "(Statute of the Court, Article 10); no vote is a veto."
        ),
    )
    if obtained is None:
        return _made(
            Outcome.UNDETERMINED,
            Reason.INSUFFICIENT_INFORMATION,
            required,
            None,
            (*steps, "The votes are not known."),
        )
    if obtained < required:
        end = f"{obtained} votes: no absolute majority."
        return _made(
            Outcome.NOT_ELECTED, Reason.FAILED_ABSOLUTE_MAJORITY, required, obtained, (*steps, end)
        )
    if facts.holds(question, "other_organ"):
        end = f"{obtained} votes here, and a majority in the other organ: elected."
        return _made(
            Outcome.ELECTED, Reason.ABSOLUTE_MAJORITY_BOTH, required, obtained, (*steps, end)
        )
    end = f"{obtained} votes: a majority here, and none in the other organ that is known."
    return _made(
        Outcome.NOT_ELECTED, Reason.MAJORITY_IN_ONE_ORGAN_ONLY, required, obtained, (*steps, end)
    )


def council_majority(on: dt.date) -> int:
    """Absolute majority in the Council: 6 of eleven, 8 of fifteen (SC-ICJ-1; Article 10)."""
    return number("court_majority_in_council", on)


def electors_on(on: dt.date) -> int:
    """Electors in the Assembly (SC-ICJ-1): Members, and parties to the Statute that were none.

    Statute, Article 4(3) and A/RES/264 (III): states such as Switzerland voted before they
    became Members.
    """
    return members_count(on) + number("court_electors_beside_members", on)


def assembly_majority(electors: int) -> int:
    """More than half of the electors (SC-ICJ-1; Statute, Article 10(1)).

    >>> assembly_majority(193)
    97
    """
    return electors // 2 + 1


def joint_conference_possible(meetings_held: int, on: dt.date) -> bool:
    """Whether either organ may ask for a joint conference of six (SC-ICJ-1; Article 12(1))."""
    return meetings_held >= number("joint_conference_after_meetings", on)


def elected_of_one_nationality(births: dict[str, dt.date]) -> str:
    """Of two elected of one nationality only the elder is (SC-ICJ-1; Article 10(3))."""
    return min(births, key=lambda name: births[name])


def _majority(question: Question, on: dt.date) -> int:
    if question.organ is Organ.SECURITY_COUNCIL:
        return council_majority(on)
    return assembly_majority(facts.count(question, "electors") or electors_on(on))


def _made(
    outcome: Outcome, reason: Reason, required: int, obtained: int | None, why: tuple[str, ...]
) -> Decision:
    return Decision(outcome, reason, required, obtained, citations=RULES, why=why)
