"""Ballots that were cast: those carried with the program, and those imported into a record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ninevotes.forecast.history import default_precedents
from ninevotes.forecast.power.pivotal import Cast
from ninevotes.record.corrections.apply import held_true
from ninevotes.record.replay.questions import known_questions
from ninevotes.vocabulary.official import OfficialVote
from ninevotes.vocabulary.organs import Organ


def cast_in_precedents() -> Iterator[Cast]:
    """The votes that the forecast learns from, picked because they were contested."""
    for past in default_precedents():
        yield Cast(past.question, past.ballot, past.date)


def cast_in_record(votes: Iterable[OfficialVote]) -> Iterator[Cast]:
    """Imported votes of the Council, corrected, each once, on the question that was put.

    Args:
        votes: votes as one source gives them; those of other bodies are left out.
    """
    questions = known_questions()
    for vote in votes:
        if vote.organ is not Organ.SECURITY_COUNCIL:
            continue
        held = held_true(vote)
        true = held.statement
        if true.date is not None and not held.repeats:
            yield Cast(questions.put(true).question, true.ballot, true.date)
