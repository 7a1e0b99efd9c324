"""What official sources print of a vote, and the form that holds something else true."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from litestar import Response, get, post
from litestar.params import PathParameter

from ninevotes.brief.language import _
from ninevotes.record.corrections.fields import KINDS, FieldError
from ninevotes.record.corrections.kept import CorrectionError
from ninevotes.record.review.correcting import Corrected, HeldStatement, Wanted, correct
from ninevotes.record.search import show
from ninevotes.web.answering.answering import AnyRequest
from ninevotes.web.desk import Desk, TheDesk
from ninevotes.web.pages.writing import Sent, form_page, in_a_thread, not_there, sent

Symbol = Annotated[str, PathParameter(max_length=200)]


@get("/corrections/votes/{symbol:path}", include_in_schema=False)
async def correct_vote_page(request: AnyRequest, desk: TheDesk, symbol: Symbol) -> Response[bytes]:
    """Each source's statement, with the form for who may write."""
    return await _shown(request, desk, symbol.lstrip("/"))


@post("/corrections/votes/{symbol:path}", include_in_schema=False, status_code=200)
async def correct_a_vote(request: AnyRequest, desk: TheDesk, symbol: Symbol) -> Response[bytes]:
    """Keep that a source prints something wrong, with where that can be looked up."""
    who = desk.door.require(request.scope)
    given, asked = await sent(request), symbol.lstrip("/")
    field = given["member"] or given["field"]
    wanted = Wanted(asked, field, given["value"], given["of"])
    try:
        made = await in_a_thread(lambda: _kept(desk, wanted, given, given.author(who)))
    except (FieldError, CorrectionError) as error:
        return await _shown(request, desk, asked, problem=_told(error), given=given)
    said = "; ".join(
        f"{each.correction.id} ({each.correction.of.source}: {each.printed or 'nothing'} → "
        f"{each.held or 'nothing'})"
        for each in made
    )
    return await _shown(request, desk, asked, done=_("Kept as %(said)s.", said=said))


def _kept(desk: Desk, wanted: Wanted, given: Sent, author: str) -> tuple[Corrected, ...]:
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    return correct(
        desk.store,
        wanted,
        citation=given["source"],
        reason=given["because"],
        author=author,
        made_at=now,
    )


def _told(error: Exception) -> str:
    """The fault in the words of the form, where it speaks of the command's options."""
    words = str(error)
    for option, label in (
        ("--source", "“Where it can be looked up”"),
        ("--because", "“Why”"),
        ("--by", "“Your name”"),
        ("--of", "“Which statement”"),
    ):
        words = words.replace(option, label)
    return words


async def _shown(
    request: AnyRequest,
    desk: Desk,
    symbol: str,
    *,
    problem: str = "",
    done: str = "",
    given: Sent | None = None,
) -> Response[bytes]:
    shown = await in_a_thread(lambda: show(desk.store, symbol))
    held: list[HeldStatement] = [*shown.votes, *shown.meetings, *shown.vetoes]
    if not held:
        return not_there(
            request, _("No official source speaks of %(symbol)s.", symbol=symbol[:200])
        )
    return form_page(
        request,
        desk,
        "correct.vote.html.j2",
        status=400 if problem else 200,
        problem=problem,
        done=done,
        sent=given or Sent(),
        symbol=symbol,
        shown=shown,
        statements=[f"{each.printed.source}/{each.printed.key}" for each in held],
        fields=tuple(KINDS),
    )
