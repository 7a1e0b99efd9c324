"""What the rules allow next, as JSON and as a calendar."""

from __future__ import annotations

from typing import Annotated, Literal

from litestar import Response
from litestar.openapi.spec import Example
from litestar.params import QueryParameter

from ninevotes.answers.next_steps import PlayAsked, StepRow, deadlines, steps_allowed
from ninevotes.rules.next import FACTS, Stage
from ninevotes.web.answering import Answer
from ninevotes.web.answering.answering import AnyRequest
from ninevotes.web.api.asking import told
from ninevotes.web.api.described import CALENDAR, read
from ninevotes.web.api.parameters import ADay, Day, Flag, Names
from ninevotes.web.desk import TheDesk

StageName = Annotated[
    str,
    QueryParameter(
        description="Where the matter stands.",
        schema_extra={"enum": [stage.value for stage in Stage]},
        examples=[Example(value=Stage.REQUESTED.value)],
    ),
]
ItemWords = Annotated[
    str, QueryParameter(max_length=400, description="The agenda item, in any words.")
]
Facts = Annotated[
    tuple[str, ...],
    QueryParameter(
        max_items=20,
        description="Further facts, each as NAME=VALUE. "
        + " ".join(f"{name}: {says}." for name, says in FACTS.items()),
        examples=[Example(value=["country=PRK"])],
    ),
]
Form = Annotated[
    Literal["json", "ics"],
    QueryParameter(name="format", description="json, or ics for the deadlines as a calendar."),
]


@read("/next", "next", "rules", "What may come next", list[StepRow])
async def api_next(
    request: AnyRequest,
    desk: TheDesk,
    *,
    on: Day,
    stage: StageName,
    item: ItemWords = "the item",
    requested_by: Names = (),
    requested_for: ADay = "",
    objector: Names = (),
    vetoed_by: Names = (),
    last_act: ADay = "",
    emergency_session: Flag = False,
    fact: Facts = (),
    form: Form = "json",
) -> Response[bytes]:
    """The steps that the rules allow from a state of play.

    Who takes each, the votes it needs, the rules it rests on, what follows, and by when. Nothing
    later than `on` is made use of. With `format=ics` the deadlines alone, as a calendar.
    """
    asked = PlayAsked(
        on,
        stage,
        item,
        requested_by,
        requested_for,
        objector,
        vetoed_by,
        last_act,
        emergency_session,
        fact,
    )
    if form == "ics":
        return await desk.answering.answer(
            request, lambda: Answer(deadlines(asked).encode(), CALENDAR)
        )
    return await told(request, desk, lambda: steps_allowed(asked))
