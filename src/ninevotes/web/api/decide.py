"""A ballot judged by the rules, as JSON."""

from __future__ import annotations

from typing import Annotated

from litestar import Response, get
from litestar.params import QueryParameter

from ninevotes.rules import decide
from ninevotes.rules.adjudication import decision_as_dict
from ninevotes.vocabulary.membership import NoCouncilError
from ninevotes.web.answering import Answer
from ninevotes.web.answering.answering import AnyRequest
from ninevotes.web.api.encoding import as_json
from ninevotes.web.desk import TheDesk
from ninevotes.web.problems import QuestionError
from ninevotes.web.views.what_if import Thought, ThoughtError, thought_of

Day = Annotated[str, QueryParameter(max_length=10, description="The day, YYYY-MM-DD.")]
Kind = Annotated[str, QueryParameter(max_length=40, description="The kind of question.")]
Letters = Annotated[
    str,
    QueryParameter(
        max_length=20,
        description="A letter a member, in English alphabetical order of the day: Y N A P -.",
    ),
]


@get("/decide", summary="Judge a ballot of the Council", raises=[QuestionError])
async def decide_ballot(
    request: AnyRequest, desk: TheDesk, on: Day, votes: Letters, question: Kind = "draft_resolution"
) -> Response[bytes]:
    """The outcome, the reason, the arithmetic, and the rules applied with their articles."""
    try:
        thought = thought_of(on, question, votes)
    except (ThoughtError, NoCouncilError) as problem:
        raise QuestionError(str(problem)) from None
    return await desk.answering.answer(request, lambda: _decided(thought))


def _decided(thought: Thought) -> Answer:
    decision = decide(thought.put, thought.ballot, thought.on)
    return as_json(
        {
            "on": thought.on.isoformat(),
            "question": thought.question.value,
            "votes": {member: vote.value for member, vote in thought.votes.items()},
            **decision_as_dict(decision),
        }
    )
