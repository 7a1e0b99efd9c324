"""What persons corrected, of official sources and of how reports were read; and taking it back."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from litestar import Response, get, post

from ninevotes.brief.language import _
from ninevotes.record.corrections.claims.model import Act
from ninevotes.record.corrections.fields import changed_field
from ninevotes.record.corrections.kept import CorrectionError
from ninevotes.record.store import Store
from ninevotes.web.answering.answering import AnyRequest
from ninevotes.web.desk import Desk, TheDesk
from ninevotes.web.pages.writing import Sent, form_page, in_a_thread, sent

_OF_CLAIMS = "claim-"


@dataclass(frozen=True, slots=True)
class Listed:
    """A correction in the list.

    Args:
        id: its name.
        what: the statement, or the report.
        claim: id of the claim; empty for official data.
        words: what is held true.
        why: the reason, and where it can be looked up.
        author, made_at: who and when.
    """

    id: str
    what: str
    claim: str
    words: str
    why: str
    author: str
    made_at: str


@get("/corrections", include_in_schema=False)
async def corrections_page(request: AnyRequest, desk: TheDesk) -> Response[bytes]:
    """The corrections that stand, the latest first."""
    return await _shown(request, desk)


@post("/corrections", include_in_schema=False, status_code=200)
async def take_a_correction_back(request: AnyRequest, desk: TheDesk) -> Response[bytes]:
    """Take one back: what was held before it is held again."""
    who = desk.door.require(request.scope)
    given = await sent(request)
    try:
        await in_a_thread(lambda: _taken_back(desk, given, given.author(who)))
    except CorrectionError as error:
        return await _shown(request, desk, problem=str(error), given=given)
    return await _shown(request, desk, done=_("Taken back: %(what)s.", what=given["id"]))


def _taken_back(desk: Desk, given: Sent, author: str) -> None:
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    of_claims = given["id"].startswith(_OF_CLAIMS)
    kept = desk.store.claim_corrections if of_claims else desk.store.corrections
    kept.take_back(given["id"], author=author, made_at=now, reason=given["because"])


async def _shown(
    request: AnyRequest,
    desk: Desk,
    *,
    problem: str = "",
    done: str = "",
    given: Sent | None = None,
) -> Response[bytes]:
    listed = await in_a_thread(lambda: corrections_made(desk.store))
    return form_page(
        request,
        desk,
        "corrections.html.j2",
        status=400 if problem else 200,
        problem=problem,
        done=done,
        sent=given or Sent(),
        listed=listed,
    )


def corrections_made(store: Store) -> list[Listed]:
    """All corrections that persons made and that stand, the latest first."""
    found = []
    for one in store.corrections.standing():
        (key,), (change,) = one.of.keys, one.changes
        field, before, held = changed_field(change)
        words = f"{field}: {before or 'nothing'} → {held or 'nothing'}"
        why = f"{one.reason} {one.citation}"
        what = f"{one.of.source}/{key}"
        found.append(Listed(one.id, what, "", words, why, one.author, one.made_at))
    for name, said in store.claim_corrections.standing():
        kind = said.type.value.replace("_", " ")
        words = said.words if said.act is Act.CORRECTED else f"{kind}: {said.words}"
        found.append(
            Listed(said.id, name, said.claim, words, said.reason, said.author, said.made_at)
        )
    return sorted(found, key=lambda each: each.made_at, reverse=True)
