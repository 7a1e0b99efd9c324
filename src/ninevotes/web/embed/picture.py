"""Which picture is meant, and how large it is."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from ninevotes.record.search import show
from ninevotes.web.desk import Desk
from ninevotes.web.pages.pictures import layout_of
from ninevotes.web.views.on_record import on_record
from ninevotes.web.views.picture import THEMES


@dataclass(frozen=True, slots=True)
class Embedded:
    """A picture of a vote.

    Args:
        page: the address of the vote's page, without host.
        picture: that of the picture as SVG; ``painted`` as PNG.
        frame: that of the plain page.
        title: what was put.
        says: the result in words, for whoever does not see the picture.
        width, height: in pixels.
    """

    page: str
    picture: str
    painted: str
    frame: str
    title: str
    says: str
    width: int
    height: int


def embedded(desk: Desk, symbol: str, number: int, theme: str) -> Embedded | None:
    """The picture of a vote; null where there is none.

    Args:
        desk: what answers.
        symbol: of the vote.
        number: which, of those under the symbol, from 1.
        theme: light or dark.

    Raises:
        StoreError: the record cannot be read.
    """
    votes = show(desk.store, symbol).history.votes
    if not 1 <= number <= len(votes) or theme not in THEMES:
        return None
    vote = on_record(votes[number - 1], number)
    if vote.judged is None:
        return None
    drawn = layout_of(vote, vote.judged, desk.store.official.attributions())
    asked = {"vote": str(number)} if number > 1 else {}
    plain = f"?{urlencode(asked)}" if asked else ""
    themed = urlencode(asked | ({"theme": theme} if theme != "light" else {}))
    query = f"?{themed}" if themed else ""
    page = f"/votes/{quote(symbol)}"
    return Embedded(
        f"{page}{plain}",
        f"{page}.svg{query}",
        f"{page}.png{query}",
        f"/embed{page}{query}",
        " ".join(drawn.title),
        vote.judged.view.result,
        round(drawn.width),
        round(drawn.height),
    )
