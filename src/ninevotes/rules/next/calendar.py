"""Deadlines as an iCalendar file (RFC 5545): one all-day event each, for any calendar program."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator

from ninevotes.rules.next.play import StateOfPlay
from ninevotes.rules.next.steps import Deadline, NextStep

LINE_OCTETS = 75
"""Octets that a line may have before it is folded, its line break not counted (3.1)."""


def as_calendar(play: StateOfPlay, steps: Iterable[NextStep]) -> str:
    """The deadlines of the steps as one calendar, lines ended with CR LF.

    The stamp of every event is midnight UTC of the day asked about, so that the same state
    of play always gives the same bytes.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//ninevotes//next steps//EN"]
    for step in steps:
        if step.deadline:
            lines.extend(_event(play, step, step.deadline))
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in fold(line))


def escape(text: str) -> str:
    r"""Text as a property value: backslash, comma, semicolon and line break escaped (3.3.11).

    >>> escape("nine, or fewer; then\nno")
    'nine\\, or fewer\\; then\\nno'
    """
    for plain, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(plain, written)
    return text


def fold(line: str) -> Iterator[str]:
    """A content line cut to the octets allowed, never inside a character.

    >>> list(fold("SUMMARY:short"))
    ['SUMMARY:short']
    """
    part, octets = "", 0
    for character in line:
        width = len(character.encode())
        if octets + width > LINE_OCTETS:
            yield part
            part, octets = " ", 1
        part, octets = part + character, octets + width
    yield part


def _event(play: StateOfPlay, step: NextStep, deadline: Deadline) -> Iterator[str]:
    key = f"{step.id}|{play.item}|{play.acted_on.isoformat()}"
    yield "BEGIN:VEVENT"
    yield f"UID:{hashlib.sha256(key.encode()).hexdigest()[:32]}@ninevotes"
    yield f"DTSTAMP:{play.on:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{deadline.by:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{deadline.by + dt.timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{escape(deadline.what)}"
    yield f"DESCRIPTION:{escape(f'{step.what} {step.follows}' + chr(10) + deadline.citation)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"
