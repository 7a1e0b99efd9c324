"""Chapter 5 of the rulebook: representation and credentials (rules 13 to 17)."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from ninevotes.rules.case import Case
from ninevotes.rules.parameters import number
from ninevotes.rules.remarks import Remark
from ninevotes.vocabulary.questions import QuestionType


class Office(StrEnum):
    """Who represents a member."""

    HEAD_OF_GOVERNMENT = "head of government"
    FOREIGN_MINISTER = "minister of foreign affairs"
    OTHER = "another representative"


def credentials_needed(office: Office) -> bool:
    """Whether credentials must be shown (SC-CRED-1; rule 13).

    A head of government or a minister of foreign affairs sits without any.
    """
    return office is Office.OTHER


def credentials_due(sits_at: dt.datetime) -> dt.datetime:
    """When credentials must have reached the Secretary-General (SC-CRED-1; rule 13).

    A day before the representative sits.
    """
    return sits_at - dt.timedelta(hours=number("credentials_notice_hours", sits_at.date()))


def sits_with_full_rights(*, approved: bool, challenged: bool, decided_against: bool) -> bool:
    """Whether a representative sits and votes (SC-CRED-2, SC-CRED-3; rules 16 and 17).

    With full rights while approval is awaited, and while a challenge is open; no longer once
    the Council decides against him.
    """
    del approved, challenged  # neither takes anything away
    return not decided_against


def representation_remark(case: Case) -> Remark | None:
    """A challenge is decided as procedural, the challenged member voting (SC-CRED-3; rule 17).

    That the representation of a government is more than a matter of credentials has been
    argued, above all on China from 1950 to 1971.
    """
    if case.question.type is not QuestionType.REPRESENTATION:
        return None
    note = (
        "Decided as procedural, the challenged member voting; some held that which government "
        "represents a state is more than credentials."
    )
    return Remark(notes=(note,), citations=("SC-CRED-3",))
