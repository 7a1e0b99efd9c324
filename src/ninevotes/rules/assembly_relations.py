"""Chapter 10 of the rulebook: the Council and the Assembly.

SC-GA-1, SC-GA-2, SC-ESS-1 and SC-VETO-1 (Charter, Articles 11, 12 and 20; A/RES/377 A (V);
A/RES/76/262).
"""

from __future__ import annotations

import datetime as dt

from ninevotes.rules import facts
from ninevotes.rules.case import Case
from ninevotes.rules.decision import Decision, Outcome, Reason
from ninevotes.rules.parameters import number
from ninevotes.rules.remarks import Remark
from ninevotes.rules.working_days import after_working_days, how_counted
from ninevotes.vocabulary.questions import QuestionType

UNITING_FOR_PEACE = dt.date(1950, 11, 3)
VETO_INITIATIVE = dt.date(2022, 4, 26)


def assembly_may_recommend(*, council_exercising: bool, council_asks: bool) -> tuple[bool, str]:
    """Whether the Assembly may recommend, and what to note (SC-GA-1; Article 12(1)).

    The text says not while the Council exercises its functions on the dispute, unless it asks.
    Practice lets both deal with a matter side by side (the Court's opinion of 9 July 2004,
    paragraphs 27-28), so nothing is stopped; it is noted.
    """
    if council_exercising and not council_asks:
        return True, "The item is before the Council (Article 12(1)); practice lets both act."
    return True, ""


def council_bound_by_assembly() -> bool:
    """Whether a call of the Assembly on the Council binds it (SC-GA-2; Article 11): it does not."""
    return False


def emergency_session_votes(on: dt.date) -> int:
    """Council votes that call an emergency special session (SC-ESS-1; A/RES/377 A (V)).

    Any seven, any nine since 1966; no veto.

    Raises:
        UnknownParameterError: before 3 November 1950.
    """
    return number("emergency_session_council_votes", on)


def emergency_remark(case: Case, decision: Decision) -> Remark | None:
    """What to know of a call of the Assembly (SC-ESS-1; A/RES/377 A (V)).

    If the Assembly is sitting the item simply goes to it. The Soviet Union long denied that
    the procedure was lawful; the text speaks of a lack of unanimity of the permanent members.
    Before 3 November 1950 a call led to an ordinary special session.
    """
    if case.question.type is not QuestionType.EMERGENCY_SESSION_CALL:
        return None
    if decision.outcome is not Outcome.ADOPTED or case.on < UNITING_FOR_PEACE:
        return None
    if facts.holds(case.question, "ga_in_session"):
        note = "The Assembly was sitting: the item goes to it, and no emergency session opens."
    else:
        note = "The Assembly meets in emergency special session within 24 hours."
    return Remark(notes=(note,), citations=("SC-ESS-1",))


def debate_due(vetoed: dt.date, *, emergency_session_meeting: bool = False) -> dt.date | None:
    """The last day for the Assembly's debate on a veto (SC-VETO-1; A/RES/76/262).

    Ten working days after it; null before 26 April 2022, and when an emergency special session
    on the same situation is meeting.
    """
    if vetoed < VETO_INITIATIVE or emergency_session_meeting:
        return None
    return after_working_days(vetoed, number("veto_debate_working_days", vetoed))


def special_report_due(debate: dt.datetime) -> dt.datetime:
    """When the Council's special report is asked for (SC-VETO-1): 72 hours before the debate."""
    return debate - dt.timedelta(hours=number("veto_report_hours", debate.date()))


def veto_remark(case: Case, decision: Decision) -> Remark | None:
    """After a veto the Assembly debates it (SC-VETO-1; A/RES/76/262, paragraph 1).

    Amendments count too. A text that falls short of the votes leads to no debate, whoever
    voted against it.
    """
    if decision.reason is not Reason.VETOED:
        return None
    due = debate_due(case.on)
    if due is None:
        return None
    note = (
        f"The Assembly is to debate the veto by {due.day} {due:%B %Y} (ten working days, "
        f"{how_counted(case.on, due)}), unless an emergency special session on the situation is "
        "meeting."
    )
    return Remark(notes=(note,), citations=("SC-VETO-1",))
