"""A ballot judged by the rules, as JSON."""

from __future__ import annotations

from typing import Annotated

from litestar import Response
from litestar.params import QueryParameter

from ninevotes.answers.decisions import BallotAsked, Decided, decided
from ninevotes.answers.thoughts import QUESTIONS
from ninevotes.vocabulary.questions import QuestionType
from ninevotes.web.answering.answering import AnyRequest
from ninevotes.web.api.asking import told
from ninevotes.web.api.described import read
from ninevotes.web.api.parameters import Day, Names
from ninevotes.web.desk import TheDesk

Kind = Annotated[
    str,
    QueryParameter(
        description="The kind of question put.",
        schema_extra={"enum": [kind.value for kind in QUESTIONS]},
    ),
]
Letters = Annotated[
    str,
    QueryParameter(
        max_length=20,
        description=(
            "A letter a member, in English alphabetical order of the day: Y in favour, N against, "
            "A abstaining, P did not participate, - absent. Or name who is not in favour below."
        ),
    ),
]
Way = Annotated[
    str,
    QueryParameter(
        max_length=20,
        description="A way of putting the question: refuse (an invitation), uphold (a ruling).",
    ),
]


@read("/decide", "decide", "rules", "Judge a ballot of the Council", Decided)
async def decide_ballot(
    request: AnyRequest,
    desk: TheDesk,
    on: Day,
    votes: Letters = "",
    question: Kind = QuestionType.DRAFT_RESOLUTION.value,
    against: Names = (),
    abstaining: Names = (),
    not_participating: Names = (),
    absent: Names = (),
    form: Way = "",
) -> Response[bytes]:
    """The outcome, the reason, the arithmetic, and the rules applied with their articles.

    Who is not named against, abstaining, not participating or absent votes in favour.
    """
    asked = BallotAsked(
        on,
        question,
        votes,
        against,
        abstaining,
        not_participating,
        absent,
        form,
    )
    return await told(request, desk, lambda: decided(asked))
