"""How the timeline's dates and lanes are headed, and which dates share a column."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ninevotes.brief.dates import date_words
from ninevotes.brief.model import Lane, Line

_MOST_COLUMNS = 12
_SHORT = {
    Lane.COUNCIL: "Council",
    Lane.ASSEMBLY: "Assembly",
    Lane.INQUIRY: "Inquiry",
    Lane.COURT: "Court",
    Lane.FORECASTS: "Forecasts",
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
        return ("date not", "reported")
    words = date_words(key.rstrip("~")).split()
    if len(words) == 3:
        words = [f"{words[0]} {words[1][:3]}", words[2]]
    elif len(words) == 2:
        words = [words[0][:3], words[1]]
    return (f"by {words[0]}", *words[1:]) if key.endswith("~") else tuple(words)


def lane_label(lane: Lane) -> tuple[str, ...]:
    """A lane's name on one or two lines."""
    if lane is Lane.INQUIRY:
        return ("Human Rights Council", "and inquiry")
    if lane is Lane.COURT:
        return ("International", "Criminal Court")
    return (lane.value,)


def short_label(lane: Lane) -> tuple[str, ...]:
    """A lane's name in one word or two, for a phone."""
    return (_SHORT.get(lane, lane.value),)
