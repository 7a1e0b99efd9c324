"""One report, as it is read on this machine: its text, and beside it what was found in it."""

from __future__ import annotations

from typing import Annotated

from litestar import Response, get
from litestar.params import PathParameter

from ninevotes.brief.language import _
from ninevotes.web.answering import Answer
from ninevotes.web.answering.answering import AnyRequest, respond
from ninevotes.web.desk import Desk, TheDesk
from ninevotes.web.render import page
from ninevotes.web.security.hosts import host_named
from ninevotes.web.security.proxy import through_proxy
from ninevotes.web.security.rates import is_here
from ninevotes.web.settings import LOOPBACK
from ninevotes.web.views.report import report_view

Name = Annotated[str, PathParameter(max_length=300)]


@get("/reports/{name:path}", include_in_schema=False)
async def report_page(request: AnyRequest, desk: TheDesk, name: Name) -> Response[bytes]:
    """The text with its claims; only for a reader on this machine: it is its publisher's."""
    if not _here(request):
        told = page(
            "problem.html.j2",
            status=403,
            title=_("Only on its own machine"),
            problem=_(
                "The text of a report is its publisher's: it is shown only to a browser on the "
                "machine that holds it. What the record makes of it stands on the other pages."
            ),
        )
        return respond(request, told, {})
    return await desk.answering.answer(request, lambda: _page(desk, name.lstrip("/")), private=True)


def _here(request: AnyRequest) -> bool:
    """Whether the browser runs on this machine, and asks for it by a name of its own for itself.

    A proxy runs on this machine too, and who asks it does not.
    """
    if host_named(request.headers.get("host", "")) not in LOOPBACK:
        return False
    if through_proxy(dict(request.scope["headers"])):
        return False
    return is_here(request.client.host if request.client else None)


def _page(desk: Desk, name: str) -> Answer:
    reading = desk.store.reading(name)
    if reading is None:
        words = _("The record has no report called %(name)s.", name=name)
        return page("problem.html.j2", status=404, title=_("No such report"), problem=words)
    held = desk.store.claim_corrections.of_document(name)
    every = held.every if held else ()
    return page(
        "report.html.j2",
        reading=reading,
        report=report_view(reading),
        spoken={each.id: each for each in every if each.applied},
        refused=[each for each in every if each.held is None],
    )
