"""Resolutions that come back tie one session to the next; nothing else does."""

from __future__ import annotations

import numpy as np
import pytest

from ninevotes.forecast.idealpoints.ties import tied, title_key
from tests.forecast.idealpoints.made import ballots

SAME = [2] * 8 + [1, 1, 0, 0]
OTHER = [0] * 8 + [2] * 4
TITLE = "Prevention of an arms race in outer space"


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (TITLE, TITLE.upper()),
        ("Nuclear disarmament (A/50/70P)", "Nuclear disarmament (A/51/45)"),
        ("Budget appropriations for 1986", "Budget appropriations for 1987"),
        ("Right to food : resolution / adopted by the General Assembly", "The right to food"),
    ],
)
def test_titles_of_one_recurring_resolution(earlier: str, later: str) -> None:
    assert title_key(earlier) == title_key(later) != ""


@pytest.mark.parametrize("title", ["", "Cyprus", "The Budget of 1986"])
def test_titles_that_say_too_little(title: str) -> None:
    assert title_key(title) == ""


def test_the_same_title_and_votes_in_the_next_session_are_one_item() -> None:
    given = ballots([SAME, OTHER, SAME], periods=[1, 1, 2], titles=[TITLE, "Right to food", TITLE])
    assert tied(given, 0.95).tolist() == [0, 1, 0]


def test_three_sessions_in_a_row_are_one_item() -> None:
    given = ballots([SAME] * 3, periods=[1, 2, 3], titles=[TITLE] * 3)
    assert tied(given, 0.95).tolist() == [0, 0, 0]


@pytest.mark.parametrize(
    ("votes", "periods", "titles"),
    [
        pytest.param([SAME, OTHER], [1, 2], [TITLE] * 2, id="other votes"),
        pytest.param([SAME, SAME], [1, 3], [TITLE] * 2, id="not the next session"),
        pytest.param([SAME, SAME], [1, 2], ["", ""], id="no title"),
        pytest.param([SAME, SAME, SAME], [1, 2, 2], [TITLE] * 3, id="twice in a session"),
        pytest.param([SAME[:3], SAME[:3]], [1, 2], [TITLE] * 2, id="few members"),
    ],
)
def test_what_does_not_tie(votes: list[list[int]], periods: list[int], titles: list[str]) -> None:
    given = ballots(votes, periods=periods, titles=titles)
    assert len(np.unique(tied(given, 0.95))) == len(votes)


def test_nothing_is_tied_where_it_is_not_wanted() -> None:
    given = ballots([SAME] * 2, periods=[1, 2], titles=[TITLE] * 2)
    assert tied(given, None).tolist() == [0, 1]
