"""Chapter 9, SC-ADM-1 to SC-ADM-3: admission, suspension, expulsion (Charter, Articles 4 to 6)."""

from __future__ import annotations

import datetime as dt

from ninevotes.rules.case import Case
from ninevotes.rules.decision import Decision, Outcome
from ninevotes.rules.parameters import number
from ninevotes.rules.remarks import Remark
from ninevotes.vocabulary.questions import QuestionType


def report_due(session_opens: dt.date, *, special: bool) -> dt.date:
    """When the committee on admission reports (SC-ADM-1; rule 59).

    35 days before a regular session of the Assembly, 14 before a special one.
    """
    name = "admission_report_days_special" if special else "admission_report_days_regular"
    return session_opens - dt.timedelta(days=number(name, session_opens))


def special_report_due(decision: Decision) -> bool:
    """Whether the Council owes the Assembly a special report (SC-ADM-2; rule 60).

    When it does not recommend an applicant, or puts the application off.
    """
    return decision.outcome is not Outcome.ADOPTED


def assembly_may_admit(recommended: Decision) -> bool:
    """Whether the Assembly may vote on admission (SC-ADM-3; Article 4(2)).

    Only on a favourable recommendation (the Court's opinion of 3 March 1950). Without one it
    may ask the Council to look again (rule 137 of its Rules of Procedure).
    """
    return recommended.outcome is Outcome.ADOPTED


def admission_remark(case: Case, decision: Decision) -> Remark | None:
    """What follows a vote on an application (SC-ADM-2, SC-ADM-3; rule 60)."""
    if case.question.type is not QuestionType.ADMISSION:
        return None
    if decision.outcome is Outcome.ADOPTED:
        return Remark(citations=("SC-ADM-3",))
    note = "Not recommended: a special report goes to the Assembly, which cannot admit by itself."
    return Remark(notes=(note,), citations=("SC-ADM-3",))
