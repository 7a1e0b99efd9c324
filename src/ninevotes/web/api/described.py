"""How each question of the API is described in OpenAPI: what it gives, and what may go wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypedDict

from litestar.handlers import get
from litestar.handlers.http_handlers.decorators import get as Get  # noqa: N812 - its type
from litestar.openapi.config import OpenAPIConfig
from litestar.openapi.datastructures import ResponseSpec
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.openapi.spec import (
    Example,
    License,
    OpenAPIHeader,
    OpenAPIMediaType,
    OpenAPIResponse,
    OpenAPIType,
    Operation,
    Schema,
    Tag,
)

from ninevotes.web.problems import PROBLEM

LINES = "application/x-ndjson"
CALENDAR = "text/calendar; charset=utf-8"
_CALENDAR_SCHEMA = Schema(type=OpenAPIType.STRING, description="An iCalendar file (RFC 5545).")
_LINES_SCHEMA = Schema(type=OpenAPIType.STRING, description="A JSON object a line (NDJSON).")


class Problem(TypedDict):
    """What went wrong (RFC 9457): ``detail`` says what, and what would be right."""

    type: str
    title: str
    status: int
    detail: str
    help: str


@dataclass
class Read(Operation):
    """A question: its answer can be kept, and asked for again by its tag."""

    def __post_init__(self) -> None:
        """Add what all reads have in common."""
        responses = self.responses or {}
        given = responses.get("200")
        if isinstance(given, OpenAPIResponse):
            given.headers = _FRESH
            if given.content and (self.operation_id or "").startswith("list"):
                given.content[LINES] = OpenAPIMediaType(schema=_LINES_SCHEMA)
            if given.content and self.operation_id == "next":
                given.content[CALENDAR] = OpenAPIMediaType(schema=_CALENDAR_SCHEMA)
        responses["304"] = OpenAPIResponse(description="Your copy is still good.")
        self.responses = responses


def _header(says: str) -> OpenAPIHeader:
    return OpenAPIHeader(schema=Schema(type=OpenAPIType.STRING), description=says)


_FRESH: Any = {
    "ETag": _header("Changes with the record; send it back as If-None-Match."),
    "Last-Modified": _header("When this site first saw the record in this state."),
}


def read(path: str, name: str, tag: str, summary: str, gives: Any, example: Any = None) -> Get:
    """A question that is asked with GET.

    Args:
        path: below ``/api/v1``.
        name: id of the operation; one whose answer is a list of rows begins with ``list``.
        tag: the group that it stands in.
        summary: a few words; the docstring of its handler says more.
        gives: the type of its answer.
        example: an answer.
    """
    examples = [Example(value=example)] if example is not None else None
    responses: Mapping[int, ResponseSpec] = {
        200: ResponseSpec(gives, generate_examples=False, description=summary, examples=examples),
        400: _problem("The question cannot be asked so; the message says what would be right."),
        404: _problem("There is nothing of this name."),
        429: _problem("Too many questions at once: ask again after the time in Retry-After."),
        501: _problem("The answer needs a library that is not installed here."),
        503: _problem("The record cannot be read just now."),
    }
    return get(
        path,
        operation_id=name,
        operation_class=Read,
        tags=[tag],
        summary=summary,
        responses=responses,
    )


def _problem(says: str) -> ResponseSpec:
    return ResponseSpec(Problem, generate_examples=False, description=says, media_type=PROBLEM)


TAGS = {
    "record": "What happened: official statements and reports, each with who says so.",
    "rules": "What the rules say: a ballot judged, what may come next, the rulebook.",
    "members": "Who sits and sat, and how they vote: terms, contested votes, agreement, points.",
    "computed": "What a model or a count concludes: forecasts, power, the record judged anew.",
}

DESCRIBED = OpenAPIConfig(
    title="ninevotes",
    version="1",
    summary="The United Nations Security Council, executable.",
    description=(
        "Everything that the commands answer, as the same JSON. Three kinds of truth are told "
        "apart everywhere: *reported* (a claim, with its words), *official* (the United Nations' "
        "own record, as data sets print it) and *computed* (what the rules or a model conclude). "
        "Reading needs no key. Lists come in pages with `Link` headers, or whole as NDJSON. "
        "Every answer has an `ETag` and a `Last-Modified`."
    ),
    license=License(name="Apache-2.0 (the program; data as their sources say: /api/v1/sources)"),
    tags=[Tag(name=name, description=says) for name, says in TAGS.items()],
    use_handler_docstrings=True,
    path="/api/openapi",
    render_plugins=[JsonRenderPlugin(path="/")],
)
