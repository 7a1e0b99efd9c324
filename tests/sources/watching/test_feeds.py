"""Feeds are followed politely: only for what is new, only where we may, less often on failure."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninevotes.sources.reports import OpenedReport, Problem
from ninevotes.sources.watching import Feed, Fetcher, Limits, WatchState
from ninevotes.sources.watching.patience import pause_after, told_to_wait
from ninevotes.sources.watching.robots import Manners
from tests.sources.reports.formats.made import TEXT, page, rss
from tests.sources.watching.server import Site, serving


@dataclass
class Clock:
    now: float = 1_000_000.0
    slept: list[float] = field(default_factory=list)

    def time(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as site:
        site.pages["/feed"] = (200, {"ETag": '"1"', "Last-Modified": "now"}, rss([TEXT]))
        yield site


@pytest.fixture
def state(tmp_path: Path) -> Iterator[WatchState]:
    with WatchState(tmp_path / "watch.sqlite") as state:
        yield state


@pytest.fixture
def clock() -> Clock:
    return Clock()


def follow(site: Site, state: WatchState, clock: Clock, *, articles: bool = False) -> Feed:
    fetcher = Fetcher(Limits(allow_private=True, seconds=5))
    manners = Manners(fetcher, state, clock.time, clock.sleep)
    return Feed(
        f"{site.address}/feed",
        fetcher,
        state,
        manners,
        articles=articles,
        clock=clock.time,
        chance=random.Random(1),  # noqa: S311 - the same pauses every time
    )


def look(feed: Feed) -> tuple[list[OpenedReport], list[str]]:
    """What a look at a feed gives; each report is dealt with at once."""
    reports, problems = [], []
    for found in feed.new():
        if isinstance(found, Problem):
            problems.append(str(found))
        else:
            feed.state.keep(found[0])
            reports.append(found[1])
    return reports, problems


def test_an_entry_is_given_once_and_a_changed_one_again(
    site: Site, state: WatchState, clock: Clock
) -> None:
    feed = follow(site, state, clock)
    assert len(look(feed)[0]) == 1
    site.pages["/feed"] = (200, {"ETag": '"2"'}, rss([TEXT, "A second report."]))
    assert [report.url for report in look(feed)[0]] == ["https://e.org/1"]
    site.pages["/feed"] = (200, {"ETag": '"3"'}, rss([TEXT + " Updated.", "A second report."]))
    assert [report.url for report in look(feed)[0]] == ["https://e.org/0"]


def test_we_ask_only_whether_there_is_anything_new(
    site: Site, state: WatchState, clock: Clock
) -> None:
    feed = follow(site, state, clock)
    look(feed)
    assert look(feed) == ([], [])
    asked = [headers for path, headers in site.asked if path == "/feed"]
    assert "if-none-match" not in asked[0]
    assert asked[1]["if-none-match"] == '"1"'
    assert asked[1]["if-modified-since"] == "now"


def test_a_look_broken_off_is_taken_again(site: Site, state: WatchState, clock: Clock) -> None:
    site.pages["/feed"] = (200, {"ETag": '"1"'}, rss([TEXT, "Two.", "Three."]))
    feed = follow(site, state, clock)
    first = next(iter(feed.new()))  # the program is stopped here
    assert not isinstance(first, Problem)
    state.keep(first[0])
    again = follow(site, state, clock)
    assert [report.url for report in look(again)[0]] == ["https://e.org/1", "https://e.org/2"]


def test_robots_are_respected_and_asked_once_a_day(
    site: Site, state: WatchState, clock: Clock
) -> None:
    site.pages["/robots.txt"] = (200, {}, b"User-agent: ninevotes\nDisallow: /feed\n")
    feed = follow(site, state, clock)
    reports, [problem] = look(feed)
    assert reports == []
    assert "robots.txt asks programs to stay away" in problem
    look(feed)
    assert [path for path, _ in site.asked] == ["/robots.txt"]
    site.pages["/robots.txt"] = (200, {}, b"User-agent: *\nCrawl-delay: 7\n")
    clock.now += 100_000
    assert len(look(feed)[0]) == 1
    look(feed)
    assert clock.slept == [7.0]


def test_rules_that_cannot_be_had_are_no_leave(site: Site, state: WatchState, clock: Clock) -> None:
    site.pages["/robots.txt"] = (503, {"Retry-After": "7200"}, b"")
    feed = follow(site, state, clock)
    reports, [problem] = look(feed)
    assert reports == []
    assert "status 503" in problem
    assert feed.due() >= clock.now + 7200
    assert site.paths() == []


def test_failures_make_us_wait_longer_and_a_success_forgets_them(
    site: Site, state: WatchState, clock: Clock
) -> None:
    good = site.pages["/feed"]
    site.pages["/feed"] = (500, {}, b"")
    feed = follow(site, state, clock)
    pauses = []
    for _ in range(4):
        assert look(feed)[1]
        pauses.append(feed.due() - clock.now)
        clock.now = feed.due()
    assert pauses == sorted(pauses)
    assert pauses[0] >= 1800
    site.pages["/feed"] = good
    look(feed)
    assert feed.due() <= clock.now
    assert state.feed(feed.address).failures == 0


def test_what_a_host_asks_for_is_kept(site: Site, state: WatchState, clock: Clock) -> None:
    site.pages["/feed"] = (429, {"Retry-After": "86000"}, b"")
    feed = follow(site, state, clock)
    look(feed)
    assert feed.due() >= clock.now + 86_000


def test_the_page_of_an_entry_is_read_where_it_is_wanted(
    site: Site, state: WatchState, clock: Clock
) -> None:
    feed_text = rss(["Short.", "Also short.", "Third."]).replace(
        b"https://e.org", site.address.encode()
    )
    site.pages["/feed"] = (200, {}, feed_text)
    site.pages["/0"] = (200, {"Content-Type": "text/html"}, page(TEXT))
    site.pages["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /1\n")
    reports, problems = look(follow(site, state, clock, articles=True))
    assert reports[0].data == page(TEXT)
    assert str(reports[0].date) == "2018-12-07"
    assert ["short" in report.data.decode() for report in reports[1:2]] == [True]
    assert (len(reports), problems) == (3, [])
    assert site.paths() == ["/feed", "/0", "/2"]


@given(st.integers(1, 2000), st.floats(60, 7200), st.floats(0, 1e7), st.integers())
def test_a_pause_is_never_shorter_than_asked_nor_without_end(
    failures: int, usual: float, told: float, seed: int
) -> None:
    pause = pause_after(failures, usual, told, random.Random(seed))  # noqa: S311 - no secret
    assert min(told, 604_800) <= pause <= 604_800
    assert pause >= usual


@given(st.text(max_size=40))
def test_no_retry_after_breaks_us(header: str) -> None:
    told = told_to_wait(header, 0.0)
    assert told is None or told >= 0
