"""Chapter 11, SC-ICC-1 and SC-ICC-2: the Council and the International Criminal Court."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from ninevotes.rules.classification import Nature
from ninevotes.rules.parameters import number


class Request(StrEnum):
    """What the Council may ask of the Court."""

    REFERRAL = "referral of a situation"
    DEFERRAL = "deferral of an investigation or prosecution"


def article(request: Request) -> str:
    """The article of the Rome Statute (SC-ICC-1, SC-ICC-2)."""
    return (
        "Rome Statute, Article 13(b)" if request is Request.REFERRAL else "Rome Statute, Article 16"
    )


def request_nature(request: Request) -> Nature:
    """Both are decisions under Chapter VII, of substance (SC-ICC-1, SC-ICC-2; Article 27(3))."""
    del request
    return Nature.SUBSTANTIVE


def needs_party(request: Request) -> bool:
    """Whether the state must be a party to the Statute (SC-ICC-1; Article 13(b)): it need not."""
    del request
    return False


def deferral_ends(adopted: dt.date) -> dt.date:
    """The day on which a deferral ends unless renewed (SC-ICC-2; Article 16): twelve months on."""
    months = adopted.month - 1 + number("icc_deferral_months", adopted)
    year, month = adopted.year + months // 12, months % 12 + 1
    day = adopted.day
    while True:
        try:
            return dt.date(year, month, day)
        except ValueError:
            day -= 1
