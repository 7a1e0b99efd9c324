"""``ninevotes read --model``: claims proposed by a language model, held to the document."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Annotated

import typer

from ninevotes.cli.skipped import Skipped
from ninevotes.pipeline.model_reader import KEY, read_by_model
from ninevotes.sources.model.endpoint import Endpoint, ModelError
from ninevotes.sources.reports import Problem
from ninevotes.vocabulary.events import Reading

Model = Annotated[
    str | None,
    typer.Option(
        "--model",
        help=(
            "Have this language model of --endpoint propose the claims. Each is kept only where "
            f"the document's own words bear it out. A key is taken from {KEY}."
        ),
    ),
]
EndpointUrl = Annotated[
    str | None,
    typer.Option(
        "--endpoint",
        metavar="URL",
        help="Where the model is asked: an OpenAI-compatible address, as http://localhost:8000/v1.",
    ),
]


def asked_model(model: str | None, url: str | None) -> Endpoint | None:
    """Whom to ask; nobody where no model is named.

    Raises:
        typer.BadParameter: one of the two is missing, or the address is none.
    """
    if model is None and url is None:
        return None
    if model is None or url is None:
        raise typer.BadParameter("--model and --endpoint go together")
    try:
        return Endpoint(url, model, os.environ.get(KEY) or None)
    except ModelError as error:
        raise typer.BadParameter(str(error)) from error


def by_model(
    readings: Iterator[Reading], endpoint: Endpoint | None, left_out: Skipped
) -> Iterator[Reading]:
    """Readings as the model gives them; as they are where there is none to ask.

    What the model did not answer for is named among what was left out.
    """
    for reading in readings:
        if endpoint is None:
            yield reading
            continue
        try:
            yield read_by_model(reading, endpoint)
        except ModelError as error:
            left_out.add(Problem(reading.document.id, str(error)))
