"""Where an address leads: public places only, unless the user says otherwise.

A feed is written by somebody else. What it links to must not make this machine ask its own
services or its neighbours', so every host is looked up first, every address it has must be
public, and the connection goes to the address that was looked at.
"""

from __future__ import annotations

import ipaddress
import socket
from dataclasses import dataclass
from urllib.parse import urlsplit

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_LONGEST = 2_000


class RefusedAddressError(ValueError):
    """An address that is not asked; the message says why."""


@dataclass(frozen=True, slots=True)
class Place:
    """A web address taken apart."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def origin(self) -> str:
        """Protocol, host and port: what a robots.txt is about."""
        return f"{self.scheme}://{self._netloc}"

    @property
    def _netloc(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        usual = {"http": 80, "https": 443}[self.scheme]
        return host if self.port == usual else f"{host}:{self.port}"


def place_of(address: str) -> Place:
    """Take an address apart.

    Raises:
        RefusedAddressError: it is no http or https address, or has a password in it.
    """
    if len(address) > _LONGEST or any(ord(character) <= 32 for character in address):
        raise RefusedAddressError("is no web address")
    try:
        parts = urlsplit(address)
        port, host = parts.port, parts.hostname
    except ValueError as error:
        raise RefusedAddressError(f"is no web address ({error})") from error
    if parts.scheme not in {"http", "https"} or not host:
        raise RefusedAddressError("is no http or https address")
    if parts.username or parts.password:
        raise RefusedAddressError("has a user name in it")
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    try:
        target.encode("ascii")
        ascii_host = host.encode("idna").decode("ascii") if not host.isascii() else host
    except UnicodeError as error:
        raise RefusedAddressError("has characters that an address cannot have") from error
    return Place(parts.scheme, ascii_host, port or {"http": 80, "https": 443}[parts.scheme], target)


def looked_up(place: Place, *, allow_private: bool) -> tuple[str, int]:
    """The numeric address of a host, to connect to.

    Raises:
        RefusedAddressError: one of its addresses is not public.
        OSError: it has none.
    """
    found = socket.getaddrinfo(place.host, place.port, type=socket.SOCK_STREAM)
    numbers = [str(entry[4][0]) for entry in found]
    for number in numbers:
        if not allow_private and not is_public(number):
            raise RefusedAddressError(
                f"leads to {number}, which is not public: --allow-private permits it"
            )
    return numbers[0], place.port


def is_public(number: str) -> bool:
    """Whether an IP address is one of the public internet, also by way of another protocol.

    >>> is_public("8.8.8.8"), is_public("169.254.169.254"), is_public("::ffff:10.0.0.1")
    (True, False, False)
    """
    address = ipaddress.ip_address(number.split("%", 1)[0])
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if inner is None and address.teredo:
            inner = address.teredo[1]
        if inner is None and address in _NAT64:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            address = inner
    if isinstance(address, ipaddress.IPv6Address) and address.is_site_local:
        return False  # withdrawn (RFC 3879), but still routed inside some networks
    return address.is_global and not address.is_multicast and not address.is_reserved
