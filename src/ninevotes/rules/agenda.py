"""Chapter 4 of the rulebook: the agenda (Provisional Rules of Procedure, 6 to 12)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ninevotes.rules.case import Case
from ninevotes.rules.decision import Decision, Outcome, Reason
from ninevotes.rules.parameters import number
from ninevotes.rules.remarks import Remark
from ninevotes.vocabulary.questions import QuestionType

REMOVAL_SETTLED = dt.date(1947, 9, 15)


@dataclass(frozen=True, slots=True)
class AfterAgenda:
    """What follows the vote on the agenda.

    Args:
        meeting_held: whether the meeting goes on with the item.
        seized: whether the Council is then seized of the item.
        may_ask_again: whether a new request is open.
    """

    meeting_held: bool
    seized: bool
    may_ask_again: bool


def circulated_by(meeting: dt.date, *, periodic: bool = False) -> dt.date:
    """Last day to send out the provisional agenda (SC-AGDA-1; rules 8 and 12).

    Three days ahead, 21 for a periodic meeting; less when the matter is urgent.
    """
    name = "periodic_agenda_notice_days" if periodic else "agenda_notice_days"
    return meeting - dt.timedelta(days=number(name, meeting))


def may_stand_on_agenda(*, communicated: bool, carried_over: bool, deferred: bool) -> bool:
    """Whether an item may stand on the provisional agenda (SC-AGDA-1; rule 7).

    Only what was brought under rule 6, unfinished items (rule 10) and items put off earlier.
    """
    return communicated or carried_over or deferred


def goes_to_vote(*, objection: bool, vote_asked_for: bool) -> bool:
    """Whether the adoption of the agenda is voted on (SC-AGDA-2, SC-AGDA-3; rule 9).

    Only if somebody asks for a vote. An objection in words leaves the agenda adopted.
    """
    return objection and vote_asked_for


def after(decision: Decision) -> AfterAgenda:
    """What follows (SC-AGDA-3, SC-AGDA-4; rules 9 to 11).

    Lost, the meeting closes at once, the Council is not seized of the item, and a new request
    may follow. Carried, the item is taken up and stays on the list of matters seized; that
    gives it no right to another meeting.
    """
    adopted = decision.outcome is Outcome.ADOPTED
    return AfterAgenda(adopted, adopted, not adopted)


def agenda_vote_remark(case: Case, decision: Decision) -> Remark | None:
    """The burden lies with those who want the meeting (SC-AGDA-3; Article 27(2), rule 9).

    Whoever asked for the vote, the question is the adoption: supporters must reach the number.
    Nobody against is not enough.
    """
    if case.question.type is not QuestionType.AGENDA:
        return None
    if decision.reason is not Reason.FAILED_VOTES:
        return Remark(citations=("SC-AGDA-3",))
    note = (
        "The meeting closes at once and the Council is not seized of the item; a new request may "
        "follow."
    )
    return Remark(notes=(note,), citations=("SC-AGDA-3",))


def may_be_dropped(last_considered: dt.date, on: dt.date, *, kept_on_request: bool = False) -> bool:
    """Whether the yearly clean-up removes an item from the list (SC-AGDA-5; S/2017/507).

    Items not considered for three years go, after a notice in January, unless a Member asks
    for another year.
    """
    years = number("seized_list_idle_years", on)
    return _years_after(last_considered, years) <= on and not kept_on_request


def removal_remark(case: Case) -> Remark | None:
    """Removal from the list of matters seized is procedural (SC-AGDA-5; A/RES/267 (III), annex).

    Before 15 September 1947 it had also been voted as a matter of substance; and whether the
    state that brought a matter may take it back was disputed in April 1946.
    """
    words = case.question.text.lower()
    names_list = any(word in words for word in ("seized", "retention", "removal", "retain"))
    if case.question.type is not QuestionType.CONDUCT or not names_list:
        return None
    if case.on >= REMOVAL_SETTLED:
        return Remark(citations=("SC-AGDA-5",))
    note = (
        "Treated as procedural; in 1946 retention on the list was also voted as a matter of "
        "substance."
    )
    return Remark(notes=(note,), citations=("SC-AGDA-5",))


def _years_after(day: dt.date, years: int) -> dt.date:
    last_day_of_february = day.month == 2 and day.day == 29
    return dt.date(day.year + years, day.month, 28 if last_day_of_february else day.day)
