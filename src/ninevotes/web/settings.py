"""What a running site is told: what it may take in, and from whom."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field

LOOPBACK = frozenset({"localhost", "127.0.0.1", "[::1]", "testserver.local"})
"""Names of this machine for itself."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How the site runs.

    Args:
        token: what whoever writes must show; made anew at each start unless given.
        hosts: names under which the site answers, without ports. A page elsewhere that points
            its own name at this machine (DNS rebinding) is refused.
        most_bytes: of an upload.
        kept_bytes: of answers that are kept ready.
    """

    token: str = field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)
    hosts: frozenset[str] = LOOPBACK
    most_bytes: int = 20_000_000
    kept_bytes: int = 64_000_000
