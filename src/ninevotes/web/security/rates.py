"""How often a client may ask: a bucket of tokens for each, which fills up again as time goes on."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address, ip_network
from math import ceil


@dataclass(frozen=True, slots=True)
class Rate:
    """A limit.

    Args:
        burst: how many at once, after a rest.
        per_second: how many in the long run.
    """

    burst: float
    per_second: float

    def shared(self, among: int) -> Rate:
        """A worker's part of it, where each worker counts for itself."""
        return Rate(max(self.burst / among, 1.0), self.per_second / among)


class Buckets:
    """Counts by client. It forgets those longest unseen, so that its memory is bounded."""

    def __init__(
        self, rate: Rate, most: int = 10_000, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._rate = rate
        self._most = most
        self._clock = clock
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait(self, client: str) -> int:
        """Seconds for which a client has to wait before it may ask once more; 0 if it may now."""
        left = self._now(client)
        return 0 if left >= 1 else ceil((1 - left) / self._rate.per_second)

    def take(self, client: str) -> int:
        """Count one, if it may be; else tell the seconds to wait."""
        wait = self.wait(client)
        if not wait:
            self.count(client)
        return wait

    def count(self, client: str) -> None:
        """Count one."""
        self._left[client] = (max(self._now(client) - 1, 0.0), self._clock())
        self._left.move_to_end(client)
        while len(self._left) > self._most:
            self._left.popitem(last=False)

    def forgive(self, client: str) -> None:
        """Take back one that was counted."""
        left, at = self._left.get(client, (self._rate.burst, self._clock()))
        self._left[client] = (min(self._rate.burst, left + 1), at)

    def _now(self, client: str) -> float:
        left, at = self._left.get(client, (self._rate.burst, self._clock()))
        return min(self._rate.burst, left + (self._clock() - at) * self._rate.per_second)


def client_of(host: str | None) -> str:
    """Who asks: an address, or for IPv6 the network that one household has.

    >>> client_of("192.0.2.7"), client_of("2001:db8:1:2:3::4"), client_of("::ffff:192.0.2.7")
    ('192.0.2.7', '2001:db8:1:2::/64', '192.0.2.7')
    """
    try:
        address = ip_address((host or "").split("%", 1)[0])
    except ValueError:
        return host or ""
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped:
            return str(address.ipv4_mapped)
        return str(ip_network((address, 64), strict=False))
    return str(address)


def is_here(host: str | None) -> bool:
    """Whether a client runs on this machine.

    >>> is_here("127.0.0.1"), is_here("::1"), is_here("192.0.2.7"), is_here(None)
    (True, True, False, True)
    """
    try:
        return host is None or ip_address(host).is_loopback
    except ValueError:  # a socket of this machine has a name in place of an address
        return True
