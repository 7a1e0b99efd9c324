"""A part of an address that no question has is a mistake, and told as one."""

from __future__ import annotations

import difflib
from functools import cache
from urllib.parse import parse_qsl

from litestar.handlers.http_handlers import HTTPRouteHandler
from litestar.params import QueryParameter

from ninevotes.web.answering.answering import AnyRequest
from ninevotes.web.problems import QuestionError


async def known_parts_only(request: AnyRequest) -> None:
    """Refuse a part of the query that the question does not have, or one that is no text.

    Raises:
        QuestionError: there is such a part; the message says which there are.
    """
    handler = request.scope["route_handler"]
    known = parts_of(handler) if isinstance(handler, HTTPRouteHandler) else frozenset()
    query = request.scope["query_string"].decode("latin-1")
    for name, value in parse_qsl(query, keep_blank_values=True):
        if name not in known:
            close = difflib.get_close_matches(name, known, 1)
            meant = f"; did you mean {close[0]!r}?" if close else ""
            has = f"this question has {', '.join(sorted(known))}" if known else "it has none"
            raise QuestionError(f"{name[:40]!r} is no part of this question{meant} ({has})")
        if any(sign < " " for sign in value):
            raise QuestionError(f"{name}: signs below the space are no text")
    if any(sign < " " for sign in request.scope["path"]):
        raise QuestionError("signs below the space are no part of an address")


@cache
def parts_of(handler: HTTPRouteHandler) -> frozenset[str]:
    """Names of the parts that a question may have in its query."""
    names = set()
    for name, field in handler.parsed_fn_signature.parameters.items():
        about = field.kwarg_definition
        if isinstance(about, QueryParameter):
            names.add(about.name or name)
    return frozenset(names)
