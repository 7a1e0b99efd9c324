"""What if: click seats to change votes, and see the outcome and the article at once."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Annotated

from litestar import Response, get
from litestar.params import QueryParameter

from ninevotes.answers.thoughts import (
    QUESTIONS,
    Thought,
    ThoughtError,
    same_council,
    thought_of,
)
from ninevotes.brief.assemble.reasons import outcome_words, reason_words
from ninevotes.brief.language import _
from ninevotes.brief.model import Kind
from ninevotes.rules import decide
from ninevotes.rules.counterfactuals import Counterfactuals, counterfactuals
from ninevotes.vocabulary.membership import NoCouncilError
from ninevotes.web.answering import Answer
from ninevotes.web.answering.answering import AnyRequest
from ninevotes.web.desk import TheDesk
from ninevotes.web.render import page
from ninevotes.web.views.votes import judged_vote

Word = Annotated[str, QueryParameter(max_length=60)]


@get("/what-if", include_in_schema=False)
async def what_if(
    request: AnyRequest,
    desk: TheDesk,
    on: Word = "",
    question: Word = "draft_resolution",
    votes: Word = "",
    form: Word = "",
    of: Word = "",
) -> Response[bytes]:
    """The page of a thought; its address holds the whole of it.

    The form sends the day ``of`` which its votes are: those of another Council are dropped.
    """
    day = on or dt.datetime.now(dt.UTC).date().isoformat()
    kept = votes if not of or same_council(of, day) else ""
    return await desk.answering.answer(request, lambda: _page(day, question, kept, form))


def _page(on: str, question: str, votes: str, form: str) -> Answer:
    try:
        thought = thought_of(on, question, votes, form)
    except (ThoughtError, NoCouncilError) as problem:
        return page("problem.html.j2", status=400, title=_("No such what-if"), problem=str(problem))
    judged = judged_vote(
        thought.put,
        thought.ballot,
        thought.on,
        anchor="thought",
        title=f"What if: {QUESTIONS[thought.question]}",
        kind=Kind.COMPUTED,
    )
    return page(
        "what_if.html.j2",
        thought=thought,
        vote=judged.view,
        decision=judged.decision,
        problem=judged.problem,
        questions=QUESTIONS,
        other=_otherwise(thought),
        elsewhere=_elsewhere(thought),
    )


def _elsewhere(thought: Thought) -> tuple[tuple[Thought, str, str], ...]:
    """The same votes on every other question, and under other words: the thought, what, how."""
    others = [replace(thought, question=kind, form="") for kind in QUESTIONS]
    others = [each for each in others if each.question is not thought.question]
    reworded = [replace(thought, form=form) for form in thought.wordings if form != thought.form]
    return tuple((each, _words(each), _outcome(each)) for each in (*reworded, *others))


def _words(thought: Thought) -> str:
    return thought.wordings[thought.form] if thought.form else QUESTIONS[thought.question]


def _outcome(thought: Thought) -> str:
    try:
        decision = decide(thought.put, thought.ballot, thought.on)
    except ValueError as problem:
        return str(problem)
    outcome, why = outcome_words(decision.outcome), reason_words(decision.reason.value)
    return outcome if not why or why == outcome else f"{outcome}: {why}"


def _otherwise(thought: Thought) -> Counterfactuals | None:
    try:
        return counterfactuals(thought.put, thought.ballot, thought.on)
    except ValueError:
        return None
