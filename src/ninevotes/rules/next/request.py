"""Calling a meeting: the request, the President's duty, the provisional agenda.

Charter, Art. 11, 28, 35 and 99; provisional rules 1 to 8.
"""

from __future__ import annotations

import datetime as dt

from ninevotes.rules.agenda import circulated_by
from ninevotes.rules.next.majority import majority_words
from ninevotes.rules.next.play import StateOfPlay
from ninevotes.rules.next.precedents import precedents_before
from ninevotes.rules.next.steps import Deadline, NextStep
from ninevotes.rules.next.words import day_words, named
from ninevotes.rules.presidency import president
from ninevotes.rules.wording import the


def call_meeting(play: StateOfPlay) -> NextStep:
    """The President calls the meeting: one member's request is enough (rule 2)."""
    by_member = any(code in play.members for code in play.requested_by) or not play.requested_by
    return NextStep(
        id="call-meeting",
        what="The President calls the meeting.",
        who=_president(play),
        nature="no vote",
        required=None,
        veto=False,
        citations=("SC-MEET-2", "SC-PRES-1") if by_member else ("SC-MEET-3", "SC-PRES-1"),
        articles="Provisional rule 2" if by_member else _outside_articles(),
        follows=f"{_request_sentence(play)} {_date_sentence(play)}",
        deadline=_requested_day(play),
    )


def circulate_agenda(play: StateOfPlay) -> NextStep:
    """The provisional agenda: drawn up, approved, sent round three days ahead (rules 7, 8)."""
    return NextStep(
        id="circulate-agenda",
        what="The provisional agenda is drawn up and sent to the members.",
        who="the Secretary-General draws it up, the President approves it",
        nature="no vote",
        required=None,
        veto=False,
        citations=("SC-AGDA-1",),
        articles="Provisional rules 6, 7, 8 and 10",
        follows=(
            "It reaches members at least three days before the meeting; in urgent circumstances "
            "it may come with the notice of the meeting. The wording of the item is settled here "
            "and can still be contested when the agenda is adopted."
        ),
        deadline=_circulation_day(play),
    )


def sound_out(play: StateOfPlay) -> NextStep:
    """Consultations before the meeting: members learn whether a vote will be asked for."""
    return NextStep(
        id="sound-out",
        what="Members settle in consultations whether anyone will object to the agenda.",
        who="the President with all members",
        nature="no vote",
        required=None,
        veto=False,
        citations=("SC-MEET-2", "SC-AGDA-3"),
        articles="Practice; Note by the President S/2017/507",
        follows=(
            "Nothing is decided there: consultations are not a meeting, so no vote can be taken. "
            f"Those who want the meeting count whether they have {majority_words(play.on)}."
        ),
        kind="practice",
    )


def drop_request(play: StateOfPlay) -> NextStep:
    """A request may be let drop before the meeting opens; nothing is then decided."""
    who = named(play.requested_by, play.on) or "those who asked for the meeting"
    return NextStep(
        id="drop-request",
        what="The request is withdrawn or let drop before the meeting opens.",
        who=who,
        nature="no vote",
        required=None,
        veto=False,
        citations=("SC-MEET-2",),
        articles="Practice under provisional rule 2",
        follows=(
            "No meeting, no vote and no decision: the item stands where it stood. It is the usual "
            "end when the count before the meeting falls short. A new request may follow any day."
        ),
        kind="practice",
        precedents=precedents_before("drop-request", play.on),
    )


def meet_informally(play: StateOfPlay) -> NextStep:
    """Formats that are no meetings need no agenda and so no vote."""
    return NextStep(
        id="meet-informally",
        what="Members take the matter up in a format that is not a meeting.",
        who="any member (Arria-formula, any other business); the President (consultations)",
        nature="no vote",
        required=None,
        veto=False,
        citations=("SC-MEET-2",),
        articles="Practice; Note by the President S/2017/507",
        follows=(
            "No agenda, so nothing for an objector to put to the vote; but no verbatim record "
            "either, no decision, and the item gets no place on the list of matters seized."
        ),
        kind="practice",
        precedents=precedents_before("meet-informally", play.on),
    )


def _president(play: StateOfPlay) -> str:
    code = play.fact("president") or _president_of_month(play.requested_for or play.on)
    return f"the President of the Council ({the(code, play.on)})" if code else "the President"


def _president_of_month(day: dt.date) -> str | None:
    try:
        return president(day.year, day.month)
    except ValueError:  # before 1947, or beyond the years of known membership
        return None


def _outside_articles() -> str:
    return "Charter, Art. 11, 35 and 99; provisional rule 3"


def _request_sentence(play: StateOfPlay) -> str:
    asked = named(play.requested_by, play.on)
    letter = play.fact("letter")
    if letter:
        asked = f"{asked or 'members'}, in the letter {letter}"
    count = play.request_count or len(play.requested_by)
    if count > 1:
        names = f" ({asked})" if asked else ""
        return (
            f"One member's request is enough, and the President shall call the meeting. "
            f"{count} ask for it{names}: that shows support, it is not required."
        )
    by_whom = f" Asked for by {asked}." if asked else ""
    return f"One member's request is enough, and the President shall call the meeting.{by_whom}"


def _date_sentence(play: StateOfPlay) -> str:
    if play.requested_for is None:
        return "The day is for the President to fix."
    return f"The day is for the President to fix; {day_words(play.requested_for)} is asked for."


def _requested_day(play: StateOfPlay) -> Deadline | None:
    if play.requested_for is None:
        return None
    what = f"Meeting asked for: {play.item}"
    return Deadline(play.requested_for, what, "the day named in the request; rule 2 sets none")


def _circulation_day(play: StateOfPlay) -> Deadline | None:
    if play.requested_for is None:
        return None
    by = circulated_by(play.requested_for)
    what = f"Provisional agenda with the members: {play.item}"
    return Deadline(by, what, "provisional rule 8: three days before the meeting")
