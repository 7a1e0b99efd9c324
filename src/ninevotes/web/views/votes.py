"""A vote of the record or of a thought, as the pictures need it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from ninevotes.brief.assemble.ballots import ballot_counts, voters
from ninevotes.brief.assemble.reasons import is_veto, outcome_words, reason_words, veto_applies
from ninevotes.brief.assemble.seating import seats
from ninevotes.brief.assemble.steps import symbol_link
from ninevotes.brief.dates import in_words
from ninevotes.brief.language import _
from ninevotes.brief.model import Kind, VoteView
from ninevotes.rules import decide
from ninevotes.rules.decision import Decision
from ninevotes.rules.rulebook import citation
from ninevotes.vocabulary.membership import NoCouncilError
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import Question
from ninevotes.vocabulary.votes import Ballot, BallotError


@dataclass(frozen=True, slots=True)
class Judged:
    """A ballot with the rules' answer; ``problem`` says why there is none."""

    view: VoteView
    decision: Decision | None
    problem: str = ""


def judged_vote(
    question: Question,
    ballot: Ballot,
    on: dt.date,
    *,
    anchor: str,
    title: str,
    kind: Kind,
) -> Judged:
    """A ballot, the rules' answer to it, and both as the pictures need them.

    Args:
        question: what was put.
        ballot: the votes.
        on: the day.
        anchor: id of the picture on its page.
        title: what was put, in words.
        kind: official, reported, or computed where it is a thought.
    """
    decision, problem = _answer(question, ballot, on)
    council = question.organ is Organ.SECURITY_COUNCIL
    row, seating = seats(on, ballot.votes, {}) if council else ((), "")
    reason = decision.reason.value if decision else ""
    outcome, why = (
        (outcome_words(decision.outcome), reason_words(reason)) if decision else (problem, "")
    )
    view = VoteView(
        id=anchor,
        title=title,
        when=in_words(on),
        organ=_("Security Council") if council else _("General Assembly"),
        symbol=question.symbol,
        link=symbol_link(question.symbol),
        kind=kind,
        seats=row,
        seating=seating,
        counts=ballot_counts(ballot),
        size=len(row) or None,
        required=decision.required if decision else None,
        voters=voters(ballot.votes, on),
        veto_applies=veto_applies(reason) if decision else None,
        vetoes=decision.vetoed_by if decision and is_veto(reason) else (),
        result=_begun(outcome if not why or why == outcome else f"{outcome}: {why}"),
        why=decision.why if decision else (),
        articles=_articles(decision.citations) if decision else (),
    )
    return Judged(view, decision, problem)


def _answer(question: Question, ballot: Ballot, on: dt.date) -> tuple[Decision | None, str]:
    try:
        return decide(question, ballot, on), ""
    except (BallotError, NoCouncilError) as problem:
        return None, _("cannot be judged: %(problem)s", problem=problem)


def _articles(rules: Iterable[str]) -> tuple[str, ...]:
    """What rules rest on, each once."""
    parts = (part for rule in rules for part in citation(rule).split("; "))
    return tuple(dict.fromkeys(parts))


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]
