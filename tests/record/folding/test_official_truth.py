"""A vote read from a verbatim record is official; what a report says otherwise stands beside it."""

from __future__ import annotations

import dataclasses
import datetime as dt

from ninevotes.reading import document_of, read
from ninevotes.record.derive import derive
from ninevotes.vocabulary.claims import ClaimType
from ninevotes.vocabulary.events import Event, Reading, Truth

RECORD = """S/PV.7353

7353rd meeting
Monday, 22 December 2014, 3 p.m.
New York

Agenda

The situation in the Democratic People's Republic of Korea

The meeting was called to order at 3.05 p.m.

A vote was taken by show of hands.

In favour:
Argentina, Australia, Chile, France, Jordan, Lithuania, Luxembourg, Republic of Korea, Rwanda,
United Kingdom of Great Britain and Northern Ireland, United States of America

Against:
China, Russian Federation

Abstaining:
Chad, Nigeria

The President: There were 11 votes in favour, 2 against and 2 abstentions. The provisional agenda
has been adopted.
"""
_REPORT = (
    "The Security Council voted 11-2, with {abstain} abstentions, on Monday to put North Korea's "
    "human rights situation on its agenda in a procedural vote that China and Russia opposed."
)


def _vote(*readings: Reading) -> Event:
    history = derive(readings)
    (event,) = (e for e in history.events if e.type is ClaimType.PROCEDURAL_VOTE)
    return event


def _reported(abstain: int) -> Reading:
    words = _REPORT.format(abstain=abstain)
    document = document_of(words.encode(), f"report-{abstain}.txt")
    return read(dataclasses.replace(document, date=dt.date(2014, 12, 22)))


def _recorded() -> Reading:
    return read(document_of(RECORD.encode(), "S-PV-7353.txt"))


def test_reported_only() -> None:
    assert _vote(_reported(2)).truth is Truth.REPORTED


def test_a_vote_read_from_a_record_is_official() -> None:
    assert _vote(_recorded()).truth is Truth.OFFICIAL


def test_record_and_report_tell_of_one_vote_and_the_record_holds() -> None:
    event = _vote(_recorded(), *(_reported(abstain) for abstain in (2, 1)))
    assert event.truth is Truth.OFFICIAL
    assert event.fields["abstain"] == 2
    assert {c.document for c in event.claims} == {"S-PV-7353", "report-2", "report-1"}


def test_a_report_that_differs_is_shown_beside_the_record() -> None:
    event = _vote(_recorded(), _reported(1))
    assert event.fields["abstain"] == 2
    differing = {each.field: dict(each.values) for each in event.disagreements}
    assert differing["abstain"] == {2: ("S-PV-7353",), 1: ("report-1",)}
