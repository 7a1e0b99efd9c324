"""oEmbed 1.0: how the picture of a vote is put into another page, asked for by its address."""

from __future__ import annotations

from html import escape
from typing import Annotated, Any
from urllib.parse import parse_qs, unquote, urlsplit

import msgspec
from litestar import Response, get
from litestar.exceptions import HTTPException
from litestar.params import QueryParameter

from ninevotes.web.answering import Answer
from ninevotes.web.answering.answer import JSON
from ninevotes.web.answering.answering import AnyRequest
from ninevotes.web.desk import Desk, TheDesk
from ninevotes.web.embed.picture import Embedded, embedded
from ninevotes.web.problems import problem_of

Address = Annotated[str, QueryParameter(max_length=600)]
Most = Annotated[int | None, QueryParameter(ge=1, le=10_000)]
Form = Annotated[str, QueryParameter(name="format", max_length=10)]

_VOTES = ("/votes/", "/embed/votes/")


@get("/oembed", include_in_schema=False)
async def oembed(
    request: AnyRequest,
    desk: TheDesk,
    url: Address,
    maxwidth: Most = None,
    maxheight: Most = None,
    form: Form = "json",
) -> Response[bytes]:
    """A frame with the picture of the vote whose address is asked about."""
    host = request.headers.get("host", "")
    if form != "json":
        raise HTTPException("the answer is given as JSON only: leave format out", status_code=501)
    # An answer to an address without a host has the host in it by which it was asked for.
    return await desk.answering.answer(
        request,
        lambda: _answer(desk, url, host, (maxwidth, maxheight)),
        private=url.startswith("/"),
    )


def _answer(desk: Desk, url: str, host: str, most: tuple[int | None, int | None]) -> Answer:
    try:
        asked = urlsplit(url)
    except ValueError:
        return problem_of(404, "this is no address")
    if not asked.netloc and url.startswith("/"):  # as a page tells it that is not told its host
        asked = asked._replace(scheme=desk.settings.scheme, netloc=host)
    if asked.scheme not in ("http", "https") or asked.netloc.lower() != host.lower():
        return problem_of(404, f"this site answers for its own addresses: http://{host}/votes/...")
    symbol = next((asked.path[len(p) :] for p in _VOTES if asked.path.startswith(p)), "")
    query = parse_qs(asked.query)
    number = query.get("vote", ["1"])[0]
    theme = query.get("theme", ["light"])[0]
    name = unquote(symbol).removesuffix(".svg").removesuffix(".png")
    found = (
        embedded(desk, name, int(number), theme)
        if name and number.isdecimal() and len(number) < 4
        else None
    )
    if found is None:
        return problem_of(404, "there is no picture of a vote at this address")
    told = _told(found, f"{asked.scheme}://{asked.netloc}", most)
    return Answer(msgspec.json.encode(told), JSON)


def _told(found: Embedded, site: str, most: tuple[int | None, int | None]) -> dict[str, Any]:
    """The answer, in the size that is wanted, its sides in the proportion of the picture."""
    width, height = found.width, found.height
    scale = min(1.0, (most[0] or width) / width, (most[1] or height) / height)
    wide, high = max(1, int(width * scale)), max(1, int(height * scale))
    title = escape(found.title, quote=True)
    frame = escape(f"{site}{found.frame}", quote=True)
    return {
        "version": "1.0",
        "type": "rich",
        "title": found.title,
        "provider_name": "ninevotes",
        "provider_url": f"{site}/",
        "html": (
            f'<iframe src="{frame}" width="{wide}" height="{high}" title="{title}" '
            'loading="lazy" referrerpolicy="no-referrer"></iframe>'
        ),
        "width": wide,
        "height": high,
        "thumbnail_url": f"{site}{found.painted}",
        "thumbnail_width": width * 2,
        "thumbnail_height": height * 2,
    }
