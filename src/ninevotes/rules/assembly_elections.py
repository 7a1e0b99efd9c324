"""Chapter 12, GA-ELEC-1 to GA-ELEC-4: the Assembly elects members of the Council."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from ninevotes.rules import facts
from ninevotes.rules.assembly import Majority, required_of
from ninevotes.rules.decision import Decision, Outcome, Reason
from ninevotes.rules.parameters import number
from ninevotes.vocabulary.questions import Question
from ninevotes.vocabulary.votes import Ballot, Vote


def decide_election(question: Question, ballot: Ballot, on: dt.date) -> Decision:
    """One candidate on one ballot (GA-ELEC-1; Article 18(2), rules 83 and 92).

    Secret ballot; two thirds of the members voting, that is of the valid ballots that are not
    abstentions. A tie elects nobody.
    """
    del on
    obtained = ballot.count(Vote.IN_FAVOUR)
    voting = _voting(question, ballot)
    rules = ("GA-ELEC-1",)
    if obtained is None or voting is None:
        why = ("The votes obtained, or the members voting, are not known.",)
        return Decision(
            Outcome.UNDETERMINED,
            Reason.INSUFFICIENT_INFORMATION,
            None,
            obtained,
            citations=rules,
            why=why,
        )
    simple = facts.value(question, "majority") in {"simple", "simple_majority", "absolute"}
    majority = Majority.SIMPLE if simple else Majority.TWO_THIRDS
    required = required_of(majority, voting)
    elected = obtained >= required
    words = "a majority" if simple else "two thirds"
    end = "elected." if elected else "not elected on this ballot."
    return Decision(
        Outcome.ELECTED if elected else Outcome.NOT_ELECTED,
        _reason(majority, elected=elected),
        required,
        obtained,
        citations=rules if elected else (*rules, "GA-ELEC-2"),
        why=(f"{voting} members voted: {words} is {required}.", f"{obtained} votes: {end}"),
    )


@dataclass(frozen=True, slots=True)
class BallotForm:
    """Who may be voted for on a ballot.

    Args:
        restricted: only among those with most votes on the ballot before.
        candidates: at most so many of them, for a number of seats; null when unrestricted.
    """

    restricted: bool
    candidates: int | None


def ballot_form(ordinal: int, seats: int, on: dt.date) -> BallotForm:
    """The form of the n-th ballot (GA-ELEC-2; rules 93 and 94).

    The first is open. Then three restricted to twice as many candidates as seats left, then
    three open ones, and so in turn.
    """
    series = number("ballots_in_a_series", on)
    restricted = ordinal > 1 and ((ordinal - 2) // series) % 2 == 0
    return BallotForm(restricted, 2 * seats if restricted else None)


def seats_filled(on: dt.date) -> int:
    """Council seats filled in a year (GA-ELEC-1; Article 23(2), rule 142): three, then five."""
    return number("seats_filled_yearly", on)


def elected_seats_by_group(on: dt.date) -> Mapping[str, int]:
    """How the elected seats are spread (GA-ELEC-4; A/RES/1991 A (XVIII), and before it 1946).

    From 1966: African and Asian states five (by usage three and two, with one Arab state in
    turn), Latin America and the Caribbean two, Western Europe and others two, Eastern Europe
    one. Before: an understanding of 1946 among the Governments.
    """
    if number("seats", on) == 15:
        return {
            "African and Asian": 5,
            "Latin American": 2,
            "Western European": 2,
            "Eastern European": 1,
        }
    return {
        "Latin American": 2,
        "Commonwealth": 1,
        "Eastern European": 1,
        "Middle Eastern": 1,
        "Western European": 1,
    }


def _voting(question: Question, ballot: Ballot) -> int | None:
    said = facts.count(question, "voting")
    if said is not None:
        return said
    favour, against = ballot.count(Vote.IN_FAVOUR), ballot.count(Vote.AGAINST)
    return None if favour is None or against is None else favour + against


def _reason(majority: Majority, *, elected: bool) -> Reason:
    if majority is Majority.TWO_THIRDS:
        return Reason.TWO_THIRDS if elected else Reason.FAILED_TWO_THIRDS
    return Reason.SIMPLE_MAJORITY if elected else Reason.FAILED_SIMPLE_MAJORITY
