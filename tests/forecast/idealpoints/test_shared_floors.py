"""Floors on the shared roll calls, 1946 to 2019: raised when it gets better, never lowered."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
import pytest

from ninevotes.forecast.idealpoints.ballots import Ballots
from ninevotes.forecast.idealpoints.fit import fit
from ninevotes.forecast.idealpoints.published import Likeness, likeness, published_points
from ninevotes.forecast.idealpoints.recorded import ballots_of
from ninevotes.forecast.idealpoints.ties import tied
from ninevotes.sources.data.reading import bundles, statements
from ninevotes.sources.data.recognise import recognise
from ninevotes.vocabulary.official import OfficialIdealPoint, OfficialVote
from ninevotes.vocabulary.organs import Organ
from tests.shared import shared_path

FILES = (
    "ga_votes_unvotes_1946_2019.parquet",
    "ga_roll_calls_unvotes_1946_2019.parquet",
    "ga_idealpoints_voeten_july2025.parquet",
)
FLOORS = {"pooled": 0.951, "mean": 0.983, "worst": 0.945}


@pytest.fixture(scope="module")
def compared() -> tuple[Ballots, Likeness]:
    pytest.importorskip("polars")
    paths = [shared_path(f"data/{name}") for name in FILES]
    told = [one for bundle in bundles(map(recognise, paths)) for one in statements(bundle)]
    votes = (one for one in told if isinstance(one, OfficialVote))
    ballots = ballots_of(votes, Organ.GENERAL_ASSEMBLY)
    points = fit(ballots)
    assert points.run.converged
    published = published_points(one for one in told if isinstance(one, OfficialIdealPoint))
    found = likeness(points, published)
    assert found is not None
    return ballots, found


def test_every_ballot_is_taken(compared: tuple[Ballots, Likeness]) -> None:
    assert int((compared[0].votes >= 0).sum()) == 870_109


def test_points_agree_with_the_published_ones(compared: tuple[Ballots, Likeness]) -> None:
    found = compared[1]
    assert found.points >= 10_450
    assert found.pooled >= FLOORS["pooled"]
    assert found.mean >= FLOORS["mean"]
    assert found.worst.correlation >= FLOORS["worst"]


def test_recurring_resolutions_are_found_in_most_late_sessions(
    compared: tuple[Ballots, Likeness],
) -> None:
    ballots = compared[0]
    calls = defaultdict(set)
    for item, place in zip(tied(ballots, 0.95), ballots.period, strict=True):
        calls[int(item)].add(ballots.periods[int(place)])
    recurring = [periods for periods in calls.values() if len(periods) > 1]
    assert len(recurring) > 300
    assert np.median([len(periods) for periods in recurring]) >= 2
