"""One page from the web: within limits of size and time, and only from where it may come."""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urljoin

from ninevotes.sources.reports.formats.compressed import expanded
from ninevotes.sources.reports.formats.stream import ByteStream, DamagedError
from ninevotes.sources.watching.addresses import (
    Place,
    RefusedAddressError,
    looked_up,
    place_of,
)

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_MOST_REDIRECTS = 5
_COMPLETE = 200
_PIECE = 65_536
_FAULTS = (OSError, http.client.HTTPException, DamagedError, RefusedAddressError, UnicodeError)


class FetchError(Exception):
    """A page that did not come.

    Args:
        address: which.
        why: what was in the way.
        wait: seconds until it should be asked for again, where the host said so.
    """

    def __init__(self, address: str, why: str, wait: float | None = None) -> None:
        super().__init__(f"{address}: {why}")
        self.why = why
        self.wait = wait


@dataclass(frozen=True, slots=True)
class Limits:
    """What a page may cost.

    Args:
        seconds: from the question to the last byte, redirects included.
        size: bytes, expanded.
        allow_private: ask hosts that are not on the public internet too.
        agent: what we say of ourselves.
    """

    seconds: float = 30.0
    size: int = 20_000_000
    allow_private: bool = False
    agent: str = "ninevotes (feed reader)"


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer: status, header fields by name in small letters, body, and whence."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    address: str


class Fetcher:
    """Asks for pages, one at a time."""

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()

    def get(self, address: str, headers: Mapping[str, str] | None = None) -> Fetched:
        """Ask for a page, going where it has moved to.

        Raises:
            FetchError: it did not come, or not within the limits.
        """
        deadline = time.monotonic() + self.limits.seconds
        for _ in range(_MOST_REDIRECTS + 1):
            try:
                fetched = self._asked(address, headers or {}, deadline)
            except _FAULTS as error:
                raise FetchError(address, _why(error, deadline)) from error
            moved = fetched.headers.get("location")
            if fetched.status not in _REDIRECTS or not moved:
                return fetched
            address = urljoin(address, moved)
        raise FetchError(address, f"moved more than {_MOST_REDIRECTS} times")

    def _asked(self, address: str, headers: Mapping[str, str], deadline: float) -> Fetched:
        place = place_of(address)
        to = looked_up(place, allow_private=self.limits.allow_private)
        connection = socket.create_connection(to, timeout=_left(deadline))
        # A server that sends a byte now and then would never run into a time-out of one wait.
        alarm = threading.Timer(_left(deadline), _cut, [connection])
        alarm.daemon = True
        alarm.start()
        try:
            return self._answer(_secured(connection, place), place, address, headers, deadline)
        finally:
            alarm.cancel()
            connection.close()

    def _answer(
        self,
        connection: socket.socket,
        place: Place,
        address: str,
        headers: Mapping[str, str],
        deadline: float,
    ) -> Fetched:
        asking = http.client.HTTPConnection(place.host, place.port)
        asking.sock = connection
        try:
            asking.request("GET", place.target, headers=self._said(place, headers))
            answer = asking.getresponse()
            given = {name.lower(): value for name, value in answer.getheaders()}
            body = self._body(answer, deadline)
        finally:
            asking.close()
        return Fetched(answer.status, given, self._expanded(body, given), address)

    def _said(self, place: Place, headers: Mapping[str, str]) -> dict[str, str]:
        return {
            "Host": place.origin.split("//", 1)[1],
            "User-Agent": self.limits.agent,
            "Accept-Encoding": "gzip",
            "Connection": "close",
            **headers,
        }

    def _body(self, answer: http.client.HTTPResponse, deadline: float) -> bytes:
        parts: list[bytes] = []
        size = 0
        while piece := answer.read1(_PIECE):
            size += len(piece)
            if size > self.limits.size:
                raise OSError(f"is larger than {self.limits.size / 1e6:.0f} MB")
            if time.monotonic() > deadline:
                raise TimeoutError
            parts.append(piece)
        if time.monotonic() > deadline:
            raise TimeoutError
        told = answer.getheader("Content-Length", "")
        if told.isdecimal() and size < int(told) and answer.status == _COMPLETE:
            raise OSError(f"ends after {size:,} of {told} bytes")
        return b"".join(parts)

    def _expanded(self, body: bytes, headers: Mapping[str, str]) -> bytes:
        if headers.get("content-encoding", "").lower() not in {"gzip", "x-gzip"}:
            return body
        expanding = expanded(ByteStream([body]))
        data = expanding.take(self.limits.size)
        if expanding.peek(1):
            raise OSError(f"is larger than {self.limits.size / 1e6:.0f} MB")
        return data


def _secured(connection: socket.socket, place: Place) -> socket.socket:
    if place.scheme != "https":
        return connection
    return ssl.create_default_context().wrap_socket(connection, server_hostname=place.host)


def _cut(connection: socket.socket) -> None:
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        return


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _why(error: BaseException, deadline: float) -> str:
    if isinstance(error, TimeoutError) or time.monotonic() >= deadline:
        return "took too long"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return str(error) or type(error).__name__
