"""An iCalendar file (RFC 5545) of meetings, votes, and the days by which something is due."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator

from ninevotes.record.export.deeds import Deed, meetings_of, votes_of
from ninevotes.record.export.model import Extract
from ninevotes.rules.assembly_relations import debate_due
from ninevotes.rules.next.calendar import escape, fold
from ninevotes.rules.working_days import how_counted
from ninevotes.vocabulary.official import OfficialOutcome
from ninevotes.vocabulary.organs import Organ


def as_icalendar(given: Extract) -> str:
    """One all-day event a meeting, vote and deadline, lines ended with CR LF.

    The stamp of an event is midnight UTC of its day: the same record gives the same bytes.
    Attribution and licence lines stand as comments of the calendar.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//ninevotes//record//EN"]
    lines += [f"X-NINEVOTES-ATTRIBUTION:{escape(note)}" for note in given.notes]
    for deed in meetings_of(given):
        lines += _event(deed, f"Security Council: {deed.title or 'meeting'}", deed.date)
    for deed in votes_of(given):
        lines += _event(deed, f"{deed.symbol or 'Vote'}: {deed.words}", deed.date)
        lines += _deadline(deed)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in fold(line))


def _deadline(deed: Deed) -> Iterator[str]:
    """The Assembly's debate on a veto (A/RES/76/262)."""
    vote = deed.vote
    if vote is None or vote.organ is not Organ.SECURITY_COUNCIL:
        return
    if vote.outcome is not OfficialOutcome.VETOED:
        return
    due = debate_due(deed.date)
    if due is None:
        return
    words = (
        f"General Assembly: debate on the veto of {deed.date.isoformat()} due by today, unless an "
        "emergency special session on the same situation is meeting"
    )
    counted = how_counted(deed.date, due)
    why = f"A/RES/76/262, paragraph 1: ten working days after the veto ({counted})."
    yield from _event(deed, words, due, why=why, kind="due")


def _event(deed: Deed, words: str, day: dt.date, *, why: str = "", kind: str = "") -> Iterator[str]:
    key = hashlib.sha256(f"{kind}|{deed.id}|{day}".encode()).hexdigest()[:32]
    told = "\n".join(
        part for part in (why, deed.title, f"Sources: {', '.join(deed.sources)}") if part
    )
    yield "BEGIN:VEVENT"
    yield f"UID:{key}@ninevotes"
    yield f"DTSTAMP:{deed.date:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{day + dt.timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{escape(' '.join(words.split()))}"
    yield f"DESCRIPTION:{escape(told)}"
    if deed.link:
        yield f"URL:{deed.link}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"
