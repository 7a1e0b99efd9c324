"""The back-test: the figures said with every forecast are the figures measured."""

from __future__ import annotations

import math

import pytest

from ninevotes.forecast import default_precedents
from ninevotes.forecast.backtest import (
    ALWAYS,
    BASE_RATES,
    MODEL,
    MOVERS_UNKNOWN,
    backtest,
    base_rates,
    reached,
)
from ninevotes.forecast.choosing import (
    FROM,
    GRID,
    effect_comes_back,
    mean_log_loss,
    whole_ballot_log_loss,
)
from ninevotes.forecast.parameters import CHOSEN, CHOSEN_ON_VOTES_TO, Parameters
from ninevotes.forecast.pooling import Counts
from ninevotes.forecast.scores import brier_score, log_score
from ninevotes.forecast.track_record import MEASURED, TESTED_FROM, TESTED_TO, label
from ninevotes.rules.classification import Nature
from ninevotes.vocabulary.votes import Vote

VOTES = default_precedents()


@pytest.mark.parametrize("kind", list(MEASURED))
def test_the_track_record_is_what_is_measured(kind: Nature) -> None:
    found = backtest(VOTES, TESTED_FROM, TESTED_TO, kind)
    record = MEASURED[kind]
    assert (record.votes, record.ballots) == (found[MODEL].votes, found[MODEL].ballots)
    assert round(found[MODEL].log_loss, 3) == record.movers_known
    assert round(found[MOVERS_UNKNOWN].log_loss, 3) == record.movers_unknown
    assert round(found[BASE_RATES].log_loss, 3) == record.base_rates
    assert round(found[ALWAYS].log_loss, 3) == record.always


@pytest.mark.parametrize("movers_own", [True, False])
def test_it_beats_the_trivial_forecasts_on_votes_it_was_not_fitted_on(*, movers_own: bool) -> None:
    assert TESTED_FROM > CHOSEN_ON_VOTES_TO
    found = backtest(VOTES, TESTED_FROM, TESTED_TO, movers_own=movers_own)
    assert found[MODEL].log_loss < 0.8 * found[BASE_RATES].log_loss
    assert found[MOVERS_UNKNOWN].log_loss < found[BASE_RATES].log_loss
    assert found[MODEL].log_loss < found[ALWAYS].log_loss
    assert found[MODEL].brier < found[BASE_RATES].brier
    assert found[MODEL].brier < found[ALWAYS].brier


def test_the_chance_of_nine_beats_the_share_of_votes_that_had_nine() -> None:
    rows = reached(VOTES, TESTED_FROM, TESTED_TO)
    share = sum(had for _, _, had in rows) / len(rows)
    model = sum((chance - had) ** 2 for _, chance, had in rows) / len(rows)
    assert model < 0.75 * sum((share - had) ** 2 for _, _, had in rows) / len(rows)


def test_the_label_says_the_score_and_the_trivial_ones() -> None:
    said = label(Nature.PROCEDURAL, movers_known=True)
    assert "0.68; base rates 1.03; always in favour 2.11" in said
    assert "14 contested procedural votes of 2018–2025" in said
    assert "0.93;" in label(Nature.PROCEDURAL, movers_known=False)


def test_the_constants_are_as_good_as_their_docstring_says() -> None:
    assert round(mean_log_loss(VOTES, CHOSEN), 3) == 0.639
    best = Parameters(32, 8, 0.2, 3, 0, 64, 8, 64, 10)
    assert round(mean_log_loss(VOTES, best), 3) == 0.624
    for name, values in GRID.items():
        assert getattr(CHOSEN, name) in values
        assert getattr(best, name) in values


def test_whole_ballots_show_that_members_move_together() -> None:
    apart = Parameters(shared_effect=0.0)
    together = whole_ballot_log_loss(VOTES, FROM, CHOSEN_ON_VOTES_TO)
    assert round(together, 2) == 8.18
    assert round(whole_ballot_log_loss(VOTES, FROM, CHOSEN_ON_VOTES_TO, apart), 2) == 8.74
    assert whole_ballot_log_loss(VOTES, TESTED_FROM, TESTED_TO) < whole_ballot_log_loss(
        VOTES, TESTED_FROM, TESTED_TO, apart
    )


def test_the_effect_comes_back_on_the_same_item() -> None:
    correlation, pairs = effect_comes_back(VOTES, FROM, CHOSEN_ON_VOTES_TO)
    assert (round(correlation, 2), pairs) == (0.97, 34)
    correlation, pairs = effect_comes_back(VOTES, FROM, TESTED_TO)
    assert (round(correlation, 2), pairs) == (0.64, 108)


@pytest.mark.parametrize(
    ("said", "vote", "log_loss", "brier"),
    [
        ((0.5, 0.25, 0.25), Vote.IN_FAVOUR, math.log(2), 0.375),
        ((0.5, 0.25, 0.25), Vote.ABSTENTION, math.log(4), 0.875),
        ((0.98, 0.01, 0.01), Vote.AGAINST, math.log(100), 1.9406),
    ],
)
def test_scores_have_their_textbook_values(
    said: Counts, vote: Vote, log_loss: float, brier: float
) -> None:
    assert log_score(said, vote) == pytest.approx(log_loss)
    assert brier_score(said, vote) == pytest.approx(brier)


def test_base_rates_know_only_the_past() -> None:
    first = VOTES[0].date
    assert base_rates(VOTES, first) == pytest.approx((1 / 3, 1 / 3, 1 / 3))
    assert base_rates(VOTES, TESTED_FROM) == base_rates(
        [past for past in VOTES if past.date < TESTED_FROM], TESTED_FROM
    )
