"""A person's judgement on two things."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ninevotes.record.official.tying.judgement import Judgement
from ninevotes.record.official.tying.ties import Tie


class Question(StrEnum):
    """What is asked of two things."""

    SAME_THING = "same_thing"
    AT_MEETING = "at_meeting"
    AS_READ = "as_read"

    @property
    def words(self) -> str:
        """The question in words.

        >>> Question.SAME_THING.words
        'Are these one and the same?'
        """
        return _WORDS[self]

    @property
    def adds_up(self) -> bool:
        """Whether judgements on it follow from one another along a chain.

        Being one thing does. Many events belong to one meeting without being one.
        """
        return self is Question.SAME_THING


_WORDS = {
    Question.SAME_THING: "Are these one and the same?",
    Question.AT_MEETING: "Does what is reported belong to this meeting?",
    Question.AS_READ: "Does the text say what was read from it?",
}


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Who took something back, when (ISO 8601, UTC) and why."""

    author: str
    made_at: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """What a person decided of two things.

    Args:
        number: of the judgement in the store, rising with time.
        question: what was asked of the two.
        left, right: their names, the lesser first.
        judgement: the answer.
        author: who judged; ``reason`` why.
        made_at: when, ISO 8601 in UTC.
        withdrawn: by whom it was taken back; null where it was not.
    """

    number: int
    question: Question
    left: str
    right: str
    judgement: Judgement
    author: str
    reason: str
    made_at: str
    withdrawn: Withdrawal | None = None

    @property
    def pair(self) -> tuple[Question, str, str]:
        """What was judged: a later judgement on the same takes its place."""
        return self.question, self.left, self.right

    @property
    def tie(self) -> Tie:
        """The judgement as a tie, which counts above those of the program."""
        return Tie(self.left, self.right, self.judgement, self.reason, None, self.author)

    def __str__(self) -> str:
        """The judgement in one line."""
        return (
            f"no. {self.number}: {self.left} and {self.right} are {_VERBS[self.judgement]} "
            f"({self.author}, {self.made_at[:10]})"
        )


_VERBS = {
    Judgement.SAME: "the same",
    Judgement.DIFFERENT: "different",
    Judgement.UNSURE: "not to be told",
}


def standing(judgements: tuple[Judged, ...]) -> tuple[Judged, ...]:
    """The last judgement on each pair that was not taken back, in the order in which they came."""
    last: dict[tuple[Question, str, str], Judged] = {}
    for judged in sorted(judgements, key=lambda each: each.number):
        if judged.withdrawn is None:
            last[judged.pair] = judged
    return tuple(sorted(last.values(), key=lambda each: each.number))
