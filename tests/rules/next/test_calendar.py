"""Deadlines as iCalendar: RFC 5545, sections 3.1 (folding) and 3.3.11 (text)."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from ninevotes.rules.next import Stage, StateOfPlay, as_calendar, next_steps
from ninevotes.rules.next.calendar import LINE_OCTETS, escape, fold
from ninevotes.vocabulary.organs import Organ

ITEM = "Côte d'Ivoire; the situation, as of \\ now"


def written() -> str:
    play = StateOfPlay(
        dt.date(2024, 3, 29),
        Organ.SECURITY_COUNCIL,
        ITEM,
        Stage.VETOED,
        vetoed_by=("RUS",),
        last_act=dt.date(2024, 3, 28),
    )
    return as_calendar(play, next_steps(play))


def unfolded(text: str) -> list[str]:
    return text.replace("\r\n ", "").split("\r\n")


def test_one_event_for_each_deadline() -> None:
    lines = unfolded(written())
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == 2
    assert "DTSTART;VALUE=DATE:20240415" in lines
    assert "DTEND;VALUE=DATE:20240416" in lines
    assert "DTSTAMP:20240329T000000Z" in lines


def test_commas_semicolons_and_backslashes_are_escaped() -> None:
    summaries = [line for line in unfolded(written()) if line.startswith("SUMMARY:")]
    assert any(r"Côte d'Ivoire\; the situation\, as of \\ now" in line for line in summaries)


def test_no_two_events_share_an_identifier() -> None:
    uids = [line for line in unfolded(written()) if line.startswith("UID:")]
    assert len(set(uids)) == len(uids) == 2


def test_the_same_state_of_play_gives_the_same_bytes() -> None:
    assert written() == written()


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=400))
def test_folding_keeps_the_text_and_the_limit(line: str) -> None:
    parts = list(fold(line))
    assert all(len(part.encode()) <= LINE_OCTETS for part in parts)
    assert "".join([parts[0], *(part[1:] for part in parts[1:])]) == line
    assert all(part.startswith(" ") for part in parts[1:])


@given(st.text(max_size=100))
def test_escaped_text_reads_back(text: str) -> None:
    back, rest = "", iter(escape(text))
    for character in rest:
        back += {"n": "\n"}.get(c := next(rest), c) if character == "\\" else character
    assert back == text
