"""Floors under what the forecasts reach on real votes; raised when they do better, never lowered.

The figures of the whole back-test are those that ``ninevotes backtest --report docs`` last wrote.
A part of it, two years, one fitted model and no Assembly, is run here.
"""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

from ninevotes.forecast.backtesting.engines import one_after_another
from ninevotes.forecast.backtesting.folds import FULL, MEMBER, TEXT, FoldTask, fit_fold
from ninevotes.forecast.backtesting.run import features
from ninevotes.forecast.backtesting.scores import Ballots, log_loss, pr_auc_not_yes
from ninevotes.forecast.descriptors.catalogue import described_by_catalogue
from ninevotes.forecast.features.archive import Archive
from ninevotes.forecast.features.positions import NOWHERE
from ninevotes.record.corrections.apply import held_true
from ninevotes.sources.data.reading import bundles, statements
from ninevotes.sources.data.recognise import recognise
from ninevotes.vocabulary.official import OfficialDraft, OfficialVote
from tests.shared import shared_path

YEARS = (2016, 2017)
BEST = "ensemble with boosting"
MATTER = "2010 to June 2022, by the matter and the sponsors"
PROCEDURAL = "2018 to 2025: procedural votes"
BALLOTS = "2010 to June 2022: all ballots"
CONTESTED = "2010 to June 2022: contested votes"
VERDICTS = "2010 to June 2022: adoption and veto"
SCORES = Path(__file__).parents[3] / "docs" / "forecast-scores.json"


@pytest.mark.parametrize(
    ("table", "score", "floor"),
    [
        (BALLOTS, "PR-AUC not-yes", 0.47),
        (BALLOTS, "balanced accuracy", 0.70),
        (VERDICTS, "PR-AUC veto", 0.34),
        (VERDICTS, "adoption balanced accuracy", 0.83),
        (BALLOTS, "log loss", -0.128),
        (BALLOTS, "ECE", -0.009),
        (CONTESTED, "log loss", -0.65),
    ],
)
def test_the_whole_back_test_keeps_what_it_reached(table: str, score: str, floor: float) -> None:
    tables = {each["title"]: each["rows"] for each in json.loads(SCORES.read_text("utf-8"))}
    found = tables[table][BEST][score]["value"]
    assert (found if floor > 0 else -found) >= floor


@pytest.mark.parametrize(
    ("table", "model", "score", "floor"),
    [
        (f"{MATTER}: all ballots", "ensemble", "log loss", -0.148),
        (f"{MATTER}: all ballots", "ensemble", "PR-AUC not-yes", 0.35),
        (f"{MATTER}: all ballots", "ensemble", "ECE", -0.008),
        (f"{MATTER}: contested", "ensemble", "log loss", -0.721),
        (f"{MATTER}: adoption and veto", "ensemble", "adoption balanced accuracy", 0.77),
        (f"{MATTER}: adoption and veto", "ensemble", "PR-AUC veto", 0.29),
        (PROCEDURAL, "ensemble and baseline, evenly", "log loss", -0.652),
    ],
)
def test_so_do_the_forecasts_that_answer_questions(
    table: str, model: str, score: str, floor: float
) -> None:
    tables = {each["title"]: each["rows"] for each in json.loads(SCORES.read_text("utf-8"))}
    found = tables[table][model][score]["value"]
    assert (found if floor > 0 else -found) >= floor


def test_the_scores_that_forecasts_carry_are_those_of_the_report() -> None:
    carried = files("ninevotes.forecast") / "data" / "forecast-scores.json"
    assert carried.read_text("utf-8") == SCORES.read_text("utf-8")


@pytest.fixture(scope="module")
def forecasts() -> dict[str, Ballots]:
    archive = Archive.of(described_by_catalogue(_votes(), _drafts()))
    recent = Archive.of(vote for vote in archive.votes if 1996 <= vote.date.year <= YEARS[-1])
    table = features(recent, NOWHERE, 2006, one_after_another)
    years = recent.years[table.vote]
    told = np.array([bool(vote.before.sponsors) for vote in recent.votes])[table.vote]
    found: dict[str, list[np.ndarray]] = {}
    for year in YEARS:
        for name, chances in fit_fold(FoldTask(table, years, told, year)).items():
            found.setdefault(name, []).append(chances)
    rows = np.isin(years, YEARS)
    even = np.full((int(rows.sum()), 3), 1 / 3)
    return {
        name: Ballots(np.vstack(parts), table.choice[rows], table.vote[rows], even)
        for name, parts in found.items()
    }


def test_the_text_and_its_sponsors_tell_more_than_the_members_habits(
    forecasts: dict[str, Ballots],
) -> None:
    losses = {name: log_loss(held) for name, held in forecasts.items()}
    assert losses[FULL] <= 0.90 * losses[MEMBER]
    assert losses[TEXT] <= 0.95 * losses[MEMBER]
    assert pr_auc_not_yes(forecasts[FULL]) >= 0.21 > 3 * pr_auc_not_yes(forecasts[MEMBER])


def _votes() -> list[OfficialVote]:
    path = shared_path("data/sc_votes_sciencespo_1946_2025.csv")
    found = [
        held_true(each)
        for bundle in bundles([recognise(path)])
        for each in statements(bundle)
        if isinstance(each, OfficialVote)
    ]
    return [each.statement for each in found if each.repeats is None]


def _drafts() -> list[OfficialDraft]:
    path = shared_path("data/sc_drafts_undl_marc_2022.parquet")
    return [
        each
        for bundle in bundles([recognise(path)])
        for each in statements(bundle)
        if isinstance(each, OfficialDraft)
    ]
