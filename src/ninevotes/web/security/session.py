"""Who has signed in: a cookie that says who and until when, and that only this site can make."""

from __future__ import annotations

import base64
import binascii
import hmac
import time
from dataclasses import dataclass

COOKIE = "ninevotes-session"
LASTS = 12 * 3600
"""Seconds for which somebody is signed in."""


@dataclass(frozen=True, slots=True)
class Sessions:
    """Makes and checks the cookies. Nothing is kept, so that several workers agree.

    Args:
        secret: known to this run of the site alone.
    """

    secret: str

    def begin(self, who: str, bound_to: str = "", now: float | None = None) -> str:
        """The cookie of somebody who has just signed in.

        Args:
            who: the name.
            bound_to: what ends the session when it changes, such as the hash of a password.
            now: seconds since 1970.
        """
        until = int((time.time() if now is None else now) + LASTS)
        name = base64.urlsafe_b64encode(who.encode()).decode().rstrip("=")
        return f"{name}.{until}.{self._seal(name, until, bound_to)}"

    def who(self, cookie: str, now: float | None = None) -> str | None:
        """The name in a cookie, not yet believed; null where it is none or its time is over."""
        parts = cookie.split(".")
        if len(parts) != 3 or len(cookie) > 400 or not parts[1].isascii():
            return None
        if not parts[1].isdigit() or int(parts[1]) <= (time.time() if now is None else now):
            return None
        try:
            return base64.b64decode(_padded(parts[0]), "-_", validate=True).decode()
        except (binascii.Error, ValueError):
            return None

    def ours(self, cookie: str, bound_to: str = "") -> bool:
        """Whether we made the cookie. Compared in a time that tells nothing of the seal."""
        name, until, seal = cookie.split(".")
        return hmac.compare_digest(seal.encode(), self._seal(name, int(until), bound_to).encode())

    def _seal(self, name: str, until: int, bound_to: str) -> str:
        said = f"{name}.{until}.{bound_to}".encode()
        return hmac.new(self.secret.encode(), said, "sha256").hexdigest()


def _padded(text: str) -> str:
    return text + "=" * (-len(text) % 4)
