"""The majority of a day in words, and whether a number of the rules was in force."""

from __future__ import annotations

import datetime as dt

from ninevotes.rules.composition import required_votes, seats
from ninevotes.rules.parameters import UnknownParameterError, number
from ninevotes.rules.wording import spelled


def majority_words(on: dt.date) -> str:
    """The majority of the day in words.

    >>> majority_words(dt.date(2018, 11, 28))
    'nine of fifteen'
    """
    return f"{spelled(required_votes(on))} of {spelled(seats(on))}"


def stopping_words(on: dt.date) -> str:
    """How many members stop a text by not voting for it, in words.

    >>> stopping_words(dt.date(2018, 11, 28))
    'seven'
    """
    return spelled(seats(on) - required_votes(on) + 1)


def known_on(name: str, on: dt.date) -> bool:
    """Whether a number of the rules was in force on a day.

    >>> known_on("veto_debate_working_days", dt.date(2022, 4, 25))
    False
    """
    try:
        number(name, on)
    except UnknownParameterError:
        return False
    return True
