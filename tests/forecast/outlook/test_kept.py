"""Models over a record: fitted once, kept as data, fitted anew when the data change."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from ninevotes.cli.forecast import forecast as forecast_command
from ninevotes.cli.power import power
from ninevotes.forecast.export import as_dict
from ninevotes.forecast.forecasts import Forecasts, NoModelsError
from ninevotes.forecast.history import MOVED_BY
from ninevotes.forecast.outlook.asked import Asked
from ninevotes.forecast.result import Forecast, ForecastError
from ninevotes.pipeline.forecasting import folder_of, forecasts_of
from ninevotes.record.store import Store
from ninevotes.vocabulary.questions import Question, QuestionType
from tests.forecast.outlook.record import bring, fill
from tests.forecast.outlook.year import DAY, YEAR, roll_calls

DRAFT = Question(QuestionType.DRAFT_RESOLUTION, facts={MOVED_BY: "USA GBR"}, text="A draft")
ASKED = Asked(DRAFT, "MLI:situation", DAY)
AGENDA = Asked(Question(QuestionType.AGENDA, facts={MOVED_BY: "USA"}), "PRK:human-rights", DAY)


class Bar:
    """Remembers what it was told."""

    def __init__(self) -> None:
        self.told: list[tuple[int, int, int]] = []

    def __call__(self, year: int, done: int, of: int) -> None:
        self.told.append((year, done, of))


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("record")
    fill(folder)
    with Store.open(folder) as store:
        forecasts_of(store, fitting=Bar()).fit_for(DAY)
    return folder


def asked_of(home: Path, asked: Asked, bar: Bar | None = None) -> Forecast:
    with Store.open(home) as store:
        return forecasts_of(store, fitting=bar).forecast(asked)


def test_what_is_kept_is_not_fitted_again(home: Path) -> None:
    bar = Bar()
    found = asked_of(home, ASKED, bar)
    assert bar.told == []
    assert found.basis is not None
    assert found.basis.model == "ensemble"
    assert found.reliability is not None
    kept = home / "forecasters" / f"matter-{YEAR}.json"
    assert json.loads(kept.read_text("utf-8"))["models"]["cut_off"] < f"{YEAR}-01-01"


def test_who_submits_it_turns_the_council_round(home: Path) -> None:
    eastern = replace(ASKED, question=replace(DRAFT, facts={MOVED_BY: "RUS"}))
    western, other = asked_of(home, ASKED), asked_of(home, eastern)
    assert dict(western.vetoers).get("RUS", 0) > dict(other.vetoers).get("RUS", 0)
    assert dict(other.vetoers).get("USA", 0) > dict(western.vetoers).get("USA", 0)


def test_a_procedural_question_knows_no_veto_and_leans_on_the_votes_carried(home: Path) -> None:
    found = asked_of(home, AGENDA)
    assert found.chance_of_veto is None
    assert found.basis is not None
    assert found.basis.model == "ensemble and baseline, evenly"
    assert found.chance_of_adoption == pytest.approx(found.chance_of_required)


def test_a_year_that_is_not_fitted_falls_back_and_says_how_to_mend_it(home: Path) -> None:
    later = replace(ASKED, on=DAY.replace(year=YEAR + 1))
    found = asked_of(home, later)
    assert found.label.startswith("Baseline model")
    assert f"ninevotes forecast --fit {YEAR + 1}" in found.caveats[1]
    assert found.fallback is not None
    assert found.fallback in found.caveats[1]
    assert as_dict(found)["fallback"] == found.fallback
    assert asked_of(home, ASKED).fallback is None


def test_a_draft_that_is_not_catalogued_is_refused(home: Path) -> None:
    with pytest.raises(ForecastError, match="has no S/1/2"):
        asked_of(home, replace(ASKED, draft="S/1/2"))


def test_a_draft_told_in_words_is_described_in_the_catalogue_s_and_says_what_it_missed(
    home: Path,
) -> None:
    found = asked_of(home, replace(ASKED, about=("Mali frobnication",)), Bar())
    assert found.basis is not None
    assert "mali" in found.basis.described_by
    assert "Not known to the models, and left aside: frobnication." in found.caveats
    with pytest.raises(ForecastError, match="none of these words: frobnication"):
        asked_of(home, replace(ASKED, about=("frobnication",)))


def test_chapter_vii_is_told_of_in_what_it_was_made_from(home: Path) -> None:
    found = asked_of(home, replace(ASKED, enforcement=True))
    assert found.basis is not None
    assert found.basis.described_by.endswith("Chapter VII")


@pytest.mark.parametrize(
    ("missing", "words"),
    [("numpy", r"install ninevotes\[forecast\]"), ("scipy", "scipy is not installed")],
)
def test_without_the_extra_the_baseline_speaks(
    home: Path, monkeypatch: pytest.MonkeyPatch, missing: str, words: str
) -> None:
    monkeypatch.setattr(
        "ninevotes.forecast.forecasts.find_spec",
        lambda name: None if name == missing else find_spec(name),
    )
    with Store.open(home) as store, pytest.raises(NoModelsError, match=words):
        forecasts_of(store).fit_for(DAY)
    assert "This is the baseline" in asked_of(home, ASKED).caveats[1]


def test_without_data_it_says_what_to_import(tmp_path: Path) -> None:
    found = asked_of(tmp_path, ASKED)
    assert "the record holds no votes of the Council" in found.caveats[1]
    assert "ninevotes import" in found.caveats[1]
    assert Forecasts(None, None).forecast(ASKED).label == found.label


def test_a_record_with_too_few_votes_falls_back(home: Path) -> None:
    with Store.open(home) as store, pytest.raises(NoModelsError, match="too few votes before 1999"):
        forecasts_of(store, fitting=Bar()).fit_for(DAY.replace(year=1999))


def test_the_command_tells_it_and_the_ballots_it_draws_give_power(home: Path) -> None:
    done = _run(
        forecast_command,
        f"MLI:situation --on {DAY} --question draft_resolution --sponsor USA --declare RUS=no "
        f"--format json --home {home}",
    )
    told = json.loads(done)
    assert told["chance_of_adoption"] == pytest.approx(0)
    assert told["basis"]["model"] == "ensemble"
    drawn = json.loads(
        _run(
            power,
            f"--empirical MLI:situation --on {DAY} --sponsor USA --format json --home {home}",
        )
    )
    assert drawn["ballots"] == 10_000
    shares = {one["member"]: one["share"] for one in drawn["members"]}
    assert min(shares[code] for code in ("USA", "RUS")) > shares["RWA"]


def test_what_is_imported_anew_is_fitted_anew(home: Path, tmp_path: Path) -> None:
    with Store.open(home) as store:
        forecasts_here = Forecasts(store, tmp_path, Bar())
        assert folder_of(store) == home / "forecasters"
        (tmp_path / f"matter-{YEAR}.json").write_bytes(
            (home / "forecasters" / f"matter-{YEAR}.json").read_bytes()
        )
        forecasts_here.fit_for(DAY)
        more = [replace(vote, key=f"more {vote.key}") for vote in roll_calls()[:30]]
        bring(store, "unvotes_assembly", more)
        with pytest.raises(NoModelsError, match="not fitted"):
            Forecasts(store, tmp_path).fit_for(DAY)


def _run(command: object, arguments: str) -> str:
    app = typer.Typer()
    app.command()(command)  # type: ignore[type-var]  # a command is any function
    done = CliRunner(env={"NO_COLOR": "1", "COLUMNS": "100"}).invoke(app, arguments.split())
    assert done.exit_code == 0, done.output
    return done.stdout
