"""Every vote of the Council on record, judged by the rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ninevotes.record.corrections.apply import Corrections, held_true
from ninevotes.record.corrections.model import Held
from ninevotes.record.replay.answers import Answer, judged, same_outcome
from ninevotes.record.replay.explaining import Explained, Explanation, explain
from ninevotes.record.replay.questions import Put, Questions, known_questions, question_of
from ninevotes.vocabulary.official import OfficialVote
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.votes import Vote


@dataclass(frozen=True, slots=True)
class Replayed:
    """One vote, judged.

    Args:
        held: the vote as printed and as held true.
        put: what was put to the vote.
        as_printed: the rules' answer to the printed ballot, on the question as the source
            names it, a draft resolution where it names none.
        answer: the rules' answer to what is held true, on the question that was put.
        explanations: what accounts for the difference between the first answer and the
            outcome recorded; empty where there is none.
    """

    held: Held[OfficialVote]
    put: Put
    as_printed: Answer
    answer: Answer
    explanations: tuple[Explained, ...]

    @property
    def agrees(self) -> bool:
        """Whether the printed ballot gives the recorded outcome, as it stands."""
        return not self.explanations

    @property
    def unexplained(self) -> bool:
        """Whether nothing known accounts for the difference."""
        return any(each.by is Explanation.UNEXPLAINED for each in self.explanations)

    def as_dict(self) -> dict[str, Any]:
        """The vote and its judgement, plain values for JSON."""
        vote = self.held.printed
        return {
            "source": vote.source,
            "key": vote.key,
            "date": vote.date.isoformat() if vote.date else None,
            "symbol": vote.symbol or vote.resolution or vote.meeting,
            "title": vote.title,
            "ballot": {each.words: list(vote.ballot.cast(each)) for each in Vote},
            "tally": {each.words: count for each, count in vote.ballot.tally.items()},
            "unknown": list(vote.unknown),
            "recorded": vote.outcome.value if vote.outcome else None,
            "recorded_as_printed": vote.outcome_printed,
            "question": self.put.question.type.value,
            "question_in_words": self.put.words or None,
            "computed_from_print": _answer(self.as_printed),
            "held_true": self.held.statement.outcome.value if self.held.statement.outcome else None,
            "computed": _answer(self.answer),
            "corrections": [correction.id for correction in self.held.applied],
            "repeats": self.held.repeats,
            "agrees": self.agrees,
            "explanations": [
                {
                    "name": each.name,
                    "because": each.because,
                    "source": each.source,
                    "corrections": list(each.corrections),
                }
                for each in self.explanations
            ],
        }


@dataclass(frozen=True, slots=True)
class Replay:
    """All votes judged, in the order in which they were given."""

    votes: tuple[Replayed, ...]

    @property
    def disagreements(self) -> tuple[Replayed, ...]:
        """Votes whose printed ballot does not give the recorded outcome as it stands."""
        return tuple(vote for vote in self.votes if not vote.agrees)

    @property
    def unexplained(self) -> tuple[Replayed, ...]:
        """Votes that nothing known accounts for."""
        return tuple(vote for vote in self.votes if vote.unexplained)

    @property
    def repeated(self) -> tuple[Replayed, ...]:
        """Votes that the source gives a second time."""
        return tuple(vote for vote in self.votes if vote.held.repeats)

    def counts(self) -> Counter[str]:
        """Disagreements by the names of their explanations, the most frequent first."""
        names = (
            " and ".join(dict.fromkeys(each.name for each in vote.explanations))
            for vote in self.disagreements
        )
        return Counter(names)


def replay(
    votes: Iterable[OfficialVote],
    *,
    corrections: Corrections | None = None,
    questions: Questions | None = None,
) -> Replay:
    """Judge every vote of the Council, and explain every difference.

    Args:
        votes: votes as their sources give them; those of other bodies are left out.
        corrections: what is held true in place of printed defects; without them the ones
            that come with the program.
        questions: what was put to the vote; likewise.
    """
    known = questions or known_questions()
    council = (vote for vote in votes if vote.organ is Organ.SECURITY_COUNCIL)
    return Replay(tuple(_replayed(held_true(vote, corrections), known) for vote in council))


def _replayed(held: Held[OfficialVote], questions: Questions) -> Replayed:
    vote, true = held.printed, held.statement
    put = questions.put(vote)
    as_printed = judged(vote, question_of(vote))
    answer = judged(true, questions.put(true).question)
    explanations: tuple[Explained, ...] = ()
    if not same_outcome(vote.outcome, as_printed):
        explanations = explain(held, put)
    elif not same_outcome(true.outcome, answer):
        # What is known besides must not undo what agreed without it.
        explanations = (Explained(Explanation.UNEXPLAINED),)
    return Replayed(held, put, as_printed, answer, explanations)


def _answer(answer: Answer) -> dict[str, Any]:
    made = answer.decision
    if made is None:
        return {"outcome": None, "problem": answer.problem}
    return {
        "outcome": made.outcome.value,
        "reason": made.reason.value,
        "required": made.required,
        "obtained": made.obtained,
        "vetoed_by": list(made.vetoed_by),
        "citations": list(made.citations),
        "why": list(made.why),
    }
