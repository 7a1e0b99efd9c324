"""A thought: a day, a question, a vote for each seat; and what the rules make of it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from ninevotes.rules.composition import council_on
from ninevotes.vocabulary.questions import Question, QuestionType
from ninevotes.vocabulary.votes import Ballot, Vote

QUESTIONS = {
    QuestionType.DRAFT_RESOLUTION: "a draft resolution",
    QuestionType.AGENDA: "the agenda, or holding a meeting",
    QuestionType.ADJOURNMENT: "adjourning or postponing",
    QuestionType.AMENDMENT: "an amendment",
    QuestionType.ADMISSION: "the admission of a Member",
    QuestionType.INVITATION_37: "an invitation under rule 37",
    QuestionType.INVITATION_39: "an invitation under rule 39",
    QuestionType.EMERGENCY_SESSION_CALL: "calling an emergency special session",
    QuestionType.SECRETARY_GENERAL: "recommending a Secretary-General",
    QuestionType.PRELIMINARY_QUESTION: "whether the matter is procedural",
    QuestionType.RULING_CHALLENGE: "overruling the President's ruling",
}
"""The questions of the Council that a thought may put, in words."""

WORDINGS: Mapping[QuestionType, Mapping[str, str]] = {
    QuestionType.INVITATION_37: {"": "Shall it be invited?", "refuse": "Shall it be refused?"},
    QuestionType.INVITATION_39: {"": "Shall they be invited?", "refuse": "Shall they be refused?"},
    QuestionType.RULING_CHALLENGE: {
        "": "Shall the ruling be overruled?",
        "uphold": "Shall the ruling be upheld?",
    },
}
"""Ways of putting a question: the fact ``form`` of the rules, and the words of the President."""

_TURN = {
    Vote.IN_FAVOUR: Vote.AGAINST,
    Vote.AGAINST: Vote.ABSTENTION,
    Vote.ABSTENTION: Vote.DID_NOT_PARTICIPATE,
    Vote.DID_NOT_PARTICIPATE: Vote.ABSENT,
    Vote.ABSENT: Vote.IN_FAVOUR,
}


class ThoughtError(ValueError):
    """An address that holds no thought; the message says what would be right."""


@dataclass(frozen=True, slots=True)
class Thought:
    """What if this were put, on that day, and the members voted so?

    Args:
        on: the day: it decides who sits and how many votes are needed.
        question: the kind of question.
        votes: a vote for every member of that day.
        form: the way of putting it, of :data:`WORDINGS`; empty for the usual one.
    """

    on: dt.date
    question: QuestionType
    votes: Mapping[str, Vote]
    form: str = ""

    @property
    def ballot(self) -> Ballot:
        """The votes as a ballot, each of them counted."""
        return Ballot(dict(self.votes), dict.fromkeys(Vote, 0) | Counter(self.votes.values()))

    @property
    def put(self) -> Question:
        """The question as the rules take it."""
        return Question(self.question, facts={"form": self.form} if self.form else {})

    @property
    def wordings(self) -> Mapping[str, str]:
        """The ways in which this question may be put; none where there is only one."""
        return WORDINGS.get(self.question, {})

    def turned(self, member: str) -> Thought:
        """The same with the next vote for a member: yes, no, abstention, and so on."""
        return replace(self, votes={**self.votes, member: _TURN[self.votes[member]]})

    @property
    def query(self) -> str:
        """The part of the address that holds it."""
        parts = {"on": self.on.isoformat(), "question": self.question, "votes": self.letters}
        return urlencode(parts | ({"form": self.form} if self.form else {}))

    @property
    def letters(self) -> str:
        """The votes, a letter a member, in English alphabetical order of the day."""
        return "".join(self.votes[code].value for code in council_on(self.on).members)


def thought_of(on: str, question: str, votes: str, form: str = "") -> Thought:
    """The thought of an address; what is left out is a draft put today and all in favour.

    Args:
        on: a day, ISO 8601.
        question: a kind of question.
        votes: a letter for each member, in English alphabetical order of the day: Y N A P -.
        form: a way of putting the question; the usual one where it has not this one.

    Raises:
        ThoughtError: one of them is not as it should be.
        NoCouncilError: no Council is on record for the day.
    """
    day, kind = day_and_question(on, question)
    members = council_on(day).members
    letters = votes.upper() or Vote.IN_FAVOUR.value * len(members)
    if len(letters) != len(members) or not set(letters) <= {vote.value for vote in Vote}:
        raise ThoughtError(f"the votes are {len(members)} letters, one a member: Y N A P or -")
    cast = {code: Vote(letter) for code, letter in zip(members, letters, strict=True)}
    return Thought(day, kind, cast, form if form in WORDINGS.get(kind, {}) else "")


def day_and_question(on: str, question: str) -> tuple[dt.date, QuestionType]:
    """The day and the kind of question of an address.

    Raises:
        ThoughtError: one of them is not as it should be.
    """
    try:
        day = dt.date.fromisoformat(on)
    except ValueError:
        raise ThoughtError(f"{on[:40]!r} is no day: write it as 2014-12-22") from None
    known = {kind.value: kind for kind in QUESTIONS}
    if question not in known:
        raise ThoughtError(f"{question[:40]!r} is no question: one of {', '.join(known)}")
    return day, known[question]


def same_council(one: str, other: str) -> bool:
    """Whether the same members sit on two days, so that votes of one can be kept for the other."""
    try:
        days = [dt.date.fromisoformat(each) for each in (one, other)]
        return council_on(days[0]).members == council_on(days[1]).members
    except ValueError:
        return False
