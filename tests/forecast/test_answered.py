"""The answer that the API, assistants and commands send: every key is in its type."""

from __future__ import annotations

from pathlib import Path

import pytest

from ninevotes.answers.errors import AskedError
from ninevotes.answers.forecasts import ForecastAsked, Forecasted, forecasted
from ninevotes.record.store import Store


def answer(home: Path, asked: ForecastAsked) -> Forecasted:
    with Store.open(home) as store:
        return forecasted(store, asked)


def test_the_type_names_every_key_and_no_other(tmp_path: Path) -> None:
    found = answer(tmp_path, ForecastAsked("PRK:human-rights", "2018-11-29"))
    assert set(found) == set(Forecasted.__annotations__)
    assert found["format"] == "ninevotes.forecast/1"


def test_where_the_baseline_answers_it_says_why_and_how_to_mend_it(tmp_path: Path) -> None:
    found = answer(tmp_path, ForecastAsked("PRK:human-rights", "2018-11-29", moved_by=("USA",)))
    assert found["basis"] is not None
    assert found["basis"]["model"] == "baseline"
    assert found["fallback"] is not None
    assert "ninevotes import" in found["fallback"]


def test_what_cannot_be_asked_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(AskedError, match="no state"):
        answer(tmp_path, ForecastAsked("PRK:human-rights", "2018-11-29", moved_by=("Utopia",)))
