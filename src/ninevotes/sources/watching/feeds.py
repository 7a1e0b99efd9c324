"""A feed followed: asked whether there is anything new, its new entries given."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from ninevotes.sources.reports import Form, OpenedReport, Problem, open_bytes
from ninevotes.sources.reports.formats.http import media_type_of
from ninevotes.sources.watching.addresses import RefusedAddressError
from ninevotes.sources.watching.fetch import Fetched, Fetcher, FetchError
from ninevotes.sources.watching.patience import pause_after, told_to_wait
from ninevotes.sources.watching.robots import Manners
from ninevotes.sources.watching.state import FeedState, WatchState
from ninevotes.vocabulary.documents import MediaType

_ACCEPT = {"Accept": "application/atom+xml, application/rss+xml, application/xml, */*;q=0.5"}
_PAGES = frozenset({"text/html", "application/xhtml+xml", "text/plain", ""})


@dataclass(slots=True)
class Feed:
    """A feed that the user follows.

    Args:
        address: where it is.
        fetcher: asks for pages.
        state: what was seen.
        manners: may we, and when.
        every: seconds between two questions when all is well.
        articles: ask for the page that each new entry links to, and read that.
        clock: seconds since 1970.
    """

    address: str
    fetcher: Fetcher
    state: WatchState
    manners: Manners
    every: float = 900.0
    articles: bool = False
    clock: Callable[[], float] = time.time
    chance: random.Random = field(default_factory=random.Random)

    def due(self) -> float:
        """Seconds since 1970 from which on it may be asked."""
        return self.state.feed(self.address).not_before

    def new(self) -> Iterator[tuple[bytes, OpenedReport] | Problem]:
        """The entries not seen before, each with the hash by which to keep it in mind.

        The answer counts as seen when the last of its entries has been dealt with: a program
        that is stopped before asks for it again.
        """
        feed = self.state.feed(self.address)
        try:
            if not self.manners.may(self.address):
                yield self._failed(feed, "its robots.txt asks programs to stay away")
                return
            self.manners.wait(self.address)
            fetched = self.fetcher.get(self.address, _ACCEPT | _conditions(feed))
        except FetchError as error:
            yield self._failed(feed, error.why, error.wait)
            return
        except RefusedAddressError as error:
            yield self._failed(feed, str(error))
            return
        if fetched.status == 304:
            self.state.keep_feed(self.address, replace(feed, not_before=0.0, failures=0))
            return
        if fetched.status != 200:
            told = told_to_wait(fetched.headers.get("retry-after"), self.clock())
            yield self._failed(feed, f"answers with status {fetched.status}", told)
            return
        yield from self._entries(fetched)
        headers = fetched.headers
        self.state.keep_feed(
            self.address, FeedState(headers.get("etag"), headers.get("last-modified"))
        )

    def _entries(self, fetched: Fetched) -> Iterator[tuple[bytes, OpenedReport] | Problem]:
        for found in open_bytes(fetched.body, self.address):
            if isinstance(found, Problem):
                yield found
            elif not self.state.knows(found.digest):
                yield from self._article(found)

    def _article(self, entry: OpenedReport) -> Iterator[tuple[bytes, OpenedReport] | Problem]:
        """The page of an entry where it is wanted and to be had, else the entry itself."""
        key = entry.digest
        if self.articles and entry.url:
            page = self._page(entry, entry.url)
            if isinstance(page, Problem):
                yield page
            elif page is not None:
                entry = page
        yield key, entry

    def _page(self, entry: OpenedReport, url: str) -> OpenedReport | Problem | None:
        try:
            if not self.manners.may(url):
                return None
            self.manners.wait(url)
            fetched = self.fetcher.get(url, {"Accept": "text/html, text/plain;q=0.8"})
        except (FetchError, RefusedAddressError) as error:
            return Problem(self.address, f"{error}; the entry itself is read instead")
        kind, charset = media_type_of(fetched.headers.get("content-type", ""))
        if fetched.status != 200 or kind not in _PAGES or not fetched.body:
            return None
        return replace(
            entry,
            data=fetched.body,
            form=Form.PAGE,
            text=None,
            media_type=None if kind in {"text/plain", ""} else MediaType.HTML,
            encoding=charset,
        )

    def _failed(self, feed: FeedState, why: str, told: float | None = None) -> Problem:
        """Take down a failure, and when to come back."""
        failures = feed.failures + 1
        pause = pause_after(failures, self.every, told, self.chance)
        self.state.keep_feed(
            self.address,
            replace(feed, not_before=self.clock() + pause, failures=failures),
        )
        return Problem(self.address, f"{why}; asked again in {_told(pause)}")


def _conditions(feed: FeedState) -> dict[str, str]:
    """Header fields that ask for an answer only if there is anything new."""
    conditions = {"If-None-Match": feed.etag, "If-Modified-Since": feed.modified}
    return {name: value for name, value in conditions.items() if value}


def _told(seconds: float) -> str:
    return f"{seconds / 60:.0f} minutes" if seconds < 7200 else f"{seconds / 3600:.0f} hours"
