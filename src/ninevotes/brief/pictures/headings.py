"""How the timeline's dates and lanes are headed, and which dates share a column."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from textwrap import wrap

from ninevotes.brief.dates import MONTHS, date_words
from ninevotes.brief.language import N_, _, translated
from ninevotes.brief.model import Lane, Line

_MOST_COLUMNS = 12
_WIDEST = 13
"""Letters for which a column has room."""
SHORT_MONTHS = tuple(month[:3] for month in MONTHS)
_SHORT = {
    Lane.COUNCIL: N_("Council"),
    Lane.ASSEMBLY: N_("Assembly"),
    Lane.INQUIRY: N_("Inquiry"),
    Lane.COURT: N_("Court"),
    Lane.FORECASTS: N_("Forecasts"),
}


def grouping(lines: Sequence[Line]) -> Callable[[Line], str]:
    """By day while the columns suffice, else by month, else by year."""
    exact = {line.sort for line in lines}
    if len(exact) <= _MOST_COLUMNS:
        return lambda line: line.sort
    months = {line.sort[:7] for line in lines}
    if len(months) <= _MOST_COLUMNS:
        return lambda line: line.sort[:7]
    return lambda line: line.sort[:4]


def date_label(key: str) -> tuple[str, ...]:
    """A date as a column is headed; the undated stand by when they became known."""
    if key.startswith("~"):
        return tuple(_("date not\nreported").split("\n"))
    words = date_words(key.rstrip("~")).split()
    if len(words) > 1 and key[5:7].isdecimal():
        words[-2] = translated(SHORT_MONTHS[int(key[5:7]) - 1])
        words = [" ".join(words[:-1]), words[-1]]
    if key.endswith("~"):
        words[:1] = wrap(_("by %(day)s", day=words[0]), _WIDEST)
    return tuple(words)


def lane_label(lane: Lane) -> tuple[str, ...]:
    """A lane's name on one or two lines."""
    if lane is Lane.INQUIRY:
        return tuple(_("Human Rights Council\nand inquiry").split("\n"))
    if lane is Lane.COURT:
        return tuple(_("International\nCriminal Court").split("\n"))
    return (translated(lane.value),)


def short_label(lane: Lane) -> tuple[str, ...]:
    """A lane's name in one word or two, for a phone."""
    return (translated(_SHORT.get(lane, lane.value)),)
