"""Points are kept as readable data, and read again as they were."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ninevotes.forecast.idealpoints.fit import fit
from ninevotes.forecast.idealpoints.saved import SavedPoints, SavedPointsError, load, save
from tests.forecast.idealpoints.made import SETTINGS, parliament


@pytest.fixture(scope="module")
def kept() -> SavedPoints:
    points = fit(parliament(members=8, periods=3).ballots, SETTINGS)
    return SavedPoints.of(points, "UNGA", ["From votes made for a test."])


@pytest.mark.parametrize("name", ["points.json", "points.parquet"])
def test_what_is_kept_is_read_again(kept: SavedPoints, tmp_path: Path, name: str) -> None:
    if name.endswith("parquet"):
        pytest.importorskip("polars")
    save(kept, tmp_path / name)
    found = load(tmp_path / name)
    assert [(p.member, p.period, p.ballots) for p in found.points] == [
        (p.member, p.period, p.ballots) for p in kept.points
    ]
    for one, other in zip(found.points, kept.points, strict=True):
        assert one.mean + one.sd == pytest.approx(other.mean + other.sd, abs=1e-6)
    assert (found.settings, found.inputs, found.until) == (kept.settings, kept.inputs, kept.until)


def test_a_file_says_what_it_was_made_from(kept: SavedPoints, tmp_path: Path) -> None:
    save(kept, tmp_path / "points.json")
    told = json.loads((tmp_path / "points.json").read_text("utf-8"))
    assert told["kind"] == "computed"
    assert told["cut_off"] == "2003-07-23"
    assert told["converged"] is True
    assert len(told["inputs_sha256"]) == 64
    assert told["notes"] == ["From votes made for a test."]
    assert {"member", "period", "point", "sd", "low", "high", "ballots"} == set(told["points"][0])


@pytest.mark.parametrize(
    "text", ["", "no JSON", "[]", "{}", '{"form": "ninevotes ideal points 1"}']
)
def test_another_file_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "points.json"
    path.write_text(text, "utf-8")
    with pytest.raises(SavedPointsError):
        load(path)


def test_other_votes_have_another_hash() -> None:
    one, other = (parliament(seed, members=5, periods=2).ballots for seed in (1, 2))
    assert one.digest() != other.digest()
