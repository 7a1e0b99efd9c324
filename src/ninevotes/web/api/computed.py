"""What a model or a count concludes, as JSON: forecasts, power, the record judged anew."""

from __future__ import annotations

from typing import Annotated

from litestar import Response
from litestar.openapi.spec import Example
from litestar.params import QueryParameter

from ninevotes.answers.forecasts import ForecastAsked, Forecasted, forecasted
from ninevotes.answers.powers import MOST, power_of
from ninevotes.answers.replays import replay_rows
from ninevotes.pipeline.forecasting import forecasts_of
from ninevotes.vocabulary.questions import QuestionType
from ninevotes.web.answering.answering import AnyRequest
from ninevotes.web.api.asking import slowly, told
from ninevotes.web.api.described import read
from ninevotes.web.api.parameters import ADay, Day, Matter, Names, Some
from ninevotes.web.api.shapes import PowerShape, ReplayShape
from ninevotes.web.desk import TheDesk

Kind = Annotated[
    str,
    QueryParameter(
        description="What is put to the vote.",
        schema_extra={"enum": [kind.value for kind in QuestionType]},
    ),
]
Declared = Annotated[
    tuple[str, ...],
    QueryParameter(
        max_items=15,
        description="Votes already known, each as CODE=Y, CODE=N or CODE=A.",
        examples=[Example(value=["CIV=Y"])],
    ),
]
Draft = Annotated[
    str,
    QueryParameter(
        max_length=40,
        description="Symbol of a draft in the catalogue, whose own words are then known.",
        examples=[Example(value="S/2018/321")],
    ),
]
Bodies = Annotated[
    tuple[str, ...],
    QueryParameter(
        name="body",
        max_items=MOST,
        description="Names of bodies, as `ninevotes power --list` has them. [default: today]",
        examples=[Example(value=["today", "1946"])],
    ),
]
Together = Annotated[
    tuple[str, ...],
    QueryParameter(
        max_items=5,
        description="Members that vote as one, as 'FRA GBR'. Repeat.",
        examples=[Example(value=["FRA GBR"])],
    ),
]
Number = Annotated[
    int | None, QueryParameter(ge=1, le=1000, description="What if it took so many.")
]
Abstention = Annotated[
    bool | None,
    QueryParameter(description="Only with abstention, or only without. [default: both]"),
]


@read("/forecast", "forecast", "computed", "Forecast a vote", Forecasted)
async def api_forecast(
    request: AnyRequest,
    desk: TheDesk,
    item: Matter,
    on: Day,
    question: Kind = QuestionType.AGENDA.value,
    moved_by: Names = (),
    declare: Declared = (),
    draft: Draft = "",
) -> Response[bytes]:
    """How each member is likely to vote, and the chance that the votes are there.

    A model's estimate from earlier votes, with its cut-off, interval and back-test; never a
    position of a government or of the United Nations.
    """
    asked = ForecastAsked(item, on, question, moved_by, declare, draft)
    # Read once: what it reads of the record is much, and it looks itself whether that changed.
    forecasts = request.app.state.setdefault("forecasts", forecasts_of(desk.store))
    return await told(request, desk, lambda: forecasted(desk.store, asked, forecasts))


@read("/power", "power", "computed", "What one vote is worth", list[PowerShape])
async def api_power(
    request: AnyRequest,
    desk: TheDesk,
    bodies: Bodies = (),
    on: ADay = "",
    together: Together = (),
    votes: Number = None,
    vetoes_to_block: Number = None,
    abstention: Abstention = None,
) -> Response[bytes]:
    """Banzhaf, Shapley-Shubik and Coleman measures, each as an exact fraction and a decimal."""
    return await told(
        request,
        desk,
        lambda: power_of(
            bodies,
            on=on,
            together=together,
            votes=votes,
            blocking=vetoes_to_block,
            abstention=abstention,
        ),
    )


@read("/replay", "replay", "computed", "The record judged anew", list[ReplayShape])
async def api_replay(request: AnyRequest, desk: TheDesk, source: Some = ()) -> Response[bytes]:
    """Every imported vote of the Council judged by the rulebook, and what disagrees, and why."""
    return await slowly(request, desk, lambda: replay_rows(desk.store, source))
