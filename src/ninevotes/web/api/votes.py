"""Votes as JSON: a list with filters, and all that is known of one."""

from __future__ import annotations

from typing import Annotated, Any

from litestar import Response
from litestar.params import QueryParameter

from ninevotes.answers.pages import Wanted
from ninevotes.answers.shown import ShownThing, shown_thing
from ninevotes.answers.votes import VotePage, VotesAsked, vote_page, vote_rows
from ninevotes.rules.classification import Nature
from ninevotes.vocabulary.official import OfficialOutcome
from ninevotes.web.answering.answering import AnyRequest
from ninevotes.web.api.asking import paged, told
from ninevotes.web.api.described import read
from ninevotes.web.api.examples import VOTE
from ninevotes.web.api.parameters import (
    AsOf,
    Flag,
    Form,
    Item,
    KnownAt,
    Members,
    Organ,
    Page,
    Questions,
    Since,
    Size,
    Source,
    Thing,
    Until,
)
from ninevotes.web.desk import TheDesk

Outcome = Annotated[
    str,
    QueryParameter(
        description="How it came out, as the source has it.",
        schema_extra={"enum": ["", *OfficialOutcome]},
    ),
]
NatureName = Annotated[
    str,
    QueryParameter(
        description=(
            "procedural (no veto lies) or substantive: by the kind of question that the source "
            "gives. Few sources list procedural votes, and none all of them."
        ),
        schema_extra={"enum": ["", *Nature]},
    ),
]


@read("/votes", "listVotes", "record", "List votes", VotePage, VOTE)
async def api_votes(
    request: AnyRequest,
    desk: TheDesk,
    *,
    organ: Organ = "council",
    member: Members = (),
    outcome: Outcome = "",
    item: Item = "",
    since: Since = "",
    until: Until = "",
    contested: Flag = False,
    question: Questions = (),
    nature: NatureName = "",
    source: Source = "",
    page: Page = 1,
    size: Size = 20,
    form: Form = "json",
) -> Response[Any]:
    """Votes of one body, each once, the latest first, as one source states them.

    Two sources would count most votes twice: the list follows the one that has most such votes,
    or the one asked for. What all sources say of a vote is under `/votes/SYMBOL`.
    """
    asked = VotesAsked(
        organ,
        source,
        item,
        member,
        since,
        until,
        outcome,
        contested,
        question,
        nature,
    )
    return await paged(
        request,
        desk,
        lambda: vote_page(desk.store, asked, Wanted(page, size)),
        lambda: vote_rows(desk.store, asked),
        form,
    )


@read("/votes/{symbol:path}", "showVote", "record", "Show a vote", ShownThing)
async def api_vote(
    request: AnyRequest, desk: TheDesk, symbol: Thing, as_of: AsOf = "", known_at: KnownAt = ""
) -> Response[bytes]:
    """What every source says of a vote: by its resolution, its draft, or its meeting.

    What a source printed and what is held true stand beside one another, with the reason of each
    correction; where sources differ, each value stands with who gives it.
    """
    return await told(request, desk, lambda: _thing(desk, symbol, as_of, known_at))


@read("/show/{symbol:path}", "show", "record", "Show anything", ShownThing)
async def api_show(
    request: AnyRequest, desk: TheDesk, symbol: Thing, as_of: AsOf = "", known_at: KnownAt = ""
) -> Response[bytes]:
    """A vote, resolution, draft, meeting or event, every source side by side."""
    return await told(request, desk, lambda: _thing(desk, symbol, as_of, known_at))


def _thing(desk: TheDesk, symbol: str, as_of: str, known_at: str) -> ShownThing:
    return shown_thing(desk.store, symbol.lstrip("/"), as_of=as_of, known_at=known_at)
