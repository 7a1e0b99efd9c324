"""Lists in pages with their neighbours' addresses, or whole, a row a line."""

from __future__ import annotations

import datetime as dt
import json
import re
from urllib.parse import unquote

import pytest
from icalendar import Calendar

from ninevotes.web.api.asking import neighbours
from tests.web.conftest import Site

LISTS = {
    "/api/v1/votes": "votes",
    "/api/v1/votes?member=RUS:N": "votes",
    "/api/v1/search?q=veto": "hits",
    "/api/v1/items": "items",
    "/api/v1/meetings": "hits",
    "/api/v1/members?on=2014-12-22": "members",
    "/api/v1/members/RUS/votes": "votes",
    "/api/v1/agreement?at_least=1": "pairs",
}
LINES = {"Accept": "application/x-ndjson"}


def with_size(address: str, size: int) -> str:
    return f"{address}{'&' if '?' in address else '?'}size={size}"


@pytest.mark.parametrize(("address", "rows"), LISTS.items())
def test_the_pages_one_after_another_are_the_lines_of_the_whole(
    whole_site: Site, address: str, rows: str
) -> None:
    whole = [json.loads(line) for line in whole_site.get(address, headers=LINES).text.splitlines()]
    found, page = [], with_size(address, 3)
    while page:
        sent = whole_site.get(page)
        found += sent.json()[rows]
        following = re.search(r'<([^>]+)>; rel="next"', sent.headers["link"])
        page = unquote(following[1]) if following else ""
    assert found == whole
    assert sent.json()["total"] == len(whole) > 0


@pytest.mark.parametrize("address", LISTS)
def test_lines_are_asked_for_by_name_or_by_kind(whole_site: Site, address: str) -> None:
    # A page that is kept ready must not be sent to who asks for lines.
    assert whole_site.get(address).headers["content-type"] == "application/json"
    by_kind = whole_site.get(address, headers=LINES)
    by_name = whole_site.get(f"{address}{'&' if '?' in address else '?'}format=ndjson")
    assert by_kind.headers["content-type"].startswith("application/x-ndjson")
    assert by_kind.text == by_name.text
    assert "Accept" in by_kind.headers["vary"]
    assert "Accept" in whole_site.get(address).headers["vary"].replace("Accept-Encoding", "")


def test_a_question_that_cannot_be_asked_is_told_before_the_first_line(whole_site: Site) -> None:
    sent = whole_site.get("/api/v1/votes?since=2014-13", headers=LINES)
    assert (sent.status_code, sent.headers["content-type"]) == (400, "application/problem+json")
    assert "is no day" in sent.json()["detail"]


@pytest.mark.parametrize(
    ("place", "relations"),
    [
        ((1, 20, 0), {"first", "last"}),
        ((1, 20, 41), {"first", "next", "last"}),
        ((2, 20, 41), {"first", "prev", "next", "last"}),
        ((3, 20, 41), {"first", "prev", "last"}),
        ((9, 20, 41), {"first", "last"}),
    ],
)
def test_a_page_has_the_neighbours_that_there_are(
    place: tuple[int, int, int], relations: set[str]
) -> None:
    links = neighbours("/api/v1/votes", "q=a%20b&page=2", place)
    assert set(re.findall(r'rel="(\w+)"', links)) == relations
    assert "page=2" not in links or "prev" in relations or "next" in relations


VOTES = {
    "": 15,
    "member=RUS:N": 6,
    "member=Russian Federation:N": 6,
    "member=RUS:N&member=FRA:Y": 6,
    "outcome=vetoed": 5,
    "item=made up": 12,
    "contested=true&until=2014-06": 5,
    "since=2014-12": 2,
    "source=list": 1,
    "organ=assembly": 1,
    "nature=procedural": 1,
    "question=agenda": 1,
    "question=agenda,draft_resolution": 15,
    "nature=substantive": 14,
    "nature=substantive&question=draft_resolution": 14,
    "item=nothing like it": 0,
}


@pytest.mark.parametrize(("query", "count"), VOTES.items())
def test_votes_are_filtered(whole_site: Site, query: str, count: int) -> None:
    sent = whole_site.get(f"/api/v1/votes?{query}").json()
    assert (sent["total"], len(sent["votes"])) == (count, count)
    lines = whole_site.get(f"/api/v1/votes?{query}", headers=LINES).text.splitlines()
    assert [json.loads(line) for line in lines] == sent["votes"]


def test_a_vote_names_its_source_and_the_list_how_to_name_it(whole_site: Site) -> None:
    sent = whole_site.get("/api/v1/votes?source=list").json()
    assert sent["attribution"] == "A publisher, A data set"
    assert {vote["source"] for vote in sent["votes"]} == {"list"}
    names = {row["source"] for row in whole_site.get("/api/v1/sources").json()}
    assert {"list", "table", *sent["sources"]} <= names


def test_deadlines_are_given_as_a_calendar(whole_site: Site) -> None:
    asked = "/api/v1/next?on=2024-03-29&stage=vetoed&vetoed_by=RUS&last_act=2024-03-28&format=ics"
    sent = whole_site.get(asked)
    assert sent.headers["content-type"].startswith("text/calendar")
    days = [event.decoded("DTSTART") for event in Calendar.from_ical(sent.content).walk("VEVENT")]
    assert dt.date(2024, 4, 12) in days
