"""Votes: a list with filters, and one vote with what every source says and why it came out so."""

from __future__ import annotations

from typing import Annotated, Any
from urllib.parse import quote, urlencode

from litestar import Response, get
from litestar.params import PathParameter, QueryParameter

from ninevotes.brief.assemble.steps import symbol_link
from ninevotes.brief.language import _
from ninevotes.record.search import QueryError, show
from ninevotes.record.search.vote_list import list_votes
from ninevotes.web.answering import Answer
from ninevotes.web.answering.answering import AnyRequest
from ninevotes.web.desk import Desk, TheDesk
from ninevotes.web.pages.pictures import ending_of, picture_of_vote
from ninevotes.web.pages.working import still_working
from ninevotes.web.render import page
from ninevotes.web.views.asked_votes import ORGANS, OUTCOMES, AskedVotes, vote_query
from ninevotes.web.views.on_record import OnRecord, on_record
from ninevotes.web.views.picture import THEMES
from ninevotes.web.views.sources import source_views, used_in

Symbol = Annotated[str, PathParameter(max_length=200)]
Word = Annotated[str, QueryParameter(max_length=120)]
Theme = Annotated[str, QueryParameter(max_length=10)]
Number = Annotated[int, QueryParameter(ge=1, le=200)]


@get("/votes", include_in_schema=False)
async def votes_page(
    request: AnyRequest,
    desk: TheDesk,
    organ: Word = "UNSC",
    topic: Word = "",
    member: Word = "",
    since: Word = "",
    until: Word = "",
    outcome: Word = "",
    contested: Word = "",
    source: Word = "",
    page_number: Annotated[str, QueryParameter(name="page", max_length=6)] = "1",
) -> Response[bytes]:
    """Votes that filters leave, the latest first."""
    asked = AskedVotes(organ, topic, member, since, until, outcome, contested, source, page_number)
    return await desk.answering.answer(request, lambda: _list(desk, asked))


@get("/votes/{symbol:path}", include_in_schema=False)
async def vote_page(
    request: AnyRequest, desk: TheDesk, symbol: Symbol, theme: Theme = "light", vote: Number = 1
) -> Response[bytes]:
    """What the record has under a symbol, or a resolution's number; with .svg or .png a picture."""
    name, ending = ending_of(symbol.lstrip("/"))
    if ending:
        build = lambda: _picture(desk, name, ending, theme, vote)  # noqa: E731 - as below
        return await desk.answering.answer(request, build)
    working = await still_working(request, desk, name)
    return working or await desk.answering.answer(request, lambda: _page(desk, name))


def _list(desk: Desk, asked: AskedVotes) -> Answer:
    shown: dict[str, Any] = {"asked": asked, "organs": ORGANS, "outcomes": OUTCOMES}
    try:
        found = list_votes(desk.store, vote_query(asked))
    except QueryError as problem:
        return page("votes.list.html.j2", status=400, problem=str(problem), found=None, **shown)
    further = urlencode([(name, value) for name, value in asked.named if name != "page"])
    attributions = desk.store.official.attributions()
    members = [each.partition(":")[0].strip().upper() for each in asked.member.split(",") if each]
    return page(
        "votes.list.html.j2",
        problem="",
        found=found,
        further=further,
        attributions=attributions,
        members=members,
        **shown,
    )


def _page(desk: Desk, symbol: str) -> Answer:
    shown = show(desk.store, symbol)
    if shown.empty:
        return nothing(shown.asked or symbol)
    votes = [on_record(vote, place) for place, vote in enumerate(shown.history.votes, 1)]
    sources = source_views(desk.store.official.attributions())
    return page(
        "vote.page.html.j2",
        shown=shown,
        votes=votes,
        sources=sources,
        used=used_in(shown),
        embeds=_embeds(desk, shown.asked) if votes and votes[0].judged else "",
    )


def _embeds(desk: Desk, symbol: str) -> str:
    """Where another site is told how to put the vote's picture in (oEmbed 1.0, section 4)."""
    site = desk.settings.address
    return f"{site}/oembed?{urlencode({'url': f'{site}/votes/{quote(symbol)}'})}"


def _picture(desk: Desk, symbol: str, ending: str, theme: str, number: int) -> Answer:
    votes: list[OnRecord] = [
        on_record(vote, place)
        for place, vote in enumerate(show(desk.store, symbol).history.votes, 1)
    ]
    if number > len(votes) or theme not in THEMES:
        return nothing(symbol)
    attributions = desk.store.official.attributions()
    return picture_of_vote(votes[number - 1], attributions, ending, theme)


def nothing(symbol: str) -> Answer:
    """The page that says that the record has nothing under a symbol, and where it may be."""
    words = _("The record has nothing on %(symbol)s.", symbol=symbol)
    return page(
        "problem.html.j2",
        status=404,
        title=_("Not on record"),
        problem=words,
        link=symbol_link(symbol),
        symbol=symbol,
    )
