"""What goes wrong, told: a page for people, a problem document for programs (RFC 9457)."""

from __future__ import annotations

import logging
from http import HTTPStatus
from typing import Any

import msgspec
from litestar import Response
from litestar.exceptions import HTTPException
from litestar.types import Empty
from litestar.utils.scope.state import ScopeState

from ninevotes.record.errors import StoreError
from ninevotes.web.answering.answer import Answer
from ninevotes.web.answering.answering import AnyRequest, respond
from ninevotes.web.render import page
from ninevotes.web.security.headers import BINDING

PROBLEM = "application/problem+json"
API = "/api/"
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_LOG = logging.getLogger("ninevotes.web")


class QuestionError(HTTPException):
    """A question that cannot be asked so; the message says what would be right."""

    status_code = 400


class NothingError(HTTPException):
    """There is nothing of this name."""

    status_code = 404


def problem_of(status: int, detail: str, **more: Any) -> Answer:
    """A problem as the API tells it."""
    told = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        **more,
    }
    return Answer(msgspec.json.encode(told), PROBLEM, status)


def http_problem(request: AnyRequest, error: HTTPException) -> Response[bytes]:
    """A request that cannot be answered, by its own fault."""
    extra = error.extra if isinstance(error.extra, list) else []
    wrong = [each for each in extra if isinstance(each, dict)]
    detail = "; ".join([error.detail, *(_wrong(each) for each in wrong)])
    return _told(request, error.status_code, detail, dict(error.headers or {}))


def store_problem(request: AnyRequest, error: StoreError) -> Response[bytes]:
    """The record cannot be read just now."""
    _LOG.warning("the record: %s", error)
    return _told(
        request, 503, "the record cannot be read just now: try again", {"Retry-After": "5"}
    )


def own_fault(request: AnyRequest, error: Exception) -> Response[bytes]:
    """A fault of the program: logged with its trace, told without it.

    What a form parser stumbles over is the form's fault: nothing else has been done by then.
    """
    if request.method not in _SAFE and ScopeState.from_scope(request.scope).form is Empty:
        return _told(request, 400, "the form that was sent cannot be read", {})
    _LOG.error("at %s", request.scope["path"], exc_info=error)
    return _told(request, 500, "the site failed to answer: the fault is logged", {})


def told(path: str, status: int, detail: str) -> Answer:
    """A problem, as who asks at a path can read it: a program, or a person.

    Args:
        path: of the address that was asked.
        status: of HTTP.
        detail: what is wrong, and how to mend it.
    """
    if path.startswith(API):
        return problem_of(status, detail, help="/api")
    title = HTTPStatus(status).phrase.capitalize()
    return page("problem.html.j2", status=status, title=title, problem=detail)


def _told(
    request: AnyRequest, status: int, detail: str, headers: dict[str, str]
) -> Response[bytes]:
    return respond(request, told(request.scope["path"], status, detail), {**BINDING, **headers})


def _wrong(each: dict[str, Any]) -> str:
    """One wrong part of an address, as the framework lists it."""
    return f"{each.get('key', 'the request')}: {each.get('message', 'not as expected')}"
