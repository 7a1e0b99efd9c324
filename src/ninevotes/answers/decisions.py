"""A ballot judged by the rules of its day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypedDict

from ninevotes.answers.errors import AskedError, asked_rightly
from ninevotes.answers.parts import members_named, whole_day
from ninevotes.answers.thoughts import QUESTIONS, WORDINGS, Thought, ThoughtError, thought_of
from ninevotes.rules import decide
from ninevotes.rules.adjudication import decision_as_dict
from ninevotes.rules.composition import council_on
from ninevotes.vocabulary.membership import NoCouncilError
from ninevotes.vocabulary.questions import QuestionType
from ninevotes.vocabulary.votes import BallotError, Vote


class Decided(TypedDict):
    """The outcome and the reason, the arithmetic, and the rules applied with their articles.

    ``contested`` names disputed points that the case touches; ``why`` tells the reasoning in
    order; ``articles`` gives what each rule rests on.
    """

    on: str
    question: str
    votes: dict[str, str]
    outcome: str
    reason: str
    required: int | None
    obtained: int | None
    vetoed_by: list[str]
    citations: list[str]
    contested: str | None
    notes: list[str]
    why: list[str]
    articles: dict[str, str]


@dataclass(frozen=True, slots=True)
class BallotAsked:
    """A ballot as people write it: letters for all, or names of those not in favour.

    Args:
        on: the day, which decides who sits and how many votes are needed.
        question: a kind of question.
        votes: a letter a member, in English alphabetical order of the day: Y N A P -.
        against, abstaining, not_participating, absent: names or codes of members; the others
            vote in favour.
        form: a way of putting the question.
    """

    on: str
    question: str = QuestionType.DRAFT_RESOLUTION.value
    votes: str = ""
    against: tuple[str, ...] = ()
    abstaining: tuple[str, ...] = ()
    not_participating: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    form: str = ""

    @property
    def named(self) -> Mapping[Vote, tuple[str, ...]]:
        """Members by the vote that is not in favour."""
        return {
            Vote.AGAINST: members_named(self.against),
            Vote.ABSTENTION: members_named(self.abstaining),
            Vote.DID_NOT_PARTICIPATE: members_named(self.not_participating),
            Vote.ABSENT: members_named(self.absent),
        }


def decided(asked: BallotAsked) -> Decided:
    """The rules' answer to a ballot.

    Raises:
        AskedError: a part of the question cannot be; the message says what would be right.
    """
    with asked_rightly(ThoughtError, NoCouncilError, BallotError):
        thought = _thought(asked)
        decision = decide(thought.put, thought.ballot, thought.on)
    made: Any = {
        "on": thought.on.isoformat(),
        "question": thought.question.value,
        "votes": {member: vote.value for member, vote in thought.votes.items()},
        **decision_as_dict(decision),
    }
    told: Decided = made
    return told


def _thought(asked: BallotAsked) -> Thought:
    named = asked.named
    some = any(named.values())
    if asked.votes and some:
        raise AskedError("give the votes as letters, or name who is not in favour: not both")
    known = {kind.value: kind for kind in QUESTIONS}
    ways = WORDINGS.get(known[asked.question], {}) if asked.question in known else {}
    if asked.form and asked.question in known and asked.form not in ways:
        usual = ", ".join(filter(None, ways)) or "none but the usual one"
        raise AskedError(f"{asked.form[:40]!r} is no way of putting this question: {usual}")
    letters = _letters(whole_day(asked.on).isoformat(), named) if some else asked.votes
    return thought_of(asked.on, asked.question, letters, asked.form)


def _letters(on: str, named: Mapping[Vote, tuple[str, ...]]) -> str:
    members = council_on(whole_day(on)).members
    cast: dict[str, Vote] = {}
    for vote, codes in named.items():
        for code in codes:
            if code not in members:
                raise AskedError(
                    f"{code} does not sit on the Council on {on}: its members are "
                    f"{', '.join(members)}"
                )
            if cast.setdefault(code, vote) is not vote:
                raise AskedError(f"{code} is named with two votes: give it one")
    return "".join(cast.get(code, Vote.IN_FAVOUR).value for code in members)
