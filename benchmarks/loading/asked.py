"""The addresses that are asked for."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

from ninevotes.record.search.vote_list import VoteQuery, list_votes
from ninevotes.record.store import Store

MEMBERS = ("CHN", "FRA", "GBR", "RUS", "USA")


def canned(question: str) -> str:
    """The address at which Datasette answers a question."""
    named = question.replace("member=", "state=").replace(":", "&vote=")
    return f"/record/votes.json?_shape=array&{named}"


def questions() -> list[str]:
    """A member's votes of a kind in a period, 20 to a page."""
    return [
        f"member={member}:{vote}&since={year}-01-01&until={year + 4}-12-31"
        for year in range(1946, 2021, 5)
        for member in MEMBERS
        for vote in "YNA"
    ]


def addresses(home: Path) -> tuple[list[str], list[str]]:
    """A page of each kind with its JSON, and those of many votes."""
    with Store.open(home) as store:
        matters = [each.item.key for each in store.matters()]
        votes = list_votes(store, VoteQuery(size=200)).votes
        more = [
            vote
            for page in range(2, 16)
            for vote in list_votes(store, VoteQuery(size=200, page=page)).votes
        ]
    names = [vote.resolution or vote.symbol or vote.meeting for vote in (*votes, *more)]
    paths = list(dict.fromkeys(quote(f"/votes/{name}") for name in names if name))
    item = quote(matters[0]) if matters else ""
    one = [
        f"/items/{item}",
        f"/api/v1/brief?item={item}",
        "/search?q=veto",
        "/api/v1/search?q=veto",
    ]
    one += [each for path in paths[:1] for each in (path, f"/api/v1{path}")]
    return [*one, "/api/v1/votes?member=RUS:N"], paths
