"""One claim of a report: as read, as held true, and the forms that correct or refuse it."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from litestar import Response, get, post
from litestar.params import PathParameter

from ninevotes.brief.language import _
from ninevotes.record.corrections.claims.apply import value_in
from ninevotes.record.corrections.claims.fields import fields_of
from ninevotes.record.corrections.claims.model import HeldClaim, in_words
from ninevotes.record.corrections.claims.one import Spoken
from ninevotes.record.corrections.claims.wanted import Ground
from ninevotes.record.corrections.fields import FieldError
from ninevotes.record.corrections.kept import CorrectionError
from ninevotes.record.search.hits import short_quote
from ninevotes.vocabulary.claims import Claim
from ninevotes.web.answering.answering import AnyRequest
from ninevotes.web.desk import Desk, TheDesk
from ninevotes.web.pages.writing import Sent, form_page, in_a_thread, not_there, sent

ClaimId = Annotated[str, PathParameter(max_length=40)]


@get("/corrections/claims/{claim:str}", include_in_schema=False)
async def claim_page(request: AnyRequest, desk: TheDesk, claim: ClaimId) -> Response[bytes]:
    """What is read and held true of a claim, with forms for who may write."""
    return await _shown(request, desk, claim)


@post("/corrections/claims/{claim:str}", include_in_schema=False, status_code=200)
async def correct_a_claim(request: AnyRequest, desk: TheDesk, claim: ClaimId) -> Response[bytes]:
    """Keep that a claim is otherwise, or not made."""
    who = desk.door.require(request.scope)
    given = await sent(request)
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    ground = Ground(given["because"], given.author(who), now, given["quote"])
    try:
        made = await in_a_thread(lambda: _kept(desk, claim, given, ground))
    except (FieldError, CorrectionError) as error:
        return await _shown(request, desk, claim, problem=str(error), given=given)
    said = {"id": made.correction.id, "words": made.correction.words}
    done = _("Kept as %(id)s: %(words)s.", **said)
    if not made.new:
        done = _("Kept already as %(id)s: %(words)s.", **said)
    return await _shown(request, desk, claim, done=done)


def _kept(desk: Desk, claim: str, given: Sent, ground: Ground) -> Spoken:
    if given["act"] == "refuse":
        return desk.store.claim_corrections.refuse(claim, ground)
    if not given["field"]:
        raise FieldError(_("no field was chosen: choose the one that is wrong"))
    values = [(given["field"], given["value"])]
    return desk.store.claim_corrections.correct(claim, values, ground)


async def _shown(
    request: AnyRequest,
    desk: Desk,
    claim: str,
    *,
    problem: str = "",
    done: str = "",
    given: Sent | None = None,
) -> Response[bytes]:
    try:
        name, found = await in_a_thread(lambda: desk.store.claim_corrections.named(claim))
    except CorrectionError:
        return not_there(request, _("The record has no claim %(id)s.", id=claim[:40]))
    return form_page(
        request,
        desk,
        "correct.claim.html.j2",
        status=400 if problem else 200,
        problem=problem,
        done=done,
        sent=given or Sent(),
        report=name,
        claim=found,
        quote=short_quote(found.claim.evidence.text),
        rows=_rows(found),
        fields=fields_of(found.claim.type),
    )


def _rows(claim: HeldClaim) -> list[tuple[str, str, str]]:
    """Each field, as it was read and as it is held true."""
    names = [name for name in fields_of(claim.claim.type) if name != "tally"]
    return [(name, _said(claim.read, name), _said(claim.held, name)) for name in names]


def _said(claim: Claim | None, name: str) -> str:
    return "–" if claim is None else in_words(value_in(claim, name))
