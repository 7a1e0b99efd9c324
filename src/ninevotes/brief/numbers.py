"""Numbers in words and figures, the same in every format."""

from __future__ import annotations

import math

from ninevotes.brief.language import _, ngettext


def percent(chance: float) -> str:
    """A chance as a percentage; never rounded to certainty.

    >>> percent(0.934), percent(0.999), percent(0.002), percent(0.0)
    ('93%', 'over 99%', 'under 1%', '0%')
    """
    if not math.isfinite(chance):
        return _("unknown")
    if 0 < chance < 0.01:
        return _("under 1%%")
    if 0.99 < chance < 1:
        return _("over 99%%")
    return f"{chance:.0%}"


def interval(chance: float, low: float | None = None, high: float | None = None) -> str:
    """A chance with its interval.

    >>> interval(0.93, 0.88, 0.96)
    '93% (88–96%)'
    """
    if low is None or high is None:
        return percent(chance)
    return f"{percent(chance)} ({low * 100:.0f}–{high * 100:.0f}%)"


def origins_words(count: int) -> str:
    """The number of independent origins in words; "" for the official record, which has none.

    >>> origins_words(1), origins_words(2)
    ('1 origin', '2 independent origins')
    """
    if count == 0:
        return ""
    return ngettext("%(num)s origin", "%(num)s independent origins", count)
