"""How a vote is likely to go, with votes that members have declared."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from litestar import Response, get
from litestar.params import QueryParameter

from ninevotes.answers.thoughts import ThoughtError
from ninevotes.brief.language import _
from ninevotes.forecast import ForecastError
from ninevotes.vocabulary.membership import NoCouncilError
from ninevotes.vocabulary.states import state
from ninevotes.web.answering import Answer
from ninevotes.web.answering.answering import AnyRequest
from ninevotes.web.desk import Desk, TheDesk
from ninevotes.web.render import page
from ninevotes.web.views.forecasts import (
    QUESTIONS,
    asked_forecast,
    declared_in,
    forecast_of,
    matters_to_ask,
    shown_forecast,
)

Word = Annotated[str, QueryParameter(max_length=200)]
Words = Annotated[list[str] | None, QueryParameter(max_items=30)]
FIRST = "PRK:human-rights"
"""The matter that the page opens with: that of the examples."""


@get("/forecast", include_in_schema=False)
async def forecast_page(
    request: AnyRequest,
    desk: TheDesk,
    item: Word = "",
    on: Word = "",
    question: Word = "agenda",
    moved_by: Word = "",
    declare: Words = None,
    draft: Word = "",
) -> Response[bytes]:
    """A forecast; its address holds the whole of what is asked.

    A declared vote is ``declare=CIV:Y``, or ``CIV=Y`` as the page's form has it.
    """
    day = on or dt.datetime.now(dt.UTC).date().isoformat()
    said = (*(declare or ()), *declared_in(request.query_params.multi_items()))
    given = (item or FIRST, day, question, moved_by, said, draft)
    return await desk.answering.answer(request, lambda: _page(desk, *given))


def _page(
    desk: Desk,
    item: str,
    on: str,
    question: str,
    moved_by: str,
    declare: tuple[str, ...],
    draft: str,
) -> Answer:
    names = {matter.item.key: matter.item.name for matter in desk.store.matters()}
    try:
        asked = asked_forecast(item, on, question, moved_by, declare, names, draft)
        found = forecast_of(asked, desk.store)
    except (ThoughtError, NoCouncilError, ForecastError) as problem:
        return page(
            "problem.html.j2", status=400, title=_("No such forecast"), problem=str(problem)
        )
    return page(
        "forecast.page.html.j2",
        asked=asked,
        forecast=shown_forecast(found),
        questions=QUESTIONS,
        matters=matters_to_ask(names),
        sitting={code: state(code).name_on(asked.on) for code in asked.members},
    )
