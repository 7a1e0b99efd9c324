"""The matters of the record, and one of them: the brief, as a page of the site."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from litestar import Response, get
from litestar.params import PathParameter, QueryParameter

from ninevotes.brief.language import _
from ninevotes.pipeline.briefing import NothingToBriefError, brief_reports
from ninevotes.web.answering import Answer
from ninevotes.web.answering.answering import AnyRequest
from ninevotes.web.desk import Desk, TheDesk
from ninevotes.web.render import page

Key = Annotated[str, PathParameter(max_length=200)]
Day = Annotated[str, QueryParameter(name="as_of", max_length=10)]


@get("/items", include_in_schema=False)
async def items(request: AnyRequest, desk: TheDesk) -> Response[bytes]:
    """Every matter, those of most reports first."""
    return await desk.answering.answer(
        request, lambda: page("items.html.j2", matters=desk.store.matters())
    )


@get("/items/{key:path}", include_in_schema=False)
async def item(request: AnyRequest, desk: TheDesk, key: Key, day: Day = "") -> Response[bytes]:
    """The brief on one matter."""
    return await desk.answering.answer(request, lambda: _page(desk, key.lstrip("/"), day))


def _page(desk: Desk, key: str, day: str) -> Answer:
    try:
        as_of = dt.date.fromisoformat(day) if day else None
        brief = brief_reports((), store=desk.store, item=key, as_of=as_of).brief
    except NothingToBriefError as problem:
        return page("problem.html.j2", status=404, title=_("No such matter"), problem=str(problem))
    except ValueError:
        words = _("%(day)s is no day: write it as 2014-12-22", day=repr(day))
        return page("problem.html.j2", status=400, title=_("No such day"), problem=words)
    reports = [source.id for origin in brief.origins for source in origin.sources]
    return page("item.html.j2", brief=brief, key=key, day=day, reports=reports)
