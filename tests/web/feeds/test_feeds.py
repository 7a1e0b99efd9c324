"""Feeds and calendars as readers who are not us read them: feedparser and icalendar."""

from __future__ import annotations

import datetime as dt
import re
from html import unescape
from urllib.parse import urljoin

import feedparser  # type: ignore[import-untyped]  # it comes without types
import pytest
from icalendar import Calendar

from tests.web.conftest import Site

FEEDS = (
    "/feeds/votes.atom",
    "/feeds/members/RUS.atom",
    "/feeds/members/France.atom",
    "/feeds/items/PRK:human-rights.atom",
)
HERE = "http://testserver.local"


@pytest.mark.parametrize("address", FEEDS)
def test_a_feed_reader_takes_it(whole_site: Site, address: str) -> None:
    sent = whole_site.get(address)
    assert sent.headers["content-type"].startswith("application/atom+xml")
    headers = {"content-type": sent.headers["content-type"], "content-location": HERE + address}
    read = feedparser.parse(sent.content, response_headers=headers)
    assert (read.get("bozo_exception"), read.version) == (None, "atom10")
    assert read.feed.title
    assert read.feed.rights
    links = {link.rel: link.href for link in read.feed.links}
    assert links["self"] == HERE + address
    assert whole_site.get(links["alternate"].removeprefix(HERE)).status_code == 200


@pytest.mark.parametrize("address", FEEDS)
def test_entries_are_told_apart_dated_and_lead_to_pages_of_the_site(
    whole_site: Site, address: str
) -> None:
    entries = feedparser.parse(whole_site.get(address).content).entries
    assert len(entries) > 1
    assert len({entry.id for entry in entries}) == len(entries)
    assert [entry.updated for entry in entries] == sorted(
        (entry.updated for entry in entries), reverse=True
    )
    for entry in entries:
        assert entry.title
        assert entry.tags[0].term in {"vote", "official", "reported", "predicted", "denied"}
        page = urljoin(HERE, entry.link).removeprefix(HERE)
        assert whole_site.get(page.partition("#")[0]).status_code == 200, page


def test_a_member_s_feed_says_how_it_voted(whole_site: Site) -> None:
    entries = feedparser.parse(whole_site.get("/feeds/members/RUS.atom").content).entries
    told = next(entry.title for entry in entries if "S/2014/348" in entry.title)
    assert told.startswith("Russia: against. S/2014/348: vetoed by CHN, RUS; in favour 13")


def test_the_same_record_gives_the_same_feed_and_says_that_nothing_is_new(whole_site: Site) -> None:
    first = whole_site.get("/feeds/votes.atom")
    again = whole_site.get("/feeds/votes.atom", headers={"If-None-Match": first.headers["etag"]})
    since = {"If-Modified-Since": first.headers["last-modified"]}
    assert (again.status_code, again.content) == (304, b"")
    assert whole_site.get("/feeds/votes.atom", headers=since).status_code == 304
    old = {"If-Modified-Since": "Thu, 01 Jan 1970 00:00:00 GMT"}
    assert whole_site.get("/feeds/votes.atom", headers=old).content == first.content


def test_a_calendar_program_takes_meetings_votes_and_what_is_due(whole_site: Site) -> None:
    sent = whole_site.get("/feeds/calendar.ics?since=2014")
    assert sent.headers["content-type"].startswith("text/calendar")
    read = Calendar.from_ical(sent.content)
    events = {str(event["SUMMARY"]): event for event in read.walk("VEVENT")}
    vetoed = next(words for words in events if words.startswith("S/2014/348: vetoed"))
    assert events[vetoed].decoded("DTSTART") == dt.date(2014, 5, 22)
    assert any(words.startswith("Security Council: ") for words in events)
    assert not whole_site.get("/feeds/calendar.ics?since=2020").text.count("BEGIN:VEVENT")


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/feeds/members/Utopia.atom", 400),
        ("/feeds/members/FRA", 404),
        ("/feeds/items/ZZZ:nothing.atom", 404),
        ("/feeds/calendar.ics?since=soon", 400),
    ],
)
def test_what_is_no_feed_is_told(whole_site: Site, address: str, status: int) -> None:
    assert whole_site.get(address).status_code == status


@pytest.mark.parametrize("page", ["/", "/votes", "/items/PRK:human-rights", "/members/FRA"])
def test_pages_name_their_feeds(whole_site: Site, page: str) -> None:
    named = re.findall(
        r'<link rel="alternate" type="application/atom\+xml" title="[^"]+" href="([^"]+)"',
        whole_site.get(page).text,
    )
    assert "/feeds/votes.atom" in named
    assert len(named) == (2 if page.count("/") > 1 else 1)
    for address in named:
        assert whole_site.get(unescape(address)).status_code == 200
