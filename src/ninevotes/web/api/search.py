"""The search as JSON."""

from __future__ import annotations

from typing import Any

from litestar import Response

from ninevotes.answers.searching import SearchAsked, SearchPage, search_page
from ninevotes.answers.searching_all import every_hit
from ninevotes.web.answering.answering import AnyRequest
from ninevotes.web.api.asking import paged
from ninevotes.web.api.described import read
from ninevotes.web.api.parameters import (
    AsOf,
    Form,
    Item,
    KnownAt,
    Members,
    Organ,
    Page,
    Since,
    Size,
    Some,
    TruthName,
    Until,
    Words,
)
from ninevotes.web.desk import TheDesk


@read("/search", "listHits", "record", "Search the record", SearchPage)
async def api_search(
    request: AnyRequest,
    desk: TheDesk,
    q: Words = "",
    member: Members = (),
    item: Item = "",
    organ: Organ = "",
    since: Since = "",
    until: Until = "",
    outcome: Some = (),
    truth: TruthName = "",
    kind: Some = (),
    as_of: AsOf = "",
    known_at: KnownAt = "",
    page: Page = 1,
    size: Size = 20,
    form: Form = "json",
) -> Response[Any]:
    """Votes, meetings, drafts, claims, quotes and reports, official and reported.

    Without words the latest come first. With words at most 1,000 are ranked, and `more` says that
    there are more: add a word or a filter. `kind` is one of vote, meeting, draft, veto, document,
    quote, resolution_vote, procedural_vote and the other types of claim.
    """
    asked = SearchAsked(
        q,
        member,
        item,
        organ,
        since,
        until,
        outcome,
        truth,
        kind,
        page,
        size,
        as_of,
        known_at,
    )
    return await paged(
        request,
        desk,
        lambda: search_page(desk.store, asked),
        lambda: every_hit(desk.store, asked),
        form,
    )
