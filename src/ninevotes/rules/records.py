"""Chapter 8, SC-REC-1: records and closed meetings (Provisional Rules of Procedure, 48 to 57)."""

from __future__ import annotations

import datetime as dt

from ninevotes.rules.parameters import number
from ninevotes.rules.working_days import after_working_days


def public(*, decided_private: bool, secretary_general: bool) -> bool:
    """Whether a meeting is public (SC-REC-1; rule 48).

    Unless the Council decides otherwise, a procedural matter; the recommendation of a
    Secretary-General is always discussed and decided in private.
    """
    return not decided_private and not secretary_general


def corrections_due(record_day: dt.date) -> dt.date:
    """Last day to correct a verbatim record (SC-REC-1; rule 50): two working days on."""
    return after_working_days(record_day, number("correction_working_days", record_day))
