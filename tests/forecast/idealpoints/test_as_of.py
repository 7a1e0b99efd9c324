"""Points as of a day come from the ballots until that day, and from no other."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import numpy as np
import pytest

from ninevotes.forecast.idealpoints.as_of import points_as_of
from ninevotes.forecast.idealpoints.fit import fit
from tests.forecast.idealpoints.made import SETTINGS, parliament

CUT_OFF = dt.date(2004, 12, 31)


def test_later_votes_change_nothing() -> None:
    given = parliament().ballots
    later = np.array([day is not None and day > CUT_OFF for day in given.days])
    votes = np.where(later[:, None] & (given.votes >= 0), 2 - given.votes, given.votes)
    other = replace(given, votes=votes.astype(np.int8))
    assert points_as_of(other, CUT_OFF, SETTINGS) == points_as_of(given, CUT_OFF, SETTINGS)


def test_earlier_votes_change_much() -> None:
    given = parliament().ballots
    early = np.array([day is not None and day <= CUT_OFF for day in given.days])
    votes = np.where(early[:, None], np.roll(given.votes, 1, axis=1), given.votes)
    other = replace(given, votes=votes.astype(np.int8))
    assert points_as_of(other, CUT_OFF, SETTINGS) != points_as_of(given, CUT_OFF, SETTINGS)


def test_they_are_the_last_points_of_what_was_known() -> None:
    given = parliament().ballots
    points = fit(given.until(CUT_OFF), SETTINGS)
    mean, sd = points_as_of(given, CUT_OFF, SETTINGS)["M007"]
    assert mean == pytest.approx(points.mean[-1, 7, 0])
    assert sd == pytest.approx(points.sd[-1, 7, 0])


def test_a_member_long_silent_is_less_certain_and_nearer_to_the_middle() -> None:
    given = parliament().ballots
    silent = np.array([day is not None and day.year > 2001 for day in given.days])
    votes = given.votes.copy()
    votes[silent, 3] = -1
    known = fit(replace(given, votes=votes).until(CUT_OFF), SETTINGS)
    mean, sd = points_as_of(replace(given, votes=votes), CUT_OFF, SETTINGS)["M003"]
    assert mean == pytest.approx(0.9**3 * known.mean[0, 3, 0])
    assert sd > known.sd[0, 3, 0]


def test_roll_calls_of_unknown_day_are_not_used() -> None:
    given = parliament(periods=2).ballots
    undated = replace(given, days=(None,) * 10 + given.days[10:])
    assert len(undated.until(dt.date(2099, 1, 1)).days) == len(given.days) - 10
