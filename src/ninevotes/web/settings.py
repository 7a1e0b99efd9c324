"""What a running site is told: what it may take in, from whom, and how much."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field

from ninevotes.web.security.accounts import Accounts
from ninevotes.web.security.rates import Rate

_QUESTIONS = Rate(600, 60)
_WRITES = Rate(60, 1)
_TRIES = Rate(5, 1 / 30)

LOOPBACK = frozenset({"localhost", "127.0.0.1", "[::1]", "testserver.local"})
"""Names of this machine for itself."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one client may ask of the site. Each worker keeps its part of the rates.

    Args:
        questions: answers that have to be made; those that are ready cost nothing. Programs on
            this machine are not counted.
        writes: what changes the record.
        tries: tokens and passwords that were wrong, of one client and for one name.
        upload_bytes: of an upload, and of what it may hold expanded four times that.
        upload_seconds: from the first byte of an upload to the last.
        upload_pause: seconds between two pieces of it.
        body_bytes: of any other request.
    """

    questions: Rate = _QUESTIONS
    writes: Rate = _WRITES
    tries: Rate = _TRIES
    upload_bytes: int = 20_000_000
    upload_seconds: float = 120.0
    upload_pause: float = 15.0
    body_bytes: int = 1_000_000


@dataclass(frozen=True, slots=True)
class Settings:
    """How the site runs.

    Args:
        token: what whoever writes must show; made anew at each start unless given.
        secret: what cookies are sealed with, the same for all workers.
        hosts: names under which the site answers, without ports. A page elsewhere that points
            its own name at this machine (DNS rebinding) is refused.
        limits: what one client may ask.
        kept_bytes: of answers that are kept ready.
        accounts: who may write beside whoever has the token; null for nobody.
        behind_proxy: whether a proxy on this machine stands in front of the site, and tells by
            ``X-Forwarded-For`` who asks.
        user_header: header in which a proxy in front of the site tells who has signed in there;
            null where there is none. Only the proxy is believed.
        secure: whether the site is reached by https, so that cookies go no other way.
        workers: processes that share the work.
        warm: make the pages that are asked for most ready before they are asked for.
        every_vote: and then, behind what is asked for meanwhile, those of every vote.
    """

    token: str = field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)
    secret: str = field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)
    hosts: frozenset[str] = LOOPBACK
    limits: Limits = field(default_factory=Limits)
    kept_bytes: int = 64_000_000
    accounts: Accounts | None = None
    behind_proxy: bool = False
    user_header: str | None = None
    secure: bool = False
    workers: int = 1
    warm: bool = False
    every_vote: bool = True

    @property
    def address(self) -> str:
        """How others reach the site: behind a proxy by its first name; "" on this machine alone."""
        names = sorted(self.hosts - LOOPBACK - {"*"})
        if not (self.behind_proxy and names):
            return ""
        return f"{self.scheme}://{names[0]}"

    @property
    def scheme(self) -> str:
        """How it is reached: ``http`` or ``https``."""
        return "https" if self.secure else "http"
