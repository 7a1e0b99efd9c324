"""When to ask again: later after each failure, never all at once, and not before we are told."""

from __future__ import annotations

import datetime as dt
import email.utils
import random

_LONGEST = 24 * 3600.0
_LONGEST_TOLD = 7 * 24 * 3600.0


def pause_after(
    failures: int, usual: float, told: float | None = None, chance: random.Random | None = None
) -> float:
    """Seconds to wait after so many failures in a row.

    The pause doubles with each failure, up to a day, and is stretched by up to a half by chance,
    so that many readers do not come back in one moment. What the host told is a lower bound.

    Args:
        failures: in a row, one at least.
        usual: seconds between two questions when all is well.
        told: seconds that the host asked for (Retry-After); null where it did not.
        chance: for the stretching.
    """
    pause = min(usual * 2.0 ** min(failures, 30), _LONGEST)
    stretched = pause * (chance or random.Random()).uniform(1.0, 1.5)  # noqa: S311 - no secret
    return max(stretched, min(told or 0.0, _LONGEST_TOLD))


def told_to_wait(header: str | None, now: float) -> float | None:
    """Seconds that a Retry-After header asks for, as a number or a date; null for neither.

    >>> told_to_wait("120", 0.0), told_to_wait("Thu, 01 Jan 1970 00:01:00 GMT", 0.0)
    (120.0, 60.0)
    """
    if header is None:
        return None
    text = header.strip()
    if text.isdecimal() and text.isascii():
        return float(text[:12])
    try:
        when = email.utils.parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None
    if when.tzinfo is None:
        when = when.replace(tzinfo=dt.UTC)
    return max(when.timestamp() - now, 0.0)
