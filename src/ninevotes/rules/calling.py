"""Chapter 3 of the rulebook: calling a meeting (Provisional Rules of Procedure, 1 to 5)."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from ninevotes.rules.composition import council_on
from ninevotes.rules.decision import Decision, Outcome, Reason
from ninevotes.rules.parameters import number


class Caller(StrEnum):
    """Who may bring a matter so that the President must call a meeting."""

    COUNCIL_MEMBER = "Council member"
    MEMBER_STATE = "Member of the United Nations"
    NON_MEMBER_PARTY = "non-member party that accepts the obligations of settlement"
    ASSEMBLY = "General Assembly"
    SECRETARY_GENERAL = "Secretary-General"
    OTHER = "anybody else"


def next_regular_meeting_by(last_meeting: dt.date) -> dt.date:
    """The last day for the next meeting (SC-MEET-1; rule 1): fourteen days after the last."""
    return last_meeting + dt.timedelta(days=number("meeting_interval_days", last_meeting))


def must_be_called(caller: Caller) -> bool:
    """Whether the President shall call a meeting (SC-MEET-2, SC-MEET-3; rules 2 and 3).

    At the request of any one Council member; and when a Member (Article 35(1)), a non-member
    party that accepts the obligations (35(2)), the Assembly (11(2)-(3)) or the
    Secretary-General (99) brings a dispute or situation. No vote is taken.
    """
    return caller is not Caller.OTHER


def signatures_needed(on: dt.date) -> int:
    """Council members whose request is enough (SC-MEET-2; rule 2): one.

    A letter with nine signatures shows where the votes are; the rule asks for one.
    """
    return number("members_needed_to_request_a_meeting", on)


def may_request(code: str, on: dt.date) -> bool:
    """Whether a state may ask for a meeting as a Council member (SC-MEET-2; rule 2)."""
    return code in council_on(on).members


def request_dropped() -> Decision:
    """A request given up before the meeting: nothing was put, nothing is decided (SC-MEET-2)."""
    return Decision(
        Outcome.NO_DECISION,
        Reason.INDICATIVE_ONLY,
        None,
        None,
        citations=("SC-MEET-2",),
        notes=("Dropped before any vote: nothing was put and nothing decided.",),
        why=("The request was dropped before a vote.",),
    )
