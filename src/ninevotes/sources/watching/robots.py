"""What a host asks of programs: robots.txt (RFC 9309), and how long to wait between pages."""

from __future__ import annotations

import time
from collections.abc import Callable
from urllib.robotparser import RobotFileParser

from ninevotes.sources.watching.addresses import place_of
from ninevotes.sources.watching.fetch import Fetcher, FetchError
from ninevotes.sources.watching.patience import told_to_wait
from ninevotes.sources.watching.state import WatchState

NAME = "ninevotes"
"""What rules for us alone are called by."""

_FRESH = 24 * 3600.0
"""Seconds that a robots.txt holds."""

_LARGEST = 500_000
_PAUSE = 1.0
_LONGEST_PAUSE = 60.0


class Manners:
    """May we, and when? One host is asked one thing at a time, with a pause between.

    Args:
        fetcher: asks for robots.txt.
        state: keeps it for a day.
        clock: seconds since 1970.
        sleep: waits for so many seconds.
    """

    def __init__(
        self,
        fetcher: Fetcher,
        state: WatchState,
        clock: Callable[[], float] = time.time,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._fetcher = fetcher
        self._state = state
        self._clock = clock
        self._sleep = sleep
        self._last: dict[str, float] = {}

    def may(self, address: str) -> bool:
        """Whether a host lets us ask for a page.

        Raises:
            RefusedAddressError: it is no web address.
            FetchError: its rules cannot be had.
        """
        return self._rules(place_of(address).origin).can_fetch(NAME, address)

    def wait(self, address: str) -> None:
        """Wait until the host may be asked again."""
        origin = place_of(address).origin
        delay = self._rules(origin).crawl_delay(NAME)
        pause = min(float(delay), _LONGEST_PAUSE) if delay else _PAUSE
        since = self._clock() - self._last.get(origin, 0.0)
        if 0 <= since < pause:
            self._sleep(pause - since)
        self._last[origin] = self._clock()

    def _rules(self, origin: str) -> RobotFileParser:
        kept = self._state.robots(origin)
        if kept is None or kept[1] < self._clock():
            kept = self._asked(origin)
            self._state.keep_robots(origin, *kept)
        rules = RobotFileParser()
        rules.modified()
        rules.parse(kept[0].splitlines())
        return rules

    def _asked(self, origin: str) -> tuple[str, float]:
        """The rules of a host, and until when they hold.

        None there is leave to go on; none to be had is not.

        Raises:
            FetchError: nobody can tell what the rules are.
        """
        address = f"{origin}/robots.txt"
        fetched = self._fetcher.get(address)
        status = fetched.status
        if status == 200:
            text = fetched.body[:_LARGEST].decode("utf-8", "replace")
            return text, self._clock() + _FRESH
        if 400 <= status < 500 and status != 429:
            return "", self._clock() + _FRESH
        wait = told_to_wait(fetched.headers.get("retry-after"), self._clock())
        raise FetchError(address, f"answers with status {status} when asked for its rules", wait)
