"""A proxy in front of the site: believed where the site is told of one on this machine."""

from __future__ import annotations

from ipaddress import ip_address

from litestar.types import HTTPScope

from ninevotes.web.security.rates import is_here
from ninevotes.web.settings import Settings


def believe(scope: HTTPScope, headers: dict[bytes, bytes], settings: Settings) -> None:
    """Take from a proxy who asks; take from nobody else what only a proxy may say.

    Args:
        scope: the request; its client becomes the one that the proxy names, and the header that
            tells who has signed in is taken out of it where no proxy wrote it.
        headers: of the request.
        settings: whether there is a proxy.
    """
    peer = scope["client"][0] if scope["client"] else None
    believed = settings.behind_proxy and is_here(peer)
    if settings.user_header and not believed:
        name = settings.user_header.lower().encode()
        scope["headers"] = [each for each in scope["headers"] if each[0].lower() != name]
    if believed:
        # The last is the one that our proxy has added; whoever asked may have written the others.
        named = headers.get(b"x-forwarded-for", b"").decode("latin-1").rpartition(",")[2].strip()
        try:
            scope["client"] = (str(ip_address(named)), 0)
        except ValueError:
            return


def through_proxy(headers: dict[bytes, bytes]) -> bool:
    """Whether a request came through a proxy that says so, believed or not."""
    return any(name in headers for name in (b"x-forwarded-for", b"forwarded", b"x-real-ip", b"via"))
