"""Dates, footnotes and marks in as few cells as they can be read in."""

from __future__ import annotations

import re

from rich.text import Text

from ninevotes.brief.clean import visible
from ninevotes.brief.model import Kind, Line, Remark, VoteView

WHEN = 15
"""Cells of a date: ``for 10 Dec 2018``."""

_MONTH = re.compile(
    r"\b(January|February|August|September|October|November|December|March|April|June|July)\b"
)
_MARKS = {Kind.OFFICIAL: "◉", Kind.PREDICTED: "◌", Kind.DENIED: "⊘", Kind.COMPUTED: "="}


def short_date(words: str) -> str:
    """A date with the month in three letters.

    >>> short_date("by 22 December 2014")
    'by 22 Dec 2014'
    """
    return _MONTH.sub(lambda found: found.group()[:3], words)


def cites(numbers: tuple[int, ...]) -> Text:
    """Footnote numbers, neighbours drawn together: ``[1-3,7]``; "" for none."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts = [str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs]
    return Text(f"[{','.join(parts)}]" if parts else "", style="cyan")


def mark(one: Line | Remark) -> str:
    """What kind of truth a line is, and its number of independent origins: ``○2``."""
    return f"{_MARKS.get(one.kind, '○')}{one.origins or ''}"


MARKS = "○ reported  ◉ official record  ⊘ denied; the figure: independent origins"


def ties(one: Line | VoteView) -> Text:
    """What the official record has of a line: ``◉ S/PV.7353``; "" for nothing."""
    return Text("; ".join(f"◉ {visible(tie.text)}" for tie in one.on_record), style="bold")


def letters(sources: tuple[str, ...]) -> Text:
    """Letters of official sources: ``[a,b]``; "" for none."""
    return Text(visible(f"[{','.join(sources)}]") if sources else "", style="cyan")
