"""Ballots that cannot be: what is wrong, and in which column of a table of ballots."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ninevotes.rules import facts
from ninevotes.rules.assembly import members_count
from ninevotes.rules.classification import KINDS
from ninevotes.rules.composition import Council, council_on
from ninevotes.rules.human_rights_council import members_of_human_rights_council
from ninevotes.rules.parameters import UnknownParameterError
from ninevotes.vocabulary.membership import NoCouncilError
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import Question, QuestionType
from ninevotes.vocabulary.states import states
from ninevotes.vocabulary.votes import Ballot, BallotError, Vote

COUNT_COLUMNS: Mapping[Vote, str] = {
    Vote.IN_FAVOUR: "yes",
    Vote.AGAINST: "no",
    Vote.ABSTENTION: "abstain",
    Vote.DID_NOT_PARTICIPATE: "not_participating",
    Vote.ABSENT: "absent",
}
"""The column of a table of ballots that counts a vote."""

LIST_COLUMNS: Mapping[Vote, str] = {
    Vote.IN_FAVOUR: "yes_by",
    Vote.AGAINST: "no_by",
    Vote.ABSTENTION: "abstain_by",
    Vote.DID_NOT_PARTICIPATE: "nonpart_by",
    Vote.ABSENT: "absent_by",
}
"""The column that lists who voted so."""

COVERED = frozenset(
    {Organ.SECURITY_COUNCIL, Organ.SANCTIONS_COMMITTEE, Organ.HUMAN_RIGHTS_COUNCIL}
    | {organ for organ in Organ if organ.value.startswith("UNGA")}
)
"""The bodies whose votes the rules judge."""

FIRST_MEETING = dt.date(1946, 1, 10)
_HINTS = {
    "SUN": "the seat is RUS from 24 December 1991",
    "RUS": "the seat is SUN to 23 December 1991",
    "TWN": "China's seat is CHN, whoever held it",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that cannot be.

    Args:
        column: where it stands, by the columns of a table of ballots.
        message: what is wrong, for people.
    """

    column: str
    message: str


def check(question: Question, ballot: Ballot, on: dt.date) -> None:
    """Refuse a ballot that the body of that day cannot have cast.

    Raises:
        NoCouncilError: no Council on that day.
        BallotError: anything else that cannot be.
    """
    for problem in problems(question, ballot, on):
        if problem.column == "date":
            raise NoCouncilError(problem.message)
        raise BallotError(problem.message)


def problems(question: Question, ballot: Ballot, on: dt.date) -> Iterator[Problem]:
    """Everything that is wrong with a ballot on a question of a day."""
    for key, text in question.facts.items():
        wrong = facts.fault(key, str(text))
        if wrong:
            yield Problem("facts", wrong)
    if question.organ not in COVERED:
        yield Problem("organ", f"the rules here do not cover the {question.organ.full_name}")
    if on < FIRST_MEETING:
        yield Problem("date", f"{on.isoformat()} is before the first meetings of January 1946")
    elif question.organ is Organ.SECURITY_COUNCIL:
        yield from _in_council(question, ballot, on)
    else:
        yield from _elsewhere(question, ballot, on)


def _in_council(question: Question, ballot: Ballot, on: dt.date) -> Iterator[Problem]:
    try:
        council = council_on(on)
    except NoCouncilError as error:
        yield Problem("date", str(error))
        return
    if question.type not in KINDS:
        yield Problem("question_type", f"{question.type.value} is not put in the Security Council")
    for code, vote in ballot.votes.items():
        if code not in council.members:
            yield Problem(LIST_COLUMNS[vote], _not_member(code, on))
    yield from _too_many(ballot, len(council.members), "the Council", on)
    yield from _permanent_against(question, ballot, council)


def _permanent_against(question: Question, ballot: Ballot, council: Council) -> Iterator[Problem]:
    named = facts.codes(question, "permanent_against")
    for code in named:
        if code not in council.permanent:
            yield Problem("facts", f"permanent_against: {code} was no permanent member then")
        elif ballot.votes.get(code, Vote.AGAINST) is not Vote.AGAINST:
            words = ballot.votes[code].words
            yield Problem("facts", f"permanent_against names {code}, which is listed {words}")
    against = ballot.count(Vote.AGAINST)
    if against is not None and len(set(named)) > against and not facts.holds(question, "short"):
        yield Problem("facts", f"permanent_against names {len(set(named))}, no counts {against}")


def _elsewhere(question: Question, ballot: Ballot, on: dt.date) -> Iterator[Problem]:
    if question.organ is Organ.SANCTIONS_COMMITTEE:
        return
    for code, vote in ballot.votes.items():
        if code not in states():
            yield Problem(LIST_COLUMNS[vote], f"no state has the code {code}")
    try:
        name, members = _body(question, on)
    except UnknownParameterError:
        yield Problem("date", f"there was no Human Rights Council on {on.isoformat()}")
        return
    yield from _too_many(ballot, members, name, on)
    obtained = ballot.count(Vote.IN_FAVOUR)
    for key in ("voting", "electors"):
        most = facts.count(question, key)
        if most is not None and obtained is not None and obtained > most:
            yield Problem("yes", f"{obtained} votes in favour, but {key} is {most}")


def _body(question: Question, on: dt.date) -> tuple[str, int]:
    if question.organ is Organ.HUMAN_RIGHTS_COUNCIL:
        return "the Human Rights Council", members_of_human_rights_council(on)
    electors = facts.count(question, "electors") or 0
    if question.type is QuestionType.COURT_ELECTION:
        return "the electoral body", max(electors, members_count(on) + 4)
    return "the Assembly", max(members_count(on), members_count(dt.date(on.year, 12, 31)))


def _too_many(ballot: Ballot, members: int, body: str, on: dt.date) -> Iterator[Problem]:
    total = sum(ballot.tally.values())
    if total > members:
        largest = max(ballot.tally, key=lambda vote: ballot.tally[vote])
        yield Problem(
            COUNT_COLUMNS[largest],
            f"{total} votes, but {body} of {on.isoformat()} had {members} members",
        )


def _not_member(code: str, on: dt.date) -> str:
    if code not in states():
        return f"no state has the code {code}: use ISO 3166 alpha-3, for example PRK"
    hint = _HINTS.get(code)
    known = f" ({hint})" if hint else ""
    return f"{code} was not a member of the Council on {on.isoformat()}{known}"
