"""Faults of a question, as problem documents."""

from __future__ import annotations

from litestar import Response
from litestar.types import ExceptionHandlersMap

from ninevotes.answers.errors import AskedError, MissingError, NothingError
from ninevotes.web.answering.answering import AnyRequest, respond
from ninevotes.web.problems import told
from ninevotes.web.security.headers import BINDING


def _asked(request: AnyRequest, error: AskedError) -> Response[bytes]:
    return _told(request, 400, error)


def _nothing(request: AnyRequest, error: NothingError) -> Response[bytes]:
    more = ": look for it with /api/v1/search"
    return _told(request, 404, f"{error}{more if 'the record' in str(error) else ''}")


def _missing(request: AnyRequest, error: MissingError) -> Response[bytes]:
    return _told(request, 501, error)


def _told(request: AnyRequest, status: int, detail: object) -> Response[bytes]:
    return respond(request, told(request.scope["path"], status, str(detail)), BINDING)


HANDLERS: ExceptionHandlersMap = {
    AskedError: _asked,
    NothingError: _nothing,
    MissingError: _missing,
}
"""By the fault."""
