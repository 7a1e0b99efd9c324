"""A model that sees only the form of the descriptions forecasts adoption no better than chance."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from ninevotes.forecast.backtesting.leaks import form_only
from ninevotes.forecast.backtesting.run import run_backtest
from ninevotes.forecast.backtesting.whole import form_check
from ninevotes.forecast.descriptors.described import DescribedVote
from tests.forecast.backtesting.votes import made_up

VOTES = made_up(260)

REPORT = Path(__file__).parents[3] / "docs" / "forecast-report.md"
FIGURE = re.compile(
    r"higher chance of failing in (0\.\d+) \((0\.\d+)–(0\.\d+)\) of the pairs, over (\d+)"
)


def test_on_the_real_votes_the_interval_covers_guessing() -> None:
    found = FIGURE.search(" ".join(REPORT.read_text("utf-8").split()))
    assert found is not None
    share, low, high, votes = map(float, found.groups())
    assert low <= 0.5 <= high
    assert 0.4 < share < 0.6
    assert votes > 700


def test_on_made_up_votes_of_one_form_the_words_tell_and_their_form_does_not() -> None:
    votes = tuple(map(of_one_form, VOTES))
    share, (low, _), count = form_check(run_backtest(votes, first=2010))
    assert count > 50
    assert share > low > 0.5
    _, (low, high), _ = form_check(run_backtest(form_only(votes), first=2010))
    assert low <= 0.5 <= high


def test_a_form_that_tells_is_found_out() -> None:
    # The made-up votes have a heading where they are on sanctions, and nowhere else.
    _, (low, _), _ = form_check(run_backtest(form_only(VOTES), first=2010))
    assert low > 0.5


def of_one_form(vote: DescribedVote) -> DescribedVote:
    """The same vote, every description with two words and no heading."""
    words = sorted(term for term in vote.before.terms if ":" not in term)
    return replace(vote, before=replace(vote.before, terms=dict.fromkeys(words[:2], 1.0)))
