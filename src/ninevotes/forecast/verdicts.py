"""The rules' answer to each cell: reached or not, vetoed or not, and by whom."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ninevotes.forecast.ballots import Cell, a_ballot
from ninevotes.forecast.result import ForecastError
from ninevotes.rules import Decision, Outcome, Reason, decide
from ninevotes.rules.classification import Nature, nature
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import Question


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the rules make of all the ballots together.

    Args:
        required: affirmative votes required.
        reached: chance that they are obtained.
        adopted: chance that the question is carried.
        vetoed: chance of a veto; null where none can be cast.
        vetoers: permanent members with the chance of theirs, likeliest first.
        tally: each number of affirmative votes with its chance.
        enough: the numbers of affirmative votes that reach what is required.
    """

    required: int
    reached: float
    adopted: float
    vetoed: float | None
    vetoers: tuple[tuple[str, float], ...]
    tally: tuple[tuple[int, float], ...]
    enough: frozenset[int]


def refuse_what_is_not_voted(question: Question) -> None:
    """Refuse what the Council does not decide by affirmative votes and vetoes.

    Raises:
        ForecastError: another organ, a type with a rule of its own, or facts that say that
            there is no vote or that it is put the other way round.
    """
    if question.organ is not Organ.SECURITY_COUNCIL:
        raise ForecastError(f"only votes of the Security Council, not {question.organ.full_name}")
    if nature(question) is Nature.OWN_RULE:
        raise ForecastError(f"no forecast for {question.type.value}: it follows a rule of its own")
    for fact, words in _NO_VOTE.items():
        if question.facts.get(fact):
            raise ForecastError(f"no forecast: {words}; leave out the fact {fact}")


_NO_VOTE = {
    "without_vote": "nothing is put to the vote",
    "withdrawn": "the question was withdrawn",
    "form": "put the question so that those in favour need the votes",
}


def verdict(
    question: Question, on: dt.date, members: Sequence[str], chances: Mapping[Cell, float]
) -> Verdict:
    """Judge one ballot of each cell by :func:`ninevotes.rules.decide`, and add up."""
    reached = adopted = vetoed = 0.0
    required = 0
    vetoers: defaultdict[str, float] = defaultdict(float)
    tally = dict.fromkeys(range(len(members) + 1), 0.0)
    for cell, chance in chances.items():
        decision = decide(question, a_ballot(cell, members), on)
        required = _required(decision)
        tally[cell.in_favour] += chance
        if (decision.obtained or 0) >= required:
            reached += chance
        if decision.reason is Reason.VETOED:
            vetoed += chance
            for code in decision.vetoed_by:
                vetoers[code] += chance
        adopted += chance * (decision.outcome is Outcome.ADOPTED)
    procedural = nature(question) is Nature.PROCEDURAL
    return Verdict(
        required,
        min(reached, 1.0),
        min(adopted, 1.0),
        None if procedural else min(vetoed, 1.0),
        tuple(sorted(vetoers.items(), key=lambda pair: (-pair[1], pair[0]))),
        tuple(tally.items()),
        _enough(question, on, members),
    )


def _enough(question: Question, on: dt.date, members: Sequence[str]) -> frozenset[int]:
    found = set()
    for count in range(len(members) + 1):
        decision = decide(question, a_ballot(Cell(count, ()), members), on)
        if (decision.obtained or 0) >= _required(decision):
            found.add(count)
    return frozenset(found)


def _required(decision: Decision) -> int:
    if decision.required is None:
        raise ForecastError(f"no number of votes applies: {' '.join(decision.why)}")
    return decision.required
