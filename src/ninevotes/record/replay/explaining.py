"""Why the rules, asked as a stranger would ask, do not arrive at the outcome on record.

Every explanation is tried, and counts only where it makes rules and record agree.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from ninevotes.record.corrections.apply import Corrections, held_true
from ninevotes.record.corrections.model import Correction, Held
from ninevotes.record.replay.answers import Answer, judged, same_outcome
from ninevotes.record.replay.questions import Put, question_of
from ninevotes.vocabulary.official import OfficialVote


class Explanation(StrEnum):
    """What a disagreement comes from."""

    PROCEDURAL = "procedural matter"
    OTHER_QUESTION = "another question than a draft resolution"
    WITHOUT_VOTE = "adopted without a vote"
    KNOWN_DEFECT = "known defect"
    BALLOTS_NOT_KNOWN = "ballots not known to the source"
    NO_OUTCOME = "no outcome recorded by the source"
    UNEXPLAINED = "unexplained"


@dataclass(frozen=True, slots=True)
class Explained:
    """One explanation of one disagreement.

    Args:
        by: what kind of explanation it is.
        detail: which one: the kind of question, the kind of defect.
        because: what was found, in a sentence.
        source: where that can be looked up.
        corrections: ids of the corrections that it rests on.
    """

    by: Explanation
    detail: str = ""
    because: str = ""
    source: str = ""
    corrections: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The name under which it is counted.

        >>> Explained(Explanation.KNOWN_DEFECT, "wrong outcome").name
        'known defect: wrong outcome'
        """
        return f"{self.by.value}: {self.detail}" if self.detail else self.by.value


def explain(held: Held[OfficialVote], put: Put) -> tuple[Explained, ...]:
    """What accounts for a disagreement: the question, one correction, or these together."""
    for corrections in _choices(held):
        vote = held_true(held.printed, Corrections(corrections)).statement
        plain, known = question_of(vote), _on(vote, put)
        if corrections and _agrees(vote, judged(vote, plain)):
            return tuple(map(_defect, corrections))
        if not put.plain and _agrees(vote, judged(vote, known.question)):
            return (_question(known), *map(_defect, corrections))
    if held.statement.outcome is None:
        words = "There is nothing to compare the answer with."
        return (Explained(Explanation.NO_OUTCOME, "", words, held.statement.source),)
    return (_unknown(held, put) or Explained(Explanation.UNEXPLAINED),)


def _choices(held: Held[OfficialVote]) -> Iterator[tuple[Correction, ...]]:
    """No correction, then each alone, then all: the smallest that explains comes first."""
    yield ()
    if len(held.applied) > 1:
        yield from ((correction,) for correction in held.applied)
    if held.applied:
        yield held.applied


def _on(vote: OfficialVote, put: Put) -> Put:
    """The question of a vote whose ballot is held to be another than printed."""
    given = {k: v for k, v in put.question.facts.items() if k != "permanent_against"}
    question = question_of(vote, put.question.type, given)
    return Put(question, put.words, put.source, put.without_vote)


def _agrees(vote: OfficialVote, answer: Answer) -> bool:
    return same_outcome(vote.outcome, answer)


def _question(put: Put) -> Explained:
    from ninevotes.rules.classification import Nature, nature  # noqa: PLC0415 - loads the rules

    if put.without_vote:
        return Explained(Explanation.WITHOUT_VOTE, "", "No vote was taken.", put.without_vote)
    procedural = nature(put.question) is Nature.PROCEDURAL
    by = Explanation.PROCEDURAL if procedural else Explanation.OTHER_QUESTION
    because = (
        "A permanent member's vote against does not defeat it."
        if procedural
        else "It is decided by a rule of its own."
    )
    return Explained(by, put.words, because, put.source)


def _defect(correction: Correction) -> Explained:
    return Explained(
        Explanation.KNOWN_DEFECT,
        correction.kind.value,
        correction.reason,
        correction.citation,
        (correction.id,),
    )


def _unknown(held: Held[OfficialVote], put: Put) -> Explained | None:
    """Nothing can be concluded, because the source does not say how members voted."""
    vote = held.statement
    answer = judged(vote, _on(vote, put).question)
    if answer.decision is None or answer.outcome is not None:
        return None
    if not _incomplete(vote):
        return None
    return Explained(Explanation.BALLOTS_NOT_KNOWN, "", answer.words, vote.source)


def _incomplete(vote: OfficialVote) -> bool:
    """Whether members' votes are missing: marked unknown, or fewer listed than counted."""
    ballot = vote.ballot
    counted = any(not ballot.complete(each) for each in ballot.tally)
    return bool(vote.unknown) or not ballot.tally or counted
