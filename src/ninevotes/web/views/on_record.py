"""A vote on the official record: what is held true, the rules' answer, and who says what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ninevotes.answers.thoughts import QUESTIONS, Thought
from ninevotes.brief.model import Kind
from ninevotes.record.official.tying.history import OneVote
from ninevotes.record.official.tying.ties import Tie
from ninevotes.record.replay.questions import Put, known_questions
from ninevotes.rules.counterfactuals import Counterfactuals, counterfactuals
from ninevotes.rules.decision import Decision
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.votes import BallotError
from ninevotes.web.views.votes import Judged, judged_vote


@dataclass(frozen=True, slots=True)
class OnRecord:
    """One vote.

    Args:
        vote: what is held true, with every source's statement.
        judged: the picture, and the rules' answer; null where the day is not known.
        put: the question, and why it is taken to be that.
        other: what would have made a difference, of the Council's votes.
        thought: the part of a what-if's address that begins with this vote; "" where it cannot.
        picture: what follows the address of its picture.
    """

    vote: OneVote
    judged: Judged | None
    put: Put
    other: Counterfactuals | None
    thought: str
    picture: str = ""

    def ties(self, among: Iterable[Tie]) -> tuple[Tie, ...]:
        """Of ties those between statements about this vote."""
        names = {f"{held.printed.source}/{held.printed.key}" for held in self.vote.statements}
        return tuple(tie for tie in among if {tie.left, tie.right} <= names)

    @property
    def decision(self) -> Decision | None:
        """The rules' answer, where there is one."""
        return self.judged.decision if self.judged else None


def on_record(vote: OneVote, place: int) -> OnRecord:
    """A vote of the official history.

    Args:
        vote: the vote.
        place: its number on the page, for its anchor.
    """
    first = vote.statements[0].statement
    put = known_questions().put(first)
    if vote.date is None:
        return OnRecord(vote, None, put, None, "")
    judged = judged_vote(
        put.question,
        vote.ballot,
        vote.date,
        anchor=f"vote-{place}",
        title=vote.title,
        kind=Kind.OFFICIAL,
    )
    picture = f"?vote={place}" if place > 1 else ""
    return OnRecord(vote, judged, put, _other(vote, put), _thought(vote, put), picture)


def _other(vote: OneVote, put: Put) -> Counterfactuals | None:
    if put.question.organ is not Organ.SECURITY_COUNCIL or vote.date is None:
        return None
    try:
        return counterfactuals(put.question, vote.ballot, vote.date)
    except (BallotError, ValueError):
        return None


def _thought(vote: OneVote, put: Put) -> str:
    """Only a whole ballot of a question that the page can put: nothing is filled in."""
    if put.question.organ is not Organ.SECURITY_COUNCIL or put.question.type not in QUESTIONS:
        return ""
    if vote.date is None:
        return ""
    try:
        return Thought(vote.date, put.question.type, vote.ballot.votes).query
    except LookupError:
        return ""
